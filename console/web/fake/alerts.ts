import type { Action, Alert, AlertDetail, Premise, Sample } from '../src/api/contract'
import { PREMISES } from './district'
import { chance, curve, type Bump } from './curve'
import { rulesFor, ruleText, type FakeRule } from './rules'

const MINUTE = 60_000
/** The name of the one picture that the fake's cameras take. */
export const PICTURE = 'ca'.repeat(32)
export const iso = (at: number) => new Date(at).toISOString()

export interface Held {
  alert: Alert
  rule: FakeRule
  revisions: Alert[]
  actions: Action[]
}

/** The n-th alert of the district, opened at a time; the same n always gives the same alert. */
export function nthAlert(n: number, openedAt: number, pick?: { premise?: Premise; rule?: FakeRule }): Held {
  const premise = pick?.premise ?? PREMISES[Math.floor(chance('premise', n) * PREMISES.length)] ?? (PREMISES[0] as Premise)
  const rules = rulesFor(premise.scenario)
  const rule = pick?.rule ?? rules[Math.floor(chance('rule', n) * rules.length)] ?? (rules[0] as FakeRule)
  const device = premise.devices.find(({ metrics }) => rule.metric !== null && metrics.includes(rule.metric)) ?? premise.devices[0]
  const spread = 0.9 + 0.4 * chance('value', n)
  const value = rule.limit === null ? null : Math.round(rule.limit * (rule.limit > 0 && rule.ratio > 1 ? 1 + (rule.ratio - 1) * spread : rule.ratio * spread) * 100) / 100
  const began = openedAt - rule.hold * MINUTE
  const alert: Alert = {
    id: `a-${n.toString(16).padStart(24, '0')}`,
    revision: 1,
    rule: rule.id,
    ruleVersion: 3,
    premise: premise.id,
    premiseName: premise.name,
    street: premise.street,
    area: premise.area ?? '',
    device: device?.id ?? null,
    shadow: false,
    metric: rule.metric,
    state: 'OPEN',
    change: 'opened',
    severity: rule.severity,
    beganAt: iso(began),
    openedAt: iso(openedAt),
    clearedAt: null,
    publishedAt: iso(openedAt + 400),
    value,
    limit: rule.limit,
    peak: value === null ? null : Math.round(value * 1.06 * 100) / 100,
    unit: rule.unit,
    occurrences: 1,
    exceedanceDays: Math.floor(chance('days', n) * 6),
    title: rule.title,
    reason: rule.say(String(value), String(rule.limit)),
    items: rule.items,
    acknowledgedBy: null,
    acknowledgedAt: null,
    task: null,
    pictures: rule.limit === null && rule.metric !== null && rule.metric !== 'cod' ? [PICTURE] : [],
  }
  return { alert, rule, revisions: [alert], actions: [] }
}

export function bumpOf({ alert }: Held): Bump {
  return { from: Date.parse(alert.beganAt), to: alert.clearedAt ? Date.parse(alert.clearedAt) : Infinity, level: alert.peak ?? 1 }
}

export function detailOf(held: Held): AlertDetail {
  const { alert, rule } = held
  const from = Date.parse(alert.beganAt) - 20 * MINUTE
  const samples = alert.metric && alert.value !== null ? samplesOf(alert.device ?? alert.premise, alert.metric, from, Date.parse(alert.openedAt), [bumpOf(held)]) : []
  // a condition of two terms: that the waste water runs while the treatment stands still
  if (rule.id === 'treatment-off') samples.push(...samplesOf(`${alert.premise}-water`, 'sewage_flow', from, Date.parse(alert.openedAt), []))
  return { ...alert, revisions: held.revisions, actions: held.actions, evidence: { from: iso(from), revision: 1, samples, learned: [], registryText: '', ruleText: ruleText(rule), pictures: alert.pictures ?? [] } }
}

const samplesOf = (device: string, metric: string, from: number, to: number, bumps: Bump[]): Sample[] =>
  curve(device, metric, from, to, bumps).map(({ at, value }, i) => ({
    device,
    metric,
    at,
    received: iso(Date.parse(at) + (i % 11 === 7 ? 6 * MINUTE : 350)),
    value,
    text: null,
    unit: null,
    picture: null,
    resent: false,
    interval: 0,
    quality: i % 17 === 9 ? 'SUSPECT_CLOCK' : 'NORMAL',
  }))
