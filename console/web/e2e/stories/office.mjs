import assert from 'node:assert/strict'
import { canvasDrawn } from '../browser.mjs'
import { open, until } from '../story.mjs'

const stories = {
  async 'a rule is checked while it is written, and published with a reason'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/rules`)
    await page.getByTestId('rule-row').first().locator('a').click()
    await page.getByTestId('rule-edit').click()
    const before = await page.getByTestId('rule-text').inputValue()
    await page.getByTestId('rule-text').fill(`${before}  threshold: 3\n`)
    await page.locator('[data-testid="rule-state"][data-state="faulty"]').waitFor()
    assert.ok(await page.getByTestId('rule-save').isDisabled())
    await page.getByTestId('rule-text').fill(before.replace('clear_for: 10m', 'clear_for: 20m'))
    await page.locator('[data-testid="rule-state"][data-state="sound"]').waitFor()
    await page.locator('.editor input[required]').fill('恢复判定过快')
    await page.getByTestId('rule-save').click()
    await page.getByText('clear_for: 20m').waitFor()
    sound()
  },

  async 'dead letters show their bytes'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/dead-letters`)
    await page.getByTestId('letter-row').last().locator('button').click()
    await page.getByText('62 72 6f 6b 65 6e').waitFor()
    sound()
  },

  async 'the supervisor sees ledger, coverage, draws and the chain'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/ledger`)
    await page.getByText('2026-11').waitFor()
    await page.goto(`${url}/coverage`)
    await page.locator('meter').first().waitFor()
    await page.goto(`${url}/draws`)
    await page.getByTestId('draw-row').first().waitFor()
    await page.getByTestId('draws-check').click()
    await until('all are drawn again', async () => (await page.locator('td .tag.good').count()) > 3)
    await page.goto(`${url}/history`)
    await page.getByTestId('history-result').waitFor()
    sound()
  },

  async 'an analyst draws a series and takes it away'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/data`)
    await page.getByTestId('data-premise').selectOption('ind-01')
    await page.getByTestId('data-metric').selectOption('cod')
    await page.getByTestId('data-show').click()
    await canvasDrawn(page, '.curve')
    assert.match(await page.locator('a.button').getAttribute('href'), /format=csv/)
    sound()
  },

  async 'anybody reads what may be inspected and complains without a log-in'({ browser, fake }) {
    const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
    await page.goto(`${fake.url}/open`)
    await page.getByText('ECO-DUST-01').waitFor()
    await page.getByTestId('complaint-text').fill('一个月来了三次')
    await page.getByTestId('complaint-send').click()
    await page.getByTestId('complaint-sent').waitFor()
  },

  async 'who may only look is offered nothing to do'(given) {
    const { page, url, sound } = await open(given)
    await page.goto(`${url}/alerts/${[...given.fake.world.alerts.keys()][0]}`)
    await page.getByTestId('alert-reason').waitFor()
    assert.equal(await page.getByTestId('alert-close').count(), 0)
    await page.goto(`${url}/more`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    assert.equal(await page.locator('a[href="/dead-letters"]').count(), 0)
    sound()
  },
}

stories['who may only look is offered nothing to do'].fake = { roles: ['analyst'], permissions: ['look', 'analyse'] }

export default stories
