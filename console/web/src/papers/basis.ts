import { lawOf } from '@/catalogue/law'
import { item } from '@/directory/requests'
import { i18n } from '@/i18n'
import { say } from '@/i18n/bilingual'

/** The law on which each item stands, as the catalogue has it now; nothing for an item that it no longer has. */
export async function basisOf(items: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const read = async (code: string) => {
    const found = await item(code).catch(() => undefined)
    return [code, (found?.value.basis ?? []).map(({ source, text }) => say(text) + (source ? i18n.global.t('common.bracketed', { text: lawOf(source) }) : ''))] as const
  }
  return new Map(await Promise.all(items.map(read)))
}
