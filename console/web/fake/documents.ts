import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bodyOf, json, list, problem, tagged } from './http'
import type { Route } from './routes'

const FILES = { domains: 'catalogue/domains.yaml', departments: 'catalogue/departments.yaml', scenarios: 'scenarios.yaml', policies: 'inspections/policies.yaml', draw: 'inspections/draw.yaml', 'mapping-alink': 'mappings/alink.yaml', 'mapping-plain': 'mappings/plain.yaml' }
const folder = (path: string) => readFileSync(fileURLToPath(new URL(`../../../config/${path}`, import.meta.url)), 'utf8')

interface Kept {
  path: string
  text: string
  changes: { revision: number; at: string; by: string; reason: string; content: string }[]
}

const documents = new Map<string, Kept>(Object.entries(FILES).map(([id, path]) => [id, { path, text: folder(path), changes: [] }]))

/** The console reads it as the jobs do; here a tab is what is wrong. */
const faults = (text: string) => (text.includes('\t') ? [{ line: text.slice(0, text.indexOf('\t')).split('\n').length, column: 1, message: { zh: '制表符', en: 'a tab' }, expected: { zh: '空格缩进', en: 'spaces for indentation' } }] : [])

/** Files of the config folder that are edited whole. */
export const DOCUMENTS: Route[] = [
  ['GET', /^\/api\/documents$/, ({ response }) => list(response, [...documents].map(([id, { path, changes: [last] }]) => ({ id, path, revision: last?.revision ?? 0, at: last?.at ?? null, by: last?.by ?? null })))],
  ['GET', /^\/api\/documents\/([^/]+)$/, ({ response }, id) => {
    const one = documents.get(id)
    if (!one) return problem(response, 404, 'Not found', id)
    tagged(response, one.changes.length, { id, path: one.path, text: one.text, folder: id in FILES ? folder(one.path) : '' })
  }],
  ['GET', /^\/api\/documents\/([^/]+)\/history$/, ({ response }, id) => json(response, 200, { items: documents.get(id)?.changes ?? [] })],
  ['POST', /^\/api\/documents\/([^/]+)\/check$/, async ({ request, response }) => json(response, 200, { problems: faults(String((await bodyOf(request))['text'])) })],
  ['POST', /^\/api\/documents\/([^/]+)\/trial$/, async ({ request, response }, id) => {
    const { text, message } = (await bodyOf(request)) as { text: string; message: string }
    const { device, dust } = JSON.parse(message) as { device: string; dust: number }
    const known = text.includes('dust: pm10')
    json(response, 200, {
      format: id.replace('mapping-', ''),
      readings: known ? [{ premise: 'site-01', device, metric: 'pm10', at: new Date().toISOString(), value: dust, text: null, unit: 'µg/m³', quality: 'NORMAL' }] : [],
      refused: known ? [] : [{ reason: 'UNKNOWN_METRIC', detail: "no metric is called 'dust'" }],
    })
  }],
  ['PUT', /^\/api\/documents\/([^/]+)$/, async ({ request, response, user }, id) => {
    const { text, reason } = (await bodyOf(request)) as { text: string; reason: string }
    const one = documents.get(id) ?? { path: `mappings/${id.replace('mapping-', '')}.yaml`, text: '', changes: [] }
    documents.set(id, one)
    if (request.headers['if-match'] !== `"${one.changes.length}"`) return problem(response, 412, 'Precondition Failed', 'somebody changed it meanwhile', 'conflict')
    one.text = text
    one.changes.unshift({ revision: one.changes.length + 1, at: new Date().toISOString(), by: user, reason, content: text })
    response.writeHead(204).end()
  }],
]
