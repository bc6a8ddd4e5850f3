import type { Page, Task } from '@/api/contract'
import { get } from '@/api/http'

export interface TaskQuery {
  state?: string
  premise?: string
  limit?: number
  cursor?: string
}

export const taskPage = (query: TaskQuery) => get<Page<Task>>('/api/tasks', { ...query })

/** One task. A server without a resource of its own for it is asked for the list. */
export async function taskById(id: string): Promise<Task | undefined> {
  const page = await taskPage({ limit: 500 })
  return page.items.find((task) => task.id === id)
}
