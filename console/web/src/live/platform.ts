import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Status } from '@/api/contract'
import { get } from '@/api/http'
import { millis } from '@/time/format'

/** The live stream tells of each change at once; this is the net beneath it. */
const EVERY = 30_000
/** No reading of any device for so long means that we are blind, not that the district is quiet. */
const STALE = 3 * 60_000

/** Whether the platform itself sees anything. */
export const usePlatform = defineStore('platform', () => {
  const status = shallowRef<Status>()
  let timer: ReturnType<typeof setInterval> | undefined

  /** What is told to those who come later may be old: only what is newer counts. */
  function take(told: Status): void {
    if (!status.value || millis(told.at) > millis(status.value.at)) status.value = told
  }

  async function look(): Promise<void> {
    const answer = await get<Status>('/api/status').catch(() => undefined)
    if (answer) take(answer)
  }

  /** The silence of the devices is told with its length, below. */
  const down = computed(() => status.value?.parts.filter(({ name, live }) => !live && name !== 'devices') ?? [])
  /** For how long no reading has come in, ms; 0 when they do come in. */
  const silentFor = computed(() => {
    const last = status.value?.sources.find(({ topic }) => topic === 'observations')?.lastEvent
    const silent = last && status.value ? millis(status.value.at) - millis(last) : 0
    return silent > STALE ? silent : 0
  })
  const blind = computed(() => down.value.length > 0 || silentFor.value > 0)

  function start(): void {
    void look()
    timer = setInterval(look, EVERY)
  }

  const stop = () => clearInterval(timer)
  return { status, down, silentFor, blind, start, stop, look, take }
})
