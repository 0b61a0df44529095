import * as z from 'zod'
import type { PhotoSettings } from '../model.ts'
import { parseJson } from './json.ts'
import type { Graph, GraphReply, GraphRequest } from './request.ts'

const everyone: string[] = []
const unknown: PhotoSettings = { source: 'unknown', allowedRoles: everyone }

/**
 * Microsoft's examples show roles as an array, null or an empty object, and one of their ids begins with a space. Anything
 * that says nothing about roles counts as "everyone".
 */
const settings = z.object({
  source: z
    .string()
    .toLowerCase()
    .transform((source) => sources.get(source) ?? 'unknown')
    .catch('unknown'),
  allowedRoles: z.array(z.string().trim().toLowerCase()).catch(everyone),
})
const sources = new Map<string, PhotoSettings['source']>([
  ['cloud', 'cloud'],
  ['onpremises', 'onPremises'],
])
/** The reference calls it a list, its example is one object. */
const answer = z.union([
  z.object({ value: z.array(settings).min(1) }).transform(({ value: [first] }) => first ?? unknown),
  settings,
])

/** It is only in Graph's beta version. */
export const photoSettingsRequest: GraphRequest = {
  method: 'GET',
  path: '/admin/people/photoUpdateSettings',
  version: 'beta',
}

/** The settings in Graph's reply; null if it is none, or an error. */
export function photoSettingsIn(reply: GraphReply): PhotoSettings | null {
  if (reply.kind !== 'answer' || reply.status !== 200) return null
  return answer.safeParse(parseJson(reply.body)).data ?? null
}

/**
 * Where this organisation's photos are managed, and who may change them
 * (learn.microsoft.com/graph/profilephoto-configure-settings). `unknown` without the optional permission
 * PeopleSettings.Read.All, or when Graph gives no answer.
 * @throws AppError without a token
 */
export async function readPhotoSettings(graph: Pick<Graph, 'call'>): Promise<PhotoSettings> {
  return photoSettingsIn(await graph.call(photoSettingsRequest, { as: 'app' })) ?? unknown
}
