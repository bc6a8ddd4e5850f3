import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Page, Premise } from '@/api/contract'
import { get } from '@/api/http'

export const usePremises = defineStore('premises', () => {
  const premises = shallowRef<readonly Premise[]>([])
  const failure = ref<unknown>()
  const loaded = ref(false)

  async function load(): Promise<void> {
    failure.value = undefined
    try {
      const found: Premise[] = []
      let cursor: string | null | undefined
      do {
        const page: Partial<Page<Premise>> & { items: Premise[] } = await get('/api/premises', { cursor })
        found.push(...page.items)
        cursor = page.next
      } while (cursor)
      premises.value = found
      loaded.value = true
    } catch (cause) {
      failure.value = cause
    }
  }

  const find = (id: string) => premises.value.find((premise) => premise.id === id)
  return { premises, failure, loaded, load, find }
})
