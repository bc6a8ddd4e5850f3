import type { Permission } from '@/api/contract'
import type { IconName } from '@/ui/icons'

export interface Place {
  to: string
  text: string
  icon?: IconName
  needs?: Permission[]
}

/** What stands in the rail, at hand all day. */
export const RAIL: readonly Place[] = [
  { to: '/alerts', text: 'wall', icon: 'alerts' },
  { to: '/tasks', text: 'tasks', icon: 'tasks' },
  { to: '/premises', text: 'premises', icon: 'premises' },
  { to: '/map', text: 'map', icon: 'map' },
  { to: '/shift', text: 'shift', icon: 'shift', needs: ['handle_alerts'] },
]

export interface Section {
  text: string
  places: readonly Place[]
}

/** Everything else, by who needs it. */
export const SECTIONS: readonly Section[] = [
  {
    text: 'sectionWatch',
    places: [
      { to: '/wall', text: 'wallMode' },
      { to: '/shift', text: 'shift', needs: ['handle_alerts'] },
      { to: '/mutes', text: 'mutes' },
      { to: '/map', text: 'map' },
      { to: '/status', text: 'status' },
    ],
  },
  { text: 'sectionField', places: [{ to: '/my-tasks', text: 'myTasks', needs: ['handle_tasks'] }] },
  {
    text: 'sectionSupervise',
    places: [
      { to: '/figures', text: 'figures', needs: ['supervise', 'analyse'] },
      { to: '/ledger', text: 'ledger', needs: ['supervise', 'analyse'] },
      { to: '/coverage', text: 'coverage', needs: ['supervise', 'analyse'] },
      { to: '/plans', text: 'plans', needs: ['supervise'] },
      { to: '/draws', text: 'draws', needs: ['supervise'] },
      { to: '/caps', text: 'caps', needs: ['supervise'] },
      { to: '/complaints', text: 'complaints', needs: ['supervise'] },
      { to: '/history', text: 'history', needs: ['supervise'] },
    ],
  },
  {
    text: 'sectionOperate',
    places: [
      { to: '/rules', text: 'rules' },
      { to: '/backtests', text: 'backtests', needs: ['analyse', 'operate'] },
      { to: '/catalogue', text: 'catalogue' },
      { to: '/data', text: 'data', needs: ['analyse'] },
      { to: '/dead-letters', text: 'deadLetters', needs: ['operate'] },
      { to: '/accounts', text: 'accounts', needs: ['administer'] },
    ],
  },
]
