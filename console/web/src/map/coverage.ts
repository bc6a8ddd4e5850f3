import { get } from '@/api/http'
import type { Coverage } from './places'

export interface CoverageLine {
  name: string
  supervised: number
  partly: number
  blind: number
}

export const coverageBy = (by: 'premise' | 'item' | 'street') => get<{ from: string; to: string; items: CoverageLine[] }>('/api/coverage', { by })

/** Silence is blindness, not compliance: a premise is as good as the share of hours in which it was really watched. */
export function coverageOf({ supervised, partly, blind }: CoverageLine): Coverage {
  const hours = supervised + partly + blind
  const share = hours === 0 ? 0 : supervised / hours
  if (share >= 0.8) return 'good'
  return share >= 0.3 ? 'partly' : 'blind'
}
