// The page with invented data, for working on the page: node fake/run.mjs [port]. Log in as anybody, password "vigil".
import { runnerImport } from 'vite'

const { module } = await runnerImport('./fake/server.ts')
const fake = await module.startFake({ port: Number(process.argv[2] ?? 8091) })
console.log(`${fake.url}  (any user, password: vigil)`)
setInterval(() => fake.world.raise(), 8_000)
