import type { Request, Response } from 'restify'
import * as z from 'zod'
import type { Config } from '../core/config.ts'
import type { Core } from '../core/index.ts'
import type { Access, Principal } from '../core/model.ts'
import type { Answer } from './answers.ts'
import type { Body, Content } from './bodies.ts'
import { check } from './check.ts'

/** `admins`: people who may manage other people's photos. */
export type Who = 'anybody' | 'signedIn' | 'admins'

/** What a handler is given: who asks, and what they said, checked. */
interface Call<W extends Who, P, Q, B> {
  core: Core
  config: Config
  caller: W extends 'anybody' ? null : Caller
  params: P
  query: Q
  body: B
  /** aborts when the caller has gone away or the server closes */
  signal: AbortSignal
}
export interface Caller extends Principal {
  access: Access
}

interface RouteSpec<W extends Who, P, Q, B, R> {
  /** unique; the operation's id in the OpenAPI document */
  name: string
  method: 'get' | 'post' | 'put' | 'delete'
  /** with parameters in braces: `/api/people/{id}/photo` */
  path: string
  summary: string
  who: W
  params?: z.ZodObject & z.ZodType<P>
  query?: z.ZodObject & z.ZodType<Q>
  body?: Body<B>
  answer: Answer<R>
  handle(call: Call<W, P, Q, B>): R | Promise<R>
}

/** A row of the route table: the one source of routing, validation and the OpenAPI document. */
export interface Route {
  name: string
  method: 'get' | 'post' | 'put' | 'delete'
  path: string
  summary: string
  who: Who
  params: z.ZodObject | null
  query: z.ZodObject | null
  body: Content | null
  statuses: Answer<unknown>['statuses']
  /** reads and checks the request, does the one thing, and answers; everything else is thrown */
  run(context: RunContext): Promise<void>
}

interface RunContext {
  core: Core
  config: Config
  request: Request
  response: Response
  /** null only where anybody may ask */
  caller: Caller | null
  signal: AbortSignal
}

/** Makes a row of the route table; a path parameter that does not fit its schema names nothing: `not_found`. */
export function route<W extends Who, P = object, Q = object, B = undefined, R = void>(
  spec: RouteSpec<W, P, Q, B, R>,
): Route {
  const { name, method, path, summary, who, params, query, body, answer } = spec
  return {
    name,
    method,
    path,
    summary,
    who,
    params: params ?? null,
    query: query ?? null,
    body: body?.content ?? null,
    statuses: answer.statuses,
    run: async ({ core, config, request, response, caller, signal }) => {
      const result = await spec.handle({
        core,
        config,
        caller: caller as Call<W, P, Q, B>['caller'],
        params: (params ? check(params, request.params, 'path', 'not_found') : {}) as P,
        query: (query ? check(query, queryOf(request), 'query') : {}) as Q,
        body: (await body?.read(request, response)) as B,
        signal,
      })
      await answer.send(response, result)
    },
  }
}

/** The last of each name counts. */
const queryOf = (request: Request): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(request.getQuery()))
