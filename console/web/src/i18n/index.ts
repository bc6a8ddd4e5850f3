import { createI18n } from 'vue-i18n'
import { all } from './all'

export type Language = 'zh' | 'en'
export const LANGUAGES: readonly Language[] = ['zh', 'en']

function kept(): Language {
  try {
    return localStorage.getItem('vigil.language') === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

export const i18n = createI18n({
  legacy: false,
  locale: kept() as string,
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
  try {
    localStorage.setItem('vigil.language', language)
  } catch {
    // the choice then lasts as long as the page
  }
}
