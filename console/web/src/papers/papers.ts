import type { Action, TaskDetail } from '@/api/contract'

export interface PaperFinding {
  item: string
  result: string
  corrected: boolean
  note: string
  at: number
  photos: string[]
}

export interface PaperOrder {
  item: string
  due: number
}

/** What the usual documents of a check say, read from what people did. */
export interface PaperContent {
  begun: number
  ended: number
  minutes: number
  entry: string
  findings: PaperFinding[]
  orders: PaperOrder[]
  transfers: { item: string; to: string }[]
  signatures: { who: string; hash: string }[]
}

const kindOf = (action: Action) => action.kind.toUpperCase().replaceAll('-', '_')
/** Times come as epoch ms or as ISO 8601. */
const timeOf = (text: string | undefined, fallback: string) => (text ? (/^\d+$/.test(text) ? Number(text) : Date.parse(text)) : Date.parse(fallback))
const listOf = (text: string | undefined) => (text ?? '').split(',').filter(Boolean)

export function contentOf({ actions }: Pick<TaskDetail, 'actions'>): PaperContent {
  const ordered = [...actions].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const of = (kind: string) => ordered.filter((action) => kindOf(action) === kind)
  const begin = of('BEGIN_TASK')[0]
  const end = of('FINISH_TASK').at(-1)
  // the last word on an item counts: findings may be corrected
  const findings = new Map(of('FINDING').map((action) => [action.data?.['item'] ?? '', findingOf(action)]))
  return {
    begun: begin ? timeOf(begin.data?.['entered_at'], begin.at) : 0,
    ended: end ? timeOf(end.data?.['left_at'], end.at) : 0,
    minutes: Number(end?.data?.['minutes'] ?? 0),
    entry: begin?.data?.['entry'] ?? '',
    findings: [...findings.values()],
    orders: of('ORDER').map(({ data, at }) => ({ item: data?.['item'] ?? '', due: timeOf(data?.['due'], at) })),
    transfers: of('TRANSFER').map(({ data }) => ({ item: data?.['item'] ?? '', to: data?.['to'] ?? '' })),
    signatures: listOf(end?.data?.['signatures']).map((entry) => ({ who: entry.split(':')[0] ?? '', hash: entry.split(':')[1] ?? '' })),
  }
}

const findingOf = ({ data, comment, at }: Action): PaperFinding => ({
  item: data?.['item'] ?? '',
  result: data?.['result'] ?? '',
  corrected: data?.['corrected'] === 'true',
  note: comment ?? '',
  at: timeOf(data?.['at'], at),
  photos: listOf(data?.['evidence']),
})
