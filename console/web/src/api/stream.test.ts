import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ServerEvent } from './sse'
import { LiveStream, type StreamState } from './stream'

interface Line {
  headers: Record<string, string>
  say(text: string): void
  hangUp(): void
}

/** A server at the other end of fetch, of which each connection is held in hand. */
function aServer() {
  const lines: Line[] = []
  let status = 200
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    if (status === 0) return Promise.reject(new TypeError('away'))
    if (status !== 200) return Promise.resolve(new Response('', { status }))
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        init.signal?.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError')))
        lines.push({
          headers: init.headers as Record<string, string>,
          say: (text) => controller.enqueue(new TextEncoder().encode(text)),
          hangUp: () => controller.close(),
        })
      },
    })
    return Promise.resolve(new Response(body, { status: 200 }))
  })
  return { lines, answer: (next: number) => (status = next) }
}

function aListener() {
  const events: ServerEvent[] = []
  const states: StreamState[] = []
  const refusals: number[] = []
  const listener = { onEvent: (event: ServerEvent) => events.push(event), onState: (state: StreamState) => states.push(state), onRefused: (code: number) => refusals.push(code) }
  return { events, states, refusals, listener }
}

/** Lets streams and promises take their steps without real time. */
async function settle(ms = 0): Promise<void> {
  for (let i = 0; i < 12; i++) await vi.advanceTimersByTimeAsync(0)
  if (ms > 0) await vi.advanceTimersByTimeAsync(ms)
  for (let i = 0; i < 12; i++) await vi.advanceTimersByTimeAsync(0)
}

describe('the live stream', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('goesOnAfterABreakWhereItWas', async () => {
    const server = aServer()
    const { events, states, listener } = aListener()
    const stream = new LiveStream('/stream', listener)
    stream.start()
    await settle()
    server.lines[0]?.say('id: 41\nevent: alert\ndata: {}\n\n')
    await settle()
    server.lines[0]?.hangUp()
    await settle(1_000)
    expect(events).toHaveLength(1)
    expect(server.lines[1]?.headers['Last-Event-ID']).toBe('41')
    expect(states).toEqual(['connecting', 'live', 'lost', 'live'])
    stream.stop()
  })

  it('noticesAConnectionThatIsDeadThoughOpen', async () => {
    const server = aServer()
    const { states, listener } = aListener()
    const stream = new LiveStream('/stream', listener)
    stream.start()
    await settle()
    await settle(26_000)
    expect(states).toContain('lost')
    await settle(2_000)
    expect(server.lines.length).toBeGreaterThan(1)
    stream.stop()
  })

  it('staysLiveAsLongAsTheHeartBeats', async () => {
    const server = aServer()
    const { states, listener } = aListener()
    const stream = new LiveStream('/stream', listener)
    stream.start()
    await settle()
    for (let i = 0; i < 6; i++) {
      server.lines[0]?.say(': beat\n\n')
      await settle(10_000)
    }
    expect(states).toEqual(['connecting', 'live'])
    stream.stop()
  })

  it('stopsTryingWhenTheSessionIsOver', async () => {
    const server = aServer()
    server.answer(401)
    const { refusals, states, listener } = aListener()
    new LiveStream('/stream', listener).start()
    await settle(60_000)
    expect(refusals).toEqual([401])
    expect(states.at(-1)).toBe('lost')
  })

  it('keepsTryingWhileTheServerIsAway', async () => {
    const server = aServer()
    server.answer(0)
    const { states, listener } = aListener()
    const stream = new LiveStream('/stream', listener)
    stream.start()
    await settle(30_000)
    server.answer(200)
    await settle(30_000)
    expect(states.at(-1)).toBe('live')
    stream.stop()
  })
})
