import { describe, expect, it } from 'vitest'
import type { Premise } from '@/api/contract'
import { forecast } from './forecast'

const premise = (grade: string, scenario = 'restaurant', managementLevel = 'district') => ({ grade, scenario, managementLevel }) as Premise
const always = { from: '2026-01-01', to: '9999-12-31' }
const ratios = [
  { grades: ['A', 'A-'], share: 0.02, valid: always, levels: [] },
  { grades: ['B*'], share: 0.5, valid: always, levels: [] },
  { grades: ['D'], share: 1, valid: { from: '2020-01-01', to: '2020-12-31' }, levels: [] },
]

describe('the forecast of a plan', () => {
  it('roundsUpWithinEachRatioAndCountsTheStepsOfALetterTogether', () => {
    const found = forecast([premise('A'), premise('A-'), premise('B+'), premise('B'), premise('B-')], ['restaurant'], ratios, '2026-11-29')
    expect(found).toEqual([
      { grades: ['A', 'A-'], share: 0.02, premises: 2, drawn: 1 },
      { grades: ['B*'], share: 0.5, premises: 3, drawn: 2 },
    ])
  })

  it('leavesOutOtherKindsGradesWithoutARatioAndRatiosOfOtherYears', () => {
    expect(forecast([premise('A', 'kindergarten'), premise('C'), premise('D')], ['restaurant'], ratios, '2026-11-29')).toEqual([])
  })

  it('leavesOutWhatTheCityManagesAndGoesByTheRatioOfALevel', () => {
    const ofStreets = { grades: ['B*'], share: 1, valid: always, levels: ['STREET' as const] }
    const found = forecast([premise('B', 'restaurant', 'city'), premise('B', 'restaurant', 'street'), premise('B')], ['restaurant'], [ofStreets, ...ratios], '2026-11-29')
    expect(found.map(({ premises, drawn, share }) => [share, premises, drawn])).toEqual(expect.arrayContaining([[1, 1, 1], [0.5, 1, 1]]))
  })
})
