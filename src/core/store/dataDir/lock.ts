import { createHash } from 'node:crypto'
import { readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod'
import { AppError } from '../../errors.ts'
import { askAddress, askHolder, listen, type Answer } from './lockSocket.ts'

/** Unix socket addresses are limited to 108 bytes on Linux and 104 on macOS, with the final NUL. */
const MAX_ADDRESS_BYTES = 100
const holderSchema = z.object({ pid: z.number(), since: z.iso.datetime() })

/**
 * Locks a folder for this process until it ends, even by `kill -9`: the lock is a listening socket, which the system
 * closes with the process. A killed holder leaves a dead socket file. Replacing that would be a race, as another
 * process may just have done so. Instead each new holder listens under the next number, which only one process can,
 * and then checks that nobody answers under the others.
 * @param answer to what other processes ask through the lock; who asks nothing is told who holds it
 * @returns releases the lock
 * @throws AppError `data_dir_locked`, its detail naming the holder
 */
export async function lockFolder(
  folder: string,
  answer: Answer | null = null,
): Promise<() => Promise<void>> {
  const prefix = await addressPrefix(folder)
  for (;;) {
    const numbers = await usedNumbers(prefix)
    await refuseIfHeld(numbers.map((number) => prefix + number))
    const mine = isWindows ? 1 : Math.max(0, ...numbers) + 1
    const held = await listen(prefix + mine, answer)
    if (!held) continue
    const others = (await usedNumbers(prefix)).filter((number) => number !== mine)
    try {
      await refuseIfHeld(isWindows ? [] : others.map((number) => prefix + number))
    } catch (error) {
      await held()
      throw error
    }
    for (const number of isWindows ? [] : others) await rm(prefix + number, { force: true })
    return held
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

/**
 * Asks the process that holds the lock on a folder, and waits as long as it takes.
 * @returns its answer, null if it ended without one; null if nobody holds the lock
 */
export async function askThroughLock(
  folder: string,
  request: unknown,
): Promise<{ answer: unknown } | null> {
  const prefix = await addressPrefix(folder)
  for (const number of await usedNumbers(prefix)) {
    const asked = await askAddress(prefix + number, request)
    if (asked) return asked
  }
  return null
}
