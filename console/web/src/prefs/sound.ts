import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { Alert, Severity } from '@/api/contract'
import { SEVERITIES } from '@/api/contract'
import { serverNow } from '@/time/clock'
import { kept } from './kept'

/** Pitch in Hz and how often: the worse, the higher and the more often, told apart without looking up. */
const TONES: Record<Severity, { pitch: number; times: number }> = {
  red: { pitch: 988, times: 3 },
  orange: { pitch: 784, times: 2 },
  yellow: { pitch: 587, times: 1 },
  blue: { pitch: 392, times: 1 },
}
const PAUSE = 2_500

export const useSound = defineStore('sound', () => {
  const on = kept('sound', true)
  /** A mute always ends by itself. */
  const mutedUntil = kept<number>('sound.mutedUntil', 0)
  const blocked = ref(false)
  let context: AudioContext | undefined
  let last = 0

  const muted = computed(() => mutedUntil.value > 0)

  function mute(minutes: number): void {
    mutedUntil.value = minutes > 0 ? serverNow() + minutes * 60_000 : 0
  }

  function endMuteWhenDue(now: number): void {
    if (mutedUntil.value > 0 && mutedUntil.value <= now) mutedUntil.value = 0
  }

  /** Browsers give sound only after a click or a key; the page says so until then. */
  async function unlock(): Promise<void> {
    context ??= new AudioContext()
    if (context.state === 'suspended') await context.resume().catch(() => undefined)
    blocked.value = context.state !== 'running'
  }

  function beep(severity: Severity): void {
    if (!context || context.state !== 'running') {
      blocked.value = true
      return
    }
    const { pitch, times } = TONES[severity]
    for (let i = 0; i < times; i++) {
      const start = context.currentTime + i * 0.22
      const tone = context.createOscillator()
      const gain = context.createGain()
      tone.frequency.value = pitch
      gain.gain.setValueAtTime(0, start)
      gain.gain.linearRampToValueAtTime(0.2, start + 0.02)
      gain.gain.exponentialRampToValueAtTime(0.001, start + 0.18)
      tone.connect(gain).connect(context.destination)
      tone.start(start)
      tone.stop(start + 0.2)
    }
  }

  /** One signal for many alerts: the worst of them, and never a hail of tones. */
  function announce(alerts: readonly Alert[]): void {
    endMuteWhenDue(serverNow())
    if (!on.value || muted.value || performance.now() - last < PAUSE) return
    const worst = SEVERITIES.find((severity) => alerts.some((alert) => alert.severity === severity))
    if (!worst) return
    last = performance.now()
    beep(worst)
  }

  return { on, muted, mutedUntil, blocked, mute, unlock, announce, beep, endMuteWhenDue }
})
