import { chmodSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'

/** How long to wait for a holder to say who it is, and for another process to say what it asks. */
const ANSWER_TIMEOUT_MS = 2000
const MAX_REQUEST_CHARACTERS = 10_000
const isWindows = process.platform === 'win32'

/** Answers a request of another process of the same user; both are JSON. `signal` ends with the lock. */
export type Answer = (request: unknown, signal: AbortSignal) => Promise<unknown>

/**
 * Listens for as long as this process lives. Null when another process was faster, otherwise how to stop listening, which cuts off whoever is still connected.
 */
export function listen(
  address: string,
  answer: Answer | null,
): Promise<(() => Promise<void>) | null> {
  const holder = JSON.stringify({ pid: process.pid, since: new Date().toISOString() })
  const ended = new AbortController()
  const sockets = new Set<Socket>()
  return new Promise((resolve, reject) => {
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
      socket.on('error', () => socket.destroy())
      socket.setTimeout(ANSWER_TIMEOUT_MS, () => socket.destroy())
      void converse(socket, holder, answer, ended.signal)
    })
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen(address, () => {
      server.unref()
      if (!isWindows) chmodSync(address, 0o600)
      resolve(async () => {
        ended.abort()
        for (const socket of sockets) socket.destroy()
        await close(server)
      })
    })
  })
}

/** Says who holds the lock, reads what is asked, and answers in a second line. */
async function converse(
  socket: Socket,
  holder: string,
  answer: Answer | null,
  signal: AbortSignal,
): Promise<void> {
  socket.write(`${holder}\n`)
  try {
    let asked = ''
    for await (const chunk of socket.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
      asked += String(chunk)
      if (asked.length > MAX_REQUEST_CHARACTERS) return void socket.destroy()
    }
    socket.setTimeout(0)
    const said = asked && answer ? await answer(parsed(asked), signal) : null
    socket.end(said === null ? '' : `${JSON.stringify(said)}\n`)
  } catch {
    // The other process is gone, or the lock has ended: nobody waits for an answer.
    socket.destroy()
  }
}

/** Null for what is not JSON. */
function parsed(asked: string): unknown {
  try {
    return JSON.parse(asked)
  } catch {
    return null
  }
}

const close = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()))

/** What the holder says; null when nobody listens. A holder that is too busy to answer still holds the lock. */
export async function askHolder(address: string): Promise<unknown> {
  const socket = connect(address)
  socket.setTimeout(ANSWER_TIMEOUT_MS, () => socket.destroy(new Error('no answer')))
  let connected = false
  socket.once('connect', () => (connected = true))
  socket.end()
  try {
    // What is not JSON comes from a process that listens all the same.
    return parsed((await text(socket)).trim()) ?? 'busy'
  } catch (error) {
    // Checked first: an intercepted socket reports 'connect' before it is connected.
    if (isDead(error)) return null
    if (connected) return 'busy'
    throw error
  }
}

/** What one process answers; null when nobody listens. Its answer is null if it ended without one. */
export async function askAddress(
  address: string,
  request: unknown,
): Promise<{ answer: unknown } | null> {
  const socket = connect({ path: address, allowHalfOpen: true })
  socket.end(JSON.stringify(request))
  try {
    const [, answer = ''] = (await text(socket)).split('\n')
    return { answer: parsed(answer) }
  } catch (error) {
    return isDead(error) ? null : { answer: null }
  }
}

const isDead = (error: unknown) =>
  ['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'].includes((error as NodeJS.ErrnoException).code ?? '')
