import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Page } from '../src/api/contract'
import { bumpOf, detailOf } from './alerts'
import { BACKTESTS } from './backtests'
import { caseworkOf } from './casework'
import { curve } from './curve'
import { DIRECTORIES } from './directories'
import { DOCUMENTS } from './documents'
import { PREMISES } from './district'
import { bodyOf, json, list, problem } from './http'
import { OFFICE } from './office'
import { OPEN } from './open'
import { ordersOf } from './orders'
import { PLANS } from './plans'
import { REGISTRY } from './registry'
import { relatedTo, termsOf } from './relations'
import { SHIFT } from './shift'
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
  json(response, 200, { ...page(found, url), sequence: world.log.length })
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
  const points = silent ? [] : curve(device || premise, metric, Date.parse(text('from')), Math.min(world.now(), Date.parse(text('to'))), bumps, every)
  json(response, 200, { premise, device: device || null, metric, from: text('from'), to: text('to'), truncated: false, points: points.map((point) => ({ ...point, device: device || `${premise}-1` })) })
}

async function act({ request, response, world, user }: Call): Promise<void> {
  const body = (await bodyOf(request)) as { kind: string; alert?: string; task?: string; comment?: string; data?: Record<string, string> }
  if (body.kind === 'CLOSE' && !body.comment) return problem(response, 422, 'Unprocessable Content', 'comment must give the reason', 'invalid')
  const ended = ['FINISHED', 'CANCELLED'].includes(world.tasks.get(body.task ?? '')?.state ?? '')
  if (ended && ['BEGIN_TASK', 'FINDING', 'FINISH_TASK', 'ORDER'].includes(body.kind)) return problem(response, 422, 'Unprocessable Content', 'the check has ended', 'against-the-rules', { zh: '检查已结束', en: 'the check has ended' })
  json(response, 200, world.act({ ...body, by: user }))
}

async function actOnMany({ request, response, world, user }: Call): Promise<void> {
  const { kind, alerts: wanted, comment } = (await bodyOf(request)) as { kind: string; alerts: string[]; comment?: string }
  const items = wanted.map((alert) => {
    const known = kind === 'ACKNOWLEDGE' ? world.acknowledge(alert, user, comment ?? '') : world.act({ kind, alert, by: user, comment: comment ?? '' })
    return { alert, problem: known ? null : '没有这条告警' }
  })
  json(response, 200, { done: items.filter((one) => one.problem === null).length, items })
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
  ['POST', /^\/api\/actions\/bulk$/, actOnMany],
  ['POST', /^\/api\/actions$/, act],
  ['GET', /^\/api\/tasks$/, ({ response, url, world }) => json(response, 200, page([...world.tasks.values()].filter((task) => ['state', 'premise'].every((name) => !url.searchParams.get(name) || url.searchParams.get(name) === task[name as 'state' | 'premise'])), url))],
  ['GET', /^\/api\/premises$/, ({ response }) => list(response, PREMISES)],
  ['GET', /^\/api\/series$/, series],
  ['GET', /^\/api\/tasks\/([^/]+)$/, ({ response, world }, id) => {
    const task = world.tasks.get(id)
    if (task) json(response, 200, taskDetailOf(task, world))
    else problem(response, 404, 'Not found', id)
  }],
  ['GET', /^\/api\/(?:metrics|scenarios|departments|domains)$/, ({ response }) => list(response, [])],
  ['GET', /^\/api\/status$/, ({ response, world }) => json(response, 200, world.status())],
  ['GET', /^\/api\/alerts\/([^/]+)\/terms$/, ({ response, world }, id) => json(response, 200, { items: termsOf(world.alerts.get(id)) })],
  ['GET', /^\/api\/alerts\/([^/]+)\/related$/, ({ response, world }, id) => list(response, relatedTo(id, world))],
  ['GET', /^\/api\/alerts\/([^/]+)\/verify$/, ({ response }) => json(response, 200, { same: true, revision: 1, samples: 42, differences: [], detail: { zh: '用 42 个样本重新判定，结果一致。', en: 'Judged again from 42 samples: the same.' } })],
  ['GET', /^\/api\/tasks\/([^/]+)\/casework$/, ({ response, world }, id) => json(response, 200, caseworkOf(id, world))],
  ['GET', /^\/api\/orders$/, ({ response, url, world }) => list(response, ordersOf(url.searchParams.get('premise'), world))],
  ...OPEN,
  ...SHIFT,
  ...BACKTESTS,
  ...DIRECTORIES,
  ...DOCUMENTS,
  ...OFFICE,
  ...PLANS,
  ...REGISTRY,
  ...SUPERVISION,
]
