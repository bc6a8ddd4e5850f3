import type { Task } from '@/api/contract'
import { i18n } from '@/i18n'
import { say } from '@/i18n/bilingual'

/** The alerts that a task is about; those that were withdrawn are not. */
export const standing = (task: Pick<Task, 'parts'>) => task.parts.filter((part) => !part.withdrawn)

/** What a task is about, in the words of its alerts. */
export const whatOf = (task: Pick<Task, 'parts'>) => [...new Set(standing(task).map((part) => say(part.title)))].join(i18n.global.t('common.separator'))
