// Prints what a first visit downloads before any chart or map, and fails the build when it is over the budget.
import { readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET_KIB = 300
const dist = new URL('../dist/', import.meta.url)
const page = readFileSync(new URL('index.html', dist), 'utf8')
const linked = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((match) => match[1])
const wall = readdirSync(new URL('assets/', dist))
  .filter((file) => /^(AlertWall|LoginPage)-/.test(file))
  .map((file) => `assets/${file}`)

/** What a part imports at once comes with it; what it imports later does not. */
function withParts(files) {
  const all = new Set(files)
  for (const file of all) {
    if (!file.endsWith('.js')) continue
    const text = readFileSync(new URL(file, dist), 'utf8')
    for (const [, part] of text.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) {
      all.add(`assets/${part}`)
      // its style has its name, but for the hash
      const style = styles.find((one) => one.startsWith(`${part.replace(/-[\w-]{8}\.js$/, '')}-`))
      if (style) all.add(`assets/${style}`)
    }
  }
  return [...all]
}
const styles = readdirSync(new URL('assets/', dist)).filter((file) => file.endsWith('.css'))
const files = withParts(['index.html', ...linked, ...wall])

let total = 0
for (const file of files) {
  const size = gzipSync(readFileSync(new URL(file, dist))).length
  total += size
  console.log(`${(size / 1024).toFixed(1).padStart(7)} KiB gzip  ${file}`)
}
console.log(`${(total / 1024).toFixed(1).padStart(7)} KiB gzip  first load, budget ${BUDGET_KIB} KiB`)
if (/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=/i.test(page)) throw new Error('index.html has inline script or style')
if (total > BUDGET_KIB * 1024) throw new Error('first load is over the budget')
