import { ordersOf } from './orders'
import type { World } from './world'

const both = (zh: string, en: string) => ({ zh, en })
const CODES: Record<string, string> = { pass: 'PASS', minor: 'MINOR', violation: 'VIOLATION', refused: 'REFUSED', 'not-found': 'NOT_FOUND' }

/** What came of a check, out of the actions that were taken on it. */
export function caseworkOf(id: string, world: World) {
  const task = world.tasks.get(id)
  const actions = world.taskActions.get(id) ?? []
  const of = (kind: string) => actions.filter((action) => action.kind === kind)
  const texts = (text: string | undefined) => (text ?? '').split(',').filter(Boolean)
  const findings = of('FINDING').map(({ id: finding, at, comment, data }) => ({
    id: finding,
    at,
    item: data?.['item'] ?? '',
    result: CODES[data?.['result'] ?? ''] ?? 'PASS',
    corrected: data?.['corrected'] === 'true',
    evidence: texts(data?.['evidence']),
    officers: texts(data?.['officers']),
    note: comment ?? '',
    proposal: {
      disposition: { dispositions: ['EDUCATION'], reason: both('轻微且已改正', 'Minor, and put right') },
      leniency: { item: data?.['item'] ?? '', proposed: true, reason: both('在免罚清单内', 'On the list of leniency'), conditions: [{ status: 'MET', text: both('当场改正', 'Put right at once') }, { status: 'FOR_OFFICER', text: both('没有造成后果', 'No harm was done') }] },
    },
  }))
  const decisions = of('DISPOSE').map(({ id: decision, at, by, comment, data }) => ({ id: decision, at, by, words: comment ?? null, item: data?.['item'] ?? '', dispositions: texts(data?.['dispositions']).map((one) => one.toUpperCase().replace('-', '_')), lenient: data?.['lenient'] === 'true', signers: texts(data?.['officers']) }))
  const transfers = of('TRANSFER').map(({ id: transfer, at, data }) => ({ id: transfer, at, item: data?.['item'] ?? '', from: 'MKT', to: data?.['to'] ?? 'ECO', premise: task?.premise ?? '', task: id, state: 'OFFERED', answer: null, answerBy: new Date(Date.parse(at) + 5 * 86_400_000).toISOString(), evidence: [] }))
  const concluded = of('CONCLUDE').at(-1)
  const remote = of('REVIEW').length > 0 || concluded ? { task: id, review: { faults: [] }, explainBy: 0, explanation: of('EXPLAIN').at(-1)?.comment ?? null, officers: texts(of('LOOK').at(-1)?.data?.['officers']), recordHash: null, conclusion: concluded ? (concluded.data?.['conclusion'] ?? '').toUpperCase().replace('-', '_') : null } : null
  const orders = of('ORDER').map(({ data }) => ({ ...ordersOf(task?.premise ?? '', world)[0], task: id, item: data?.['item'] ?? '' }))
  return { task: id, findings, decisions, orders, remote, cooperation: { transfers, consultations: [], publications: [], rating: null } }
}

