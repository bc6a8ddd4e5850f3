import type { World } from './world'

const DAY = 24 * 3_600_000
const iso = (at: number) => new Date(at).toISOString()

/** Orders to rectify of a premise: one that the stream still watches, one that it has proven. */
export function ordersOf(premise: string | null, world: World) {
  const task = [...world.tasks.values()].find((one) => one.premise === premise)?.id ?? ''
  const now = world.now()
  const common = { task, premise: premise ?? '', department: 'ECO', consequences: [], needed: 27, neededShare: 0.8, relapses: 0, revision: 2, watched: true, updatedAt: iso(now) }
  return [
    { ...common, id: 'o-1', item: 'ECO-WATER-01', status: 'RUNNING', servedAt: iso(now - 3 * DAY), dueAt: iso(now + 4 * DAY), observed: 12.5, share: 0.96, reason: { zh: '尚无超标', en: 'None over the limit so far' } },
    { ...common, id: 'o-2', item: 'ECO-DATA-01', status: 'VERIFIED', servedAt: iso(now - 20 * DAY), dueAt: iso(now - 6 * DAY), verifiedAt: iso(now - 8 * DAY), observed: 27, share: 0.99, reason: { zh: '数据证明已改正', en: 'The data prove that it was put right' } },
  ]
}
