import type { Alert, Bilingual } from '@/api/contract'
import { millis } from '@/time/format'

const TEN = 10 * 60_000
const DAY = 24 * 60 * 60_000

export interface Source {
  premise: string
  premiseName: Bilingual
  title: Bilingual
  count: number
}

export interface LoadFigures {
  /** New alerts in each ten minutes, the oldest first. */
  perTen: number[]
  average: number
  peak: number
  /** Share of ten-minute spans with more than ten new alerts: nobody can follow these. */
  flood: number
  /** The same rule at the same place again and again. */
  chattering: Source[]
  /** Open for more than a day. */
  standing: Alert[]
  top: Source[]
}

const CHATTER = 3
const LISTED = 5

/** How heavy a desk's load was, in the figures of ISA-18.2. */
export function loadFigures(alerts: readonly Alert[], from: number, to: number): LoadFigures {
  const spans = Math.max(1, Math.ceil((to - from) / TEN))
  const perTen = new Array<number>(spans).fill(0)
  const recent = alerts.filter((alert) => millis(alert.openedAt) >= from && millis(alert.openedAt) < to)
  for (const alert of recent) {
    const span = Math.floor((millis(alert.openedAt) - from) / TEN)
    perTen[span] = (perTen[span] ?? 0) + 1
  }
  const sources = sourcesOf(recent)
  return {
    perTen,
    average: recent.length / spans,
    peak: Math.max(...perTen),
    flood: perTen.filter((count) => count > 10).length / spans,
    chattering: sources.filter(({ count }) => count >= CHATTER).slice(0, LISTED),
    standing: alerts.filter((alert) => alert.state === 'OPEN' && to - millis(alert.openedAt) > DAY),
    top: sources.slice(0, LISTED),
  }
}

function sourcesOf(alerts: readonly Alert[]): Source[] {
  const found = new Map<string, Source>()
  for (const { premise, premiseName, title, rule, occurrences } of alerts) {
    const key = `${rule}\n${premise}`
    const held = found.get(key) ?? { premise, premiseName, title, count: 0 }
    found.set(key, { ...held, count: held.count + Math.max(1, occurrences) })
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}
