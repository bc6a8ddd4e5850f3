import type { View } from './client'
import type { TaskBasis } from './draw'

/** What the console's interface sends, field for field. Times are ISO 8601. */

export interface Bilingual {
  zh: string
  en: string
}

export const SEVERITIES = ['red', 'orange', 'yellow', 'blue'] as const
export type Severity = (typeof SEVERITIES)[number]

export type AlertState = 'OPEN' | 'CLEARED' | 'CLOSED' | 'WITHDRAWN'

export interface Alert {
  id: string
  revision: number
  rule: string
  ruleVersion: number
  premise: string
  premiseName: Bilingual
  street: string | null
  area?: string | null
  device: string | null
  deviceName?: string | null
  deviceRole?: string | null
  metric: string | null
  state: AlertState
  change: string
  severity: Severity
  beganAt: string
  openedAt: string
  clearedAt: string | null
  publishedAt: string
  value: number | null
  limit: number | null
  peak: number | null
  unit: string | null
  occurrences: number
  exceedanceDays: number
  title: Bilingual
  reason: Bilingual
  items: string[]
  acknowledgedBy: string | null
  acknowledgedAt: string | null
  task: string | null
  /** Deadlines of the rule's `respond`; the defaults of the severity hold where the server leaves them out. */
  acknowledgeBy?: string | null
  disposeBy?: string | null
  assignee?: string | null
  disposition?: string | null
  /** Raised by a rule on trial; nobody is to be bothered with it. */
  shadow?: boolean
  mutedUntil?: string | null
  pictures?: string[]
}

export interface Sample {
  device: string
  metric: string
  at: string
  received: string
  value: number | null
  text?: string | null
  quality: string
  unit?: string | null
  picture?: string | null
  resent?: boolean
  /** of a mean that the device has made itself, ms; 0 for a reading */
  interval?: number
}

export interface Evidence {
  /** of the alert, whose evidence it is */
  revision?: number
  from: string
  samples: Sample[]
  ruleText: string
  registryText?: string
  learned?: unknown[]
  pictures?: string[]
}

export interface Action {
  id: string
  kind: string
  premise?: string
  alert?: string | null
  task?: string | null
  by: string
  at: string
  comment?: string | null
  data?: Record<string, string>
}

export interface AlertDetail extends Alert {
  revisions: Alert[]
  actions: Action[]
  evidence: Evidence | null
}

export type TaskState = 'PROPOSED' | 'BEGUN' | 'FINISHED' | 'CANCELLED'
export type TaskKind = 'PLANNED' | 'SPECIAL' | 'CLUE' | 'INSTANT'
export type Method = 'REMOTE' | 'DOCUMENT' | 'VIDEO' | 'ON_SITE'

export interface TaskPart {
  alert: string
  rule: string
  title: Bilingual
  severity: Severity
  items: string[]
  departments: string[]
  dueAt: string
  joinedAt: string
  withdrawn: boolean
  kind?: TaskKind
  reason?: Bilingual
}

export interface Task {
  id: string
  revision: number
  premise: string
  premiseName: Bilingual
  state: TaskState
  kind: TaskKind
  severity: Severity
  openedAt: string
  dueAt: string
  method: Method
  methodReason: Bilingual
  parts: TaskPart[]
  items: string[]
  departments: string[]
  officers: string[]
  /** Ids of the street patrol that comes along. */
  patrol?: string[]
  /** Of officers and patrol, as far as the directory knows them. */
  officerNames?: Record<string, string>
  street?: string | null
  publishedAt?: string
  /** Why the last revision came to be. */
  reason?: Bilingual
  /** The task from which this one was parted, or into which it went. */
  follows?: string | null
}

export interface TaskDetail extends Task {
  revisions: Task[]
  actions: Action[]
  alerts: Alert[]
  basis?: TaskBasis
}

export interface Device {
  id: string
  name?: string | null
  kind?: 'SENSOR' | 'GATEWAY' | 'CAMERA'
  parent?: string | null
  role: string | null
  metrics: string[]
  /** The codes under which it speaks on the wire. */
  wireIds?: string[]
  format?: string | null
  units?: Record<string, string>
  /** A name in its messages, to the metric that is meant. */
  aliases?: Record<string, string>
  /** How often a reading is expected, ms; 0 when nothing is expected. */
  interval: number
}

export interface Limit {
  metric: string
  averaging: string
  device?: string | null
  value: number
  unit: string
  source?: Bilingual | null
  from?: string
  to?: string | null
}

export interface Premise {
  id: string
  revision?: number
  name: Bilingual
  enterprise: string
  scenario: string
  street: string | null
  latitude: number | null
  longitude: number | null
  area?: string
  zone?: string
  industry?: string | null
  creditCode?: string | null
  tags?: string[]
  grade: string
  /** province, city, district or street: who manages it from day to day, where the registry says so. */
  managementLevel?: string
  keySupervision: boolean
  devices: Device[]
  limits: Limit[]
}

export interface Point {
  at: string
  value: number | null
  text?: string | null
  quality?: string | null
}

export interface Page<T> {
  items: T[]
  total: number
  next: string | null
}

export type Permission = 'look' | 'analyse' | 'handle_alerts' | 'mute' | 'handle_tasks' | 'supervise' | 'operate' | 'administer'

export interface Session {
  user: string
  name?: string
  roles: string[]
  permissions: Permission[]
  departments?: string[]
  streets?: string[]
}

/** How the platform itself is: a wall that is quiet because it is blind must say so. */
export interface Status {
  live: boolean
  at: string
  parts: { name: string; live: boolean; detail: Bilingual }[]
  sources: { topic: string; lastEvent: string | null }[]
}

export interface Rule {
  id: string
  title: Bilingual
  severity: Severity
  scenario: string | null
  when: string
  per?: string
  hold?: string
  items?: string[]
  /** Judged beside the live ones; its alerts bother nobody. */
  shadow?: boolean
  /** The rule that it may replace, when it is on trial. */
  insteadOf?: string | null
  /** Why this version of Vigil judges it no more; nothing for a rule that is judged. */
  refused?: View<'RuleFault'>[]
  text: string
}

export interface DeadLetter {
  id: string
  reason: string
  detail: string
  source: string
  received: string
  format?: string
  /** base64 */
  raw: string
  /** The same as text, when it is text. */
  rawText?: string | null
  /** How often it was sent in again. */
  retries?: number
  retriedBy?: string | null
}
