import type { Log } from '../log.ts'
import { decideRetry, type Decision } from './retry.ts'
import type { Clock, GraphAnswer, GraphReply } from './request.ts'

/** `lost` = no whole answer came; `reason` says why, for the log and the outcome. */
export type OneTry = GraphAnswer | { kind: 'lost'; reason: string }

export interface Settling<Key> {
  /** asks once for all of `keys`; a key without an answer counts as lost */
  send: (keys: Key[]) => Promise<Map<Key, OneTry>>
  /** gets a new token before the next try */
  renewToken: () => void
  /** what is asked, for the log */
  what: string
  log: Log
  clock: Clock
  /** once aborted nothing is asked again */
  stopped: AbortSignal
}

/** Asks, and asks again for those that were put off or lost, until every key has its reply. */
export async function settle<Key>(
  keys: Key[],
  { send, renewToken, what, log, clock, stopped }: Settling<Key>,
): Promise<Map<Key, GraphReply>> {
  const settled = new Map<Key, GraphReply>()
  const startedAt = clock.now()
  let open = keys
  for (let attempt = 1; open.length > 0; attempt += 1) {
    const tries = await send(open)
    const again: Key[] = []
    let longestWait = 0
    for (const key of open) {
      const tried = tries.get(key) ?? { kind: 'lost', reason: 'the answer to it was missing' }
      const decision = decideRetry({
        attempt,
        result: resultOf(tried),
        startedAt,
        now: clock.now(),
        random: clock.random(),
      })
      if (decision.kind === 'wait' && !stopped.aborted) {
        again.push(key)
        longestWait = Math.max(longestWait, decision.milliseconds)
        if (decision.renewToken) renewToken()
      } else settled.set(key, replyOf(decision, tried))
    }
    if (again.length > 0) {
      log.info({ what, attempt, again: again.length, milliseconds: longestWait }, 'Asking again')
      await clock.sleep(longestWait, stopped)
    }
    open = again
  }
  return settled
}

function resultOf(tried: OneTry): { status: number; retryAfter: string | null } | 'lost' {
  if (tried.kind === 'lost') return 'lost'
  return { status: tried.status, retryAfter: tried.headers['retry-after'] ?? null }
}

function replyOf(decision: Decision, tried: OneTry): GraphReply {
  if (decision.kind === 'throttled') return decision
  if (tried.kind === 'lost') {
    return { kind: 'failed', code: 'graph_unreachable', detail: tried.reason, requestId: null }
  }
  if (decision.kind === 'take') return tried
  return {
    kind: 'failed',
    code: 'graph_unreachable',
    detail: `status ${tried.status}`,
    requestId: tried.headers['request-id'] ?? null,
  }
}
