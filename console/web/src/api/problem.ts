import type { Bilingual } from './contract'

/** A refusal in the words of the server (RFC 9457), or of the network when the server was not reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly members: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail || title)
  }

  /** What is wrong, where the server says it in both languages. */
  get reason(): Bilingual | undefined {
    const { reason } = this.members
    return typeof reason === 'object' && reason !== null && 'zh' in reason && 'en' in reason ? (reason as Bilingual) : undefined
  }

  /** Nothing answered: the request may or may not have arrived. */
  get unreachable(): boolean {
    return this.status === 0
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const members = await response
    .json()
    .then((body: unknown) => (typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}))
    .catch(() => ({}) as Record<string, unknown>)
  const text = (name: string) => (typeof members[name] === 'string' ? members[name] : '')
  return new Problem(response.status, text('title') || response.statusText || String(response.status), text('detail'), members)
}
