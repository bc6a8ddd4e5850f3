import type { AlertTerm } from '@/alerts/requests'

const HOLDS: Record<string, (value: number, bound: number) => boolean> = {
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '==': (value, bound) => value === bound,
  '!=': (value, bound) => value !== bound,
}

/** What the term came to at the last frozen sample. */
export const lastOf = (term: Pick<AlertTerm, 'points'>): number | undefined => term.points.at(-1)?.value

/** Whether the comparison held at the last frozen sample; nothing where a side of it is not known. */
export function verdictOf(term: Pick<AlertTerm, 'points' | 'relation' | 'bound'>): boolean | undefined {
  const last = lastOf(term)
  if (last === undefined || term.bound === null || term.relation === null) return undefined
  return HOLDS[term.relation]?.(last, term.bound)
}
