import { chmodSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** How long to wait for a holder to say who it is, and for another process to say what it asks. */
const ANSWER_TIMEOUT_MS = 2000
const ASK_AGAIN_MS = 20
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
  const { said, failure, isConnected } = await ask(address, '', ANSWER_TIMEOUT_MS)
  // Checked first: an intercepted socket reports 'connect' before it is connected.
  if (isDead(failure)) return null
  // What is not JSON comes from a process that listens all the same.
  if (failure === null) return parsed(said.trim()) ?? 'busy'
  if (isConnected) return 'busy'
  throw failure
}

/** What one process answers; null when nobody listens. Its answer is null if it ended without one. */
export async function askAddress(
  address: string,
  request: unknown,
): Promise<{ answer: unknown } | null> {
  const { said, failure } = await ask(address, JSON.stringify(request), null)
  if (isDead(failure)) return null
  const [, answer = ''] = said.split('\n')
  return { answer: failure === null ? parsed(answer) : null }
}

interface Asked {
  /** as far as it came */
  said: string
  failure: Error | null
  isConnected: boolean
}

/**
 * Asks again where a connection is cut before the holder has said a word. It says who it is as soon as it takes one, so
 * its process is being killed: the system cuts the connections first, and then closes what the process listened on.
 * @param timeoutMs of silence; null = as long as it takes
 */
async function ask(address: string, request: string, timeoutMs: number | null): Promise<Asked> {
  const until = performance.now() + ANSWER_TIMEOUT_MS
  for (;;) {
    const asked = await askOnce(address, request, timeoutMs)
    const isCut = asked.isConnected && asked.said === '' && !isDead(asked.failure)
    if (!isCut || performance.now() > until) return asked
    await setTimeout(ASK_AGAIN_MS)
  }
}

async function askOnce(address: string, request: string, timeoutMs: number | null): Promise<Asked> {
  const asked: Asked = { said: '', failure: null, isConnected: false }
  const socket = connect({ path: address, allowHalfOpen: true })
  socket.setTimeout(timeoutMs ?? 0, () => socket.destroy(new Error('no answer')))
  socket.once('connect', () => (asked.isConnected = true))
  socket.end(request)
  try {
    for await (const chunk of socket.setEncoding('utf8')) asked.said += String(chunk)
  } catch (error) {
    asked.failure = error as Error
  }
  return asked
}

const isDead = (error: unknown) =>
  ['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'].includes(
    (error as NodeJS.ErrnoException | null)?.code ?? '',
  )
