// Measures the wall in a real browser, against the fake server: node e2e/bench.mjs [scroll|paint|storm]
// scroll: 5,000 open alerts, frame times while scrolling through them. paint: from the moment the server writes an
// alert to the moment it is painted, at 100 a second. storm: the same at 200 a second, and how long the page was busy.
import { runnerImport } from 'vite'
import { launch, logIn } from './browser.mjs'
import { percentiles, watchPainting, whatWasPainted } from './painted.mjs'

const OPEN = 5_000
const wanted = process.argv[2] ?? 'all'
const { module } = await runnerImport('./fake/server.ts')
const browser = await launch()

async function withWall(open, measure) {
  const fake = await module.startFake({ open })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  await logIn(page, fake.url, 'wang.li', 'vigil')
  await page.waitForSelector('[data-testid="wall"][data-loaded]')
  await page.waitForTimeout(1_000)
  const result = await measure(page, fake)
  await context.close()
  await fake.stop()
  return result
}

async function scroll(page) {
  const frames = await page.evaluate(async () => {
    const list = document.querySelector('.scroller')
    const times = []
    let last = performance.now()
    const end = last + 6_000
    while (last < end) {
      await new Promise(requestAnimationFrame)
      const now = performance.now()
      times.push(now - last)
      last = now
      list.scrollTop = (list.scrollTop + 96) % (list.scrollHeight - list.clientHeight)
    }
    return times.slice(10)
  })
  const late = frames.filter((time) => time > 25).length
  return { ...percentiles(frames), framesPerSecond: Math.round(1_000 / (frames.reduce((a, b) => a + b, 0) / frames.length)), over25ms: `${((late / frames.length) * 100).toFixed(1)} %` }
}

/** Newest first in one severity, so that every new alert comes to stand in sight. */
const pour = (perSecond, seconds) => async (page, fake) => {
  await page.goto(`${fake.url}/alerts?severity=red&group=none`)
  await page.waitForSelector('[data-testid="wall"][data-loaded]')
  await watchPainting(page)
  const raised = new Map()
  const begun = performance.now()
  while (performance.now() - begun < seconds * 1_000) {
    const due = Math.floor(((performance.now() - begun) / 1_000) * perSecond)
    while (raised.size < due) {
      const { id } = fake.world.raise({ rule: 'gas-high', premise: raised.size % 2 ? 'chem-01' : 'chem-02' })
      raised.set(id, Date.now())
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await page.waitForTimeout(1_500)
  const { painted, busy } = await whatWasPainted(page)
  const delays = painted.flatMap(({ id, at }) => (raised.has(id) ? [at - raised.get(id)] : []))
  return { raised: raised.size, ...percentiles(delays), longTasks: `${Math.round((busy / (seconds * 1_000)) * 100)} % of the time` }
}

if (wanted === 'all' || wanted === 'scroll') console.log(`scroll ${OPEN} alerts`, await withWall(OPEN, scroll))
if (wanted === 'all' || wanted === 'paint') {
  const result = await withWall(200, pour(100, 15))
  console.log('paint at 100/s, ms', result)
  if (result.p99 > 500) process.exitCode = 1
}
if (wanted === 'all' || wanted === 'storm') console.log('paint at 200/s, ms', await withWall(OPEN, pour(200, 15)))
await browser.close()
process.exit()
