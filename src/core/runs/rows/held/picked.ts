import { sql, type SQL } from 'drizzle-orm'
import type { PickState } from '../../../model.ts'
import { items } from '../../../store/schema.ts'

export const isOut = sql`(${items.state} = 'skipped' and ${items.code} = 'left_out')`
/** Nobody has said that it is right, so it is left out at the start. */
export const isDoubted = sql`(${items.state} = 'prepared' and ${items.code} = 'doubtful_photo')`
export const isTicked = sql`(${items.state} = 'prepared' and ${items.code} is distinct from 'doubtful_photo')`

/** Conditions on an item of a held run. */
export const isPicked: Record<PickState, SQL> = {
  any: sql`(${items.state} = 'prepared' or ${isOut})`,
  ticked: isTicked,
  unticked: sql`(${isDoubted} or ${isOut})`,
}

/** Condition on an item: there is a note with this code about its picture. */
export const hasNote = (code: string): SQL =>
  sql`${items.picture} @> ${JSON.stringify({ notes: [{ code }] })}::jsonb`
