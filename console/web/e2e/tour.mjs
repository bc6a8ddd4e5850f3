// Goes through every page of a running system in both languages, at the desk, in the dark, on the phone and on the large
// screen, takes a picture of each, and fails on what no page may do: an error in the console, a name instead of a text,
// a page that the server does not offer or that never comes, something that sticks out of the window.
//   VIGIL_URL=… VIGIL_USER=admin VIGIL_PASSWORD=… node e2e/tour.mjs [folder of the pictures] [part of a look's name]
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { launch, logIn, strangers, untranslated, watch } from './browser.mjs'
import { pagesOf, settled, sticksOut } from './pages.mjs'
import { SIZES } from './story.mjs'

const LOOKS = [
  { name: 'desk-zh', size: 'desk', language: 'zh', theme: 'light' },
  { name: 'desk-en-dark', size: 'desk', language: 'en', theme: 'dark' },
  { name: 'phone-zh', size: 'phone', language: 'zh', theme: 'light' },
  { name: 'wall-zh-dark', size: 'wall', language: 'zh', theme: 'dark', only: ['wall', 'alert', 'map', 'wall-mode', 'tasks'] },
]

/** What a person would look at: the newest alert that has a task, else the newest. */
async function examples(page) {
  return page.evaluate(async () => {
    const items = async (path) => (await (await fetch(path)).json()).items
    const alerts = await items('/api/alerts?limit=200')
    const alert = alerts.find(({ task, metric }) => task && metric) ?? alerts[0]
    const [plan] = await items('/api/plans')
    return { plan: plan?.id, alert: alert.id, premise: alert.premise, task: alert.task, rule: alert.rule, metric: alert.metric }
  })
}

export async function tour(browser, { url, user, password, folder, looks = LOOKS }) {
  mkdirSync(folder, { recursive: true })
  const found = []
  for (const { name: look, size, language, theme, only } of looks) {
    const context = await browser.newContext({ viewport: SIZES[size], hasTouch: size === 'phone', isMobile: size === 'phone', serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.addInitScript(
      ([tongue, shade]) => {
        localStorage.setItem('vigil.language', tongue)
        localStorage.setItem('vigil.theme', shade)
      },
      [language, theme],
    )
    const faults = watch(page, { allow: [/status of 401 .*\/api\/session/] })
    await logIn(page, url, user, password)
    for (const [name, path] of Object.entries(pagesOf(await examples(page)))) {
      if (only && !only.includes(name)) continue
      await page.goto(url + path)
      await settled(page).catch(() => found.push(`${look} ${name}: still loading`))
      await page.waitForTimeout(400)
      for (const key of await untranslated(page)) found.push(`${look} ${name}: untranslated ${key}`)
      for (const word of language === 'zh' ? await strangers(page) : []) found.push(`${look} ${name}: not Chinese: ${word}`)
      const over = await sticksOut(page)
      if (over > 0) found.push(`${look} ${name}: ${over} px wider than the window`)
      if ((await page.getByTestId('not-offered').count()) > 0) found.push(`${look} ${name}: not offered`)
      for (const fault of faults.splice(0)) found.push(`${look} ${name}: ${fault}`)
      await page.screenshot({ path: join(folder, `${look}-${name}.png`), fullPage: size === 'phone' })
    }
    await context.close()
  }
  return found
}

if (process.argv[1]?.endsWith('tour.mjs')) {
  const { VIGIL_URL, VIGIL_USER = 'admin', VIGIL_PASSWORD } = process.env
  if (!VIGIL_URL || !VIGIL_PASSWORD) {
    console.error('VIGIL_URL and VIGIL_PASSWORD must be set')
    process.exit(2)
  }
  const [folder = 'target/tour', wanted = ''] = process.argv.slice(2)
  const browser = await launch()
  const found = await tour(browser, { url: VIGIL_URL.replace(/\/$/, ''), user: VIGIL_USER, password: VIGIL_PASSWORD, folder, looks: LOOKS.filter(({ name }) => name.includes(wanted)) })
  await browser.close()
  console.log(found.length === 0 ? 'every page is sound' : found.join('\n'))
  process.exit(found.length === 0 ? 0 : 1)
}
