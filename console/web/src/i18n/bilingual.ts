import type { Bilingual } from '@/api/contract'
import { i18n } from '.'

/** The text in the language of the page; the other one rather than nothing. */
export function say(text: Bilingual | null | undefined): string {
  if (!text) return ''
  return i18n.global.locale.value === 'en' ? text.en || text.zh : text.zh || text.en
}
