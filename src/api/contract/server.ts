import * as z from 'zod'
import { id } from './common.ts'
import { directoryStatus } from './people.ts'

/** `GET /tab-config.json`, without a token: what the tab has to know before it may speak to Teams */
export const tabConfig = z.object({
  /** the origins that may frame the tab; only their messages are listened to */
  teamsOrigins: z.array(z.string()),
})

export const me = z.object({
  id,
  name: z.string(),
  /** null = may change only their own photo */
  manage: z.enum(['directoryRole', 'appRole']).nullable(),
  hasPhoto: z.boolean(),
  /** a list of sample pictures for trying the import, where the operator offers one */
  samplePhotosUrl: z.string().nullable(),
})

export const health = z.object({
  status: z.literal('ok'),
  database: z.enum(['pglite', 'postgres']),
  directory: directoryStatus,
})

export type TabConfig = z.infer<typeof tabConfig>
export type Me = z.infer<typeof me>
