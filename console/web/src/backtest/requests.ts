import { api, type View } from '@/api/client'
import { idempotent } from '@/api/identity'

export type Backtest = View<'BacktestView'>
export type Report = View<'BacktestReport'>
export type Figures = View<'BacktestFigures'>
export type Sighting = View<'Sighting'>

export const backtests = () => api.get('/api/backtests', {}, { limit: 20 })
export const backtest = (id: string) => api.get('/api/backtests/{id}', { id })
export const startBacktest = (rules: string, from: string, to: string, premises: string[]) =>
  api.post('/api/backtests', {}, { rules, from, to, premises }, { headers: idempotent() })
export const cancelBacktest = (id: string) => api.delete('/api/backtests/{id}', { id })

export const isOver = ({ state }: Backtest) => state !== 'QUEUED' && state !== 'RUNNING'
