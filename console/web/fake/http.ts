import { createReadStream, existsSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import type { Bilingual } from '../src/api/contract'
import { answerFaults, completedAnswer, requestFaults } from './contract'

export const CSP =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json', '.webmanifest': 'application/manifest+json', '.png': 'image/png', '.geojson': 'application/json',
}

export const urlOf = (request: IncomingMessage) => new URL(request.url ?? '/', 'http://fake')

/** Answers as the real console would, or not at all: a story must not pass on an answer that never comes. */
export function json(response: ServerResponse, status: number, given: unknown): void {
  const body = completedAnswer(response.req.method ?? 'GET', urlOf(response.req), status, given)
  const faults = answerFaults(response.req.method ?? 'GET', urlOf(response.req), status, body)
  if (faults.length > 0) return refuse(response, faults)
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(body))
}

/** The fake and the real console differ. */
export function refuse(response: ServerResponse, faults: string[]): void {
  const what = `${response.req.method ?? ''} ${response.req.url ?? ''}: ${faults.join('; ')}`
  process.stderr.write(`not as described: ${what}\n`)
  response.writeHead(500, { 'Content-Type': 'application/problem+json' })
  response.end(JSON.stringify({ type: 'about:blank', status: 500, title: 'not as described', detail: what, code: 'not-as-described' }))
}

/** With the tag that a change has to show again. */
export function tagged(response: ServerResponse, revision: number, body: unknown): void {
  response.setHeader('ETag', `"${revision}"`)
  json(response, 200, body)
}

export const list = <T>(response: ServerResponse, items: readonly T[]) => json(response, 200, { items, total: items.length, next: null })

export function problem(response: ServerResponse, status: number, title: string, detail: string, code?: string, reason?: Bilingual): void {
  response.writeHead(status, { 'Content-Type': 'application/problem+json' })
  response.end(JSON.stringify({ type: 'about:blank', status, title, detail, code, reason }))
}

export async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  const body = text ? (JSON.parse(text) as Record<string, unknown>) : {}
  const faults = requestFaults(request.method ?? 'GET', urlOf(request), body)
  if (faults.length > 0) throw new Error(faults.join('; '))
  return body
}

export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const cookie = (request.headers.cookie ?? '').split('; ').find((part) => part.startsWith(`${name}=`))
  return cookie?.slice(name.length + 1)
}

/** Files of the built page; every other path is the page itself, as the console serves it. */
export function serveFile(root: string, path: string, response: ServerResponse): void {
  const wanted = normalize(join(root, path))
  const file = wanted.startsWith(root) && existsSync(wanted) && statSync(wanted).isFile() ? wanted : join(root, 'index.html')
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': CSP,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
  })
  createReadStream(file).pipe(response)
}
