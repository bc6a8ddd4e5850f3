import assert from 'node:assert/strict'
import { open, picture, until } from '../story.mjs'

const AWAY = [/ERR_INTERNET_DISCONNECTED/, /ERR_(INCOMPLETE_CHUNKED_ENCODING|NETWORK_CHANGED|FAILED)/]

export default {
  async 'a check is done without a network, and everything arrives when it is back, in order'(given) {
    const { page, context, url, sound } = await open(given, { size: 'phone', user: 'chen.jie', offline: true, allow: AWAY })
    const { world } = given.fake
    const alert = world.raise({ rule: 'kitchen-rat', premise: 'rest-01' })
    const task = world.alerts.get(alert.id).alert.task
    await page.goto(`${url}/my-tasks`)
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await until('the page is kept on the device', () => page.evaluate(async () => (await caches.keys()).length > 0 && (await caches.match('/index.html')) !== undefined))
    await until('the task is kept on the device', () => page.evaluate((id) => new Promise((resolve) => {
      const request = indexedDB.open('vigil')
      request.onsuccess = () => {
        const read = request.result.transaction('tasks').objectStore('tasks').get(id)
        read.onsuccess = () => {
          request.result.close()
          resolve(read.result !== undefined)
        }
      }
    }), task))

    await context.setOffline(true)
    await page.goto(`${url}/my-tasks`)
    await page.locator(`[data-task-id="${task}"] a`).click()
    await page.getByTestId('field-code').fill('rest-02')
    await page.getByTestId('field-enter').click()
    await page.getByRole('alert').filter({ hasText: 'rest-02' }).waitFor()
    await page.getByTestId('field-code').fill('rest-01')
    await page.getByTestId('field-enter').click()
    for (const item of await page.getByTestId('field-item').all()) {
      await item.locator('[data-result="minor"]').click()
      await item.locator('textarea').fill('后厨门缝未封堵')
      await item.locator('input[type=file]').setInputFiles({ name: 'p.png', mimeType: 'image/png', buffer: PICTURE })
      await item.getByText('1 张照片').waitFor()
      await item.getByTestId('field-note').click()
      await item.getByTestId('field-order').click()
    }
    await picture(page, 'field-check-zh')
    await page.getByTestId('field-finish').click()
    // not the band over the page, which says after a while that the stream is lost
    await page.locator('p[role="alert"]').waitFor()
    await page.getByTestId('field-exit-code').fill('rest-01')
    await page.getByTestId('field-finish').click()
    assert.ok(Number(await page.getByTestId('queue-state').getAttribute('data-waiting')) >= 4)
    assert.equal(world.tasks.get(task).state, 'PROPOSED')

    await context.setOffline(false)
    await until('everything is sent', async () => (await page.getByTestId('queue-state').getAttribute('data-waiting')) === '0')
    const kinds = world.taskActions.get(task).map(({ kind }) => kind)
    assert.equal(kinds[0], 'BEGIN_TASK')
    assert.equal(kinds.at(-1), 'FINISH_TASK')
    assert.ok(kinds.includes('FINDING') && kinds.includes('ORDER'))
    assert.match(world.taskActions.get(task).find(({ kind }) => kind === 'FINDING').data.evidence, /^[0-9a-f]{64}$/)
    assert.equal(world.tasks.get(task).state, 'FINISHED')
    sound()
  },

  async 'the code at the door is printed, and is the one that opens a check'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    const { world } = given.fake
    await page.goto(`${url}/premises/rest-01`)
    await page.getByTestId('door-code').click()
    const text = await page.getByTestId('qr-code').getAttribute('data-text')
    await picture(page, 'door-code-zh')
    const alert = world.raise({ rule: 'kitchen-rat', premise: 'rest-01' })
    const task = world.alerts.get(alert.id).alert.task
    await page.goto(`${url}/my-tasks/${task}`)
    await page.getByTestId('field-code').fill(text)
    await page.getByTestId('field-enter').click()
    await until('it has begun', () => world.tasks.get(task).state === 'BEGUN')
    await page.goto(text)
    await page.getByTestId('complaint-text').waitFor()
    sound()
  },

  async 'what the server refuses when the network is back is shown with its reason, and nothing is lost unseen'(given) {
    const { page, context, url, sound } = await open(given, { size: 'phone', user: 'chen.jie', offline: true, allow: [...AWAY, /status of 422/] })
    const { world } = given.fake
    const alert = world.raise({ rule: 'kitchen-rat', premise: 'rest-01' })
    const task = world.alerts.get(alert.id).alert.task
    await page.goto(`${url}/my-tasks/${task}`)
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.getByTestId('field-code').waitFor()
    await context.setOffline(true)
    await page.getByTestId('field-code').fill('https://code.example/rest-01')
    await page.getByTestId('field-enter').click()
    await until('it waits for the network', async () => (await page.getByTestId('queue-state').getAttribute('data-waiting')) === '1')
    // meanwhile a colleague has ended the check
    world.act({ kind: 'FINISH_TASK', by: 'li.na', task, data: {} })
    await context.setOffline(false)
    const refused = page.getByTestId('queue-state').locator('li')
    await refused.getByText('检查已结束').waitFor()
    await picture(page, 'field-conflict-zh')
    await refused.getByRole('button').last().click()
    await refused.waitFor({ state: 'detached' })
    sound()
  },
}

/** A white picture of one point. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==', 'base64')
