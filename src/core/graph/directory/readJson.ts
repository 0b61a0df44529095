import type * as z from 'zod'
import { AppError } from '../../errors.ts'
import { asReadError, failureOf } from '../codes.ts'
import { parseJson } from '../json.ts'
import type { Graph, GraphRequest } from '../request.ts'

/**
 * An answer read as the app.
 * @param what names it in the error if it does not fit the schema
 * @throws AppError Graph's errors; `person_gone` for something that the directory does not have
 */
export async function readJson<Schema extends z.ZodType>(
  graph: Pick<Graph, 'call'>,
  request: Omit<GraphRequest, 'method'>,
  schema: Schema,
  what: string,
): Promise<z.infer<Schema>> {
  const reply = await graph.call({ method: 'GET', ...request }, { as: 'app' })
  if (reply.kind !== 'answer') throw asReadError(reply)
  if (reply.status !== 200) throw asReadError(failureOf(reply, 'read'))
  const parsed = schema.safeParse(parseJson(reply.body))
  if (!parsed.success) throw new AppError('graph_failed', { detail: what })
  return parsed.data
}

/**
 * The pages of a list, each read when the one before is used up.
 * @throws AppError like `readJson`, and when pages lead in a circle
 */
export async function* readPages<Schema extends z.ZodType>(
  graph: Pick<Graph, 'call'>,
  request: Omit<GraphRequest, 'method'>,
  schema: Schema,
  what: string,
): AsyncGenerator<z.infer<Schema>> {
  for (let path: string | null = request.path; path !== null;) {
    const page: z.infer<Schema> = await readJson(graph, { ...request, path }, schema, what)
    yield page
    const { '@odata.nextLink': next = null } = page as { '@odata.nextLink'?: string | null }
    if (next === path) throw new AppError('graph_failed', { detail: `${what}: a circle of pages` })
    path = next
  }
}
