import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import shipped from 'virtual:shipped-names'
import type { Bilingual } from '@/api/contract'
import { get } from '@/api/http'
import { say } from '@/i18n/bilingual'
import { useSession } from '@/session/store'

export interface Named {
  id: string
  name: Bilingual
  unit?: string
  [more: string]: unknown
}

export type Kind = keyof typeof shipped
type Names = Record<Kind, ReadonlyMap<string, Named>>

const index = (list: readonly Named[]) => new Map(list.map((named) => [named.id, named]))

/** The names behind codes. What config ships is known from the start; what the server says wins over it. */
export const useNames = defineStore('names', () => {
  const names = shallowRef(Object.fromEntries(Object.entries(shipped).map(([kind, list]) => [kind, index(list)])) as unknown as Names)

  async function load(): Promise<void> {
    if (!useSession().may('look')) return
    await Promise.all((['metrics', 'scenarios', 'departments', 'domains'] as const).map(learn))
  }

  async function learn(kind: Kind): Promise<void> {
    const answer = await get<{ items?: Named[] }>(`/api/${kind}`).catch(() => undefined)
    if (answer?.items) names.value = { ...names.value, [kind]: new Map([...names.value[kind], ...index(answer.items)]) }
  }

  const nameOf = (kind: Kind, id: string | null | undefined): string => (id ? say(names.value[kind].get(id)?.name) || id : '')
  const unitOf = (metric: string): string => names.value.metrics.get(metric)?.unit ?? ''
  /** The department that leads an item, as far as it is known. */
  const leadOf = (item: string): string => String(names.value.items.get(item)?.['lead'] ?? '')
  const listOf = (kind: Kind): readonly Named[] => [...names.value[kind].values()]

  return { load, nameOf, unitOf, listOf, leadOf }
})
