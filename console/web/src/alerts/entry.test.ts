import { describe, expect, it } from 'vitest'
import { anAlert } from '../../test/alerts'
import { byDeadline, byUrgency, entryOf } from './entry'

const order = (compare: typeof byUrgency, ...alerts: ReturnType<typeof anAlert>[]) =>
  alerts.map((alert) => entryOf(alert, 0)).sort(compare).map(({ alert }) => alert.id)

describe('the order of the wall', () => {
  const taken = anAlert(1, { id: 'taken', severity: 'red', acknowledgedAt: '2025-11-23T09:30:00+08:00' })
  const blue = anAlert(2, { id: 'blue', severity: 'blue' })
  const red = anAlert(3, { id: 'red', severity: 'red' })
  const newerRed = anAlert(4, { id: 'newer', severity: 'red' })
  const over = anAlert(5, { id: 'over', severity: 'red', state: 'CLEARED', clearedAt: '2025-11-23T10:00:00+08:00' })
  const closed = anAlert(6, { id: 'closed', severity: 'red', state: 'CLOSED' })

  it('putsOpenAndUnacknowledgedFirstThenTheWorstThenTheNewest', () => {
    expect(order(byUrgency, closed, over, taken, blue, red, newerRed)).toEqual(['newer', 'red', 'blue', 'over', 'taken', 'closed'])
  })

  it('putsWhatIsDueNextFirstWhenAskedTo', () => {
    expect(order(byDeadline, blue, newerRed, red)).toEqual(['red', 'newer', 'blue'])
  })

  it('takesTheDeadlineOfTheServerOverTheUsualOne', () => {
    const soon = anAlert(7, { severity: 'blue', acknowledgeBy: '2025-11-23T09:08:00+08:00' })
    expect(entryOf(soon, 0).deadline?.at).toBe(Date.parse('2025-11-23T09:08:00+08:00'))
  })
})
