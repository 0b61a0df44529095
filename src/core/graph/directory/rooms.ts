import * as z from 'zod'
import { readJson } from './readJson.ts'
import type { Graph } from '../request.ts'

const ROOMS_PER_PAGE = 100

const rooms = z.object({ value: z.array(z.object({ emailAddress: z.string().nullish() })) })

/**
 * The addresses of the organisation's rooms in lower case, in pages of 100, read as the app. Places have ids of their own,
 * so only the address says which account a room is, and rooms hidden from address lists are left out (Graph: place-list).
 * There may be no link to the next page (learn.microsoft.com/answers/questions/1021419); one that comes twice is the last.
 * @throws AppError Graph's errors
 */
export async function* readRooms(graph: Pick<Graph, 'call'>): AsyncGenerator<string[]> {
  let before = ''
  for (let skip = 0, isLast = false; !isLast; skip += ROOMS_PER_PAGE) {
    const path = `/places/microsoft.graph.room?$select=emailAddress&$top=${ROOMS_PER_PAGE}&$skip=${skip}`
    const { value } = await readJson(graph, { path, priority: 'low' }, rooms, 'rooms')
    const addresses = value.flatMap(({ emailAddress }) => emailAddress?.toLowerCase() || [])
    const page = addresses.join()
    isLast = value.length < ROOMS_PER_PAGE || page === before
    before = page
    yield addresses
  }
}
