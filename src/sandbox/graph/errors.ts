import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Graph's error body. Sets the headers `request-id` and `client-request-id` to the ids in it. */
export function graphError(
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  message: string,
): Response {
  const requestId = randomUUID()
  const clientRequestId = c.req.header('client-request-id') ?? requestId
  const date = new Date().toISOString().slice(0, 19)
  c.header('request-id', requestId)
  c.header('client-request-id', clientRequestId)
  const innerError = { date, 'request-id': requestId, 'client-request-id': clientRequestId }
  return c.json({ error: { code, message, innerError } }, status)
}

/** Errors that more than one handler answers with. */
export const refuse = {
  token: (c: Context, message = 'Access token is empty.') =>
    graphError(c, 401, 'InvalidAuthenticationToken', message),
  unknownUser: (c: Context, id: string) =>
    graphError(
      c,
      404,
      'Request_ResourceNotFound',
      `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
    ),
  directory: (c: Context) =>
    graphError(
      c,
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    ),
  photoAccess: (c: Context) => graphError(c, 403, 'ErrorAccessDenied', 'AccessDeniedException'),
  mailboxAccess: (c: Context) =>
    graphError(c, 403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'),
  badRequest: (c: Context, message: string) => graphError(c, 400, 'BadRequest', message),
  notStoodInFor: (c: Context) =>
    graphError(
      c,
      501,
      'NotImplemented',
      `The sandbox does not stand in for ${c.req.method} ${decodeURIComponent(new URL(c.req.url).pathname)}.`,
    ),
}
