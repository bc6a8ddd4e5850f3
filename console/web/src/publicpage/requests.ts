import { api } from '@/api/client'
import { idempotent } from '@/api/identity'

const OPEN = { anonymous: true }

export const publicItems = () => api.get('/api/public/items', {}, { limit: 500 }, OPEN)
export const publicChecks = () => api.get('/api/public/checks', {}, { limit: 100 }, OPEN)
export const publicDraws = () => api.get('/api/public/draws', {}, { limit: 100 }, OPEN)
export const publicPlans = () => api.get('/api/public/plans', {}, { limit: 100 }, OPEN)
export const publicPenalties = () => api.get('/api/public/penalties', {}, { limit: 100 }, OPEN)
export const rate = (check: string, stars: number, text: string) =>
  api.post('/api/public/ratings', {}, { check, stars, text }, { ...OPEN, headers: idempotent() })
export const complain = (complaint: { enterprise: string; contact: string; text: string; check: string }) =>
  api.post('/api/public/complaints', {}, complaint, { ...OPEN, headers: idempotent() })
