import type { Point, Premise } from '@/api/contract'
import { get } from '@/api/http'
import { millis } from '@/time/format'

export interface Latest {
  device: string
  metric: string
  value: number | null
  text: string | null
  at: number | null
}

const HOUR = 3_600_000

/** The last value of every metric of every device within a day; a silent one is in the list too, without a value. */
export function latestOf(premise: Premise, now: number): Promise<Latest[]> {
  const asked = premise.devices.flatMap(({ id, metrics }) => metrics.map((metric) => ({ device: id, metric })))
  return Promise.all(asked.map(({ device, metric }) => latest(premise.id, device, metric, now)))
}

async function latest(premise: string, device: string, metric: string, now: number): Promise<Latest> {
  // nearly always the last few minutes have it; a whole day of samples would be a waste
  const last = (await read(premise, device, metric, now - HOUR / 4, now)) ?? (await read(premise, device, metric, now - 24 * HOUR, now, '1m'))
  return { device, metric, value: last?.value ?? null, text: last?.text ?? null, at: last ? millis(last.at) : null }
}

async function read(premise: string, device: string, metric: string, from: number, to: number, bucket?: string): Promise<Point | undefined> {
  const { points } = await get<{ points: Point[] }>('/api/series', {
    premise,
    device,
    metric,
    from: new Date(from).toISOString(),
    to: new Date(to + 60_000).toISOString(),
    bucket,
    aggregate: bucket ? 'last' : undefined,
  })
  return points.at(-1)
}
