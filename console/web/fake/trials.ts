import { json, problem } from './http'
import { RULES } from './rules'
import type { Route } from './routes'

const iso = (at: number) => new Date(at).toISOString()

/** What the text of a rule says of its place in the book. */
export const marksOf = (text: string) => ({ shadow: /^\s*shadow: true/m.test(text), insteadOf: /^\s*instead_of: (\S+)/m.exec(text)?.[1] ?? null })

/** A rule on trial that speaks sooner than the live one, of one thing more, and misses another. */
export const trials = (textOf: (id: string) => string | undefined): Route[] => [
  ['GET', /^\/api\/rules\/([^/]+)\/comparison$/, ({ response, url, world }, id) => {
    const { shadow, insteadOf } = marksOf(textOf(id) ?? '')
    if (!shadow) return problem(response, 404, 'Not found', id)
    const now = world.now()
    const found = [...world.alerts.values()].map(({ alert }) => alert).filter(({ rule }) => RULES.some((one) => one.id === rule))
    const items = found.slice(0, 5).map((alert, i) => {
      const said = (minutes: number) => ({ id: alert.id, severity: alert.severity, openedAt: iso(Date.parse(alert.openedAt) - minutes * 60_000), endedAt: i === 0 ? null : iso(Math.min(now, Date.parse(alert.openedAt) + 1_500_000)) })
      const { premise, premiseName, device, deviceName } = alert
      return { premise, premiseName, device, deviceName, differs: i === 1, shadow: i === 4 ? null : said(i === 1 ? 6 : 0), live: i === 0 || !insteadOf ? null : said(0) }
    })
    const counts = { both: 3, differing: 1, onlyShadow: 1, onlyLive: 1 }
    const premises = [...new Map(items.map((one) => [one.premise, { premise: one.premise, premiseName: one.premiseName, counts: { both: one.shadow && one.live ? 1 : 0, differing: 0, onlyShadow: one.live ? 0 : 1, onlyLive: one.shadow ? 0 : 1 } }])).values()]
    json(response, 200, { rule: id, insteadOf, from: url.searchParams.get('from'), to: url.searchParams.get('to'), counts, premises, items, complete: true })
  }],
]
