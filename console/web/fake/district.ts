import type { Device, Limit, Premise } from '../src/api/contract'

/** An invented district: 24 premises over all 11 scenario classes. */
const SPOTS: [street: string, latitude: number, longitude: number][] = [
  ['bailu', 39.9753, 119.5657],
  ['songtao', 39.9525, 119.5936],
  ['wanghai', 39.9447, 119.6121],
  ['yunfan', 39.9282, 119.5949],
  ['songtao', 39.9602, 119.5897],
  ['tingchao', 39.9093, 119.6277],
  ['wanghai', 39.9368, 119.6005],
  ['bailu', 39.9789, 119.5721],
  ['songtao', 39.9561, 119.5989],
  ['wanghai', 39.9355, 119.6142],
  ['yunfan', 39.9187, 119.5768],
  ['songtao', 39.9539, 119.6012],
  ['tingchao', 39.9131, 119.6205],
  ['yunfan', 39.9268, 119.5873],
  ['bailu', 39.9716, 119.5608],
  ['tingchao', 39.9048, 119.6351],
  ['wanghai', 39.9389, 119.6088],
  ['yunfan', 39.9301, 119.5912],
  ['songtao', 39.9583, 119.5851],
  ['wanghai', 39.9412, 119.6034],
  ['yunfan', 39.9224, 119.5804],
  ['bailu', 39.9821, 119.5574],
  ['tingchao', 39.9116, 119.6312],
  ['wanghai', 39.9473, 119.6066],
]

const MINUTE = 60_000
const device = (id: string, role: string | null, metrics: string[], interval = MINUTE): Device => ({ id, name: id, kind: role === 'camera' ? 'CAMERA' : 'SENSOR', role, parent: null, metrics, units: {}, aliases: {}, wireIds: [id], interval })
const limit = (metric: string, averaging: string, value: number, unit: string, zh: string, en = zh): Limit => ({ metric, averaging, value, unit, source: { zh, en }, from: '2020-01-01T00:00:00Z' })

type Kit = { devices: (id: string) => Device[]; limits: Limit[] }

const KITS: Record<string, Kit> = {
  'construction-site': {
    devices: (id) => [device(`${id}-dust`, 'environment', ['pm10', 'pm25', 'noise']), device(`${id}-cam1`, 'camera', ['no_helmet', 'uncovered_soil'], 0)],
    limits: [limit('pm10', 'hour', 150, 'µg/m³', 'GB 3095-2012'), limit('noise', 'instant', 70, 'dB', 'GB 12523-2011')],
  },
  restaurant: {
    devices: (id) => [device(`${id}-fume`, 'treatment', ['fume', 'power']), device(`${id}-cam1`, 'camera', ['rat', 'no_hat', 'open_bin'], 0)],
    limits: [limit('fume', 'hour', 2, 'mg/m³', 'GB 18483-2001')],
  },
  'industrial-discharge': {
    devices: (id) => [device(`${id}-water`, 'outlet', ['cod', 'nh3n', 'ph', 'sewage_flow'], 10 * MINUTE), device(`${id}-power`, 'production', ['power'])],
    limits: [limit('cod', 'hour', 50, 'mg/L', '排污许可 9113', 'discharge permit 9113'), limit('nh3n', 'hour', 5, 'mg/L', '排污许可 9113', 'discharge permit 9113')],
  },
  'cold-store': { devices: (id) => [device(`${id}-t1`, 'storage', ['cold_temperature'])], limits: [limit('cold_temperature', 'instant', -18, '℃', 'GB 31605-2020')] },
  'chemical-storage': {
    devices: (id) => [device(`${id}-gas1`, 'tank', ['gas'], 10_000), device(`${id}-tank1`, 'tank', ['tank_level'])],
    limits: [limit('gas', 'instant', 25, '%LEL', 'GB/T 50493-2019')],
  },
  other: {
    devices: (id) => [device(`${id}-fire`, 'fire', ['fire_water_pressure', 'residual_current']), device(`${id}-cam1`, 'camera', ['exit_blocked', 'guard_absent'], 0)],
    limits: [limit('fire_water_pressure', 'instant', 0.35, 'MPa', 'GB 50974-2014'), limit('residual_current', 'instant', 300, 'mA', 'GB 14287')],
  },
}

const PLACES: [string, string, string, string][] = [
  ['site-01', '滨海新城三期工地', 'Binhai New Town phase 3 site', 'construction-site'],
  ['site-02', '港务大厦改造工地', 'Harbour Office rebuild site', 'construction-site'],
  ['site-03', '东环快速路二标段', 'Donghuan Expressway lot 2', 'construction-site'],
  ['rest-01', '渔港人家酒楼', 'Fishing Port Restaurant', 'restaurant'],
  ['rest-02', '海阳路川味馆', 'Haiyang Road Sichuan Kitchen', 'restaurant'],
  ['rest-03', '老码头面馆', 'Old Pier Noodles', 'restaurant'],
  ['school-01', '实验小学食堂', 'Experimental Primary School canteen', 'school-canteen'],
  ['school-02', '第七中学食堂', 'No. 7 Middle School canteen', 'school-canteen'],
  ['chem-01', '北港化工仓储有限公司', 'Beigang Chemical Storage', 'chemical-storage'],
  ['chem-02', '石河危化品仓库', 'Shihe Hazardous Goods Depot', 'chemical-storage'],
  ['fuel-01', '东环加油站', 'Donghuan Filling Station', 'fuel-station'],
  ['fuel-02', '北港加气站', 'Beigang Gas Station', 'fuel-station'],
  ['ind-01', '海港印染有限公司', 'Haigang Dyeing Works', 'industrial-discharge'],
  ['ind-02', '鑫源电镀厂', 'Xinyuan Plating Works', 'industrial-discharge'],
  ['ind-03', '北港玻璃制品公司', 'Beigang Glassware', 'industrial-discharge'],
  ['sew-01', '城东污水处理厂', 'Chengdong Sewage Plant', 'sewage-plant'],
  ['sew-02', '石河污水处理站', 'Shihe Sewage Station', 'sewage-plant'],
  ['cold-01', '渔业公司一号冷库', 'Fishery Company cold store 1', 'cold-store'],
  ['cold-02', '港城冷链物流中心', 'Gangcheng Cold Chain Centre', 'cold-store'],
  ['mall-01', '太阳城购物中心', 'Sun City Shopping Centre', 'shopping-mall'],
  ['mall-02', '海阳农贸市场', 'Haiyang Farmers Market', 'shopping-mall'],
  ['hotel-01', '观海宾馆', 'Seaview Hotel', 'hotel'],
  ['hotel-02', '秦港商务酒店', 'Qingang Business Hotel', 'hotel'],
  ['care-01', '夕阳红养老院', 'Sunset Care Home', 'care-home'],
]

const GRADES = ['A', 'B+', 'B', 'A-', 'C', 'B-', 'A', 'C+', 'D']
const kitOf = (scenario: string): Kit => KITS[scenario === 'sewage-plant' ? 'industrial-discharge' : scenario] ?? (KITS['other'] as Kit)

export const PREMISES: Premise[] = PLACES.map(([id, zh, en, scenario], i) => ({
  id,
  revision: 0,
  area: SPOTS[i]?.[0] ?? 'wanghai',
  zone: 'Asia/Shanghai',
  tags: [],
  name: { zh, en },
  enterprise: zh.replace(/工地|食堂|一号冷库/, '') + (zh.endsWith('公司') ? '' : '有限公司'),
  scenario,
  street: SPOTS[i]?.[0] ?? 'wanghai',
  latitude: SPOTS[i]?.[1] ?? null,
  longitude: SPOTS[i]?.[2] ?? null,
  grade: GRADES[i % GRADES.length] ?? 'B',
  managementLevel: i % 5 === 4 ? 'street' : 'district',
  keySupervision: i % 9 === 8,
  devices: kitOf(scenario).devices(id),
  limits: kitOf(scenario).limits,
}))
