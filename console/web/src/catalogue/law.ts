import { i18n } from '@/i18n'

/** A law with its article, as each language cites it: 第48条, art. 48. */
export function lawOf(source: string): string {
  if (i18n.global.locale.value === 'en') return source
  return source.replace(/\s*\barts?\.\s*([\d][\d\s,and-]*)/g, (_, articles: string) => `第${articles.trim().replace(/\s*(?:,|and)\s*/g, '、')}条`)
}
