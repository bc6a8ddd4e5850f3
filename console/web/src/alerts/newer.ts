import type { Alert } from '@/api/contract'

/**
 * Whether `next` takes the place of `held`. A higher revision always does. People's marks (acknowledgement, task) come
 * without a new revision: at the same revision the live stream is newer than what is held, while a list that was asked
 * for earlier must not take away a mark that the stream brought in the meantime.
 */
export function replaces(next: Alert, held: Alert | undefined, live: boolean): boolean {
  if (!held) return true
  if (next.revision !== held.revision) return next.revision > held.revision
  if (live) return true
  return !(held.acknowledgedAt && !next.acknowledgedAt) && !(held.task && !next.task)
}
