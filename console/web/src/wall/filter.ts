import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Entry } from '@/alerts/entry'

export const SHOWS = ['active', 'unacknowledged', 'acknowledged', 'ended'] as const
export type Show = (typeof SHOWS)[number]
export type Group = 'none' | 'premise' | 'rule'

export interface Filter {
  show: Show
  severity: string
  street: string
  text: string
  overdue: boolean
}

const RANKS: Record<Show, readonly number[]> = {
  active: [0, 1, 2],
  unacknowledged: [0, 1],
  acknowledged: [2],
  ended: [3],
}

export function matches({ alert, rank, deadline }: Entry, filter: Filter, now: number): boolean {
  if (!RANKS[filter.show].includes(rank)) return false
  if (filter.severity && alert.severity !== filter.severity) return false
  if (filter.street && alert.street !== filter.street) return false
  if (filter.overdue && !(rank === 0 && deadline && deadline.at < now)) return false
  return !filter.text || contains(alert, filter.text.toLowerCase())
}

function contains(alert: Entry['alert'], text: string): boolean {
  const { premiseName, title, premise, rule, device, metric, id } = alert
  return [premiseName.zh, premiseName.en, title.zh, title.en, premise, rule, device, metric, id].some((field) =>
    field?.toLowerCase().includes(text),
  )
}

/** The filter lives in the address, so that it can be kept, sent to a colleague and gone back to. */
export function useFilter() {
  const route = useRoute()
  const router = useRouter()
  const value = (name: string) => (typeof route.query[name] === 'string' ? route.query[name] : '')
  const show = computed<Show>(() => SHOWS.find((one) => one === value('show')) ?? 'active')
  const filter = computed<Filter>(() => ({
    show: show.value,
    severity: value('severity'),
    street: value('street'),
    text: value('q'),
    overdue: value('overdue') === '1',
  }))
  const order = computed(() => (value('order') === 'due' ? 'due' : 'urgency'))
  const group = computed<Group | ''>(() => (['none', 'premise', 'rule'] as const).find((one) => one === value('group')) ?? '')
  const narrowed = computed(() => ['show', 'severity', 'street', 'q', 'overdue'].some((name) => value(name) !== ''))

  function set(name: string, next: string): void {
    void router.replace({ query: { ...route.query, [name]: next || undefined } })
  }

  const reset = () => void router.replace({ query: {} })
  return { filter, order, group, narrowed, set, reset }
}
