import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Status } from '@/api/contract'
import { usePlatform } from './platform'

const at = (time: string) => `2026-09-01T${time}:00+08:00`
const told = (when: string, lastReading: string): Status => ({ live: true, at: at(when), parts: [], sources: [{ topic: 'observations', lastEvent: at(lastReading) }] })

describe('whether the platform sees anything', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('countsTheSilenceUpToTheTimeOfTheAnswer', () => {
    const platform = usePlatform()
    platform.take(told('08:10', '08:09'))
    expect(platform.blind).toBe(false)
    platform.take(told('08:20', '08:09'))
    expect(platform.silentFor).toBe(11 * 60_000)
  })

  it('isNotMisledByWhatWasTrueBeforeThePageWasOpened', () => {
    const platform = usePlatform()
    platform.take(told('08:20', '08:20'))
    platform.take(told('08:05', '08:01'))
    expect(platform.blind).toBe(false)
  })
})
