/**
 * The stories that `./vigil test` tells: one for each who works here, at a desk or on a phone, in both languages, within
 * half a minute on two cores. All the others, and every page in each look: npm run e2e.
 */
const TOLD = [
  // watch staff
  'a new alert stands on the wall without a reload',
  'an alert is acknowledged with the keyboard alone',
  'an alert says why, shows its curve',
  'a broken stream is shown at once',
  // inspectors, on the phone
  'a check is done without a network',
  // supervisors, operators, everybody
  'the supervisor sees ledger, coverage, draws and the chain',
  'a changed copy of a rule is tried beside it, in English on the phone',
  'a mapping is mended',
  'anybody reads what may be inspected',
]

export const isOfTheGate = (name) => TOLD.some((part) => name.startsWith(part))
