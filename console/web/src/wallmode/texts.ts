import { texts } from '@/i18n/texts'

export const wallModeTexts = texts(
  {
    title: '大屏',
    unacknowledged: '未确认',
    open: '打开',
    overdue: '超时',
    rate: '每分钟新增',
    tasks: '最先到期的任务',
    more: '另有 {n} 条打开的告警',
    exit: '退出大屏（Esc）',
    full: '全屏',
    quiet: '没有打开的告警',
  },
  {
    title: 'Wall',
    unacknowledged: 'unacknowledged',
    open: 'open',
    overdue: 'overdue',
    rate: 'new per minute',
    tasks: 'Tasks due first',
    more: 'and {n} more open alerts',
    exit: 'Leave the wall (Esc)',
    full: 'Full screen',
    quiet: 'No open alerts',
  },
)
