import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { setImmediate as immediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sendEvents, type EventUpdate } from '../../../../src/api/events/sendEvents.ts'

const HEARTBEAT_MS = 50

let taken: number
let isBusy: boolean
let response: ServerResponse | null
let sending: Promise<void>
/** Updates of 32 kB, without an end while `isBusy`; otherwise one, and then silence until the client leaves. */
async function* updates(to: ServerResponse): AsyncGenerator<EventUpdate> {
  const limit = isBusy ? Infinity : 1
  while (taken < limit) {
    await immediate()
    taken += 1
    yield { data: JSON.stringify('x'.repeat(2 ** 15)), isLast: false }
  }
  await once(to, 'close')
}
const server = createServer((_, given) => {
  response = given
  sending = sendEvents(given, updates(given), HEARTBEAT_MS)
})
beforeEach(async () => {
  taken = 0
  response = null
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const open = () => {
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
  return socket
}

test('a reader that has stopped reading is disconnected, and nothing was piled up for it', async () => {
  isBusy = true
  const socket = open()
  socket.pause()
  await expect.poll(() => response?.closed, { timeout: 20_000 }).toBe(true)
  await sending
  // What the system buffers for the connection has a limit of a few MB.
  expect(taken).toBeLessThan(1000)
  socket.destroy()
})

test('a reader that reads keeps its stream, with heartbeats while nothing happens', async () => {
  isBusy = false
  const socket = open()
  let text = ''
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()))
  await expect.poll(() => text.split('\n:\n').length, { timeout: 20_000 }).toBeGreaterThan(4)
  expect([response?.closed, taken]).toEqual([false, 1])
  socket.destroy()
  await sending
})
