import { bodyOf, json, list, problem, tagged } from './http'
import type { Route } from './routes'
import { RATIOS } from './ratios'
import { RULES } from './rules'

const iso = (at: number) => new Date(at).toISOString()
const both = (zh: string, en: string) => ({ zh, en })
const YEARS = { from: '2024-07-01', to: '2028-06-30' }

interface Edited {
  content: Record<string, unknown>
  revision: number
  changes: { revision: number; at: string; by: string; reason: string; content: string }[]
}

const items = new Map<string, Edited>(
  [...new Set(RULES.flatMap((rule) => rule.items))].map((code, i) => [
    code,
    {
      content: {
        code,
        name: both(`${code} 示例事项`, `${code} sample item`),
        domain: 'ECO',
        lead: code.split('-')[0],
        joint: [],
        method: 'VIDEO',
        list: 'RANDOM',
        published: true,
        deviceTrouble: false,
        metrics: [],
        settledBy: ['fresh-sensor'],
        checkPoints: [both('现场设施是否运行', 'Whether the equipment runs')],
        basis: [{ source: '娱乐场所管理条例 art. 48', text: both('依据待区里确认', 'To be confirmed by the district') }],
        leniency: i % 3 === 0 ? { kind: 'MINOR', lookBackDays: 365, conditions: [both('及时改正', 'Put right in time')] } : null,
      },
      revision: 0,
      changes: [],
    },
  ]),
)

const officers = new Map<string, Edited>(
  [['1399990001', '陈杰', 'ECO'], ['1399990002', '李娜', 'ECO'], ['1399990005', '周强', 'EMG'], ['p-wanghai', '庄言蹊', 'wanghai']].map(([id, name, department]) => [
    id as string,
    {
      content: { id, name, department, streets: id?.startsWith('p-') ? [department] : [], certificates: id?.startsWith('p-') ? [] : [{ number: id, domains: [department], valid: YEARS }], recused: [], leave: [] },
      revision: 0,
      changes: [],
    },
  ]),
)

const checklists = new Map<string, Edited>()

function checklistOf(id: string): Edited {
  const codes = [...items.keys()]
  const held = checklists.get(id) ?? { content: { id, name: both(id, id), checklist: codes.slice(0, 4), defaults: codes.slice(0, 1) }, revision: 0, changes: [] }
  checklists.set(id, held)
  return held
}
const days = new Map<string, Edited>(
  [['2026-10-01', 'HOLIDAY', '国庆节', 'National Day'], ['2026-10-10', 'WORKDAY', '国庆调休', 'Makes up for National Day']].map(([day, kind, zh, en]) => [day as string, { content: { day, kind, name: both(zh ?? '', en ?? '') }, revision: 0, changes: [] }]),
)

const frequency: Edited = {
  content: {
    caps: [
      { department: '*', perYear: 2, grades: ['A+', 'A'], kinds: ['PLANNED'], below: null, valid: YEARS, levels: [] },
      { department: 'MKT', perYear: 4, grades: ['C', 'D'], kinds: ['PLANNED', 'SPECIAL'], below: 'RED', valid: YEARS, levels: [] },
    ],
    marks: { perDay: 2, perWeek: 3, perMonth: 4 },
    ratios: RATIOS.map(([grades, share]) => ({ grades, share, valid: YEARS, levels: [] })),
    emptyVisits: 3,
  },
  revision: 0,
  changes: [],
}

type Find = (id: string) => Edited | undefined

function edits(path: string, find: Find, contentOf: (body: Record<string, unknown>) => Record<string, unknown>): Route[] {
  const one = new RegExp(`^${path}$`)
  return [
    ['GET', one, ({ response }, id) => {
      const held = find(id)
      if (!held) return problem(response, 404, 'Not found', id)
      tagged(response, held.revision, held.content)
    }],
    ['GET', new RegExp(`^${path}/history$`), ({ response }, id) => json(response, 200, { items: find(id)?.changes ?? [] })],
    ['PUT', one, async ({ request, response, user }, id) => {
      const { reason, ...body } = await bodyOf(request)
      const held = find(id)
      if (!held) return problem(response, 404, 'Not found', id)
      if (request.headers['if-match'] !== `"${held.revision}"`) return problem(response, 412, 'Precondition Failed', 'somebody changed it meanwhile', 'conflict')
      held.content = { ...held.content, ...contentOf(body) }
      held.changes.unshift({ revision: ++held.revision, at: iso(Date.now()), by: user, reason: String(reason), content: JSON.stringify(held.content) })
      response.writeHead(204).end()
    }],
  ]
}

function officerOf(id: string): Edited {
  const held = officers.get(id) ?? { content: { id, streets: [], certificates: [], recused: [], leave: [] }, revision: 0, changes: [] }
  officers.set(id, held)
  return held
}

function dayOf(day: string): Edited {
  const held = days.get(day) ?? { content: { day, kind: 'PLAIN', name: both('按星期', 'as its day of the week has it') }, revision: 0, changes: [] }
  days.set(day, held)
  return held
}

const hours: Edited = { content: { from: null, opens: '08:30', closes: '17:30' }, revision: 0, changes: [] }
const hoursFrom = new Map<string, Edited>()

/** Those that hold on a day; what is said for it becomes an entry of its own once it is saved. */
function hoursOf(from: string): Edited {
  const before = [...hoursFrom].filter(([day, { revision }]) => revision > 0 && day <= from).sort(([a], [b]) => a.localeCompare(b)).at(-1)
  const held = hoursFrom.get(from) ?? { content: { ...(before?.[1] ?? hours).content, from }, revision: 0, changes: [] }
  hoursFrom.set(from, held)
  return held
}

/** Items, checklists, officers, caps and days off, which the office changes. */
export const DIRECTORIES: Route[] = [
  ['GET', /^\/api\/items$/, ({ response }) => list(response, [...items.values()].map(({ content: { code, name, domain, lead, method, published, leniency } }) => ({ id: code, name, domain, lead, departments: [lead], method, published, lenient: leniency !== null })))],
  ...edits('/api/items/([^/]+)', (id) => items.get(id), (body) => body),
  ['GET', /^\/api\/officers$/, ({ response }) => list(response, [...officers.values()].filter(({ content }) => content['name']).map(({ content }) => {
    const [first] = content['certificates'] as { number: string; domains: string[]; valid: { to: string } }[]
    return { id: content['id'], name: content['name'], department: content['department'], certificate: first?.number ?? null, validUntil: first?.valid.to ?? null, domains: first?.domains ?? [] }
  }))],
  ...edits('/api/officers/([^/]+)', officerOf, (body) => body),
  ...edits('/api/scenarios/([^/]+)/checklist', checklistOf, (body) => body),
  ...edits('/api/frequency', () => frequency, (body) => body['policy'] as Record<string, unknown>),
  ['GET', /^\/api\/calendars$/, ({ response }) => list(response, [...days.values()].filter(({ content }) => content['kind'] !== 'PLAIN').map(({ content }) => ({ day: content['day'], kind: content['kind'] === 'HOLIDAY' ? 'holiday' : 'make-up', name: content['name'] })))],
  ['GET', /^\/api\/opening-hours$/, ({ response }) => list(response, [hours, ...[...hoursFrom.values()].filter(({ revision }) => revision > 0)].map(({ content }) => content))],
  ...edits('/api/opening-hours/([^/]+)', hoursOf, (body) => body),
  ...edits('/api/calendars/([^/]+)', dayOf, ({ kind, name }) => ({ kind, name: name ?? both('放假', 'holiday') })),
]
