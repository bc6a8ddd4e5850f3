import { computed, onUnmounted, ref } from 'vue'
import { useAlerts } from '@/alerts/store'
import { serverNow, useNow } from '@/time/clock'

const MINUTE = 60_000
/** New alerts in ten seconds above which single lines can no longer be read. */
const STORM = 60

/** How many alerts came in lately, and whether they come too fast to be read one by one. */
export function useRate() {
  const alerts = useAlerts()
  const now = useNow()
  const arrivals = ref<{ at: number; count: number }[]>([])

  const stop = alerts.onArrival((fresh) => {
    const at = serverNow()
    arrivals.value = [...arrivals.value.filter((arrival) => arrival.at > at - MINUTE), { at, count: fresh.length }]
  })
  onUnmounted(stop)

  const since = (span: number) =>
    arrivals.value.reduce((sum, arrival) => (arrival.at > now.value - span ? sum + arrival.count : sum), 0)
  const perMinute = computed(() => since(MINUTE))
  const storm = computed(() => since(10_000) > STORM)
  return { perMinute, storm }
}
