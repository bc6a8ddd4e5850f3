import { EventParser, type ServerEvent } from './sse'

export type StreamState = 'connecting' | 'live' | 'lost'

export interface StreamListener {
  onEvent(event: ServerEvent): void
  onState(state: StreamState): void
  /** The session is over; there is no point in trying again. */
  onRefused(status: number): void
}

/** The server's heart beats every ten seconds. */
const SILENCE = 25_000
const DELAYS = [300, 1_000, 2_000, 4_000, 8_000, 15_000]

/**
 * Reads server-sent events with fetch instead of EventSource, for three reasons: heart-beats are seen, so a dead
 * connection is noticed; every new attempt carries Last-Event-ID; and a 401 is told from a broken line.
 */
export class LiveStream {
  private lastId = ''
  private attempt = 0
  private stopped = true
  private abort: AbortController | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly url: string,
    private readonly listener: StreamListener,
  ) {}

  start(): void {
    if (!this.stopped) return
    this.stopped = false
    this.listener.onState('connecting')
    void this.run()
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
    this.abort?.abort()
  }

  /** Try at once, for example when the network comes back. */
  hurry(): void {
    if (this.stopped || this.timer === undefined) return
    clearTimeout(this.timer)
    this.timer = undefined
    void this.run()
  }

  private async run(): Promise<void> {
    this.timer = undefined
    const refused = await this.connect().catch(() => undefined)
    if (this.stopped) return
    if (refused !== undefined) {
      this.stopped = true
      this.listener.onState('lost')
      return this.listener.onRefused(refused)
    }
    this.listener.onState('lost')
    const delay = DELAYS[Math.min(this.attempt++, DELAYS.length - 1)] ?? 15_000
    // spread out, so that a restarted server is not met by every desk in the same instant
    this.timer = setTimeout(() => void this.run(), delay * (0.75 + Math.random() / 2))
  }

  private async connect(): Promise<number | undefined> {
    const abort = (this.abort = new AbortController())
    const headers: Record<string, string> = { Accept: 'text/event-stream', 'X-Requested-With': 'XMLHttpRequest' }
    if (this.lastId) headers['Last-Event-ID'] = this.lastId
    let silence = setTimeout(() => abort.abort(), SILENCE)
    try {
      const response = await fetch(this.url, { headers, signal: abort.signal, credentials: 'same-origin', cache: 'no-store' })
      if (response.status === 401 || response.status === 403) return response.status
      if (!response.ok || !response.body) return undefined
      this.attempt = 0
      this.listener.onState('live')
      const parser = new EventParser()
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
      for (;;) {
        const { done, value } = await reader.read()
        if (done || this.stopped) return undefined
        clearTimeout(silence)
        silence = setTimeout(() => abort.abort(), SILENCE)
        for (const event of parser.feed(value)) {
          if (event.id) this.lastId = event.id
          this.listener.onEvent(event)
        }
      }
    } finally {
      clearTimeout(silence)
      abort.abort()
    }
  }
}
