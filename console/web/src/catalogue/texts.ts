import { texts } from '@/i18n/texts'

export const catalogueTexts = texts(
  {
    title: '清单、名录与日历',
    items: '检查事项',
    checklists: '场景清单',
    officers: '执法人员',
    calendars: '节假日',
    documents: '配置文件',
    about: {
      items: '清单之外无检查。事项由配置目录发布，改动须附理由并留痕。',
      checklists: '一类对象一张联合检查清单。改动须附理由并留痕，自改动之时起生效。',
      officers: '持有效证件者才能被抽取。',
      calendars: '规则时段、办结时限与抽取共用的日历，含调休。每年通知下发后在此逐日调整，附理由并留痕；上下班时间在配置目录。',
      documents: '整份编辑的配置：策略、抽取设置、部门、领域、场景名称与设备报文映射。改动须附理由并留痕，数秒内生效。',
    },
    columns: { item: '事项', lead: '牵头部门', method: '检查方式', lenient: '首违轻微不罚', officer: '姓名', department: '部门', certificate: '证件', valid: '有效期至', domains: '领域', day: '日期', kind: '类型', name: '名称', document: '内容', file: '文件', change: '最近改动' },
    unpublished: '未公布',
    article: '第{n}条',
    holiday: '休息',
    makeUp: '调休上班',
  },
  {
    title: 'Items, officers, calendars',
    items: 'Inspection items',
    checklists: 'Checklists',
    officers: 'Officers',
    calendars: 'Holidays',
    documents: 'Config files',
    about: {
      items: 'What is not on the list is not inspected. Items are published from the config folder; each change has a reason and a record.',
      checklists: 'One joint checklist for each kind of premises. Each change has a reason and a record, and holds from its own time.',
      officers: 'Only who holds a valid certificate can be drawn.',
      calendars: 'One calendar for the hours of rules, due times and draws, with make-up working days. Days are changed here when the yearly notice comes, with reason and record; opening hours stand in the config folder.',
      documents: 'What is edited whole: policies, settings of draws, departments, domains, names of scenarios, and mappings of messages. Each change has a reason and a record, and holds within seconds.',
    },
    columns: { item: 'Item', lead: 'Lead', method: 'Method', lenient: 'Lenient', officer: 'Name', department: 'Department', certificate: 'Certificate', valid: 'Valid until', domains: 'Domains', day: 'Day', kind: 'Kind', name: 'Name', document: 'What', file: 'File', change: 'Last change' },
    unpublished: 'not published',
    article: ' art. {n}',
    holiday: 'Day off',
    makeUp: 'Working day',
  },
)
