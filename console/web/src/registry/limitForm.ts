import type { Limit } from '@/api/contract'
import { span } from '@/premises/limits'

/** What may be averaged over, as the server knows it. */
export const AVERAGINGS = ['instant', 'minute', '15min', 'hour', '8h', 'day', 'month', 'daytime', 'night'] as const

/** A limit as it stands in the form: an empty text where there is nothing. */
export interface LimitForm {
  metric: string
  averaging: string
  device: string
  value: number
  unit: string
  zh: string
  en: string
  /** First and last day. */
  from: string
  to: string
}

export const formOfLimit = (limit: Limit): LimitForm => {
  const { metric, averaging, device, value, unit, source } = limit
  // one text for both languages stands in the form once
  return { metric, averaging, device: device ?? '', value, unit, zh: source?.zh ?? '', en: source && source.en !== source.zh ? source.en : '', ...span(limit) }
}

const DAY = 86_400_000
/** Midnight in the district; a last day counts to its end. */
const start = (day: string, later = 0) => new Date(Date.parse(`${day}T00:00:00+08:00`) + later).toISOString()

export function limitOfForm({ metric, averaging, device, value, unit, zh, en, from, to }: LimitForm): Limit {
  const [first, second] = [zh.trim(), en.trim()]
  return {
    metric,
    averaging,
    device: device || null,
    value,
    unit,
    source: first || second ? { zh: first || second, en: second || first } : null,
    ...(from ? { from: start(from) } : {}),
    to: to ? start(to, DAY) : null,
  }
}
