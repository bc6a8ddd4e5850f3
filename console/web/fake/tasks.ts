import type { Method, Severity, Task } from '../src/api/contract'
import { SEVERITIES } from '../src/api/contract'
import { iso, type Held } from './alerts'
import { namesOf } from './people'

const HOUR = 3_600_000
const DUE: Record<Severity, number> = { red: 2, orange: 8, yellow: 24, blue: 72 }
const METHODS: Record<string, Method> = { red: 'ON_SITE', orange: 'VIDEO', yellow: 'REMOTE', blue: 'DOCUMENT' }
const REASONS = {
  ON_SITE: { zh: '检查事项须现场核实，且摄像机离线，无法远程判定。', en: 'The item has to be seen on site, and the camera is offline, so it cannot be settled from afar.' },
  VIDEO: { zh: '摄像机在线、画面清晰，可视频核查，无需入企。', en: 'The camera is live and clear: a look through it settles the items without a visit.' },
  REMOTE: { zh: '传感器数据新鲜且在检定有效期内，可远程判定，无需入企。', en: 'The sensor is fresh and calibrated: its data settle the items without a visit.' },
  DOCUMENT: { zh: '企业提交说明即可判定。', en: 'A written explanation of the enterprise settles the item.' },
} as const

/** Opens a task for an alert, or lets the alert join the task that its premise already has. */
export function joined(task: Task | undefined, held: Held, now: number): Task {
  const { alert, rule } = held
  const dueAt = iso(Date.parse(alert.openedAt) + DUE[alert.severity] * HOUR)
  const part = { alert: alert.id, rule: alert.rule, title: alert.title, severity: alert.severity, items: rule.items, departments: rule.departments, dueAt, joinedAt: iso(now), withdrawn: false, kind: 'INSTANT' as const, reason: rule.title }
  const parts = [...(task?.parts ?? []), part]
  const severity = SEVERITIES.find((one) => parts.some((each) => each.severity === one)) ?? alert.severity
  const method = METHODS[severity] ?? 'REMOTE'
  const officers = task?.officers ?? ['1399990001', '1399990009']
  const patrol = method === 'ON_SITE' ? ['p-wanghai'] : []
  return {
    id: task?.id ?? `t-${alert.id.slice(2)}`,
    revision: (task?.revision ?? 0) + 1,
    premise: alert.premise,
    premiseName: alert.premiseName,
    state: 'PROPOSED',
    kind: 'INSTANT',
    severity,
    openedAt: task?.openedAt ?? iso(now),
    publishedAt: iso(now),
    dueAt: parts.map((each) => each.dueAt).sort()[0] ?? dueAt,
    method,
    methodReason: REASONS[method],
    parts,
    items: [...new Set(parts.flatMap((each) => each.items))],
    departments: [...new Set(parts.flatMap((each) => each.departments))],
    officers,
    patrol,
    officerNames: namesOf([...officers, ...patrol]),
    street: alert.street,
    reason: { zh: '告警并入', en: 'an alert joined' },
    follows: null,
  }
}
