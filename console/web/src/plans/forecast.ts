import type { Premise } from '@/api/contract'
import type { Policy } from '@/directory/requests'

export interface Forecast {
  grades: string[]
  share: number
  premises: number
  drawn: number
}

/** 'B*' stands for B+, B and B-; an empty list for every grade. */
const holds = (written: readonly string[], grade: string) => written.length === 0 || written.some((one) => (one.endsWith('*') ? grade.startsWith(one.slice(0, -1)) : one === grade))

/** The district draws what it or a street manages. */
const isOurs = (level: string) => level === 'district' || level === 'street'

/** How many of which grades a plan would draw today, before anything is laid open; grades without a ratio are not drawn. */
export function forecast(premises: readonly Premise[], scenarios: readonly string[], ratios: Policy['ratios'], day: string): Forecast[] {
  const found = new Map<string, Forecast>()
  for (const { scenario, grade, managementLevel: level = 'district' } of premises) {
    if (!scenarios.includes(scenario) || !isOurs(level)) continue
    const ratio = ratios.find(({ grades, levels, valid }) => holds(grades, grade) && holds(levels, level.toUpperCase()) && (valid.from ?? '') <= day && day <= (valid.to ?? '9999'))
    if (!ratio) continue
    const key = [ratio.grades, ratio.levels].join('@')
    const line = found.get(key) ?? { grades: ratio.grades, share: ratio.share, premises: 0, drawn: 0 }
    line.premises++
    line.drawn = Math.ceil(line.premises * line.share - 1e-9)
    found.set(key, line)
  }
  return [...found.values()].sort((a, b) => (a.grades.join() < b.grades.join() ? -1 : 1))
}
