import { constants } from 'node:fs'
import { access, statfs } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { NotReady } from '../contracts.ts'
import { MIN_FREE_BYTES } from '../store/fileOriginals.ts'
import type { Database } from '../store/open.ts'

/** Longer than this, nobody waits for the database or the disk. */
const TIME_LIMIT_MS = 2000
/** An answer is good for everybody who asks meanwhile. */
const CACHED_FOR_MS = 1000

/** Looks at one thing: what is wrong with it, or null. `silent` = it throws, or doesn't answer in time. */
export interface Check {
  silent: NotReady
  look: () => Promise<NotReady | null>
}

/**
 * Returns a function that tells why this process can't do its work now; nothing = it can. However many ask, each thing is
 * looked at once a second at most, and not again before an earlier look has ended.
 */
export function createReady(
  checks: Check[],
  { now = Date.now, limitMs = TIME_LIMIT_MS }: { now?: () => number; limitMs?: number } = {},
): () => Promise<NotReady[]> {
  const looks = checks.map((check) => boundedLook(check, limitMs))
  const lookAtAll = async (): Promise<NotReady[]> => {
    const codes = await Promise.all(looks.map((look) => look()))
    return [...new Set(codes.filter((code) => code !== null))]
  }
  let last: { until: number; codes: Promise<NotReady[]> } | null = null
  return () => {
    if (last && now() < last.until) return last.codes
    const asked = { until: Infinity, codes: lookAtAll() }
    last = asked
    void asked.codes.then(() => (asked.until = now() + CACHED_FOR_MS))
    return asked.codes
  }
}

function boundedLook({ silent, look }: Check, limitMs: number): Check['look'] {
  let looking: Promise<NotReady | null> | null = null
  return () => {
    looking ??= look()
      .catch(() => silent)
      .finally(() => (looking = null))
    return Promise.race([looking, sleep(limitMs, silent, { ref: false })])
  }
}

/** The database answers a query. */
export const databaseAnswers = (db: Database): Check => ({
  silent: 'database_unavailable',
  look: async () => {
    await db.execute(sql`select 1`)
    return null
  },
})

/** What this process knows without asking, such as why the database takes no changes. */
export const known = (why: () => NotReady | null): Check => ({
  silent: 'database_unavailable',
  look: async () => why(),
})

/** Files can be written to the folder, and there is as much space as uploads need. */
export const folderHasSpace = (folder: string, minFreeBytes = MIN_FREE_BYTES): Check => ({
  silent: 'data_dir_not_writable',
  look: async () => {
    await access(folder, constants.W_OK)
    const { blocks, bavail, bsize, files, ffree } = await statfs(folder)
    // Some file systems have no limits, and say zero.
    const isFull = (blocks > 0 && bavail * bsize < minFreeBytes) || (files > 0 && ffree === 0)
    return isFull ? 'disk_full' : null
  },
})
