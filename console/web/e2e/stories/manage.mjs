import assert from 'node:assert/strict'
import { SHOTS, open, picture, until } from '../story.mjs'

const MISSING = [/status of 404/, /status of 403/]

function refused(size, language, { tag, expected }) {
  return async (given) => {
    const { page, url, sound } = await open(given, { size, language, theme: size === 'phone' ? 'dark' : 'light', user: 'admin' })
    await page.goto(`${url}/rules`)
    await page.getByTestId('rules-refused').waitFor()
    const row = page.getByTestId('rule-row').first()
    await row.getByText(tag).waitFor()
    await picture(page, `rules-refused-${size}-${language}`)
    await row.getByRole('link').click()
    await page.getByTestId('rule-refused').getByText(expected).waitFor()
    await picture(page, `rule-refused-${size}-${language}`)
    await page.getByTestId('rule-refused').getByRole('button').click()
    const text = page.getByTestId('rule-text')
    await page.getByTestId('rule-state').getByText(expected).waitFor()
    assert.equal(await text.evaluate((area) => area.value.slice(area.selectionStart, area.selectionStart + 4)), "'5d'", 'the cursor is where the rule is wrong')
    assert.ok(await page.getByTestId('rule-save').isDisabled())
    await text.fill((await text.inputValue()).replace("'5d'", "'3d'"))
    await page.locator('.editor input[required]').fill('窗口改短')
    await page.getByTestId('rule-save').click()
    await page.getByTestId('rule-refused').waitFor({ state: 'detached' })
    await page.goto(`${url}/rules`)
    await page.getByTestId('rule-row').first().waitFor()
    assert.equal(await page.getByTestId('rules-refused').count(), 0)
    sound()
  }
}

function tried(size, language, { noted }) {
  return async (given) => {
    const { page, url, sound } = await open(given, { size, language, user: 'admin' })
    const live = size === 'phone' ? 'cold-warm' : 'treatment-off'
    await page.goto(`${url}/rules/${live}`)
    await page.getByTestId('rule-beside').click()
    const text = page.getByTestId('rule-text')
    await until('the copy stands in the editor', async () => (await text.inputValue()).includes(`instead_of: ${live}`))
    await page.locator('.editor input[required]').fill('先并行试运行一周')
    await page.getByTestId('rule-save').click()
    await page.waitForURL(`**/rules/${live}-next`)
    await page.getByTestId('rule-trial').getByText(noted).waitFor()
    assert.match(await page.getByTestId('trial-both').innerText(), /3/)
    assert.equal(await page.getByTestId('trial-line').count(), 3, 'where both said the same nothing is to be seen')
    await picture(page, `rule-trial-${size}-${language}`)
    await page.getByTestId('trial-all').check()
    assert.equal(await page.getByTestId('trial-line').count(), 5)
    await page.getByTestId('trial-alert').first().click()
    await page.waitForURL('**/alerts/*')
    await page.goto(`${url}/rules/${live}`)
    await page.locator(`header a[href="/rules/${live}-next"]`).waitFor()
    sound()
  }
}

export default {
  async 'an alert tells who knows and what to do next, and is verified'(given) {
    const { page, url, sound } = await open(given)
    const { world } = given.fake
    const alert = world.raise({ rule: 'cod-hour', premise: 'ind-01', openedAt: Date.now() - 60_000 })
    await page.goto(`${url}/alerts/${alert.id}`)
    const next = page.getByTestId('alert-next')
    await next.getByText('还没有人确认').waitFor()
    await next.getByText('区生态环境分局').first().waitFor()
    await page.getByTestId('alert-acknowledge').click()
    await page.getByTestId('acknowledge-submit').click()
    await next.getByText('wang.li').waitFor()
    await page.getByTestId('alert-verify').click()
    await page.getByTestId('alert-verified').waitFor()
    sound()
  },

  async 'a limit is changed with a reason, and who is late is told so'(given) {
    const { page, url, sound } = await open(given, { user: 'admin', allow: [/status of 412/] })
    await page.goto(`${url}/premises/ind-01`)
    await page.getByTestId('order-row').first().waitFor()
    await page.getByTestId('limits-edit').click()
    await page.getByTestId('limit-value').first().fill('45')
    await page.getByTestId('limit-source').first().fill('排污许可 2026-7')
    await page.getByTestId('limit-source-en').first().fill('discharge permit 2026-7')
    await page.getByTestId('limits-reason').fill('换发排污许可证')
    await page.getByTestId('limits-save').click()
    await page.getByText('45 mg/L', { exact: true }).waitFor()
    const line = page.getByTestId('limit-line').first()
    assert.match(await line.textContent(), /整个对象.*小时.*排污许可 2026-7/)
    await page.getByTestId('language-switch').click()
    await page.getByText('discharge permit 2026-7').waitFor()
    await page.getByTestId('language-switch').click()
    await page.getByTestId('premise-edit').click()
    await page.getByTestId('directory-reason').fill('核对')
    // meanwhile somebody else is faster
    await page.evaluate(async () => {
      const token = document.cookie.split('XSRF-TOKEN=')[1]?.split(';')[0]
      const { items } = await (await fetch('/api/premises')).json()
      const premise = items.find(({ id }) => id === 'ind-01')
      await fetch('/api/premises/ind-01', { method: 'PUT', headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token, 'If-Match': `"${premise.revision}"` }, body: JSON.stringify({ reason: 'x' }) })
    })
    await page.getByTestId('directory-save').click()
    await page.getByText('已被他人修改').waitFor()
    sound()
  },

  async 'a rule is completed, tested and put into the shadow'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/rules/cod-hour`)
    await page.getByTestId('rule-shadow').click()
    assert.match(await page.getByTestId('rule-text').inputValue(), /shadow: true/)
    await page.getByTestId('rule-test').click()
    await page.getByTestId('rule-tests').getByText('全部通过').waitFor()
    await page.locator('.editor input[required]').fill('先看一周')
    await page.getByTestId('rule-save').click()
    await page.getByText('shadow: true').waitFor()
    await page.goto(`${url}/rules/new`)
    const text = page.getByTestId('rule-text')
    await text.fill('- id: two\n  when: quan')
    await text.press('Control+Space')
    await until('the word is completed', async () => (await text.inputValue()).includes('quantile('))
    sound()
  },

  'a rule that an upgrade refuses says so in the list, and is mended where it is wrong': refused('desk', 'zh', { tag: '升级后未被接受', expected: '应为：至多' }),
  'a rule that an upgrade refuses is mended, in English on the phone': refused('phone', 'en', { tag: 'refused since the upgrade', expected: 'expected: at most' }),
  'a changed copy of a rule is tried beside it, and what would be new or missing is said': tried('desk', 'zh', { noted: '只看差异' }),
  'a changed copy of a rule is tried beside it, in English on the phone': tried('phone', 'en', { noted: 'Differences only' }),

  async 'a user is made, and turned off again'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/accounts`)
    await page.getByTestId('account-new').click()
    await page.getByTestId('account-name').fill('li.na')
    await page.getByTestId('account-full-name').fill('李娜')
    await page.locator('input[value=watch]').check()
    await page.getByTestId('account-password').fill('correct-horse-battery')
    await page.getByTestId('account-reason').fill('新入职')
    await picture(page, 'account-editor-zh')
    await page.getByTestId('account-save').click()
    const row = page.getByTestId('account-row').filter({ hasText: 'li.na' })
    await row.getByRole('button').click()
    await page.locator('.line input[type=checkbox]').uncheck()
    await page.getByTestId('account-reason').fill('离职')
    await page.getByTestId('account-save').click()
    await row.getByText('停用').waitFor()
    sound()
  },

  async 'a second factor is set up'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/account`)
    await page.getByTestId('factor-begin').click()
    await page.getByTestId('factor-secret').waitFor()
    await page.getByTestId('factor-code').fill('123456')
    await page.getByTestId('factor-confirm').click()
    await page.getByTestId('notice').waitFor()
    sound()
  },

  async 'the supervisor reads the figures, the caps, the complaints, and answers one'(given) {
    const { page, url, sound } = await open(given, { user: 'zhao.min' })
    await page.goto(`${url}/figures`)
    await page.getByTestId('figure').nth(4).waitFor()
    await page.getByText('区生态环境分局').waitFor()
    await page.goto(`${url}/caps`)
    await page.getByTestId('cap-row').first().waitFor()
    await page.goto(`${url}/complaints`)
    const waiting = page.getByTestId('complaint').filter({ hasText: '待答复' })
    await waiting.getByTestId('complaint-answer').fill('已合并为一次联合检查。')
    await waiting.getByRole('button').click()
    await page.getByText('已合并为一次联合检查。').waitFor()
    sound()
  },

  async 'a mapping is mended: tried on what was refused, saved, and sent in again'(given) {
    const { page, url, sound } = await open(given, { user: 'admin' })
    await page.goto(`${url}/dead-letters`)
    await page.getByTestId('letter-row').filter({ hasText: '未知设备' }).locator('button').click()
    await page.getByTestId('letter-try').click()
    await page.locator('[data-testid="letter-outcome"][data-readings="0"]').waitFor()
    await page.getByTestId('register-device').selectOption('site-01 site-01-dust')
    assert.equal(await page.getByTestId('mend-code').inputValue(), 'site-09-dust')
    await page.getByTestId('letter-try').click()
    await page.locator('[data-testid="letter-outcome"][data-readings="1"]').waitFor()
    await picture(page, 'letter-mend-zh')
    await page.getByTestId('register-code').click()
    await page.getByTestId('notice').waitFor()
    sound()
  },

  async 'the documents of a finished check say what was found'(given) {
    const { page, url, sound } = await open(given, { user: 'chen.jie' })
    const { world } = given.fake
    const alert = world.raise({ rule: 'kitchen-rat', premise: 'rest-01' })
    const task = world.alerts.get(alert.id).alert.task
    world.act({ kind: 'BEGIN_TASK', by: 'chen.jie', task, data: { entry: 'rest-01' } })
    world.act({ kind: 'FINDING', by: 'chen.jie', task, comment: '门缝未封堵', data: { item: 'MKT-KITCHEN-01', result: 'minor', corrected: 'true' } })
    world.act({ kind: 'FINISH_TASK', by: 'chen.jie', task, data: { minutes: '22' } })
    await page.goto(`${url}/tasks/${task}/papers`)
    const paper = page.getByTestId('paper')
    await paper.getByText('行政机关负责人审批意见').waitFor()
    await paper.getByText('依据待区里确认').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    for (const [name, words] of [['approval', '陈杰（1399990001）'], ['notice', '申请回避'], ['record', '门缝未封堵'], ['order', '本次检查没有责令改正事项']]) {
      await page.getByTestId(`paper-${name}`).evaluate((button) => button.click())
      await paper.getByText(words).first().waitFor()
      await page.pdf({ path: `${SHOTS}/paper-${name}-zh.pdf`, preferCSSPageSize: true })
      await picture(page, `paper-${name}-zh`)
    }
    sound()
  },

  async 'two officers decide what follows a finding, as the list proposes'(given) {
    const { page, url, sound } = await open(given, { user: 'chen.jie' })
    const { world } = given.fake
    const alert = world.raise({ rule: 'kitchen-rat', premise: 'rest-01' })
    const task = world.alerts.get(alert.id).alert.task
    world.act({ kind: 'BEGIN_TASK', by: 'chen.jie', task, data: { entry: 'rest-01' } })
    world.act({ kind: 'FINDING', by: 'chen.jie', task, comment: '门缝未封堵', data: { item: 'MKT-KITCHEN-01', result: 'minor', corrected: 'true' } })
    await page.goto(`${url}/tasks/${task}`)
    await page.getByTestId('finding').getByText('建议不予处罚').waitFor()
    await page.getByTestId('decide').click()
    await picture(page, 'casework-decide-zh')
    await page.getByTestId('decide-send').click()
    await page.getByTestId('decided').getByText('不予处罚').waitFor()
    assert.equal(world.taskActions.get(task).at(-1).data.lenient, 'true')
    sound()
  },

  async 'what a server does not offer is said in one sentence, and nothing breaks'(given) {
    const { page, url, sound } = await open(given, { user: 'admin', allow: MISSING })
    await page.route(/\/api\/(ledger|coverage|history|figures|caps|complaints|accounts|mutes|dead-letters|shifts|officers|rules)/, (route) => route.fulfill({ status: 404, contentType: 'application/problem+json', body: '{"title":"Not Found","status":404}' }))
    for (const path of ['ledger', 'coverage', 'history', 'figures', 'caps', 'complaints', 'accounts', 'mutes', 'dead-letters', 'rules', 'shift']) {
      await page.goto(`${url}/${path}`)
      await page.getByTestId('not-offered').first().waitFor()
    }
    sound()
  },
}
