import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { whenUnauthenticated } from '@/api/http'
import { useSession } from '@/session/store'

const routes: RouteRecordRaw[] = [
  { path: '/', redirect: '/alerts' },
  { path: '/login', name: 'login', component: () => import('@/session/LoginPage.vue'), meta: { bare: true, open: true } },
  { path: '/alerts', name: 'wall', component: () => import('@/wall/AlertWall.vue') },
  { path: '/alerts/:id', name: 'alert', component: () => import('@/alert/AlertPage.vue'), props: true },
  { path: '/tasks', name: 'tasks', component: () => import('@/tasks/TaskList.vue') },
  { path: '/tasks/:id', name: 'task', component: () => import('@/tasks/TaskPage.vue'), props: true },
  { path: '/premises', name: 'premises', component: () => import('@/premises/PremiseList.vue') },
  { path: '/premises/:id', name: 'premise', component: () => import('@/premises/PremisePage.vue'), props: true },
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
