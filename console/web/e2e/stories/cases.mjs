import assert from 'node:assert/strict'
import { canvasDrawn } from '../browser.mjs'
import { open, picture, row, until } from '../story.mjs'

export default {
  async 'an alert says why, shows its curve, and is closed with a reason'(given) {
    const { page, url, sound } = await open(given)
    const { world } = given.fake
    const alert = world.raise({ rule: 'cod-hour', premise: 'ind-01', openedAt: Date.now() - 600_000 })
    await page.goto(`${url}/alerts/${alert.id}`)
    assert.match(await page.getByTestId('alert-reason').innerText(), /COD/)
    await canvasDrawn(page, '[data-testid="alert-chart"]')
    await page.getByTestId('alert-comment').click()
    await page.getByTestId('action-comment').fill('现场人员确认')
    await page.getByTestId('action-submit').click()
    await page.getByText('现场人员确认').waitFor()
    await page.getByTestId('alert-close').click()
    await page.locator('input[value="false"]').check()
    await page.getByTestId('action-comment').fill('校准期间的数据')
    await page.getByTestId('action-submit').click()
    await until('it is closed', () => world.alerts.get(alert.id).alert.state === 'CLOSED')
    assert.equal(world.alerts.get(alert.id).actions.at(-1).data.disposition, 'false')
    sound()
  },

  async 'a condition of two terms shows the curve of each'(given) {
    const { page, url, sound } = await open(given)
    const alert = given.fake.world.raise({ rule: 'treatment-off', premise: 'ind-01', openedAt: Date.now() - 600_000 })
    await page.goto(`${url}/alerts/${alert.id}`)
    await canvasDrawn(page, '[data-testid="alert-chart"]')
    await canvasDrawn(page, '[data-testid="term-chart"]')
    await picture(page, 'alert-two-terms-zh')
    sound()
  },

  async 'an alert is muted with an end, from the wall, and is in the list of mutes'(given) {
    const { page, url, sound } = await open(given)
    await page.keyboard.press('j')
    await page.keyboard.press('m')
    await page.getByTestId('action-comment').fill('设备检修')
    await page.getByTestId('action-submit').click()
    await page.getByTestId('notice').waitFor()
    await page.goto(`${url}/mutes`)
    await page.getByTestId('mute-row').getByText('设备检修').waitFor()
    sound()
  },

  async 'an open page follows what happens to its alert'(given) {
    const { page, url, sound } = await open(given)
    const alert = given.fake.world.raise({ rule: 'gas-high', premise: 'chem-01', openedAt: Date.now() - 1_200_000 })
    await page.goto(`${url}/alerts/${alert.id}`)
    await page.getByTestId('alert-reason').waitFor()
    given.fake.world.clear(alert.id)
    await page.getByText('已恢复，未确认').first().waitFor()
    sound()
  },

  async 'a task shows its draw, drawn again in the browser, and is begun and finished'(given) {
    const { page, url, sound } = await open(given)
    const { world } = given.fake
    const alert = world.raise({ rule: 'gas-high', premise: 'chem-01' })
    const id = world.alerts.get(alert.id).alert.task
    await page.goto(`${url}/tasks/${id}`)
    await page.getByTestId('draw-honest').waitFor()
    await page.locator('summary').click()
    await picture(page, 'task-draw')
    await page.getByTestId('task-begin').click()
    await page.getByTestId('task-step-submit').click()
    await until('it has begun', () => world.tasks.get(id).state === 'BEGUN')
    await page.getByTestId('task-finish').click()
    await page.getByTestId('task-step-submit').click()
    await until('it is finished', () => world.tasks.get(id).state === 'FINISHED')
    sound()
  },

  async 'the shift is handed over, signed by both'(given) {
    const { page, url, sound } = await open(given)
    await page.goto(`${url}/shift`)
    const sign = page.locator('form').last()
    await sign.locator('input').first().fill('张经理，14:00，COD 检修进展')
    await page.keyboard.press('Enter')
    await sign.locator('textarea').fill('北港化工罐区已派人')
    await sign.locator('input[autocomplete=off]').first().fill('chen.jie')
    await sign.locator('input[type=password]').fill('vigil')
    await picture(page, 'shift-zh')
    await page.getByTestId('shift-sign').click()
    await page.getByTestId('notice').getByText('已交接').waitFor()
    sound()
  },

  async 'the map shows the worst state of each premise, and leads to it'(given) {
    const { page, url, sound } = await open(given)
    given.fake.world.raise({ rule: 'gas-high', premise: 'chem-01' })
    await page.goto(`${url}/map`)
    await page.locator('.map-mark.red').first().waitFor()
    await page.locator('.map-street').first().waitFor()
    const mark = page.locator('.map-icon[aria-label^="北港化工"]')
    if (await mark.count()) {
      await mark.first().focus()
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: '北港化工仓储有限公司' }).waitFor()
    }
    sound()
  },

  async 'on the wall mode the worst stands in large type'(given) {
    const { page, url, sound } = await open(given, { size: 'wall' })
    const alert = given.fake.world.raise({ rule: 'gas-high', premise: 'chem-02' })
    await page.goto(`${url}/wall`)
    await row(page, alert.id).waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL('**/alerts')
    sound()
  },
}
