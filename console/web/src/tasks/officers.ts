import type { Task } from '@/api/contract'
import { i18n } from '@/i18n'

type Names = Readonly<Record<string, string>> | undefined
type Named = Pick<Task, 'officers' | 'officerNames'>

/** Name and number of the certificate; the number alone where nobody tells the name. */
export function person(names: Names, id: string): string {
  const name = names?.[id]
  return name ? i18n.global.t('common.coded', { name, id }) : id
}

/** A patrol has no certificate: its name says enough. */
export const patrolName = (names: Names, id: string): string => names?.[id] ?? id
export const officerName = ({ officerNames }: Pick<Task, 'officerNames'>, id: string): string => person(officerNames, id)
export const officersOf = (task: Named): string[] => task.officers.map((id) => officerName(task, id))
export const patrolOf = ({ patrol, officerNames }: Pick<Task, 'patrol' | 'officerNames'>): string[] => (patrol ?? []).map((id) => patrolName(officerNames, id))
