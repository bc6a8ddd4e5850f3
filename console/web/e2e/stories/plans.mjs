import assert from 'node:assert/strict'
import { open, picture, until } from '../story.mjs'

/** What anybody sees of the newest plan, without a log-in. */
async function publicPlan(browser, url, language) {
  const page = await (await browser.newContext()).newPage()
  await page.addInitScript((tongue) => localStorage.setItem('vigil.language', tongue), language)
  await page.goto(`${url}/open`)
  return page.getByTestId('public-plan').first()
}

/** A plan from the first to the last step, as its department makes it and as everybody sees it. */
function planned(size, language, { grades, drawn }) {
  return async (given) => {
    const { page, url, sound } = await open(given, { size, language, user: 'zhao.min' })
    await page.goto(`${url}/plans`)
    await page.getByTestId('plan-row').first().waitFor()
    await picture(page, `plans-${size}-${language}`)
    await page.getByTestId('plan-new').click()
    await page.getByTestId('plan-name').fill('建筑工地抽查')
    await page.getByTestId('plan-department').selectOption('HOU')
    await page.getByTestId('plan-due').fill('2099-12-31')
    assert.ok(await page.getByTestId('plan-lay-open').isDisabled(), 'without a kind of premises there is nothing to draw from')
    for (const box of await page.locator('form > fieldset input').all()) await box.check()
    await page.getByTestId('plan-forecast').first().waitFor()
    await picture(page, `plan-new-${size}-${language}`)
    await page.getByTestId('plan-lay-open').click()
    await page.getByTestId('plan-commitment').waitFor()
    const hash = await page.getByTestId('plan-commitment').innerText()
    assert.equal(await page.getByTestId('plan-chosen').count(), 0)
    await page.getByTestId('plan-quota').first().getByText(grades).first().waitFor()
    await picture(page, `plan-open-${size}-${language}`)

    const line = await publicPlan(given.browser, url, language)
    await line.getByText(hash).waitFor()
    assert.equal(await line.getByText(drawn, { exact: true }).count(), 0)

    await page.getByTestId('plan-draw').click()
    await page.getByTestId('plan-draw-now').click()
    await page.getByTestId('plan-chosen').first().waitFor()
    await page.getByTestId('plan-honest').waitFor()
    await page.getByTestId('plan-as-published').waitFor()
    assert.equal(await page.getByTestId('plan-draw').count(), 0, 'a plan is drawn once')
    assert.match(await page.getByTestId('plan-transcript').getAttribute('href'), /%22chosen%22/)
    await page.getByTestId('plan-quota').first().locator('summary').click()
    await picture(page, `plan-drawn-${size}-${language}`)
    await (await publicPlan(given.browser, url, language)).getByText(drawn, { exact: true }).waitFor()
    sound()
  }
}

export default {
  'a plan is laid open, drawn once and verified': planned('desk', 'zh', { grades: '信用等级', drawn: '已抽取' }),
  'a plan is laid open, drawn once and verified, in English on the phone': planned('phone', 'en', { grades: 'Credit grades', drawn: 'drawn' }),

  async 'a transcript that does not fit what was published is told apart'(given) {
    const { page, url, sound } = await open(given, { user: 'zhao.min' })
    await page.route('**/api/public/plans*', async (route) => {
      const answer = await route.fetch()
      const body = await answer.json()
      for (const one of body.items) one.transcript = '0'.repeat(64)
      await route.fulfill({ response: answer, json: body })
    })
    await page.goto(`${url}/plans/plan-1`)
    await page.getByTestId('plan-honest').waitFor()
    await until('the hashes are compared', async () => (await page.getByTestId('plan-not-as-published').count()) > 0)
    sound()
  },
}
