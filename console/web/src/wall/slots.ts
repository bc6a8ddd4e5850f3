/** One row on the screen: which item it shows, at which place of the list, in which of the rows that are there. */
export interface Placed<T> {
  slot: string
  item: T
  index: number
}

interface Shown {
  key: string
  kind: string
}

/**
 * Gives every item in sight a row. An item keeps its row as long as it is in sight, so that focus and hover stay with
 * it; a row whose item went out of sight takes the next one of its kind, since changing a row's texts costs a small
 * part of making a new one. The answer is in the order of the list, for those who go through it by tab or by ear.
 */
export function placed<T extends Shown>(before: readonly Placed<T>[], items: readonly T[], first: number, last: number): Placed<T>[] {
  const slots = new Map(before.map(({ item, slot }) => [item.key, slot]))
  const inSight = items.slice(first, last)
  const kept = new Set(inSight.map(({ key }) => key))
  const free = before.filter(({ item }) => !kept.has(item.key)).map(({ slot }) => slot)
  const used = new Set(before.map(({ slot }) => slot))
  let made = 0

  function rowFor(kind: string): string {
    const at = free.findIndex((slot) => slot.startsWith(kind))
    if (at >= 0) return free.splice(at, 1)[0] ?? ''
    while (used.has(`${kind}${made}`)) made++
    used.add(`${kind}${made}`)
    return `${kind}${made}`
  }

  return inSight.map((item, i) => {
    const own = slots.get(item.key)
    return { slot: own?.startsWith(item.kind) ? own : rowFor(item.kind), item, index: first + i }
  })
}
