import type { components, paths } from './openapi'
import { query, send, sendTagged, type SendOptions } from './http'

/**
 * Requests whose paths, parameters, bodies and answers are those of the console's own description: what the console
 * does not offer, or offers otherwise, does not compile. `openapi.d.ts` is made from `openapi.json` by `npm run api`.
 */

/** A record that goes over the wire, by its name in the description. */
export type View<Name extends keyof components['schemas']> = components['schemas'][Name]

type Method = 'get' | 'post' | 'put' | 'delete'
type PathsWith<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, unknown> ? P : never }[keyof paths]
type Operation<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O> ? O : never

type JsonOf<R> = R extends { content: { 'application/json': infer J } } ? J : never
type Answers<O> = O extends { responses: infer R } ? R : never
export type Answer<P extends keyof paths, M extends Method> =
  Answers<Operation<P, M>> extends infer R ? (R extends Record<200, infer A> ? JsonOf<A> : R extends Record<201, infer A> ? JsonOf<A> : R extends Record<202, infer A> ? JsonOf<A> : undefined) : never
export type Body<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { requestBody?: infer B } ? JsonOf<NonNullable<B>> : undefined
export type Parameters<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { parameters: { query?: infer Q } } ? NonNullable<Q> : Record<string, never>

type Variables<P> = P extends `${string}{${infer V}}${infer Rest}` ? Record<V, string> & Variables<Rest> : unknown

export function filled<P extends keyof paths>(path: P, variables: Variables<P>): string {
  const values = variables as Record<string, string>
  return path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
}

export const api = {
  get: <P extends PathsWith<'get'>>(path: P, variables: Variables<P>, parameters?: Parameters<P, 'get'>, options?: SendOptions) =>
    send<Answer<P, 'get'>>('GET', filled(path, variables) + query((parameters ?? {}) as Record<string, string>), undefined, options),
  /** With the tag that a change has to show again. */
  tagged: <P extends PathsWith<'get'>>(path: P, variables: Variables<P>) => sendTagged<Answer<P, 'get'>>('GET', filled(path, variables)),
  post: <P extends PathsWith<'post'>>(path: P, variables: Variables<P>, body: Body<P, 'post'>, options?: SendOptions) =>
    send<Answer<P, 'post'>>('POST', filled(path, variables), body, options),
  put: <P extends PathsWith<'put'>>(path: P, variables: Variables<P>, body: Body<P, 'put'>, options?: SendOptions) =>
    send<Answer<P, 'put'>>('PUT', filled(path, variables), body, options),
  delete: <P extends PathsWith<'delete'>>(path: P, variables: Variables<P>, body?: Body<P, 'delete'>, options?: SendOptions) =>
    send<Answer<P, 'delete'>>('DELETE', filled(path, variables), body, options),
}
