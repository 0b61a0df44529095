import { notInArray, sql, type SQL } from 'drizzle-orm'
import { entries, items, runs } from '../../store/schema.ts'

const puttingBack = ['undo', 'redo', 'restore'] as const

/**
 * Condition on a run: its items name the file that their photo is made from. Those of a run that puts back earlier photos
 * name that of the change they undo, or none.
 */
export const namesItsFile = notInArray(runs.kind, [...puttingBack])

/** A column of an entry's item that says where its picture came from; of a photo that was put back, from when it was set. */
export const ofItsFile = <Value>(column: 'file_name' | 'picture_from'): SQL<Value | null> => {
  const name = sql.identifier(column)
  return sql<Value | null>`case when ${namesItsFile} then ${items}.${name} else (
    select made.${name} from entries setting
      join items made on made.id = setting.item_id join runs within on within.id = setting.run_id
    where setting.person_id = ${entries.personId} and setting.after_sha = ${entries.afterSha}
      and setting.id < ${entries.id} and within.kind not in (${sql.join(
        puttingBack.map((kind) => sql`${kind}`),
        sql`, `,
      )})
    order by setting.id desc limit 1) end`
}
