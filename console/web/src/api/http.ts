import { problemOf, Problem } from './problem'
import { observeServerDate } from '@/time/clock'

type Query = Record<string, string | number | boolean | null | undefined>

let onUnauthenticated: () => void = () => undefined

/** What to do when the server no longer knows us; set once by the shell. */
export function whenUnauthenticated(action: () => void): void {
  onUnauthenticated = action
}

export function query(parameters: Query): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text ? `?${text}` : ''
}

export function csrfToken(): string | undefined {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='))
  return cookie && decodeURIComponent(cookie.slice('XSRF-TOKEN='.length))
}

export interface SendOptions {
  headers?: Record<string, string>
  signal?: AbortSignal
  /** A 401 here is an answer, not the end of the session. */
  anonymous?: boolean
}

export interface Tagged<T> {
  value: T
  /** What a change has to show again, so that nobody overwrites what somebody else changed meanwhile. */
  tag: string
}

export async function send<T>(method: string, path: string, body?: unknown, options: SendOptions = {}): Promise<T> {
  return (await sendTagged<T>(method, path, body, options)).value
}

export async function sendTagged<T>(method: string, path: string, body?: unknown, options: SendOptions = {}): Promise<Tagged<T>> {
  const headers: Record<string, string> = { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest', ...options.headers }
  const token = csrfToken()
  if (method !== 'GET' && token) headers['X-XSRF-TOKEN'] = token
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (body !== undefined) init.body = JSON.stringify(body)
  if (options.signal) init.signal = options.signal

  const response = await fetch(path, init).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new Problem(0, 'unreachable', '')
  })
  observeServerDate(response.headers.get('Date'))
  if (response.status === 401 && !options.anonymous) onUnauthenticated()
  if (!response.ok) throw await problemOf(response)
  const text = response.status === 204 ? '' : await response.text()
  return { value: (text ? JSON.parse(text) : undefined) as T, tag: response.headers.get('ETag') ?? '' }
}

export const get = <T>(path: string, parameters: Query = {}, options?: SendOptions) =>
  send<T>('GET', path + query(parameters), undefined, options)

export const post = <T = void>(path: string, body?: unknown, options?: SendOptions) => send<T>('POST', path, body, options)
