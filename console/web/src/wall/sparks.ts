import { defineStore } from 'pinia'
import { shallowReactive } from 'vue'
import type { Alert } from '@/api/contract'
import { series } from '@/alert/points'
import { serverNow } from '@/time/clock'
import { millis } from '@/time/format'

const AT_ONCE = 2
const KEPT = 400
/** The line of an open alert is read again: sooner while the alert is new and its readings are on their way to the store. */
const AGAIN = 60_000
const SOON = 10_000
const LOOK = 5_000
/** While the list is scrolled past, nothing is asked of the server. */
const SETTLED = 250
const BEFORE = 60 * 60_000

export type Spark = readonly number[]

/** An alert's metric from an hour before it began, as a few numbers. Read only for rows that stay in sight, a few at a time. */
export const useSparks = defineStore('sparks', () => {
  const sparks = shallowReactive(new Map<string, Spark>())
  const readAt = new Map<string, number>()
  const inSight = new Map<string, Alert>()
  const waiting: Alert[] = []
  let running = 0
  let wished = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let looking: ReturnType<typeof setInterval> | undefined

  function want(alert: Alert): void {
    if (alert.metric === null || alert.value === null) return
    inSight.set(alert.id, alert)
    looking ??= setInterval(look, LOOK)
    if (!sparks.has(alert.id)) line(alert)
  }

  /** Lines in sight that have grown old are read again. */
  function look(): void {
    if (document.hidden) return
    for (const alert of inSight.values()) {
      const patience = serverNow() - millis(alert.openedAt) < AGAIN ? SOON : AGAIN
      if (alert.state === 'OPEN' && performance.now() - (readAt.get(alert.id) ?? Infinity) > patience) line(alert)
    }
  }

  function line(alert: Alert): void {
    if (waiting.some(({ id }) => id === alert.id)) return
    waiting.push(alert)
    wished = performance.now()
    timer ??= setTimeout(settle, SETTLED)
  }

  /** One timer for all rows: it looks again as long as rows still come into sight. */
  function settle(): void {
    const left = wished + SETTLED - performance.now()
    timer = left > 0 ? setTimeout(settle, left) : undefined
    if (left <= 0) for (let i = 0; i < AT_ONCE; i++) void work()
  }

  /** The row left the sight before its turn came. */
  function drop(alert: string): void {
    inSight.delete(alert)
    if (inSight.size === 0) looking = void clearInterval(looking)
    const index = waiting.findIndex(({ id }) => id === alert)
    if (index >= 0) waiting.splice(index, 1)
  }

  async function work(): Promise<void> {
    if (running >= AT_ONCE) return
    const alert = waiting.shift()
    if (!alert?.metric) return
    running++
    const from = millis(alert.beganAt) - BEFORE
    const points = await series(alert, alert.metric, from, Math.min(serverNow(), from + 3 * BEFORE)).catch(() => [])
    running--
    readAt.set(alert.id, performance.now())
    if (sparks.size >= KEPT) for (const id of [...sparks.keys()].slice(0, KEPT / 4)) forget(id)
    sparks.set(alert.id, points.flatMap(({ value }) => (value === null ? [] : [value])))
    void work()
  }

  function forget(alert: string): void {
    sparks.delete(alert)
    readAt.delete(alert)
  }

  return { sparks, want, drop }
})
