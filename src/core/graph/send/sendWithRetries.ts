import type { Log } from '../../log.ts'
import type { Attempt, Clock, GraphReply } from '../request.ts'
import { decideRetry, type Decision } from './retry.ts'

export interface RetryOptions<Key> {
  /** sends all of `keys` once; a key without an answer counts as lost */
  send: (keys: Key[]) => Promise<Map<Key, Attempt>>
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
  const startedAt = clock.now()
  let pending = keys
  for (let attempt = 1; pending.length > 0; attempt += 1) {
    const answers = await send(pending)
    const retried: Key[] = []
    let delayMs = 0
    for (const key of pending) {
      const answer = answers.get(key) ?? { kind: 'lost', reason: 'missing in the response' }
      const decision = decideRetry({
        attempt,
        result: resultOf(answer),
        startedAt,
        now: clock.now(),
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

function resultOf(answer: Attempt): { status: number; retryAfter: string | null } | 'lost' {
  if (answer.kind === 'lost') return 'lost'
  return { status: answer.status, retryAfter: answer.headers['retry-after'] ?? null }
}

function replyOf(decision: Decision, answer: Attempt): GraphReply {
  if (decision.kind === 'throttled') return decision
  if (answer.kind === 'lost') {
    return { kind: 'failed', code: 'graph_unreachable', detail: answer.reason, requestId: null }
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
