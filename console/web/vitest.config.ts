import { defineConfig, mergeConfig } from 'vitest/config'
import base from './vite.config.ts'

export default mergeConfig(
  base,
  defineConfig({
    // patience costs only where something hangs, and a machine may have other things to do
    test: { testTimeout: 60_000, hookTimeout: 60_000, environment: 'node', include: ['src/**/*.test.ts', 'fake/**/*.test.ts', 'test/**/*.test.ts'] },
  }),
)
