import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020'

interface Media {
  content?: Record<string, { schema?: object }>
}

interface Operation {
  parameters?: { name: string; in: string }[]
  requestBody?: Media
  responses: Record<string, Media>
}

type Described = Record<string, Record<string, Operation>>

const document = JSON.parse(readFileSync(fileURLToPath(new URL('../openapi.json', import.meta.url)), 'utf8')) as { paths: Described; components: object }
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
ajv.addSchema({ $id: 'console', components: document.components })

/** Paths without variables first: `/api/rules/check` is no rule called check. */
const paths = Object.keys(document.paths)
  .sort((a, b) => a.split('{').length - b.split('{').length)
  .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`) }))
const compiled = new Map<string, ValidateFunction>()

function operationOf(method: string, pathname: string): Operation | undefined {
  const found = paths.find(({ path, pattern }) => pattern.test(pathname) && document.paths[path]?.[method.toLowerCase()])
  return found && document.paths[found.path]?.[method.toLowerCase()]
}

function validator(key: string, schema: object): ValidateFunction {
  const held = compiled.get(key)
  if (held) return held
  const made = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"console#/components')) as object)
  compiled.set(key, made)
  return made
}

const faultsBy = (check: ValidateFunction, value: unknown) => (check(value) ? [] : (check.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`))

/** What of a request is not as the console's own description has it: the real one would refuse it. */
export function requestFaults(method: string, url: URL, body?: Record<string, unknown>): string[] {
  const operation = operationOf(method, url.pathname)
  if (!operation) return [`${method} ${url.pathname} is not offered`]
  const known = new Set(operation.parameters?.filter((one) => one.in === 'query').map(({ name }) => name))
  const strangers = [...url.searchParams.keys()].filter((name) => !known.has(name)).map((name) => `the parameter ${name} is not known`)
  const schema = operation.requestBody?.content?.['application/json']?.schema
  return schema && body ? [...strangers, ...faultsBy(validator(`${method} ${url.pathname} body`, closed(schema)), body)] : strangers
}

/** A body may have no other members than those described. */
const closed = (schema: object): object => ({ allOf: [schema], unevaluatedProperties: false })

interface Schema {
  $ref?: string
  anyOf?: Schema[]
  allOf?: Schema[]
  type?: string
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
}

const schemas = (document.components as { schemas: Record<string, Schema> }).schemas
const resolved = (schema: Schema): Schema => (schema.$ref ? resolved(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema)
const mayBeNull = (schema: Schema) => resolved(schema).anyOf?.some(({ type }) => type === 'null') ?? false

/** What the fake leaves out is null, where the description allows that. */
function completed(given: Schema, value: unknown): unknown {
  const schema = resolved(given)
  if (value === null || value === undefined) return value
  if (schema.allOf) return schema.allOf.reduce<unknown>((whole, part) => completed(part, whole), value)
  if (schema.anyOf) return schema.anyOf.filter(({ type }) => type !== 'null').reduce<unknown>((whole, part) => completed(part, whole), value)
  if (Array.isArray(value)) return value.map((one) => completed(schema.items ?? {}, one))
  if (typeof value !== 'object' || !schema.properties) return value
  const whole: Record<string, unknown> = { ...value }
  for (const [name, property] of Object.entries(schema.properties)) {
    if (whole[name] !== undefined) whole[name] = completed(property, whole[name])
    else if (schema.required?.includes(name) && mayBeNull(property)) whole[name] = null
  }
  return whole
}

export function completedAnswer(method: string, url: URL, status: number, body: unknown): unknown {
  const schema = operationOf(method, url.pathname)?.responses[String(status)]?.content?.['application/json']?.schema
  return schema ? completed(schema, body) : body
}

/** What of an answer is not as the console's own description has it: the page would be tested on something that never comes. */
export function answerFaults(method: string, url: URL, status: number, body: unknown): string[] {
  const operation = operationOf(method, url.pathname)
  if (!operation) return [`${method} ${url.pathname} is not offered`]
  const described = operation.responses[String(status)]
  if (!described) return [`${method} ${url.pathname} never answers ${status}`]
  const schema = described.content?.['application/json']?.schema
  return schema ? faultsBy(validator(`${method} ${url.pathname.replace(/[^/]*\d[^/]*/g, '*')} ${status}`, schema), body) : []
}
