// From an alert on the topic to its being painted on the wall, in a real browser, against a running system:
//   VIGIL_ADMIN_PASSWORD=… npm run bench:live -- [alerts a second] [seconds] [port offset of ./vigil up]
// Blue alerts: they start no task, so that what is timed is the way of the alerts.
// The alerts are invented and come from ./vigil pour, so run it against a system that is thrown away.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { launch, logIn } from './browser.mjs'
import { percentiles, watchPainting, whatWasPainted } from './painted.mjs'

const AIM = 500
const [rate = 100, seconds = 20, offset = 0] = process.argv.slice(2).map(Number)
const password = process.env.VIGIL_ADMIN_PASSWORD
const url = `http://127.0.0.1:${8080 + offset}`
if (!password || ![rate, seconds, offset].every((number) => Number.isInteger(number) && number >= 0)) {
  console.error('usage: VIGIL_ADMIN_PASSWORD=… npm run bench:live -- [alerts a second] [seconds] [port offset]')
  process.exit(2)
}

const pour = () =>
  new Promise((resolve, reject) => {
    const arguments_ = ['pour', '--url', url, '--kafka', `127.0.0.1:${9092 + offset}`, '--rate', rate, '--seconds', seconds, '--severity', 'BLUE'].map(String)
    spawn(fileURLToPath(new URL('../../../vigil', import.meta.url)), arguments_, { stdio: 'inherit' }).on('error', reject).on('exit', resolve)
  })

const browser = await launch()
const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block' })).newPage()
await logIn(page, url, 'admin', password)
// newest first in one severity, so that every new alert comes to stand in sight
await page.goto(`${url}/alerts?severity=blue&group=none`)
await page.waitForSelector('[data-testid="wall"][data-loaded]')
await watchPainting(page)
const poured = await pour()
await page.waitForTimeout(2_000)
const { painted, busy } = await whatWasPainted(page)
const delays = painted.filter(({ id }) => id.startsWith('pour-')).map(({ opened, at }) => at - opened)
const result = percentiles(delays)
console.log(`from topic to painted at ${rate}/s, ms`, { sent: rate * seconds, ...result, longTasks: `${Math.round(busy / (seconds * 10))} % of the time` })
if (delays.length < rate * seconds) console.log(`${rate * seconds - delays.length} went out of sight before they were painted, or did not come: only what was painted is counted`)
await browser.close()
process.exit(poured === 0 && result.p99 <= AIM ? 0 : 1)
