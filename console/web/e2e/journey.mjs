// The journey of one alert through a real console: log in, wait for the alert without a reload, open its chart,
// take pictures in both languages. Environment: VIGIL_URL, VIGIL_USER, VIGIL_PASSWORD, VIGIL_ALERT_TITLE (a part of
// the title, in either language; nothing: any new alert), SCREENSHOTS (folder), CHROMIUM (path). Prints READY when
// the wall is live and ALERT <id> when the alert is there.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PATIENCE, canvasDrawn, launch, logIn, untranslated, watch } from './browser.mjs'

const { VIGIL_URL, VIGIL_USER = 'admin', VIGIL_PASSWORD, VIGIL_ALERT_TITLE = '', SCREENSHOTS = 'target/screenshots' } = process.env
if (!VIGIL_URL || !VIGIL_PASSWORD) {
  console.error('VIGIL_URL and VIGIL_PASSWORD must be set')
  process.exit(2)
}
const url = VIGIL_URL.replace(/\/$/, '')
mkdirSync(SCREENSHOTS, { recursive: true })

const browser = await launch()
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
page.setDefaultTimeout(PATIENCE)
// before the log-in the server rightly answers 401 to the question who we are
const faults = watch(page, { allow: [/status of 401 .*\/api\/session/, /status of 404 .*\/api\/(metrics|scenarios)/] })

try {
  await logIn(page, url, VIGIL_USER, VIGIL_PASSWORD)
  await page.waitForSelector('[data-testid="wall"][data-loaded]')
  await page.evaluate(() => (window.notReloaded = true))
  // the wall draws only the rows in sight: a search brings the alert into sight, a tall window nearly all of them
  if (VIGIL_ALERT_TITLE) await page.fill('#wall-search', VIGIL_ALERT_TITLE)
  else await page.setViewportSize({ width: 1366, height: 6_000 })
  await page.waitForTimeout(500)
  const before = await rowIds()
  console.log('READY')

  const id = await arrival(before)
  await page.setViewportSize({ width: 1366, height: 768 })
  if (!(await page.evaluate(() => window.notReloaded))) throw new Error('the page was reloaded')
  console.log(`ALERT ${id}`)
  await picture('wall', 'zh')

  await page.click(`[data-alert-id="${id}"] a.title`)
  await page.waitForURL(`**/alerts/${id}`)
  await canvasDrawn(page, '[data-testid="alert-chart"]')
  await picture('alert', 'zh')
  await language('en')
  await canvasDrawn(page, '[data-testid="alert-chart"]')
  await picture('alert', 'en')
  await page.goto(`${url}/alerts`)
  await page.waitForSelector('[data-testid="alert-row"]')
  await picture('wall', 'en')
  await page.goto(`${url}/tasks`)
  await page.waitForSelector('[data-testid="task-row"]')
  await picture('tasks', 'en')
  await language('zh')
  await picture('tasks', 'zh')

  if (faults.length > 0) throw new Error(`the page complained:\n  ${faults.join('\n  ')}`)
} catch (cause) {
  await page.screenshot({ path: join(SCREENSHOTS, 'journey-failed.png') }).catch(() => undefined)
  console.error(cause)
  if (faults.length > 0) console.error(faults.join('\n'))
  process.exitCode = 1
} finally {
  await browser.close()
}

async function rowIds() {
  return page.$$eval('[data-testid="alert-row"]', (rows) => rows.map((row) => row.dataset.alertId))
}

async function arrival(before) {
  const handle = await page.waitForFunction(
    (known) =>
      [...document.querySelectorAll('[data-testid="alert-row"]')].find((row) => !known.includes(row.dataset.alertId))?.dataset.alertId,
    before,
    { timeout: PATIENCE },
  )
  return handle.jsonValue()
}

async function language(wanted) {
  const now = await page.evaluate(() => (document.documentElement.lang === 'en' ? 'en' : 'zh'))
  if (now !== wanted) await page.getByTestId('language-switch').click()
}

async function picture(name, tongue) {
  const keys = await untranslated(page)
  if (keys.length > 0) throw new Error(`untranslated on ${name} (${tongue}): ${keys.join(', ')}`)
  await page.screenshot({ path: join(SCREENSHOTS, `journey-${name}-${tongue}.png`) })
}
