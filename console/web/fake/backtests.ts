import { bodyOf, json, list, problem } from './http'
import type { Route } from './routes'
import type { World } from './world'

const iso = (at: number) => new Date(at).toISOString()

interface Run {
  id: string
  by: string
  at: string
  from: string
  to: string
  rules: string
  premises: string[]
  asked: number
  cancelled: boolean
}

const runs: Run[] = []

function figures(alerts: number) {
  return { alerts, bySeverity: { orange: Math.ceil(alerts / 3), yellow: Math.floor((alerts * 2) / 3) }, byRule: { 'cod-hour': alerts }, tasks: Math.ceil(alerts / 2), visits: Math.ceil(alerts / 6), remoteChecks: Math.ceil(alerts / 3), officerHours: alerts * 0.7 }
}

function reportOf(world: World) {
  const sighting = ([...world.alerts.values()].slice(0, 4)).map(({ alert }, i) => ({ alert: alert.id, rule: alert.rule, premise: alert.premise, device: alert.device, severity: alert.severity, openedAt: alert.openedAt, endedAt: null, disposition: i % 2 ? 'false' : 'done' }))
  return {
    samples: 48_320,
    tried: figures(19),
    happened: figures(31),
    difference: { same: 16, earlier: 2, later: 5, added: 3, gone: 15, goneByDisposition: { false: 11, done: 3, open: 1 }, addedFirst: sighting.slice(0, 2).map((one) => ({ ...one, disposition: null })), goneFirst: sighting },
  }
}

/** A run gets on a little each time somebody asks, so that a story sees it on its way. */
function viewOf(run: Run, world: World) {
  const done = Math.min(24, run.asked * 12)
  const state = run.cancelled ? 'CANCELLED' : done === 24 ? 'DONE' : 'RUNNING'
  const { id, by, at, from, to, rules, premises } = run
  return { id, by, at, from, to, rules, premises, state, done, total: 24, endedAt: state === 'RUNNING' ? null : iso(world.now()), report: state === 'DONE' ? reportOf(world) : null, trouble: null }
}

/** Rules tried on the stored history. */
export const BACKTESTS: Route[] = [
  ['GET', /^\/api\/backtests$/, ({ response, world }) => list(response, runs.map((run) => viewOf(run, world)))],
  ['POST', /^\/api\/backtests$/, async ({ request, response, user, world }) => {
    const { rules, from, to, premises } = (await bodyOf(request)) as { rules: string; from: string; to: string; premises: string[] }
    if (!rules.includes('when:')) return problem(response, 422, 'Unprocessable Content', 'line 1: a rule needs when', 'invalid')
    const run = { id: `b-${runs.length + 1}`, by: user, at: iso(world.now()), from, to, rules, premises: premises ?? [], asked: 0, cancelled: false }
    runs.unshift(run)
    json(response, 202, viewOf(run, world))
  }],
  ['GET', /^\/api\/backtests\/([^/]+)$/, ({ response, world }, id) => {
    const run = runs.find((one) => one.id === id)
    if (!run) return problem(response, 404, 'Not found', id)
    run.asked++
    json(response, 200, viewOf(run, world))
  }],
  ['DELETE', /^\/api\/backtests\/([^/]+)$/, ({ response }, id) => {
    const run = runs.find((one) => one.id === id)
    if (run) run.cancelled = true
    response.writeHead(204).end()
  }],
]
