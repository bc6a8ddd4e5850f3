import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Alert, Status, Task } from '@/api/contract'
import { get } from '@/api/http'
import { LiveStream, type StreamState } from '@/api/stream'
import { useAlerts } from '@/alerts/store'
import { useTasks } from '@/tasks/store'
import { observeBeat, serverNow } from '@/time/clock'
import { usePlatform } from './platform'

/** Keeps the stores in step with the server, and knows whether it does. */
export const useFeed = defineStore('feed', () => {
  const state = ref<StreamState>('connecting')
  /** Since when the state is what it is. */
  const since = ref(serverNow())
  /** When the picture on the page was last known to be complete. */
  const lastLive = ref(0)
  const refused = ref(0)
  const alerts = useAlerts()
  const tasks = useTasks()
  const platform = usePlatform()

  async function catchUp(): Promise<void> {
    // the stream is open before the lists are read: what happens in between arrives twice rather than never
    await Promise.all([alerts.load(), tasks.load()]).catch(() => undefined)
  }

  function take(alert: Alert): void {
    if (!alert.shadow) alerts.receive(alert)
  }

  const stream = new LiveStream('/api/alerts/stream', {
    onState(next) {
      if (state.value === 'live') lastLive.value = serverNow()
      if (state.value !== next) since.value = serverNow()
      state.value = next
      if (next === 'live') void catchUp()
    },
    onEvent(event) {
      if (event.type === 'beat') observeBeat((JSON.parse(event.data) as { at: number }).at)
      lastLive.value = serverNow()
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
    window.removeEventListener('online', hurry)
    alerts.clear()
    tasks.clear()
  }

  const hurry = () => stream.hurry()

  return { state, since, lastLive, refused, start, stop, hurry }
})
