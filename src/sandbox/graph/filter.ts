import type { GraphUser } from '../tenant/person.ts'

/** A parsed `$filter`; `advanced` = Graph wants ConsistencyLevel: eventual and $count=true for it. */
export interface Filter {
  test: (user: GraphUser) => boolean
  advanced: boolean
}

/** What the sandbox cannot answer, though Graph may; told apart from a mistake in the query. */
export class UnsupportedFilter extends Error {}

type Value = string | boolean | null
type Test = (user: GraphUser) => boolean

const token =
  /\s*(?:'((?:[^']|'')*)'|(startswith|endswith)(?=\s*\()|([(),])|([A-Za-z_][\w./]*)|(\S))/giy

interface Token {
  kind: 'text' | 'function' | 'mark' | 'word'
  text: string
}

/**
 * Pure: parses the part of OData that user queries need: eq, ne, in, startswith, endswith, and, or, not,
 * parentheses, over strings, true, false and null. Text compares without case, as in Entra.
 * @throws UnsupportedFilter for anything else
 */
export function parseFilter(source: string): Filter {
  const tokens = tokenise(source)
  let advanced = false
  let position = 0
  const peek = (): Token | undefined => tokens[position]
  const take = (): Token => {
    const next = tokens[position]
    if (!next) throw new UnsupportedFilter(source)
    position += 1
    return next
  }
  const accept = (text: string): boolean => {
    const found = peek()?.kind !== 'text' && peek()?.text.toLowerCase() === text
    if (found) position += 1
    return found
  }
  const expect = (text: string): void => {
    if (!accept(text)) throw new UnsupportedFilter(source)
  }
  const value = (): Value => {
    const next = take()
    if (next.kind === 'text') return next.text
    if (next.text === 'null') return null
    if (next.text === 'true' || next.text === 'false') return next.text === 'true'
    throw new UnsupportedFilter(source)
  }
  const call = (name: string): Test => {
    expect('(')
    const property = take().text
    expect(',')
    const part = String(value()).toLowerCase()
    expect(')')
    const ends = name.toLowerCase() === 'endswith'
    advanced ||= ends
    return (user) =>
      valuesOf(user, property).some((text) => (ends ? text.endsWith(part) : text.startsWith(part)))
  }
  const comparison = (property: string): Test => {
    if (accept('in')) {
      expect('(')
      const values = [value()]
      while (accept(',')) values.push(value())
      expect(')')
      return (user) => values.some((each) => equal(user, property, each))
    }
    const differs = accept('ne')
    if (!differs) expect('eq')
    advanced ||= differs
    const wanted = value()
    return (user) => equal(user, property, wanted) !== differs
  }
  const single = (): Test => {
    if (accept('not')) {
      advanced = true
      const inner = single()
      return (user) => !inner(user)
    }
    if (accept('(')) {
      const inner = either()
      expect(')')
      return inner
    }
    const next = take()
    if (next.kind === 'function') return call(next.text)
    if (next.kind !== 'word' || next.text.includes('/')) throw new UnsupportedFilter(source)
    return comparison(next.text)
  }
  const both = (): Test => {
    const tests = [single()]
    while (accept('and')) tests.push(single())
    return (user) => tests.every((test) => test(user))
  }
  const either = (): Test => {
    const tests = [both()]
    while (accept('or')) tests.push(both())
    return (user) => tests.some((test) => test(user))
  }
  const test = either()
  if (position < tokens.length) throw new UnsupportedFilter(source)
  return { test, advanced }
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

/** The texts of a property, in lower case: one, several for a collection, or none. */
function valuesOf(user: GraphUser, property: string): string[] {
  const actual = user[property]
  const values: unknown[] = Array.isArray(actual) ? actual : [actual]
  return values.flatMap((each) => (typeof each === 'string' ? [each.toLowerCase()] : []))
}
