import { get } from '@/api/http'

/** A line of the ledger of visits saved: what would have been, and what was. */
export interface LedgerLine {
  name: string
  would: number
  was: number
}

export const LEDGER_BY = ['month', 'department', 'street', 'enterprise'] as const
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
