import type { Point } from '../src/api/contract'

/** A repeatable number between 0 and 1 for a text and a step. */
export function chance(text: string, step: number): number {
  let hash = 2166136261 ^ step
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507)
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296
}

export interface Bump {
  from: number
  to: number
  level: number
}

const USUAL: Record<string, number> = { pm10: 82, pm25: 38, noise: 48, fume: 0.9, cod: 28, nh3n: 1.8, ph: 7.2, sewage_flow: 14, power: 12, cold_temperature: -21, gas: 4, tank_level: 6.2, fire_water_pressure: 0.48, residual_current: 90 }

/** A value a minute: a day curve, some noise, and the scripted excursions. */
export function curve(key: string, metric: string, from: number, to: number, bumps: readonly Bump[], every = 60_000): Point[] {
  const points: Point[] = []
  const usual = USUAL[metric] ?? 1
  for (let at = Math.ceil(from / every) * every; at <= to; at += every) {
    const day = Math.sin(((at / 3_600_000 + 8) / 24) * 2 * Math.PI)
    let value = usual + Math.abs(usual) * (0.12 * day + 0.08 * (chance(key, at / every) - 0.5))
    for (const bump of bumps) {
      const rise = 12 * 60_000
      const share = Math.min(1, Math.max(0, (at - bump.from + rise) / rise), Math.max(0, (bump.to + rise - at) / rise))
      if (share > 0) value = value + (bump.level - value) * share * (0.96 + 0.08 * chance(key, at))
    }
    points.push({ at: new Date(at).toISOString(), value: Math.round(value * 1_000) / 1_000, quality: 'NORMAL' })
  }
  return points
}
