import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { parse } from 'yaml'

const VIRTUAL = 'virtual:shipped-names'
const config = (file: string) => fileURLToPath(new URL(`../../../config/${file}`, import.meta.url))

interface Named {
  id: string
  name: unknown
  unit?: string
}

function named(file: string, list: string): Named[] {
  const path = config(file)
  if (!existsSync(path)) return []
  const entries = (parse(readFileSync(path, 'utf8')) as Record<string, Named[]>)[list] ?? []
  return entries.map(({ id, name, unit }) => (unit === undefined ? { id, name } : { id, name, unit }))
}

/**
 * The names of metrics and scenarios as config ships them, so that the page speaks of PM10 and not of pm10
 * even while the server is out of reach. What the server says wins over them.
 */
export function shippedNames(): Plugin {
  return {
    name: 'shipped-names',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load(id) {
      if (id !== `\0${VIRTUAL}`) return undefined
      const names = { metrics: named('metrics.yaml', 'metrics'), scenarios: named('scenarios.yaml', 'scenarios') }
      return `export default ${JSON.stringify(names)}`
    },
  }
}
