import { expect, test } from 'vitest'
import { placed, type Placed } from './slots'

interface Line {
  key: string
  kind: string
}

const lines = (...keys: string[]): Line[] => keys.map((key) => ({ key, kind: 'alert' }))
const rows = (places: readonly Placed<Line>[]) => Object.fromEntries(places.map(({ item, slot }) => [item.key, slot]))

test('an item keeps its row while it is in sight, and rows that left take what came in', () => {
  const list = lines('a', 'b', 'c', 'd', 'e')
  const before = placed([], list, 0, 3)
  const after = placed(before, list, 2, 5)

  expect(rows(after)['c']).toBe(rows(before)['c'])
  expect(new Set(after.map(({ slot }) => slot))).toEqual(new Set(before.map(({ slot }) => slot)))
})

test('the answer is in the order of the list, each with its place', () => {
  const list = lines('a', 'b', 'c', 'd')
  const after = placed(placed([], list, 0, 3), list, 1, 4)

  expect(after.map(({ item, index }) => [item.key, index])).toEqual([['b', 1], ['c', 2], ['d', 3]])
})

test('a row that comes in above moves nobody else to another row', () => {
  const before = placed([], lines('a', 'b'), 0, 3)
  const after = placed(before, lines('new', 'a', 'b'), 0, 3)

  expect(rows(after)).toMatchObject(rows(before))
  expect(new Set(after.map(({ slot }) => slot)).size).toBe(3)
})

test('a group never takes the row of an alert', () => {
  const before = placed([], lines('a', 'b'), 0, 2)
  const after = placed(before, [{ key: 'premise:x', kind: 'group' }], 0, 1)

  expect(after[0]?.slot).toMatch(/^group/)
})
