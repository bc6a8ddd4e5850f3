import { onUnmounted, ref, watch } from 'vue'
import type { View } from '@/api/client'

export type Fault = View<'RuleFault'>
export type Checked = 'idle' | 'checking' | 'sound' | 'faulty' | 'missing'

const PAUSE = 350

/** What the server says of a text while it is written; only the newest text counts. */
export function useChecking(text: () => string | undefined, check: (text: string, signal: AbortSignal) => Promise<{ problems: Fault[] }>, known: Fault[] = []) {
  const faults = ref(known)
  const state = ref<Checked>(known.length > 0 ? 'faulty' : 'idle')
  let abort: AbortController | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function stop(): void {
    clearTimeout(timer)
    abort?.abort()
  }

  async function ask(written: string): Promise<void> {
    abort = new AbortController()
    try {
      faults.value = (await check(written, abort.signal)).problems
      state.value = faults.value.length === 0 ? 'sound' : 'faulty'
    } catch (cause) {
      if (cause instanceof DOMException) return
      faults.value = []
      state.value = 'missing'
    }
  }

  watch(text, (written, before) => {
    stop()
    if (written === undefined || before === undefined) return
    state.value = 'checking'
    timer = setTimeout(() => void ask(written), PAUSE)
  })
  onUnmounted(stop)

  return { faults, state }
}

/** Puts the cursor where a text is wrong. */
export function showPlace(area: HTMLTextAreaElement | null, { line, column }: Fault): void {
  const lines = (area?.value ?? '').split('\n').slice(0, line - 1)
  const at = lines.reduce((sum, one) => sum + one.length + 1, 0) + column - 1
  area?.focus()
  area?.setSelectionRange(at, at)
}
