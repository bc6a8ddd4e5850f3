import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PATIENCE, watch } from './browser.mjs'

export const SIZES = { desk: { width: 1366, height: 768 }, wall: { width: 3840, height: 2160 }, phone: { width: 390, height: 844 } }
export const SHOTS = process.env.SCREENSHOTS ?? 'target/screenshots'
mkdirSync(SHOTS, { recursive: true })

/** A page of somebody who has logged in before. What the browser says about missing things is a fault unless the story expects it. */
export async function open({ browser, fake }, { size = 'desk', language = 'zh', theme = 'light', user = 'wang.li', allow = [], offline = false } = {}) {
  const context = await browser.newContext({
    viewport: SIZES[size],
    serviceWorkers: offline ? 'allow' : 'block',
    hasTouch: size === 'phone',
    isMobile: size === 'phone',
  })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  await page.addInitScript(
    ([tongue, look]) => {
      localStorage.setItem('vigil.language', tongue)
      localStorage.setItem('vigil.theme', look)
    },
    [language, theme],
  )
  const faults = watch(page, { allow: [/status of 401 .*\/api\/session/, ...allow] })
  await context.addCookies(fake.sessionOf(user).map((cookie) => ({ ...cookie, url: fake.url })))
  await page.goto(`${fake.url}/alerts`)
  await page.waitForSelector('[data-testid="live-state"][data-state="live"]')
  // the stream may be there before the list: who presses a key now would press it on an empty wall
  await page.waitForSelector('[data-testid="wall"][data-loaded]')
  return { page, context, url: fake.url, faults, sound: () => assert.deepEqual(faults, []) }
}

export const picture = (page, name) => page.screenshot({ path: join(SHOTS, `${name}.png`) })

/** Waits until something holds; says what it was when it does not. */
export async function until(what, check, timeout = PATIENCE) {
  const end = Date.now() + timeout
  for (;;) {
    const found = await check()
    if (found) return found
    if (Date.now() > end) throw new Error(`in ${timeout} ms it did not come true: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export const row = (page, id) => page.locator(`[data-alert-id="${id}"]`)
export const rows = (page) => page.$$eval('[data-testid="alert-row"]', (all) => all.map((one) => one.dataset.alertId))
export const find = (page, text) => page.fill('#wall-search', text)
