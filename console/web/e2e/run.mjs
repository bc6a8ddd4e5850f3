// Browser stories against the fake server: node e2e/run.mjs [part of a story's name, or !part to leave it out]
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { runnerImport } from 'vite'
import { launch } from './browser.mjs'

const wanted = process.argv[2] ?? ''
const told = (name) => (wanted.startsWith('!') ? !name.includes(wanted.slice(1)) : name.includes(wanted))
const { module } = await runnerImport('./fake/server.ts')
const browser = await launch()
let failed = 0

for (const file of readdirSync(new URL('stories/', import.meta.url)).sort()) {
  const { default: story } = await import(`./stories/${file}`)
  for (const [name, tell] of Object.entries(story)) {
    if (!told(`${file} ${name}`)) continue
    const fake = await module.startFake(tell.fake)
    const started = performance.now()
    try {
      await tell({ browser, fake, spawn })
      console.log(`ok      ${name}  ${Math.round(performance.now() - started)} ms`)
    } catch (cause) {
      failed++
      console.log(`FAILED  ${name}\n${cause.stack ?? cause}`)
    }
    for (const context of browser.contexts()) await context.close()
    await fake.stop()
  }
}

await browser.close()
process.exit(failed > 0 ? 1 : 0)
