import { AppError, type ErrorCode } from '../errors.ts'

interface FailureRow {
  code: ErrorCode
  /** SQLSTATEs of PostgreSQL, codes of Node.js, or the beginning of either */
  codes?: string[]
  /** for what has no code: pg's own errors */
  message?: RegExp
}

/**
 * What an error of PostgreSQL, of its client or of the network means; the first row that fits counts.
 * SQLSTATEs: https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const failures: FailureRow[] = [
  { code: 'database_encryption', message: /pg_hba\.conf entry .*(no encryption|SSL off)/ },
  {
    code: 'database_encryption',
    message: /server does not support SSL|SSL connection is required/,
  },
  { code: 'database_encryption', codes: ['ERR_TLS_', 'ERR_SSL_', 'CERT_', 'SELF_SIGNED_CERT'] },
  { code: 'database_encryption', codes: ['DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_'] },
  { code: 'database_refused', codes: ['28'] },
  { code: 'database_refused', message: /^SASL: |password must be a string/i },
  { code: 'database_missing', codes: ['3D000'] },
  // Before the rights, which it may be for want of. The quotes differ by the language of the server's messages.
  {
    code: 'database_extension',
    message: /["“„»«](pg_trgm|gin_trgm_ops)["”“«»]|extension control file/,
  },
  { code: 'database_rights', codes: ['42501'] },
  { code: 'disk_full', codes: ['53100'] },
  // Of a replica, or of a primary server that has just become one
  { code: 'database_read_only', codes: ['25006'] },
  // Out of memory or of connections
  { code: 'database_busy', codes: ['53200', '53300'] },
  // 57014: it took longer than the server allows
  { code: 'database_unreachable', codes: ['57014'] },
  { code: 'database_unreachable', codes: ['08', '57P', '25P03'] },
  { code: 'database_unreachable', codes: ['ECONN', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'] },
  { code: 'database_unreachable', codes: ['EAI_', 'EHOST', 'ENET', 'EADDRNOTAVAIL'] },
  {
    code: 'database_unreachable',
    message:
      /^Connection terminated|timeout exceeded when trying to connect|^timeout expired|^Query read timeout|is not queryable|^connect ENOENT|^connect EACCES/,
  },
]

/** These end by themselves, or once somebody mends the server: the same query may succeed later. */
const passing: ErrorCode[] = [
  'disk_full',
  'database_read_only',
  'database_unreachable',
  'database_busy',
  'database_refused',
  'database_encryption',
  'database_missing',
]

const RETRY_AFTER_S = 5

/** Which failure of the database an error, or what caused it, stands for; null for any other error. */
export function databaseFailure(error: unknown): ErrorCode | null {
  for (const each of withCauses(error)) {
    const row = failures.find((candidate) => fits(candidate, each))
    if (row) return row.code
  }
  return null
}

function fits({ codes = [], message }: FailureRow, error: Error): boolean {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return (
    codes.some((beginning) => code.startsWith(beginning)) || (message?.test(error.message) ?? false)
  )
}

/** An error, its causes, and the parts of one that stands for several: `localhost` has two addresses. */
export function withCauses(error: unknown): Error[] {
  const found: Error[] = []
  for (let next = error; next instanceof Error && !found.includes(next); next = next.cause) {
    found.push(next)
    if (next instanceof AggregateError) found.push(...next.errors.flatMap(withCauses))
  }
  return found
}

/**
 * The error of a query while the database is away, or takes no changes, as those who asked for something see it; null for a
 * query that will fail again.
 */
export function unavailable(error: unknown): AppError | null {
  const code = databaseFailure(error)
  if (code === null || !passing.includes(code)) return null
  const isReadable = code === 'disk_full' || code === 'database_read_only'
  const seen = isReadable ? code : 'database_unavailable'
  return new AppError(seen, { cause: error, retryAfterSeconds: RETRY_AFTER_S })
}

/** The error with which a start on PostgreSQL fails: what is wrong, where, and in PostgreSQL's own words. */
export function startFailure(url: string, error: unknown): unknown {
  if (error instanceof AppError) return error
  if (withCauses(error).some((each) => 'code' in each && each.code === 'ERR_INVALID_URL'))
    return new AppError('config_invalid', { detail: 'DATABASE_URL is no valid address' })
  const code = databaseFailure(error)
  if (code === null) return error
  const messages = withCauses(error).map(({ message }) => message)
  // Drizzle's own message is the whole query.
  const said = messages.filter((message) => message !== '' && !message.startsWith('Failed query'))
  return new AppError(code, { detail: [placeOf(url), ...new Set(said)].join('; '), cause: error })
}

/** Which database, without the password. */
function placeOf(url: string): string {
  const { username, hostname, port, pathname } = new URL(url)
  const database = decodeURIComponent(pathname.slice(1))
  const server = decodeURIComponent(hostname) || 'localhost'
  return `${username ? `${decodeURIComponent(username)}@` : ''}${server}:${port || '5432'}/${database}`
}
