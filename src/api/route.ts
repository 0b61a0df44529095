import type { Request, Response } from 'restify'
import * as z from 'zod'
import type { Config } from '../core/config.ts'
import type { Core } from '../core/index.ts'
import type { Access, RedeemedTicket } from '../core/model.ts'
import type { CoreWords } from '../core/words/words.ts'
import type { Answer } from './answers.ts'
import type { SignedIn } from './auth.ts'
import type { Body, Content } from './bodies.ts'
import { check } from './check.ts'

/**
 * Who may call a route. `ownPhoto` = may manage their own photo, `changeOwnPhoto` = and the settings let them change it;
 * `admins` may manage other people's, too; `dataOfOthers` = may see and delete all that is kept about them, which is
 * whoever manages photos; `ticket` = who has the ticket that the path's `{ticket}` is, if the person it was issued to still
 * is one of the `admins`, or it is for their own data. That is for what browsers open by themselves, so its errors are pages.
 * `signed` = who has the path's `{signed}`, which the route itself verifies: for what clients of cards fetch, which have no token.
 */
export type Allowed =
  | 'anyone'
  | 'signedIn'
  | 'ownPhoto'
  | 'changeOwnPhoto'
  | 'admins'
  | 'dataOfOthers'
  | 'ticket'
  | 'signed'

/** What the `{id}` of a path, or its `{draftId}`, names, if it belongs to the person who made it: to anyone else it is `not_found`. */
type Owned = 'run' | 'draft'

/** What a handler gets: the caller, and the validated parts of the request. */
interface Call<A extends Allowed, P, Q, B> {
  core: Core
  config: Config
  caller: A extends 'anyone' | 'signed' ? null : Caller
  redeemed: A extends 'ticket' ? RedeemedTicket : null
  params: P
  query: Q
  body: B
  /** in the language of the request */
  words: CoreWords
  /** aborts when the client disconnects or the server closes */
  signal: AbortSignal
}
export interface Caller extends SignedIn {
  access: Access
}

interface RouteSpec<A extends Allowed, P, Q, B, R> {
  /** the operation's id in the OpenAPI document */
  name: string
  method: 'get' | 'post' | 'put' | 'delete'
  /** with parameters in braces: `/api/people/{id}/photo` */
  path: string
  summary: string
  allow: A
  owned?: Owned
  /** as how many requests it counts, for what it takes; 1 if not given */
  cost?: number
  params?: z.ZodObject & z.ZodType<P>
  query?: z.ZodObject & z.ZodType<Q>
  body?: Body<B>
  answer: Answer<R>
  handle(call: Call<A, P, Q, B>): R | Promise<R>
}

/** One entry of the route table, from which routing, validation and the OpenAPI document are made. */
export interface Route {
  name: string
  method: 'get' | 'post' | 'put' | 'delete'
  path: string
  summary: string
  allow: Allowed
  owned: Owned | null
  cost: number
  params: z.ZodObject | null
  query: z.ZodObject | null
  body: Content | null
  statuses: Answer<unknown>['statuses']
  /** validates the request, handles it and sends the answer; throws every error */
  run(context: RunContext): Promise<void>
}

/** What a route runs in. */
export interface RunContext {
  core: Core
  config: Config
  request: Request
  response: Response
  /** null only where nobody has to be signed in */
  caller: Caller | null
  /** null unless a ticket is asked for */
  redeemed: RedeemedTicket | null
  words: CoreWords
  signal: AbortSignal
}

/** Makes an entry of the route table. A path parameter that doesn't fit its schema is `not_found`. */
export function route<A extends Allowed, P = object, Q = object, B = undefined, R = void>(
  spec: RouteSpec<A, P, Q, B, R>,
): Route {
  const { name, method, path, summary, allow, owned, params, query, body, answer } = spec
  return {
    name,
    method,
    path,
    summary,
    allow,
    owned: owned ?? null,
    cost: spec.cost ?? 1,
    params: params ?? null,
    query: query ?? null,
    body: body?.content ?? null,
    statuses: answer.statuses,
    run: async ({ request, response, caller, redeemed, ...context }) => {
      const result = await spec.handle({
        ...context,
        caller: caller as Call<A, P, Q, B>['caller'],
        redeemed: redeemed as Call<A, P, Q, B>['redeemed'],
        params: (params ? check(params, request.params, 'path', 'not_found') : {}) as P,
        query: (query ? check(query, queryOf(request), 'query') : {}) as Q,
        body: (await body?.read(request, response)) as B,
      })
      await answer.send(response, result)
    },
  }
}

/** If a name is repeated, its last value. */
const queryOf = (request: Request): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(request.getQuery()))
