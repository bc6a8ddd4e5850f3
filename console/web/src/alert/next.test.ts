import { describe, expect, it } from 'vitest'
import type { Task } from '@/api/contract'
import { anAlert } from '../../test/alerts'
import { nextSteps } from './next'

const task = (state: Task['state']) => ({ state, dueAt: '2026-11-23T10:00:00Z' }) as Task
const what = (...given: Parameters<typeof nextSteps>) => nextSteps(...given).map((step) => step.what)

describe('what is to be done next with an alert', () => {
  it('isToBeSeenFirstAndThenToBeLookedInto', () => {
    expect(what(anAlert(1, { state: 'OPEN', acknowledgedAt: null }), task('PROPOSED'))).toEqual(['acknowledge', 'check'])
  })

  it('isToBeDealtWithWhenNobodyIsSent', () => {
    expect(what(anAlert(1, { state: 'OPEN', acknowledgedAt: '2026-11-23T09:00:00Z' }), undefined)).toEqual(['dispose'])
  })

  it('isToBeClosedWhenItIsOverAndSeen', () => {
    expect(what(anAlert(1, { state: 'CLEARED', acknowledgedAt: '2026-11-23T09:00:00Z' }), task('FINISHED'))).toEqual(['finished', 'close'])
  })

  it('isNothingWhenTheDataTookItBack', () => {
    expect(what(anAlert(1, { state: 'WITHDRAWN' }), task('PROPOSED'))).toEqual(['withdrawn'])
  })
})
