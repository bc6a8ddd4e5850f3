import { i18n } from '@/i18n'

/** Premises are in one district; the zone of the browser never matters. */
const ZONE = 'Asia/Shanghai'

const formats = new Map<string, Intl.DateTimeFormat>()

function parts(at: number, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const key = Object.keys(options).join()
  let format = formats.get(key)
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hourCycle: 'h23', ...options })))
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]))
}

const two = { hour: '2-digit', minute: '2-digit' } as const
export const millis = (at: string | number) => (typeof at === 'number' ? at : Date.parse(at))

/** 14:03 */
export function hourMinute(at: string | number): string {
  const { hour, minute } = parts(millis(at), two)
  return `${hour}:${minute}`
}

/** 14:03:22 */
export function clock(at: string | number): string {
  const { hour, minute, second } = parts(millis(at), { ...two, second: '2-digit' })
  return `${hour}:${minute}:${second}`
}

/** 11-23 */
export function monthDay(at: string | number): string {
  const { month, day } = parts(millis(at), { month: '2-digit', day: '2-digit' })
  return `${month}-${day}`
}

/** 2025-11-23 */
export function isoDay(at: string | number): string {
  const { year, month, day } = parts(millis(at), { year: 'numeric', month: '2-digit', day: '2-digit' })
  return `${year}-${month}-${day}`
}

/** The time alone for today, with the day before it for every other day. */
export function shortTime(at: string | number, now = Date.now()): string {
  return isoDay(at) === isoDay(now) ? hourMinute(at) : `${monthDay(at)} ${hourMinute(at)}`
}

export const fullTime = (at: string | number) => `${isoDay(at)} ${clock(at)}`

/** Two units at most: 45 s, 12 min, 1 h, 3 h 5 m, 2 d 4 h. */
export function duration(ms: number): string {
  const t = i18n.global.t
  const seconds = Math.max(0, Math.floor(ms / 1_000))
  if (seconds < 60) return t('common.seconds', { n: seconds })
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return t('common.minutes', { n: minutes })
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return minutes % 60 === 0 ? t('common.hours', { n: hours }) : t('common.hoursMinutes', { h: hours, m: minutes % 60 })
  const days = Math.floor(hours / 24)
  return hours % 24 === 0 ? t('common.days', { n: days }) : t('common.daysHours', { d: days, h: hours % 24 })
}
