// Browser stories against the fake server:
//   node e2e/run.mjs [part of a story's name, or !part to leave it out] [tellers at a time]
// GATE=1 tells only those that stand in gate.mjs.
import { fork } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isOfTheGate } from './gate.mjs'

const [wanted = '', tellers = '2'] = process.argv.slice(2)
const told = (name) => (wanted.startsWith('!') ? !name.includes(wanted.slice(1)) : name.includes(wanted))
const waiting = []
for (const file of readdirSync(new URL('stories/', import.meta.url)).sort()) {
  for (const name of Object.keys((await import(`./stories/${file}`)).default)) {
    if (told(`${file} ${name}`) && (!process.env.GATE || isOfTheGate(name))) waiting.push({ file, name })
  }
}
const all = waiting.length
let sound = 0

/** One who tells what nobody has told yet, until nothing is left. */
const teller = () =>
  new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('teller.mjs', import.meta.url)))
    child.on('message', ({ name, took, trouble }) => {
      if (name && !trouble) sound++
      if (name) console.log(trouble ? `FAILED  ${name}\n${trouble}` : `ok      ${name}  ${took} ms`)
      const next = waiting.shift()
      if (next) child.send(next)
      else child.disconnect()
    })
    child.on('exit', resolve)
  })

await Promise.all(Array.from({ length: Math.min(Number(tellers), all) }, teller))
console.log(`${sound} of ${all} stories are as told`)
process.exit(sound < all || all === 0 ? 1 : 0)
