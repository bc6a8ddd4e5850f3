import { computed, ref, type Ref } from 'vue'
import type { Alert } from '@/api/contract'
import type { Entry } from '@/alerts/entry'

/** Which alerts are ticked. What has been acknowledged or has left the list in the meantime is no longer meant. */
export function useSelection(shown: Ref<readonly Entry[]>) {
  const ticked = ref<ReadonlySet<string>>(new Set())
  const waiting = computed(() => shown.value.filter((entry) => entry.rank < 2))
  const chosen = computed<Alert[]>(() =>
    ticked.value.size === 0 ? [] : waiting.value.filter((entry) => ticked.value.has(entry.alert.id)).map((entry) => entry.alert),
  )

  function select(id: string, on: boolean): void {
    const next = new Set(ticked.value)
    if (on) next.add(id)
    else next.delete(id)
    ticked.value = next
  }

  const selectAll = () => (ticked.value = new Set(waiting.value.map((entry) => entry.alert.id)))
  const clear = () => (ticked.value = new Set())
  const has = (id: string) => ticked.value.has(id)
  return { ticked, chosen, waiting, select, selectAll, clear, has }
}
