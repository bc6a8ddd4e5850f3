import type { Device } from '@/api/contract'

/** What is to be known of a device so that it is understood: empty where nothing is to change. */
export interface Mend {
  /** by which it calls itself in its messages */
  code: string
  /** a name in its messages, and the metric that is meant */
  name: string
  metric: string
  /** in which it sends that metric */
  unit: string
}

/** The parts of the device that change. */
export function mended(device: Device, { code, name, metric, unit }: Mend): Pick<Device, 'wireIds' | 'aliases' | 'units'> {
  const trimmed = { code: code.trim(), name: name.trim(), unit: unit.trim() }
  return {
    wireIds: [...new Set([...(device.wireIds ?? []), ...(trimmed.code ? [trimmed.code] : [])])],
    aliases: { ...device.aliases, ...(trimmed.name && metric ? { [trimmed.name]: metric } : {}) },
    units: { ...device.units, ...(metric && trimmed.unit ? { [metric]: trimmed.unit } : {}) },
  }
}
