import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { officerList } from '@/catalogue/requests'
import { say } from '@/i18n/bilingual'
import { useSession } from '@/session/store'

/** The directory of officers, by id and by certificate, for those who may read it; whoever may not sees numbers there. */
export const usePeople = defineStore('people', () => {
  const names = shallowRef<Readonly<Record<string, string>>>({})
  let asked = false

  async function load(): Promise<void> {
    if (asked || !useSession().may('supervise', 'operate')) return
    asked = true
    const answer = await officerList().catch(() => undefined)
    names.value = Object.fromEntries(
      (answer?.items ?? []).flatMap(({ id, certificate, name }) => [id, ...(certificate ? [certificate] : [])].map((key) => [key, typeof name === 'string' ? name : say(name)])),
    )
    asked = answer !== undefined
  }

  return { names, load }
})
