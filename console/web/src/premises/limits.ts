import type { Limit } from '@/api/contract'
import { isoDay } from '@/time/format'

/** A limit without a first or last day has one that no calendar knows. */
const EARLIEST = Date.UTC(1970, 0, 2)

const instant = (text: string | null | undefined): number | undefined => {
  const at = text ? Date.parse(text) : NaN
  return Number.isNaN(at) || at < EARLIEST ? undefined : at
}

export const inForce = (limit: Limit, now: number): boolean => (instant(limit.from) ?? -Infinity) <= now && now < (instant(limit.to) ?? Infinity)

/** The first and the last day of a limit, '' where there is none; `to` is the first instant at which it holds no more. */
export function span(limit: Limit): { from: string; to: string } {
  const from = instant(limit.from)
  const to = instant(limit.to)
  return { from: from === undefined ? '' : isoDay(from), to: to === undefined ? '' : isoDay(to - 1) }
}
