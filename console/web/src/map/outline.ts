import type { FeatureCollection, Polygon } from 'geojson'
import type { Bilingual } from '@/api/contract'

export interface StreetOutline {
  id: string
  name: Bilingual
  /** Where the name stands: longitude, latitude. */
  label: [number, number]
}

export interface Outline {
  tiles: string | null
  attribution: string | null
  streets: FeatureCollection<Polygon, StreetOutline>
}

interface MapFile {
  outline: string
  tiles: string | null
  attribution: string | null
}

/** The map of the district: a vector outline that ships with the page; `map.json` names another one, and tiles if there are any. */
export async function readOutline(): Promise<Outline> {
  const file = (await (await fetch('/map.json')).json()) as MapFile
  const streets = (await (await fetch(file.outline)).json()) as Outline['streets']
  return { tiles: file.tiles, attribution: file.attribution, streets }
}
