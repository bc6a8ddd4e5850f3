import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { Permission, Session } from '@/api/contract'
import { get, post } from '@/api/http'
import { Problem } from '@/api/problem'
import { forgetTasks } from '@/offline/store'
import { kept } from '@/prefs/kept'

export interface OtherWay {
  name: string
  url: string
}

/** Only a path of this server: a log-in elsewhere would be somebody's trap. */
function otherWay(member: unknown): OtherWay | undefined {
  const way = member as Partial<OtherWay> | undefined
  return typeof way?.url === 'string' && /^\/(?!\/)/.test(way.url) ? { name: String(way.name ?? 'OIDC'), url: way.url } : undefined
}

export const useSession = defineStore('session', () => {
  const session = ref<Session | null>(null)
  const checked = ref(false)
  /** Another way in, when the server offers one along with its refusal. */
  const oidc = ref<OtherWay>()
  /** Who was here last: without a network the page opens for them, with what is kept on the device. It gives no access to anything else. */
  const last = kept<string>('session', '')

  /** Asks the server who we are. A server that cannot be reached is an error, not a log-out. */
  async function check(): Promise<void> {
    try {
      session.value = await get<Session>('/api/session', {}, { anonymous: true })
      last.value = JSON.stringify(session.value)
    } catch (cause) {
      if (!(cause instanceof Problem)) throw cause
      if (cause.unreachable && last.value) session.value = JSON.parse(last.value) as Session
      else if (cause.status !== 401 && cause.status !== 403) throw cause
      else {
        oidc.value = otherWay(cause.members['oidc'])
        forget()
      }
    }
    checked.value = true
  }

  function forget(): void {
    session.value = null
    last.value = ''
  }

  async function login(username: string, password: string, code: string): Promise<void> {
    const body = code ? { username, password, code } : { username, password }
    await post('/api/login', body, { anonymous: true })
    await check()
  }

  async function logout(): Promise<void> {
    await post('/api/logout', undefined, { anonymous: true }).catch(() => undefined)
    forget()
    await forgetTasks().catch(() => undefined)
  }

  const known = computed(() => session.value !== null)
  const user = computed(() => session.value?.name ?? session.value?.user ?? '')

  /** Whether to offer something; the server decides whether it may be done. */
  function may(...permissions: Permission[]): boolean {
    return permissions.some((permission) => session.value?.permissions.includes(permission))
  }

  return { session, checked, oidc, known, user, check, login, logout, may }
})
