declare module 'virtual:shipped-names' {
  import type { Bilingual } from '@/api/contract'
  interface Named {
    id: string
    name: Bilingual
    unit?: string
  }
  const names: { metrics: Named[]; scenarios: Named[] }
  export default names
}
