import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { entraErrorRow } from '../entra/errorTable.ts'

const match = z.strictObject({
  method: z.string().toUpperCase().optional(),
  /** a part of `host/path?query`, or a regular expression between slashes (`/…/` or `/…/i`) */
  url: z.string().max(500).refine(isWellFormed, 'is not a valid regular expression').optional(),
})
const common = {
  match: match.default({}),
  /** how often it happens; without it, until cleared */
  times: z.int().min(1).optional(),
  /** seconds until it becomes active */
  afterSeconds: z.number().min(0).optional(),
}

/**
 * How Graph says that a person has no photo. The first is what most see; the others are documented (profilephoto-get,
 * example 3) or were reported: microsoft-graph-docs#1524 (null body), msgraph-sdk-dotnet-core#851 (ErrorEntityNotFound),
 * msgraph-beta-sdk-dotnet#388 (ProfileNotFoundException), msgraph-sample-aspnet-core#10 (ErrorItemNotFound).
 */
const noPhotoForms = [
  'imageNotFound',
  'errorItemNotFound',
  'errorEntityNotFound',
  'profileNotFound',
  'consumerPhotoIsNotSupported',
  'gif1x1',
  'gif1x1Value',
  'nullBodyInBatch',
] as const
export type NoPhotoForm = (typeof noPhotoForms)[number]

/** The body of `POST /sandbox/faults`. */
export const faultRequest = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('latency'), ms: z.int().min(0).max(600_000) }),
  z.strictObject({
    ...common,
    kind: z.literal('throttle'),
    /** seconds, an HTTP date, or null to leave the header out */
    retryAfter: z.union([z.number().min(0), z.string().max(100), z.null()]).default(null),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('status'),
    status: z.int().min(400).max(599).default(503),
    code: z.string().max(100).default('serviceNotAvailable'),
    message: z.string().max(500).default('The service is temporarily unavailable.'),
    retryAfter: z.union([z.number().min(0), z.string().max(100), z.null()]).default(null),
  }),
  z.strictObject({ ...common, kind: z.literal('reset') }),
  z.strictObject({ ...common, kind: z.literal('truncate') }),
  z.strictObject({ ...common, kind: z.literal('lostAnswer') }),
  z.strictObject({ ...common, kind: z.literal('missingBatchAnswer') }),
  /** a write is accepted, and reads of this person's photo show it only after so many seconds */
  z.strictObject({
    ...common,
    kind: z.literal('lateRead'),
    seconds: z.number().min(0).max(90_000),
  }),
  z.strictObject({ ...common, kind: z.literal('differentPhoto') }),
  /** a photo is there, and what is sent of it is no picture, or nothing */
  z.strictObject({
    ...common,
    kind: z.literal('unreadablePhoto'),
    empty: z.boolean().default(false),
  }),
  /** people have lost the roles that they have */
  z.strictObject({ ...common, kind: z.literal('rolesWithdrawn') }),
  z.strictObject({ ...common, kind: z.literal('expiredToken') }),
  z.strictObject({ ...common, kind: z.literal('consentRequired') }),
  z.strictObject({ ...common, kind: z.literal('mfaRequired') }),
  z.strictObject({ ...common, kind: z.literal('noPhoto'), form: z.enum(noPhotoForms) }),
  z.strictObject({
    ...common,
    kind: z.literal('entraError'),
    number: z.int().refine((number) => entraErrorRow(number), 'is not a number that Entra answers'),
    /** `app`: the app's own tokens; `person`: on behalf of someone; without it, both */
    grant: z.enum(['app', 'person']).optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('connectorTimeout'),
    /** how long Bot Service waits for the bot */
    seconds: z.number().min(0).max(60).default(15),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('redeliver'),
    /** without an answer for so long, the activity is delivered again; 0 = twice at once */
    seconds: z.number().min(0).max(60).default(15),
    /** how many more times at most */
    copies: z.int().min(1).max(5).default(1),
    /** also if the bot has answered, as when its answer is lost on the way */
    evenIfAnswered: z.boolean().default(false),
  }),
])
type FaultRequest = z.infer<typeof faultRequest>
export type FaultKind = FaultRequest['kind']
export type Fault = FaultRequest & { id: string; hits: number; activeFrom: number }

/** A point at which one of `kinds` could be injected; `url` is `host/path?query`. */
interface FaultTarget {
  method: string
  url: string
  kinds: readonly FaultKind[]
  /** of a token request */
  grant?: 'app' | 'person'
}

/** The faults to inject, in the order they were added. They do not survive a restart. */
export interface Faults {
  add(fault: FaultRequest): Fault
  list(): Fault[]
  /** those that `which` chooses; all without it */
  clear(which?: (fault: Fault) => boolean): void
  /** the first active fault that matches, counted as one hit; null if there is none */
  consume(target: FaultTarget): Fault | null
}

/** Graph throttles the items of a batch, not the batch. These apply to a whole batch only if their url names it. */
const perItem: readonly FaultKind[] = ['throttle', 'status', 'expiredToken', 'missingBatchAnswer']

export function createFaults(now: () => number = Date.now): Faults {
  let faults: Fault[] = []
  return {
    add: (fault) => {
      const added: Fault = {
        ...fault,
        id: randomUUID(),
        hits: 0,
        activeFrom: now() + (fault.afterSeconds ?? 0) * 1000,
      }
      faults.push(added)
      return added
    },
    list: () => [...faults],
    clear: (which = () => true) => {
      faults = faults.filter((fault) => !which(fault))
    },
    consume: (target) => {
      const due = faults.find((fault) => fault.activeFrom <= now() && matches(fault, target))
      if (!due) return null
      due.hits += 1
      if (due.times !== undefined && due.hits >= due.times) {
        faults = faults.filter((fault) => fault !== due)
      }
      return due
    },
  }
}

function matches(fault: Fault, { method, url: target, kinds, grant }: FaultTarget): boolean {
  if (!kinds.includes(fault.kind)) return false
  if (fault.kind === 'entraError' && fault.grant && fault.grant !== grant) return false
  if (fault.match.method && fault.match.method !== method) return false
  const url = fault.match.url ?? ''
  const isBatch = target.endsWith('/$batch')
  if (isBatch && perItem.includes(fault.kind) && !url.includes('$batch')) return false
  const expression = expressionOf(url)
  return expression ? expression.test(target) : target.includes(url)
}

/** Null for plain text, which may have slashes too: `oauth2/v2.0/token`. */
function expressionOf(url: string): RegExp | null {
  const found = /^\/(.+)\/(i?)$/.exec(url)
  return found ? new RegExp(found[1] ?? '', found[2]) : null
}

function isWellFormed(url: string): boolean {
  try {
    expressionOf(url)
    return true
  } catch {
    // reported as a validation error
    return false
  }
}
