import { expect, test } from 'vitest'
import {
  countElsewhere,
  explainAllBeside,
  explainBeside,
  explainElsewhere,
} from '../../../../../src/tab/components/Sources/explainIgnored.ts'
import { ignoredIn, type Ignored } from '../../../../../src/tab/files/ignored/ignored.ts'

const ignored = (...paths: string[]): Ignored =>
  new Map(
    paths.map((path) => {
      const found = ignoredIn(path)
      if (!found) throw new Error(`${path} may be a photo`)
      return [found.path, found.kind]
    }),
  )

test('photos that are only elsewhere are counted and named, with what to do', () => {
  const elsewhere = ignored(
    '.Dora Hill.jpg.icloud',
    'a/Bella Stone.jpg.crdownload',
    'b/Bo Stone.jpg.part',
    'Emil Wood.jpg.lnk',
    'Thumbs.db',
  )
  expect(countElsewhere(elsewhere)).toBe(4)
  expect(explainElsewhere(elsewhere)).toEqual([
    '1 photo is only in iCloud: download it first (Dora Hill.jpg)',
    '2 files are only partly downloaded: let the downloads finish, then add them again (Bella Stone.jpg; Bo Stone.jpg)',
    '1 file is only a shortcut: add the file that it leads to (Emil Wood.jpg)',
  ])
})

test('of many the first are named', () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((name) => `.${name}.heic.icloud`)
  expect(explainElsewhere(ignored(...many))).toEqual([
    '5 photos are only in iCloud: download them first (a.heic; b.heic; c.heic; and 2 more)',
  ])
})

test('what systems and programs have made is counted by kind, a folder as one', () => {
  const beside = ignored(
    'nas/@eaDir/Max Weber.JPG/SYNOFILE_THUMB_M.jpg',
    'nas/@eaDir/Max Weber.JPG/SYNOPHOTO_THUMB_XL.jpg',
    'Thumbs.db',
    'ZbThumbnail.info',
    '.DS_Store',
    'Lena Vogel.AAE',
    '.Dora Hill.jpg.icloud',
  )
  expect(explainBeside(beside)).toEqual([
    'Thumbnails made by a NAS or a system: 1 folder and 2 files',
    'Made by Windows, macOS, Linux, or a NAS: 1 file',
    'Notes and edits beside photos, such as AAE, XMP, or JSON: 1 file',
  ])
  expect(explainAllBeside(beside)).toBe("1 folder and 4 files that aren't photos of anybody.")
  expect(explainAllBeside(ignored('Thumbs.db'))).toBe("1 file that isn't a photo of anybody.")
})

test('nothing is said of nothing', () => {
  const nothing = ignored()
  expect([explainBeside(nothing), explainElsewhere(nothing)]).toEqual([[], []])
  expect(countElsewhere(nothing)).toBe(0)
})
