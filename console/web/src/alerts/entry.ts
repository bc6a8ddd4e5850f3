import { SEVERITIES, type Alert } from '@/api/contract'
import { millis } from '@/time/format'
import { deadlineOf, type Deadline } from './deadline'

/** An alert as the wall keeps it: with what sorting needs already worked out, since it sorts thousands ten times a second. */
export interface Entry {
  readonly alert: Alert
  /** 0 open and unacknowledged, 1 over but never acknowledged, 2 open and acknowledged, 3 the rest */
  readonly rank: number
  /** 0 red … 3 blue */
  readonly severity: number
  readonly opened: number
  readonly deadline: Deadline | undefined
  /** When this page first heard of it; 0 for what was there when the page was opened. */
  readonly arrived: number
}

function rankOf(alert: Alert): number {
  if (alert.state === 'OPEN') return alert.acknowledgedAt ? 2 : 0
  return alert.state === 'CLEARED' && !alert.acknowledgedAt ? 1 : 3
}

export function entryOf(alert: Alert, arrived: number): Entry {
  const severity = SEVERITIES.indexOf(alert.severity)
  return { alert, rank: rankOf(alert), severity, opened: millis(alert.openedAt), deadline: deadlineOf(alert), arrived }
}

/** Open and unacknowledged first, the most severe first, the newest first. */
export const byUrgency = (a: Entry, b: Entry) =>
  a.rank - b.rank || a.severity - b.severity || b.opened - a.opened || (a.alert.id < b.alert.id ? -1 : 1)

/** As above, but what is due next comes before what is new. */
export const byDeadline = (a: Entry, b: Entry) =>
  a.rank - b.rank || (a.deadline?.at ?? Infinity) - (b.deadline?.at ?? Infinity) || byUrgency(a, b)
