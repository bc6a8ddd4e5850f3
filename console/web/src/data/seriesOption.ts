import type { EChartsCoreOption } from 'echarts/core'
import { number } from '@/alerts/figures'
import type { Palette } from '@/charts/palette'
import { fromAxis, toAxis } from '@/charts/wallTime'
import { fullTime } from '@/time/format'

export interface DevicePoints {
  device: string
  points: { at: number; value: number | null }[]
}

/** Lines of one metric, a line for each device. */
export function seriesOption(lines: readonly DevicePoints[], unit: string, rem: number, colours: Palette): EChartsCoreOption {
  const label = { fontSize: rem * 0.75, color: colours.second }
  return {
    useUTC: true,
    animation: false,
    textStyle: { fontFamily: colours.font, color: colours.text },
    color: [colours.accent, colours.orange, colours.good, colours.yellow, colours.red, colours.blue],
    grid: { left: rem * 3.6, right: rem, top: rem * 2, bottom: rem * (lines.length > 1 ? 3.4 : 1.8) },
    legend: { show: lines.length > 1, bottom: 0, textStyle: label },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: colours.surface,
      borderColor: colours.line,
      textStyle: { fontSize: rem * 0.75, color: colours.text },
      formatter: (hits: unknown) => describe(hits as { seriesName: string; value: [number, number | null] }[], unit),
    },
    dataZoom: [{ type: 'inside' }],
    xAxis: { type: 'time', axisLabel: { ...label, hideOverlap: true }, axisLine: { lineStyle: { color: colours.line } } },
    yAxis: { type: 'value', scale: true, name: unit, nameTextStyle: label, axisLabel: label, splitLine: { lineStyle: { color: colours.line } } },
    series: lines.map(({ device, points }) => ({
      name: device,
      type: 'line',
      showSymbol: points.length < 100,
      connectNulls: false,
      sampling: 'minmax',
      lineStyle: { width: 1.5 },
      data: points.map(({ at, value }) => [toAxis(at), value]),
    })),
  }
}

function describe(hits: { seriesName: string; value: [number, number | null] }[], unit: string): string {
  const first = hits[0]
  if (!first) return ''
  return [fullTime(fromAxis(first.value[0])), ...hits.map(({ seriesName, value }) => `${seriesName}  ${number(value[1])} ${unit}`)].join('\n')
}
