import { createHash } from 'node:crypto'
import { readdir, realpath, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import * as z from 'zod'
import { AppError } from '../errors.ts'

/** Unix socket addresses are limited to 108 bytes on Linux and 104 on macOS, with the final NUL. */
const MAX_ADDRESS_BYTES = 100
/** How long to wait for a holder to say who it is. */
const ANSWER_TIMEOUT_MS = 2000
const holderSchema = z.object({ pid: z.number(), since: z.iso.datetime() })

/**
 * Locks a folder for this process until it ends, even by `kill -9`: the lock is a listening socket, which the system
 * closes with the process. A killed holder leaves a dead socket file. Replacing that would be a race, as another
 * process may just have done so. Instead each new holder listens under the next number, which only one process can,
 * and then checks that nobody answers under the others.
 * @returns releases the lock
 * @throws AppError `data_dir_locked`, its detail naming the holder
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const prefix = await addressPrefix(folder)
  for (;;) {
    const numbers = await usedNumbers(prefix)
    await refuseIfHeld(numbers.map((number) => prefix + number))
    const mine = isWindows ? 1 : Math.max(0, ...numbers) + 1
    const server = await listen(prefix + mine)
    if (!server) continue
    const others = (await usedNumbers(prefix)).filter((number) => number !== mine)
    try {
      await refuseIfHeld(isWindows ? [] : others.map((number) => prefix + number))
    } catch (error) {
      await close(server)
      throw error
    }
    for (const number of isWindows ? [] : others) await rm(prefix + number, { force: true })
    return () => close(server)
  }
}

const isWindows = process.platform === 'win32'

async function addressPrefix(folder: string): Promise<string> {
  const real = await realpath(folder)
  const hash = createHash('sha256').update(real).digest('hex').slice(0, 24)
  if (isWindows) return `\\\\.\\pipe\\likeness-${hash}-`
  const inside = join(real, 'lock-')
  return Buffer.byteLength(inside) < MAX_ADDRESS_BYTES
    ? inside
    : join(tmpdir(), `likeness-${hash}-`)
}

/** The numbers under which a process listens or has listened. Windows needs one only: its pipes end with the process. */
async function usedNumbers(prefix: string): Promise<number[]> {
  if (isWindows) return [1]
  const names = await readdir(dirname(prefix))
  return names
    .filter((name) => name.startsWith(basename(prefix)))
    .map((name) => Number(name.slice(basename(prefix).length)))
    .filter((number) => Number.isInteger(number) && number > 0)
}

/** Null when another process was faster. */
function listen(address: string): Promise<Server | null> {
  const holder = JSON.stringify({ pid: process.pid, since: new Date().toISOString() })
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      socket.end(holder)
    })
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen(address, () => resolve(server.unref()))
  })
}

const close = (server: Server) => new Promise<void>((resolve) => server.close(() => resolve()))

async function refuseIfHeld(addresses: string[]): Promise<void> {
  for (const address of addresses) {
    const answer = await askHolder(address)
    if (answer === null) continue
    const holder = holderSchema.safeParse(answer)
    const detail = holder.success
      ? `process ${holder.data.pid}, since ${holder.data.since}`
      : 'a process that does not answer'
    throw new AppError('data_dir_locked', { detail })
  }
}

/** What the holder says; null when nobody listens. A holder that is too busy to answer still holds the lock. */
async function askHolder(address: string): Promise<unknown> {
  const socket = connect(address)
  socket.setTimeout(ANSWER_TIMEOUT_MS, () => socket.destroy(new Error('no answer')))
  let connected = false
  socket.once('connect', () => (connected = true))
  try {
    return JSON.parse(await text(socket))
  } catch (error) {
    // Checked first: an intercepted socket reports 'connect' before it is connected.
    if (isDead(error)) return null
    if (connected) return 'busy'
    throw error
  }
}

const isDead = (error: unknown) =>
  ['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'].includes((error as NodeJS.ErrnoException).code ?? '')
