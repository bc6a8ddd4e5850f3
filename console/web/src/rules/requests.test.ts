import { describe, expect, it } from 'vitest'
import { idOf, START, withShadow } from './requests'

const LIVE = "- id: a-rule\n  when: pm10 > 150\n  severity: blue\n"

describe('the text of a rule', () => {
  it('goesIntoTheShadowAndOutAgainUnchanged', () => {
    const shadow = withShadow(LIVE, true)
    expect(shadow).toBe("- id: a-rule\n  shadow: true\n  when: pm10 > 150\n  severity: blue\n")
    expect(withShadow(shadow, false)).toBe(LIVE)
    expect(withShadow(shadow, true)).toBe(shadow)
  })

  it('namesTheRule', () => {
    expect(idOf(LIVE)).toBe('a-rule')
    expect(idOf(START)).toBe('new-rule')
  })
})
