import { expect, test } from 'vitest'
import { verdictOf } from './verdict'

const at = '2026-11-23T09:00:00+08:00'
const term = (relation: string | null, bound: number | null, ...values: number[]) => ({ relation, bound, points: values.map((value) => ({ at, value })) })

test('the last frozen sample decides', () => {
  expect(verdictOf(term('>', 150, 100, 160))).toBe(true)
  expect(verdictOf(term('>', 150, 160, 100))).toBe(false)
})

test('a limit that is just reached is over "at least" and not over "more than"', () => {
  expect(verdictOf(term('>', 150, 150))).toBe(false)
  expect(verdictOf(term('>=', 150, 150))).toBe(true)
})

test('nothing is said where a side of the comparison is not known', () => {
  expect(verdictOf(term('>', null, 160))).toBeUndefined()
  expect(verdictOf(term(null, 150, 160))).toBeUndefined()
  expect(verdictOf(term('>', 150))).toBeUndefined()
})
