import type { Server } from 'restify'
import type { ConnectionWatch } from './watch.ts'

const CLOSE_TIMEOUT_MS = 2000
const IDLE_CHECK_MS = 20

/** Accepts no more connections, gives requests in progress two seconds to finish, then ends every connection. */
export async function closeServer(server: Server, connections: ConnectionWatch): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // server.close() keeps connections that become idle later, or never sent a request, until they time out.
  const idle = setInterval(() => {
    if (server.inflightRequests() === 0) connections.endAll()
  }, IDLE_CHECK_MS)
  const late = setTimeout(() => connections.endAll(), CLOSE_TIMEOUT_MS)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}
