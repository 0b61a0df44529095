import * as z from 'zod'

/** Who may change photos in this organisation, and where. */
export interface PhotoSettings {
  source: 'cloud' | 'onPremises'
  /** template ids of the directory roles that may; empty = everyone */
  allowedRoles: string[]
}

export const unrestricted: PhotoSettings = { source: 'cloud', allowedRoles: [] }

/** Graph takes the values of an enumeration in any case, and its own example has a space before an id. */
const source = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['cloud', 'onpremises']))
  .transform((value) => (value === 'cloud' ? ('cloud' as const) : ('onPremises' as const)))
const allowedRoles = z
  .array(z.string().trim().pipe(z.guid()).pipe(z.string().toLowerCase()))
  .nullable()
  .transform((roles) => roles ?? [])

/** A change of the settings: what it leaves out stays as it is. */
export const photoSettingsChange = z.object({
  source: source.optional(),
  allowedRoles: allowedRoles.optional(),
})

export function changed(
  settings: PhotoSettings,
  change: z.infer<typeof photoSettingsChange>,
): PhotoSettings {
  return {
    source: change.source ?? settings.source,
    allowedRoles: change.allowedRoles ?? settings.allowedRoles,
  }
}
