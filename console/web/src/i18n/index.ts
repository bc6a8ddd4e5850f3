import { createI18n } from 'vue-i18n'
import { all } from './all'
import type { Language } from './language'

export type { Language }
export const LANGUAGES: readonly Language[] = ['zh', 'en']

export const i18n = createI18n({
  legacy: false,
  // until the preferences are read, before anything is shown
  locale: 'zh' as string,
  fallbackLocale: false,
  missingWarn: false,
  fallbackWarn: false,
  messages: all,
  // a browser test fails on console errors, so a missing text cannot ship unseen
  missing: (locale, key) => {
    // eslint-disable-next-line no-console
    console.error(`untranslated: ${key} (${locale})`)
    return key
  },
})

export function setLanguage(language: Language): void {
  i18n.global.locale.value = language
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'
}
