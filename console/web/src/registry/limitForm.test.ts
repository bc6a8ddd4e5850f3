import { describe, expect, it } from 'vitest'
import type { Limit } from '@/api/contract'
import { inForce } from '@/premises/limits'
import { formOfLimit, limitOfForm } from './limitForm'

const LIMIT: Limit = { metric: 'noise', averaging: 'night', device: 'n-1', value: 55, unit: 'dB', source: { zh: '待区里确认', en: 'to be confirmed by the district' }, from: '2024-12-31T16:00:00.000Z', to: '2025-12-31T16:00:00.000Z' }

describe('a limit in the form', () => {
  it('comes out as it went in', () => {
    expect(limitOfForm(formOfLimit(LIMIT))).toEqual(LIMIT)
  })

  it('shows the last day of a permit, not the first day without it', () => {
    expect(formOfLimit(LIMIT)).toMatchObject({ from: '2025-01-01', to: '2025-12-31' })
  })

  it('says one text for both languages once', () => {
    const form = formOfLimit({ ...LIMIT, source: { zh: 'GB 12523-2011', en: 'GB 12523-2011' } })
    expect(form).toMatchObject({ zh: 'GB 12523-2011', en: '' })
    expect(limitOfForm(form).source).toEqual({ zh: 'GB 12523-2011', en: 'GB 12523-2011' })
  })

  it('leaves out what is empty', () => {
    const bare = limitOfForm({ ...formOfLimit(LIMIT), device: '', zh: '', en: ' ', from: '', to: '' })
    expect(bare).toMatchObject({ device: null, source: null, to: null })
    expect(bare).not.toHaveProperty('from')
  })

  it('has no days when it holds for ever', () => {
    expect(formOfLimit({ ...LIMIT, from: '1970-01-01T08:00:00+08:00', to: null })).toMatchObject({ from: '', to: '' })
    expect(formOfLimit({ ...LIMIT, from: '-292275055-05-17T00:47:04+08:00', to: null })).toMatchObject({ from: '', to: '' })
  })
})

describe('in force', () => {
  it('is a limit from its first day to the end of its last', () => {
    expect(inForce(LIMIT, Date.parse('2025-12-31T15:59:59Z'))).toBe(true)
    expect(inForce(LIMIT, Date.parse('2025-12-31T16:00:00Z'))).toBe(false)
    expect(inForce(LIMIT, Date.parse('2024-12-31T15:59:59Z'))).toBe(false)
  })
})
