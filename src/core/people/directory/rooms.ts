import { sql } from 'drizzle-orm'
import { ROOM_PERMISSION } from '../../graph/permissions.ts'
import { readRooms } from '../../graph/directory/rooms.ts'
import type { Graph } from '../../graph/request.ts'
import type { Database } from '../../store/database.ts'
import { people } from '../../store/schema.ts'

/**
 * Notes which accounts are rooms. Without the optional permission Place.Read.All nobody's is known to be one.
 * @throws AppError Graph's errors
 */
export async function storeRooms(db: Database, graph: Graph): Promise<void> {
  const granted = await graph.appPermissions()
  const addresses: string[] = []
  // Graph would answer 403.
  if (granted === null || granted.has(ROOM_PERMISSION))
    for await (const page of readRooms(graph)) addresses.push(...page)
  // `in`, which looks each address up; `any` would compare it with each room's.
  const rooms = sql`select jsonb_array_elements_text(${JSON.stringify(addresses)}::jsonb)`
  const isRoom = sql`coalesce(lower(${people.mail}) in (${rooms}), false)`
  await db.execute(sql`
    update ${people} set is_room = ${isRoom} where is_room <> ${isRoom}`)
}
