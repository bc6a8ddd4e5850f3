import { describe, expect, it } from 'vitest'
import type { Premise } from '@/api/contract'
import type { Policy } from '@/directory/requests'
import { forecast } from './forecast'

const premise = (grade: string, scenario = 'restaurant') => ({ grade, scenario }) as Premise
const always = { from: '2026-01-01', to: '9999-12-31' }
const ratios: Policy['ratios'] = [
  { grades: ['A', 'A-'], share: 0.02, valid: always, levels: [] },
  { grades: ['B*'], share: 0.5, valid: always, levels: [] },
  { grades: ['D'], share: 1, valid: { from: '2020-01-01', to: '2020-12-31' }, levels: [] },
]

describe('the forecast of a plan', () => {
  it('roundsUpWithinEachRatioAndCountsTheStepsOfALetterTogether', () => {
    const found = forecast([premise('A'), premise('A-'), premise('B+'), premise('B'), premise('B-')], ['restaurant'], ratios, '2026-11-29')
    expect(found).toEqual([
      { grades: ['A', 'A-'], levels: [], share: 0.02, premises: 2, drawn: 1 },
      { grades: ['B*'], levels: [], share: 0.5, premises: 3, drawn: 2 },
    ])
  })

  it('leavesToTheCityWhatTheCityManagesAndKeepsLevelsApart', () => {
    const streets = { grades: ['B*'], share: 1, valid: always, levels: ['STREET' as const] }
    const at = (managementLevel: string) => ({ ...premise('B'), managementLevel }) as Premise
    const found = forecast([at('city'), at('street'), at('district'), premise('B')], ['restaurant'], [streets, ...ratios], '2026-11-29')
    expect(found).toEqual([
      { grades: ['B*'], levels: [], share: 0.5, premises: 2, drawn: 1 },
      { grades: ['B*'], levels: ['street'], share: 1, premises: 1, drawn: 1 },
    ])
  })

  it('leavesOutOtherKindsGradesWithoutARatioAndRatiosOfOtherYears', () => {
    expect(forecast([premise('A', 'kindergarten'), premise('C'), premise('D')], ['restaurant'], ratios, '2026-11-29')).toEqual([])
  })
})
