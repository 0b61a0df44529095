import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { localFile, type LocalFile } from '../../../../src/tab/files/localFile.ts'
import { readSources } from '../../../../src/tab/sources/read.ts'
import { ThreadWorker } from '../../../fixtures/tab/threadWorker.ts'

beforeAll(() => void vi.stubGlobal('Worker', ThreadWorker))

const zipOf = (files: Zippable, name = 'Portraits.zip') => new File([zipSync(files)], name)
const read = (...files: (File | LocalFile)[]) =>
  readSources(files.map((file) => (file instanceof File ? localFile(file) : file)))
const textOf = async (local: LocalFile | undefined) => (await local?.open())?.text()
const namesOf = (files: LocalFile[]) => files.map(({ name }) => name)
const jpeg = strToU8('\xff\xd8\xff a picture', true)

/** the bytes of a number, little end first, at each place where the ZIP says `from` */
function lie(bytes: Uint8Array, from: number, to: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes)
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 4 <= copy.length; at += 1) {
    if (view.getUint32(at, true) === from) view.setUint32(at, to, true)
  }
  return copy
}

describe('a ZIP file', () => {
  test('gives its files as if it had been unpacked, each opened on demand', async () => {
    const { files, problems } = await read(
      zipOf({ 'Sales/Ana Müller.jpg': jpeg, 'bo.png': [strToU8('stored'), { level: 0 }] }),
    )
    expect(namesOf(files)).toEqual(['Portraits/Sales/Ana Müller.jpg', 'Portraits/bo.png'])
    expect(files.map(({ size }) => size)).toEqual([jpeg.length, 6])
    const opened = await files[0]?.open()
    expect([opened?.name, opened?.size]).toEqual(['Ana Müller.jpg', jpeg.length])
    expect(await textOf(files[1])).toBe('stored')
    expect(await files[0]?.head(3)).toEqual(jpeg.subarray(0, 3))
    expect(problems).toEqual([])
  })

  test("doesn't double the folder around all files, and omits system files", async () => {
    const { files } = await read(
      zipOf({
        'Portraits/a.jpg': jpeg,
        '__MACOSX/Portraits/._a.jpg': jpeg,
        'Portraits/.DS_Store': jpeg,
        'Portraits/Thumbs.db': jpeg,
        'Portraits/empty/': new Uint8Array(),
      }),
    )
    expect(namesOf(files)).toEqual(['Portraits/a.jpg'])
  })

  test('may have the ZIP64 format', async () => {
    const writer = new ZipWriter(new BlobWriter(), { zip64: true })
    await writer.add('a.jpg', new Uint8ArrayReader(jpeg))
    const { files } = await read(new File([await writer.close()], 'z.zip'))
    expect(files.map(({ name, size }) => [name, size])).toEqual([['z/a.jpg', jpeg.length]])
    expect(await files[0]?.open()).toMatchObject({ size: jpeg.length })
  })

  test.each([
    ['of old Windows', [0x4d, 0x81, 0x6c, 0x6c, 0x65, 0x72], 'Müller'],
    ['in UTF-8 without saying so', [...Buffer.from('Łukasz')], 'Łukasz'],
  ])('may have names %s', async (_kind, letters, name) => {
    const placeholder = 'N'.repeat(letters.length)
    const bytes = Buffer.from(zipSync({ [`${placeholder}.jpg`]: jpeg }))
    for (let at = bytes.indexOf(placeholder); at >= 0; at = bytes.indexOf(placeholder)) {
      bytes.set(letters, at)
    }
    const { files } = await read(new File([bytes], 'z.zip'))
    expect(namesOf(files)).toEqual([`z/${name}.jpg`])
  })

  test('gives no names that lead out of it', async () => {
    const { files } = await read(
      zipOf({ '../../etc/a.jpg': jpeg, '/b.jpg': jpeg, 'x\\y\\c.jpg': jpeg }, 'z.zip'),
    )
    expect(namesOf(files)).toEqual(['z/etc/a.jpg', 'z/b.jpg', 'z/x/y/c.jpg'])
  })

  test('is reported if a password protects some of it', async () => {
    const writer = new ZipWriter(new BlobWriter())
    await writer.add('open.jpg', new TextReader('x'))
    await writer.add('secret.jpg', new TextReader('y'), { password: 'p' })
    await writer.add('old.jpg', new TextReader('y'), { password: 'p', zipCrypto: true })
    const some = new File([await writer.close()], 'some.zip')
    const { files, problems } = await read(some)
    expect(namesOf(files)).toEqual(['some/open.jpg'])
    expect(problems).toEqual([
      {
        name: 'some.zip',
        sentence: '2 files in it are protected by a password. Unpack it, then drop the folder.',
      },
    ])
  })

  test.each([
    ['damaged', new File([strToU8('PK\x03\x04 and then nothing')], 'a.zip'), /damaged/],
    ['broken off', new File([zipSync({ 'a.jpg': jpeg }).subarray(0, 60)], 'a.zip'), /damaged/],
    ['empty', zipOf({}), /no files/],
  ])('is reported if it is %s', async (_state, file, sentence) => {
    const { files, problems } = await read(file)
    expect(files).toEqual([])
    expect(problems.map(({ name }) => name)).toEqual([file.name])
    expect(problems[0]?.sentence).toMatch(sentence)
  })

  test("isn't opened inside another one", async () => {
    const { files, problems } = await read(
      zipOf({ 'a.jpg': jpeg, 'inner.zip': zipSync({ 'b.jpg': jpeg }) }, 'z.zip'),
    )
    expect(namesOf(files)).toEqual(['z/a.jpg'])
    expect(problems.map(({ name }) => name)).toEqual(['z/inner.zip'])
  })

  test("isn't unpacked where a file is larger than the API accepts", async () => {
    const bomb = new Uint8Array(26 * 1024 * 1024)
    const { files } = await read(zipOf({ 'a.jpg': bomb }, 'bomb.zip'))
    expect(files.map(({ size }) => size)).toEqual([bomb.length])
    await expect(files[0]?.open()).rejects.toMatchObject({ reason: 'tooLarge' })
  })

  test('is no longer unpacked where a file is larger than the ZIP says', async () => {
    const bytes = zipSync({ 'a.jpg': new Uint8Array(30_000_000) })
    const { files } = await read(new File([lie(bytes, 30_000_000, 1000)], 'bomb.zip'))
    expect(files[0]?.size).toBe(1000)
    await expect(files[0]?.open()).rejects.toMatchObject({ reason: 'zipDamaged' })
  })

  test('gives its other files if one is damaged', async () => {
    const bytes = zipSync({ 'a.jpg': [strToU8('first'), { level: 0 }], 'b.jpg': jpeg })
    bytes[bytes.findIndex((_byte, at) => strFrom(bytes, at) === 'first')] = 0x46
    const { files } = await read(new File([new Uint8Array(bytes)], 'z.zip'))
    await expect(files[0]?.open()).rejects.toMatchObject({ reason: 'zipDamaged' })
    expect(await files[1]?.open()).toMatchObject({ size: jpeg.length })
  })

  test('gives names without control characters, and twins of one name as two files', async () => {
    const bytes = Buffer.from(
      zipSync({ 'a_b.jpg': jpeg, 'twin1.jpg': jpeg, 'twin2.jpg': strToU8('another') }),
    )
    const renamed = Buffer.from(
      bytes.toString('latin1').replaceAll('a_b', 'a\0b').replaceAll('twin2', 'twin1'),
      'latin1',
    )
    const { files } = await read(new File([renamed], 'z.zip'))
    expect(namesOf(files)).toEqual(['z/ab.jpg', 'z/twin1.jpg', 'z/twin1.jpg'])
    expect(await textOf(files[2])).toBe('another')
  })

  test('is refused if its entries share their bytes, as those of a bomb do', async () => {
    const one = zipSync({ 'a.jpg': [new Uint8Array(1000), { level: 0 }] })
    const start = one.findIndex(
      (_byte, at) => new DataView(one.buffer).getUint32(at, true) === 0x02014b50,
    )
    const end = one.length - 22
    const directory = one.subarray(start, end)
    const tail = new Uint8Array(one.subarray(end))
    const copies = 50
    new DataView(tail.buffer).setUint16(8, copies, true)
    new DataView(tail.buffer).setUint16(10, copies, true)
    new DataView(tail.buffer).setUint32(12, copies * directory.length, true)
    const all = [one.subarray(0, start), ...Array.from({ length: copies }, () => directory), tail]
    const { files, problems } = await read(new File(all, 'bomb.zip'))
    expect(files).toEqual([])
    expect(problems[0]?.sentence).toMatch(/contains more than it does/)
  })

  test('gives the first 20 of its lists', async () => {
    const many: Zippable = { 'a.jpg': jpeg }
    for (let n = 0; n < 25; n += 1)
      many[`list${n}.csv`] = strToU8('file,user\na.jpg,ana@contoso.com\n')
    const { files, lists, problems } = await read(zipOf(many, 'z.zip'))
    expect([files.length, lists.length, problems.length]).toEqual([1, 20, 5])
    expect(problems[0]?.sentence).toBe(
      'Only the first 20 lists were read. Choose this one by itself.',
    )
  })

  test('may contain a list', async () => {
    const { files, lists } = await read(
      zipOf(
        { 'a.jpg': jpeg, 'people.csv': strToU8('file,user\na.jpg,ana@contoso.com\n') },
        'z.zip',
      ),
    )
    expect(namesOf(files)).toEqual(['z/a.jpg'])
    expect(lists.map(({ name }) => name)).toEqual(['z/people.csv'])
  })

  test('with 20,000 files is read without blocking the page', async () => {
    const many: Zippable = {}
    for (let n = 0; n < 20_000; n += 1)
      many[`folder${n % 50}/person${n}.jpg`] = [jpeg, { level: 0 }]
    const counts: number[] = []
    const zip = zipOf(many, 'many.zip')
    const { files } = await readSources([localFile(zip)], (count) => counts.push(count))
    expect(files).toHaveLength(20_000)
    expect(counts.length).toBeGreaterThan(10)
  })
})

const strFrom = (bytes: Uint8Array, at: number) =>
  String.fromCharCode(...bytes.subarray(at, at + 5))

describe('what is dropped', () => {
  test("is sorted into pictures, lists, and files that can't be added", async () => {
    const { files, lists, problems } = await read(
      new File(['x'], 'a.HEIC'),
      new File(['x'], 'notes.pdf'),
      new File(['file;user\na.heic;ana@contoso.com\n'], 'list.CSV'),
      new File(['file\tuser\na.heic\tana@contoso.com\n'], 'list.txt'),
      new File(['Just read me, please.\n'], 'readme.txt'),
      new File(['<html>'], 'photos.rar'),
      new File([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3)], 'old.xls'),
      new File([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3)], 'secret.xlsx'),
      new File(['file\tuser\na.heic\tana@contoso.com\n'], 'not-really.xls'),
      new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46)], 'picture.csv'),
      new File([], 'empty.csv'),
      new File(['x'], '.hidden.jpg'),
    )
    expect(namesOf(files)).toEqual(['a.HEIC', 'notes.pdf', 'readme.txt'])
    expect(lists.map(({ name, sheets }) => [name, sheets[0]?.guess.file])).toEqual([
      ['list.CSV', 0],
      ['not-really.xls', 0],
      ['list.txt', 0],
    ])
    expect(problems.map(({ name, sentence }) => [name, sentence.split('.')[0]])).toEqual([
      ['photos.rar', 'Only ZIP files can be opened here'],
      ['old.xls', 'This workbook has an old format'],
      ['secret.xlsx', 'This workbook is protected by a password'],
      ['picture.csv', "This isn't a text file"],
      ['empty.csv', 'This list is empty'],
    ])
  })
})
