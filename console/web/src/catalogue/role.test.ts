import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { i18n } from '@/i18n'
import { roleName } from './role'

const CONFIG = join(process.cwd(), '../../config')

describe('the roles of devices', () => {
  it('haveANameForEachThatConfigShips', () => {
    const files = readdirSync(CONFIG, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'))
    const roles = new Set(files.flatMap((path) => [...readFileSync(join(CONFIG, path), 'utf8').matchAll(/\brole: *([a-z][\w-]*)/g)].map(([, role]) => role)))
    expect(roles.size).toBeGreaterThan(10)
    for (const role of roles) expect(i18n.global.te(`catalogue.roles.${role}`, 'zh'), role).toBe(true)
  })

  it('areCalledAsTheSentencesOfAlertsCallThem', () => {
    const metrics = readFileSync(join(CONFIG, 'metrics.yaml'), 'utf8')
    const named = [...metrics.slice(metrics.indexOf('\nroles:')).matchAll(/\{id: (\w+), name: \{zh: ([^,]+), en: ([^}]+)\}\}/g)]
    expect(named.length).toBeGreaterThan(10)
    for (const [, role, zh, en] of named) {
      expect([i18n.global.t(`catalogue.roles.${role}`, {}, { locale: 'zh' }), i18n.global.t(`catalogue.roles.${role}`, {}, { locale: 'en' })]).toEqual([zh, en])
    }
  })

  it('areShownAsTheyAreWrittenWhenADistrictMadeThemUp', () => {
    expect(roleName('kitchen')).toBe('后厨')
    expect(roleName('greenhouse')).toBe('greenhouse')
    expect(roleName(null)).toBe('')
  })
})
