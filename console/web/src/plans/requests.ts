import { api, type View } from '@/api/client'
import { idempotent } from '@/api/identity'

export type Plan = View<'PlanView'>
export type PlanOrder = View<'PlanOrderBody'>

export const plans = (cursor?: string) => api.get('/api/plans', {}, { limit: 50, ...(cursor ? { cursor } : {}) })
export const plan = (id: string) => api.get('/api/plans/{id}', { id })
export const layOpen = (order: PlanOrder) => api.post('/api/plans', {}, order, { headers: idempotent() })
export const draw = (id: string, value: string | null) => api.post('/api/plans/{id}/draw', { id }, { value }, { headers: idempotent() })
export const transcriptOf = async (id: string) => (await api.get('/api/plans/{id}/draws', { id }))[0]

/** What everybody sees of it, read as everybody reads it. */
export async function publicLine(id: string): Promise<View<'PlanResourcePublicPlan'> | undefined> {
  let cursor: string | undefined
  do {
    const page = await api.get('/api/public/plans', {}, { limit: 200, ...(cursor ? { cursor } : {}) }, { anonymous: true })
    const found = page.items.find((one) => one.id === id)
    if (found) return found
    cursor = page.next ?? undefined
  } while (cursor)
  return undefined
}
