import type { View } from '@/api/client'
import type { Bilingual } from '@/api/contract'
import { get } from '@/api/http'

export interface CatalogueItem {
  id: string
  name: Bilingual
  lead: string
  departments: string[]
  method?: string
  lenient?: boolean
  published?: boolean
}

export interface Officer {
  id: string
  name: string | Bilingual
  department: string
  certificate?: string | null
  validUntil?: string | null
  domains?: string[]
}

export interface CalendarDay {
  day: string
  kind: 'holiday' | 'make-up'
  name: Bilingual
}

export const catalogueItems = () => get<{ items: CatalogueItem[] }>('/api/items')
export const officerList = () => get<{ items: Officer[] }>('/api/officers')
export const calendarDays = () => get<{ items: CalendarDay[] }>('/api/calendars')
export const openingHours = () => get<{ items: View<'HoursResourceHoursView'>[] }>('/api/opening-hours')
