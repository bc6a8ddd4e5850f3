import { i18n } from '@/i18n'
import { SENTENCES, WORDS } from './texts'

const SLOT = /\{\}/

const literal = (english: string) => english.split(SLOT).join('').length
const pattern = (english: string) => new RegExp(`^${english.split(SLOT).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('([^]*?)')}$`)

/** Those that say most first: what any text would fit comes last. */
const KNOWN = [...SENTENCES].sort(([one], [other]) => literal(other) - literal(one)).map(([english, chinese]) => ({ pattern: pattern(english), chinese }))

const quoted = (found: string) => found.replace(/^'([^]*)'$/, '“$1”')
const ours = (words: string) => WORDS[words] ?? chineseOf(words) ?? words

/** The sentence of a refusal in Chinese, undefined when it is none of ours. */
export function chineseOf(detail: string): string | undefined {
  for (const { pattern, chinese } of KNOWN) {
    const found = pattern.exec(detail)
    const at = (slot: string) => found?.[Number(slot) + 1] ?? ''
    if (found) return chinese.replace(/\{(\d)\}|\[(\d)\]/g, (_, foreign?: string, own?: string) => (foreign ? quoted(at(foreign)) : ours(at(own ?? ''))))
  }
  return undefined
}

/** The sentence in the language of the page; undefined when only the technical detail is left to be shown. */
export const said = (detail: string): string | undefined => (i18n.global.locale.value === 'en' ? detail : chineseOf(detail))
