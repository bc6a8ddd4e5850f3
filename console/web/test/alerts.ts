import type { Alert } from '@/api/contract'
import { nthAlert } from '../fake/alerts'

const MORNING = Date.parse('2025-11-23T09:00:00+08:00')

/** An alert for a test: the n-th of the invented district, with what the test is about. */
export const anAlert = (n: number, about: Partial<Alert> = {}): Alert => ({ ...nthAlert(n, MORNING + n * 60_000).alert, ...about })
