import * as z from 'zod'
import { id } from './common.ts'
import { errorCode } from './errorCodes.ts'
import { directoryStatus } from './people.ts'

/** `GET /tab-config.json`, without a token: what the tab needs before it can talk to Teams */
export const tabConfig = z.object({
  /** origins that may frame the tab, and whose messages it accepts */
  teamsOrigins: z.array(z.string()),
  /** that are offered; readers of others read the first of them */
  languages: z.array(z.enum(['en', 'de', 'fr', 'es'])),
  /** opens the tab in Teams, for whoever sees it in a window of its own */
  openInTeams: z.url(),
})

export const me = z.object({
  id,
  name: z.string(),
  /** null = may change their own photo only */
  manage: z.enum(['directoryRole', 'appRole']).nullable(),
  /** false for guests, unless a setting lets them manage photos */
  managesOwnPhoto: z.boolean(),
  /** what comes of setting their own photo; null = the organisation does not let them change it */
  changesOwnPhoto: z.enum(['atOnce', 'onApproval']).nullable(),
  /** what the organisation asks of the picture: pixels that its crop has at least, and whether it has to show a face */
  asked: z.object({ leastSidePx: z.number().int(), faceRequired: z.boolean() }),
  hasPhoto: z.boolean(),
  /** what undoing their last change of it would be; null = there is none, or it can't be undone */
  undoable: z.enum(['undo', 'redo']).nullable(),
  /** a list of sample pictures to try an import with; null if the operator has none */
  samplePhotosUrl: z.string().nullable(),
})

/** Background work that has failed since it last succeeded */
const problem = z.object({
  /** `directory-sync`, `photo-scan`, `run-notify` or another queue; in the health also `database` */
  work: z.string(),
  code: errorCode,
  /** the first failure after the last success */
  since: z.iso.datetime(),
  lastSuccessAt: z.iso.datetime().nullable(),
})
export const backgroundProblem = problem.extend({
  /** what `code` means and what to do about it */
  sentence: z.string(),
  next: z.string(),
})
export const background = z.object({ problems: z.array(backgroundProblem) })

/** From the memory of the process that answers */
export const health = z.object({
  /** `degraded` = it answers, but background work fails or the database doesn't answer */
  status: z.enum(['ok', 'degraded']),
  problems: z.array(problem),
  /** what the process that answers does */
  role: z.enum(['all', 'web', 'worker']),
  database: z.enum(['pglite', 'postgres']),
  /** without numbers of people, since it needs no token */
  directory: directoryStatus.omit({ photos: true }),
  load: z.object({
    /** open event streams */
    streams: z.number().int(),
    /** how long the process kept others waiting in the last 10 to 20 seconds, in milliseconds */
    eventLoopDelayMs: z.object({ p99: z.number(), max: z.number() }),
  }),
})

export const ready = z.object({
  status: z.enum(['ready', 'not_ready']),
  /** why it is not ready */
  codes: z.array(
    z.enum([
      'closing',
      'database_unavailable',
      'database_read_only',
      'disk_full',
      'data_dir_not_writable',
      'memory_short',
    ]),
  ),
})

export type BackgroundProblemView = z.infer<typeof backgroundProblem>
export type Background = z.infer<typeof background>
export type TabConfig = z.infer<typeof tabConfig>
export type Me = z.infer<typeof me>
