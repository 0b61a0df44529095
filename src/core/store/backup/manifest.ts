import * as z from 'zod'

export const MANIFEST_FILE = 'manifest.json'

/** Below the backup's folder, with `/`; nothing that leads out of it, but any name: a folder may have files of others. */
const pathSchema = z
  .string()
  .regex(/^(database|originals)(\/[^/\\\0]+)+$/)
  .refine((path) => !path.split('/').includes('..'))

export const manifestSchema = z.object({
  format: z.literal(1),
  createdAt: z.iso.datetime(),
  /** `database` has empty folders that PostgreSQL needs */
  folders: z.array(pathSchema),
  files: z.array(z.object({ path: pathSchema, size: z.int().min(0), sha256: z.hex().length(64) })),
})

/** What a backup consists of; a folder without it is none. */
export type Manifest = z.infer<typeof manifestSchema>
