import { get } from '@/api/http'

/** A mute holds notices back until it ends; the judging goes on meanwhile. */
export interface Mute {
  id: string
  premise: string
  alert: string | null
  rule?: string | null
  device?: string | null
  owner: string
  from: string
  until: string
  reason: string
}

export const muteList = () => get<{ items: Mute[] }>('/api/mutes')
