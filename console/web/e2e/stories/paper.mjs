import assert from 'node:assert/strict'
import { settled, sticksOut } from '../pages.mjs'
import { open } from '../story.mjs'

/** As long as names of enterprises get, and then some. */
const NAME = { zh: '秦皇岛市海港区港城大街北港精细化工仓储物流综合服务股份有限公司第二分公司危险化学品储存及转运作业基地东区一号罐组', en: 'Beigang Fine Chemical Storage and Logistics Integrated Services Company Limited, Second Branch, Hazardous Goods Transfer Base' }

const renamed = (value, key = '') => {
  if (Array.isArray(value)) return value.map((one) => renamed(one, key))
  if (!value || typeof value !== 'object') return value
  if (/^name$|premiseName/.test(key) && typeof value.zh === 'string') return NAME
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, renamed(one, name)]))
}

const printed = async (page) => {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 660, height: 930 })
}

export default {
  async 'the sheet of the shift is on paper in full, black on white, though the page is dark'(given) {
    const { page, url, sound } = await open(given, { theme: 'dark' })
    await page.goto(`${url}/shift`)
    await settled(page)
    const waiting = page.locator('section').filter({ hasText: '未确认的告警' }).first()
    const count = Number(await waiting.locator('h2 .tag').textContent())
    assert.ok(count > 12, 'there are more alerts than a screen lists')
    assert.equal(await waiting.locator('li:visible:has(a)').count(), 12)
    await printed(page)
    assert.equal(await waiting.locator('li:visible:has(a)').count(), count)
    assert.equal(await page.locator('.rail:visible, .page-head .button:visible, input[type="password"]:visible').count(), 0)
    const [ink] = (await page.locator('h1').evaluate((title) => window.getComputedStyle(title).color)).match(/\d+/g).map(Number)
    assert.ok(ink < 64, `the title is printed in ${ink}`)
    assert.equal(await sticksOut(page), 0)
    sound()
  },

  async 'the history is on paper with all its columns, and a record with all its lines'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/history`)
    await page.getByTestId('history-row').first().waitFor()
    await printed(page)
    assert.equal(await page.locator('thead th:visible').count(), 6)
    const [task] = given.fake.world.tasks.values()
    await page.emulateMedia({ media: null })
    await page.goto(`${url}/my-tasks/${task.id}`)
    await page.locator('.record').waitFor()
    await printed(page)
    const lines = await page.locator('.record tr:last-child > *').evaluateAll((all) => all.map((one) => window.getComputedStyle(one).borderBottomWidth))
    assert.ok(lines.length === 2 && lines.every((width) => width !== '0px'), `the last row ends in ${lines}`)
    sound()
  },

  async 'a name of sixty characters pushes nothing out of sight'(given) {
    for (const language of ['zh', 'en']) {
      const { page, url, sound } = await open(given, { language, user: 'admin' })
      await page.route(/\/api\/(alerts|premises|tasks)(\?|$)/, async (route) => {
        const response = await route.fetch()
        await route.fulfill(/json/.test(response.headers()['content-type'] ?? '') ? { response, json: renamed(await response.json()) } : { response })
      })
      await page.goto(`${url}/map`)
      const words = page.getByTestId('map-worst').first()
      await words.waitFor()
      const { x, width } = await words.boundingBox()
      assert.ok(x + width <= 1366, `the list beside the map ends at ${x + width}`)
      await page.goto(`${url}/premises`)
      await page.getByTestId('premise-row').first().waitFor()
      const heights = await page.locator('thead th').evaluateAll((all) => all.map((one) => one.clientHeight))
      assert.ok(Math.max(...heights) < 40, `headings of columns are ${heights} high`)
      // the headings stay in sight while one reads on
      await page.getByTestId('premise-row').last().scrollIntoViewIfNeeded()
      const { y } = await page.locator('thead th').first().boundingBox()
      assert.ok(y >= 0 && y < 300, `the headings stand at ${y}`)
      sound()
      await page.unrouteAll({ behavior: 'ignoreErrors' })
    }
  },
}
