import type { Alert } from '../src/api/contract'
import type { Held } from './alerts'
import { iso } from './alerts'
import type { World } from './world'

const MINUTE = 60_000
const MOST = 20

/** What the rule of an alert compared: its own measure, rising over the hold time to what the alert says. */
export function termsOf(held: Held | undefined) {
  const alert = held?.alert
  if (!alert?.metric || alert.value === null) return []
  const value = alert.value
  const end = Date.parse(alert.openedAt)
  const points = Array.from({ length: 12 }, (_, i) => ({ at: iso(end - (11 - i) * 5 * MINUTE), value: value * (0.7 + (0.3 * i) / 11) }))
  const relation = alert.limit === null ? null : value > alert.limit ? '>' : '<'
  return [{ part: 'when', metric: alert.metric, role: null, statistic: 'avg', span: 60 * MINUTE, relation, bound: alert.limit, unit: alert.unit ?? '', points }]
}

export function relatedTo(id: string, world: World): (Alert & { why: string })[] {
  const one = world.alerts.get(id)?.alert
  if (!one) return []
  return [...world.alerts.values()].flatMap(({ alert }) => {
    if (alert.id === one.id) return []
    if (alert.task && alert.task === one.task) return [{ ...alert, why: 'same-task' }]
    if (alert.premise === one.premise) return [{ ...alert, why: alert.device && alert.device === one.device ? 'same-device' : 'same-premise' }]
    return alert.rule === one.rule && alert.street === one.street ? [{ ...alert, why: 'same-rule-nearby' }] : []
  }).slice(0, MOST)
}
