import { createHash } from 'node:crypto'
import { readdir, realpath, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import * as z from 'zod'
import { AppError } from '../errors.ts'

/** Unix socket addresses end here: 108 bytes in Linux, 104 on macOS, with their final zero. */
const longestAddress = 100
const holderSchema = z.object({ pid: z.number(), since: z.iso.datetime() })

/**
 * Takes a folder for this process until it ends, `kill -9` included: the lock is a listening socket, which the
 * system closes with the process. What a killed holder leaves behind is a dead socket file, and removing a file
 * that somebody else may just have replaced is a race; so dead ones are never replaced: a new holder listens
 * under the next number, which only one process can, and makes sure that nobody else answers.
 * @returns gives the folder back
 * @throws AppError `data_dir_locked`, its detail naming the holder
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const prefix = await addressPrefix(folder)
  for (;;) {
    const numbers = await taken(prefix)
    await refuseIfHeld(numbers.map((number) => prefix + number))
    const mine = windows ? 1 : Math.max(0, ...numbers) + 1
    const server = await listen(prefix + mine)
    if (!server) continue
    const others = (await taken(prefix)).filter((number) => number !== mine)
    try {
      await refuseIfHeld(windows ? [] : others.map((number) => prefix + number))
    } catch (error) {
      await close(server)
      throw error
    }
    for (const number of windows ? [] : others) await rm(prefix + number, { force: true })
    return () => close(server)
  }
}

const windows = process.platform === 'win32'

async function addressPrefix(folder: string): Promise<string> {
  const real = await realpath(folder)
  const hash = createHash('sha256').update(real).digest('hex').slice(0, 24)
  if (windows) return `\\\\.\\pipe\\likeness-${hash}-`
  const inside = join(real, 'lock-')
  return Buffer.byteLength(inside) < longestAddress ? inside : join(tmpdir(), `likeness-${hash}-`)
}

/** The numbers under which somebody listens or listened; pipes of Windows end with their process. */
async function taken(prefix: string): Promise<number[]> {
  if (windows) return [1]
  const names = await readdir(dirname(prefix))
  return names
    .filter((name) => name.startsWith(basename(prefix)))
    .map((name) => Number(name.slice(basename(prefix).length)))
    .filter((number) => Number.isInteger(number) && number > 0)
}

/** null when somebody was faster */
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
    const answer = await ask(address)
    if (answer === null) continue
    const holder = holderSchema.safeParse(answer)
    const detail = holder.success
      ? `process ${holder.data.pid}, since ${holder.data.since}`
      : 'a process that does not answer'
    throw new AppError('data_dir_locked', { detail })
  }
}

/** null when nobody listens; a holder that is too busy to say who it is counts as holding */
async function ask(address: string): Promise<unknown> {
  const socket = connect(address)
  socket.setTimeout(2000, () => socket.destroy(new Error('no answer')))
  let connected = false
  socket.once('connect', () => (connected = true))
  try {
    return JSON.parse(await text(socket))
  } catch (error) {
    // first: a socket that goes through an interceptor says it is connected before it is
    if (isDead(error)) return null
    if (connected) return 'busy'
    throw error
  }
}

const isDead = (error: unknown) =>
  ['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'].includes((error as NodeJS.ErrnoException).code ?? '')
