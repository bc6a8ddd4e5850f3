import { computed, nextTick, onMounted, onUnmounted, ref, watch, type Ref } from 'vue'
import { placed, type Placed } from './slots'

const SPARE = 4

interface Keyed {
  key: string
  kind: string
}

/**
 * Draws only the rows that are in sight. All rows have one height, read from the style sheet, so a row's place is a
 * multiplication. When rows come or go above what the reader looks at, the picture does not move.
 */
export function useVirtual<T extends Keyed>(scroller: Ref<HTMLElement | null>, probe: Ref<HTMLElement | null>, items: Ref<readonly T[]>) {
  const top = ref(0)
  const height = ref(0)
  const row = ref(48)
  let observer: ResizeObserver | undefined
  let anchor: { key: string; offset: number } | undefined

  const first = computed(() => Math.max(0, Math.floor(top.value / row.value) - SPARE))
  const last = computed(() => Math.min(items.value.length, Math.ceil((top.value + height.value) / row.value) + SPARE))
  const visible = computed<readonly Placed<T>[]>((before) => placed(before ?? [], items.value, first.value, last.value))
  const total = computed(() => items.value.length * row.value)

  function scrolled(): void {
    if (!scroller.value) return
    top.value = scroller.value.scrollTop
    const index = Math.floor(top.value / row.value)
    const item = items.value[index]
    anchor = item && top.value > row.value / 2 ? { key: item.key, offset: top.value - index * row.value } : undefined
  }

  function measure(): void {
    height.value = scroller.value?.clientHeight ?? 0
    row.value = probe.value?.offsetHeight || row.value
  }

  watch(items, async (next) => {
    if (!anchor) return
    const held = anchor
    const index = next.findIndex((item) => item.key === held.key)
    if (index < 0) return
    await nextTick()
    const place = index * row.value + held.offset
    if (scroller.value && Math.abs(scroller.value.scrollTop - place) > 1) scroller.value.scrollTop = place
  })

  /** Brings a row into sight by the shortest way. */
  function reveal(index: number): void {
    if (!scroller.value) return
    const from = index * row.value
    if (from < scroller.value.scrollTop) scroller.value.scrollTop = from
    const to = from + row.value - height.value
    if (to > scroller.value.scrollTop) scroller.value.scrollTop = to
    scrolled()
  }

  onMounted(() => {
    measure()
    observer = new ResizeObserver(measure)
    if (scroller.value) observer.observe(scroller.value)
    if (probe.value) observer.observe(probe.value)
  })
  onUnmounted(() => observer?.disconnect())

  return { visible, total, row, top, first, scrolled, reveal }
}
