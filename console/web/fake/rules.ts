import type { Bilingual, Severity } from '../src/api/contract'

export interface FakeRule {
  id: string
  title: Bilingual
  severity: Severity
  scenario: string
  metric: string | null
  limit: number | null
  unit: string | null
  /** Worst value over limit at opening. */
  ratio: number
  hold: number
  items: string[]
  departments: string[]
  when: string
  say: (value: string, limit: string) => Bilingual
}

const rule = (
  id: string,
  zh: string,
  en: string,
  severity: Severity,
  scenario: string,
  metric: string | null,
  limit: number | null,
  unit: string | null,
  ratio: number,
  hold: number,
  items: string[],
  departments: string[],
  when: string,
  sayZh: string,
  sayEn: string,
): FakeRule => ({
  id, title: { zh, en }, severity, scenario, metric, limit, unit, ratio, hold, items, departments, when,
  say: (value, limitText) => ({ zh: fill(sayZh, value, limitText), en: fill(sayEn, value, limitText) }),
})

const fill = (text: string, value: string, limit: string) => text.replace('{v}', value).replace('{l}', limit)

export const RULES: FakeRule[] = [
  rule('dust-pm10-hour', '工地PM10小时均值超标', 'Construction site PM10 hourly mean over the limit', 'yellow', 'construction-site', 'pm10', 150, 'µg/m³', 2.08, 10, ['ECO-DUST-01', 'HOU-SITE-03'], ['ECO', 'HOU'], "avg(pm10, '1h') > limit(pm10, 'hour')", 'PM10小时均值为{v} µg/m³，高于限值{l} µg/m³，已持续10分钟。', 'The hourly mean of PM10 was {v} µg/m³, over the limit of {l} µg/m³, for 10 minutes.'),
  rule('site-no-helmet', '未戴安全帽', 'Workers without helmets', 'blue', 'construction-site', 'no_helmet', null, null, 1, 0, ['HOU-SITE-01'], ['HOU'], "count(no_helmet, '10m') >= 3", '摄像机在10分钟内3次检出未戴安全帽。', 'The camera saw workers without helmets 3 times within 10 minutes.'),
  rule('site-noise', '夜间施工噪声超标', 'Night construction noise over the limit', 'yellow', 'construction-site', 'noise', 55, 'dB', 1.24, 5, ['ECO-DUST-01'], ['ECO'], "avg(noise, '5m') > 55", '夜间噪声5分钟均值为{v} dB，高于限值{l} dB。', 'The 5-minute mean of noise at night was {v} dB, over the limit of {l} dB.'),
  rule('kitchen-rat', '后厨发现鼠患', 'Rat in the kitchen', 'red', 'restaurant', 'rat', null, null, 1, 0, ['MKT-KITCHEN-01'], ['MKT'], "count(rat, '5m') >= 1", '后厨摄像机检出老鼠，置信度0.94。', 'The kitchen camera saw a rat, confidence 0.94.'),
  rule('fume-hour', '油烟浓度超标', 'Cooking fume over the limit', 'yellow', 'restaurant', 'fume', 2, 'mg/m³', 1.6, 10, ['ECO-DATA-01'], ['ECO'], "avg(fume, '1h') > limit(fume, 'hour')", '油烟小时均值为{v} mg/m³，高于限值{l} mg/m³。', 'The hourly mean of cooking fume was {v} mg/m³, over the limit of {l} mg/m³.'),
  rule('cod-hour', '废水COD小时均值超标', 'Waste water COD hourly mean over the limit', 'orange', 'industrial-discharge', 'cod', 50, 'mg/L', 1.63, 20, ['ECO-WATER-01'], ['ECO'], "avg(cod, '1h') > limit(cod, 'hour')", '总排口COD小时均值为{v} mg/L，高于许可限值{l} mg/L，近30日累计超标3日。', 'The hourly mean of COD at the main outlet was {v} mg/L, over the permitted {l} mg/L; 3 days over in the last 30.'),
  rule('cod-stuck', 'COD数值长时间不变', 'COD value stuck', 'orange', 'industrial-discharge', 'cod', null, 'mg/L', 1, 240, ['ECO-DATA-01'], ['ECO'], "constant(cod, '4h', 0.02)", 'COD在4小时内变化不超过2%，监测设备可能失真。', 'COD changed by no more than 2 % in 4 hours; the analyser may not be telling the truth.'),
  rule('treatment-off', '生产期间治污设施未运行', 'Treatment off while producing', 'orange', 'industrial-discharge', 'power', 1, 'kW', 0.2, 15, ['ECO-WATER-01', 'ECO-DATA-01'], ['ECO'], 'production.power > 5 && treatment.power < 1', '生产用电正常，治污设施功率仅{v} kW，已持续15分钟。', 'Production runs, but the treatment plant draws only {v} kW, for 15 minutes.'),
  rule('cold-warm', '冷库温度过高', 'Cold store too warm', 'orange', 'cold-store', 'cold_temperature', -18, '℃', 0.6, 15, ['MKT-COLD-01'], ['MKT'], "avg(cold_temperature, '15m') > limit(cold_temperature, 'instant')", '冷库温度15分钟均值为{v} ℃，高于规定的{l} ℃。', 'The 15-minute mean in the cold store was {v} ℃, above the required {l} ℃.'),
  rule('gas-high', '可燃气体浓度高', 'Combustible gas high', 'red', 'chemical-storage', 'gas', 25, '%LEL', 1.4, 0, ['EMG-GAS-01'], ['EMG', 'FIRE'], 'gas > 25', '罐区可燃气体浓度为{v} %LEL，高于报警值{l} %LEL。', 'Combustible gas in the tank area was {v} %LEL, above the alarm point of {l} %LEL.'),
  rule('fire-water-low', '消防水压不足', 'Fire water pressure low', 'yellow', 'other', 'fire_water_pressure', 0.35, 'MPa', 0.43, 5, ['FIRE-WATER-01'], ['FIRE'], 'fire_water_pressure < 0.35', '消防水压为{v} MPa，低于{l} MPa，已持续5分钟。', 'The fire water pressure was {v} MPa, below {l} MPa, for 5 minutes.'),
  rule('exit-blocked', '疏散通道堵塞', 'Exit blocked', 'orange', 'other', 'exit_blocked', null, null, 1, 3, ['FIRE-EXIT-01'], ['FIRE'], "count(exit_blocked, '5m') >= 2", '摄像机在5分钟内2次检出疏散通道堵塞。', 'The camera saw the exit blocked twice within 5 minutes.'),
  rule('cod-trend', 'COD长期趋势偏高', 'COD high for days', 'blue', 'no-scenario', 'cod', 40, 'mg/L', 1, 0, ['ECO-WATER-01'], ['ECO'], "ewma(cod, '5d') > 40", 'COD长期趋势为{v} mg/L，高于{l} mg/L。', 'COD stood at {v} mg/L for days, over {l} mg/L.'),
  rule('device-silent', '监测设备静默', 'Device silent', 'blue', 'any', null, null, null, 1, 10, ['ECO-DATA-01'], ['ECO'], "silent('10m')", '设备超过10分钟没有数据，静默不等于达标。', 'The device has sent nothing for 10 minutes; silence is not compliance.'),
]

export const ruleText = (one: FakeRule) => `- id: ${one.id}
  title: {zh: ${one.title.zh}, en: ${one.title.en}}
  scenario: ${one.scenario}
  per: device
  when: ${one.when}
${one.hold > 0 ? `  for: ${one.hold}m\n` : ''}  clear_for: 10m
  severity: ${one.severity}
  items: [${one.items.join(', ')}]
  respond: {acknowledge: 30m, dispose: 8h}
`

const GENERAL = ['fuel-station', 'shopping-mall', 'hotel', 'care-home', 'school-canteen']

export function rulesFor(scenario: string): FakeRule[] {
  const like = scenario === 'sewage-plant' ? 'industrial-discharge' : scenario
  return RULES.filter((one) => one.scenario === like || one.scenario === 'any' || (one.scenario === 'other' && GENERAL.includes(scenario)))
}
