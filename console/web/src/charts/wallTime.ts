/** Charts run on UTC with the district's offset added, so that their ticks fall on its full hours in every browser. */
const OFFSET = 8 * 3_600_000

export const toAxis = (at: number) => at + OFFSET
export const fromAxis = (axis: number) => axis - OFFSET
