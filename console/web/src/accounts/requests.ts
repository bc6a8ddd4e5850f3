import { get, post, send } from '@/api/http'
import { idempotent } from '@/api/identity'

export const ROLES = ['watch', 'inspector', 'analyst', 'supervisor', 'operator', 'admin'] as const

export interface Account {
  name: string
  fullName?: string
  roles: string[]
  departments: string[]
  streets: string[]
  enabled: boolean
  revision?: number
  secondFactor?: boolean
  lockedUntil?: string | null
}

export interface AccountForm {
  name: string
  fullName: string
  roles: string[]
  departments: string[]
  streets: string[]
  enabled: boolean
  password: string
  reason: string
}

const at = (name: string, part = '') => `/api/accounts/${encodeURIComponent(name)}${part}`

export const accountList = () => get<{ items: Account[] }>('/api/accounts')
const profile = ({ fullName, roles, departments, streets, reason }: AccountForm) => ({ fullName, roles, departments, streets, reason })

export const createAccount = (form: AccountForm) => post('/api/accounts', { name: form.name, password: form.password, ...profile(form) }, { headers: idempotent() })

/** Nobody overwrites what somebody else changed meanwhile. */
export const changeAccount = (form: AccountForm, revision: number) =>
  send('PUT', at(form.name), { enabled: form.enabled, ...profile(form) }, { headers: { 'If-Match': `"${revision}"` } })
export const setPassword = (name: string, password: string, reason: string) => post(at(name, '/password'), { password, reason }, { headers: idempotent() })
export const unlock = (name: string, reason: string) => post(at(name, '/unlock'), { reason }, { headers: idempotent() })
export const dropSecondFactor = (name: string) => send('DELETE', at(name, '/second-factor'))
