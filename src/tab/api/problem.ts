import type { ErrorBody, ErrorCode } from '../../api/contract.ts'
import { explainUnusable } from '../files/explainUnusable.ts'
import { PartMissing } from '../app/loadPart.ts'
import { NoDownloads } from '../app/saveFile.ts'
import { UnusableFile } from '../files/unusableFile.ts'
import { words } from '../words/words.ts'

/**
 * The API's codes and the tab's own: `offline` = no answer, `busy` = a proxy answered that the service isn't ready, `host_…`
 * and `token_…` = Teams, or another host, didn't answer or refused. A newer server may send codes that aren't listed here:
 * handle them like any other problem.
 */
export type ProblemCode =
  | ErrorCode
  | 'offline'
  | 'busy'
  | 'file_unusable'
  | 'no_downloads'
  | 'part_missing'
  | 'host_silent'
  | 'host_failed'
  | 'token_late'

export interface ProblemFields {
  code: ProblemCode
  sentence: string
  next: string
  detail: string | null
  requestId: string | null
  url: string | null
  /** how long the API wants to be left alone; default null = it didn't say */
  retryAfterSeconds?: number | null
  /** of a form, which are refused and why */
  fields?: { name: string; sentence: string }[] | undefined
}

/** Anything that goes wrong between the tab and the API, in sentences for the reader. */
export class Problem extends Error implements ProblemFields {
  readonly code: ProblemCode
  readonly sentence: string
  readonly next: string
  readonly detail: string | null
  readonly requestId: string | null
  /** with `consent_required` and `mfa_required`: the page at Microsoft that resolves it */
  readonly url: string | null
  readonly retryAfterSeconds: number | null
  readonly fields: { name: string; sentence: string }[]

  constructor(fields: ProblemFields) {
    // for the console; readers get the parts
    super(fields.detail ? `${fields.sentence} (${fields.detail})` : fields.sentence)
    this.name = 'Problem'
    this.code = fields.code
    this.sentence = fields.sentence
    this.next = fields.next
    this.detail = fields.detail
    this.requestId = fields.requestId
    this.url = fields.url
    this.retryAfterSeconds = fields.retryAfterSeconds ?? null
    this.fields = fields.fields ?? []
  }

  /** The same request may succeed a moment later. */
  get passing(): boolean {
    return this.code === 'offline' || this.code === 'busy' || this.code === 'token_late'
  }

  /** The same request may be sent again by itself, later. */
  get mayPass(): boolean {
    return this.passing || waitingCodes.includes(this.code)
  }

  /** It may end without the reader doing anything, though not at once. */
  get endsByItself(): boolean {
    return this.passing || endingCodes.includes(this.code)
  }
}

/** The API takes nothing at the moment, and says when to come back. */
const waitingCodes: ProblemCode[] = ['too_many_requests', 'memory_short']

const endingCodes: ProblemCode[] = [
  'throttled',
  'graph_unreachable',
  'database_unavailable',
  'database_read_only',
  ...waitingCodes,
]

/** There was no answer at all; `detail` is the browser's reason, if it gave one. */
export function offline(detail: string | null = null): Problem {
  return new Problem({
    code: 'offline',
    sentence: words('problem.offline'),
    next: words('problem.offline.next'),
    detail,
    requestId: null,
    url: null,
  })
}

/** What Node, a proxy or a gateway answers by itself, and may not answer the next time. */
const MAY_PASS = new Set([408, 429, 502, 503, 504])

/**
 * Reads the body of an error answer, which may be anything: a proxy may have written it.
 * @param retryAfter the header, which is read if it is in seconds
 */
export function problemOf(
  status: number,
  body: unknown,
  retryAfter: string | null = null,
): Problem {
  if (!isErrorBody(body)) {
    const busy = MAY_PASS.has(status)
    return new Problem({
      code: busy ? 'busy' : 'internal',
      sentence: words(busy ? 'problem.busy' : 'problem.unexpected'),
      next: words('problem.inAMinute'),
      detail: words('problem.status', { status: String(status) }),
      requestId: null,
      url: null,
    })
  }
  const { error } = body
  const retryAfterSeconds = /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) : null
  return new Problem({ ...error, url: error.url ?? null, retryAfterSeconds })
}

function isErrorBody(body: unknown): body is ErrorBody {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false
  const { error } = body
  return typeof error === 'object' && error !== null && 'code' in error && 'sentence' in error
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof NoDownloads) return ownProblem('no_downloads', 'problem.noDownloads')
  if (error instanceof PartMissing)
    return ownProblem('part_missing', 'problem.partMissing', error.message)
  const unusable = error instanceof UnusableFile
  return new Problem({
    code: unusable ? 'file_unusable' : 'internal',
    sentence: unusable ? explainUnusable(error) : words('problem.inPage'),
    next: words(unusable ? 'problem.file.next' : 'problem.inPage.next'),
    detail: error instanceof Error ? error.message : String(error),
    requestId: null,
    url: null,
  })
}

function ownProblem(
  code: ProblemCode,
  key: 'problem.noDownloads' | 'problem.partMissing',
  detail: string | null = null,
): Problem {
  return new Problem({
    code,
    sentence: words(key),
    next: words(`${key}.next`),
    detail,
    requestId: null,
    url: null,
  })
}
