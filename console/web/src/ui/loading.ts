import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'

export interface Loading<T> {
  value: ShallowRef<T | undefined>
  failure: Ref<unknown>
  load(): Promise<void>
}

/** Something read from the server, and what went wrong with it. Only the latest of several requests counts. */
export function loading<T>(read: () => Promise<T>): Loading<T> {
  const value = shallowRef<T>()
  const failure = ref<unknown>()
  let latest = 0
  async function load(): Promise<void> {
    const mine = ++latest
    failure.value = undefined
    try {
      const answer = await read()
      if (mine === latest) value.value = answer
    } catch (cause) {
      if (mine === latest) failure.value = cause
    }
  }
  return { value, failure, load }
}
