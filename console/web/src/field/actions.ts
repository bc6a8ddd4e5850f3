import type { NewAction } from '@/alerts/requests'
import type { Task } from '@/api/contract'
import type { Draft, ItemDraft } from './draft'

type Base = Pick<Task, 'id' | 'premise' | 'officers' | 'method'>

const about = (task: Base) => ({ task: task.id, premise: task.premise })

export const begin = (task: Base, code: string, at: number): NewAction => ({
  kind: 'BEGIN_TASK',
  ...about(task),
  comment: '',
  data: { entry: code, entered_at: String(at) },
})

/** A finding goes with everything that proves it; times are those of the phone, for work without a network. */
export const finding = (task: Base, item: string, draft: ItemDraft, at: number): NewAction => ({
  kind: 'FINDING',
  ...about(task),
  comment: draft.note,
  data: {
    item,
    result: draft.result,
    corrected: String(draft.corrected),
    officers: task.officers.join(','),
    evidence: draft.photos.join(','),
    at: String(at),
  },
})

export const order = (task: Base, item: string, draft: ItemDraft, due: number): NewAction => ({
  kind: 'ORDER',
  ...about(task),
  comment: draft.note,
  data: { item, due: String(due) },
})

export const transfer = (task: Base, item: string, to: string, draft: ItemDraft): NewAction => ({
  kind: 'TRANSFER',
  ...about(task),
  comment: draft.note,
  data: { item, to, evidence: draft.photos.join(',') },
})

/** @param code of the door, shown once more on the way out; nothing for a check from afar */
export function finish(task: Base, draft: Draft, at: number, code = ''): NewAction {
  const found = Object.values(draft.items).some(({ result }) => result === 'minor' || result === 'violation' || result === 'refused')
  return {
    kind: 'FINISH_TASK',
    ...about(task),
    comment: '',
    data: {
      on_site: String(task.method === 'ON_SITE'),
      minutes: String(minutesOf(draft, at)),
      found: String(found),
      left_at: String(at),
      exit: code,
      signatures: Object.entries(draft.signatures).map(([who, hash]) => `${who}:${hash}`).join(','),
    },
  }
}

export const minutesOf = (draft: Draft, at: number) => (draft.begun === 0 ? 0 : Math.max(1, Math.round((at - draft.begun) / 60_000)))

/** The codes at the doors are the premise's id, plain or as the last part of an address. */
export const codeFits = (code: string, premise: string) => code.trim().replace(/[?#].*$/, '').replace(/\/$/, '').split('/').at(-1) === premise
