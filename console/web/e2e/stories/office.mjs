import assert from 'node:assert/strict'
import { canvasDrawn } from '../browser.mjs'
import { open, picture, until } from '../story.mjs'

const stories = {
  async 'a rule is checked while it is written, and published with a reason'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/rules`)
    await page.locator('a[href="/rules/cod-hour"]').click()
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

  async 'dead letters show their bytes, and say in Chinese what is wrong with them'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/dead-letters`)
    await page.getByTestId('refusal-said').getByText('没有以“site-09-dust”登记的设备').waitFor()
    // what the store itself said stays as it came, and is called what it is
    await page.getByTestId('letter-row').getByText('技术细节：partial write').waitFor()
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

  async 'anybody reads what may be inspected, rates a check and complains, without a log-in'({ browser, fake }) {
    const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })).newPage()
    await page.goto(`${fake.url}/open`)
    await page.getByRole('searchbox').fill('ECO-DUST-01')
    await page.getByText('ECO-DUST-01', { exact: true }).waitFor()
    await page.getByTestId('public-draw').waitFor()
    await page.getByTestId('public-rate').click()
    await page.locator('input[name=stars][value="4"]').check()
    await page.getByTestId('rating-send').click()
    await page.getByTestId('rating-sent').waitFor()
    await page.getByTestId('complaint-text').fill('一个月来了三次')
    await page.getByTestId('complaint-send').click()
    await page.getByTestId('complaint-sent').waitFor()
  },

  async 'who comes back from the identity provider in vain reads why'({ browser, fake }) {
    const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
    for (const [problem, words] of [['oidc-refused', '拒绝'], ['oidc-unknown', '联系管理员'], ['oidc-expired', '重新开始'], ['oidc-away', '无法连接']]) {
      await page.goto(`${fake.url}/login?problem=${problem}`)
      await page.getByTestId('login-failure').getByText(words).waitFor()
    }
  },

  async 'a rule is tried on the past, and what it would miss is said'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/rules/cod-hour`)
    await page.getByTestId('rule-backtest').click()
    await until('the text of the rule is there', async () => (await page.getByTestId('backtest-text').inputValue()).includes('cod-hour'))
    await page.getByTestId('backtest-start').click()
    await page.locator('[data-testid="backtest-open"][data-state="RUNNING"]').waitFor()
    await page.locator('[data-testid="backtest-open"][data-state="DONE"]').waitFor()
    await page.getByText('会漏掉 3 条').waitFor()
    await picture(page, 'backtest-zh')
    sound()
  },

  async 'an item, an officer and the caps are changed with a reason, which their history keeps'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/catalogue`)
    await page.getByTestId('item-open').first().click()
    await page.getByTestId('item-published').uncheck()
    await page.getByTestId('directory-reason').fill('依据待核')
    await picture(page, 'item-editor-zh')
    await page.getByTestId('directory-save').click()
    await page.getByText('未公布').first().waitFor()
    await page.getByTestId('item-open').first().click()
    await page.getByTestId('directory-change').filter({ hasText: '依据待核' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByTestId('catalogue-officers').click()
    await page.getByTestId('officer-new').click()
    await page.getByTestId('officer-id').fill('1399990099')
    await page.getByTestId('officer-name').fill('孙悦')
    await page.getByTestId('directory-reason').fill('新入职')
    await page.getByTestId('directory-save').click()
    await page.getByTestId('officer-open').getByText('孙悦').waitFor()
    await page.goto(`${url}/caps`)
    await page.getByTestId('frequency-open').click()
    await page.getByTestId('cap-per-year').first().fill('3')
    await page.getByTestId('directory-reason').fill('年度调整')
    await picture(page, 'frequency-editor-zh')
    await page.getByTestId('directory-save').click()
    await page.getByTestId('notice').waitFor()
    await page.getByTestId('frequency-open').click()
    await page.getByTestId('directory-change').filter({ hasText: '年度调整' }).waitFor()
    sound()
  },

  async 'a day of the calendar is changed with a reason, and what has begun is not'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/catalogue`)
    await page.getByTestId('catalogue-calendars').click()
    await page.getByTestId('day-new').click()
    await page.getByTestId('day-choice').fill('2099-02-03')
    await page.getByTestId('day-HOLIDAY').check()
    await page.getByTestId('day-name').fill('春节')
    await page.getByTestId('directory-reason').fill('国务院办公厅通知')
    await picture(page, 'day-editor-zh')
    await page.getByTestId('directory-save').click()
    const row = page.getByTestId('day-row').filter({ hasText: '2099-02-03' })
    await row.getByText('春节').waitFor()
    await row.getByTestId('day-open').click()
    await page.getByTestId('directory-change').filter({ hasText: '国务院办公厅通知' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByTestId('day-row').filter({ hasText: '2026-10-01' }).getByTestId('day-open').click()
    await page.getByText('不能再改').first().waitFor()
    assert.equal(await page.getByTestId('directory-save').count(), 0)
    sound()
  },

  async 'the hours of the authorities are changed from a day to come on'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/catalogue`)
    await page.getByTestId('catalogue-calendars').click()
    await page.getByTestId('hours-row').getByText('08:30–17:30').waitFor()
    await page.getByTestId('hours-new').click()
    await page.getByTestId('hours-from').fill('2099-05-01')
    await page.getByTestId('hours-opens').fill('08:00')
    await page.getByTestId('hours-closes').fill('18:00')
    await picture(page, 'hours-zh')
    await page.getByTestId('directory-reason').fill('夏令作息')
    await page.getByTestId('directory-save').click()
    await page.getByTestId('hours-row').filter({ hasText: '08:00–18:00' }).getByTestId('hours-open').click()
    await page.getByTestId('directory-change').filter({ hasText: '夏令作息' }).waitFor()
    sound()
  },

  async 'a file of the config folder is edited whole, compared and taken back'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/catalogue`)
    await page.getByTestId('catalogue-documents').click()
    await page.getByTestId('document-open').getByText('合并与办结策略').click()
    const text = page.getByTestId('document-text')
    const shipped = await text.inputValue()
    await text.fill(`${shipped}\tbroken`)
    await page.locator('[data-testid="document-state"][data-state="faulty"]').waitFor()
    assert.equal(await page.getByTestId('directory-save').isDisabled(), true)
    await picture(page, 'document-faulty-zh')
    for (const [from, reason] of [['orange', '先只看橙色以上'], ['red', '再收紧']]) {
      await text.fill(shipped.replace('from: yellow', `from: ${from}`))
      await page.locator('[data-testid="document-state"][data-state="sound"]').waitFor()
      await page.getByTestId('directory-reason').fill(reason)
      await page.getByTestId('directory-save').click()
      await page.getByTestId('document-row').filter({ hasText: '合并与办结策略' }).getByText('admin').waitFor()
      await page.getByTestId('document-open').getByText('合并与办结策略').click()
      await page.getByTestId('directory-change').filter({ hasText: reason }).waitFor()
    }
    const first = page.getByTestId('directory-change').filter({ hasText: '先只看橙色以上' })
    await first.getByTestId('change-compare').click()
    await first.getByText('from: red').waitFor()
    await first.getByTestId('change-restore').click()
    await until('the form holds what stood then', async () => (await text.inputValue()).includes('from: orange'))
    await picture(page, 'document-restore-zh')
    sound()
  },

  async 'a mapping is tried on a message before it is saved'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/catalogue`)
    await page.getByTestId('catalogue-documents').click()
    await page.getByTestId('document-open').getByText('报文映射 plain').click()
    await page.getByTestId('trial-message').fill('{"device": "guanlan-dust-1", "dust": 80}')
    await page.getByTestId('trial-read').click()
    await page.locator('[data-testid="letter-outcome"][data-readings="0"]').waitFor()
    const text = page.getByTestId('document-text')
    await text.fill(`${await text.inputValue()}names: {dust: pm10}\n`)
    await page.getByTestId('trial-read').click()
    await page.locator('[data-testid="letter-outcome"][data-readings="1"]').waitFor()
    await picture(page, 'mapping-trial-zh')
    sound()
  },

  async 'a mapping for a new vendor is made at the desk, tried and saved'(given) {
    const { page, url, sound } = await open(given, { user: 'admin', language: 'en' })
    await page.goto(`${url}/catalogue`)
    await page.getByTestId('catalogue-documents').click()
    await page.getByTestId('mapping-new').click()
    await page.getByTestId('mapping-name').fill('plain')
    await page.getByText('A mapping has this name already').waitFor()
    await page.getByTestId('mapping-name').fill('dustco')
    const text = page.getByTestId('document-text')
    await until('what it begins with bears the name', async () => (await text.inputValue()).includes("reads: ['vendors/dustco/#']"))
    await text.fill(`${await text.inputValue()}names: {dust: pm10}\n`)
    await page.locator('[data-testid="document-state"][data-state="sound"]').waitFor()
    await page.getByTestId('trial-message').fill('{"device": "guanlan-dust-1", "dust": 80}')
    await page.getByTestId('trial-read').click()
    await page.locator('[data-testid="letter-outcome"][data-readings="1"]').waitFor()
    await picture(page, 'mapping-new-en')
    await page.getByTestId('directory-reason').fill('a new vendor')
    await page.getByTestId('directory-save').click()
    await page.getByTestId('document-row').filter({ hasText: 'mappings/dustco.yaml' }).getByText('admin').waitFor()
    sound()
  },

  async 'a file of the config folder is edited on a phone, in English and in the dark'(given) {
    const { page, url, sound } = await open(given, { user: 'admin', size: 'phone', language: 'en', theme: 'dark' })
    await page.goto(`${url}/catalogue`)
    await page.getByTestId('catalogue-documents').click()
    await page.getByTestId('document-row').first().waitFor()
    await picture(page, 'documents-phone-en')
    await page.getByTestId('document-open').getByText('Departments').click()
    await page.getByText('Codes that stand stay').waitFor()
    assert.equal(await page.evaluate(() => document.querySelector('dialog').scrollWidth > window.innerWidth), false)
    await picture(page, 'document-phone-en')
    sound()
  },

  async 'the register of a premise says which check digit is expected'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/premises/site-01`)
    await page.getByTestId('premise-edit').click()
    await page.getByTestId('registry-credit-code').fill('12139999MB1W00095X')
    await page.getByTestId('registry-digit').getByText('校验位应为 K').waitFor()
    await picture(page, 'premise-editor-zh')
    await page.getByTestId('registry-credit-code').fill('12139999MB1W00095K')
    await page.getByTestId('directory-reason').fill('与营业执照核对')
    await page.getByTestId('directory-save').click()
    await page.getByTestId('registry-change').filter({ hasText: '与营业执照核对' }).waitFor()
    sound()
  },

  async 'a rule that was deleted is put in force again'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/rules/gas-high`)
    await page.getByTestId('rule-remove').click()
    await page.locator('dialog input').fill('试一试')
    await page.getByTestId('rule-remove-now').click()
    await page.getByTestId('rule-removed').getByText('gas-high').waitFor()
    await page.getByTestId('rule-restore').click()
    assert.match(await page.getByTestId('rule-text').inputValue(), /id: gas-high/)
    await page.locator('.editor input[required]').fill('还是要的')
    await page.getByTestId('rule-save').click()
    await page.waitForURL('**/rules/gas-high')
    sound()
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
