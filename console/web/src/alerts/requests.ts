import type { Alert, AlertDetail, Bilingual, Page } from '@/api/contract'
import { api, type View } from '@/api/client'
import { get, post } from '@/api/http'
import { idempotent } from '@/api/identity'

export interface AlertQuery {
  state?: string
  premise?: string
  street?: string
  severity?: string
  acknowledged?: boolean
  from?: string
  to?: string
  rule?: string
  limit?: number
  cursor?: string
}

export const alertPage = (query: AlertQuery) => get<Page<Alert>>('/api/alerts', { ...query })

export const alertDetail = (id: string) => get<AlertDetail>(`/api/alerts/${encodeURIComponent(id)}`)

/** Whether the frozen evidence gives the same alert again, judged anew by the server. */
export const verifyAlert = (id: string) => get<{ same: boolean; detail?: Bilingual }>(`/api/alerts/${encodeURIComponent(id)}/verify`)

/** One comparison of the rule that raised an alert, with the limit that held and how it went. */
export type AlertTerm = View<'AlertTerm'>

export const alertTerms = (id: string) => api.get('/api/alerts/{id}/terms', { id })

export type RelatedAlert = Alert & Pick<View<'RelatedAlert'>, 'why'>

/** What may have to do with an alert, the nearest in time first, also what has ended. */
export const relatedAlerts = (id: string) => get<Page<RelatedAlert>>(`/api/alerts/${encodeURIComponent(id)}/related`)

/** As many as the server takes in one request. */
export const BULK = 500

/** Each is done or refused for itself; the answer says which. */
export const acknowledgeMany = (alerts: readonly string[], comment: string) =>
  api.post('/api/actions/bulk', {}, { kind: 'ACKNOWLEDGE', alerts: [...alerts], comment }, { headers: idempotent() })

export interface NewAction {
  kind: string
  alert?: string
  task?: string
  premise?: string
  comment: string
  data?: Record<string, string>
}

export const act = (action: NewAction) => post('/api/actions', { data: {}, ...action }, { headers: idempotent() })

/** Every page of a query, handed over one by one so that the first rows show before the last ones are here. */
export async function everyPage(query: AlertQuery, take: (alerts: Alert[]) => void): Promise<void> {
  let cursor: string | null | undefined
  do {
    const page: Page<Alert> = await alertPage(cursor ? { ...query, cursor } : query)
    take(page.items)
    cursor = page.next
  } while (cursor)
}
