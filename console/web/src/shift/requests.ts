import type { Alert } from '@/api/contract'
import { get, post } from '@/api/http'
import { idempotent } from '@/api/identity'
import { everyPage } from '@/alerts/requests'
import type { Mute } from '@/mutes/requests'

export interface Sheet {
  from: string
  to: string
  notes: string
  callBacks: string[]
  open: string[]
  tasks: string[]
  mutes: string[]
}

export interface HandOver {
  id: string
  at: string
  outgoing: string
  incoming: string
  notes: string
  callBacks: string[]
}

/** Both sign: the one who goes by being logged in, the one who comes with name and password. */
export const handOver = (sheet: Sheet, incoming: string, password: string) =>
  post('/api/shifts', { ...sheet, incoming, password }, { headers: idempotent() })

export const handOvers = () => get<{ items: HandOver[] }>('/api/shifts', { limit: 10 })

export async function alertsSince(from: number): Promise<Alert[]> {
  const alerts: Alert[] = []
  await everyPage({ from: new Date(from).toISOString(), limit: 500 }, (page) => alerts.push(...page))
  return alerts
}

export const endingMutes = async (mutes: () => Promise<{ items: Mute[] }>) => (await mutes().catch(() => ({ items: [] }))).items
