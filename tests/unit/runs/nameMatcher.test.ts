import { setImmediate as nextRound } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { parsePattern } from '../../../src/core/matching/pattern.ts'
import { keysOf } from '../../../src/core/matching/personKeys.ts'
import type { SourceFile } from '../../../src/core/model.ts'
import type {
  KeyHit,
  Lookups,
  MatchInSlices,
  Verdict,
} from '../../../src/core/runs/queries/match/lookups.ts'
import { matchInSlices } from '../../../src/core/runs/queries/match/matchInSlices.ts'
import {
  createNameMatcher,
  type NameMatcher,
} from '../../../src/core/runs/queries/match/nameMatcher.ts'
import { person } from '../../fixtures/people/person.ts'

const people = [
  person('Ana Maria', 'Müller', { employeeId: '40217' }),
  person('Jan', 'Novák', { mailNickname: 'jan1' }),
  person('Jan', 'Novák', { mailNickname: 'jan2' }),
  person('Юрий', 'Щербаков'),
]
const stored = people.flatMap(keysOf)

/** A directory in memory, with the keys that the database would have. */
const directory: Lookups = {
  keys: (texts) => hitsOf(texts, (kind) => kind !== 'similar'),
  roughKeys: (texts) => hitsOf(texts, (kind) => kind === 'similar'),
  people: async (ids) => people.filter(({ id }) => ids.includes(id)),
  places: async () => [],
}

async function hitsOf(texts: string, isWanted: (kind: string) => boolean): Promise<string> {
  const wanted = new Set<unknown>(JSON.parse(texts) as unknown[])
  const hits = stored
    .filter(({ key, kind }) => wanted.has(key) && isWanted(kind))
    .map(({ key, kind, personId }): KeyHit => [key, kind, personId])
  return JSON.stringify(hits)
}

const fileNamed = (name: string): SourceFile => ({ name, size: 1 })

async function verdictsOf(
  inSlices: MatchInSlices,
  files: SourceFile[],
  pattern: string | null = null,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  const parsed = pattern === null ? null : parsePattern(pattern)
  for await (const slice of inSlices(files, parsed, directory)) {
    verdicts.push(...slice)
    if (verdicts.length >= files.length) break
  }
  return verdicts
}

let matcher: NameMatcher
afterEach(() => matcher.close())

test('names are matched in the thread as they would be in this one', async () => {
  matcher = createNameMatcher()
  const files = [
    { name: 'DSC_1.jpg', size: 1, listed: ['40217'] },
    ...['Ana Maria Müller.jpg', 'Jan Novak.jpg', 'Jan Nowak.jpg', 'Yuri Shcherbakov.jpg'].map(
      fileNamed,
    ),
    ...Array.from({ length: 140 }, (_, n) => fileNamed(`nobody ${n} Щербаков Юрий.jpg`)),
  ]
  for (const pattern of [null, '{givenName} {surname}']) {
    const here = await verdictsOf(matchInSlices, files, pattern)
    expect(await verdictsOf(matcher.inSlices, files, pattern)).toEqual(here)
    expect(here.slice(0, 3).map(({ confidence }) => confidence)).toEqual([
      'certain',
      'likely',
      'ambiguous',
    ])
  }
})

const cell = (n: number) => `Александра${n} Евгеньевна Щербакова Юрьева Объедкова`

test('everything else in the process has its turn while the most demanding names are compared', async () => {
  matcher = createNameMatcher()
  await verdictsOf(matcher.inSlices, [fileNamed('Ana.jpg')])
  const files = Array.from({ length: 8 }, (_, n) => ({
    name: `${n}.jpg`,
    size: 1,
    listed: Array.from({ length: 6 }, (_, m) => cell(n * 10 + m)),
  }))
  const roundsDuring = async (inSlices: MatchInSlices): Promise<number> => {
    const over = new AbortController()
    const matching = verdictsOf(inSlices, files).finally(() => over.abort())
    let rounds = 0
    for (; !over.signal.aborted; rounds += 1) await nextRound()
    await matching
    return rounds
  }
  const here = await roundsDuring(matchInSlices)
  expect(await roundsDuring(matcher.inSlices)).toBeGreaterThan(10 * here)
})

test('requests that are compared at the same time get their own answers', async () => {
  matcher = createNameMatcher()
  const names = ['Jan Novak.jpg', 'Ana Maria Müller.jpg', 'nobody.jpg']
  const all = await Promise.all(
    names.map((name) =>
      verdictsOf(
        matcher.inSlices,
        Array.from({ length: 130 }, () => fileNamed(name)),
      ),
    ),
  )
  expect(all.map((verdicts) => [...new Set(verdicts.map(({ confidence }) => confidence))])).toEqual(
    [['ambiguous'], ['likely'], ['none']],
  )
})

describe('a request fails with a plain error, and the next one works,', () => {
  /** Does what the name of the first file says. */
  const obedient = new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads'
      const todo = {
        exit: () => process.exit(7),
        throw: () => { throw new Error('bug') },
        hang: () => { for (;;); },
        fill: () => { const all = []; for (;;) all.push({ key: String(all.length) }) },
      }
      let name
      parentPort.on('message', ({ kind, id, files }) => {
        if (kind === 'begin') name = files[0].name
        if (kind !== 'next') return
        todo[name]?.()
        const verdict = { confidence: 'none', rule: null, personIds: [], unexplained: null, read: null }
        parentPort.postMessage({ kind: 'slice', id, verdicts: [verdict] })
      })`)}`,
  )

  test.each(['exit', 'throw', 'hang', 'fill'])('if the thread does this: %s', async (name) => {
    matcher = createNameMatcher(obedient, name === 'hang' ? 3000 : 60_000)
    const between = matcher.inSlices([fileNamed('slow')], null, directory)
    await between.next()
    const failing = verdictsOf(matcher.inSlices, [fileNamed(name)])
    const code = name === 'fill' ? 'memory_short' : 'internal'
    await expect(failing).rejects.toMatchObject({ code })
    expect(await verdictsOf(matcher.inSlices, [fileNamed('fine')])).toHaveLength(1)
    // It was with the thread that has died, although nobody waited for it just then.
    await expect(between.next()).rejects.toMatchObject({ code: 'internal' })
  })

  test('if comparing a name fails', async () => {
    matcher = createNameMatcher()
    const broken = { name: 'Ana.jpg', size: 1, listed: [null as unknown as string] }
    const failing = verdictsOf(matcher.inSlices, [broken])
    await expect(failing).rejects.toMatchObject({ code: 'internal' })
    const [verdict] = await verdictsOf(matcher.inSlices, [fileNamed('Ana Maria Müller.jpg')])
    expect(verdict?.confidence).toBe('likely')
  })

  test('if the database does not answer', async () => {
    matcher = createNameMatcher()
    const lost = { ...directory, keys: () => Promise.reject(new Error('lost')) }
    await expect(matcher.inSlices([fileNamed('Ana')], null, lost).next()).rejects.toThrow('lost')
    expect(await verdictsOf(matcher.inSlices, [fileNamed('Ana Maria Müller.jpg')])).toHaveLength(1)
  })
})

test('what is asked when the thread is closed fails', async () => {
  matcher = createNameMatcher()
  const never = { ...directory, keys: () => new Promise<string>(() => {}) }
  const waiting = matcher.inSlices([fileNamed('Ana.jpg')], null, never).next()
  await Promise.all([expect(waiting).rejects.toMatchObject({ code: 'internal' }), matcher.close()])
  await expect(verdictsOf(matcher.inSlices, [fileNamed('a')])).rejects.toMatchObject({
    code: 'internal',
  })
})
