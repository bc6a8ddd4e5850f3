import { texts } from '@/i18n/texts'

export const mapTexts = texts(
  {
    title: '地图',
    label: '区域地图，监管对象按最严重的告警着色',
    quiet: '无打开的告警',
    cluster: '{n} 个对象',
    key: '图例',
    coverage: '覆盖情况',
    coverageKey: { good: '有监管', partly: '部分监管', blind: '盲区' },
    coverageMissing: '服务器尚未提供覆盖数据。',
    open: '查看对象',
    worst: '有打开告警的对象',
    choose: '点选地图上的对象查看其告警。',
    nowhere: '{n} 个对象没有坐标，不在图上',
    failed: '地图底图无法读取',
  },
  {
    title: 'Map',
    label: 'Map of the district; premises are marked by their worst open alert',
    quiet: 'no open alert',
    cluster: '{n} premises',
    key: 'Key',
    coverage: 'Coverage',
    coverageKey: { good: 'supervised', partly: 'partly', blind: 'blind' },
    coverageMissing: 'The server does not offer coverage yet.',
    open: 'Show the premise',
    worst: 'Where something is open',
    choose: 'Choose a premise on the map to see its alerts.',
    nowhere: '{n} premises have no coordinates and are not shown',
    failed: 'The outline of the map could not be read',
  },
)
