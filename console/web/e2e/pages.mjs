/** Every page, by name: of an alert, its premise and its task where they are given. */
export const pagesOf = ({ alert, premise, task, rule, metric, plan }) => ({
  wall: '/alerts',
  alert: `/alerts/${alert}`,
  tasks: '/tasks',
  ...(task ? { task: `/tasks/${task}`, check: `/my-tasks/${task}`, papers: `/tasks/${task}/papers` } : {}),
  premises: '/premises',
  premise: `/premises/${premise}`,
  door: `/premises/${premise}/door`,
  map: '/map',
  'wall-mode': '/wall',
  shift: '/shift',
  mutes: '/mutes',
  more: '/more',
  status: '/status',
  'my-tasks': '/my-tasks',
  rules: '/rules',
  rule: `/rules/${rule}`,
  'rule-new': '/rules/new',
  backtests: '/backtests',
  data: `/data?premise=${premise}${metric ? `&metric=${metric}` : ''}&bucket=5m`,
  'dead-letters': '/dead-letters',
  ledger: '/ledger',
  coverage: '/coverage',
  draws: '/draws',
  plans: '/plans',
  ...(plan ? { plan: `/plans/${plan}` } : {}),
  history: '/history',
  accounts: '/accounts',
  account: '/account',
  figures: '/figures',
  caps: '/caps',
  complaints: '/complaints',
  catalogue: '/catalogue',
  open: '/open',
})

/** Waits until a page shows what it is about. */
export const settled = (page) =>
  page.waitForFunction(() => document.querySelector('h1, .scroller, .figures, .map, [data-testid=paper]') && !document.querySelector('[data-loading]'), undefined, { timeout: 15_000 })

/** Nothing may stick out of the window sideways: on a phone half a page would be out of reach. */
export const sticksOut = (page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
