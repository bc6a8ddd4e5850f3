import { reactive } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Tagged } from '@/api/http'
import { useNotices } from '@/ui/notices'

/** One thing of a directory while it is changed: a copy to write in, and the tag it was read with. */
export interface Editing<T> {
  content: T | undefined
  failure: unknown
  busy: boolean
  load: () => Promise<void>
  put: (content: T) => void
  /** Whether it was done; who was too late is told so and keeps what was written. */
  save: (reason: string) => Promise<boolean>
}

const copy = <T>(content: T): T => JSON.parse(JSON.stringify(content)) as T

export function useEdit<T>(read: () => Promise<Tagged<T>>, write: (content: T, reason: string, tag: string) => Promise<unknown>): Editing<T> {
  const { t } = useI18n()
  const notices = useNotices()
  let tag = ''

  const edit = reactive({ content: undefined, failure: undefined, busy: false, load, put, save }) as Editing<T>

  async function load(): Promise<void> {
    edit.failure = undefined
    edit.content = undefined
    try {
      const answer = await read()
      tag = answer.tag
      edit.content = copy(answer.value)
    } catch (cause) {
      edit.failure = cause
    }
  }

  function put(content: T): void {
    edit.content = content
  }

  async function save(reason: string): Promise<boolean> {
    if (edit.content === undefined) return false
    edit.busy = true
    try {
      await write(copy(edit.content), reason.trim(), tag)
      notices.done(t('registry.saved'))
      return true
    } catch (cause) {
      notices.failed(cause)
      return false
    } finally {
      edit.busy = false
    }
  }

  return edit
}
