import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Permission } from '../src/api/contract'
import { requestFaults } from './contract'
import { bodyOf, cookieOf, json, problem, refuse, serveFile } from './http'
import { ROUTES } from './routes'
import { Streams } from './stream'
import { World } from './world'

const ALL: Permission[] = ['look', 'analyse', 'handle_alerts', 'mute', 'handle_tasks', 'supervise', 'operate', 'administer']
const DIST = fileURLToPath(new URL('../dist', import.meta.url))

export interface Fake {
  url: string
  world: World
  streams: Streams
  /** Forget every session, as a restart of a real server without stored sessions would. */
  forgetSessions(): void
  /** The cookies of somebody who has logged in. */
  sessionOf(user: string): { name: string; value: string }[]
  stop(): Promise<void>
}

export interface FakeOptions {
  port?: number
  open?: number
  roles?: string[]
  permissions?: Permission[]
}

/** Stands in for the console while the page is built: the same interface, seeded data, live events. */
export async function startFake({ port = 0, open = 40, roles = ['admin'], permissions = ALL }: FakeOptions = {}): Promise<Fake> {
  const world = new World().seed(open)
  const streams = new Streams(world)
  const sessions = new Map<string, string>()
  const csrf = randomBytes(16).toString('hex')

  function sessionOf(user: string) {
    const id = randomBytes(16).toString('hex')
    sessions.set(id, user)
    return [{ name: 'SESSION', value: id }, { name: 'XSRF-TOKEN', value: csrf }]
  }

  async function login(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { username, password } = (await bodyOf(request)) as { username?: string; password?: string }
    if (!username || password !== 'vigil') return problem(response, 401, '登录失败', '用户名或密码不正确')
    const cookies = sessionOf(username).map(({ name, value }) => `${name}=${value}; ${name === 'SESSION' ? 'HttpOnly; ' : ''}SameSite=Strict; Path=/`)
    response.setHeader('Set-Cookie', cookies)
    response.writeHead(204).end()
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://fake')
    if (!url.pathname.startsWith('/api/')) return serveFile(DIST, url.pathname, response)
    const user = sessions.get(cookieOf(request, 'SESSION') ?? '')
    if (!cookieOf(request, 'XSRF-TOKEN')) response.setHeader('Set-Cookie', `XSRF-TOKEN=${csrf}; SameSite=Strict; Path=/`)
    const faults = requestFaults(request.method ?? 'GET', url)
    if (faults.length > 0) return refuse(response, faults)
    if (request.method !== 'GET' && request.headers['x-xsrf-token'] !== csrf) return problem(response, 403, '拒绝', 'CSRF')
    if (url.pathname === '/api/login') return login(request, response)
    if (!user && !url.pathname.startsWith('/api/public/')) return problem(response, 401, '未登录', '请先登录')
    if (url.pathname === '/api/session') return json(response, 200, { user, name: user, roles, permissions, departments: [], streets: [] })
    if (url.pathname === '/api/logout') {
      sessions.clear()
      response.writeHead(204).end()
      return
    }
    for (const [method, path, handle] of ROUTES) {
      const match = path.exec(url.pathname)
      if (match && request.method === method) return handle({ request, response, url, user: user ?? '', world, streams }, match[1] ?? '')
    }
    problem(response, 404, '没有这个地址', url.pathname)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((cause: unknown) => problem(response, 500, 'fake', String(cause)))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    world,
    streams,
    forgetSessions: () => sessions.clear(),
    sessionOf,
    stop: () => {
      streams.stop()
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
