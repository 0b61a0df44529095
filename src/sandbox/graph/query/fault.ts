/** A query that Graph refuses (400, 410), or that the sandbox cannot answer (501). */
export interface QueryFault {
  status: 400 | 410 | 501
  code: string
  message: string
}

/** A query that Graph does not support in this form (400). */
export function unsupported(message: string): QueryFault {
  return { status: 400, code: 'Request_UnsupportedQuery', message }
}

/** What the sandbox does not know, so that it gives no answer (501). */
export function notStoodInFor(what: string): QueryFault {
  const message = `The sandbox does not stand in for ${what}.`
  return { status: 501, code: 'NotImplemented', message }
}
