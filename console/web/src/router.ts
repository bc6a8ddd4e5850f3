import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { whenUnauthenticated } from '@/api/http'
import { useSession } from '@/session/store'

const routes: RouteRecordRaw[] = [
  { path: '/', redirect: '/alerts' },
  { path: '/login', name: 'login', component: () => import('@/session/LoginPage.vue'), meta: { bare: true, open: true } },
  { path: '/open/:premise?', name: 'open', component: () => import('@/publicpage/OpenPage.vue'), meta: { bare: true, open: true } },
  { path: '/alerts', name: 'wall', component: () => import('@/wall/AlertWall.vue') },
  { path: '/alerts/:id', name: 'alert', component: () => import('@/alert/AlertPage.vue'), props: true },
  { path: '/tasks', name: 'tasks', component: () => import('@/tasks/TaskList.vue') },
  { path: '/tasks/:id', name: 'task', component: () => import('@/tasks/TaskPage.vue'), props: true },
  { path: '/tasks/:id/papers', name: 'papers', component: () => import('@/papers/PapersPage.vue'), props: true },
  { path: '/premises', name: 'premises', component: () => import('@/premises/PremiseList.vue') },
  { path: '/premises/:id', name: 'premise', component: () => import('@/premises/PremisePage.vue'), props: true },
  { path: '/premises/:id/door', name: 'door', component: () => import('@/premises/DoorCode.vue'), props: true },
  { path: '/wall', name: 'wall-mode', component: () => import('@/wallmode/WallMode.vue'), meta: { wall: true } },
  { path: '/map', name: 'map', component: () => import('@/map/MapPage.vue') },
  { path: '/status', name: 'status', component: () => import('@/status/StatusPage.vue') },
  { path: '/more', name: 'more', component: () => import('@/more/MorePage.vue') },
  { path: '/shift', name: 'shift', component: () => import('@/shift/ShiftPage.vue') },
  { path: '/mutes', name: 'mutes', component: () => import('@/mutes/MuteList.vue') },
  { path: '/my-tasks', name: 'my-tasks', component: () => import('@/field/MyTasks.vue') },
  { path: '/my-tasks/:id', name: 'check', component: () => import('@/field/CheckPage.vue'), props: true },
  { path: '/rules', name: 'rules', component: () => import('@/rules/RuleList.vue') },
  { path: '/rules/new', name: 'rule-new', component: () => import('@/rules/NewRule.vue') },
  { path: '/rules/:id', name: 'rule', component: () => import('@/rules/RulePage.vue'), props: true },
  { path: '/backtests', name: 'backtests', component: () => import('@/backtest/BacktestPage.vue') },
  { path: '/data', name: 'data', component: () => import('@/data/DataPage.vue') },
  { path: '/dead-letters', name: 'dead-letters', component: () => import('@/letters/DeadLetters.vue') },
  { path: '/ledger', name: 'ledger', component: () => import('@/supervise/LedgerPage.vue') },
  { path: '/coverage', name: 'coverage', component: () => import('@/supervise/CoveragePage.vue') },
  { path: '/draws', name: 'draws', component: () => import('@/supervise/DrawsPage.vue') },
  { path: '/plans', name: 'plans', component: () => import('@/plans/PlansPage.vue') },
  { path: '/plans/:id', name: 'plan', component: () => import('@/plans/PlanPage.vue'), props: true },
  { path: '/history', name: 'history', component: () => import('@/supervise/HistoryPage.vue') },
  { path: '/figures', name: 'figures', component: () => import('@/supervise/FiguresPage.vue') },
  { path: '/caps', name: 'caps', component: () => import('@/supervise/CapsPage.vue') },
  { path: '/complaints', name: 'complaints', component: () => import('@/supervise/ComplaintsPage.vue') },
  { path: '/catalogue', name: 'catalogue', component: () => import('@/catalogue/CataloguePage.vue') },
  { path: '/account', name: 'account', component: () => import('@/accounts/OwnAccount.vue') },
  { path: '/accounts', name: 'accounts', component: () => import('@/accounts/AccountsPage.vue') },
  { path: '/:rest(.*)*', redirect: '/alerts' },
]

export const router = createRouter({ history: createWebHistory(), routes })

router.beforeEach(async (to) => {
  if (to.meta['open']) return true
  const session = useSession()
  if (!session.checked) await session.check().catch(() => undefined)
  return session.known ? true : { name: 'login', query: { to: to.fullPath } }
})

whenUnauthenticated(() => {
  useSession().session = null
  const here = router.currentRoute.value
  if (!here.meta['open']) void router.replace({ name: 'login', query: { to: here.fullPath, ended: '1' } })
})
