import { drawFor } from './draws'
import { PREMISES } from './district'
import { bodyOf, json, list } from './http'
import { namesOf } from './people'
import type { Route } from './routes'

const iso = (at: number) => new Date(at).toISOString()
const complaints = [
  { id: 'C-20261121-002', at: iso(Date.now() - 2 * 86_400_000), enterprise: '渔港人家酒楼有限公司', contact: '138****0000', text: '一个月内三个部门分别来查，影响营业。', check: null, answerBy: iso(Date.now() + 5 * 86_400_000), state: 'new', answer: null as string | null, answeredBy: null as string | null, answeredAt: null as string | null, upheld: null as boolean | null },
  { id: 'C-20261118-001', at: iso(Date.now() - 5 * 86_400_000), enterprise: '', contact: '', text: '检查人员未出示证件。', check: null, answerBy: iso(Date.now() + 2 * 86_400_000), state: 'answered', answer: '经核实，已对该检查组提出批评并重新培训。', answeredBy: 'zhao.min', answeredAt: iso(Date.now() - 4 * 86_400_000), upheld: true },
]

/** What stands behind the pages that watch the inspectors. */
export const SUPERVISION: Route[] = [
  ['GET', /^\/api\/figures$/, ({ response }) => json(response, 200, {
    checks: 42,
    minutesPerCheck: 24.6,
    minutesGoal: 30,
    visitsWould: 193,
    visitsWas: 42,
    coverage: 0.83,
    remoteShare: 0.71,
    redBlack: [
      { department: 'ECO', red: 1, black: 0, reasons: [{ zh: '检查18次，评价9份，平均4.7分，投诉属实0件', en: '18 checks, 9 ratings, 4.7 stars on average, 0 complaints upheld' }] },
      { department: 'MKT', red: 0, black: 1, reasons: [{ zh: '检查13次，评价5份，平均2.4分，投诉属实2件', en: '13 checks, 5 ratings, 2.4 stars on average, 2 complaints upheld' }] },
    ],
  })],
  ['GET', /^\/api\/draws$/, ({ response, world }) => list(response, [...world.tasks.values()].map((task) => {
    const { commitment, chosen, publicValueAt } = drawFor(task)
    const line = { number: 1, candidates: commitment.pool.length, excluded: commitment.excluded.length, chosen, commitment: commitment.nonceHash, committedAt: iso(commitment.committedAt), drawnAt: iso(publicValueAt), source: commitment.source, reason: null, transcript: commitment.nonceHash }
    return { task: task.id, premise: task.premise, officers: chosen, patrol: task.patrol ?? [], officerNames: namesOf([...chosen, ...(task.patrol ?? [])]), designated: null, failure: null, draws: [line] }
  }))],
  ['GET', /^\/api\/tasks\/([^/]+)\/draws$/, ({ response, world }, id) => {
    const task = world.tasks.get(id)
    json(response, 200, task ? [drawFor(task)] : [])
  }],
  ['GET', /^\/api\/red-black$/, ({ response, url }) => json(response, 200, {
    from: url.searchParams.get('from'),
    to: url.searchParams.get('to'),
    items: [
      { department: 'ECO', colour: 'RED', checks: 18, ratings: 9, stars: 4.7, upheld: 0 },
      { department: 'FIRE', colour: 'NONE', checks: 11, ratings: 0, upheld: 0 },
      { department: 'MKT', colour: 'BLACK', checks: 13, ratings: 5, stars: 2.4, upheld: 2 },
    ],
  })],
  ['GET', /^\/api\/caps$/, ({ response, world }) => json(response, 200, {
    year: 2026,
    items: PREMISES.slice(0, 9).map((premise, i) => ({ authority: ['ECO', 'MKT', 'FIRE'][i % 3], enterprise: premise.enterprise, premise: premise.id, planned: i % 3, cap: 2, outcome: (['ALLOWED', 'MARKED', 'CAPPED'] as const)[i % 3], instant: i % 2, special: 0, clue: 0 })),
    breaches: [...world.tasks.values()].slice(0, 1).map((task) => ({ task: task.id, authority: 'MKT', enterprise: task.premiseName.zh, at: task.openedAt, reason: { zh: '红色告警引发的即时检查', en: 'an instant check after a red alert' } })),
  })],
  ['GET', /^\/api\/complaints$/, ({ response }) => list(response, complaints)],
  ['POST', /^\/api\/complaints\/([^/]+)\/answer$/, async ({ request, response, user }, id) => {
    const { text, upheld } = (await bodyOf(request)) as { text: string; upheld: boolean }
    const held = complaints.find((one) => one.id === id)
    if (held) Object.assign(held, { state: 'answered', answer: text, answeredBy: user, answeredAt: iso(Date.now()), upheld })
    response.writeHead(held ? 204 : 404).end()
  }],
  ['GET', /^\/api\/history$/, ({ response, world, url }) => {
    const subject = url.searchParams.get('subject') ?? ''
    const rows = world.log.map(({ id, event, data }) => ({ number: id, at: data.publishedAt ?? iso(Date.now()), kind: event.toUpperCase(), subject: data.id, revision: data.revision, by: null, previous: String(id - 1).padStart(64, '0'), hash: String(id).padStart(64, '0'), premise: 'premise' in data ? data.premise : '', reason: null }))
    const items = rows.filter((row) => row.subject.includes(subject) && [null, '', row.kind].includes(url.searchParams.get('kind'))).reverse().slice(0, 100)
    list(response, items)
  }],
]
