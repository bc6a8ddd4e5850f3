import type { DeadLetter, Page } from '@/api/contract'
import { get, post } from '@/api/http'
import { api, type Body, type View } from '@/api/client'
import { idempotent } from '@/api/identity'

export const deadLetters = (query: { reason?: string; cursor?: string }) => get<Page<DeadLetter>>('/api/dead-letters', { ...query, limit: 100 })
export const letterSummary = () => get<{ items: { reason: string; count: number }[] }>('/api/dead-letters/summary')
export const retryAll = (reason: string) => post<{ sent: number }>('/api/dead-letters/retry', { reason }, { headers: idempotent() })
export const retryLetter = (id: string) => post(`/api/dead-letters/${encodeURIComponent(id)}/retry`, {}, { headers: idempotent() })

export type Outcome = View<'LetterTrialOutcome'>
/** Reads a refused message again, with a device as it would be, and keeps nothing. */
export const tryLetter = (id: string, trial: Body<'/api/dead-letters/{id}/trial', 'post'>) => api.post('/api/dead-letters/{id}/trial', { id }, trial)
