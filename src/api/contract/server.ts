import * as z from 'zod'
import { id } from './common.ts'
import { directoryStatus } from './people.ts'

/** `GET /tab-config.json`, without a token: what the tab needs before it can talk to Teams */
export const tabConfig = z.object({
  /** origins that may frame the tab, and whose messages it accepts */
  teamsOrigins: z.array(z.string()),
  /** opens the tab in Teams, for whoever sees it in a window of its own */
  openInTeams: z.url(),
})

export const me = z.object({
  id,
  name: z.string(),
  /** null = may change their own photo only */
  manage: z.enum(['directoryRole', 'appRole']).nullable(),
  hasPhoto: z.boolean(),
  /** a list of sample pictures to try an import with; null if the operator has none */
  samplePhotosUrl: z.string().nullable(),
})

export const health = z.object({
  status: z.literal('ok'),
  database: z.enum(['pglite', 'postgres']),
  directory: directoryStatus,
})

export type TabConfig = z.infer<typeof tabConfig>
export type Me = z.infer<typeof me>
