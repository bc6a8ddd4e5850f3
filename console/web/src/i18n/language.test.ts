import { expect, test } from 'vitest'
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
