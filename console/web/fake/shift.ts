import type { Alert } from '../src/api/contract'
import { PREMISES } from './district'
import { json } from './http'
import type { Route } from './routes'
import type { World } from './world'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const iso = (at: number) => new Date(at).toISOString()
const opened = (world: World, from: number, to: number) => [...world.alerts.values()].map(({ alert }) => alert).filter((alert) => Date.parse(alert.openedAt) >= from && Date.parse(alert.openedAt) < to)

function sourcesOf(alerts: Alert[]) {
  const counts = new Map<string, { alert: Alert; count: number }>()
  for (const alert of alerts) {
    const key = `${alert.rule} ${alert.premise}`
    counts.set(key, { alert, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, 20).map(({ alert, count }) => ({ count, premise: alert.premise, premiseName: alert.premiseName, rule: alert.rule, title: alert.title }))
}

function loadOf(world: World, from: number, to: number) {
  const recent = opened(world, from, to)
  const perTenMinutes = new Array<number>(Math.ceil((to - from) / (10 * MINUTE))).fill(0)
  for (const alert of recent) {
    const span = Math.floor((Date.parse(alert.openedAt) - from) / (10 * MINUTE))
    perTenMinutes[span] = (perTenMinutes[span] ?? 0) + 1
  }
  const sources = sourcesOf(recent)
  return {
    from: iso(from),
    to: iso(to),
    perTenMinutes,
    average: recent.length / perTenMinutes.length,
    peak: Math.max(...perTenMinutes),
    flood: perTenMinutes.filter((count) => count > 10).length / perTenMinutes.length,
    opened: recent.length,
    acknowledgedAfter: 95,
    unacknowledged: recent.filter((alert) => !alert.acknowledgedAt).length,
    chattering: sources.filter(({ count }) => count >= 3),
    standing: opened(world, 0, to - 24 * HOUR).filter(({ state }) => state === 'OPEN'),
    top: sources,
  }
}

/** What a hand-over is about, and how heavy the desk's load was. */
export const SHIFT: Route[] = [
  ['GET', /^\/api\/load$/, ({ response, url, world }) => json(response, 200, loadOf(world, Date.parse(url.searchParams.get('from') ?? ''), Date.parse(url.searchParams.get('to') ?? '')))],
  ['GET', /^\/api\/shifts\/sheet$/, ({ response, world }) => {
    const now = world.now()
    const open = [...world.alerts.values()].map(({ alert }) => alert).filter(({ state }) => state === 'OPEN')
    const blind = PREMISES.filter((_, i) => i % 9 === 3).map((premise, i) => ({ premise: premise.id, name: premise.name, hours: 1 + i }))
    const tasks = [...world.tasks.values()].filter((task) => Date.parse(task.dueAt) < now + 12 * HOUR && ['PROPOSED', 'BEGUN'].includes(task.state))
    json(response, 200, { from: iso(now - 8 * HOUR), to: iso(now), open, callBacks: ['海港印染 李工，10:30，COD 复测结果'], mutes: [], blind, tasks, load: loadOf(world, now - 8 * HOUR, now) })
  }],
]
