import type { Task } from '@/api/contract'

/** Names for people; the number of the certificate where the server tells no name. */
export const officerName = ({ officerNames }: Pick<Task, 'officerNames'>, id: string): string => officerNames?.[id] ?? id
export const officersOf = (task: Pick<Task, 'officers' | 'officerNames'>): string[] => task.officers.map((id) => officerName(task, id))
