import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { Alert, Status, Task } from '@/api/contract'
import { get } from '@/api/http'
import { LiveStream, type StreamState } from '@/api/stream'
import { useAlerts } from '@/alerts/store'
import { useTasks } from '@/tasks/store'
import { observeBeat, serverNow } from '@/time/clock'
import { usePlatform } from './platform'

/** How long until lists that could not be read are asked for again, ms. */
const AGAIN = 3_000

/** Keeps the stores in step with the server, and knows whether it does. */
export const useFeed = defineStore('feed', () => {
  const line = ref<StreamState>('connecting')
  /** The line is open, but the lists could not be read since: what happened before may be missing. */
  const behind = ref(false)
  const state = computed<StreamState>(() => (line.value === 'live' && behind.value ? 'lost' : line.value))
  /** Since when the state is what it is. */
  const since = ref(serverNow())
  /** When the picture on the page was last known to be complete. */
  const lastLive = ref(0)
  const refused = ref(0)
  const alerts = useAlerts()
  const tasks = useTasks()
  const platform = usePlatform()

  let again: ReturnType<typeof setTimeout> | undefined

  function turn(change: () => void): void {
    const before = state.value
    if (before === 'live') lastLive.value = serverNow()
    change()
    if (state.value !== before) since.value = serverNow()
  }

  async function catchUp(): Promise<void> {
    clearTimeout(again)
    if (line.value !== 'live') return
    // the stream is open before the lists are read: what happens in between arrives twice rather than never
    const read = await Promise.all([alerts.load(), tasks.load()]).then(() => true, () => false)
    turn(() => (behind.value = !read))
    if (!read && line.value === 'live') again = setTimeout(() => void catchUp(), AGAIN)
  }

  function take(alert: Alert): void {
    if (!alert.shadow) alerts.receive(alert)
  }

  const stream = new LiveStream('/api/alerts/stream', {
    onState(next) {
      turn(() => (line.value = next))
      if (next === 'live') void catchUp()
    },
    onEvent(event) {
      if (event.type === 'beat') observeBeat((JSON.parse(event.data) as { at: number }).at)
      if (state.value === 'live') lastLive.value = serverNow()
      if (event.type === 'alert') take(JSON.parse(event.data) as Alert)
      if (event.type === 'task') tasks.receive(JSON.parse(event.data) as Task)
      if (event.type === 'platform') platform.take(JSON.parse(event.data) as Status)
      if (event.type === 'reset') void catchUp()
    },
    onRefused(status) {
      refused.value = status
      // asks once more in a way that leads to the log-in when the session is over
      void get('/api/session').catch(() => undefined)
    },
  })

  function start(): void {
    refused.value = 0
    stream.start()
    window.addEventListener('online', hurry)
  }

  function stop(): void {
    stream.stop()
    clearTimeout(again)
    line.value = 'connecting'
    behind.value = false
    window.removeEventListener('online', hurry)
    alerts.clear()
    tasks.clear()
  }

  const hurry = () => (behind.value ? void catchUp() : stream.hurry())

  return { state, behind, since, lastLive, refused, start, stop, hurry }
})
