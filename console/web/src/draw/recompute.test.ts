import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { drawFor } from '../../fake/draws'
import { World } from '../../fake/world'
import { faultsOf } from './recompute'
import { sha256 } from './sha256'

describe('a draw', () => {
  const task = [...new World().seed(30).tasks.values()][0]
  if (!task) throw new Error('the fake district has no task')
  const honest = drawFor(task)

  it('isHashedAsEveryoneElseHashes', () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 1_000]) {
      const message = Uint8Array.from({ length }, (_, i) => (i * 31) % 256)
      expect(sha256(message)).toBe(createHash('sha256').update(message).digest('hex'))
    }
  })

  it('standsWhenItIsHonest', () => {
    expect(honest.chosen.length).toBeGreaterThanOrEqual(2)
    expect(faultsOf(honest)).toEqual([])
  })

  it('fallsWhenSomebodyElseWasPutIn', () => {
    const other = honest.commitment.pool.find(({ id }) => !honest.chosen.includes(id))?.id ?? ''
    expect(faultsOf({ ...honest, chosen: [other, ...honest.chosen.slice(1)] })).toContain('chosen')
  })

  it('fallsWhenThePoolWasChangedAfterwards', () => {
    const commitment = { ...honest.commitment, pool: honest.commitment.pool.slice(1) }
    expect(faultsOf({ ...honest, commitment })).toContain('seed')
  })

  it('fallsWhenTheNumberWasNotTheOneLaidDownBefore', () => {
    expect(faultsOf({ ...honest, nonce: 'another' })).toContain('nonce')
  })

  it('fallsWhenThePublicValueWasKnownBefore', () => {
    expect(faultsOf({ ...honest, publicValueAt: honest.commitment.committedAt - 1 })).toContain('order')
  })
})
