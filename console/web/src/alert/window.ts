import type { Alert, Evidence } from '@/api/contract'
import { millis } from '@/time/format'

const MINUTE = 60_000

/** The span around an alert that the chart shows: what led to it, itself, and a little after. */
export function windowOf(alert: Alert, evidence: Evidence | null, now: number): { from: number; to: number } {
  const began = Math.min(millis(alert.beganAt), evidence ? millis(evidence.from) : Infinity)
  const over = alert.clearedAt ? millis(alert.clearedAt) : now
  const lead = Math.max(30 * MINUTE, (over - began) * 0.4)
  return { from: began - lead, to: alert.clearedAt ? Math.min(now, over + lead / 2) : now }
}

/** The width of a bucket that keeps a chart below a thousand points; nothing when raw points fit. */
export function bucketFor(from: number, to: number): string | undefined {
  const minutes = (to - from) / MINUTE
  if (minutes <= 6 * 60) return undefined
  const width = [1, 5, 15, 60, 360, 1_440].find((one) => minutes / one <= 1_000) ?? 1_440
  if (width < 60) return `${width}m`
  return width < 1_440 ? `${width / 60}h` : '1d'
}
