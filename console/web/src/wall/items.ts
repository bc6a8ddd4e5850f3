import type { Entry } from '@/alerts/entry'
import type { Group } from './filter'

export interface AlertItem {
  kind: 'alert'
  key: string
  entry: Entry
  /** Stands under an opened group. */
  inner: boolean
}

export interface GroupItem {
  kind: 'group'
  key: string
  /** In the order of the list: the first is the most urgent. */
  entries: Entry[]
  open: boolean
}

export type Item = AlertItem | GroupItem

const itemOf = (entry: Entry, inner: boolean): AlertItem => ({ kind: 'alert', key: entry.alert.id, entry, inner })

/** Lines of the wall. A group stands where its most urgent alert would stand; a group of one is just its alert. */
export function itemsOf(entries: readonly Entry[], group: Group, opened: ReadonlySet<string>): Item[] {
  if (group === 'none') return entries.map((entry) => itemOf(entry, false))
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = `${group}:${group === 'premise' ? entry.alert.premise : entry.alert.rule}`
    const members = groups.get(key)
    if (members) members.push(entry)
    else groups.set(key, [entry])
  }
  const items: Item[] = []
  for (const [key, members] of groups) {
    const only = members[0]
    if (members.length === 1 && only) {
      items.push(itemOf(only, false))
      continue
    }
    const open = opened.has(key)
    items.push({ kind: 'group', key, entries: members, open })
    if (open) for (const entry of members) items.push(itemOf(entry, true))
  }
  return items
}
