import type { Rule } from '@/api/contract'
import { api, type View } from '@/api/client'
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
  /** Nothing from where the rule was taken out. */
  text: string | null
}

/** What may be written in a rule. */
export const ruleWords = () => api.get('/api/rules/vocabulary', {})

/** Rules that were taken out, with their last text. */
export const removedRules = () => api.get('/api/rules/removed', {})
export type RemovedRule = View<'RemovedRule'>

export const ruleBook = () => get<RuleBook>('/api/rules')
export const checkRule = (text: string, signal: AbortSignal) => post<{ problems: Fault[] }>('/api/rules/check', { text }, { signal })
export const ruleHistory = (id: string) => get<{ items: RuleVersion[] }>(`/api/rules/${encodeURIComponent(id)}/versions`)

/** Nobody overwrites what somebody else changed meanwhile: the server compares the version. */
export const saveRule = (id: string, text: string, reason: string, version: number) =>
  send('PUT', `/api/rules/${encodeURIComponent(id)}`, { text, reason }, { headers: { ...idempotent(), 'If-Match': `"${version}"` } })

export const removeRule = (id: string, reason: string, version: number) =>
  send('DELETE', `/api/rules/${encodeURIComponent(id)}`, { reason }, { headers: { 'If-Match': `"${version}"` } })

export interface RuleTest {
  name: string
  passed: boolean
  detail?: string | null
}

/** Runs the tests that stand beside a rule against a text of it. */
export const testRule = (text: string) => post<{ tests: RuleTest[] }>('/api/rules/test', { text })

/** The same rule, with or without the mark that keeps it in the shadow. */
export function withShadow(text: string, shadow: boolean): string {
  const bare = text.replace(/^[ \t]*shadow:.*\n?/m, '')
  if (!shadow) return bare
  const indent = /^( *)when:/m.exec(bare)?.[1] ?? '  '
  return bare.replace(/^( *when:)/m, `${indent}shadow: true\n$1`)
}

/** What a new rule begins with. */
export const START = `- id: new-rule
  title: {zh: , en: }
  scenario: construction-site
  per: device
  when: avg(pm10, '1h') > limit(pm10, 'hour')
  for: 10m
  clear_for: 10m
  severity: blue
  shadow: true
  items: []
  respond: {acknowledge: 30m, dispose: 8h}
`

export const idOf = (text: string): string => /^\s*-?\s*id:\s*([a-z0-9-]+)/m.exec(text)?.[1] ?? ''
