import type { ErrorCode } from '../errors.ts'
import { cached } from './cached.ts'
import { missingPermissions, PHOTO_SETTINGS_PERMISSION, WRITE_PERMISSION } from './permissions.ts'
import { readPhotoSettings } from './photoSettings.ts'
import type { Graph } from './request.ts'

/**
 * Returns a function that tells why Graph refuses the app every change of a photo; null if nothing is known that concerns
 * everybody. It may be asked at each refusal: Graph is asked at most once a minute, and only with the optional permission
 * that the organisation's photo settings need. It throws like `Graph.call`.
 */
export function createRefusalReader(
  graph: Pick<Graph, 'appPermissions' | 'call'>,
): () => Promise<ErrorCode | null> {
  const settings = cached(() => readPhotoSettings(graph))
  return async () => {
    const granted = await graph.appPermissions()
    if (granted === null) return null
    const missing = missingPermissions(granted)
    if (missing.includes(WRITE_PERMISSION)) return 'permission_missing'
    if (missing.includes(PHOTO_SETTINGS_PERMISSION)) return null
    const { source } = await settings()
    return source === 'onPremises' ? 'photos_on_premises' : null
  }
}
