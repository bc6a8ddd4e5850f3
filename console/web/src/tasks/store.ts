import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Task } from '@/api/contract'
import { taskPage } from './requests'

const PAGE = 200

export const useTasks = defineStore('tasks', () => {
  const held = new Map<string, Task>()
  const tasks = shallowRef<readonly Task[]>([])
  const loaded = ref(false)
  const total = ref(0)
  const next = ref<string | null>(null)
  let scheduled = false

  function put(task: Task): void {
    const before = held.get(task.id)
    if (!before || task.revision >= before.revision) held.set(task.id, task)
  }

  function publish(): void {
    scheduled = false
    tasks.value = [...held.values()]
  }

  function receive(task: Task): void {
    if (!held.has(task.id)) total.value++
    put(task)
    if (scheduled) return
    scheduled = true
    setTimeout(publish, 100)
  }

  async function load(): Promise<void> {
    const page = await taskPage({ limit: PAGE })
    page.items.forEach(put)
    total.value = page.total
    next.value = page.next
    loaded.value = true
    publish()
  }

  async function loadMore(): Promise<void> {
    if (!next.value) return
    const page = await taskPage({ limit: PAGE, cursor: next.value })
    page.items.forEach(put)
    next.value = page.next
    publish()
  }

  function clear(): void {
    held.clear()
    loaded.value = false
    publish()
  }

  const find = (id: string) => tasks.value.find((task) => task.id === id)
  const open = computed(() => tasks.value.filter((task) => task.state === 'PROPOSED' || task.state === 'BEGUN'))

  return { tasks, open, loaded, total, next, receive, load, loadMore, find, clear }
})
