import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Log } from '../../core/index.ts'
import {
  IDLE_UNDER_PRESSURE_MS,
  KEEP_ALIVE_MS,
  MAX_DROPPED_BYTES,
  MAX_HEADERS_MS,
  MAX_JSON_REQUEST_MS,
  MAX_PIPELINED,
  maxConnections,
} from './limits.ts'
import { openFilesLimit } from './openFiles.ts'
import { advance, isStalled, type Flow, type Mark } from './progress.ts'

const CHECK_MS = 5000
const LOG_EVERY_MS = 60_000
const TIMED_OUT = ['HTTP/1.1 408 ', 'connection: close', '', ''].join('\r\n')

interface Exchange {
  message: IncomingMessage
  response: ServerResponse
  since: number
  /** received on the connection before its body */
  bytesBefore: number
}

interface Connection {
  socket: Socket
  /** requests that are not answered completely */
  open: number
  /** since when there are none, in ms since 1970 */
  idleSince: number
  /** the last one to arrive */
  request: Exchange | null
  received: Mark
  sent: Mark
}

export interface ConnectionWatch {
  /** ends every connection at once, whatever it is used for */
  endAll(): void
}

export interface WatchOptions {
  /** the most connections at once */
  max?: number
  /** the time, in ms since 1970 */
  now?: () => number
  checkMs?: number
}

/**
 * Ends connections whose client doesn't send the rest of a body, or doesn't take an answer. Node limits only how long a
 * request may take in all, which for a picture on a slow line is long.
 */
export function watchConnections(
  server: Server,
  log: Log,
  { now = Date.now, checkMs = CHECK_MS, max }: WatchOptions,
): ConnectionWatch {
  server.maxConnections = max ?? maxConnections(openFilesLimit())
  const connections = new Map<Socket, Connection>()
  server.on('connection', (socket) => {
    const mark = { at: now(), bytes: 0 }
    const idle = { open: 0, idleSince: now(), request: null }
    connections.set(socket, { socket, ...idle, received: mark, sent: mark })
    socket.once('close', () => connections.delete(socket))
  })
  const begin = (message: IncomingMessage, response: ServerResponse) => {
    const connection = connections.get(message.socket)
    if (connection) beginRequest(connection, message, response, now)
  }
  // Before restify's listeners, which may answer at once.
  server.prependListener('request', begin)
  server.prependListener('checkContinue', begin)
  makeRoom(server, connections, log, now)
  const timer = setInterval(() => {
    for (const connection of connections.values()) {
      const reason = faultOf(connection, now())
      if (reason !== null) end(connection, reason, log)
    }
  }, checkMs).unref()
  server.once('close', () => clearInterval(timer))
  return {
    endAll: () => {
      for (const socket of connections.keys()) socket.destroy()
    },
  }
}

function beginRequest(
  connection: Connection,
  message: IncomingMessage,
  response: ServerResponse,
  now: () => number,
): void {
  const { socket } = connection
  connection.open += 1
  connection.request = { message, response, since: now(), bytesBefore: socket.bytesRead }
  connection.received = { at: now(), bytes: socket.bytesRead }
  response.once('close', () => {
    connection.open -= 1
    connection.idleSince = now()
  })
  if (connection.open > MAX_PIPELINED) socket.destroy()
}

/** What the client does wrong; moves the marks of its progress. */
function faultOf(connection: Connection, now: number): string | null {
  const { socket, request, open, idleSince } = connection
  // Node's limits end most of these before.
  if (open === 0 && now - idleSince >= KEEP_ALIVE_MS + MAX_HEADERS_MS) return 'idle'
  const receiving = receivedBy(connection)
  const sending = sentBy(socket)
  connection.received = advance(connection.received, receiving, now)
  connection.sent = advance(connection.sent, sending, now)
  if (isStalled(connection.sent, sending, now)) return 'slow_reader'
  if (isStalled(connection.received, receiving, now)) return 'slow_body'
  if (!request || request.message.complete) return null
  if (isJson(request.message) && now - request.since >= MAX_JSON_REQUEST_MS) return 'slow_json'
  return socket.bytesRead - request.bytesBefore > MAX_DROPPED_BYTES ? 'endless_body' : null
}

/** While received bytes wait to be read, the server is the slow one. */
function receivedBy({ socket, request }: Connection): Flow {
  const message = request?.message
  const isDue = message && !message.complete && message.readableLength === 0
  return { bytes: socket.bytesRead, due: isDue ? 0 : null }
}

/** `bytesWritten` counts what was accepted for sending, `writableLength` what of it the system hasn't taken yet. */
const sentBy = ({ bytesWritten, writableLength }: Socket): Flow => ({
  bytes: bytesWritten - writableLength,
  due: writableLength > 0 ? writableLength : null,
})

const isJson = ({ headers }: IncomingMessage): boolean =>
  /\bjson\b/i.test(headers['content-type'] ?? '')

function end({ socket, request, open }: Connection, reason: string, log: Log): void {
  log.info({ reason, method: request?.message.method }, 'Connection ended')
  // As Node answers when its own time limits are over. After an answer has begun, it would be part of that.
  if (open === 1 && socket.writable && request?.response.headersSent === false)
    socket.write(TIMED_OUT)
  socket.destroy()
}

/** With too many connections, Node drops new ones. Those that are open and unused must not keep everybody else out. */
function makeRoom(
  server: Server,
  connections: Map<Socket, Connection>,
  log: Log,
  now: () => number,
): void {
  let loggedAt = -Infinity
  server.on('drop', () => {
    for (const { socket, open, idleSince } of connections.values())
      if (open === 0 && now() - idleSince >= IDLE_UNDER_PRESSURE_MS) socket.destroy()
    if (now() - loggedAt < LOG_EVERY_MS) return
    loggedAt = now()
    log.warn({ maxConnections: server.maxConnections }, 'Too many connections')
  })
}
