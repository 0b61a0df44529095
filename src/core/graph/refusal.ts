import type { ErrorCode } from '../errors.ts'
import type { Graph } from './request.ts'

/** Either lets an app change anybody's photo (learn.microsoft.com/graph/api/profilephoto-update). */
const writePermissions = ['ProfilePhoto.ReadWrite.All', 'User.ReadWrite.All']

/**
 * Why Graph refuses the app every change of a photo; null if nothing is known that concerns everybody. Cheap: it asks
 * Graph nothing.
 */
export async function explainRefusal(
  graph: Pick<Graph, 'appPermissions'>,
): Promise<ErrorCode | null> {
  const granted = await graph.appPermissions()
  if (granted === null) return null
  return writePermissions.some((name) => granted.has(name)) ? null : 'permission_missing'
}
