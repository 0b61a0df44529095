import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { basename } from 'node:path'
import { parentPort } from 'node:worker_threads'
import type { Lookups } from './lookups.ts'
import { matchInSlices } from './matchInSlices.ts'
import type { FromMatchThread, ToMatchThread } from './threadMessages.ts'

/** Entry point of the thread that compares names: long lists of them never hold the main thread up. */

interface Request {
  slices: ReturnType<typeof matchInSlices>
  onFound: (found: never) => void
}

const port = parentPort
if (!port) throw new Error('not a worker thread')
const requests = new Map<number, Request>()

yieldProcessor()
port.on('message', (message: ToMatchThread) => {
  const { id } = message
  if (message.kind === 'begin') {
    const request = {
      onFound: () => {},
      slices: matchInSlices(message.files, message.pattern, lookupsOf(id)),
    }
    requests.set(id, request)
  }
  if (message.kind === 'next') void answer(id)
  if (message.kind === 'found') requests.get(id)?.onFound(message.found as never)
  if (message.kind === 'end') requests.delete(id)
})

async function answer(id: number): Promise<void> {
  try {
    const next = await requests.get(id)?.slices.next()
    send({ kind: 'slice', id, verdicts: next?.value ?? [] })
  } catch (error) {
    send({
      kind: 'failed',
      id,
      message: error instanceof Error ? (error.stack ?? '') : String(error),
    })
  }
}

/** Asks the main thread, which has the database. If the request ends meanwhile, nobody waits for the answer. */
function lookupsOf(id: number): Lookups {
  const ask = <T>(message: FromMatchThread): Promise<T> =>
    new Promise((resolve) => {
      const request = requests.get(id)
      if (request) request.onFound = resolve
      send(message)
    })
  return {
    keys: (of) => ask({ kind: 'look', id, in: 'keys', of }),
    roughKeys: (of) => ask({ kind: 'look', id, in: 'roughKeys', of }),
    people: (of) => ask({ kind: 'look', id, in: 'people', of }),
    places: () => ask({ kind: 'look', id, in: 'places', of: undefined }),
  }
}

function send(message: FromMatchThread): void {
  port?.postMessage(message)
}

/** Answers come first where there are fewer processors than threads. Only Linux has priorities of single threads. */
function yieldProcessor(): void {
  if (process.platform !== 'linux') return
  try {
    const threadId = Number(basename(readlinkSync('/proc/thread-self')))
    setPriority(threadId, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Without /proc, or where it is not allowed, names are compared all the same.
  }
}
