import type { Alert } from '@/api/contract'
import { i18n } from '@/i18n'

const format = new Intl.NumberFormat('en', { maximumSignificantDigits: 4, useGrouping: false })

export const number = (value: number | null | undefined) =>
  value === null || value === undefined || Number.isNaN(value) ? '—' : format.format(value)

const hundredths = (value: number) => number(Math.round(value * 100) / 100)

/** 312 / 150 µg/m³, or the value alone where the condition has no limit. */
export function valueAgainstLimit(alert: Pick<Alert, 'value' | 'limit' | 'unit'>): string {
  if (alert.value === null) return ''
  const unit = alert.unit ? ` ${alert.unit}` : ''
  return alert.limit === null ? number(alert.value) + unit : `${number(alert.value)} / ${number(alert.limit)}${unit}`
}

/**
 * How far a value is from its limit, as each language says it: Chinese regulators count the part over the limit
 * (超标1.08倍), English speakers the whole (2.08 times the limit).
 */
export function multiple(value: number | null, limit: number | null): string {
  if (value === null || limit === null) return ''
  const t = i18n.global.t
  // a multiple of −18 ℃ or of 0 says nothing: the distance does
  if (limit <= 0) return t(value >= limit ? 'wall.above' : 'wall.below', { distance: number(Math.abs(value - limit)) })
  const ratio = value / limit
  if (Math.abs(ratio - 1) < 0.005) return t('wall.atLimit')
  if (ratio >= 1) return t('wall.over', { times: hundredths(ratio), part: hundredths(ratio - 1) })
  return t('wall.under', { percent: Math.round((1 - ratio) * 100) })
}
