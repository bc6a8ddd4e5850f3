import type { Page, Task, TaskDetail } from '@/api/contract'
import { get } from '@/api/http'

export interface TaskQuery {
  state?: string
  premise?: string
  limit?: number
  cursor?: string
}

export const taskPage = (query: TaskQuery) => get<Page<Task>>('/api/tasks', { ...query })

export const taskDetail = (id: string) => get<TaskDetail>(`/api/tasks/${encodeURIComponent(id)}`)
