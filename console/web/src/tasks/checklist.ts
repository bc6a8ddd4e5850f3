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

export interface LeadList {
  department: string
  items: { item: string; others: string[] }[]
}

/** For whoever does the check: every item once, under the department that leads it, with those that look along. */
export function byLead(lists: readonly DepartmentList[], leadOf: (item: string) => string): LeadList[] {
  const sharers = new Map<string, string[]>()
  for (const { department, items } of lists) for (const item of items) sharers.set(item, [...(sharers.get(item) ?? []), department])
  const found = new Map<string, LeadList['items']>()
  for (const [item, departments] of sharers) {
    const lead = departments.find((one) => one === leadOf(item)) ?? departments[0] ?? ''
    found.set(lead, [...(found.get(lead) ?? []), { item, others: departments.filter((one) => one !== lead) }])
  }
  return [...found].map(([department, items]) => ({ department, items }))
}
