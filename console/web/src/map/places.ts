import { SEVERITIES, type Alert, type Premise, type Severity } from '@/api/contract'
import type { Entry } from '@/alerts/entry'

export type Coverage = 'good' | 'partly' | 'blind'

/** A premise on the map. */
export interface Place {
  premise: Premise
  latitude: number
  longitude: number
  /** 0 red … 3 blue, 4 when nothing is open */
  worst: number
  waiting: boolean
  count: number
  /** What the worst of it is called. */
  title: Alert['title'] | undefined
  coverage: Coverage | undefined
}

export interface Cluster {
  key: string
  places: Place[]
  latitude: number
  longitude: number
  worst: number
  waiting: boolean
}

export const QUIET = SEVERITIES.length
const NOTHING = { worst: QUIET, waiting: false, count: 0, title: undefined } as const
export const severityOf = (worst: number): Severity | undefined => SEVERITIES[worst]

export function placesOf(premises: readonly Premise[], entries: readonly Entry[], coverage: ReadonlyMap<string, Coverage>): Place[] {
  const open = new Map<string, Pick<Place, 'worst' | 'waiting' | 'count' | 'title'>>()
  for (const { alert, severity, rank } of entries) {
    if (alert.state !== 'OPEN') continue
    const held = open.get(alert.premise) ?? NOTHING
    open.set(alert.premise, { worst: Math.min(held.worst, severity), waiting: held.waiting || rank === 0, count: held.count + 1, title: severity < held.worst ? alert.title : held.title })
  }
  return premises.flatMap((premise) => {
    const { latitude, longitude } = premise
    if (latitude === null || longitude === null) return []
    const state = open.get(premise.id) ?? NOTHING
    return [{ premise, latitude, longitude, ...state, coverage: coverage.get(premise.id) }]
  })
}

/**
 * Puts places together that would overlap: those in one cell of a grid.
 *
 * @param project place → pixels at the present zoom
 */
export function clustersOf(places: readonly Place[], project: (place: Place) => { x: number; y: number }, cell: number): Cluster[] {
  const cells = new Map<string, Place[]>()
  for (const place of places) {
    const { x, y } = project(place)
    const key = `${Math.floor(x / cell)}:${Math.floor(y / cell)}`
    const members = cells.get(key)
    if (members) members.push(place)
    else cells.set(key, [place])
  }
  return [...cells.values()].map((members) => ({
    key: members.map(({ premise }) => premise.id).join(),
    places: members,
    latitude: members.reduce((sum, place) => sum + place.latitude, 0) / members.length,
    longitude: members.reduce((sum, place) => sum + place.longitude, 0) / members.length,
    worst: Math.min(...members.map(({ worst }) => worst)),
    waiting: members.some(({ waiting }) => waiting),
  }))
}
