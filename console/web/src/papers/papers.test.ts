import { describe, expect, it } from 'vitest'
import type { Action } from '@/api/contract'
import { contentOf } from './papers'

const done = (kind: string, at: string, data: Record<string, string>, comment = ''): Action => ({ id: `${kind}${at}`, kind, by: 'chen.jie', at, comment, data })

describe('the documents of a check', () => {
  it('sayWhatWasFoundAndTheLastWordOnAnItemCounts', () => {
    const { findings, minutes, begun } = contentOf({
      actions: [
        done('finding', '2026-11-23T10:20:00+08:00', { item: 'A', result: 'pass', corrected: 'true', at: '1000', evidence: 'aa,bb' }, 'clean'),
        done('FINDING', '2026-11-23T10:10:00+08:00', { item: 'A', result: 'minor' }),
        done('begin-task', '2026-11-23T10:00:00+08:00', { entered_at: '2026-11-23T09:58:00+08:00' }),
        done('FINISH_TASK', '2026-11-23T10:25:00+08:00', { minutes: '27' }),
      ],
    })
    expect(findings).toEqual([{ item: 'A', result: 'pass', corrected: true, note: 'clean', at: 1000, photos: ['aa', 'bb'] }])
    expect(minutes).toBe(27)
    expect(begun).toBe(Date.parse('2026-11-23T09:58:00+08:00'))
  })

  it('areEmptyBeforeTheCheckHasBegun', () => {
    expect(contentOf({ actions: [] })).toMatchObject({ begun: 0, ended: 0, findings: [], orders: [], signatures: [] })
  })
})
