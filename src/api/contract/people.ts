import * as z from 'zod'
import type { PeopleFilters as FiltersInCore } from '../../core/model.ts'
import { cursor, id, pageSize, text } from './common.ts'
import { LIMITS } from './limits.ts'

const photoState = z.enum(['has', 'none', 'unknown'])
const scope = z.enum(['active', 'all'])

export const personSummary = z.object({
  id,
  displayName: z.string(),
  userPrincipalName: z.string(),
  department: z.string().nullable(),
  jobTitle: z.string().nullable(),
  officeLocation: z.string().nullable(),
  accountEnabled: z.boolean(),
  userType: z.enum(['Member', 'Guest']),
  hasMailbox: z.boolean(),
  photo: photoState,
  photoEtag: z.string().nullable(),
})

/**
 * The filters of the gallery with their defaults, by type exactly those of core: one that core lacks would be accepted
 * and ignored. `core/people/list.ts` has the SQL condition of each.
 */
export const peopleFilters = z.object({
  /** `active` = enabled members; `all` adds guests and disabled accounts */
  scope: scope.default('active'),
  photo: photoState.nullable().default(null),
  /** matched in name, sign-in name, mail and department, ignoring accents and case */
  search: text(LIMITS.MAX_SEARCH_LENGTH).default(''),
  department: text(LIMITS.MAX_SEARCH_LENGTH).nullable().default(null),
} satisfies { [Name in keyof FiltersInCore]: z.ZodType<FiltersInCore[Name]> })

export const peopleQuery = peopleFilters.extend({ cursor, limit: pageSize(LIMITS.MAX_PAGE) })
export const peoplePage = z.object({ items: z.array(personSummary), next: z.string().nullable() })

/** The counts are by photo. */
export const countsQuery = peopleFilters.omit({ photo: true })
export const counts = z.object({
  total: z.number(),
  has: z.number(),
  none: z.number(),
  unknown: z.number(),
})

export const coverageQuery = z.object({
  by: z.enum(['department', 'office']),
  scope: scope.default('active'),
})
/** Ordered by name; null = people without a department or office, last */
export const coverage = z.object({
  coverage: z.array(counts.extend({ name: z.string().nullable() })),
})

export const departments = z.object({ departments: z.array(z.string()) })

export const missingReport = z.object({
  counts,
  departments: z.array(
    z.object({ department: z.string().nullable(), none: z.number(), total: z.number() }),
  ),
  people: z.array(personSummary),
})

export const thumbnailsRequest = z.object({ ids: z.array(id).min(1).max(LIMITS.MAX_THUMBNAILS) })
/** Base64 JPEGs of 96 px by person ID; null = no photo */
export const thumbnails = z.object({ thumbnails: z.record(z.string(), z.string().nullable()) })

export const directoryStatus = z.object({
  syncedAt: z.iso.datetime().nullable(),
  running: z.boolean(),
  /** how far the first photo scan is, or one of everybody; null when everybody was asked for */
  photos: z
    .object({ asked: z.number(), of: z.number(), secondsLeft: z.number().nullable() })
    .nullable(),
})

export type PeopleFilters = z.infer<typeof peopleFilters>
export type PersonView = z.infer<typeof personSummary>
export type PeoplePage = z.infer<typeof peoplePage>
export type CountsView = z.infer<typeof counts>
export type Thumbnails = z.infer<typeof thumbnails>
export type Departments = z.infer<typeof departments>
export type DirectoryView = z.infer<typeof directoryStatus>
