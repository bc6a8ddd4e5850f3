import type { EChartsCoreOption } from 'echarts/core'
import type { Palette } from '@/charts/palette'
import { fromAxis, toAxis } from '@/charts/wallTime'
import { number } from '@/alerts/figures'
import { clock, hourMinute, monthDay } from '@/time/format'
import type { ChartPoint } from './points'

export interface ChartInput {
  points: readonly ChartPoint[]
  from: number
  to: number
  limit: number | null
  unit: string
  began: number
  opened: number
  cleared: number | null
  colour: string
  /** Root font size, px: a canvas does not scale with the page. */
  rem: number
  words: { normal: string; late: string; suspect: string; limit: string; began: string; opened: string; cleared: string; pending: string }
}

type Pair = [number, number | null]

/** A gap in the data is a gap in the line: nothing is drawn where nothing was measured. */
export function withGaps(points: readonly ChartPoint[]): Pair[] {
  const steps = points.slice(1).map((point, i) => point.at - (points[i]?.at ?? 0))
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0
  return points.flatMap((point, i): Pair[] => {
    const step = steps[i - 1]
    const pair: Pair = [toAxis(point.at), point.value]
    return step !== undefined && step > usual * 3.5 ? [[toAxis(point.at - 1), null], pair] : [pair]
  })
}

export function chartOption(input: ChartInput, colours: Palette): EChartsCoreOption {
  const { points, words, rem } = input
  const small = rem * 0.75
  const end = input.cleared ?? input.to
  const label = { fontSize: small, color: colours.text }
  const mark = (at: number, name: string) => ({ xAxis: toAxis(at), name, label: { ...label, formatter: `${name}\n${hourMinute(at)}` } })
  const marks: object[] = [mark(input.opened, words.opened)]
  // two labels on one spot cannot be read: the beginning has one of its own only when it stands apart
  if (input.opened - input.began > (input.to - input.from) * 0.06) marks.unshift(mark(input.began, words.began))
  if (input.cleared !== null) marks.push(mark(input.cleared, words.cleared))
  const scatter = (name: string, shape: string, some: (point: ChartPoint) => boolean) => ({
    name,
    type: 'scatter',
    symbol: shape,
    symbolSize: rem * 0.7,
    itemStyle: { color: colours.surface, borderColor: colours.orange, borderWidth: 2 },
    data: points.filter(some).map((point) => [toAxis(point.at), point.value]),
  })
  const extras = [
    scatter(words.late, 'triangle', (point) => point.late),
    scatter(words.suspect, 'diamond', (point) => point.suspect),
  ].filter((one) => one.data.length > 0)
  return {
    useUTC: true,
    animation: false,
    aria: { enabled: false },
    textStyle: { fontFamily: colours.font, color: colours.text },
    grid: { left: rem * 3.4, right: rem * 1.8, top: rem * 3, bottom: rem * 2 + (extras.length ? rem * 1.6 : 0) },
    legend: { show: extras.length > 0, bottom: 0, itemWidth: rem, itemHeight: rem * 0.65, textStyle: label, data: [words.normal, ...extras.map((one) => one.name)] },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: colours.surface,
      borderColor: colours.line,
      textStyle: label,
      formatter: (parameters: unknown) => tooltip(parameters, input.unit),
    },
    dataZoom: [{ type: 'inside', zoomOnMouseWheel: 'ctrl' }],
    xAxis: {
      type: 'time',
      min: toAxis(input.from),
      max: toAxis(input.to),
      axisLabel: { fontSize: small, color: colours.second, hideOverlap: true, formatter: axisLabel },
      axisLine: { lineStyle: { color: colours.line } },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      scale: true,
      name: input.unit,
      nameTextStyle: { fontSize: small, color: colours.second },
      // the limit is always in the picture, or the value could not be compared with it
      min: (range: Range) => lowest(range, input.limit),
      max: (range: Range) => highest(range, input.limit),
      // nothing happens one and a half times
      minInterval: points.every(({ value }) => value === null || Number.isInteger(value)) ? 1 : undefined,
      axisLabel: { fontSize: small, color: colours.second, formatter: (value: number) => number(value) },
      splitLine: { lineStyle: { color: colours.line, opacity: 0.6 } },
    },
    series: [
      {
        name: words.normal,
        type: 'line',
        data: withGaps(points),
        showSymbol: points.length < 80,
        symbolSize: rem * 0.3,
        connectNulls: false,
        lineStyle: { width: 2, color: colours.accent },
        itemStyle: { color: colours.accent },
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: colours.second, type: 'dotted', width: 1.5 },
          data: [
            ...marks,
            ...(input.limit === null
              ? []
              : [{ yAxis: input.limit, lineStyle: { color: colours.red, type: 'dashed', width: 1.5 }, label: { ...label, position: 'insideStartTop', formatter: words.limit } }]),
          ],
        },
        markArea: {
          silent: true,
          data: [
            [{ xAxis: toAxis(input.began), itemStyle: { color: input.colour, opacity: 0.08 } }, { xAxis: toAxis(input.opened) }],
            [{ xAxis: toAxis(input.opened), itemStyle: { color: input.colour, opacity: 0.18 } }, { xAxis: toAxis(end) }],
          ],
        },
      },
      ...extras,
    ],
  }
}

interface Range {
  min: number
  max: number
}

/** What is left free above and below; a value that never changes, such as an event, needs room as well. */
const roomOf = ({ min, max }: Range, limit: number | null): number =>
  (Math.max(max, limit ?? max) - Math.min(min, limit ?? min)) * 0.1 || Math.max(Math.abs(max) * 0.1, 0.5)

function lowest(range: Range, limit: number | null): number {
  const low = Math.min(range.min, limit ?? range.min)
  const room = roomOf(range, limit)
  return low >= 0 ? Math.max(0, even(low - room, room, Math.floor)) : even(low - room, room, Math.floor)
}

function highest(range: Range, limit: number | null): number {
  const room = roomOf(range, limit)
  return even(Math.max(range.max, limit ?? range.max) + room, room, Math.ceil)
}

/** An axis ends on a number that can be read. */
function even(value: number, room: number, round: (x: number) => number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(room * 2, 1e-9)))
  return round(value / step) * step
}

function axisLabel(axis: number): string {
  const at = fromAxis(axis)
  return hourMinute(at) === '00:00' ? monthDay(at) : hourMinute(at)
}

function tooltip(parameters: unknown, unit: string): string {
  const hits = (Array.isArray(parameters) ? parameters : [parameters]) as { seriesName: string; value: Pair }[]
  const first = hits[0]
  if (!first) return ''
  const lines = hits.map((hit) => `${hit.seriesName}  ${number(hit.value[1])} ${unit}`)
  return [clock(fromAxis(first.value[0])), ...lines].join('\n')
}
