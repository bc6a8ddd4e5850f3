import { describe, expect, it } from 'vitest'
import { i18n } from '@/i18n'
import { lawOf } from './law'

describe('a law', () => {
  it('isCitedInChineseAsTheChineseDo', () => {
    i18n.global.locale.value = 'zh'
    expect(lawOf('娱乐场所管理条例 art. 48')).toBe('娱乐场所管理条例第48条')
    expect(lawOf('食品安全法 arts. 33, 34')).toBe('食品安全法第33、34条')
    expect(lawOf('消防法 arts. 16 and 28')).toBe('消防法第16、28条')
    expect(lawOf('GB 18483-2001')).toBe('GB 18483-2001')
  })

  it('staysAsItIsInEnglish', () => {
    i18n.global.locale.value = 'en'
    expect(lawOf('娱乐场所管理条例 art. 48')).toBe('娱乐场所管理条例 art. 48')
    i18n.global.locale.value = 'zh'
  })
})
