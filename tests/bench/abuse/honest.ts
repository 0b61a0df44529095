import { setTimeout as sleep } from 'node:timers/promises'

/** One of the people who use the product as it is meant, and their token. */
export interface Honest {
  token: string
  manages: boolean
}

/** What people do, and how many of a hundred times. */
interface Action {
  kind: Kind
  share: number
  send: (url: string, headers: Record<string, string>) => Promise<Response>
}
export const kinds = ['pages and lists', 'own photo prepared', 'files matched'] as const
type Kind = (typeof kinds)[number]

export interface Load {
  /** milliseconds until the whole answer is there, by kind */
  times: Record<Kind, number[]>
  /** answers with a status of 500 and more, and requests without an answer */
  failed: number
  requests: number
}

const THINK_MS = 4000

/** All people at once for a while, each with pauses of about four seconds. */
export async function use(
  url: string,
  people: Honest[],
  picture: Buffer,
  seconds: number,
): Promise<Load> {
  const load: Load = {
    times: { 'pages and lists': [], 'own photo prepared': [], 'files matched': [] },
    failed: 0,
    requests: 0,
  }
  const end = performance.now() + seconds * 1000
  await Promise.all(
    people.map(async ({ token, manages }) => {
      const actions = manages ? managerActions : memberActions(picture)
      await sleep(Math.random() * THINK_MS)
      while (performance.now() < end) {
        await measure(load, chosen(actions), url, { authorization: `Bearer ${token}` })
        await sleep(THINK_MS * (0.5 + Math.random()))
      }
    }),
  )
  return load
}

async function measure(
  load: Load,
  { kind, send }: Action,
  url: string,
  headers: Record<string, string>,
): Promise<void> {
  const started = performance.now()
  load.requests += 1
  try {
    const response = await send(url, headers)
    await response.arrayBuffer()
    if (response.status >= 500) load.failed += 1
  } catch {
    load.failed += 1
  }
  load.times[kind].push(performance.now() - started)
}

function chosen(actions: Action[]): Action {
  let left = Math.random() * actions.reduce((sum, { share }) => sum + share, 0)
  const found = actions.find(({ share }) => (left -= share) <= 0) ?? actions[0]
  if (!found) throw new Error('nothing to do')
  return found
}

const get =
  (path: string): Action['send'] =>
  (url, headers) =>
    fetch(url + path, { headers })

const memberActions = (picture: Buffer): Action[] => [
  { kind: 'pages and lists', share: 50, send: get('/api/me') },
  { kind: 'pages and lists', share: 46, send: get('/api/me/photo') },
  {
    kind: 'own photo prepared',
    share: 4,
    send: (url, headers) =>
      fetch(`${url}/api/me/drafts`, { method: 'POST', headers, body: new Uint8Array(picture) }),
  },
]

const files = Array.from({ length: 50 }, (_, n) => ({ name: `Team/Ana Müller ${n}.jpg`, size: n }))
const managerActions: Action[] = [
  { kind: 'pages and lists', share: 40, send: get('/api/people?limit=60') },
  { kind: 'pages and lists', share: 20, send: get('/api/people/counts') },
  { kind: 'pages and lists', share: 10, send: get('/api/runs') },
  {
    kind: 'files matched',
    share: 30,
    send: (url, headers) =>
      fetch(`${url}/api/matches`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ files }),
      }),
  },
]
