import type { Bilingual } from './contract'

/** What the decisions of a task rest on, as the domain writes it. Times in epoch ms. */

export interface Candidate {
  id: string
  groups: string[]
}

export interface DrawRule {
  cover: string[]
  least: number
  quotas: { group: string; count: number }[]
}

export interface Commitment {
  algorithm: string
  subject: string
  number: number
  reason: string | null
  rule: DrawRule
  kept: Candidate[]
  pool: Candidate[]
  patrol: Candidate[]
  excluded: { id: string; why: string }[]
  nonceHash: string
  source: string
  committedAt: number
  previous: string
}

export interface DrawTranscript {
  commitment: Commitment
  nonce: string
  publicValue: string
  publicValueAt: number
  seed: string
  chosen: string[]
  patrolChosen: string[]
}

export interface DrawRecord {
  pending: Commitment | null
  done: DrawTranscript[]
  failure: Bilingual | null
  designated: Bilingual | null
}

export interface ItemCheck {
  item: string
  wanted: string
  method: string
  reason: Bilingual
  missing: string | null
}

export interface WouldVisit {
  department: string
  day: string
  items: string[]
  leads: string[]
}

export interface TaskBasis {
  follows: string | null
  checks: ItemCheck[]
  guard: { outcome: 'ALLOWED' | 'MARKED' | 'CAPPED'; reason: Bilingual; alternatives?: unknown[] } | null
  rounds?: unknown[]
  draw: DrawRecord
  visits: { would: WouldVisit[]; was: number }
}
