import { defineStore } from 'pinia'
import { ref } from 'vue'
import { Problem } from '@/api/problem'
import { i18n } from '@/i18n'
import { say } from '@/i18n/bilingual'

export interface Notice {
  id: number
  kind: 'done' | 'failed'
  title: string
  detail: string
}

const SHOWN = 6_000

/** Short messages about what was just done. Failures stay until they are read. */
export const useNotices = defineStore('notices', () => {
  const notices = ref<Notice[]>([])
  let count = 0

  function add(kind: Notice['kind'], title: string, detail = ''): void {
    const id = ++count
    notices.value = [...notices.value.slice(-3), { id, kind, title, detail }]
    if (kind === 'done') setTimeout(() => dismiss(id), SHOWN)
  }

  function dismiss(id: number): void {
    notices.value = notices.value.filter((notice) => notice.id !== id)
  }

  function failed(cause: unknown): void {
    const { title, detail } = wordsOf(cause)
    add('failed', title, detail)
  }

  return { notices, done: (title: string) => add('done', title), failed, dismiss }
})

/**
 * A failure and what to do: what the server says in both languages, else in our words, as the rest of what the server
 * says is English.
 */
export function wordsOf(cause: unknown): { title: string; detail: string } {
  const t = i18n.global.t
  if (!(cause instanceof Problem)) return { title: String(cause instanceof Error ? cause.message : cause), detail: '' }
  if (cause.unreachable) return { title: t('common.unreachable'), detail: t('common.unreachableDetail') }
  const code = cause.members['code']
  const key = `common.problems.${String(code)}`
  const remedy = `common.remedies.${String(code)}`
  const title = i18n.global.te(key) ? t(key) : cause.title
  if (cause.reason) return { title, detail: say(cause.reason) }
  return { title, detail: i18n.global.te(remedy) ? t(remedy) : cause.detail }
}
