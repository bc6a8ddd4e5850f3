import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { Permission, Session } from '@/api/contract'
import { get, post } from '@/api/http'
import { Problem } from '@/api/problem'

export const useSession = defineStore('session', () => {
  const session = ref<Session | null>(null)
  const checked = ref(false)

  /** Asks the server who we are. A server that cannot be reached is an error, not a log-out. */
  async function check(): Promise<void> {
    try {
      session.value = await get<Session>('/api/session', {}, { anonymous: true })
    } catch (cause) {
      if (!(cause instanceof Problem) || (cause.status !== 401 && cause.status !== 403)) throw cause
      session.value = null
    }
    checked.value = true
  }

  async function login(username: string, password: string, code: string): Promise<void> {
    const body = code ? { username, password, code } : { username, password }
    await post('/api/login', body, { anonymous: true })
    await check()
  }

  async function logout(): Promise<void> {
    await post('/api/logout', undefined, { anonymous: true }).catch(() => undefined)
    session.value = null
  }

  const known = computed(() => session.value !== null)
  const user = computed(() => session.value?.name ?? session.value?.user ?? '')

  /** Whether to offer something; the server decides whether it may be done. */
  function may(...permissions: Permission[]): boolean {
    return permissions.some((permission) => session.value?.permissions.includes(permission))
  }

  return { session, checked, known, user, check, login, logout, may }
})
