import { alertTexts } from '@/alert/texts'
import { loginTexts } from '@/session/texts'
import { premiseTexts } from '@/premises/texts'
import { shellTexts } from '@/shell/texts'
import { drawTexts } from '@/draw/texts'
import { taskTexts } from '@/tasks/texts'
import { wallTexts } from '@/wall/texts'
import { commonTexts } from './common'

const parts = {
  common: commonTexts,
  shell: shellTexts,
  login: loginTexts,
  wall: wallTexts,
  alert: alertTexts,
  task: taskTexts,
  premise: premiseTexts,
  draw: drawTexts,
}

type Part = keyof typeof parts
const inLanguage = <L extends 'zh' | 'en'>(language: L) =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part[language]])) as {
    [P in Part]: (typeof parts)[P][L]
  }

export const all = { zh: inLanguage('zh'), en: inLanguage('en') }
