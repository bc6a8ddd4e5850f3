import type { Task } from '../src/api/contract'
import type { Commitment, DrawTranscript } from '../src/api/draw'
import { digest } from '../src/draw/digest'
import { ALGORITHM, choose, patrolRule, seedOf } from '../src/draw/recompute'

/** An honest draw of officers for a task. */
export function drawFor(task: Task): DrawTranscript {
  const nonce = digest(['nonce', task.id])
  const commitment: Commitment = {
    algorithm: ALGORITHM,
    subject: task.id,
    number: 1,
    reason: null,
    rule: { cover: [...task.departments].sort(), least: 2, quotas: [] },
    kept: [],
    pool: ['1399990001', '1399990002', '1399990005', '1399990006', '1399990009', '1399990012', '1399990015'].map((id, i) => ({ id, groups: [['ECO'], ['ECO', 'URB'], ['EMG', 'FIRE'], ['MKT'], ['FIRE'], ['HOU'], ['MKT', 'HOU']][i] ?? [] })),
    patrol: [],
    excluded: [{ id: '1399990003', why: 'RECUSED' }, { id: '1399990004', why: 'OTHER_STREET' }],
    nonceHash: digest([nonce]),
    source: 'clock',
    committedAt: Date.parse(task.openedAt),
    previous: '',
  }
  const publicValue = `clock:${Date.parse(task.openedAt) + 1_000}`
  const seed = seedOf({ commitment, nonce, publicValue })
  return {
    commitment,
    nonce,
    publicValue,
    publicValueAt: Date.parse(task.openedAt) + 1_000,
    seed,
    chosen: choose(commitment.rule, commitment.pool, commitment.kept, seed),
    patrolChosen: choose(patrolRule(commitment.patrol), commitment.patrol, [], seed),
  }
}
