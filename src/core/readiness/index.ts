import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../errors.ts'
import { cached } from '../graph/cached.ts'
import { missingPermissions, PHOTO_SETTINGS_PERMISSION } from '../graph/permissions.ts'
import { readPhotoSettings } from '../graph/photoSettings.ts'
import type { Graph } from '../graph/request.ts'
import type { Access, BackgroundProblem, PhotoSettings, Principal, Readiness } from '../model.ts'
import { ownRun } from '../runs/rows/own.ts'
import type { Database } from '../store/database.ts'
import { decideReadiness, type Facts } from './decide.ts'
import { readRunFacts } from './runFacts.ts'

/** Tokens are not renewed more often than this in search of a permission. */
const RENEW_AFTER_MS = 60_000
/** Longer than this, nobody waits for Graph: what it answers later is there the next time. */
const TIME_LIMIT_MS = 1500

interface Dependencies {
  db: Database
  graph: Graph
  access: (principal: Principal) => Promise<Access>
  directory: () => Promise<{ syncedAt: Date | null }>
  problems: () => Promise<BackgroundProblem[]>
  now?: () => number
}

/**
 * Returns a function that tells what is known before a run is started. Answers within about two seconds, whatever Graph
 * does: what isn't known in time is `unknown`.
 * @throws AppError `not_found` for a run that does not exist or belongs to someone else
 */
export function createReadiness(
  dependencies: Dependencies,
): (owner: Principal, runId: string) => Promise<Readiness[]> {
  const { db, graph, access, directory, problems, now = Date.now } = dependencies
  const permissions = cached(permissionsOf(graph, now), now)
  const settings = cached(async () => {
    const given = await permissions()
    // Graph would answer 403.
    const isKnowable = !given?.missing.includes(PHOTO_SETTINGS_PERMISSION) && !given?.code
    return isKnowable ? await readPhotoSettings(graph) : null
  }, now)
  return async (owner, runId) => {
    await ownRun(db, owner, runId)
    const [ofSettings, ofPermissions, ...others] = await Promise.all([
      inTime<PhotoSettings | null>(settings()),
      inTime(permissions()),
      access(owner),
      readRunFacts(db, runId),
      directory(),
      problems(),
    ])
    const [ofAccess, run, { syncedAt }, failing] = others
    return decideReadiness({
      settings: ofSettings,
      permissions: ofPermissions,
      access: ofAccess,
      run,
      syncedAt,
      problems: failing,
      now: new Date(now()),
    })
  }
}

/**
 * Reads which permissions the app lacks. If it lacks one, a new token is requested: the present one may be from before
 * the permission was granted.
 */
function permissionsOf(graph: Graph, now: () => number): () => Promise<Facts['permissions']> {
  let renewedAt = -Infinity
  return async () => {
    try {
      let granted = await graph.appPermissions()
      const lacksSome = granted !== null && missingPermissions(granted).length > 0
      if (lacksSome && now() - renewedAt > RENEW_AFTER_MS) {
        renewedAt = now()
        granted = await graph.appPermissions({ renew: true })
      }
      return granted && { missing: missingPermissions(granted), code: null }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return error.code === 'graph_unreachable' ? null : { missing: [], code: error.code }
    }
  }
}

/** Null when there is no answer in time, or none at all. */
async function inTime<T>(answer: Promise<T>): Promise<T | null> {
  const ended = new AbortController()
  const timeout = sleep(TIME_LIMIT_MS, null, { signal: ended.signal }).catch(() => null)
  const expected = answer.catch((error: unknown) => {
    if (error instanceof AppError) return null
    throw error
  })
  return Promise.race([expected, timeout]).finally(() => ended.abort())
}
