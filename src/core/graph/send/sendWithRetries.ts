import type { Log } from '../../log.ts'
import type { Attempt, Clock, GraphReply } from '../request.ts'
import { decideRetry, type AttemptResult, type Decision } from './retry.ts'

export interface RetryOptions<Key> {
  /**
   * sends all of `keys` once; a key without an answer counts as lost
   * @param began to be called when they are sent: until then they may have waited for their turn
   */
  send: (keys: Key[], began: () => void) => Promise<Map<Key, Attempt>>
  /** called before the next attempt when Graph did not accept the token */
  renewToken: () => void
  /** method and path, for the log */
  name: string
  log: Log
  clock: Clock
  /** once aborted, nothing is sent again */
  stopped: AbortSignal
}

/** Sends all keys, and retries those that were throttled or lost (retry.ts), until every key has a reply. */
export async function sendWithRetries<Key>(
  keys: Key[],
  { send, renewToken, name, log, clock, stopped }: RetryOptions<Key>,
): Promise<Map<Key, GraphReply>> {
  const replies = new Map<Key, GraphReply>()
  let startedAt: number | null = null
  const began = () => void (startedAt ??= clock.now())
  let pending = keys
  for (let attempt = 1; pending.length > 0; attempt += 1) {
    const answers = await send(pending, began)
    const retried: Key[] = []
    let delayMs = 0
    for (const key of pending) {
      const answer = answers.get(key) ?? missing
      const now = clock.now()
      const decision = decide(answer, {
        attempt,
        startedAt: startedAt ?? now,
        now,
        random: clock.random(),
      })
      if (decision.kind === 'retry' && !stopped.aborted) {
        retried.push(key)
        delayMs = Math.max(delayMs, decision.delayMs)
        if (decision.renewToken) renewToken()
      } else replies.set(key, replyOf(decision, answer))
    }
    if (retried.length > 0) {
      log.info({ name, attempt, count: retried.length, delayMs }, 'Retrying a request to Graph')
      await clock.sleep(delayMs, stopped)
    }
    pending = retried
  }
  return replies
}

/** Of a key that is absent among the answers. */
export const missing = {
  kind: 'lost',
  reason: 'missing in the response',
} as const satisfies Attempt

function decide(answer: Attempt, attempted: Omit<AttemptResult, 'result'>): Decision {
  if (answer.kind === 'withdrawn') return { kind: 'fail' }
  if (answer.kind === 'lost') return decideRetry({ ...attempted, result: 'lost' })
  const { status, headers } = answer
  return decideRetry({
    ...attempted,
    result: { status, retryAfter: headers['retry-after'] ?? null },
  })
}

function replyOf(decision: Decision, answer: Attempt): GraphReply {
  if (decision.kind === 'throttled') return decision
  if (answer.kind !== 'answer') {
    const detail = answer.kind === 'lost' ? answer.reason : 'not sent'
    return { kind: 'failed', code: 'graph_unreachable', detail, requestId: null }
  }
  if (decision.kind === 'accept') return answer
  const { status, headers } = answer
  const requestId = headers['request-id'] ?? null
  return {
    kind: 'failed',
    code: 'graph_unreachable',
    detail: `status ${status}`,
    requestId,
    status,
  }
}
