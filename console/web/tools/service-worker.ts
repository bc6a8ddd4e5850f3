import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const TEMPLATE = fileURLToPath(new URL('./service-worker.js', import.meta.url))
const PUBLIC = ['/boot.js', '/icon.svg', '/manifest.json', '/map.json', '/district.geojson']

/** Writes sw.js with the names of all files of this build. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    generateBundle: {
      // after everything else, when the names are final
      order: 'post',
      handler(_, bundle) {
        const assets = Object.keys(bundle).filter((file) => file !== 'index.html').map((file) => `/${file}`)
        const files = ['/index.html', ...PUBLIC, ...assets.sort()]
        const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12)
        const source = readFileSync(TEMPLATE, 'utf8')
          .replace('self.__FILES__', JSON.stringify(files))
          .replace('${self.__VERSION__}', version)
        this.emitFile({ type: 'asset', fileName: 'sw.js', source })
      },
    },
  }
}
