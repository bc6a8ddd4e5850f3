import type { Premise } from '@/api/contract'
import type { Policy } from '@/directory/requests'

export interface Forecast {
  grades: string[]
  levels: readonly string[]
  share: number
  premises: number
  drawn: number
}

/** 'B*' stands for B+, B and B-; an empty list for every grade. */
const holds = (written: readonly string[], grade: string) => written.length === 0 || written.some((one) => (one.endsWith('*') ? grade.startsWith(one.slice(0, -1)) : one === grade))

/** Whoever is managed from above is planned for from above. */
const ABOVE = ['province', 'city']
const levelsOf = ({ levels }: Pick<Policy['ratios'][number], 'levels'>): readonly string[] => levels.map((level) => level.toLowerCase())
const ofLevel = (levels: readonly string[], level: string | undefined) => levels.length === 0 || levels.includes(level ?? 'district')

/** How many of which grades a plan would draw today, before anything is laid open; grades without a ratio are not drawn. */
export function forecast(premises: readonly Premise[], scenarios: readonly string[], ratios: Policy['ratios'], day: string): Forecast[] {
  const found = new Map<string, Forecast>()
  for (const { scenario, grade, managementLevel } of premises) {
    if (!scenarios.includes(scenario) || ABOVE.includes(managementLevel ?? '')) continue
    const ratio = ratios.find(({ grades, valid, ...rest }) => holds(grades, grade) && ofLevel(levelsOf(rest), managementLevel) && (valid.from ?? '') <= day && day <= (valid.to ?? '9999'))
    if (!ratio) continue
    const key = [...ratio.grades, '@', ...levelsOf(ratio)].join()
    const line = found.get(key) ?? { grades: ratio.grades, levels: levelsOf(ratio), share: ratio.share, premises: 0, drawn: 0 }
    line.premises++
    line.drawn = Math.ceil(line.premises * line.share - 1e-9)
    found.set(key, line)
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)
}
