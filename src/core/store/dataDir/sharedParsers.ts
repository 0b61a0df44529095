import { types, type PGlite, type QueryOptions } from '@electric-sql/pglite'

type Query = (text: string, values?: unknown[], options?: QueryOptions) => Promise<unknown>

/** Types that Drizzle reads itself: moments, and lists of them and of numbers. */
const AS_TEXT = [
  types.TIMESTAMP,
  types.TIMESTAMPTZ,
  types.INTERVAL,
  types.DATE,
  1115,
  1182,
  1185,
  1187,
  1231,
]
const sameText = (text: string): string => text

const withOurs =
  (query: Query): Query =>
  (text, values, { parsers: _parsers, ...options } = {}) =>
    query(text, values, options)

/**
 * What Drizzle and what the jobs use of a PGlite, which reads for everybody as Drizzle wants it. Drizzle gives each query
 * its own parsers, and PGlite then copies all of its hundreds, which takes as long as a small query does. The jobs, which
 * ask little, get moments as they are used to.
 */
export function sharedParsers(client: PGlite): {
  forDrizzle: PGlite
  forJobs: Pick<PGlite, 'query' | 'exec' | 'listen'>
} {
  const parsers = Object.fromEntries(
    AS_TEXT.flatMap((type) => (client.parsers[type] ? [[type, client.parsers[type]]] : [])),
  )
  for (const type of AS_TEXT) client.parsers[type] = sameText
  const transaction: PGlite['transaction'] = (work) =>
    client.transaction((tx) =>
      work(Object.assign(tx, { query: withOurs(tx.query.bind(tx)) as typeof tx.query })),
    )
  return {
    // The part of PGlite that it uses.
    forDrizzle: {
      query: withOurs((...asked) => client.query(...asked)),
      transaction,
    } as unknown as PGlite,
    forJobs: {
      query: (text, values, options) => client.query(text, values, { ...options, parsers }),
      exec: (text, options) => client.exec(text, { ...options, parsers }),
      listen: (...asked) => client.listen(...asked),
    },
  }
}
