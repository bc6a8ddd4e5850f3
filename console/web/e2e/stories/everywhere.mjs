import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { canvasDrawn, strangers, untranslated } from '../browser.mjs'
import { pagesOf, settled, sticksOut } from '../pages.mjs'
import { open, picture } from '../story.mjs'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

function everyPage(world) {
  const alert = world.raise({ rule: 'cod-hour', premise: 'ind-01', openedAt: Date.now() - 700_000 })
  world.act({ kind: 'COMMENT', by: 'wang.li', alert: alert.id, comment: '已电话联系企业环保负责人' })
  return pagesOf({ alert: alert.id, premise: 'ind-01', task: world.alerts.get(alert.id).alert.task, rule: 'cod-hour', metric: 'cod', plan: 'plan-1' })
}

async function grave(page) {
  await page.evaluate(AXE)
  const result = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'], resultTypes: ['violations'] }))
  return result.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, any }) => `${html.slice(0, 140)} ${any[0]?.message ?? ''}`).join(' | ')}`)
}

/** What an inspector has in the hand. */
const CARRIED = ['wall', 'alert', 'task', 'check', 'premise', 'door', 'my-tasks', 'open']

/** What hangs on the wall of the room. */
const LARGE = ['wall', 'alert', 'map', 'wall-mode', 'tasks']

function visit(size, language, theme, { only, axe = true } = {}) {
  return async (given) => {
    // axe is put in by the test, past the page's own policy
    const { page, url, sound } = await open(given, { size, language, theme, user: 'admin' })
    const found = []
    for (const [name, path] of Object.entries(everyPage(given.fake.world))) {
      if (only && !only.includes(name)) continue
      await page.goto(url + path)
      await settled(page).catch(() => found.push(`${name}: still loading`))
      if (name === 'alert') await canvasDrawn(page, '[data-testid="alert-chart"]')
      await page.waitForTimeout(250)
      for (const key of await untranslated(page)) found.push(`${name}: untranslated ${key}`)
      for (const word of language === 'zh' ? await strangers(page) : []) found.push(`${name}: not Chinese: ${word}`)
      const over = await sticksOut(page)
      if (over > 0) found.push(`${name}: ${over} px wider than the window`)
      for (const fault of axe ? await grave(page) : []) found.push(`${name}: ${fault}`)
      await picture(page, `${name}-${size}-${language}${theme === 'dark' ? '-dark' : ''}`)
    }
    assert.deepEqual(found, [])
    sound()
  }
}

/** Who comes for the first time is spoken to in the first language of the browser that the page speaks. */
async function firstVisit({ browser, fake }) {
  for (const [locale, language] of [['en-GB', 'en'], ['zh-TW', 'zh-CN'], ['fr-FR', 'zh-CN']]) {
    for (const path of ['/open', '/login']) {
      const context = await browser.newContext({ locale, serviceWorkers: 'block' })
      const page = await context.newPage()
      await page.goto(fake.url + path)
      await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' })
      await page.getByText(language === 'en' ? /Complain|Log in/ : /投诉|登录/).first().waitFor()
      await context.close()
    }
  }
  const page = await (await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' })).newPage()
  await page.goto(`${fake.url}/open`)
  await page.getByTestId('language-switch').click()
  await page.getByText('投诉').first().waitFor()
  await page.reload()
  await page.getByText('投诉').first().waitFor()
}

export default {
  'the page follows the language of the browser until another is chosen': firstVisit,
  'every page in Chinese at the desk is sound': visit('desk', 'zh', 'light'),
  'every page in English at the desk in the dark is sound': visit('desk', 'en', 'dark'),
  'every page in Chinese on the phone is sound': visit('phone', 'zh', 'light'),
  'every page in English on the phone is sound': visit('phone', 'en', 'light', { axe: false }),
  'what an inspector has in the hand, in English on the phone, is sound': visit('phone', 'en', 'dark', { only: CARRIED }),
  'every page on the large screen is sound': visit('wall', 'zh', 'dark', { only: LARGE }),
}
