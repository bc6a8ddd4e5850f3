import { ref, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Tagged } from '@/api/http'
import { useNotices } from '@/ui/notices'

/** One thing of a directory while it is changed: a copy to write in, the tag it was read with, and the reason. */
export function useEdit<T>(read: () => Promise<Tagged<T>>, write: (content: T, reason: string, tag: string) => Promise<unknown>) {
  const { t } = useI18n()
  const notices = useNotices()
  const content = ref<T>()
  const failure = shallowRef<unknown>()
  const reason = ref('')
  const busy = ref(false)
  let tag = ''

  async function load(): Promise<void> {
    failure.value = undefined
    try {
      const answer = await read()
      tag = answer.tag
      content.value = structuredClone(answer.value)
    } catch (cause) {
      failure.value = cause
    }
  }

  /** Whether it was done; who was too late is told so and keeps what was written. */
  async function save(): Promise<boolean> {
    if (content.value === undefined) return false
    busy.value = true
    try {
      await write(JSON.parse(JSON.stringify(content.value)) as T, reason.value.trim(), tag)
      notices.done(t('registry.saved'))
      return true
    } catch (cause) {
      notices.failed(cause)
      return false
    } finally {
      busy.value = false
    }
  }

  return { content, failure, reason, busy, load, save }
}
