/** Requests to the API with the reader's token, and how bodies are written and answers read. */
import { withLimit } from '../app/limit.ts'
import { words } from '../words/words.ts'
import { offline, problemOf, type ProblemCode } from './problem.ts'
import { lateProblem, notSignedIn } from './startProblem.ts'
import { cacheToken, type TokenCache } from './token.ts'

export type Send = (method: string, path: string, init?: Init) => Promise<Response>
interface Init {
  body?: Blob | string
  headers?: Record<string, string>
  signal?: AbortSignal
}

export interface ClientOptions {
  /** a fresh single sign-on token */
  getToken: () => Promise<string>
  /** of the API; default: the page's own */
  origin?: string
  now?: () => number
}

/** headers of a file's bytes */
export const binary = { 'Content-Type': 'application/octet-stream' }

/** NUL and halves of surrogate pairs, which the API refuses. A list may contain both. */
const UNUSABLE = /\0|\p{Surrogate}/gu

/** Body and headers of a request. */
export const jsonBody = (body: unknown): Init => ({
  body: JSON.stringify(body, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(UNUSABLE, '\uFFFD') : value,
  ),
  headers: { 'Content-Type': 'application/json' },
})

/** The reader's tokens, kept until they are about to expire. */
export function createTokens({ getToken, now = Date.now }: ClientOptions): TokenCache {
  const ask = (): Promise<string> =>
    getToken().catch((error: unknown) => {
      throw notSignedIn(error instanceof Error ? error.message : String(error))
    })
  return cacheToken(ask, now)
}

/** A newer token may help; with `clock_differs`, if the clocks differ by less than a token is valid. */
const renewable = new Set<ProblemCode>(['token_expired', 'sign_in_again', 'clock_differs'])

/** The answer of each request throws a `Problem` unless it is a success. */
export function createSend({ origin = '' }: ClientOptions, tokens: TokenCache): Send {
  const once: Send = async (method, path, init = {}) => {
    const token = await withLimit(tokens.get(), () => {
      // the request after this one asks again
      tokens.drop()
      return lateProblem('token')
    })
    const headers = {
      ...init.headers,
      Authorization: `Bearer ${token}`,
      'Accept-Language': words.locale,
    }
    const request = { ...init, method, headers, cache: 'no-store' as const }
    return await fetch(`${origin}${path}`, request).catch((error: unknown) => {
      if (init.signal?.aborted) throw error
      throw offline()
    })
  }
  return async (method, path, init) => {
    let answer = await once(method, path, init)
    for (let tries = 0; !answer.ok; tries += 1) {
      const body: unknown = await answer.json().catch(() => null)
      const problem = problemOf(answer.status, body, answer.headers.get('retry-after'))
      if (!renewable.has(problem.code) || tries > 0) throw problem
      tokens.drop()
      answer = await once(method, path, init)
    }
    return answer
  }
}

/** @throws Problem if the answer isn't JSON */
export async function json<T>(answer: Promise<Response>): Promise<T> {
  const response = await answer
  return (await response.json().catch(() => {
    throw problemOf(response.status, null)
  })) as T
}

/** null for an empty answer */
export async function picture(answer: Promise<Response>): Promise<Blob | null> {
  const response = await answer
  return response.status === 204 ? null : await response.blob()
}

export interface NamedFile {
  name: string
  blob: Blob
}

/**
 * A file to save.
 * @param otherwise its name if the answer has none
 */
export async function namedFile(answer: Promise<Response>, otherwise: string): Promise<NamedFile> {
  const response = await answer
  const disposition = response.headers.get('content-disposition') ?? ''
  const inUtf8 = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1]
  const plain = /filename="([^"]+)"/.exec(disposition)?.[1]
  const name = inUtf8 === undefined ? (plain ?? otherwise) : decodeURIComponent(inUtf8)
  const blob = await response.blob().catch(() => {
    throw offline()
  })
  return { name, blob }
}

/** `?name=value…` without the nulls */
export function query(values: Record<string, string | number | null>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value !== null) parameters.set(name, String(value))
  }
  return `?${parameters.toString()}`
}
