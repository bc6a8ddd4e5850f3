import { accountTexts } from '@/accounts/texts'
import { alertTexts } from '@/alert/texts'
import { backtestTexts } from '@/backtest/texts'
import { caseworkTexts } from '@/casework/texts'
import { catalogueTexts } from '@/catalogue/texts'
import { dataTexts } from '@/data/texts'
import { directoryTexts } from '@/directory/texts'
import { drawTexts } from '@/draw/texts'
import { fieldTexts } from '@/field/texts'
import { letterTexts } from '@/letters/texts'
import { loginTexts } from '@/session/texts'
import { mapTexts } from '@/map/texts'
import { muteTexts } from '@/mutes/texts'
import { openTexts } from '@/publicpage/texts'
import { premiseTexts } from '@/premises/texts'
import { paperTexts } from '@/papers/texts'
import { planTexts } from '@/plans/texts'
import { registryTexts } from '@/registry/texts'
import { ruleTexts } from '@/rules/texts'
import { shellTexts } from '@/shell/texts'
import { shiftTexts } from '@/shift/texts'
import { superviseTexts } from '@/supervise/texts'
import { taskTexts } from '@/tasks/texts'
import { wallTexts } from '@/wall/texts'
import { wallModeTexts } from '@/wallmode/texts'
import { commonTexts } from './common'

const parts = {
  account: accountTexts,
  alert: alertTexts,
  backtest: backtestTexts,
  casework: caseworkTexts,
  catalogue: catalogueTexts,
  common: commonTexts,
  data: dataTexts,
  directory: directoryTexts,
  draw: drawTexts,
  field: fieldTexts,
  letter: letterTexts,
  login: loginTexts,
  map: mapTexts,
  mute: muteTexts,
  open: openTexts,
  paper: paperTexts,
  plan: planTexts,
  premise: premiseTexts,
  registry: registryTexts,
  rule: ruleTexts,
  shell: shellTexts,
  shift: shiftTexts,
  supervise: superviseTexts,
  task: taskTexts,
  wall: wallTexts,
  wallMode: wallModeTexts,
}

type Part = keyof typeof parts
const inLanguage = <L extends 'zh' | 'en'>(language: L) =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part[language]])) as {
    [P in Part]: (typeof parts)[P][L]
  }

export const all = { zh: inLanguage('zh'), en: inLanguage('en') }
