import { describe, expect, it } from 'vitest'
import { anAlert } from '../../test/alerts'
import { loadFigures } from './figures'

const START = Date.parse('2025-11-23T08:00:00+08:00')
const MINUTE = 60_000
const at = (minute: number) => new Date(START + minute * MINUTE).toISOString()

describe('the load of the desk', () => {
  it('countsNewAlertsByTenMinutes', () => {
    const alerts = [0, 9, 10, 25].map((minute, i) => anAlert(i, { openedAt: at(minute) }))
    const figures = loadFigures(alerts, START, START + 30 * MINUTE)
    expect(figures.perTen).toEqual([2, 1, 1])
    expect(figures.peak).toBe(2)
    expect(figures.average).toBeCloseTo(4 / 3)
  })

  it('callsTheSameRuleAtTheSamePlaceAgainAndAgainChattering', () => {
    const same = [1, 2, 3].map((minute) => anAlert(minute, { openedAt: at(minute), rule: 'r', premise: 'p' }))
    const other = anAlert(4, { openedAt: at(4), rule: 'r', premise: 'q' })
    const { chattering } = loadFigures([...same, other], START, START + 30 * MINUTE)
    expect(chattering).toHaveLength(1)
    expect(chattering[0]).toMatchObject({ premise: 'p', count: 3 })
  })

  it('findsWhatHasStoodOpenForMoreThanADay', () => {
    const old = anAlert(1, { openedAt: at(-25 * 60) })
    const cleared = anAlert(2, { openedAt: at(-25 * 60), state: 'CLEARED' })
    expect(loadFigures([old, cleared], START, START + MINUTE).standing).toEqual([old])
  })
})
