import { ref, watch, type Ref } from 'vue'

/** A value that this browser keeps. Where storage is switched off it lasts as long as the page. */
export function kept<T extends string | number | boolean>(name: string, first: T): Ref<T> {
  const key = `vigil.${name}`
  const value = ref(read(key, first)) as Ref<T>
  watch(value, (next) => {
    try {
      localStorage.setItem(key, String(next))
    } catch {
      // nothing to be done, and nothing lost but the convenience
    }
  })
  return value
}

function read<T>(key: string, first: T): T {
  let text: string | null
  try {
    text = localStorage.getItem(key)
  } catch {
    return first
  }
  if (text === null) return first
  if (typeof first === 'number') return (Number.isFinite(Number(text)) ? Number(text) : first) as T
  if (typeof first === 'boolean') return (text === 'true') as T
  return text as T
}
