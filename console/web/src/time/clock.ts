import { onScopeDispose, readonly, ref } from 'vue'

/** How far the server's clock is ahead of this machine's, ms. Ages on the wall must not depend on a wrong desk clock. */
let ahead = 0

/** HTTP dates have whole seconds, so small differences say nothing. */
export function observeServerDate(header: string | null): void {
  const server = header ? Date.parse(header) : NaN
  if (Number.isNaN(server)) return
  const difference = server + 500 - Date.now()
  ahead = Math.abs(difference) < 1_500 ? 0 : difference
}

/** The heart-beat of the live stream tells the server's time to the millisecond. */
export function observeBeat(server: number): void {
  const difference = server - Date.now()
  // what the way here takes is not the clock's fault
  ahead = Math.abs(difference) < 300 ? 0 : difference
}

export const serverNow = () => Date.now() + ahead

const current = ref(serverNow())
let users = 0
let timer: ReturnType<typeof setInterval> | undefined

/** The server's time, once a second, shared by everything on the page that shows an age. */
export function useNow() {
  if (users++ === 0) timer = setInterval(() => (current.value = serverNow()), 1_000)
  current.value = serverNow()
  onScopeDispose(() => {
    if (--users === 0) clearInterval(timer)
  })
  return readonly(current)
}
