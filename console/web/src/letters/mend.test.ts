import { describe, expect, it } from 'vitest'
import { mended } from './mend'

const DEVICE = { id: 'd', role: null, metrics: ['pm10'], interval: 0, wireIds: ['MN1'], aliases: { DUST: 'pm10' }, units: {} }
const NOTHING = { code: '', name: '', metric: '', unit: '' }

describe('a device that is to be understood', () => {
  it('keepsWhatItHadAndLearnsWhatIsNew', () => {
    expect(mended(DEVICE, { ...NOTHING, code: ' MN2 ' }).wireIds).toEqual(['MN1', 'MN2'])
    expect(mended(DEVICE, { ...NOTHING, name: 'a34002', metric: 'pm10' }).aliases).toEqual({ DUST: 'pm10', a34002: 'pm10' })
    expect(mended(DEVICE, { ...NOTHING, metric: 'pm10', unit: 'ng/m³' }).units).toEqual({ pm10: 'ng/m³' })
  })

  it('staysAsItIsWhenNothingIsSaid', () => {
    expect(mended(DEVICE, NOTHING)).toEqual({ wireIds: ['MN1'], aliases: { DUST: 'pm10' }, units: {} })
  })
})
