import { i18n } from '@/i18n'
import { GRADES } from '@/registry/requests'
import type { Plan } from './requests'

const steps = (written: string): readonly string[] => (written.endsWith('*') ? GRADES.filter((one) => one.startsWith(written.slice(0, -1))) : [written])

/** The credit grades of one ratio, step by step: `B*` is B+, B and B-; none written is every grade. */
export const gradesOf = (grades: readonly string[]): string => grades.filter(Boolean).flatMap(steps).join(i18n.global.t('common.separator')) || i18n.global.t('plan.everyGrade')

/** Those that are drawn together, as the draw writes them: `A,A-`, or `B*@street` for some levels of management only. */
export function groupName(group: string): string {
  const [grades = '', levels = ''] = group.split('@')
  const { t, te } = i18n.global
  const named = levels.split(',').filter(Boolean).map((level) => (te(`premise.levels.${level}`) ? t(`premise.levels.${level}`) : level))
  return gradesOf(grades.split(',')) + (named.length > 0 ? t('common.bracketed', { text: named.join(t('common.separator')) }) : '')
}

/** How many will be drawn: no group gives more than it has candidates. */
export const toBeDrawn = ({ quotas, candidates }: Pick<Plan, 'quotas' | 'candidates'>): number =>
  quotas.reduce((sum, { group, count }) => sum + Math.min(count, candidates.filter(({ groups: [among] }) => among === group).length), 0)
