import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { parse } from 'yaml'

const VIRTUAL = 'virtual:shipped-names'
const CONFIG = fileURLToPath(new URL('../../../config/', import.meta.url))

interface Entry {
  id?: string
  code?: string
  name: unknown
  unit?: string
  lead?: string
  method?: string
}

/** The entries of one list in a file, or in all files of a folder. */
function entries(place: string, list: string): Entry[] {
  const path = join(CONFIG, place)
  if (!existsSync(path)) return []
  if (statSync(path).isDirectory()) return readdirSync(path).sort().flatMap((file) => entries(join(place, file), list))
  return (parse(readFileSync(path, 'utf8')) as Record<string, Entry[]>)[list] ?? []
}

const named = (place: string, list: string) =>
  entries(place, list).map(({ id, code, name, unit, lead, method }) => ({ id: id ?? code, name, unit, lead, method }))

/**
 * The names of metrics, scenarios, departments and items as config ships them, so that the page speaks of PM10 and
 * not of pm10 even while the server is out of reach. What the server says wins over them.
 */
export function shippedNames(): Plugin {
  return {
    name: 'shipped-names',
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load(id) {
      if (id !== `\0${VIRTUAL}`) return undefined
      const names = {
        metrics: named('metrics.yaml', 'metrics'),
        scenarios: named('scenarios.yaml', 'scenarios'),
        streets: named('streets.yaml', 'streets'),
        departments: named('catalogue/departments.yaml', 'departments'),
        domains: named('catalogue/domains.yaml', 'domains'),
        items: named('catalogue/items', 'items'),
      }
      return `export default ${JSON.stringify(names)}`
    },
  }
}
