import { describe, expect, it } from 'vitest'
import { anAlert } from '../../test/alerts'
import { replaces } from './newer'

describe('which revision stands', () => {
  const first = anAlert(1)
  const second = anAlert(1, { revision: 2 })
  const taken = anAlert(1, { acknowledgedAt: '2025-11-23T09:30:00+08:00' })

  it('letsTheHigherRevisionWinWhateverTheOrderOfArrival', () => {
    expect(replaces(second, first, false)).toBe(true)
    expect(replaces(first, second, true)).toBe(false)
  })

  it('takesMarksOfPeopleFromTheStream', () => {
    expect(replaces(taken, first, true)).toBe(true)
  })

  it('doesNotLetAnOlderListTakeAMarkAway', () => {
    expect(replaces(first, taken, false)).toBe(false)
  })
})
