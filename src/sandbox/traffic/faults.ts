import { randomUUID } from 'node:crypto'
import * as z from 'zod'

const match = z.strictObject({
  method: z.string().toUpperCase().optional(),
  /** part of `host/path?query`, or a regular expression between slashes (`/…/` or `/…/i`) */
  url: z.string().max(500).refine(isWellFormed, 'is no regular expression').optional(),
})
const common = {
  match: match.default({}),
  /** how often it happens; until cleared without it */
  times: z.int().min(1).optional(),
  /** sleeps that long first */
  afterSeconds: z.number().min(0).optional(),
}

/** What may be posted to /sandbox/faults: one schema a kind. */
export const newFault = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('latency'), ms: z.int().min(0).max(600_000) }),
  z.strictObject({
    ...common,
    kind: z.literal('throttle'),
    /** seconds, an HTTP date, or null for no Retry-After at all */
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
  z.strictObject({ ...common, kind: z.literal('expiredToken') }),
  z.strictObject({ ...common, kind: z.literal('consentRequired') }),
  z.strictObject({ ...common, kind: z.literal('mfaRequired') }),
])
type NewFault = z.infer<typeof newFault>
export type FaultKind = NewFault['kind']
export type Fault = NewFault & { id: string; hits: number; activeFrom: number }

/** Where a fault can strike; `target` is `host/path?query`. */
interface Blow {
  method: string
  target: string
  kinds: readonly FaultKind[]
}

/** The scripted misfortunes, in the order they were asked for; they end with the process. */
export interface Faults {
  add(fault: NewFault): Fault
  list(): Fault[]
  clear(kinds?: readonly FaultKind[]): void
  /** the first that is due, counted as used up once; null if all is well */
  strike(blow: Blow): Fault | null
}

/** Graph throttles the items of a batch, not the batch: these strike it as a whole only if they name it. */
const perItem: readonly FaultKind[] = ['throttle', 'status', 'expiredToken', 'missingBatchAnswer']

export function makeFaults(now: () => number = Date.now): Faults {
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
    clear: (kinds) => {
      faults = kinds ? faults.filter(({ kind }) => !kinds.includes(kind)) : []
    },
    strike: (blow) => {
      const due = faults.find((fault) => fault.activeFrom <= now() && strikes(fault, blow))
      if (!due) return null
      due.hits += 1
      if (due.times !== undefined && due.hits >= due.times) {
        faults = faults.filter((fault) => fault !== due)
      }
      return due
    },
  }
}

function strikes(fault: Fault, { method, target, kinds }: Blow): boolean {
  if (!kinds.includes(fault.kind)) return false
  if (fault.match.method && fault.match.method !== method) return false
  const url = fault.match.url ?? ''
  const isBatch = target.endsWith('/$batch')
  if (isBatch && perItem.includes(fault.kind) && !url.includes('$batch')) return false
  const expression = expressionOf(url)
  return expression ? expression.test(target) : target.includes(url)
}

/** Null for plain text: a path such as `/oauth2/v2.0/token` has slashes too. */
function expressionOf(url: string): RegExp | null {
  const found = /^\/(.+)\/(i?)$/.exec(url)
  return found ? new RegExp(found[1] ?? '', found[2]) : null
}

function isWellFormed(url: string): boolean {
  try {
    expressionOf(url)
    return true
  } catch {
    // whoever wrote the expression is told so
    return false
  }
}
