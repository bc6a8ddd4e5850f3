// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { anAlert } from '../../test/alerts'
import type { Alert } from '@/api/contract'
import { useAlerts } from './store'

/** What the server would list; `during` happens while it is being asked. */
function listing(open: () => Alert[], during: () => void = () => undefined): void {
  vi.stubGlobal('fetch', (path: string) => {
    during()
    const items = path.includes('state=OPEN') ? open() : []
    return Promise.resolve(new Response(JSON.stringify({ items, total: items.length, next: null })))
  })
}

describe('the alerts that the page holds', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    setActivePinia(createPinia())
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
  const flush = () => vi.advanceTimersByTimeAsync(200)
  const ids = () => useAlerts().entries.map(({ alert }) => alert.id).sort()

  it('areNeitherLostNorDoubledWhenTheStreamSpeaksWhileTheListIsRead', async () => {
    const first = anAlert(1, { id: 'a' })
    listing(() => [first], () => useAlerts().receive(anAlert(2, { id: 'b' })))
    await useAlerts().load()
    useAlerts().receive(first)
    await flush()
    expect(ids()).toEqual(['a', 'b'])
  })

  it('leaveWhenTheyEndedInAMomentThatTheStreamDidNotTell', async () => {
    let open = [anAlert(1, { id: 'a' }), anAlert(2, { id: 'b' })]
    listing(() => open)
    await useAlerts().load()
    open = open.slice(1)
    await useAlerts().load()
    expect(ids()).toEqual(['b'])
  })

  it('keepTheNewestRevisionWhateverTheOrder', async () => {
    const alerts = useAlerts()
    alerts.receive(anAlert(1, { id: 'a', revision: 2, state: 'CLEARED' }))
    alerts.receive(anAlert(1, { id: 'a', revision: 1 }))
    await flush()
    expect(alerts.find('a')?.state).toBe('CLEARED')
  })

  it('areToldOfOnceAsArrivals', async () => {
    const heard: string[] = []
    const alerts = useAlerts()
    alerts.onArrival((fresh) => heard.push(...fresh.map(({ id }) => id)))
    alerts.receive(anAlert(1, { id: 'a' }))
    await flush()
    alerts.receive(anAlert(1, { id: 'a', revision: 2, severity: 'red' }))
    await flush()
    expect(heard).toEqual(['a'])
  })

  it('changeThePageTenTimesASecondAtMost', async () => {
    const alerts = useAlerts()
    let changes = 0
    const before = alerts.entries
    let last = before
    for (let i = 0; i < 100; i++) {
      alerts.receive(anAlert(i, { id: `a${i}` }))
      await vi.advanceTimersByTimeAsync(10)
      if (alerts.entries !== last) changes++
      last = alerts.entries
    }
    await flush()
    expect(changes).toBeLessThanOrEqual(11)
    expect(ids()).toHaveLength(100)
  })
})
