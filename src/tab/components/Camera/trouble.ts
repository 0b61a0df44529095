/** Why there is no picture from the camera. Pure. */

/** Each has its sentences in words/en/camera.ts. */
export type CameraTrouble = 'notSecure' | 'refused' | 'noCamera' | 'inUse' | 'failed'

/** Names of the DOMExceptions of `getUserMedia`, those of older browsers too. */
const troubles: Readonly<Record<string, CameraTrouble>> = {
  NotAllowedError: 'refused',
  PermissionDeniedError: 'refused',
  // the page isn't allowed to ask
  SecurityError: 'refused',
  NotFoundError: 'noCamera',
  DevicesNotFoundError: 'noCamera',
  OverconstrainedError: 'noCamera',
  NotReadableError: 'inUse',
  TrackStartError: 'inUse',
  AbortError: 'inUse',
}

export function troubleOf(error: unknown): CameraTrouble {
  const name = error instanceof Error ? error.name : ''
  return troubles[name] ?? 'failed'
}
