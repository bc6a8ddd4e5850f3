import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { NewAction } from '@/alerts/requests'
import { post } from '@/api/http'
import { randomId } from '@/api/identity'
import { Problem } from '@/api/problem'
import { serverNow } from '@/time/clock'
import { wordsOf } from '@/ui/notices'
import { discard, everything, fetchKept, keep } from './store'
import { sendPicture } from './pictures'

export interface Waiting {
  /** Also the idempotency key: sent twice, done once. */
  id: string
  /** Order of work: what is done first is sent first. */
  at: number
  label: string
  task: string
  action?: NewAction
  /** SHA-256 of a picture that has to be sent. */
  picture?: string
  state: 'waiting' | 'conflict'
  failure?: string
}

const AGAIN = 20_000

/** Work that was done without a network. It is sent in order when there is one; what the server refuses is shown, not lost. */
export const useQueue = defineStore('queue', () => {
  const items = shallowRef<readonly Waiting[]>([])
  const sending = ref(false)
  const online = ref(navigator.onLine)
  let timer: ReturnType<typeof setInterval> | undefined

  const waiting = computed(() => items.value.filter(({ state }) => state === 'waiting'))
  const conflicts = computed(() => items.value.filter(({ state }) => state === 'conflict'))
  const of = (task: string) => items.value.filter((item) => item.task === task)

  async function read(): Promise<void> {
    items.value = (await everything<Waiting>('queue')).sort((a, b) => a.at - b.at)
  }

  async function add(item: Pick<Waiting, 'label' | 'task'> & Partial<Pick<Waiting, 'action' | 'picture'>>): Promise<void> {
    const last = items.value.at(-1)?.at ?? 0
    const added: Waiting = { id: randomId(), at: Math.max(serverNow(), last + 1), state: 'waiting', ...item }
    await keep('queue', added.id, added)
    await read()
    void send()
  }

  async function send(): Promise<void> {
    if (sending.value) return
    sending.value = true
    try {
      for (const item of waiting.value) if (!(await sendOne(item))) break
    } finally {
      sending.value = false
      await read()
    }
  }

  /** False when the network is gone: the rest waits. */
  async function sendOne(item: Waiting): Promise<boolean> {
    try {
      if (item.action) await post('/api/actions', { data: {}, ...item.action }, { headers: { 'Idempotency-Key': item.id } })
      if (item.picture) await sendPicture(item.picture, await fetchKept<Blob>('pictures', item.picture))
      await discard('queue', item.id)
      if (item.picture) await discard('pictures', item.picture)
      return true
    } catch (cause) {
      const lasting = cause instanceof Problem && cause.status >= 400 && cause.status < 500 && ![401, 408, 429].includes(cause.status)
      if (!lasting) return false
      const { title, detail } = wordsOf(cause)
      await keep('queue', item.id, { ...item, state: 'conflict', failure: `${title} ${detail}`.trim() })
      return true
    }
  }

  async function retry(item: Waiting): Promise<void> {
    await keep('queue', item.id, { ...item, state: 'waiting', failure: '' })
    await read()
    await send()
  }

  async function drop(item: Waiting): Promise<void> {
    await discard('queue', item.id)
    await read()
  }

  const wentOnline = () => {
    online.value = true
    void send()
  }
  const wentOffline = () => (online.value = false)

  async function start(): Promise<void> {
    window.addEventListener('online', wentOnline)
    window.addEventListener('offline', wentOffline)
    timer = setInterval(() => waiting.value.length > 0 && void send(), AGAIN)
    await read()
    if (waiting.value.length > 0) void send()
  }

  function stop(): void {
    window.removeEventListener('online', wentOnline)
    window.removeEventListener('offline', wentOffline)
    clearInterval(timer)
  }

  return { items, waiting, conflicts, sending, online, of, add, send, retry, drop, start, stop }
})
