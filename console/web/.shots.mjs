import { runnerImport } from 'vite'
import { launch, logIn, watch, untranslated } from '/work/main/console/web/e2e/browser.mjs'
process.chdir('/work/main/console/web')
const { module } = await runnerImport('./fake/server.ts')
const fake = await module.startFake({ open: Number(process.env.OPEN ?? 40) })
const out = '/tmp/w/web/'
const browser = await launch()
const sizes = { d: [1366, 768], k: [3840, 2160], p: [390, 844] }
const pages = (process.argv[2] ?? 'alerts,alert,tasks,task,premises,premise').split(',')
const which = (process.argv[3] ?? 'd,p').split(',')
const langs = (process.argv[4] ?? 'zh,en').split(',')
const theme = process.argv[5] ?? 'light'
const alert = fake.world.raise({ rule: 'cod-hour', premise: 'ind-01', openedAt: Date.now() - 400000 })
const silent = fake.world.raise({ rule: 'cod-hour', premise: 'ind-01', openedAt: Date.now() - 4000000 })
fake.world.act({kind:'COMMENT', by:'wang.li', alert: alert.id, comment:'已电话联系企业环保负责人,答复正在检修二沉池,约30分钟后恢复。'})
const map = { alert: `alerts/${alert.id}`, task: `tasks/${alert.task ?? fake.world.alerts.get(alert.id).alert.task}`, premise: 'premises/ind-01' }
for (const s of which) for (const l of langs) {
  const [width, height] = sizes[s]
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 1 })
  const page = await context.newPage()
  await page.addInitScript(([l, theme]) => { localStorage.setItem('vigil.language', l); localStorage.setItem('vigil.theme', theme) }, [l, theme])
  const faults = watch(page, { allow: [/401/] })
  await logIn(page, fake.url, 'wang.li', 'vigil')
  for (const p of pages) {
    await page.goto(`${fake.url}/${map[p] ?? p}`)
    await page.waitForTimeout(p === 'alert' ? 1800 : 900)
    await page.screenshot({ path: `${out}${p.replace(/[/?]/g,'_')}-${s}-${l}.png` })
    const keys = await untranslated(page); if (keys.length) console.log(p, keys)
  }
  if (faults.length) console.log(s, l, faults)
  await context.close()
}
await browser.close(); await fake.stop(); process.exit(0)
