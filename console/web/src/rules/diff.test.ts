import { describe, expect, it } from 'vitest'
import { diff } from './diff'

describe('the difference of two versions of a rule', () => {
  it('keepsWhatIsTheSameAndShowsTheRestWhereItStood', () => {
    const before = 'id: a\nwhen: pm10 > 150\nseverity: blue'
    const after = 'id: a\nwhen: pm10 > 120\nfor: 10m\nseverity: blue'
    expect(diff(before, after).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'same id: a',
      'gone when: pm10 > 150',
      'new when: pm10 > 120',
      'new for: 10m',
      'same severity: blue',
    ])
  })

  it('ofTheSameTextIsNothing', () => {
    expect(diff('a\nb', 'a\nb').every(({ kind }) => kind === 'same')).toBe(true)
  })
})
