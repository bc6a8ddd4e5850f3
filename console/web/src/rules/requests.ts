import type { Bilingual, Rule } from '@/api/contract'
import { api, type View } from '@/api/client'
import { get, post, send } from '@/api/http'
import { idempotent } from '@/api/identity'
import type { Fault } from '@/ui/checking'

export interface RuleBook {
  version: number
  effectiveFrom?: string
  author?: string
  reason?: string
  items: Rule[]
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
  detail?: Bilingual | null
}

/** Runs the tests that stand beside a rule against a text of it. */
export const testRule = (text: string) => post<{ tests: RuleTest[] }>('/api/rules/test', { text })

const MARKS = /^[ \t]*(shadow|instead_of):.*\n?/gm

const marked = (bare: string, marks: string): string => {
  const indent = /^( *)when:/m.exec(bare)?.[1] ?? '  '
  return bare.replace(/^( *when:)/m, marks.split('\n').map((mark) => `${indent}${mark}\n`).join('') + '$1')
}

/** The same rule, with or without the mark that keeps it in the shadow; in force it replaces nothing any more. */
export function withShadow(text: string, shadow: boolean): string {
  if (!shadow) return text.replace(MARKS, '')
  return marked(text.replace(/^[ \t]*shadow:.*\n?/m, ''), 'shadow: true')
}

/** A copy of a rule under a name of its own, to be changed and tried beside it. */
export function onTrial(text: string): string {
  const id = idOf(text)
  return marked(text.replace(MARKS, '').replace(/^(\s*-?\s*id:\s*)[a-z0-9-]+/m, `$1${id}-next`), `shadow: true\ninstead_of: ${id}`)
}

/** What a rule on trial said, beside what the rule that it may replace said. */
export const ruleTrial = (id: string, from: number, to: number) =>
  api.get('/api/rules/{id}/comparison', { id }, { from: new Date(from).toISOString(), to: new Date(to).toISOString() })
export type ShadowComparison = View<'ShadowComparison'>
export type TrialLine = View<'ShadowLine'>
export type TrialAlert = View<'ShadowAlert'>

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

/** Taken in by an earlier version, and refused by this one: nobody judges it. */
export const isRefused = ({ refused }: Rule): boolean => (refused?.length ?? 0) > 0

export const idOf = (text: string): string => /^\s*-?\s*id:\s*([a-z0-9-]+)/m.exec(text)?.[1] ?? ''
