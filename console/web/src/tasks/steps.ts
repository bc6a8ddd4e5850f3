import type { NewAction } from '@/alerts/requests'

export type Step = 'begin' | 'finish' | 'conclude' | 'cancel' | 'unmerge' | 'redraw'

export const CONCLUSIONS = ['corrected', 'false-alarm', 'order', 'on-site'] as const

export interface StepForm {
  comment: string
  conclusion: string
  onSite: boolean
  minutes: number
  found: boolean
  part: string
  exclude: string[]
}

export const emptyForm = (onSite: boolean): StepForm => ({ comment: '', conclusion: 'corrected', onSite, minutes: 30, found: true, part: '', exclude: [] })

const KINDS: Record<Step, string> = {
  begin: 'BEGIN_TASK',
  finish: 'FINISH_TASK',
  conclude: 'CONCLUDE',
  cancel: 'CANCEL_TASK',
  unmerge: 'UNMERGE',
  redraw: 'REDRAW',
}

/** What a step becomes in the case file. */
export function actionOf(step: Step, task: string, form: StepForm): NewAction {
  const action: NewAction = { kind: KINDS[step], task, comment: form.comment.trim(), data: {} }
  if (step === 'finish') action.data = { on_site: String(form.onSite), minutes: String(form.minutes), found: String(form.found) }
  if (step === 'conclude') action.data = { conclusion: form.conclusion }
  if (step === 'unmerge') action.alert = form.part
  if (step === 'redraw') action.data = { reason: form.comment.trim(), exclude: form.exclude.join(',') }
  return action
}

/** Steps that nobody may take without saying why. */
export const needsReason = (step: Step) => step === 'cancel' || step === 'redraw' || step === 'unmerge'
