import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** How long something may take, ms: it costs only where something is broken, and a machine may have other things to do. */
export const PATIENCE = 60_000

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** The Chromium of this machine: the one that CHROMIUM names, else one where it usually is. */
export function chromiumPath() {
  const named = process.env.CHROMIUM
  const found = named && existsSync(named) ? named : KNOWN.find((path) => existsSync(path))
  if (!found) throw new Error(`no Chromium found; set CHROMIUM to its path (looked at ${KNOWN.join(', ')})`)
  return found
}

export const launch = (options = {}) =>
  chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ...options,
  })

/** Collects what a page must not do: console errors, uncaught exceptions, refused resources. */
export function watch(page, { allow = [] } = {}) {
  const faults = []
  const add = (text) => {
    if (!allow.some((pattern) => pattern.test(text))) faults.push(text)
  }
  page.on('console', (message) => message.type() === 'error' && add(`console: ${message.text()} ${message.location().url}`))
  page.on('pageerror', (error) => add(`exception: ${error.stack ?? error.message}`))
  return faults
}

/** Names that stand on the page where a text should be: `wall.title`, `alert.changes.opened`. */
export async function untranslated(page) {
  return page.evaluate(() => {
    const key = /^(account|alert|backtest|casework|catalogue|common|paper|plan|registry|data|directory|draw|field|letter|login|map|mute|premise|rule|shell|shift|supervise|task|wall|wallMode|open)(\.[A-Za-z][\w-]*)+$/
    const texts = []
    const walker = document.createTreeWalker(document.body, 4 /* text nodes */)
    // a rule may well speak of premise.grade
    while (walker.nextNode()) if (!walker.currentNode.parentElement?.closest('code, pre, textarea')) texts.push(walker.currentNode.textContent.trim())
    for (const element of document.querySelectorAll('[title], [aria-label], [placeholder]')) {
      texts.push(element.getAttribute('title') ?? '', element.getAttribute('aria-label') ?? '', element.getAttribute('placeholder') ?? '')
    }
    return texts.flatMap((text) => text.split(/\s+/)).filter((word) => key.test(word))
  })
}

/** Words of a Chinese page that are not Chinese and no name, unit or code: `kitchen` where a person should read 后厨. */
export async function strangers(page) {
  return page.evaluate(() => {
    // names of people by their accounts (wang.li) and of things by their codes (PM10, dust-1) are the same in every language
    const known = /^([A-Z0-9%/.+-]+|[\w-]*\d[\w./-]*|[a-z]+(-[a-z]+)+|[a-z]+\.[a-z.]+|admin|English|pH|d[BA]|[kM]?(W|Pa|Hz|V|A)(h|\))?|[mµn]?g\/.*|mm?|m\/.*|L\/.*|Vigil)$/
    const words = []
    const walker = document.createTreeWalker(document.body, 4 /* text nodes */)
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      if (!parentElement?.closest('code, pre, textarea, script, style, noscript, body [lang], .leaflet-control')) words.push(...(textContent.match(/[A-Za-zµ][\w./%+-]*/g) ?? []))
    }
    return [...new Set(words.filter((word) => !known.test(word)))]
  })
}

export async function logIn(page, url, user, password) {
  await page.goto(`${url}/login`)
  await page.getByTestId('login-user').fill(user)
  await page.getByTestId('login-password').fill(password)
  await page.getByTestId('login-submit').click()
  await page.waitForSelector('[data-testid="live-state"][data-state="live"]', { timeout: PATIENCE })
}

/** Whether something has been drawn on the first canvas inside an element. */
export const canvasDrawn = (page, selector) =>
  page.waitForFunction(
    (wanted) => {
      const canvas = document.querySelector(`${wanted} canvas`)
      if (!canvas || !canvas.width || !canvas.closest('[data-drawn]')) return false
      const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data
      const first = pixels.slice(0, 4).join()
      for (let i = 4; i < pixels.length; i += 4) if (pixels.slice(i, i + 4).join() !== first) return true
      return false
    },
    selector,
    { timeout: PATIENCE },
  )
