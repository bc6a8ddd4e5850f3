declare module 'virtual:shipped-names' {
  import type { Named } from '@/catalogue/names'
  type Kind = 'metrics' | 'scenarios' | 'streets' | 'items' | 'departments' | 'domains'
  const names: Record<Kind, Named[]>
  export default names
}
