import type { Severity } from '@/api/contract'

/** The shape of each severity on a 20 × 20 grid: octagon, triangle, diamond, disc. */
export const SHAPES: Record<Severity, string> = {
  red: 'M6.6 1.5h6.8l5.1 5.1v6.8l-5.1 5.1H6.6l-5.1-5.1V6.6z',
  orange: 'M10 1.8 19 18H1z',
  yellow: 'M10 1 19 10l-9 9-9-9z',
  blue: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16z',
}
