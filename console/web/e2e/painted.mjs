/** Notes when the page takes each poured alert from the stream, by this machine's clock. Before the page is opened. */
export const watchReceiving = (page) =>
  page.addInitScript(() => {
    window.received = new Map()
    const { parse } = JSON
    JSON.parse = (text, ...rest) => {
      const poured = typeof text === 'string' && text.startsWith('{"id":"pour-')
      const value = parse(text, ...rest)
      if (poured && !window.received.has(value.id)) window.received.set(value.id, Date.now() - Date.parse(value.openedAt))
      return value
    }
  })

export const whatWasReceived = (page) => page.evaluate(() => [...window.received.values()])

/** When each alert was first painted on the wall, by this machine's clock: a number for every id. */
export const watchPainting = (page) =>
  page.evaluate(() => {
    window.painted = new Map()
    window.busy = 0
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (window.busy += duration))).observe({ entryTypes: ['longtask'] })
    const look = () => {
      const fresh = [...document.querySelectorAll('[data-testid="alert-row"]')].filter((row) => !window.painted.has(row.dataset.alertId))
      if (fresh.length === 0) return
      const shown = fresh.map((row) => ({ id: row.dataset.alertId, opened: Number(row.dataset.opened) }))
      shown.forEach(({ id, opened }) => window.painted.set(id, { opened, at: 0 }))
      // after the frame that shows them has been handed over
      requestAnimationFrame(() => setTimeout(() => shown.forEach(({ id, opened }) => window.painted.set(id, { opened, at: Date.now() }))))
    }
    look()
    new MutationObserver(look).observe(document.querySelector('.scroller'), { childList: true, subtree: true, attributes: true, attributeFilter: ['data-alert-id'] })
  })

/** What was painted, and for how long the page was busy with single tasks of more than 50 ms. */
export async function whatWasPainted(page) {
  const { painted, busy } = await page.evaluate(() => ({ painted: [...window.painted], busy: window.busy }))
  return { busy, painted: painted.flatMap(([id, { opened, at }]) => (at > 0 ? [{ id, opened, at }] : [])) }
}

/** When the wall was first painted with each number of alerts of a severity that wait, by this machine's clock. */
export const watchCount = (page, severity) =>
  page.evaluate((name) => {
    const count = document.querySelector(`[data-testid="count-${name}"]`)
    window.counted = [{ count: Number(count.textContent), at: 0 }]
    const look = () => {
      const shown = Number(count.textContent)
      requestAnimationFrame(() => setTimeout(() => window.counted.push({ count: shown, at: Date.now() })))
    }
    new MutationObserver(look).observe(count, { childList: true, characterData: true, subtree: true })
  }, severity)

/**
 * How long each alert took to be among those that the wall counts, ms: every one of them, also those that never came
 * to stand in sight.
 *
 * @param opened when each was sent, epoch ms, in that order
 */
export async function countDelays(page, opened) {
  const counted = await page.evaluate(() => window.counted)
  const before = counted[0].count
  return opened.flatMap((sent, i) => {
    const painted = counted.find(({ count, at }) => at > 0 && count > before + i)
    return painted ? [painted.at - sent] : []
  })
}

const share = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]

export function percentiles(values) {
  const sorted = [...values].sort((a, b) => a - b)
  if (sorted.length === 0) return { count: 0 }
  return { count: sorted.length, p50: Math.round(share(sorted, 0.5)), p95: Math.round(share(sorted, 0.95)), p99: Math.round(share(sorted, 0.99)), max: Math.round(sorted.at(-1)) }
}
