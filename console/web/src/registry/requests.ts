import type { Bilingual, Device, Limit, Premise } from '@/api/contract'
import { get, send } from '@/api/http'

/** The nine steps of credit, the best first. */
export const GRADES = ['A', 'A-', 'B+', 'B', 'B-', 'C+', 'C', 'C-', 'D'] as const

/** Who manages a premise (管理层级). */
export const LEVELS = ['province', 'city', 'district', 'street'] as const

export interface PremiseForm {
  name: Bilingual
  enterprise: string
  grade: string
  managementLevel: string
  keySupervision: boolean
  tags: string[]
  latitude: number | null
  longitude: number | null
  reason: string
}

export interface RegistryChange {
  revision: number
  at: string
  by: string
  reason: string
}

const at = (id: string, part = '') => `/api/premises/${encodeURIComponent(id)}${part}`

/** Nobody overwrites what somebody else changed meanwhile: the server compares the revision. */
const put = (premise: Premise, part: string, body: unknown) => send('PUT', at(premise.id, part), body, { headers: { 'If-Match': `"${premise.revision ?? 0}"` } })

export const changePremise = (premise: Premise, form: PremiseForm) => put(premise, '', form)
export const changeLimits = (premise: Premise, limits: readonly Limit[], reason: string) => put(premise, '/limits', { limits, reason })
export function changeDevice(premise: Premise, { id, name, role, metrics, interval, units, aliases, wireIds }: Device, reason: string) {
  return put(premise, `/devices/${encodeURIComponent(id)}`, { name, role, metrics, interval, units, aliases, wireIds, reason })
}
export const registryHistory = (id: string) => get<{ items: RegistryChange[] }>(at(id, '/history'))
