import { onMounted, onUnmounted } from 'vue'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.matches('input:not([type=checkbox]), textarea, select') || target.isContentEditable)

/** Single keys for a page. They rest while somebody types, while a dialog is open and with Ctrl, Alt or Meta. */
export function useKeys(actions: Record<string, () => void>): void {
  function pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
    if (document.querySelector('dialog[open]')) return
    // Enter on a button or a link is the button's
    if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('a, button, label')) return
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (!action) return
    event.preventDefault()
    action()
  }
  onMounted(() => window.addEventListener('keydown', pressed))
  onUnmounted(() => window.removeEventListener('keydown', pressed))
}
