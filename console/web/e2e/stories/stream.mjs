import assert from 'node:assert/strict'
import { open, picture, rows, until } from '../story.mjs'

const LOST = [/ERR_(INCOMPLETE_CHUNKED_ENCODING|CONNECTION|EMPTY_RESPONSE|INTERNET_DISCONNECTED)/, /status of 503 .*stream/]

export default {
  async 'a broken stream is shown at once, and nothing is missed or doubled after it'(given) {
    const { page, sound } = await open(given, { allow: LOST })
    const { streams, world } = given.fake
    streams.refused = true
    streams.breakAll()
    await page.getByTestId('lost-band').waitFor()
    assert.equal(await page.getByTestId('live-state').getAttribute('data-state'), 'lost')
    await picture(page, 'stream-lost')
    const missed = [1, 2, 3].map(() => world.raise({ rule: 'kitchen-rat', premise: 'rest-02' }).id)
    streams.refused = false
    await page.locator('[data-testid="live-state"][data-state="live"]').waitFor()
    const shown = await until('all three are there', async () => {
      const ids = await rows(page)
      return missed.every((id) => ids.includes(id)) && ids
    })
    assert.equal(new Set(shown).size, shown.length)
    await page.getByTestId('lost-band').waitFor({ state: 'detached' })
    sound()
  },

  async 'lists that cannot be read after a break are asked for again, and the page does not pass for live meanwhile'(given) {
    const { page, sound } = await open(given, { allow: [...LOST, /status of 503/] })
    const { streams, world } = given.fake
    await page.route(/\/api\/alerts\?/, (route) => route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"title":"Service Unavailable","status":503}' }))
    streams.breakAll()
    await page.getByTestId('lost-band').getByText('未能读全').waitFor()
    assert.equal(await page.getByTestId('live-state').getAttribute('data-state'), 'lost')
    const { id } = world.raise({ rule: 'kitchen-rat', premise: 'rest-02' })
    await page.unrouteAll()
    await page.getByTestId('lost-band').waitFor({ state: 'detached' })
    await page.locator('[data-testid="live-state"][data-state="live"]').waitFor()
    assert.ok((await rows(page)).includes(id))
    sound()
  },

  async 'an ended session leads to the log-in and back again'(given) {
    const { page, sound } = await open(given, { allow: [...LOST, /status of 401/] })
    await page.goto(`${given.fake.url}/tasks`)
    await page.getByTestId('task-row').first().waitFor()
    given.fake.forgetSessions()
    await page.getByTestId('nav-premises').click()
    await page.getByTestId('login-user').waitFor()
    await page.getByTestId('login-user').fill('wang.li')
    await page.getByTestId('login-password').fill('wrong')
    await page.getByTestId('login-submit').click()
    await page.getByTestId('login-failure').waitFor()
    await page.getByTestId('login-password').fill('vigil')
    await page.getByTestId('login-submit').click()
    await page.waitForURL('**/premises')
    sound()
  },

  async 'a platform that goes blind says so at once, on every page, and when it sees again'(given) {
    const { page, sound } = await open(given)
    await page.waitForSelector('[data-testid="wall"][data-loaded]')
    assert.equal(await page.getByTestId('blind-band').count(), 0)
    given.fake.streams.blind('judging')
    await page.getByTestId('blind-band').getByText('规则判定').waitFor()
    await picture(page, 'platform-blind')
    await page.goto(`${given.fake.url}/tasks`)
    await page.getByTestId('blind-band').waitFor()
    given.fake.streams.blind('')
    await page.getByTestId('blind-band').waitFor({ state: 'detached' })
    sound()
  },
}
