import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import { i18n } from '@/i18n'
import { wordsOf } from './notices'

const SERVER = join(process.cwd(), '../src/main/java')

/** Every code that the server gives to a problem, out of its sources. */
const codes = new Set(
  readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.java'))
    .flatMap((file) => [...readFileSync(join(SERVER, file), 'utf8').matchAll(/HttpStatus\.[A-Z_]+,\s*"([a-z-]+)"/g)].map(([, code]) => code ?? '')),
)

const refused = (code: string, reason?: object) => new Problem(422, 'Unprocessable Content', 'the words of the server', { code, reason })

describe('a refusal', () => {
  afterEach(() => void (i18n.global.locale.value = 'zh'))

  it('isKnownToThePageWhateverItsCode', () => {
    expect(codes.size).toBeGreaterThan(20)
    for (const locale of ['zh', 'en'] as const) {
      i18n.global.locale.value = locale
      for (const code of codes) {
        const { title, detail } = wordsOf(refused(code))
        expect(title, `title of ${code} in ${locale}`).not.toBe('Unprocessable Content')
        expect(detail, `remedy of ${code} in ${locale}`).not.toBe('the words of the server')
      }
    }
  })

  it('saysWhatTheServerSaysInTheLanguageOfThePage', () => {
    const problem = refused('invalid', { zh: '请填写理由', en: 'reason must say why' })
    expect(wordsOf(problem).detail).toBe('请填写理由')
    i18n.global.locale.value = 'en'
    expect(wordsOf(problem).detail).toBe('reason must say why')
  })
})
