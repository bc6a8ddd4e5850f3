import type { Point, Premise } from '@/api/contract'
import { get } from '@/api/http'
import { millis } from '@/time/format'

export interface Latest {
  device: string
  metric: string
  value: number | null
  at: number | null
}

const SPAN = 24 * 3_600_000

/** The last value of every metric of every device within a day; a silent one is in the list too, without a value. */
export async function latestOf(premise: Premise, now: number): Promise<Latest[]> {
  const asked = premise.devices.flatMap(({ id, metrics }) => metrics.map((metric) => ({ device: id, metric })))
  return Promise.all(
    asked.map(async ({ device, metric }): Promise<Latest> => {
      const from = new Date(now - SPAN).toISOString()
      const to = new Date(now + 60_000).toISOString()
      const { points } = await get<{ points: Point[] }>('/api/series', { premise: premise.id, device, metric, from, to })
      const last = points.at(-1)
      return { device, metric, value: last?.value ?? null, at: last ? millis(last.at) : null }
    }),
  )
}
