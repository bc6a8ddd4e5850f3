import { describe, expect, it } from 'vitest'
import { anAlert } from '../../test/alerts'
import { entryOf } from '@/alerts/entry'
import { itemsOf } from './items'

const entries = [
  anAlert(1, { id: 'a', premise: 'p', rule: 'r' }),
  anAlert(2, { id: 'b', premise: 'q', rule: 'r' }),
  anAlert(3, { id: 'c', premise: 'p', rule: 's' }),
].map((alert) => entryOf(alert, 0))

describe('the lines of the wall', () => {
  it('areTheAlertsThemselvesWhenNothingIsGrouped', () => {
    expect(itemsOf(entries, 'none', new Set()).map(({ key }) => key)).toEqual(['a', 'b', 'c'])
  })

  it('groupByPremiseAtThePlaceOfTheMostUrgentAndLeaveAloneWhatIsAlone', () => {
    expect(itemsOf(entries, 'premise', new Set()).map(({ key }) => key)).toEqual(['premise:p', 'b'])
  })

  it('showTheMembersOfAnOpenedGroup', () => {
    expect(itemsOf(entries, 'rule', new Set(['rule:r'])).map(({ key }) => key)).toEqual(['rule:r', 'a', 'b', 'c'])
  })
})
