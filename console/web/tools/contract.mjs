// Compares what the page calls with what a running console offers: VIGIL_URL=http://127.0.0.1:8080 node tools/contract.mjs
// Prints the end points that are missing; what is missing is said by its page in one sentence, so it is no failure.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const url = (process.env.VIGIL_URL ?? 'http://127.0.0.1:8080').replace(/\/$/, '')
const SOURCE = new URL('../src/', import.meta.url).pathname

const filesIn = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesIn(path)
    return /\.(ts|vue)$/.test(name) && !/\.test\.ts$/.test(name) ? [path] : []
  })

const bare = (path) => path.replace(/\$?\{[^}]*\}/g, '{}').replace(/\{\}\{\}$/, '{}')
const called = new Map()
for (const file of filesIn(SOURCE)) {
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/['"`](\/api\/[^'"`?]+)/g)) {
    called.set(bare(path), [...(called.get(bare(path)) ?? []), file.slice(SOURCE.length)])
  }
}

const { paths } = await (await fetch(`${url}/api/openapi.json`)).json()
const offered = new Set(Object.keys(paths).map(bare))
const missing = [...called].filter(([path]) => !offered.has(path) && ![...offered].some((one) => path.endsWith('{}') && one.startsWith(path.slice(0, -2)))).sort()
for (const [path, files] of missing) console.log(`${path}  ${[...new Set(files)].join(', ')}`)
console.log(`${called.size} end points called, ${missing.length} missing`)
