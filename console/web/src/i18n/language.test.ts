import { expect, test } from 'vitest'
import { i18n } from '.'
import { languageOf } from './language'

test.each([
  [['en-US', 'zh-CN'], 'en'],
  [['fr-FR', 'zh-TW', 'en'], 'zh'],
  [['de', 'EN'], 'en'],
  [['eng', 'zha', 'ja'], 'zh'],
  [[], 'zh'],
])('a browser that asks for %j is answered in %s', (browser, language) => {
  expect(languageOf(browser)).toBe(language)
})

test('one of something is not said in the plural', () => {
  i18n.global.locale.value = 'en'
  const { t } = i18n.global
  expect(t('task.saved', { would: 1, was: 1, saved: 0 }, 1)).toBe('1 visit if each came alone, 1 together: 0 saved')
  expect(t('task.saved', { would: 3, was: 1, saved: 2 }, 3)).toContain('3 visits')
  expect(t('backtest.judged', { n: '1' }, 1)).toBe('1 sample judged')
  expect(t('backtest.judged', { n: '1,200' }, 1_200)).toBe('1,200 samples judged')
  expect(t('backtest.missed', { n: 1 })).toContain('1 alert that')
  i18n.global.locale.value = 'zh'
})
