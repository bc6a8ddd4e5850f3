import type { Candidate, Commitment, DrawTranscript } from '../src/api/draw'
import type { Plan, PlanOrder } from '../src/plans/requests'
import { digest } from '../src/draw/digest'
import { ALGORITHM, choose, commitmentHash, seedOf, transcriptHash } from '../src/draw/recompute'
import { PREMISES } from './district'
import { bodyOf, json, list, problem } from './http'
import { RATIOS } from './ratios'
import type { Route } from './routes'
import type { World } from './world'

const DRAWN = { zh: '该计划已抽取，不得重抽', en: 'the plan has been drawn, it must not be drawn again' }

interface Held {
  plan: Plan
  nonce: string
  commitment: Commitment
  transcript?: DrawTranscript
}

const iso = (at: number) => new Date(at).toISOString()
const ratioOf = (grade: string) => RATIOS.find(([grades]) => grades.some((one) => one === grade || (one.endsWith('*') && grade.startsWith(one.slice(0, 1)))))
const ofWorld = new WeakMap<World, Map<string, Held>>()

/** As the console draws premises: by credit grade and ratio, two of the district being at their cap. */
function laidOpen(order: PlanOrder, id: string, author: string, at: number): Held {
  const all = PREMISES.filter(({ scenario }) => order.scenarios?.includes(scenario)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const population = new Map<string, number>()
  const pool: Candidate[] = []
  const excluded: Commitment['excluded'] = []
  for (const premise of all) {
    const ratio = ratioOf(premise.grade)
    if (!ratio) continue
    const group = ratio[0].join()
    population.set(group, (population.get(group) ?? 0) + 1)
    if (premise.id.endsWith('02')) excluded.push({ id: premise.id, why: 'CAPPED' })
    else pool.push({ id: premise.id, groups: [group, premise.grade] })
  }
  const quotas = [...population].sort().map(([group, many]) => ({ group, count: Math.ceil(many * (RATIOS.find(([grades]) => grades.join() === group)?.[1] ?? 0) - 1e-9) }))
  const nonce = digest(['nonce', id])
  const commitment: Commitment = { algorithm: ALGORITHM, subject: id, number: 1, reason: null, rule: { cover: [], least: 0, quotas }, kept: [], pool, patrol: [], excluded, nonceHash: digest([nonce]), source: 'clock', committedAt: at, previous: '' }
  const plan = {
    id, kind: order.kind, title: order.title, department: order.department, scenarios: order.scenarios, items: order.items ?? [], due: `${order.due}T17:30:00+08:00`, author,
    committedAt: iso(at), source: 'clock', candidates: pool, excluded, quotas, commitment: commitmentHash(commitment), drawnAt: null, chosen: [], transcript: null,
  } as Plan
  return { plan, nonce, commitment }
}

function drawn(held: Held, at: number): Held {
  const { commitment, nonce } = held
  const publicValue = `clock:${at}`
  const seed = seedOf({ commitment, nonce, publicValue })
  const transcript: DrawTranscript = { commitment, nonce, publicValue, publicValueAt: at, seed, chosen: choose(commitment.rule, commitment.pool, [], seed), patrolChosen: [] }
  return { ...held, transcript, plan: { ...held.plan, drawnAt: iso(at), chosen: transcript.chosen, transcript: transcriptHash(transcript) } }
}

/** One plan that is drawn and one that is laid open, and what is made besides. */
function plansOf(world: World): Map<string, Held> {
  const known = ofWorld.get(world)
  if (known) return known
  const DAY = 86_400_000
  const first = laidOpen({ kind: 'PLANNED', title: { zh: '餐饮单位四季度双随机抽查', en: 'Restaurants, fourth quarter' }, department: 'MKT', scenarios: ['restaurant', 'cold-store'], items: [], due: '2026-12-31' }, 'plan-1', 'zhao.min', world.now() - 9 * DAY)
  const second = laidOpen({ kind: 'SPECIAL', title: { zh: '危化品冬季专项检查', en: 'Hazardous goods in winter' }, department: 'EMG', scenarios: ['chemical-storage', 'industrial-discharge'], items: [], due: '2026-12-20' }, 'plan-2', 'zhao.min', world.now() - 3_600_000)
  const made = new Map([['plan-1', drawn(first, world.now() - 8 * DAY)], ['plan-2', second]])
  ofWorld.set(world, made)
  return made
}

const newest = (world: World) => [...plansOf(world).values()].sort((a, b) => b.commitment.committedAt - a.commitment.committedAt).map(({ plan }) => plan)

export const PLANS: Route[] = [
  ['GET', /^\/api\/plans$/, ({ response, world }) => list(response, newest(world))],
  ['GET', /^\/api\/plans\/([^/]+)$/, ({ response, world }, id) => {
    const held = plansOf(world).get(id)
    if (held) json(response, 200, held.plan)
    else problem(response, 404, 'Not found', id)
  }],
  ['POST', /^\/api\/plans$/, async ({ request, response, user, world }) => {
    const held = laidOpen((await bodyOf(request)) as unknown as PlanOrder, `plan-${plansOf(world).size + 1}`, user, world.now())
    plansOf(world).set(held.plan.id, held)
    json(response, 201, held.plan)
  }],
  ['POST', /^\/api\/plans\/([^/]+)\/draw$/, async ({ request, response, world }, id) => {
    await bodyOf(request)
    const held = plansOf(world).get(id)
    if (!held || held.transcript) return held ? problem(response, 422, 'Refused', DRAWN.en, 'against-the-rules', DRAWN) : problem(response, 404, 'Not Found', id, 'not-found')
    const done = drawn(held, Math.max(world.now(), held.commitment.committedAt + 1))
    plansOf(world).set(id, done)
    json(response, 200, done.plan)
  }],
  ['GET', /^\/api\/plans\/([^/]+)\/draws$/, ({ response, world }, id) => json(response, 200, [plansOf(world).get(id)?.transcript].filter(Boolean))],
  ['GET', /^\/api\/public\/plans$/, ({ response, world }) => list(response, newest(world).map(({ id, title, department, committedAt, commitment, drawnAt, transcript }) => ({ id, title, department, committedAt, commitment, drawnAt, transcript })))],
]
