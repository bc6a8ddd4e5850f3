export type Language = 'zh' | 'en'

/** What somebody who has chosen no language reads: the first of the browser's that the page speaks, else Chinese. */
export function languageOf(browser: readonly string[]): Language {
  for (const tag of browser) {
    const [primary] = tag.toLowerCase().split('-')
    if (primary === 'zh' || primary === 'en') return primary
  }
  return 'zh'
}
