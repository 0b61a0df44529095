import * as z from 'zod'
import { pathId } from './common.ts'
import { LIMITS } from './limits.ts'
import { peopleFilters } from './people.ts'

const ids = z.array(pathId).max(LIMITS.MAX_SELECTED)

/**
 * People chosen one by one, or everybody who fits the filters of the gallery but a few. A filter that is not known is
 * refused: without it, more people would be meant than were shown.
 */
export const selection = z.union([
  z.strictObject({ ids: ids.min(1) }),
  z.strictObject({ filters: z.strictObject(peopleFilters.shape), except: ids.default([]) }),
])

export const selectedRun = z.object({
  selection,
  /** how many people were shown as selected: with another number now, nothing is begun */
  expected: z.number().int().min(1),
})

export type SelectionView = z.input<typeof selection>
