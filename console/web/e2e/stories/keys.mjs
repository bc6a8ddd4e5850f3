import assert from 'node:assert/strict'
import { open, picture, until } from '../story.mjs'

const focused = (page) => page.evaluate(() => {
  const style = window.getComputedStyle(document.activeElement)
  return { inDialog: document.activeElement.closest('dialog') !== null, seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0, body: document.activeElement === document.body }
})

/** The wall by keys alone: down and up, mute, a dialog that keeps the focus and gives it back, the alert's page and back. */
function byKeys(language) {
  return async (given) => {
    const { page, sound } = await open(given, { language })
    await page.waitForSelector('[data-testid="wall"][data-loaded]')
    const here = () => page.locator('[aria-current="true"][data-alert-id]').getAttribute('data-alert-id')
    await page.keyboard.press('j')
    const uppermost = await here()
    await page.keyboard.press('j')
    assert.notEqual(await here(), uppermost)
    await page.keyboard.press('k')
    assert.equal(await here(), uppermost)

    await page.keyboard.press('Tab')
    assert.ok((await focused(page)).seen, 'what has the focus is outlined')
    await page.keyboard.press('m')
    await page.locator('dialog[open]').waitFor()
    const first = await page.evaluate(() => ({ field: document.activeElement.matches('dialog .body :is(input, select, textarea)'), text: document.activeElement.value }))
    assert.ok(first.field, 'one writes at once')
    assert.notEqual(first.text, 'm', 'the key that opened it is not part of what is written')
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab')
      const { inDialog, body, seen } = await focused(page)
      // after the last field the browser's own chrome has its turn, which counts as the body
      assert.ok(inDialog || body, 'the focus stays in the dialog')
      if (inDialog) assert.ok(seen, 'the focus is seen in the dialog')
    }
    await picture(page, `keys-dialog-${language}`)
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    assert.ok(!(await focused(page)).body, 'the focus comes back to where it was')

    await page.evaluate(() => document.activeElement.blur())
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/alerts/${uppermost}`)
    await page.keyboard.press('Escape')
    await page.waitForURL('**/alerts')
    await page.keyboard.press('?')
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.press('Escape')
    sound()
  }
}

export default {
  'the wall is worked by keys alone': byKeys('zh'),
  'the wall is worked by keys alone, in English': byKeys('en'),

  async 'sound is muted for a time, which is shown, and comes back by itself'(given) {
    const { page, url, sound } = await open(given)
    const button = page.getByTestId('sound')
    await button.click()
    await page.locator('dialog[open]').getByText('15').click()
    await until('the end of the mute is shown', async () => /\d\d:\d\d/.test(await button.innerText()))
    await picture(page, 'sound-muted')
    await page.evaluate(() => localStorage.setItem('vigil.sound.mutedUntil', String(Date.now() + 4_000)))
    await page.goto(`${url}/alerts`)
    await until('it is still muted', async () => /\d\d:\d\d/.test(await button.innerText()), 3_000)
    await until('the mute has ended', async () => (await button.innerText()).includes('声音'))
    sound()
  },
}
