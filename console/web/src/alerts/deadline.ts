import type { Alert, Severity } from '@/api/contract'
import { millis } from '@/time/format'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** What holds where a rule has no `respond` of its own. */
const USUAL: Record<Severity, { acknowledge: number; dispose: number }> = {
  red: { acknowledge: 15 * MINUTE, dispose: 2 * HOUR },
  orange: { acknowledge: 30 * MINUTE, dispose: 8 * HOUR },
  yellow: { acknowledge: 2 * HOUR, dispose: 24 * HOUR },
  blue: { acknowledge: 24 * HOUR, dispose: 72 * HOUR },
}

export interface Deadline {
  kind: 'acknowledge' | 'dispose'
  from: number
  at: number
}

/** The next thing that is due for an alert, or nothing when nobody has to do anything. */
export function deadlineOf(alert: Alert): Deadline | undefined {
  if (alert.state === 'CLOSED' || alert.state === 'WITHDRAWN') return undefined
  const from = millis(alert.openedAt)
  const usual = USUAL[alert.severity]
  if (!alert.acknowledgedAt) {
    return { kind: 'acknowledge', from, at: alert.acknowledgeBy ? millis(alert.acknowledgeBy) : from + usual.acknowledge }
  }
  return { kind: 'dispose', from, at: alert.disposeBy ? millis(alert.disposeBy) : from + usual.dispose }
}
