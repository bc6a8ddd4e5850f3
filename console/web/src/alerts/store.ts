import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Alert } from '@/api/contract'
import { serverNow } from '@/time/clock'
import { entryOf, type Entry } from './entry'
import { replaces } from './newer'
import { acknowledgeMany, BULK, everyPage } from './requests'

/** Between two updates of the page while alerts pour in: fast enough for the eye, slow enough to read and to scroll. */
const CALM = 100
const PAGE = 500
const ENDED_KEPT = 1_000

type Arrival = (alerts: readonly Alert[]) => void

export const useAlerts = defineStore('alerts', () => {
  const held = new Map<string, Entry>()
  /** Everything the page knows; replaced as a whole, so that nothing inside needs to be watched. */
  const entries = shallowRef<readonly Entry[]>([])
  const loaded = ref(false)
  const waiting: Alert[] = []
  const listeners = new Set<Arrival>()
  let flushed = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function put(alert: Alert, live: boolean): void {
    const before = held.get(alert.id)
    if (!replaces(alert, before?.alert, live)) return
    held.set(alert.id, entryOf(alert, before?.arrived ?? (live ? serverNow() : 0)))
  }

  function publish(): void {
    forgetEnded()
    entries.value = [...held.values()]
  }

  function forgetEnded(): void {
    const ended = [...held.values()].filter((entry) => entry.rank === 3)
    if (ended.length <= ENDED_KEPT) return
    ended.sort((a, b) => a.opened - b.opened)
    for (const entry of ended.slice(0, ended.length - ENDED_KEPT)) held.delete(entry.alert.id)
  }

  function flush(): void {
    timer = undefined
    flushed = performance.now()
    const batch = waiting.splice(0)
    const fresh = batch.filter((alert) => alert.state === 'OPEN' && !held.has(alert.id))
    for (const alert of batch) put(alert, true)
    publish()
    if (fresh.length > 0) for (const listener of listeners) listener(fresh)
  }

  /** From the live stream. The page changes at once, or within 100 ms when much arrives. */
  function receive(alert: Alert): void {
    waiting.push(alert)
    timer ??= setTimeout(flush, Math.max(0, flushed + CALM - performance.now()))
  }

  /**
   * Reads what stands now. What is held as open but is not in the answer, and was not heard of while asking, has
   * ended in a moment that the stream did not tell.
   */
  async function load(): Promise<void> {
    const before = new Map(held)
    const seen = new Set<string>()
    const take = (alerts: Alert[]) => {
      for (const alert of alerts) {
        seen.add(alert.id)
        put(alert, false)
      }
      publish()
    }
    await everyPage({ state: 'OPEN', limit: PAGE }, take)
    await everyPage({ state: 'CLEARED', acknowledged: false, limit: PAGE }, take)
    loaded.value = true
    for (const [id, entry] of before) if (entry.rank < 3 && !seen.has(id) && held.get(id) === entry) held.delete(id)
    publish()
  }

  /** Shows an acknowledgement at once; the stream brings the server's own word after it. Returns what was refused. */
  async function acknowledgeAll(alerts: readonly Alert[], comment: string, by: string): Promise<Alert[]> {
    const failed: Alert[] = []
    for (let from = 0; from < alerts.length; from += BULK) {
      const part = alerts.slice(from, from + BULK)
      const refused = await refusals(part, comment)
      const at = new Date(serverNow()).toISOString()
      for (const alert of part) {
        if (refused.has(alert.id)) failed.push(alert)
        else put({ ...(held.get(alert.id)?.alert ?? alert), acknowledgedBy: by, acknowledgedAt: at }, true)
      }
      publish()
    }
    return failed
  }

  async function refusals(alerts: readonly Alert[], comment: string): Promise<ReadonlySet<string>> {
    const ids = alerts.map(({ id }) => id)
    const answer = await acknowledgeMany(ids, comment).catch(() => undefined)
    return new Set(answer ? answer.items.flatMap(({ alert, problem }) => (problem === null ? [] : [alert])) : ids)
  }

  function onArrival(listener: Arrival): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  function clear(): void {
    clearTimeout(timer)
    timer = undefined
    waiting.length = 0
    held.clear()
    loaded.value = false
    publish()
  }

  const find = (id: string) => held.get(id)?.alert

  return { entries, loaded, receive, load, acknowledgeAll, onArrival, find, clear }
})
