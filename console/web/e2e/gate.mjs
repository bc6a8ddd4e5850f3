/**
 * The stories that `./vigil test` tells, chosen so that each thing that a person does here is done once, in one of the
 * two languages, at a desk or on a phone, within a minute on two cores. All the others: npm run e2e.
 */
const TOLD = [
  // watch staff
  'a new alert stands on the wall without a reload',
  'an alert is acknowledged with the keyboard alone',
  'an alert says why, shows its curve',
  'an alert tells who knows and what to do next',
  'the map shows the worst state',
  'the shift is handed over',
  'a broken stream is shown at once',
  'a platform that goes blind says so',
  // inspectors, on the phone
  'a check is done without a network',
  'what the server refuses when the network is back',
  'a task shows its draw',
  // supervisors, operators, everybody
  'a plan is laid open, drawn once and verified, in English on the phone',
  'the supervisor sees ledger, coverage, draws and the chain',
  'the supervisor reads the figures',
  'a limit is changed with a reason',
  'a rule is completed, tested',
  'a changed copy of a rule is tried beside it, in English on the phone',
  'a mapping is mended',
  'a user is made',
  'anybody reads what may be inspected',
  'every page in Chinese at the desk',
  'what an inspector has in the hand',
]

export const isOfTheGate = (name) => TOLD.some((part) => name.startsWith(part))
