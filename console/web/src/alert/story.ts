import type { Action, Alert, AlertDetail } from '@/api/contract'
import { millis } from '@/time/format'
import { LATE } from './points'

export interface StoryLine {
  key: string
  at: number
  revision?: Alert
  action?: Action
  /** How long after the fact it was said, ms; 0 when it was said in time. */
  behind: number
}

/** The moment in event time that a revision is about. */
function fact(revision: Alert): number {
  if (revision.change === 'cleared' && revision.clearedAt) return millis(revision.clearedAt)
  return revision.change === 'opened' || revision.change === 'backfilled' ? millis(revision.openedAt) : millis(revision.publishedAt)
}

/** What the data said and what people did, in one order, the newest first. */
export function storyOf({ revisions, actions }: Pick<AlertDetail, 'revisions' | 'actions'>): StoryLine[] {
  const said = revisions.map((revision): StoryLine => {
    const at = millis(revision.publishedAt)
    const behind = at - fact(revision)
    return { key: `r${revision.revision}`, at, revision, behind: behind > LATE ? behind : 0 }
  })
  const done = actions.map((action): StoryLine => ({ key: action.id, at: millis(action.at), action, behind: 0 }))
  return [...said, ...done].sort((a, b) => b.at - a.at)
}
