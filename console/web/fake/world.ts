import type { Action, Alert, Status, Task } from '../src/api/contract'
import { iso, nthAlert, type Held } from './alerts'
import { PREMISES } from './district'
import { RULES } from './rules'
import { joined } from './tasks'

export interface Told {
  id: number
  event: 'alert' | 'task'
  data: Alert | Task
}

type Listener = (told: Told) => void

/** The district as the fake server knows it. Everything that changes is told to the listeners, in order. */
export class World {
  readonly alerts = new Map<string, Held>()
  readonly tasks = new Map<string, Task>()
  readonly taskActions = new Map<string, Action[]>()
  readonly log: Told[] = []
  private readonly listeners = new Set<Listener>()
  private count = 0
  private actions = 0

  constructor(readonly now: () => number = Date.now) {}

  /** A morning's work: alerts of all ages and states. */
  seed(open: number): this {
    const now = this.now()
    for (let i = 0; i < open; i++) this.raise({ openedAt: now - (open - i) ** 1.6 * 9_000 - 20_000 })
    const all = [...this.alerts.values()]
    all.forEach((held, i) => {
      if (i % 3 === 0) this.acknowledge(held.alert.id, i % 2 ? 'wang.li' : 'chen.jie', '')
      if (i % 7 === 3) this.clear(held.alert.id)
    })
    return this
  }

  raise(options: { openedAt?: number; premise?: string; rule?: string } = {}): Alert {
    const pick: Parameters<typeof nthAlert>[2] = {}
    const premise = PREMISES.find(({ id }) => id === options.premise)
    const rule = RULES.find(({ id }) => id === options.rule)
    if (premise) pick.premise = premise
    if (rule) pick.rule = rule
    const held = nthAlert(++this.count, options.openedAt ?? this.now(), pick)
    this.alerts.set(held.alert.id, held)
    if (held.alert.severity !== 'blue') {
      const standing = [...this.tasks.values()].find((task) => task.premise === held.alert.premise && task.state === 'PROPOSED')
      const task = joined(standing, held, this.now())
      this.tasks.set(task.id, task)
      held.alert = { ...held.alert, task: task.id }
      this.tell('task', task)
    }
    this.tell('alert', held.alert)
    return held.alert
  }

  /** Set to a name, and that part of the platform is down. */
  down = ''

  status(): Status {
    const part = (name: string) => ({ name, live: name !== this.down, detail: name === this.down ? { zh: '没有应答', en: 'no answer' } : { zh: '', en: '' } })
    const parts = ['database', 'kafka', 'devices', 'judging', 'planning', 'intake', 'outbox', 'publications', 'live'].map(part)
    const source = (topic: string, ago: number) => ({ topic, lastEvent: iso(this.now() - ago) })
    return { live: this.down === '', at: iso(this.now()), parts, sources: [source('observations', 800), source('casefile', 9_000), source('tasks', 60_000)] }
  }

  clear(id: string): void {
    const at = this.now()
    this.revise(id, (alert) => ({ ...alert, state: 'CLEARED', change: 'cleared', clearedAt: iso(Math.max(Date.parse(alert.openedAt) + 600_000, at - 90_000)), publishedAt: iso(at) }))
  }

  withdraw(id: string): void {
    this.revise(id, (alert) => ({ ...alert, state: 'WITHDRAWN', change: 'withdrawn', publishedAt: iso(this.now()) }))
  }

  acknowledge(id: string, by: string, comment: string): Action | undefined {
    const held = this.alerts.get(id)
    if (!held) return undefined
    const action = this.act({ kind: 'ACKNOWLEDGE', alert: id, by, comment })
    held.alert = { ...held.alert, acknowledgedBy: by, acknowledgedAt: action.at }
    this.tell('alert', held.alert)
    return action
  }

  act(given: { kind: string; by: string; alert?: string; task?: string; comment?: string; data?: Record<string, string> }): Action {
    const premise = (given.alert ? this.alerts.get(given.alert)?.alert.premise : this.tasks.get(given.task ?? '')?.premise) ?? ''
    const action: Action = { id: `act-${++this.actions}`, at: iso(this.now()), premise, data: {}, ...given }
    const held = given.alert ? this.alerts.get(given.alert) : undefined
    held?.actions.push(action)
    if (held && given.kind === 'CLOSE') this.revise(held.alert.id, (alert) => ({ ...alert, state: 'CLOSED', change: 'closed', publishedAt: action.at }))
    const task = given.task ? this.tasks.get(given.task) : undefined
    if (task) this.moveTask(task, action)
    return action
  }

  private moveTask(task: Task, action: Action): void {
    const state = ({ BEGIN_TASK: 'BEGUN', FINISH_TASK: 'FINISHED', CANCEL_TASK: 'CANCELLED' } as const)[action.kind as 'BEGIN_TASK'] ?? task.state
    this.taskActions.set(task.id, [...(this.taskActions.get(task.id) ?? []), action])
    const next = { ...task, state, revision: task.revision + 1 }
    this.tasks.set(task.id, next)
    this.tell('task', next)
  }

  private revise(id: string, change: (alert: Alert) => Alert): void {
    const held = this.alerts.get(id)
    if (!held) return
    held.alert = { ...change(held.alert), revision: held.alert.revision + 1 }
    held.revisions.push(held.alert)
    this.tell('alert', held.alert)
  }

  private tell(event: Told['event'], data: Told['data']): void {
    const told = { id: this.log.length + 1, event, data }
    this.log.push(told)
    for (const listener of this.listeners) listener(told)
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
