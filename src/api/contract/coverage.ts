import * as z from 'zod'
import { LIMITS } from './limits.ts'
import { counts } from './people.ts'

const date = z.iso.date()

/** How many nights back; a number in a query is text. */
export const coverageQuery = z.object({
  days: z.coerce.number().int().min(1).max(LIMITS.MAX_DAYS).default(90),
})

/** How many people have a photo of each quality; `notLookedAt` = Likeness has not prepared it */
const quality = z.object({ fine: z.number(), low: z.number(), notLookedAt: z.number() })

const group = counts.extend({
  /** null = people without a department or office */
  name: z.string().nullable(),
  /** in the night `since`; null = there was nobody */
  before: z.object({ total: z.number(), has: z.number() }).nullable(),
})

/** Of active people; the lists are ordered by name, those without one last */
export const coverage = z.object({
  /** where the server is */
  today: date,
  everybody: counts,
  quality,
  departments: z.array(group),
  offices: z.array(group),
  /** null = no night was counted yet */
  since: date.nullable(),
  /** those that were counted, oldest first, named by the date on which they ended */
  nights: z.array(counts.extend({ night: date, quality })),
})

export const coverageListQuery = coverageQuery.extend({
  of: z.enum(['departments', 'offices', 'nights', 'quality']),
})

export type CoverageView = z.infer<typeof coverage>
export type CoverageGroupView = CoverageView['departments'][number]
export type CoverageListOf = z.infer<typeof coverageListQuery>['of']
