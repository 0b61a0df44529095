import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fileOriginals } from '../../../src/core/store/fileOriginals.ts'
import { openTestDatabase, type TestDatabase } from '../../fixtures/database/database.ts'

let database: TestDatabase
beforeAll(async () => void (database = await openTestDatabase()))
beforeEach(() => database.reset())
afterAll(() => database.close())

/** 2.5 pieces in chunks of other sizes, no two alike */
const picture = Buffer.alloc(2_500_000, 'abcdefghijk')
const chunks = () =>
  Readable.from([
    picture.subarray(0, 999_999),
    picture.subarray(999_999, 1_000_002),
    picture.subarray(1_000_002),
  ])

test('a file is read as it was stored, and has its size and hash', async () => {
  const { originals } = database.store
  const original = await originals.put(chunks(), 25_000_000)
  expect(original.size).toBe(picture.length)
  expect(original.sha256).toBe(createHash('sha256').update(picture).digest('hex'))
  expect((await originals.get(original.id)).equals(picture)).toBe(true)
})

test('a file of exactly the limit is stored, one byte more is refused', async () => {
  const { originals } = database.store
  expect((await originals.put(chunks(), picture.length)).size).toBe(picture.length)
  await expect(originals.put(chunks(), picture.length - 1)).rejects.toMatchObject({
    code: 'file_too_large',
  })
})

test('the stream of a file that is too large stays open for a response', async () => {
  const source = chunks()
  await expect(database.store.originals.put(source, 10)).rejects.toMatchObject({
    code: 'file_too_large',
  })
  expect(source.destroyed).toBe(false)
})

test('an empty file is refused', async () => {
  await expect(database.store.originals.put(Readable.from([]), 100)).rejects.toMatchObject({
    code: 'empty_file',
  })
})

test('an interrupted upload leaves nothing behind', async () => {
  const broken = Readable.from(
    (function* () {
      yield picture
      throw new Error('connection lost')
    })(),
  )
  await expect(database.store.originals.put(broken, 25_000_000)).rejects.toThrow('connection lost')
  expect(await database.waiting()).toEqual([])
})

test('removing a file twice is no error', async () => {
  const { originals } = database.store
  const { id } = await originals.put(chunks(), 25_000_000)
  await originals.remove(id)
  await originals.remove(id)
  await expect(originals.get(id)).rejects.toMatchObject({ code: 'interrupted' })
})

test('on a full disk a file is refused before it is read, or leaves nothing behind, until there is room', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'likeness-originals-'))
  let free = 63 * 1024 * 1024
  const originals = await fileOriginals(folder, database.db, () => free)
  const source = chunks()
  await expect(originals.put(source, 25_000_000)).rejects.toMatchObject({ code: 'disk_full' })
  expect([source.readableDidRead, source.destroyed]).toEqual([false, false])
  free += 1024 * 1024
  const noSpace = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
  const full = Readable.from(
    (function* () {
      yield picture
      throw noSpace
    })(),
  )
  await expect(originals.put(full, 25_000_000)).rejects.toMatchObject({ code: 'disk_full' })
  expect(await readdir(folder)).toEqual([])
  const { id } = await originals.put(source, 25_000_000)
  expect((await originals.get(id)).equals(picture)).toBe(true)
  await rm(folder, { recursive: true })
})
