import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import shipped from 'virtual:shipped-names'
import type { Bilingual } from '@/api/contract'
import { get } from '@/api/http'
import { say } from '@/i18n/bilingual'

type Kind = 'metrics' | 'scenarios' | 'streets' | 'items' | 'departments'
type Names = Record<Kind, Map<string, Bilingual>>
type Wire = Partial<Record<Kind, { id: string; name: Bilingual }[]>>

const KINDS: readonly Kind[] = ['metrics', 'scenarios', 'streets', 'items', 'departments']
const index = (wire: Wire): Names =>
  Object.fromEntries(KINDS.map((kind) => [kind, new Map((wire[kind] ?? []).map(({ id, name }) => [id, name]))])) as Names

/** The names behind codes. What config ships is known from the start; the server's catalogue wins over it. */
export const useNames = defineStore('names', () => {
  const names = shallowRef<Names>(index(shipped))

  async function load(): Promise<void> {
    const wire = await get<Wire>('/api/catalogue').catch(() => undefined)
    if (!wire) return
    const told = index(wire)
    names.value = Object.fromEntries(KINDS.map((kind) => [kind, new Map([...names.value[kind], ...told[kind]])])) as Names
  }

  const nameOf = (kind: Kind, id: string | null | undefined): string =>
    id ? say(names.value[kind].get(id)) || id : ''

  return { names, load, nameOf }
})
