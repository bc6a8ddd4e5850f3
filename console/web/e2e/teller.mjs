// Tells the stories that run.mjs asks for, one after the other, in a browser of its own.
import { spawn } from 'node:child_process'
import { runnerImport } from 'vite'
import { launch } from './browser.mjs'

const browser = await launch()

process.on('message', async ({ file, name }) => {
  // a server of its own for each story: what one has changed is not there for the next
  const { module } = await runnerImport('./fake/server.ts')
  const { default: stories } = await import(`./stories/${file}`)
  const fake = await module.startFake(stories[name].fake)
  const started = performance.now()
  let trouble
  try {
    await stories[name]({ browser, fake, spawn })
  } catch (cause) {
    trouble = String(cause.stack ?? cause)
  }
  for (const context of browser.contexts()) await context.close()
  await fake.stop()
  process.send({ name, took: Math.round(performance.now() - started), trouble })
})
process.on('disconnect', async () => {
  await browser.close()
  process.exit()
})
process.send({})
