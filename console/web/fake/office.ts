import { randomBytes } from 'node:crypto'
import { PICTURE } from './alerts'
import { PREMISES } from './district'
import { bodyOf, json, list, problem } from './http'
import { RULES, ruleText } from './rules'
import type { Route } from './routes'
import { marksOf, trials } from './trials'

const HOUR = 3_600_000
const iso = (at: number) => new Date(at).toISOString()
/** A kitchen as a camera might see it. */
const SCENE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><rect width="160" height="90" fill="#39424c"/><rect y="60" width="160" height="30" fill="#59636e"/><rect x="12" y="20" width="50" height="45" fill="#8b96a1"/><rect x="100" y="10" width="40" height="60" fill="#6d7883"/><rect x="70" y="62" width="26" height="16" fill="none" stroke="#ff5050" stroke-width="2"/><ellipse cx="83" cy="71" rx="9" ry="4" fill="#20262c"/></svg>'
const pictures = new Map<string, Buffer>()
const shifts: unknown[] = []
let version = 3
const edited = new Map<string, { text: string; by: string; reason: string; at: string; version: number }[]>()

const removed: { id: string; text: string; by: string; at: string; reason: string }[] = []
const WORDS = [
  { kind: 'key', text: 'when', usage: 'when: ' },
  { kind: 'function', text: 'avg', usage: "avg(metric, '1h'); area.avg" },
  { kind: 'function', text: 'quantile', usage: "quantile(metric, '1h', 0.95)" },
  { kind: 'field', text: 'premise.grade', usage: 'premise.grade' },
  { kind: 'metric', text: 'cod', usage: 'mg/L' },
]

const latest = (id: string) => edited.get(id)?.[0]?.text

/** A check as strict as a fake needs: unknown keys and metrics are refused with line and column. */
function faultsOf(text: string) {
  const known = /^\s*-?\s*(id|title|scenario|per|when|shadow|instead_of|for|clear|clear_for|active|severity|ladder|items|respond):/
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '' || known.test(line)) return []
    const key = line.trim().split(':')[0] ?? ''
    return [{ line: i + 1, column: line.search(/\S/) + 1, message: { zh: `'${key}'`, en: `'${key}'` }, expected: { zh: '以下键之一：when、for、clear、severity …', en: 'one of the keys when, for, clear, severity …' } }]
  })
}

const checked = (text: string) => [...faultsOf(text), ...refusedOf(text)]

/** What an upgrade brought: no window of more than 30 days, so no half-life of more than 3 d 18 h. */
function refusedOf(text: string) {
  return text.split('\n').flatMap((line, i) => (line.includes("ewma(cod, '5d')") ? [{ line: i + 1, column: line.indexOf("'5d'") + 1, message: { zh: "when：'5d'", en: "when: '5d'" }, expected: { zh: "至多 '3d18h'：要保留其八倍时长的数据", en: "at most '3d18h': eight times as long is kept" } }] : []))
}

const LETTERS = [
  ['CHECKSUM', "the CRC is '1A2B', expected '7480'", 'mqtt:hj212/site-01', '##0076ST=39;CN=2011;PW=123456;MN=X;CP=&&a34002-Rtd=81.0&&1A2B\r\n'],
  ['SYNTAX', "not JSON at line 1, column 12: 'Unexpected end-of-input: expected close marker for Object'", 'mqtt:vigil/v1/wanghai/rest-01', '{"value": 12'],
  ['UNKNOWN_DEVICE', "no device is registered as 'site-09-dust'; register it, then retry this letter", 'mqtt:vigil/v1/yunfan/site-09/site-09-dust/pm10', '{"value":81,"at":1763859600000}'],
  ['EMPTY', 'the payload has no bytes', 'kafka:devices/3/1842', ''],
  ['STORE', 'partial write: field type conflict: input field "value" on measurement "pm10" is type float', 'store', 'pm10,premise=site-01 value=81 1763859600000'],
  ['FRAMING', 'no @@ at the beginning', 'mqtt:fire/hotel-01', '\u0000\u0001\u0002\u00ffbroken'],
].map(([reason, detail, source, raw], i) => ({ id: String(i + 1), retries: 0, reason, detail, source, format: 'json', received: iso(Date.now() - i * 7 * 60_000), raw: Buffer.from(raw ?? '', 'latin1').toString('base64'), rawText: reason === 'FRAMING' ? null : raw }))

const line = (name: string, would: number, was: number) => ({ name, would, was })
const LEDGER: Record<string, ReturnType<typeof line>[]> = {
  month: [line('2026-09', 61, 14), line('2026-10', 74, 17), line('2026-11', 58, 11)],
  department: [line('ECO', 70, 18), line('EMG', 41, 12), line('FIRE', 39, 10), line('HOU', 22, 8), line('MKT', 21, 9)],
  item: [line('ECO-DUST-01', 31, 8), line('EMG-TANK-01', 18, 6), line('FIRE-EXIT-01', 22, 7), line('HOU-SITE-03', 19, 6), line('MKT-KITCHEN-01', 21, 9)],
  level: [line('city', 11, 4), line('district', 150, 31), line('street', 32, 7)],
  street: [line('bailu', 30, 7), line('songtao', 41, 9), line('tingchao', 38, 8), line('wanghai', 52, 11), line('yunfan', 32, 7)],
  enterprise: PREMISES.slice(0, 12).map((premise, i) => line(premise.enterprise, 9 + (i % 5), 2 + (i % 2))),
}

/** What stands behind the pages of supervisors and operators. */
export const OFFICE: Route[] = [
  ...trials(latest),
  ['GET', /^\/api\/mutes$/, ({ response, world }) => {
    const items = [...world.alerts.values()].flatMap(({ alert, actions }) =>
      actions.filter(({ kind }) => kind === 'MUTE').map((action) => ({ id: action.id, premise: alert.premise, alert: alert.id, premiseName: alert.premiseName, device: null, rule: alert.rule, owner: action.by, from: action.at, until: action.data?.['until'] ?? '', reason: action.comment ?? '' })),
    )
    list(response, items)
  }],
  ['GET', /^\/api\/shifts$/, ({ response }) => list(response, shifts)],
  ['POST', /^\/api\/shifts$/, async ({ request, response, user }) => {
    const { password, ...sheet } = await bodyOf(request)
    if (password !== 'vigil') return problem(response, 422, 'Unprocessable Content', 'name and password do not fit together', 'wrong-password')
    shifts.unshift({ ...sheet, id: String(shifts.length), at: iso(Date.now()), outgoing: user })
    response.writeHead(201).end()
  }],
  ['GET', /^\/api\/rules$/, ({ response }) => {
    const shipped = RULES.filter(({ id }) => !removed.some((one) => one.id === id)).map((rule) => ({ ...rule, text: latest(rule.id) ?? ruleText(rule) }))
    const added = [...edited.keys()].filter((id) => !RULES.some((one) => one.id === id)).flatMap((id) => shipped.slice(0, 1).map((like) => ({ ...like, id, text: latest(id) ?? '' })))
    const items = [...shipped, ...added].map(({ id, title, severity, scenario, items, when, text }) => ({ id, title, severity, scenario: ['any', 'other'].includes(scenario) ? null : scenario, scenarios: [], industries: [], tags: [], items, per: 'device', hold: '10m', ...marksOf(text), refused: refusedOf(text), when, text }))
    json(response, 200, { version, effectiveFrom: iso(Date.now()), author: 'admin', reason: 'shipped', items, total: items.length, next: null })
  }],
  ['GET', /^\/api\/rules\/vocabulary$/, ({ response }) => json(response, 200, { items: WORDS })],
  ['GET', /^\/api\/rules\/removed$/, ({ response }) => list(response, removed)],
  ['POST', /^\/api\/rules\/check$/, async ({ request, response }) => json(response, 200, { problems: checked(String((await bodyOf(request))['text'])) })],
  ['POST', /^\/api\/rules\/test$/, ({ response }) => json(response, 200, { tests: [{ name: 'fires after the hold time', place: 'discharge.test.yaml:12', passed: true, detail: null }] })],
  ['DELETE', /^\/api\/rules\/([^/]+)$/, async ({ request, response, user }, id) => {
    const rule = RULES.find((one) => one.id === id)
    if (!rule) return problem(response, 404, 'Not found', id)
    removed.push({ id, text: latest(id) ?? ruleText(rule), by: user, at: iso(Date.now()), reason: String((await bodyOf(request))['reason']) })
    version++
    response.writeHead(204).end()
  }],
  ['GET', /^\/api\/rules\/([^/]+)\/versions$/, ({ response }, id) => list(response, edited.get(id) ?? [])],
  ['PUT', /^\/api\/rules\/([^/]+)$/, async ({ request, response, user }, id) => {
    const { text, reason } = (await bodyOf(request)) as { text: string; reason: string }
    if (request.headers['if-match'] !== `"${version}"`) return problem(response, 412, 'Precondition Failed', 'somebody changed the rule book meanwhile', 'conflict')
    const rule = RULES.find((one) => one.id === id)
    const before = edited.get(id) ?? (rule ? [{ text: ruleText(rule), by: 'config', reason: 'shipped', at: iso(0), version: 1 }] : [])
    removed.splice(0, removed.length, ...removed.filter((one) => one.id !== id))
    edited.set(id, [{ text, reason, by: user, at: iso(Date.now()), version: ++version }, ...before])
    response.writeHead(204).end()
  }],
  ['GET', /^\/api\/dead-letters$/, ({ response, url }) => {
    const items = LETTERS.filter(({ reason }) => !url.searchParams.get('reason') || reason === url.searchParams.get('reason'))
    list(response, items)
  }],
  ['GET', /^\/api\/dead-letters\/summary$/, ({ response }) => json(response, 200, { items: LETTERS.map(({ reason }) => ({ reason, count: 1 })) })],
  ['POST', /^\/api\/dead-letters\/retry$/, ({ response }) => json(response, 200, { sent: 1 })],
  ['POST', /^\/api\/dead-letters\/([^/]+)\/trial$/, async ({ request, response }, id) => {
    const { premise, device, edit } = (await bodyOf(request)) as { premise?: string; device?: string; edit?: { wireIds: string[] } }
    const letter = LETTERS.find((one) => one.id === id)
    const code = /'([^']+)'/.exec(letter?.detail ?? '')?.[1] ?? ''
    const known = edit?.wireIds.includes(code) ?? false
    const readings = known ? [{ premise, device, metric: 'pm10', at: iso(Date.now() - HOUR), value: 81, unit: 'µg/m³', quality: 'NORMAL' }] : []
    json(response, 200, { format: letter?.format ?? '', readings, refused: known ? [] : [{ reason: letter?.reason, detail: letter?.detail }] })
  }],
  ['POST', /^\/api\/dead-letters\/([^/]+)\/retry$/, ({ response }) => void response.writeHead(204).end()],
  ['GET', /^\/api\/coverage$/, ({ response, url }) => {
    const names = url.searchParams.get('by') === 'street' ? ['bailu', 'songtao', 'tingchao', 'wanghai', 'yunfan'] : url.searchParams.get('by') === 'item' ? RULES.flatMap(({ items }) => items) : PREMISES.map(({ id }) => id)
    json(response, 200, { from: iso(Date.now() - 30 * 24 * HOUR), to: iso(Date.now()), items: [...new Set(names)].map((name, i) => ({ name, supervised: i % 7 === 3 ? 5 : 100 + i, partly: i % 5 === 2 ? 80 : 4, blind: i % 7 === 3 ? 120 : 2 })) })
  }],
  ['GET', /^\/api\/ledger$/, ({ response, url }) => json(response, 200, { total: line('', 193, 42), items: LEDGER[url.searchParams.get('by') ?? 'month'] ?? [] })],
  ['GET', /^\/api\/history\/check$/, ({ response, world }) => json(response, 200, { whole: true, rows: world.log.length, head: randomBytes(32).toString('hex'), brokenAfter: null })],
  ['PUT', /^\/api\/pictures\/([0-9a-f]{64})$/, async ({ request, response }, hash) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    pictures.set(hash, Buffer.concat(chunks))
    response.writeHead(204).end()
  }],
  ['GET', /^\/api\/pictures\/([0-9a-f]{64})$/, ({ response }, hash) => {
    if (hash === PICTURE) return void response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(SCENE)
    response.writeHead(pictures.has(hash) ? 200 : 404, { 'Content-Type': 'image/jpeg', 'Cache-Control': `max-age=${HOUR}` })
    response.end(pictures.get(hash))
  }],
]
