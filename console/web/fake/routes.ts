import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Page } from '../src/api/contract'
import { bumpOf, detailOf } from './alerts'
import { curve } from './curve'
import { PREMISES } from './district'
import { bodyOf, json, problem } from './http'
import { OFFICE } from './office'
import { REGISTRY } from './registry'
import { relatedTo, termsOf } from './relations'
import { SUPERVISION } from './supervision'
import type { Streams } from './stream'
import { taskDetailOf } from './taskDetail'
import type { World } from './world'

export interface Call {
  request: IncomingMessage
  response: ServerResponse
  url: URL
  user: string
  world: World
  streams: Streams
}

export type Route = [method: string, path: RegExp, answer: (call: Call, id: string) => void | Promise<void>]

function page<T>(items: T[], url: URL): Page<T> {
  const from = Number(url.searchParams.get('cursor') ?? 0)
  const limit = Math.min(500, Number(url.searchParams.get('limit') ?? 50))
  const next = from + limit < items.length ? String(from + limit) : null
  return { items: items.slice(from, from + limit), total: items.length, next }
}

function alerts({ url, response, world }: Call): void {
  const wanted = (name: string) => url.searchParams.get(name)
  const found = [...world.alerts.values()]
    .map(({ alert }) => alert)
    .filter((alert) => !wanted('state') || alert.state === wanted('state'))
    .filter((alert) => !wanted('premise') || alert.premise === wanted('premise'))
    .filter((alert) => wanted('acknowledged') === null || String(alert.acknowledgedAt !== null) === wanted('acknowledged'))
    .sort((a, b) => Date.parse(b.openedAt) - Date.parse(a.openedAt))
  json(response, 200, page(found, url))
}

function series({ url, response, world }: Call): void {
  const text = (name: string) => url.searchParams.get(name) ?? ''
  const premise = text('premise')
  const device = text('device')
  const metric = text('metric')
  const bumps = [...world.alerts.values()]
    .filter(({ alert }) => alert.premise === premise && alert.metric === metric && (!device || alert.device === device))
    .map(bumpOf)
  const every = Math.max(60_000, (Date.parse(text('to')) - Date.parse(text('from'))) / 1_500)
  const silent = device.endsWith('cam1')
  json(response, 200, { points: silent ? [] : curve(device || premise, metric, Date.parse(text('from')), Math.min(world.now(), Date.parse(text('to'))), bumps, every) })
}

async function act({ request, response, world, user }: Call): Promise<void> {
  const body = (await bodyOf(request)) as { kind: string; alert?: string; task?: string; comment?: string; data?: Record<string, string> }
  if (body.kind === 'CLOSE' && !body.comment) return problem(response, 422, 'Unprocessable Content', 'comment must give the reason', 'invalid')
  json(response, 201, world.act({ ...body, by: user }))
}

async function acknowledge({ request, response, world, user }: Call, id: string): Promise<void> {
  const { comment } = (await bodyOf(request)) as { comment?: string }
  if (!world.acknowledge(id, user, comment ?? '')) return problem(response, 404, '没有这条告警', id)
  json(response, 201, world.alerts.get(id)?.actions.at(-1))
}

export const ROUTES: Route[] = [
  ['GET', /^\/api\/alerts$/, alerts],
  ['GET', /^\/api\/alerts\/stream$/, ({ request, response, streams }) => {
    const last = request.headers['last-event-id']
    streams.add(response, last === undefined ? undefined : Number(last))
  }],
  ['GET', /^\/api\/alerts\/([^/]+)$/, ({ response, world }, id) => {
    const held = world.alerts.get(id)
    if (held) json(response, 200, detailOf(held))
    else problem(response, 404, '没有这条告警', id)
  }],
  ['POST', /^\/api\/alerts\/([^/]+)\/acknowledge$/, acknowledge],
  ['POST', /^\/api\/actions$/, act],
  ['GET', /^\/api\/tasks$/, ({ response, url, world }) => json(response, 200, page([...world.tasks.values()].filter((task) => ['state', 'premise'].every((name) => !url.searchParams.get(name) || url.searchParams.get(name) === task[name as 'state' | 'premise'])), url))],
  ['GET', /^\/api\/premises$/, ({ response }) => json(response, 200, { items: PREMISES })],
  ['GET', /^\/api\/series$/, series],
  ['GET', /^\/api\/tasks\/([^/]+)$/, ({ response, world }, id) => {
    const task = world.tasks.get(id)
    if (task) json(response, 200, taskDetailOf(task, world))
    else problem(response, 404, 'Not found', id)
  }],
  ['GET', /^\/api\/(?:metrics|scenarios)$/, ({ response }) => json(response, 200, { items: [] })],
  ['GET', /^\/api\/status$/, ({ response, world }) => json(response, 200, world.status())],
  ['GET', /^\/api\/alerts\/([^/]+)\/terms$/, ({ response, world }, id) => json(response, 200, { items: termsOf(world.alerts.get(id)) })],
  ['GET', /^\/api\/alerts\/([^/]+)\/related$/, ({ response, world }, id) => json(response, 200, { items: relatedTo(id, world), total: 0, next: null })],
  ['GET', /^\/api\/alerts\/([^/]+)\/verify$/, ({ response }) => json(response, 200, { same: true, detail: { zh: '', en: '' } })],
  ...OFFICE,
  ...REGISTRY,
  ...SUPERVISION,
]
