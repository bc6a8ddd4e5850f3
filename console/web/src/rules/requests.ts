import type { Rule } from '@/api/contract'
import { get, post, send } from '@/api/http'
import { idempotent } from '@/api/identity'

export interface RuleBook {
  version: number
  effectiveFrom?: string
  author?: string
  reason?: string
  items: Rule[]
}

/** Where a text is wrong, and what was expected there. Lines and columns count from 1. */
export interface Fault {
  line: number
  column: number
  message: string
  expected?: string
}

export interface RuleVersion {
  version: number
  at: string
  by: string
  reason: string
  text: string
}

export const ruleBook = () => get<RuleBook>('/api/rules')
export const checkRule = (text: string, signal: AbortSignal) => post<{ problems: Fault[] }>('/api/rules/check', { text }, { signal })
export const ruleHistory = (id: string) => get<{ items: RuleVersion[] }>(`/api/rules/${encodeURIComponent(id)}/versions`)

/** Nobody overwrites what somebody else changed meanwhile: the server compares the version. */
export const saveRule = (id: string, text: string, reason: string, version: number) =>
  send('PUT', `/api/rules/${encodeURIComponent(id)}`, { text, reason }, { headers: { ...idempotent(), 'If-Match': `"${version}"` } })
