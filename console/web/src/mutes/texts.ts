import { texts } from '@/i18n/texts'

export const muteTexts = texts(
  {
    title: '静默',
    subtitle: '静默只抑制通知，评估照常进行；每一条都有负责人、理由和结束时间。',
    none: '没有生效的静默',
    columns: { premise: '对象', what: '范围', by: '负责人', reason: '理由', until: '结束', hidden: '期间抑制' },
    ends: '{time}后结束',
    end: '现在结束',
    ended: '已结束',
    hidden: '{n} 条',
    whole: '整个对象',
    oneAlert: '一条告警',
    oneRule: '一条规则的告警',
  },
  {
    title: 'Mutes',
    subtitle: 'A mute holds notices back, never the judging; each has an owner, a reason and an end.',
    none: 'No mute is in force',
    columns: { premise: 'Premise', what: 'What', by: 'Owner', reason: 'Reason', until: 'Ends', hidden: 'Held back' },
    ends: 'ends in {time}',
    end: 'End it now',
    ended: 'Ended',
    hidden: '{n}',
    whole: 'the whole premise',
    oneAlert: 'one alert',
    oneRule: 'alerts of one rule',
  },
)
