import { watch } from 'vue'

/**
 * Reads a page again when the live stream tells something else than it shows, whichever of the two was there first.
 * Each thing that is told is read for once: a server that lags behind its own stream is not asked without end.
 */
export function readAgainWhenOutdated(told: () => string | undefined, shown: () => string | undefined, load: () => Promise<void>): void {
  let readFor: string | undefined
  watch(
    () => [told(), shown()] as const,
    ([now, has]) => {
      if (now === undefined || has === undefined || now === has || now === readFor) return
      readFor = now
      void load()
    },
  )
}
