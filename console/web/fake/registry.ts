import { PREMISES } from './district'
import { bodyOf, json, list, problem } from './http'
import type { Route } from './routes'

const iso = (at: number) => new Date(at).toISOString()
const DAY = 24 * 3_600_000
const changes = new Map<string, { revision: number; at: string; by: string; reason: string; content: unknown }[]>()
const find = (id: string) => PREMISES.find((premise) => premise.id === id)

const accounts = [
  { name: 'admin', fullName: '管理员', roles: ['admin'], departments: [] as string[], streets: [] as string[], enabled: true, secondFactor: true, lockedUntil: null as string | null, revision: 1 },
  { name: 'wang.li', fullName: '王丽', roles: ['watch'], departments: [], streets: [], enabled: true, secondFactor: false, lockedUntil: null, revision: 1 },
  { name: 'chen.jie', fullName: '陈杰', roles: ['inspector'], departments: ['ECO'], streets: ['wanghai', 'yunfan'], enabled: true, secondFactor: false, lockedUntil: iso(Date.now() + 900_000), revision: 1 },
  { name: 'zhao.min', fullName: '赵敏', roles: ['supervisor', 'analyst'], departments: [], streets: [], enabled: false, secondFactor: false, lockedUntil: null, revision: 1 },
]

/** Changes one premise, when nobody else has since. */
function change(id: string, part: Record<string, unknown>, reason: string, by: string, match: string | undefined): number {
  const premise = find(id)
  if (!premise) return 404
  if (match !== `"${premise.revision ?? 0}"`) return 412
  Object.assign(premise, part, { revision: (premise.revision ?? 0) + 1 })
  changes.set(id, [{ revision: premise.revision ?? 0, at: iso(Date.now()), by, reason, content: structuredClone(premise) }, ...(changes.get(id) ?? [])])
  return 204
}

const registryRoute = (path: RegExp, part: (body: Record<string, unknown>, id: string, device: string) => Record<string, unknown>): Route => [
  'PUT',
  path,
  async ({ request, response, user, url }, id) => {
    const { reason, ...body } = (await bodyOf(request)) as Record<string, unknown>
    const device = decodeURIComponent(url.pathname.split('/').at(-1) ?? '')
    const status = change(id, part(body, id, device), String(reason), user, request.headers['if-match'])
    if (status === 204) return void response.writeHead(204).end()
    problem(response, status, 'Refused', status === 412 ? 'somebody changed it meanwhile' : id, status === 412 ? 'conflict' : 'not-found')
  },
]

/** Premises, accounts, items, officers and days off, and their changes. */
export const REGISTRY: Route[] = [
  registryRoute(/^\/api\/premises\/([^/]+)$/, (body) => Object.fromEntries(Object.entries(body).filter(([name, value]) => value !== null && name !== 'creditCodeConfirmed'))),
  registryRoute(/^\/api\/premises\/([^/]+)\/limits$/, (body) => body),
  registryRoute(/^\/api\/premises\/([^/]+)\/devices\/[^/]+$/, (body, id, device) => ({ devices: find(id)?.devices.map((one) => (one.id === device ? { ...one, ...body } : one)) })),
  ['GET', /^\/api\/premises\/([^/]+)\/history$/, ({ response }, id) => list(response, changes.get(id) ?? [])],
  ['GET', /^\/api\/premises\/([^/]+)\/ledger$/, ({ response }) => json(response, 200, { checks: 2, lastCheck: iso(Date.now() - 9 * DAY), would: 9, was: 2 })],
  ['GET', /^\/api\/accounts$/, ({ response }) => list(response, accounts)],
  ['POST', /^\/api\/accounts$/, async ({ request, response }) => {
    const { password, name, fullName, roles, departments, streets } = (await bodyOf(request)) as { password: string; reason: string; name: string; fullName: string; roles: string[]; departments: string[]; streets: string[] }
    if (password.length < 12) return problem(response, 422, 'Unprocessable Content', 'the password is too short', 'invalid')
    accounts.push({ name, fullName, roles, departments, streets, enabled: true, secondFactor: false, lockedUntil: null, revision: 1 })
    response.writeHead(201).end()
  }],
  ['PUT', /^\/api\/accounts\/([^/]+)$/, async ({ request, response }, name) => {
    const held = accounts.find((account) => account.name === name)
    if (held) Object.assign(held, await bodyOf(request), { revision: held.revision + 1 })
    response.writeHead(held ? 204 : 404).end()
  }],
  ['POST', /^\/api\/accounts\/[^/]+\/(?:password|unlock)$/, ({ response }) => void response.writeHead(204).end()],
  ['POST', /^\/api\/session\/second-factor$/, ({ response }) => json(response, 200, { secret: 'JBSW Y3DP EHPK 3PXP', uri: 'otpauth://totp/Vigil:admin?secret=JBSWY3DPEHPK3PXP&issuer=Vigil' })],
  ['POST', /^\/api\/session\/(?:second-factor\/confirm|password)$/, ({ response }) => void response.writeHead(204).end()],
]
