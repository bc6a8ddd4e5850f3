import type { Task } from '@/api/contract'

export interface DepartmentList {
  department: string
  items: string[]
}

/** The joint checklist as each department sees it: its items once, however many alerts ask for them. */
export function checklistOf(task: Pick<Task, 'parts' | 'items' | 'departments'>): DepartmentList[] {
  const lists = new Map<string, Set<string>>(task.departments.map((department) => [department, new Set<string>()]))
  for (const part of task.parts) {
    if (part.withdrawn) continue
    for (const department of part.departments) {
      const items = lists.get(department) ?? new Set<string>()
      part.items.forEach((item) => items.add(item))
      lists.set(department, items)
    }
  }
  return [...lists].map(([department, items]) => ({ department, items: [...items] }))
}
