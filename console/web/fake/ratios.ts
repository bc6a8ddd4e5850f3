/** Which share of the premises of some grades a plan draws. */
export const RATIOS: [grades: string[], share: number][] = [
  [['A', 'A-'], 0.02],
  [['B*'], 0.05],
  [['C*'], 0.3],
  [['D'], 1],
]
