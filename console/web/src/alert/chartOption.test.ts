import { describe, expect, it } from 'vitest'
import { withGaps, type ChartInput, chartOption } from './chartOption'
import { anAlert } from '../../test/alerts'
import { merged, termsOf } from './points'
import { bucketFor } from './window'

const MINUTE = 60_000
const point = (minute: number, value = 1) => ({ at: minute * MINUTE, value, late: false, suspect: false })

describe('the chart around an alert', () => {
  it('breaksTheLineWhereDataAreMissing', () => {
    const values = withGaps([point(0), point(1), point(2), point(12), point(13)]).map(([, value]) => value)
    expect(values).toEqual([1, 1, 1, null, 1, 1])
  })

  it('alwaysHasTheLimitInThePicture', () => {
    const words = { normal: 'PM10', late: '', suspect: '', limit: '', began: '', opened: '', cleared: '', pending: '' }
    const input: ChartInput = { points: [point(0, 10), point(1, 12)], from: 0, to: MINUTE, limit: 150, unit: '', began: 0, opened: 0, cleared: null, colour: 'red', rem: 16, words }
    const colours = Object.fromEntries(['text', 'second', 'line', 'surface', 'accent', 'red', 'orange', 'yellow', 'blue', 'good'].map((name) => [name, '#000']))
    const { yAxis } = chartOption(input, colours as never) as { yAxis: { max: (range: { min: number; max: number }) => number } }
    expect(yAxis.max({ min: 10, max: 12 })).toBeGreaterThan(150)
  })

  it('givesRoomToWhatNeverChanges', () => {
    const words = { normal: '', late: '', suspect: '', limit: '', began: '', opened: '', cleared: '', pending: '' }
    const input: ChartInput = { points: [point(0)], from: 0, to: MINUTE, limit: null, unit: '', began: 0, opened: 0, cleared: null, colour: 'red', rem: 16, words }
    const { yAxis } = chartOption(input, {} as never) as { yAxis: { min: (range: object) => number; max: (range: object) => number; minInterval: number } }
    expect(yAxis.min({ min: 1, max: 1 })).toBeLessThan(1)
    expect(yAxis.max({ min: 1, max: 1 })).toBeGreaterThan(1)
    expect(yAxis.minInterval).toBe(1)
    expect(yAxis.max({ min: 55.7, max: 55.7 })).toBeLessThan(80)
  })

  it('showsTheFrozenSampleEvenWhenTheStoreHasLostIt', () => {
    const sample = { device: 'd', metric: 'pm10', at: '2025-11-23T01:00:00Z', received: '2025-11-23T01:10:00Z', value: 300, quality: 'NORMAL' }
    const [only] = merged([], { from: sample.at, samples: [sample], ruleText: '' }, 'pm10', 'd')
    expect(only).toMatchObject({ value: 300, late: true, suspect: false })
  })

  it('asksForBucketsOnlyWhenRawPointsWouldBeTooMany', () => {
    expect(bucketFor(0, 60 * MINUTE)).toBeUndefined()
    expect(bucketFor(0, 24 * 60 * MINUTE)).toBe('5m')
  })

  it('isOneForEachSeriesOfTheConditionTheAlertsOwnFirst', () => {
    const sample = (device: string, metric: string) => ({ device, metric, at: '2026-11-23T01:00:00Z', received: '2026-11-23T01:00:00Z', value: 1, quality: 'NORMAL' })
    const evidence = { from: '', ruleText: '', samples: [sample('p', 'power'), sample('p', 'power'), sample('t', 'power'), sample('t', 'flow')] }
    const alert = anAlert(1, { device: 't', metric: 'power' })
    expect(termsOf(alert, evidence)).toEqual([{ device: 't', metric: 'power' }, { device: 'p', metric: 'power' }, { device: 't', metric: 'flow' }])
    expect(termsOf(alert, null)).toEqual([{ device: 't', metric: 'power' }])
  })
})
