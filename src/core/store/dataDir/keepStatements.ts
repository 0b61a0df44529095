import { protocol, type PGlite } from '@electric-sql/pglite'

/** Statements kept at once, those used longest ago make room; lists of parameters give one statement many texts. */
const MAX_KEPT = 200
/** Longer ones insert many rows at once, and hardly ever come again. */
const MAX_LENGTH_BYTES = 16_384
/** Then a statement is planned anew: nothing else tells PostgreSQL that a table has grown from a few rows to many. */
const KEPT_FOR_MS = 5000

type Send = PGlite['execProtocolStream']
type Answer = Awaited<ReturnType<Send>>

/** A statement that PostgreSQL keeps under `name`. */
interface Kept {
  name: string
  preparedAt: number
  /** PostgreSQL's answers about its parameters and columns; null until it was asked */
  statement: Answer | null
  portal: Answer | null
}

/**
 * Lets PostgreSQL keep what it is asked again and again: PGlite sends every query's text, and asks twice what its columns
 * are, which takes longer than most queries of one row. From its second use a statement is parsed once, and
 * planned rarely; from its third, one message does what takes PGlite six. The tables' columns must not change from now on.
 * @param now milliseconds
 */
export function keepStatements(client: PGlite, now: () => number = () => performance.now()): void {
  const send: Send = client.execProtocolStream.bind(client)
  const kept = new StatementCache(now)
  // Only one query at a time passes through here, as one message after the other.
  let current: Kept | null = null
  let held: Uint8Array[] = []
  client.execProtocolStream = async (message, options) => {
    const kind = String.fromCharCode(message[0] ?? 0)
    if (kind === 'P' && isAloneWithoutName(message)) {
      const { statement, isNew, dropped } = kept.statementOf(message)
      for (const name of dropped) await send(protocol.serialize.close({ type: 'S', name }), options)
      current = statement
      held = []
      if (!statement) return send(message, options)
      return isNew ? send(withName(message, 0, statement.name), options) : []
    }
    const statement = current
    if (!statement) return send(message, options)
    if (kind === 'D') return describe(send, statement, message, options)
    if (kind === 'S') {
      current = null
      if (!statement.portal) kept.drop(statement)
      return send(held.length > 0 ? Buffer.concat([...held, message]) : message, options)
    }
    const named = kind === 'B' ? withName(message, 1, statement.name) : message
    if (!statement.portal) return send(named, options)
    // The answers to it come with the answer to the last one.
    held.push(named)
    return []
  }
}

async function describe(
  send: Send,
  kept: Kept,
  message: Uint8Array,
  options: Parameters<Send>[1],
): Promise<Answer> {
  if (message[5] === 'P'.charCodeAt(0)) return (kept.portal ??= await send(message, options))
  const { name } = kept
  return (kept.statement ??= await send(protocol.serialize.describe({ type: 'S', name }), options))
}

/** Statements by the message that prepares them. */
class StatementCache {
  readonly #now: () => number
  /** null = used once; in the order of their last use */
  readonly #kept = new Map<string, Kept | null>()
  #count = 0
  #dropped: string[] = []

  constructor(now: () => number) {
    this.#now = now
  }

  /** @returns null for one that is not kept; `dropped`: names to be closed now */
  statementOf(message: Uint8Array): { statement: Kept | null; isNew: boolean; dropped: string[] } {
    if (message.length > MAX_LENGTH_BYTES) return this.#answer(null, false)
    const key = Buffer.from(message.buffer, message.byteOffset, message.length).toString('latin1')
    const known = this.#kept.get(key)
    this.#kept.delete(key)
    const isFresh = known && known.portal && this.#now() - known.preparedAt < KEPT_FOR_MS
    if (known && !isFresh) this.#dropped.push(known.name)
    const name = `kept_${(this.#count += 1)}`
    const created = { name, preparedAt: this.#now(), statement: null, portal: null }
    const statement = known === undefined ? null : isFresh ? known : created
    this.#kept.set(key, statement)
    this.#makeRoom()
    return this.#answer(statement, statement === created)
  }

  /** It was refused before everything about it was known. */
  drop(statement: Kept): void {
    for (const [key, each] of this.#kept) if (each === statement) this.#kept.delete(key)
    this.#dropped.push(statement.name)
  }

  #makeRoom(): void {
    const [oldest] = this.#kept
    if (!oldest || this.#kept.size <= MAX_KEPT) return
    this.#kept.delete(oldest[0])
    if (oldest[1]) this.#dropped.push(oldest[1].name)
  }

  #answer(statement: Kept | null, isNew: boolean) {
    const dropped = this.#dropped
    this.#dropped = []
    return { statement, isNew, dropped }
  }
}

/** Whatever else somebody sends is passed on as it is. */
function isAloneWithoutName(message: Uint8Array): boolean {
  const length = new DataView(message.buffer, message.byteOffset).getInt32(1)
  return length === message.length - 1 && message[5] === 0
}

/**
 * A message of PostgreSQL's protocol with a name in place of the empty one: kind (1 byte), length (4), then texts that end
 * with 0.
 * @param at which of its first texts, all empty, becomes the name
 */
function withName(message: Uint8Array, at: number, name: string): Uint8Array {
  const named = Buffer.alloc(message.length + name.length)
  named.set(message.subarray(0, 5 + at))
  named.write(name, 5 + at, 'latin1')
  named.set(message.subarray(5 + at), 5 + at + name.length)
  named.writeInt32BE(message.length - 1 + name.length, 1)
  return named
}
