import type { Mute } from './requests'

/** The words for what a mute covers; each answers '' when it does not know the name. */
export interface Words {
  alert: (id: string) => string
  rule: (id: string) => string
  device: (premise: string, id: string) => string
  oneAlert: string
  oneRule: string
  whole: string
}

/** What a mute holds back, as people call it: an alert by its title, a rule by its title, a device by its name. */
export function covers({ premise, alert, rule, device }: Mute, words: Words): string {
  const parts = [
    rule ? words.rule(rule) || words.oneRule : '',
    alert && !rule ? words.alert(alert) || words.oneAlert : '',
    device ? words.device(premise, device) : '',
  ].filter(Boolean)
  return parts.length === 0 ? words.whole : parts.join(' · ')
}
