import { describe, expect, it } from 'vitest'
import { EventParser } from './sse'

const WIRE = ': beat\n\nid: 7\nevent: alert\ndata: {"a":\ndata: 1}\n\nid: 8\ndata: x\r\n\r\n'

describe('EventParser', () => {
  it('readsEventsWhereverTheChunksAreCut', () => {
    for (let size = 1; size <= WIRE.length; size++) {
      const parser = new EventParser()
      const events = []
      for (let i = 0; i < WIRE.length; i += size) events.push(...parser.feed(WIRE.slice(i, i + size)))
      // a lone \r at the end of the stream may still become \r\n
      events.push(...parser.feed('\n'))
      expect(events).toEqual([
        { id: '7', type: 'alert', data: '{"a":\n1}' },
        { id: '8', type: 'message', data: 'x' },
      ])
    }
  })

  it('keepsQuietAboutCommentsAndUnfinishedEvents', () => {
    const parser = new EventParser()
    expect(parser.feed(': beat\n\nid: 9\ndata: half')).toEqual([])
    expect(parser.feed(' done\n\n')).toEqual([{ id: '9', type: 'message', data: 'half done' }])
  })
})
