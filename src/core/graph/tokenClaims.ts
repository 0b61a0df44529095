import { decodeJwt } from 'jose'
import * as z from 'zod'

const appClaims = z.object({ roles: z.array(z.string()).default([]) })

/**
 * The application permissions in a Graph token of ours. It is not verified: it came from Entra directly. Microsoft
 * doesn't promise that Graph's tokens can be read, so null = unknown.
 */
export function permissionsIn(token: string): string[] | null {
  try {
    return appClaims.parse(decodeJwt(token)).roles
  } catch {
    // An opaque token tells nothing.
    return null
  }
}
