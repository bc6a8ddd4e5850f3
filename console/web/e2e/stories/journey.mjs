import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** The journey that the Java tests run on a real console, here on the fake one. */
export default {
  async 'the journey finds a new alert and draws its chart'({ fake }) {
    const child = spawn(process.execPath, ['e2e/journey.mjs'], {
      env: { ...process.env, VIGIL_URL: fake.url, VIGIL_USER: 'admin', VIGIL_PASSWORD: 'vigil', VIGIL_ALERT_TITLE: 'PM10' },
    })
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      if (String(chunk).includes('READY')) fake.world.raise({ rule: 'dust-pm10-hour', premise: 'site-03' })
    })
    child.stderr.on('data', (chunk) => (said += chunk))
    const [code] = await once(child, 'exit')
    if (code !== 0 || !/ALERT a-/.test(said)) throw new Error(`exit ${code}\n${said}`)
  },
}
