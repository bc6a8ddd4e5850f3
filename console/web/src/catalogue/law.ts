import { i18n } from '@/i18n'

/** A law with its article, as each language cites it. */
export function lawOf(source: string): string {
  const { locale, t } = i18n.global
  if (locale.value === 'en') return source
  return source.replace(/\s*\barts?\.\s*([\d][\d\s,and-]*)/g, (_, articles: string) => t('catalogue.article', { n: articles.trim().replace(/\s*(?:,|and)\s*/g, t('common.separator')) }))
}
