import { buffer } from 'node:stream/consumers'
import { setImmediate as turn } from 'node:timers/promises'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PHOTOS_AT_ONCE, photosZip, type ZipContext } from '../../../src/core/exports/photosZip.ts'
import type { Lookup, PhotosRequest } from '../../../src/core/model.ts'
import { words } from '../../../src/core/words/words.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'
import { personId, queryForAll, somePerson, storePeople } from '../../fixtures/people/people.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(() => database.reset())
afterAll(() => database.close())

const { cursor: _, limit: __, ...everybody } = queryForAll
const all: PhotosRequest = {
  content: 'photos',
  selection: { filters: everybody, except: [] },
  pattern: '{employeeId}',
  part: null,
}
const photoOf = (n: number) => Buffer.from([0xff, 0xd8, 0xff, 0xe0, n % 256, 1, 2, 3])
const numberOf = (id: string): number => Number(id.slice(-12))
const found = (n: number): Lookup<Buffer> => ({ kind: 'found', value: photoOf(n) })
const failed = { kind: 'failed', code: 'graph_failed', detail: '', requestId: null } as const

const people = (count: number) =>
  storePeople(
    database.db,
    Array.from({ length: count }, (_each, n) =>
      somePerson(n, {
        displayName: `Person ${String(n).padStart(5, '0')}`,
        employeeId: `E${n}`,
        photo: 'has',
      }),
    ),
  )

/** A Graph of which only photos are asked; `asked` are the people, in order. */
function graph(answer: (n: number, times: number) => Lookup<Buffer> | Promise<Lookup<Buffer>>) {
  const asked: number[] = []
  const waited: number[] = []
  const context: ZipContext = {
    db: database.db,
    words,
    photos: {
      bytes: async (id) => {
        const n = numberOf(id)
        asked.push(n)
        return answer(n, asked.filter((each) => each === n).length)
      },
    },
    wait: async (ms, signal) => {
      signal.throwIfAborted()
      waited.push(ms)
    },
  }
  return { context, asked, waited }
}

const zipOf = (context: ZipContext, request = all, signal = new AbortController().signal) =>
  photosZip(context, request, signal)

async function unzipped(chunks: AsyncIterable<Uint8Array>) {
  const files = unzipSync(await buffer(chunks))
  const csv = strFromU8(files['List.csv'] ?? Buffer.alloc(0))
  const list = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data
  return { names: Object.keys(files).filter((name) => name !== 'List.csv'), files, list }
}

describe('a ZIP of photos', () => {
  test('has everybody’s photo under the name that the pattern gives, and a list', async () => {
    await people(3)
    const { names, files, list } = await unzipped(zipOf(graph(found).context))
    expect(names).toEqual(['E0.jpg', 'E1.jpg', 'E2.jpg'])
    expect(Buffer.from(files['E1.jpg'] ?? [])).toEqual(photoOf(1))
    expect(list[1]).toEqual({
      File: 'E1.jpg',
      Person: 'Person 00001',
      'Sign-in name': 'person1@contoso.example',
      'Object ID': personId(1),
      Department: '',
      Result: 'Photo saved',
      Note: '',
    })
  })

  test('says of whom it has no photo, and why, and goes on', async () => {
    await people(5)
    await storePeople(database.db, [somePerson(7, { displayName: 'Person 9', photo: 'none' })])
    const { context, asked } = graph((n) =>
      n === 0
        ? { kind: 'gone', code: 'person_gone', requestId: null }
        : n === 1
          ? failed
          : n === 2
            ? { kind: 'found', value: Buffer.from('<html>') }
            : n === 3
              ? { kind: 'none' }
              : found(n),
    )
    const { names, list } = await unzipped(zipOf(context))
    expect(names).toEqual(['E4.jpg'])
    expect(list.map(({ Result, Note }) => [Result, Note])).toEqual([
      ["Photo couldn't be read", 'This account no longer exists.'],
      ["Photo couldn't be read", 'Microsoft 365 returned an error.'],
      ["Photo couldn't be read", 'This picture is damaged.'],
      ['No photo', ''],
      ['Photo saved', ''],
      ['No photo', ''],
    ])
    expect(asked).not.toContain(7)
  })

  test('lists people who were chosen and have left the directory', async () => {
    await people(2)
    const selection = { ids: [personId(1), personId(44)] }
    const { names, list } = await unzipped(zipOf(graph(found).context, { ...all, selection }))
    expect(names).toEqual(['E1.jpg'])
    expect(list[1]).toMatchObject({
      File: '',
      'Object ID': personId(44),
      Note: 'This account no longer exists.',
    })
  })

  test('gives two people two names, and whoever lacks what the pattern asks for the sign-in name', async () => {
    await storePeople(database.db, [
      somePerson(1, { employeeId: 'A1', photo: 'has' }),
      somePerson(2, { employeeId: 'a1', photo: 'has' }),
      somePerson(3, { photo: 'has' }),
    ])
    const { names, list } = await unzipped(zipOf(graph(found).context))
    expect(names).toEqual(['A1.jpg', 'a1 (2).jpg', 'person3@contoso.example.jpg'])
    expect(list.map(({ Note }) => Note)).toEqual([
      '',
      expect.stringContaining('number'),
      expect.stringContaining('sign-in name'),
    ])
  })

  test('comes in parts of 500 people', async () => {
    await people(502)
    const { names } = await unzipped(zipOf(graph(found).context, { ...all, part: 2 }))
    expect(names).toEqual(['E500.jpg', 'E501.jpg'])
  })
})

describe('while a ZIP is taken', () => {
  test('no more than a page of photos is held, however slowly, of 2,000 people', async () => {
    await people(2000)
    let read = 0
    let most = 0
    const { context } = graph((n) => {
      read += 1
      return found(n)
    })
    let taken = 0
    for await (const chunk of zipOf(context)) {
      await turn()
      most = Math.max(most, read - taken)
      if (
        Buffer.from(chunk)
          .subarray(0, 3)
          .equals(Buffer.from([0xff, 0xd8, 0xff]))
      )
        taken += 1
    }
    expect(taken).toBe(2000)
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThanOrEqual(PHOTOS_AT_ONCE + 2)
  })

  test('nothing more is asked of Graph once its reader has left', async () => {
    await people(200)
    const { context, asked } = graph(found)
    for await (const chunk of zipOf(context)) if (chunk.length > 0) break
    const before = asked.length
    await turn()
    expect(asked.length).toBe(before)
    expect(before).toBeLessThanOrEqual(PHOTOS_AT_ONCE + 2)
  })

  test('the work ends with its signal, also while Graph asks to wait', async () => {
    await people(200)
    const leaving = new AbortController()
    const { context } = graph(() => {
      leaving.abort(new Error('gone'))
      return { kind: 'throttled', until: new Date() }
    })
    await expect(unzipped(zipOf(context, all, leaving.signal))).rejects.toThrow('gone')
  })

  test('throttling slows it, and loses nobody', async () => {
    await people(3)
    const throttled: Lookup<Buffer> = { kind: 'throttled', until: new Date() }
    const { context, waited } = graph((n, times) => (n === 1 && times < 5 ? throttled : found(n)))
    expect((await unzipped(zipOf(context))).names).toHaveLength(3)
    expect(waited).toEqual([5000, 15_000, 40_000, 60_000])
  })

  test('what meets everybody breaks it off, so that nobody takes a short file for a whole one', async () => {
    await people(100)
    const { context, asked } = graph((n) => (n < 10 ? found(n) : failed))
    const chunks: Uint8Array[] = []
    const taken = (async () => {
      for await (const chunk of zipOf(context)) chunks.push(chunk)
    })()
    await expect(taken).rejects.toMatchObject({ code: 'graph_failed' })
    expect(() => unzipSync(Buffer.concat(chunks))).toThrow(/invalid zip/)
    expect(new Set(asked).size).toBeLessThan(80)
  })
})
