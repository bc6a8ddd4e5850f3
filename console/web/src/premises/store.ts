import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Premise } from '@/api/contract'
import { get } from '@/api/http'

export const usePremises = defineStore('premises', () => {
  const premises = shallowRef<readonly Premise[]>([])
  const failure = ref<unknown>()
  const loaded = ref(false)

  async function load(): Promise<void> {
    failure.value = undefined
    try {
      premises.value = (await get<{ items: Premise[] }>('/api/premises')).items
      loaded.value = true
    } catch (cause) {
      failure.value = cause
    }
  }

  const find = (id: string) => premises.value.find((premise) => premise.id === id)
  return { premises, failure, loaded, load, find }
})
