import type { GraphUser } from '../../tenant/person.ts'

/** A parsed `$filter`. For `advanced` ones Graph requires `ConsistencyLevel: eventual` and `$count=true`. */
export interface Filter {
  test: (user: GraphUser) => boolean
  advanced: boolean
  /** the properties that it compares, as written */
  properties: string[]
}

/** A query that the sandbox cannot answer, although Graph might. */
export class UnsupportedFilter extends Error {}

type Value = string | boolean | null
type Test = (user: GraphUser) => boolean

const token =
  /\s*(?:'((?:[^']|'')*)'|(startswith|endswith)(?=\s*\()|([(),])|([A-Za-z_][\w./]*)|(\S))/giy

interface Token {
  kind: 'text' | 'function' | 'mark' | 'word'
  text: string
}

/** The state of parsing one filter. */
interface Cursor {
  source: string
  tokens: Token[]
  position: number
  advanced: boolean
  properties: string[]
}

/**
 * Parses the OData that user queries need: eq, ne, in, startswith, endswith, and, or, not and parentheses, over strings,
 * true, false and null. Strings compare case-insensitively, as in Entra.
 * @throws UnsupportedFilter for anything else
 */
export function parseFilter(source: string): Filter {
  const cursor: Cursor = {
    source,
    tokens: tokenise(source),
    position: 0,
    advanced: false,
    properties: [],
  }
  const test = either(cursor)
  if (cursor.position < cursor.tokens.length) throw new UnsupportedFilter(source)
  return { test, advanced: cursor.advanced, properties: cursor.properties }
}

function either(cursor: Cursor): Test {
  const tests = [both(cursor)]
  while (accept(cursor, 'or')) tests.push(both(cursor))
  return (user) => tests.some((test) => test(user))
}

function both(cursor: Cursor): Test {
  const tests = [single(cursor)]
  while (accept(cursor, 'and')) tests.push(single(cursor))
  return (user) => tests.every((test) => test(user))
}

function single(cursor: Cursor): Test {
  if (accept(cursor, 'not')) {
    cursor.advanced = true
    const inner = single(cursor)
    return (user) => !inner(user)
  }
  if (accept(cursor, '(')) {
    const inner = either(cursor)
    expect(cursor, ')')
    return inner
  }
  const next = take(cursor)
  if (next.kind === 'function') return call(cursor, next.text.toLowerCase())
  if (next.kind !== 'word' || next.text.includes('/')) throw new UnsupportedFilter(cursor.source)
  return comparison(cursor, next.text)
}

function call(cursor: Cursor, name: string): Test {
  expect(cursor, '(')
  const property = take(cursor).text
  cursor.properties.push(property)
  expect(cursor, ',')
  const part = String(value(cursor)).toLowerCase()
  expect(cursor, ')')
  const ends = name === 'endswith'
  cursor.advanced ||= ends
  return (user) =>
    valuesOf(user, property).some((text) => (ends ? text.endsWith(part) : text.startsWith(part)))
}

function comparison(cursor: Cursor, property: string): Test {
  cursor.properties.push(property)
  if (accept(cursor, 'in')) {
    expect(cursor, '(')
    const values = [value(cursor)]
    while (accept(cursor, ',')) values.push(value(cursor))
    expect(cursor, ')')
    return (user) => values.some((each) => equal(user, property, each))
  }
  const differs = accept(cursor, 'ne')
  if (!differs) expect(cursor, 'eq')
  cursor.advanced ||= differs
  const wanted = value(cursor)
  return (user) => equal(user, property, wanted) !== differs
}

function value(cursor: Cursor): Value {
  const next = take(cursor)
  if (next.kind === 'text') return next.text
  if (next.text === 'null') return null
  if (next.text === 'true' || next.text === 'false') return next.text === 'true'
  throw new UnsupportedFilter(cursor.source)
}

function take(cursor: Cursor): Token {
  const next = cursor.tokens[cursor.position]
  if (!next) throw new UnsupportedFilter(cursor.source)
  cursor.position += 1
  return next
}

/** Consumes the next token if it is this mark or word. */
function accept(cursor: Cursor, text: string): boolean {
  const next = cursor.tokens[cursor.position]
  const found = next !== undefined && next.kind !== 'text' && next.text.toLowerCase() === text
  if (found) cursor.position += 1
  return found
}

function expect(cursor: Cursor, text: string): void {
  if (!accept(cursor, text)) throw new UnsupportedFilter(cursor.source)
}

function tokenise(source: string): Token[] {
  const tokens: Token[] = []
  for (const [, text, name, mark, word, other] of source.trim().matchAll(token)) {
    if (text !== undefined) tokens.push({ kind: 'text', text: text.replaceAll("''", "'") })
    else if (name) tokens.push({ kind: 'function', text: name })
    else if (mark) tokens.push({ kind: 'mark', text: mark })
    else if (word) tokens.push({ kind: 'word', text: word })
    else throw new UnsupportedFilter(other)
  }
  return tokens
}

function equal(user: GraphUser, property: string, wanted: Value): boolean {
  const actual = user[property] ?? null
  if (typeof wanted !== 'string') return actual === wanted
  return valuesOf(user, property).includes(wanted.toLowerCase())
}

/** The strings of a property or collection, in lower case. */
function valuesOf(user: GraphUser, property: string): string[] {
  const actual = user[property]
  const values: unknown[] = Array.isArray(actual) ? actual : [actual]
  return values.flatMap((each) => (typeof each === 'string' ? [each.toLowerCase()] : []))
}
