import { computed, onMounted, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { TaskDetail } from '@/api/contract'
import { useNames } from '@/catalogue/names'
import { say } from '@/i18n/bilingual'
import { usePremises } from '@/premises/store'
import { officersOf, patrolOf } from '@/tasks/officers'

export interface PaperFacts {
  enterprise: string
  place: string
  creditCode: string
  street: string
  departments: string
  officers: string[]
  patrol: string[]
  method: string
}

/** What every document of a check says of the enterprise and of those who come. */
export function usePaperFacts(task: () => TaskDetail): ComputedRef<PaperFacts> {
  const { t } = useI18n()
  const names = useNames()
  const premises = usePremises()
  onMounted(() => void (premises.loaded || premises.load()))
  return computed(() => {
    const one = task()
    const premise = premises.find(one.premise)
    const name = say(one.premiseName) || one.premise
    return {
      enterprise: premise?.enterprise || name,
      place: name,
      creditCode: premise?.creditCode || '—',
      street: names.nameOf('streets', one.street) || '—',
      departments: one.departments.map((id) => names.nameOf('departments', id)).join(t('common.separator')),
      officers: officersOf(one),
      patrol: patrolOf(one),
      method: `${t(`task.methods.${one.method}`)}${t('common.colon')}${say(one.methodReason)}`,
    }
  })
}
