// From an alert on the topic to its being painted on the wall, in a real browser, against a running system:
//   VIGIL_ADMIN_PASSWORD=… npm run bench:live -- [alerts a second] [seconds] [port offset of ./vigil up]
// Blue alerts: they start no task, so that what is timed is the way of the alerts.
// The alerts are invented and come from ./vigil pour, so run it against a system that is thrown away.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { launch, logIn } from './browser.mjs'
import { countDelays, percentiles, watchCount, watchPainting, watchReceiving, whatWasPainted, whatWasReceived } from './painted.mjs'

const AIM = 500
/** What pours lives for half a minute: the costly compiler would take more of the machine than the console does. */
const QUICK = '-XX:TieredStopAtLevel=1'
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
    spawn(fileURLToPath(new URL('../../../vigil', import.meta.url)), arguments_, { stdio: 'inherit', env: { ...process.env, VIGIL_JAVA_OPTS: QUICK } }).on('error', reject).on('exit', resolve)
  })

const browser = await launch()
const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block' })).newPage()
await watchReceiving(page)
await logIn(page, url, 'admin', password)
await page.goto(`${url}/alerts?severity=blue&group=none`)
await page.waitForSelector('[data-testid="wall"][data-loaded]')
await watchCount(page, 'blue')
await watchPainting(page)
const begin = Date.now()
const poured = await pour()
await page.waitForTimeout(2_000)

const delays = await countDelays(page, await sentSince(begin))
const result = percentiles(delays)
const { painted, busy } = await whatWasPainted(page)
const rows = newest(painted.filter(({ id, opened }) => id.startsWith('pour-') && opened >= begin)).map(({ opened, at }) => at - opened)
console.log(`from topic to painted at ${rate}/s, ms: in the wall's count`, { sent: rate * seconds, ...result, longTasks: `${Math.round(busy / (seconds * 10))} % of the time` })
console.log('received by the page', percentiles(await whatWasReceived(page)))
console.log('as a row in sight', percentiles(rows))
await browser.close()
process.exit(poured === 0 && delays.length === rate * seconds && result.p99 <= AIM ? 0 : 1)

/** Without those that are older than what stood there: they came into sight because others left it. */
function newest(rows) {
  let [at, before, latest] = [0, 0, 0]
  return [...rows]
    .sort((a, b) => a.at - b.at)
    .filter((row) => {
      if (row.at !== at) [at, before] = [row.at, latest]
      latest = Math.max(latest, row.opened)
      return row.opened > before
    })
}

/** When the alerts that came since then had been sent, the earliest first; they may have been withdrawn since. */
async function sentSince(time) {
  const sent = []
  for (let next = '/api/alerts?severity=blue&limit=500'; next; ) {
    const answer = await page.request.get(`${url}${next}`)
    const { items, next: cursor } = await answer.json()
    sent.push(...items.filter(({ id }) => id.startsWith('pour-')).map(({ openedAt }) => Date.parse(openedAt)))
    next = cursor && items.every(({ openedAt }) => Date.parse(openedAt) >= time) ? `/api/alerts?severity=blue&limit=500&cursor=${encodeURIComponent(cursor)}` : null
  }
  return sent.filter((at) => at >= time).sort((a, b) => a - b)
}
