import type { Candidate, Commitment, DrawRule, DrawTranscript } from '@/api/draw'
import { digest } from './digest'

/**
 * Draws again in the browser, from the transcript alone and independently of the server: the second pair of eyes that
 * an auditable draw is made for. The algorithm is vigil-draw-1.
 */
export const ALGORITHM = 'vigil-draw-1'

const textsOf = (candidates: readonly Candidate[]) => [
  String(candidates.length),
  ...candidates.flatMap(({ id, groups }) => [id, String(groups.length), ...groups]),
]

const ruleTexts = ({ cover, least, quotas }: DrawRule) => [
  String(cover.length),
  ...cover,
  String(least),
  String(quotas.length),
  ...quotas.flatMap(({ group, count }) => [group, String(count)]),
]

export function commitmentHash(commitment: Commitment): string {
  const { algorithm, subject, number, reason, rule, kept, pool, patrol, excluded } = commitment
  return digest([
    algorithm,
    subject,
    String(number),
    reason ?? '',
    ...ruleTexts(rule),
    ...textsOf(kept),
    ...textsOf(pool),
    ...textsOf(patrol),
    String(excluded.length),
    ...excluded.flatMap(({ id, why }) => [id, why]),
    commitment.nonceHash,
    commitment.source,
    String(commitment.committedAt),
    commitment.previous,
  ])
}

export const seedOf = ({ commitment, nonce, publicValue }: Pick<DrawTranscript, 'commitment' | 'nonce' | 'publicValue'>) =>
  digest([commitmentHash(commitment), nonce, publicValue])

/** The candidates in the order of their tickets. */
export function inOrder(pool: readonly Candidate[], seed: string): { candidate: Candidate; ticket: string }[] {
  return pool
    .map((candidate) => ({ candidate, ticket: digest([seed, candidate.id]) }))
    .sort((a, b) => compare(a.ticket, b.ticket) || compare(a.candidate.id, b.candidate.id))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export function choose(rule: DrawRule, pool: readonly Candidate[], kept: readonly Candidate[], seed: string): string[] {
  const order = inOrder(pool, seed).map(({ candidate }) => candidate)
  return rule.quotas.length === 0 ? covering(rule, order, kept) : byQuota(rule, order)
}

function covering(rule: DrawRule, order: readonly Candidate[], kept: readonly Candidate[]): string[] {
  const open = new Set(rule.cover)
  const close = ({ groups }: Candidate) => groups.forEach((group) => open.delete(group))
  kept.forEach(close)
  const chosen = new Set<Candidate>()
  for (const candidate of order) {
    if (!candidate.groups.some((group) => open.has(group))) continue
    chosen.add(candidate)
    close(candidate)
  }
  for (const candidate of order) {
    if (kept.length + chosen.size >= rule.least) break
    chosen.add(candidate)
  }
  return order.filter((candidate) => chosen.has(candidate)).map(({ id }) => id)
}

function byQuota(rule: DrawRule, order: readonly Candidate[]): string[] {
  const chosen: string[] = []
  for (const { group, count } of rule.quotas) {
    const fitting = order.filter(({ id, groups }) => groups.includes(group) && !chosen.includes(id))
    chosen.push(...fitting.slice(0, count).map(({ id }) => id))
  }
  return chosen
}

export const patrolRule = (patrol: readonly Candidate[]): DrawRule => ({ cover: [], least: patrol.length === 0 ? 0 : 1, quotas: [] })

export type Fault = 'algorithm' | 'nonce' | 'order' | 'pool' | 'seed' | 'chosen' | 'patrol'

/** What does not fit; empty when the transcript is what an honest draw gives. */
export function faultsOf(transcript: DrawTranscript): Fault[] {
  const { commitment } = transcript
  if (commitment.algorithm !== ALGORITHM) return ['algorithm']
  const faults: Fault[] = []
  if (digest([transcript.nonce]) !== commitment.nonceHash) faults.push('nonce')
  if (transcript.publicValueAt <= commitment.committedAt) faults.push('order')
  if (!soundPool(commitment)) faults.push('pool')
  const seed = seedOf(transcript)
  const same = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n')
  if (seed !== transcript.seed) faults.push('seed')
  if (!same(choose(commitment.rule, commitment.pool, commitment.kept, seed), transcript.chosen)) faults.push('chosen')
  if (!same(choose(patrolRule(commitment.patrol), commitment.patrol, [], seed), transcript.patrolChosen)) faults.push('patrol')
  return faults
}

function soundPool({ pool, kept, excluded }: Commitment): boolean {
  const ids = pool.map(({ id }) => id)
  if (ids.some((id, i) => i > 0 && compare(ids[i - 1] as string, id) >= 0)) return false
  const seen = new Set([...kept.map(({ id }) => id), ...ids])
  return seen.size === kept.length + ids.length && excluded.every(({ id }) => !seen.has(id))
}

/** The hash under which a finished draw is published. */
export const transcriptHash = ({ commitment, nonce, publicValue, publicValueAt, seed, chosen, patrolChosen }: DrawTranscript) =>
  digest([commitmentHash(commitment), nonce, publicValue, String(publicValueAt), seed, ...chosen, '|', ...patrolChosen])
