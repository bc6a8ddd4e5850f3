import { api, type View } from '@/api/client'

export type Item = View<'Item'>
export type Officer = View<'Officer'>
export type Policy = View<'FrequencyPolicy'>
export type Checklist = View<'Scenario'>
export type Change = View<'EditTableChange'>

const changed = (tag: string) => ({ headers: { 'If-Match': tag } })

export const item = (id: string) => api.tagged('/api/items/{id}', { id })
export const itemHistory = (id: string) => api.get('/api/items/{id}/history', { id })
export function saveItem({ code: id, name, domain, basis, lead, joint, method, settledBy, metrics, checkPoints, list, published, leniency }: Item, reason: string, tag: string) {
  return api.put('/api/items/{id}', { id }, { name, domain, basis, lead, joint, method, settledBy, metrics, checkPoints, list, published, leniency, reason }, changed(tag))
}

export const officer = (id: string) => api.tagged('/api/officers/{id}', { id })
export const officerHistory = (id: string) => api.get('/api/officers/{id}/history', { id })
export const saveOfficer = ({ id, ...content }: Officer, reason: string, tag: string) => api.put('/api/officers/{id}', { id }, { ...content, reason }, changed(tag))

export const checklist = (id: string) => api.tagged('/api/scenarios/{id}/checklist', { id })
export const checklistHistory = (id: string) => api.get('/api/scenarios/{id}/checklist/history', { id })
export const saveChecklist = ({ id, checklist, defaults }: Checklist, reason: string, tag: string) => api.put('/api/scenarios/{id}/checklist', { id }, { checklist, defaults, reason }, changed(tag))

export const frequency = () => api.tagged('/api/frequency', {})
export const frequencyHistory = () => api.get('/api/frequency/history', {})
export const saveFrequency = (policy: Policy, reason: string, tag: string) => api.put('/api/frequency', {}, { policy, reason }, changed(tag))

export type Day = View<'DayEdit'>
export const calendarDay = (day: string) => api.tagged('/api/calendars/{day}', { day })
export const calendarHistory = (day: string) => api.get('/api/calendars/{day}/history', { day })
export const saveDay = ({ day, kind, name }: Day, reason: string, tag: string) => api.put('/api/calendars/{day}', { day }, { kind, name: name.zh.trim() ? { zh: name.zh.trim(), en: name.en.trim() || name.zh.trim() } : null, reason }, changed(tag))

export type Hours = View<'HoursResourceHoursView'>
export const hoursOn = (from: string) => api.tagged('/api/opening-hours/{from}', { from })
export const hoursHistory = (from: string) => api.get('/api/opening-hours/{from}/history', { from })
export const saveHours = ({ from, opens, closes }: Hours, reason: string, tag: string) => api.put('/api/opening-hours/{from}', { from: from ?? '' }, { opens, closes, reason }, changed(tag))

export type Text = View<'DocumentResourceDocumentText'>
export const documents = () => api.get('/api/documents', {})
export const documentOf = (id: string) => api.tagged('/api/documents/{id}', { id })
export const documentHistory = (id: string) => api.get('/api/documents/{id}/history', { id })
export const checkDocument = (id: string, text: string, signal: AbortSignal) => api.post('/api/documents/{id}/check', { id }, { text, reason: null }, { signal })
export const saveDocument = ({ id, text }: Text, reason: string, tag: string) => api.put('/api/documents/{id}', { id }, { text, reason }, changed(tag))
export const tryMapping = (id: string, text: string, message: string, topic: string) => api.post('/api/documents/{id}/trial', { id }, { text, message, topic })
