import assert from 'node:assert/strict'
import { find, open, picture, row, rows, until } from '../story.mjs'

export default {
  async 'a new alert stands on the wall without a reload, the worst first'(given) {
    const { page, sound } = await open(given)
    await page.evaluate(() => (window.notReloaded = true))
    const red = given.fake.world.raise({ rule: 'gas-high', premise: 'chem-02' })
    await row(page, red.id).waitFor()
    assert.equal((await rows(page))[0], red.id)
    assert.ok(await page.evaluate(() => window.notReloaded))
    sound()
  },

  async 'an alert is acknowledged with the keyboard alone, with a comment'(given) {
    const { page, sound } = await open(given)
    await page.keyboard.press('j')
    const id = await page.locator('[aria-current="true"]').getAttribute('data-alert-id')
    await page.keyboard.press('a')
    await page.getByTestId('acknowledge-comment').fill('已电话联系')
    await page.keyboard.press('Control+Enter')
    await until('the server knows it', () => given.fake.world.alerts.get(id).alert.acknowledgedBy === 'wang.li')
    assert.equal(given.fake.world.alerts.get(id).actions.at(-1).comment, '已电话联系')
    await until('the row has moved down', async () => (await rows(page))[0] !== id)
    sound()
  },

  async 'many alerts are acknowledged at once'(given) {
    const { page, sound } = await open(given)
    // only what the wall has read can be ticked
    await page.waitForSelector('[data-testid="wall"][data-loaded]')
    await page.locator('.columns > input[type=checkbox]').check()
    await page.getByTestId('acknowledge-selected').click()
    await page.getByTestId('acknowledge-submit').click()
    await until('nothing waits any more', () => [...given.fake.world.alerts.values()].every(({ alert }) => alert.acknowledgedAt || alert.state === 'WITHDRAWN'))
    await page.getByTestId('notice').waitFor()
    sound()
  },

  async 'filters are in the address, and the place is kept when one comes back'(given) {
    const { page, url, sound } = await open(given)
    await page.locator('button.count').first().click()
    await until('the address says red', () => page.url().includes('severity=red'))
    for (const severity of await page.$$eval('[data-testid="alert-row"]', (all) => all.map((one) => one.className))) assert.match(severity, /\bred\b/)
    await page.goto(`${url}/alerts`)
    // a list that is not there yet does not scroll
    await page.waitForSelector('[data-testid="wall"][data-loaded]')
    await page.locator('[data-testid="alert-row"]').nth(6).waitFor()
    await page.locator('.scroller').evaluate((list) => list.scrollTo(0, 600))
    await until('it has scrolled', () => page.locator('.scroller').evaluate((list) => list.scrollTop > 500))
    await page.locator('[data-testid="alert-row"]').nth(6).locator('a.title').click()
    await page.waitForURL(/\/alerts\/a-/)
    await page.keyboard.press('Escape')
    await until('the list stands where it stood', () => page.locator('.scroller').evaluate((list) => list.scrollTop > 500))
    sound()
  },

  async 'what comes in above does not move what one reads'(given) {
    const { page, sound } = await open(given)
    await page.locator('.scroller').evaluate((list) => list.scrollTo(0, 470))
    await page.waitForTimeout(200)
    const top = () => page.evaluate(() => {
      const box = document.querySelector('.scroller').getBoundingClientRect()
      const found = [...document.querySelectorAll('[data-testid="alert-row"]')].find((one) => one.getBoundingClientRect().top >= box.top)
      return `${found.dataset.alertId} ${Math.round(found.getBoundingClientRect().top - box.top)}`
    })
    const before = await top()
    for (let i = 0; i < 5; i++) given.fake.world.raise({ rule: 'kitchen-rat', premise: 'rest-01' })
    await page.locator('.above').waitFor()
    assert.equal(await top(), before)
    await picture(page, 'wall-new-above')
    sound()
  },

  async 'a withdrawn alert leaves the wall, a cleared one stays until somebody has seen it'(given) {
    const { page, sound } = await open(given)
    const { world } = given.fake
    const withdrawn = world.raise({ rule: 'gas-high', premise: 'chem-01' })
    const cleared = world.raise({ rule: 'gas-high', premise: 'chem-02' })
    await row(page, withdrawn.id).waitFor()
    world.withdraw(withdrawn.id)
    world.clear(cleared.id)
    await row(page, withdrawn.id).waitFor({ state: 'detached' })
    await find(page, cleared.id)
    await row(page, cleared.id).getByText('已恢复，未确认').waitFor()
    sound()
  },

  async 'the headings of the wall and of the large screen stand in one line in both languages'(given) {
    for (const language of ['zh', 'en']) {
      const { page, url, sound } = await open(given, { language })
      for (const [width, height] of [[1280, 720], [1366, 768], [1920, 1080]]) {
        await page.setViewportSize({ width, height })
        for (const [path, heading, part] of [['/alerts', '.wall-head', '.wall-head :is(button, select, input, .rate)'], ['/wall', '.figures', '.figures > *']]) {
          await page.goto(url + path)
          await page.locator(heading).waitFor()
          await page.locator('[data-testid="live-state"][data-state="live"]').waitFor()
          const boxes = await page.$$eval(part, (all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right, top, bottom }) => ({ left, right, top, bottom })))
          const told = `${path} in ${language} at ${width}`
          boxes.forEach((box, i) => {
            const before = boxes[i - 1]
            if (before) assert.ok(box.left >= before.right && box.top < before.bottom && before.top < box.bottom, `${told}: part ${i} does not stand beside the one before`)
            assert.ok(box.right <= width, `${told}: part ${i} sticks out`)
          })
        }
      }
      sound()
    }
  },

  async 'a storm is grouped by itself, and its rate is shown'(given) {
    const { page, sound } = await open(given)
    for (let i = 0; i < 1_000; i++) {
      given.fake.world.raise()
      if (i % 20 === 19) await page.waitForTimeout(90)
    }
    await page.getByTestId('alert-group').first().waitFor()
    assert.match(await page.locator('.rate').innerText(), /新增 \d{3,4}/)
    await picture(page, 'wall-storm')
    await page.getByTestId('alert-group').first().click()
    await page.locator('.row.inner').first().waitFor()
    sound()
  },
}
