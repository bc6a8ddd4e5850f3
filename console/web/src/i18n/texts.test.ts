import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { all } from './all'
import type { Texts } from './texts'

const SOURCES = join(process.cwd(), 'src')

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return files(path)
    return /\.(vue|ts)$/.test(name) && !name.endsWith('.test.ts') ? [path] : []
  })
}

const flat = (texts: Texts, prefix = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`)))

describe('the texts', () => {
  const zh = new Map(flat(all.zh as Texts))
  const en = new Map(flat(all.en as Texts))
  const sources = files(SOURCES).map((path) => ({ path, text: readFileSync(path, 'utf8') }))

  it('existInBothLanguages', () => {
    expect([...en.keys()]).toEqual([...zh.keys()])
    for (const [key, text] of [...zh, ...en]) expect(text.trim(), key).not.toBe('')
  })

  it('areChineseInChineseAndEnglishInEnglish', () => {
    for (const [key, text] of en) if (!/language|tongue/i.test(key)) expect(text, key).not.toMatch(/\p{Script=Han}/u)
  })

  it('havePunctuationOfFullWidthInChinese', () => {
    for (const [key, text] of zh) expect(text, key).not.toMatch(/\p{Script=Han}\s?[,:;()?!]|[,:;()?!]\s?\p{Script=Han}|^\{\w+\}[,:;]/u)
    for (const { path, text } of sources) {
      const template = text.slice(text.indexOf('<template>'))
      if (path.endsWith('.vue')) expect(template.match(/\}\}(?:<\/\w+>)?(?:[:,;]\s|\s?\().*/g), `two texts joined by a mark of one language in ${path}`).toBeNull()
    }
  })

  it('takeTheSameValuesInBothLanguages', () => {
    const slots = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
    // each language counts a multiple in its own way
    for (const [key, text] of zh) if (key !== 'wall.over') expect(slots(en.get(key) ?? ''), key).toEqual(slots(text))
  })

  it('existForEveryNameThatThePageUses', () => {
    for (const { path, text } of sources) {
      for (const [, name] of text.matchAll(/\bt\(\s*'([\w.-]+)'/g)) expect(zh.has(name ?? ''), `${name} in ${path}`).toBe(true)
      for (const [, prefix] of text.matchAll(/\bt\(\s*`([\w.-]+)\.\$\{/g)) {
        expect([...zh.keys()].some((key) => key.startsWith(`${prefix}.`)), `${prefix}.* in ${path}`).toBe(true)
      }
    }
  })

  it('areNotWrittenIntoThePages', () => {
    const allowed = /shell\/AppShell|more\/MorePage|publicpage\/OpenPage|session\/LoginPage|i18n\/|texts\.ts$/
    for (const { path, text } of sources) {
      if (allowed.test(path)) continue
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|<!--[\s\S]*?-->/g, '')
      expect(code.match(/\p{Script=Han}+/gu), path).toBeNull()
    }
  })
})
