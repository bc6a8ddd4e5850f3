import { ref, shallowRef } from 'vue'
import type { Task, TaskDetail } from '@/api/contract'
import { Problem } from '@/api/problem'
import { everything, fetchKept, keep } from '@/offline/store'
import { taskDetail, taskPage } from '@/tasks/requests'
import { serverNow } from '@/time/clock'

interface Kept<T> {
  task: T
  at: number
}

const away = (cause: unknown) => cause instanceof Problem && (cause.unreachable || cause.status >= 500)

/** The open tasks, from the server when it can be reached, else as they were last seen on this device. */
export function useFieldTasks() {
  const tasks = shallowRef<readonly Task[]>([])
  const keptAt = ref(0)
  const failure = ref<unknown>()
  const loaded = ref(false)

  async function load(): Promise<void> {
    failure.value = undefined
    try {
      const pages = await Promise.all(['PROPOSED', 'BEGUN'].map((state) => taskPage({ state, limit: 200 })))
      // one that was begun between the two answers is in both
      tasks.value = [...new Map(pages.flatMap(({ items }) => items).map((task) => [task.id, task])).values()]
      keptAt.value = 0
      loaded.value = true
      // their details too: an inspector opens them in a cellar without a network
      for (const task of tasks.value.slice(0, 60)) await fieldTask(task.id).catch(() => undefined)
    } catch (cause) {
      if (!away(cause)) {
        failure.value = cause
        return
      }
      const kept = await everything<Kept<TaskDetail>>('tasks')
      tasks.value = kept.map(({ task }) => task)
      keptAt.value = Math.max(0, ...kept.map(({ at }) => at))
      loaded.value = true
    }
  }
  return { tasks, keptAt, failure, loaded, load }
}

export async function fieldTask(id: string): Promise<Kept<TaskDetail>> {
  try {
    const task = await taskDetail(id)
    await keep('tasks', id, { task, at: serverNow() })
    return { task, at: 0 }
  } catch (cause) {
    const kept = away(cause) ? await fetchKept<Kept<TaskDetail>>('tasks', id) : undefined
    if (!kept) throw cause
    return kept
  }
}
