import type { Alert, Evidence, Point } from '@/api/contract'
import { get } from '@/api/http'
import { useSession } from '@/session/store'
import { millis } from '@/time/format'
import { bucketFor } from './window'

export interface ChartPoint {
  at: number
  value: number
  late: boolean
  suspect: boolean
}

/** Later than this after its measurement, a sample is one that came late. */
export const LATE = 120_000

export async function series(alert: Pick<Alert, 'premise' | 'device'>, metric: string, from: number, to: number): Promise<Point[]> {
  if (!useSession().may('analyse')) return []
  const bucket = bucketFor(from, to)
  const answer = await get<{ points: Point[] }>('/api/series', {
    premise: alert.premise,
    device: alert.device,
    metric,
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    bucket,
    aggregate: bucket ? 'max' : undefined,
  })
  return answer.points
}

/** What the store has, together with the frozen samples: the evidence is shown even when the store has lost it. */
export function merged(points: readonly Point[], evidence: Evidence | null, metric: string, device: string | null): ChartPoint[] {
  const byTime = new Map<number, ChartPoint>()
  for (const { at, value, quality } of points) {
    if (value === null || Number.isNaN(value)) continue
    byTime.set(millis(at), { at: millis(at), value, late: false, suspect: isSuspect(quality) })
  }
  for (const sample of evidence?.samples ?? []) {
    if (sample.metric !== metric || sample.value === null || (device && sample.device !== device)) continue
    const at = millis(sample.at)
    byTime.set(at, { at, value: sample.value, late: millis(sample.received) - at > LATE, suspect: isSuspect(sample.quality) })
  }
  return [...byTime.values()].sort((a, b) => a.at - b.at)
}

const isSuspect = (quality: string | null | undefined) => Boolean(quality) && quality !== 'NORMAL'

/** One series that the condition looked at. Without a device, all of the premise's. */
export interface Term {
  metric: string
  device: string | null
}

const MOST = 4

/** What to draw: the alert's own series first, then the others that its evidence holds, the fullest first. */
export function termsOf(alert: Alert, evidence: Evidence | null): Term[] {
  const counts = new Map<string, Term & { count: number }>()
  for (const { device, metric, value } of evidence?.samples ?? []) {
    if (value === null) continue
    const key = `${device} ${metric}`
    const held = counts.get(key)
    counts.set(key, { device, metric, count: (held?.count ?? 0) + 1 })
  }
  const seen = [...counts.values()].sort((a, b) => b.count - a.count).map(({ device, metric }) => ({ device, metric }))
  if (!alert.metric) return seen.slice(0, MOST)
  const isOwn = (term: Term) => term.metric === alert.metric && (!alert.device || term.device === alert.device)
  const own = seen.find(isOwn) ?? { metric: alert.metric, device: alert.device }
  return [own, ...seen.filter((term) => term !== own)].slice(0, MOST)
}
