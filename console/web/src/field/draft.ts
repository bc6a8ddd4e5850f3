import { fetchKept, keep } from '@/offline/store'

export const RESULTS = ['pass', 'minor', 'violation', 'refused', 'not-found'] as const
export type Result = (typeof RESULTS)[number]

export interface ItemDraft {
  result: Result | ''
  corrected: boolean
  note: string
  /** SHA-256 of photos */
  photos: string[]
  /** Handed to the queue, and when. */
  noted: number
  orderDue: string
  ordered: boolean
}

/** A check as far as it has come, kept on the device until it is finished. */
export interface Draft {
  task: string
  begun: number
  items: Record<string, ItemDraft>
  /** who → SHA-256 of the picture of the signature */
  signatures: Record<string, string>
  finished: number
}

export const emptyItem = (): ItemDraft => ({ result: '', corrected: false, note: '', photos: [], noted: 0, orderDue: '', ordered: false })

export async function draftOf(task: string, items: readonly string[]): Promise<Draft> {
  const held = await fetchKept<Draft>('drafts', task)
  const draft = held ?? { task, begun: 0, items: {}, signatures: {}, finished: 0 }
  // an alert may have joined since: its items are new
  for (const item of items) draft.items[item] ??= emptyItem()
  return draft
}

export const keepDraft = (draft: Draft) => keep('drafts', draft.task, draft)

export const left = (draft: Draft) => Object.values(draft.items).filter(({ noted }) => noted === 0).length
export const needsOrder = ({ result, corrected, noted }: ItemDraft) => noted > 0 && !corrected && (result === 'minor' || result === 'violation')
