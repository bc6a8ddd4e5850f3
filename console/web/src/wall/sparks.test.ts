// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { anAlert } from '../../test/alerts'
import { useSession } from '@/session/store'
import { useSparks } from './sparks'

const AFTER_A_MINUTE = 70_000

describe('the small line beside an alert', () => {
  const points = [{ at: '2026-11-23T01:00:00Z', value: 1, quality: 'NORMAL' }]

  beforeEach(() => {
    vi.useFakeTimers()
    setActivePinia(createPinia())
    vi.spyOn(useSession(), 'may').mockReturnValue(true)
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ points }), { status: 200, headers: { 'Content-Type': 'application/json' } })))
  })

  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
    points.length = 1
  })

  it('goesOnWhileTheAlertIsOpenAndInSight', async () => {
    const store = useSparks()
    const alert = anAlert(1, { metric: 'pm10', value: 200, state: 'OPEN' })
    store.want(alert)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(store.sparks.get(alert.id)).toEqual([1])

    points.push({ at: '2026-11-23T01:01:00Z', value: 2, quality: 'NORMAL' })
    await vi.advanceTimersByTimeAsync(AFTER_A_MINUTE)
    expect(store.sparks.get(alert.id)).toEqual([1, 2])

    store.drop(alert.id)
    points.push({ at: '2026-11-23T01:02:00Z', value: 3, quality: 'NORMAL' })
    await vi.advanceTimersByTimeAsync(AFTER_A_MINUTE)
    expect(store.sparks.get(alert.id)).toEqual([1, 2])
  })
})
