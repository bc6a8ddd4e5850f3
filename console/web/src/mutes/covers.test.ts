import { describe, expect, it } from 'vitest'
import { covers, type Words } from './covers'
import type { Mute } from './requests'

const words: Words = {
  alert: (id) => (id === 'a-1' ? 'PM10 above its limit' : ''),
  rule: (id) => (id === 'site-pm10' ? 'Dust of a site' : ''),
  device: (premise, id) => `${id} of ${premise}`,
  oneAlert: 'one alert',
  oneRule: 'one rule',
  whole: 'the whole premise',
}
const mute = (part: Partial<Mute>): Mute => ({ id: 'm', premise: 'site-1', alert: null, rule: null, device: null, owner: 'wang.li', from: '', until: '', reason: '', ...part })

describe('what a mute covers', () => {
  it('is the whole premise when nothing is named', () => {
    expect(covers(mute({}), words)).toBe('the whole premise')
  })

  it('is a rule by its title, at a device', () => {
    expect(covers(mute({ rule: 'site-pm10', device: 'dust-1', alert: 'a-1' }), words)).toBe('Dust of a site · dust-1 of site-1')
  })

  it('is an alert by its title', () => {
    expect(covers(mute({ alert: 'a-1' }), words)).toBe('PM10 above its limit')
  })

  it('never is an id that nobody can read', () => {
    expect(covers(mute({ alert: 'gone-7' }), words)).toBe('one alert')
    expect(covers(mute({ rule: 'removed-rule' }), words)).toBe('one rule')
  })
})
