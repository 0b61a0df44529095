import type { Attempt, Clock, GraphRequest } from '../../../src/core/graph/request.ts'

/** What is assumed of Graph, and of how this app is limited. */
export interface Assumed {
  /** how long each call takes, those in a batch included, in ms */
  latencyMs: number
  /** calls about photos that Graph takes at once; null = any number */
  atOnce: number | null
  /** calls that it takes in ten minutes, evenly, of which those of ten seconds may come at once; null = any number */
  inTenMinutes: number | null
}

/** How many items of a batch Graph runs at once (learn.microsoft.com/graph/throttling-limits, Outlook service). */
const BATCH_AT_ONCE = 4
const RETRY_AFTER_SECONDS = 1
const TEN_MINUTES_MS = 600_000
const BURST_MS = 10_000

interface Item {
  id: string
  method: string
  url: string
}

/** Sends requests to a Graph in which every other person has a photo. Other calls than those about photos are not made. */
export function imaginedGraph(clock: Clock, assumed: Assumed) {
  const admits = limitOf(clock, assumed)
  const has = new Map<string, number>()
  let underWay = 0
  async function answer(method: string, path: string): Promise<Attempt> {
    if (underWay >= (assumed.atOnce ?? Infinity) || !admits()) return refused
    underWay += 1
    await clock.sleep(assumed.latencyMs)
    underWay -= 1
    const id = path.split('/')[2] ?? ''
    const version = has.get(id) ?? Number(Number(id) % 2 === 0)
    if (method === 'PUT') has.set(id, version + 1)
    if (method === 'PUT') return answerOf(200, {})
    if (version === 0) return answerOf(404, { error: { code: 'ImageNotFound' } })
    if (path.endsWith('$value')) return { kind: 'answer', status: 200, headers: {}, body: picture }
    return answerOf(200, { '@odata.mediaEtag': `"${version}"`, width: 648, height: 648 })
  }
  return async ({ method, path, body }: GraphRequest): Promise<Attempt> => {
    if (path !== '/$batch') return answer(method, path)
    const { requests } = body as { requests: Item[] }
    const responses: object[] = []
    for (let first = 0; first < requests.length; first += BATCH_AT_ONCE) {
      const round = requests.slice(first, first + BATCH_AT_ONCE)
      const answered = await Promise.all(round.map((item) => answer(item.method, item.url)))
      responses.push(...answered.map((each, n) => inBatch(round[n]?.id ?? '', each)))
    }
    return answerOf(200, { responses })
  }
}

/** A token bucket. */
function limitOf(clock: Clock, { inTenMinutes }: Assumed): () => boolean {
  if (inTenMinutes === null) return () => true
  const perMs = inTenMinutes / TEN_MINUTES_MS
  let [left, at] = [perMs * BURST_MS, clock.now()]
  return () => {
    left = Math.min(perMs * BURST_MS, left + (clock.now() - at) * perMs)
    at = clock.now()
    if (left < 1) return false
    left -= 1
    return true
  }
}

const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46])
const answerOf = (status: number, body: object, headers = {}): Attempt => ({
  kind: 'answer',
  status,
  headers,
  body: Buffer.from(JSON.stringify(body)),
})
const refused = answerOf(
  429,
  { error: { code: 'ApplicationThrottled' } },
  { 'retry-after': `${RETRY_AFTER_SECONDS}` },
)

function inBatch(id: string, attempt: Attempt): object {
  if (attempt.kind !== 'answer') throw new Error('every call is answered')
  const { status, headers, body } = attempt
  const isPicture = body === picture
  return {
    id,
    status,
    headers,
    body: isPicture ? body.toString('base64') : JSON.parse(body.toString()),
  }
}
