import type { Bilingual, Device, Limit, Premise } from '@/api/contract'
import { get, send } from '@/api/http'
import { wrongDigit } from './creditCode'

/** The nine steps of credit, the best first. */
export const GRADES = ['A', 'A-', 'B+', 'B', 'B-', 'C+', 'C', 'C-', 'D'] as const

/** Who manages a premise (管理层级). */
export const LEVELS = ['province', 'city', 'district', 'street'] as const

export interface PremiseForm {
  name: Bilingual
  enterprise: string
  creditCode: string
  creditCodeConfirmed: boolean
  scenario: string
  industry: string
  street: string
  grade: string
  managementLevel: string
  keySupervision: boolean
  tags: string
  latitude: number | null
  longitude: number | null
}

export interface RegistryChange {
  revision: number
  at: string
  by: string
  reason: string
  content: Premise
}

/** What of a premise stands in its form. A code that stands there with a wrong check digit was confirmed before. */
export function formOf({ name, enterprise, creditCode, scenario, industry, street, grade, managementLevel, keySupervision, tags, latitude, longitude }: Premise): PremiseForm {
  return {
    name: { ...name },
    enterprise,
    creditCode: creditCode ?? '',
    creditCodeConfirmed: wrongDigit(creditCode ?? '') !== undefined,
    scenario,
    industry: industry ?? '',
    street: street ?? '',
    grade,
    managementLevel: managementLevel ?? 'district',
    keySupervision,
    tags: (tags ?? []).join(', '),
    latitude,
    longitude,
  }
}

const at = (id: string, part = '') => `/api/premises/${encodeURIComponent(id)}${part}`

/** Nobody overwrites what somebody else changed meanwhile: the server compares the revision. */
const put = (premise: Premise, part: string, body: unknown) => send('PUT', at(premise.id, part), body, { headers: { 'If-Match': `"${premise.revision ?? 0}"` } })

export const changePremise = (premise: Premise, { tags, latitude, longitude, ...form }: PremiseForm, reason: string) =>
  put(premise, '', { ...form, tags: tags.split(/[,，、\s]+/).filter(Boolean), latitude: latitude === null || String(latitude) === '' ? null : latitude, longitude: longitude === null || String(longitude) === '' ? null : longitude, reason })
export const changeLimits = (premise: Premise, limits: readonly Limit[], reason: string) => put(premise, '/limits', { limits, reason })
export function changeDevice(premise: Premise, { id, name, role, metrics, interval, units, aliases, wireIds }: Device, reason: string) {
  return put(premise, `/devices/${encodeURIComponent(id)}`, { name, role, metrics, interval, units, aliases, wireIds, reason })
}
export const registryHistory = (id: string) => get<{ items: RegistryChange[] }>(at(id, '/history'))

/** The same as forms, so that one can be compared and taken back. */
export async function premiseHistory(id: string) {
  const { items } = await registryHistory(id)
  return { items: items.map((change) => ({ ...change, content: JSON.stringify(formOf(change.content)) })) }
}
