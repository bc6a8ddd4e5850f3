import { api, type View } from '@/api/client'
import { get, post } from '@/api/http'
import { idempotent } from '@/api/identity'

/** What a hand-over is about, put together by the server at one moment: what both read is what both sign. */
export type Draft = View<'ShiftDraft'>
/** How heavy a desk's load was, in the figures of ISA-18.2. */
export type Load = View<'Load'>

export const draftSheet = () => api.get('/api/shifts/sheet', {})
export const loadOf = (from: number, to: number) => api.get('/api/load', {}, { from: new Date(from).toISOString(), to: new Date(to).toISOString() })

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
