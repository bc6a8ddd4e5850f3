import type { NewAction } from '@/alerts/requests'

export type Step = 'begin' | 'review' | 'ask' | 'explain' | 'look' | 'finish' | 'conclude' | 'cancel' | 'unmerge' | 'redraw'

export const CONCLUSIONS = ['corrected', 'false-alarm', 'order', 'on-site'] as const

export interface StepForm {
  comment: string
  conclusion: string
  onSite: boolean
  minutes: number
  found: boolean
  part: string
  exclude: string[]
  /** hours that the enterprise has to explain */
  hours: number
  /** certificate numbers of those who look together */
  lookers: string[]
}

export const emptyForm = (onSite: boolean): StepForm => ({ comment: '', conclusion: 'corrected', onSite, minutes: 30, found: true, part: '', exclude: [], hours: 24, lookers: [] })

const KINDS: Record<Step, string> = {
  begin: 'BEGIN_TASK',
  review: 'REVIEW',
  ask: 'ASK',
  explain: 'EXPLAIN',
  look: 'LOOK',
  finish: 'FINISH_TASK',
  conclude: 'CONCLUDE',
  cancel: 'CANCEL_TASK',
  unmerge: 'UNMERGE',
  redraw: 'REDRAW',
}

/** What a step becomes in the case file. */
export function actionOf(step: Step, task: string, form: StepForm, now: number): NewAction {
  const action: NewAction = { kind: KINDS[step], task, comment: form.comment.trim(), data: {} }
  if (step === 'finish') action.data = { on_site: String(form.onSite), minutes: String(form.minutes), found: String(form.found) }
  if (step === 'ask') action.data = { until: String(now + form.hours * 3_600_000) }
  if (step === 'look') action.data = { officers: form.lookers.join(',') }
  if (step === 'conclude') action.data = { conclusion: form.conclusion }
  if (step === 'unmerge') action.alert = form.part
  if (step === 'redraw') action.data = { reason: form.comment.trim(), exclude: form.exclude.join(',') }
  return action
}

/** Steps that nobody may take without saying why. */
export const needsReason = (step: Step) => ['cancel', 'redraw', 'unmerge', 'explain', 'look'].includes(step)
