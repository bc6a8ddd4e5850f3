import type { View } from '@/api/client'
import type { Bilingual, Page } from '@/api/contract'
import { api } from '@/api/client'
import { get, post } from '@/api/http'
import { idempotent } from '@/api/identity'

/** A line of the ledger of visits saved: what would have been, and what was. */
export interface LedgerLine {
  name: string
  would: number
  was: number
}

export const LEDGER_BY = ['month', 'department', 'item', 'level', 'street', 'enterprise'] as const
export type LedgerBy = (typeof LEDGER_BY)[number]

export const ledger = (by: LedgerBy) => get<{ total: LedgerLine; items: LedgerLine[] }>('/api/ledger', { by })

/** Whether the chain of the history is whole, recomputed by the server up to its head. */
export interface HistoryCheck {
  whole: boolean
  rows: number
  head: string
  brokenAfter?: number | null
}

export const historyCheck = () => get<HistoryCheck>('/api/history/check')

export interface HistoryRow {
  number: number
  at: string
  kind: string
  subject: string
  revision: number
  premise?: string | null
  by?: string | null
  reason?: Bilingual | null
  hash: string
}

export const HISTORY_KINDS = ['ALERT', 'TASK', 'ACTION', 'RULE', 'PREMISE', 'ACCOUNT', 'SHIFT', 'COMPLAINT', 'ORDER', 'DIRECTORY', 'DEAD_LETTER', 'PLAN'] as const

export const historyPage = (query: { subject?: string; kind?: string; cursor?: string }) => get<Page<HistoryRow>>('/api/history', { ...query, limit: 100 })

/** How the practice does by its own goals. */
export interface Figures {
  checks: number
  minutesPerCheck: number | null
  minutesGoal?: number
  visitsWould: number
  visitsWas: number
  /** 0 to 1 */
  coverage: number | null
  remoteShare: number | null
  redBlack: { department: string; red: number; black: number; reasons: Bilingual[] }[]
}

export const draws = () => api.get('/api/draws', {}, { limit: 100 })
export const transcripts = (task: string) => api.get('/api/tasks/{id}/draws', { id: task })

/** How the departments stand with those whom they check. */
export const redBlack = (from: string, to: string) => api.get('/api/red-black', {}, { from, to })

export const figures = (from: string, to: string) => get<Figures>('/api/figures', { from, to })

/** Checks of one enterprise by one authority in a year, against what is allowed. */
export interface CapLine {
  authority: string
  enterprise: string
  premise: string
  planned: number
  cap: number
  outcome: 'ALLOWED' | 'MARKED' | 'CAPPED'
  instant?: number
  special?: number
  clue?: number
}

export interface CapBreach {
  task: string
  authority: string
  enterprise: string
  at: string
  reason: Bilingual
}

export const caps = (year: number) => get<{ items: CapLine[]; breaches: CapBreach[] }>('/api/caps', { year })

export type Complaint = View<'Complaint'>

export const complaints = (cursor?: string) => get<Page<Complaint>>('/api/complaints', { limit: 100, cursor })
export const answerComplaint = (id: string, text: string, upheld: boolean) => post(`/api/complaints/${encodeURIComponent(id)}/answer`, { text, upheld }, { headers: idempotent() })
