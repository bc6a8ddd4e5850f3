import { onScopeDispose, readonly, ref } from 'vue'

/** Whether a media query holds, kept up to date. */
export function useMedia(query: string) {
  const media = window.matchMedia(query)
  const holds = ref(media.matches)
  const changed = (event: MediaQueryListEvent) => (holds.value = event.matches)
  media.addEventListener('change', changed)
  onScopeDispose(() => media.removeEventListener('change', changed))
  return readonly(holds)
}
