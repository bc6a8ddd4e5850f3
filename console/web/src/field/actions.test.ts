import { describe, expect, it } from 'vitest'
import { codeFits, finding, finish, minutesOf } from './actions'
import { emptyItem, left, needsOrder, type Draft } from './draft'

const task = { id: 't-1', premise: 'rest-01', officers: ['1', '2'], method: 'ON_SITE' as const }
const MINUTE = 60_000

describe('a check at the premise', () => {
  const minor = { ...emptyItem(), result: 'minor' as const, note: 'bin open', photos: ['aa', 'bb'], noted: 1 }
  const draft: Draft = { task: 't-1', begun: 10 * MINUTE, items: { A: minor, B: emptyItem() }, signatures: { '1': 'cc' }, finished: 0 }

  it('isEnteredWithTheCodeOfThePremiseOnly', () => {
    expect(codeFits(' rest-01 ', 'rest-01')).toBe(true)
    expect(codeFits('https://vigil.example/p/rest-01?x=1', 'rest-01')).toBe(true)
    expect(codeFits('rest-011', 'rest-01')).toBe(false)
  })

  it('notesWhatWasFoundWithItsProofs', () => {
    expect(finding(task, 'A', minor, 5)).toMatchObject({ kind: 'FINDING', comment: 'bin open', data: { item: 'A', result: 'minor', evidence: 'aa,bb', officers: '1,2' } })
  })

  it('knowsWhatIsLeftAndWhatNeedsAnOrder', () => {
    expect(left(draft)).toBe(1)
    expect(needsOrder(minor)).toBe(true)
    expect(needsOrder({ ...minor, corrected: true })).toBe(false)
  })

  it('endsWithItsMinutesAndSignatures', () => {
    expect(minutesOf(draft, 38 * MINUTE)).toBe(28)
    expect(finish(task, draft, 38 * MINUTE).data).toMatchObject({ on_site: 'true', minutes: '28', found: 'true', signatures: '1:cc' })
  })
})
