export interface ServerEvent {
  id: string
  type: string
  data: string
}

/**
 * Splits a text stream into server-sent events. Chunks may end anywhere, also inside a line.
 * Comments (the heart-beat) give no event; `feed` returns only what is complete.
 */
export class EventParser {
  private rest = ''
  private type = ''
  private data: string[] = []
  private id = ''

  feed(chunk: string): ServerEvent[] {
    const events: ServerEvent[] = []
    const text = this.rest + chunk
    // a \r at the very end may be the first half of \r\n: it waits
    const usable = text.endsWith('\r') ? text.slice(0, -1) : text
    const lines = usable.split(/\r\n|\n|\r/)
    this.rest = (lines.pop() ?? '') + text.slice(usable.length)
    for (const line of lines) {
      if (line === '') this.dispatch(events)
      else this.field(line)
    }
    return events
  }

  private field(line: string): void {
    const colon = line.indexOf(':')
    if (colon === 0) return
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1)
    if (name === 'event') this.type = value
    if (name === 'data') this.data.push(value)
    if (name === 'id' && !value.includes('\0')) this.id = value
  }

  private dispatch(events: ServerEvent[]): void {
    if (this.data.length > 0) events.push({ id: this.id, type: this.type || 'message', data: this.data.join('\n') })
    this.type = ''
    this.data = []
  }
}
