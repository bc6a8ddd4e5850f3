import type { Alert, Task } from '@/api/contract'
import { deadlineOf } from '@/alerts/deadline'

/** What has to be done next, and until when (epoch ms; nothing when no time presses). */
export interface Step {
  what: 'acknowledge' | 'close' | 'check' | 'goOn' | 'dispose' | 'over' | 'withdrawn' | 'finished'
  at?: number
}

const RUNNING = new Set<Task['state']>(['PROPOSED', 'BEGUN'])

/** The steps that an alert still needs, the next one first. The task is the one that the alert led to, when it is known. */
export function nextSteps(alert: Alert, task: Task | undefined): Step[] {
  if (alert.state === 'WITHDRAWN') return [{ what: 'withdrawn' }]
  if (alert.state === 'CLOSED') return [{ what: 'over' }]
  const steps: Step[] = []
  const due = deadlineOf(alert)
  if (!alert.acknowledgedAt) steps.push(due ? { what: 'acknowledge', at: due.at } : { what: 'acknowledge' })
  if (task && RUNNING.has(task.state)) steps.push({ what: task.state === 'BEGUN' ? 'goOn' : 'check', at: Date.parse(task.dueAt) })
  else if (task) steps.push({ what: 'finished' })
  else if (alert.state === 'OPEN' && due?.kind === 'dispose') steps.push({ what: 'dispose', at: due.at })
  if (alert.state === 'CLEARED' && alert.acknowledgedAt) steps.push({ what: 'close' })
  return steps
}
