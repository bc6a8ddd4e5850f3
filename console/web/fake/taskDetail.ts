import type { Task, TaskDetail } from '../src/api/contract'
import { drawFor } from './draws'
import type { World } from './world'

export function taskDetailOf(task: Task, world: World): TaskDetail {
  const standing = task.parts.filter((part) => !part.withdrawn)
  const day = task.openedAt.slice(0, 10)
  return {
    ...task,
    revisions: [task],
    actions: world.taskActions.get(task.id) ?? [],
    alerts: standing.flatMap(({ alert }) => world.alerts.get(alert)?.alert ?? []),
    basis: {
      follows: null,
      checks: task.items.map((item) => ({ item, wanted: 'REMOTE', method: task.method, reason: task.methodReason, missing: task.method === 'ON_SITE' ? 'clear-camera' : null })),
      rounds: [],
      guard: { alternatives: [], outcome: 'ALLOWED', reason: { zh: '本年度第1次，上限2次', en: 'the first visit this year of at most 2' } },
      draw: { pending: null, done: [drawFor(task)], failure: null, designated: null },
      visits: { would: task.departments.map((department) => ({ department, day, items: task.items, leads: standing.map(({ alert }) => alert) })), was: task.method === 'ON_SITE' ? 1 : 0 },
    },
  }
}
