import { once } from 'node:events'
import type { Server } from 'restify'
import type { Config } from '../../core/config.ts'
import { AppError, type ErrorCode } from '../../core/errors.ts'
import type { Log } from '../../core/index.ts'
import { KEEP_ALIVE_MS, MAX_HEADERS_MS, MAX_REQUEST_MS } from './limits.ts'

const HEADERS_CHECK_MS = 5000

const codes: Record<string, ErrorCode> = {
  EADDRINUSE: 'port_taken',
  EACCES: 'port_not_allowed',
  EPERM: 'port_not_allowed',
  EADDRNOTAVAIL: 'address_unavailable',
  EAFNOSUPPORT: 'address_unavailable',
  EINVAL: 'address_unavailable',
  ENOTFOUND: 'address_unavailable',
  EAI_AGAIN: 'address_unavailable',
}

/** What an operator can understand and mend; anything else as it is. */
export function listenError(
  error: NodeJS.ErrnoException,
  { port, host }: Pick<Config, 'port' | 'host'>,
): Error {
  const code = codes[error.code ?? '']
  if (!code) return error
  const detail = code === 'address_unavailable' ? String(host) : String(port)
  return new AppError(code, { detail, cause: error })
}

/**
 * Listens on `config.port` of `config.host`, with limits for each connection and for their number.
 * @throws AppError `port_taken`, `port_not_allowed` or `address_unavailable`
 */
export async function listen(server: Server, { port, host }: Config, log: Log): Promise<void> {
  limitConnections(server)
  server.listen(port, ...(host === null ? [] : [host]))
  try {
    await once(server, 'listening')
  } catch (error) {
    throw listenError(error as NodeJS.ErrnoException, { port, host })
  }
  // Such as EMFILE when a connection is accepted: without a listener, it would end the process.
  server.on('error', (err: Error) => log.error({ err }, 'A connection could not be accepted'))
}

function limitConnections({ server }: Server): void {
  // Node upgrades a connection as soon as anybody listens, and restify does although nobody listens to it. Without
  // listeners, Upgrade is ignored (RFC 9110, section 7.8). `shouldUpgradeCallback` says the same, but not in Node 22.18.
  server.removeAllListeners('upgrade')
  Object.assign(server, {
    headersTimeout: MAX_HEADERS_MS,
    requestTimeout: MAX_REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // an option of the constructor, which restify calls without any; read when the server listens
    connectionsCheckingInterval: HEADERS_CHECK_MS,
  })
}
