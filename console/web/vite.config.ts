import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { serviceWorker } from './tools/service-worker.ts'
import { shippedNames } from './tools/shipped-names.ts'

const api = process.env['VIGIL_URL'] ?? 'http://127.0.0.1:8080'

export default defineConfig({
  plugins: [vue(), shippedNames(), serviceWorker()],
  define: { __VUE_OPTIONS_API__: false, __VUE_I18N_LEGACY_API__: false, __INTLIFY_PROD_DEVTOOLS__: false },
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // the console's CSP allows no inline script, so nothing may be inlined into the page
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, sourcemap: false, chunkSizeWarningLimit: 700 },
  server: { host: '127.0.0.1', proxy: { '/api': { target: api, changeOrigin: true } } },
})
