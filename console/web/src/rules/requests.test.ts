import { describe, expect, it } from 'vitest'
import { idOf, onTrial, START, withShadow } from './requests'

const LIVE = "- id: a-rule\n  when: pm10 > 150\n  severity: blue\n"

describe('the text of a rule', () => {
  it('goesIntoTheShadowAndOutAgainUnchanged', () => {
    const shadow = withShadow(LIVE, true)
    expect(shadow).toBe("- id: a-rule\n  shadow: true\n  when: pm10 > 150\n  severity: blue\n")
    expect(withShadow(shadow, false)).toBe(LIVE)
    expect(withShadow(shadow, true)).toBe(shadow)
  })

  it('isCopiedToBeTriedBesideIt_andReplacesNothingOnceItIsInForce', () => {
    const copy = onTrial(LIVE)
    expect(copy).toBe("- id: a-rule-next\n  shadow: true\n  instead_of: a-rule\n  when: pm10 > 150\n  severity: blue\n")
    expect(withShadow(copy, true)).toContain('instead_of: a-rule\n')
    expect(withShadow(copy, false)).toBe(LIVE.replace('a-rule', 'a-rule-next'))
  })

  it('namesTheRule', () => {
    expect(idOf(LIVE)).toBe('a-rule')
    expect(idOf(START)).toBe('new-rule')
  })
})
