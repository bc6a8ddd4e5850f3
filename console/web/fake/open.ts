import { bodyOf, json, list } from './http'
import type { Route } from './routes'
import { RULES } from './rules'

const both = (zh: string, en: string) => ({ zh, en })

/** What anybody may read and send without a log-in. */
export const OPEN: Route[] = [
  ['GET', /^\/api\/public\/checks$/, ({ response }) => list(response, [{ id: 't-20261120-1', day: '2026-11-20', enterprise: '渔港人家酒楼有限公司', items: ['MKT-KITCHEN-01'], officers: 2, result: both('发现轻微问题，已当场改正', 'A minor fault, put right at once') }])],
  ['GET', /^\/api\/public\/items$/, ({ response }) => list(response, [...new Set(RULES.flatMap(({ items }) => items))].map((id) => ({ id, name: both(`${id} 示例事项`, `${id} sample item`), lead: id.split('-')[0], departments: [id.split('-')[0]], method: 'REMOTE', basis: [both('依据待区里确认', 'To be confirmed by the district')] })))],
  ['GET', /^\/api\/public\/draws$/, ({ response }) => list(response, [{ subject: 't-20261120-1', draws: [{ number: 1, commitment: 'ab'.repeat(32), committedAt: '2026-11-19T08:00:00+08:00', drawnAt: '2026-11-19T09:00:00+08:00', transcript: 'cd'.repeat(32) }] }])],
  ['GET', /^\/api\/public\/penalties$/, ({ response }) => list(response, [{ enterprise: '示例电镀厂', text: '超标排放，罚款', decided: '2026-11-02', shownUntil: '2027-11-02' }])],
  ['POST', /^\/api\/public\/complaints$/, async ({ request, response }) => {
    await bodyOf(request)
    json(response, 201, { id: 'C-20261123-001' })
  }],
  ['POST', /^\/api\/public\/ratings$/, async ({ request, response }) => {
    const { check, stars } = await bodyOf(request)
    json(response, 201, { check, stars })
  }],
]
