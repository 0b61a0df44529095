import * as z from 'zod'
import type { PeopleFilters as FiltersInCore } from '../../core/model.ts'
import { cursor, id, pageSize, pathId, text } from './common.ts'
import { LIMITS } from './limits.ts'

const photoState = z.enum(['has', 'none', 'unknown'])
const scope = z.enum(['active', 'all'])
export const personKind = z.enum(['member', 'guest', 'disabled', 'sharedMailbox', 'room'])
const value = text(LIMITS.MAX_SEARCH_LENGTH).nullable().default(null)
/** A number in a query is text. */
const days = z.coerce.number().int().min(1).max(LIMITS.MAX_DAYS).nullable().default(null)

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

const listedPerson = personSummary.extend({
  country: z.string().nullable(),
  createdDateTime: z.iso.datetime().nullable(),
  kind: personKind,
  /** when Likeness last saw another photo than before, or set one; null = never */
  photoChangedAt: z.iso.datetime().nullable(),
})

/**
 * The filters of the gallery with their defaults, by type exactly those of core: one that core lacks would be accepted
 * and ignored. `core/people/list.ts` has the SQL condition of each.
 */
export const peopleFilters = z.object({
  /** `active` = enabled members; `all` adds guests and disabled accounts */
  scope: scope.default('active'),
  photo: photoState.nullable().default(null),
  /** their photo changed within so many days, as Likeness saw it */
  photoChangedDays: days,
  /** of the photo; `notLookedAt` = Likeness has not prepared it */
  quality: z.enum(['low', 'fine', 'notLookedAt']).nullable().default(null),
  /** whether Likeness has set the photo, something else, or something else after Likeness */
  set: z.enum(['here', 'elsewhere', 'changedSince']).nullable().default(null),
  /** matched in name, sign-in name, mail, alias, department, office and job title, ignoring accents and case */
  search: text(LIMITS.MAX_SEARCH_LENGTH).default(''),
  department: value,
  office: value,
  /** those of whom the directory names none */
  without: z.enum(['department', 'office']).nullable().default(null),
  country: value,
  /** whatever the scope is */
  kind: personKind.nullable().default(null),
  /** SKU ID */
  licence: pathId.nullable().default(null),
  /** members of the group with this object ID, direct and others */
  group: pathId.nullable().default(null),
  /** added to the directory within so many days */
  addedDays: days,
  /** of their own photo that waits until somebody who manages photos has decided */
  approval: z.enum(['waiting']).nullable().default(null),
  /** a run of the caller's: the people whose photos it was to change */
  run: pathId.nullable().default(null),
} satisfies { [Name in keyof FiltersInCore]: z.ZodType<FiltersInCore[Name]> })

export const peopleQuery = peopleFilters.extend({
  /** people without a value come last, however it is sorted */
  sort: z.enum(['name', 'department', 'office', 'photoChanged', 'created']).default('name'),
  descending: z.literal('true').optional(),
  /** with the sort by name: begins where the names with this letter do, as `/api/people/letters` has it */
  letter: text(2).min(1).nullable().default(null),
  cursor,
  limit: pageSize(LIMITS.MAX_PAGE),
})
export const peoplePage = z.object({ items: z.array(listedPerson), next: z.string().nullable() })

/** The counts are by photo. */
export const countsQuery = peopleFilters.omit({ photo: true })
export const counts = z.object({
  total: z.number(),
  has: z.number(),
  none: z.number(),
  unknown: z.number(),
})

export const groupsQuery = peopleFilters.extend({ by: z.enum(['department', 'office']) })
/** Ordered by name; null = people without a department or office, last */
export const groups = z.object({
  groups: z.array(counts.extend({ name: z.string().nullable() })),
})

/** Letters are those of normalised names: in lower case, without accents; `#` stands for digits */
export const letters = z.object({
  letters: z.array(z.object({ letter: z.string(), total: z.number() })),
})

/** The values that filters offer; a filter without any is left out */
export const filterChoices = z.object({
  offices: z.array(z.string()),
  countries: z.array(z.string()),
  /** that the organization has; Graph knows no other name than the SKU's part number */
  licences: z.array(z.object({ id: z.string(), name: z.string() })),
  kinds: z.array(personKind),
  /** whether the app may read groups */
  groups: z.boolean(),
})

export const directoryGroup = z.object({ id: z.string(), name: z.string() })
export const directoryGroupsQuery = z.object({ search: text(LIMITS.MAX_SEARCH_LENGTH).default('') })
/** At most 25 */
export const directoryGroups = z.object({ groups: z.array(directoryGroup) })

export const departments = z.object({ departments: z.array(z.string()) })

export const missingReport = z.object({
  counts,
  departments: z.array(
    z.object({ department: z.string().nullable(), none: z.number(), total: z.number() }),
  ),
  people: z.array(personSummary),
})

export const thumbnailsRequest = z.object({ ids: z.array(id).min(1).max(LIMITS.MAX_THUMBNAILS) })
/** Those about whom nothing is known at the moment are in neither list */
export const thumbnails = z.object({
  /** base64 JPEGs of 96 px by person ID; null = no photo */
  thumbnails: z.record(z.string(), z.string().nullable()),
  /** people whose photo Microsoft 365 has and sends no picture of */
  unreadable: z.array(id),
})

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
export type ListedPersonView = z.infer<typeof listedPerson>
export type PeoplePage = z.infer<typeof peoplePage>
export type CountsView = z.infer<typeof counts>
export type Thumbnails = z.infer<typeof thumbnails>
export type GroupsView = z.infer<typeof groups>
export type LettersView = z.infer<typeof letters>
export type FilterChoicesView = z.infer<typeof filterChoices>
export type DirectoryGroupsView = z.infer<typeof directoryGroups>
export type Departments = z.infer<typeof departments>
export type DirectoryView = z.infer<typeof directoryStatus>
