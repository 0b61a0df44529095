import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { localFile, type LocalFile } from '../../../../src/tab/files/localFile.ts'
import { readSources } from '../../../../src/tab/sources/read.ts'
import { ThreadWorker } from '../../../fixtures/tab/threadWorker.ts'

beforeAll(() => void vi.stubGlobal('Worker', ThreadWorker))

const content = strToU8('\xff\xd8\xff a picture', true)
const folder = (paths: string[]): LocalFile[] =>
  paths.map((path) => localFile(new File([content], path.split('/').at(-1) ?? path), path))
const zip = (paths: string[]): LocalFile[] => {
  const bytes = zipSync(Object.fromEntries(paths.map((path) => [path, content])))
  return [localFile(new File([bytes], 'drop.zip'))]
}

/** What is dropped, what may be photos, and how much of which kind is left out. */
const cases: [string, string[], string[], Record<string, number>][] = [
  [
    'raw files beside pictures',
    ['Max Weber.JPG', 'Max Weber.NEF', 'Lena Vogel.jpg', 'Lena Vogel.DNG'],
    ['Max Weber.JPG', 'Lena Vogel.jpg'],
    { raw: 2 },
  ],
  [
    'what a Synology keeps',
    [
      'Max Weber.JPG',
      '@eaDir/Max Weber.JPG/SYNOFILE_THUMB_M.jpg',
      '@eaDir/Max Weber.JPG/SYNOPHOTO_THUMB_XL.jpg',
    ],
    ['Max Weber.JPG'],
    { thumbnails: 1 },
  ],
  [
    'what a QNAP keeps, in two folders',
    ['a/Ana.jpg', 'a/.@__thumb/s100Ana.jpg', 'b/.@__thumb/s100Bo.jpg', '@Recycle/Ana.jpg'],
    ['a/Ana.jpg'],
    { thumbnails: 2, bin: 1 },
  ],
  [
    'what phones, browsers and clouds leave',
    [
      '.DS_Store',
      '.Dora Hill.jpg.icloud',
      'Adam Fox.jpg',
      'Adam Fox.jpg.json',
      'Adam Fox.jpg.supplemental-metadata.json',
      'Bella Stone.jpg.crdownload',
      'Carl Young.jpg',
      'Emil Wood.jpg.lnk',
      'Lena Vogel.AAE',
      'Lena Vogel.HEIC.jpg',
      'Lena Vogel.MOV',
      'Max Weber.JPG',
      'Max Weber.xmp',
      'Picasa.ini',
      'Thumbs.db',
      'ZbThumbnail.info',
      'desktop.ini',
      'ehthumbs_vista.db',
    ],
    ['Adam Fox.jpg', 'Carl Young.jpg', 'Lena Vogel.HEIC.jpg', 'Max Weber.JPG'],
    {
      icloud: 1,
      partial: 1,
      shortcut: 1,
      sidecar: 4,
      video: 1,
      program: 1,
      thumbnails: 3,
      system: 2,
    },
  ],
  [
    'what photo programs leave',
    ['Ana.jpg', 'Ana.jpg_original', 'CaptureOne/Cache/Ana.jpg', 'Cat Previews.lrdata/a.jpg'],
    ['Ana.jpg'],
    { program: 3 },
  ],
]

describe.each([
  ['a folder', folder, ''],
  ['a ZIP', zip, 'drop/'],
])('in %s', (_place, make, prefix) => {
  test.each(cases)('%s is left out and counted', async (_what, dropped, files, counts) => {
    const found = await readSources(make(dropped))
    expect(found.files.map(({ name }) => name).toSorted()).toEqual(
      files.map((name) => prefix + name).toSorted(),
    )
    const counted: Record<string, number> = {}
    for (const kind of found.ignored.values()) counted[kind] = (counted[kind] ?? 0) + 1
    expect(counted).toEqual(counts)
    expect(found.problems).toEqual([])
  })
})

test('a ZIP with nothing but what a system has made is not called empty', async () => {
  const { files, ignored, problems } = await readSources(zip(['__MACOSX/._Ana.jpg']))
  expect([files, problems]).toEqual([[], []])
  expect([...ignored]).toEqual([['drop/__MACOSX/', 'system']])
})

test('a ZIP of a Mac with decomposed names, and no mark that they are UTF-8, has its files and no others', async () => {
  const names = ['Søren Ødegård.jpg', 'Zoë Brontë.jpg', '__MACOSX/._Zoë Brontë.jpg']
  const bytes = Buffer.from(
    zipSync(Object.fromEntries(names.map((name) => [name.normalize('NFD'), content]))),
  )
  const unmark = (signature: string, flags: number): void => {
    for (let at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + 1)) {
      bytes.writeUInt16LE(bytes.readUInt16LE(at + flags) & ~0x800, at + flags)
    }
  }
  unmark('PK\x03\x04', 6)
  unmark('PK\x01\x02', 8)
  const { files, ignored } = await readSources([localFile(new File([bytes], 'Mac.zip'))])
  expect(files.map(({ name }) => name.normalize('NFC'))).toEqual([
    'Mac/Søren Ødegård.jpg',
    'Mac/Zoë Brontë.jpg',
  ])
  expect([...ignored]).toEqual([['Mac/__MACOSX/', 'system']])
})

test('a raw file in a ZIP is no rival of the picture beside the ZIP', async () => {
  const raws = localFile(new File([zipSync({ 'Ana.nef': content })], 'RAW.zip'))
  const { files, ignored } = await readSources([raws, ...folder(['Ana.jpg'])])
  expect(files.map(({ name }) => name)).toEqual(['Ana.jpg'])
  expect([...ignored]).toEqual([['RAW/Ana.nef', 'raw']])
})

test('with 20,000 files beside as many thumbnails, all are told apart at once', async () => {
  const paths = Array.from({ length: 20_000 }, (_, n) => [
    `class ${n % 40}/${n}.jpg`,
    `class ${n % 40}/@eaDir/${n}.jpg/SYNOPHOTO_THUMB_M.jpg`,
    `class ${n % 40}/${n}.nef`,
  ]).flat()
  const { files, ignored } = await readSources(folder(paths))
  expect([files.length, ignored.size]).toEqual([20_000, 20_040])
})
