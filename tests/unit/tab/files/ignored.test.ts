import { describe, expect, test } from 'vitest'
import {
  ignoredIn,
  isIgnored,
  nameThere,
  type IgnoredKind,
} from '../../../../src/tab/files/ignored/ignored.ts'

const made: Record<IgnoredKind, string[]> = {
  thumbnails: [
    'nas/@eaDir/Max Weber.JPG/SYNOFILE_THUMB_M.jpg',
    '.@__thumb/default/Max Weber.jpg',
    'SYNOPHOTO_THUMB_XL.jpg',
    '.thumbnails/normal/1f3a.png',
    'Thumbs.db',
    'ehthumbs_vista.db',
    'ZbThumbnail.info',
    'DCIM/MVI_0001.THM',
  ],
  bin: [
    '$RECYCLE.BIN/S-1-5-21/$R3K.jpg',
    '.Trashes/501/Ana.jpg',
    '#recycle/Ana.jpg',
    '@Recycle/Ana.jpg',
    '.Trash-1000/files/Ana.jpg',
    'RECYCLER/Ana.jpg',
  ],
  system: [
    'a/.DS_Store',
    'desktop.ini',
    'Desktop.INI',
    '__MACOSX/Portraits/Ana.jpg',
    '._Ana Müller.jpg',
    'lost+found/#12345',
    'System Volume Information/WPSettings.dat',
    '.Spotlight-V100/store.db',
    '~$Liste.xlsx',
    'Icon\r',
  ],
  program: [
    'Picasa.ini',
    '.picasaoriginals/Ana.jpg',
    'Catalog.lrcat',
    'Catalog Previews.lrdata/0/1/preview.jpg',
    'CaptureOne/Cache/Thumbnails/Ana.jpg',
    'Photos.cocatalog/Cache/Ana.jpg',
    'Photos Library.photoslibrary/resources/derivatives/1.jpeg',
    '[Originals]/Ana.jpg',
    'Ana.jpg_original',
  ],
  hidden: ['.hidden/b.jpg', '.Ana.jpg.swp'],
  sidecar: [
    'Lena Vogel.AAE',
    'Max Weber.xmp',
    'Adam Fox.jpg.json',
    'Adam Fox.jpg.supplemental-metadata.json',
    'Adam Fox.jpg.supplemental-metadata(1).json',
    'Adam Fox.HEIC.suppl.json',
    'Metadaten.json',
    'métadonnées.json'.normalize('NFD'),
  ],
  icloud: ['beside/.Dora Hill.jpg.icloud', '.IMG_1.HEIC.icloud', 'Ana.png.iCloud'],
  cloud: ['Ana.jpg.nextcloud', 'Ana.jpg.owncloud', 'Ana.jpg.cloud'],
  partial: ['Bella Stone.jpg.crdownload', 'Ana.jpg.part', 'Ana.jpg.opdownload'],
  shortcut: ['Emil Wood.jpg.lnk', 'Ana.url', 'Ana.webloc', 'Ana.gshortcut'],
  raw: [],
  video: [],
}

describe('what is no photo of anybody', () => {
  const named = Object.entries(made).flatMap(([kind, paths]) => paths.map((path) => [path, kind]))
  test.each(named)('is told by its name: %j is of the kind %s', (path, kind) => {
    expect(ignoredIn(path)?.kind).toBe(kind)
    expect(ignoredIn(`Portraits/${path}`)?.kind).toBe(kind)
  })

  test('is the outermost folder that a system has made, whatever is in it', () => {
    const folder = { path: 'nas/@eaDir/', kind: 'thumbnails' }
    expect(ignoredIn('nas/@eaDir/Max Weber.JPG/.DS_Store')).toEqual(folder)
    expect(ignoredIn('nas/@eaDir/')).toEqual(folder)
    expect(ignoredIn('$RECYCLE.BIN/.Dora Hill.jpg.icloud')?.kind).toBe('bin')
  })

  test.each([
    'Sales/Ana.Müller.jpg',
    'Thumbnails/Ana.jpg',
    'Originals/Ana.jpg',
    'Lightroom/Ana.jpg',
    'Photos Library.photoslibrary/originals/A/Ana.jpg',
    'Dr. Part/Ana.jpg',
    '2026.part/Ana.jpg',
    'Lena Vogel.HEIC.jpg',
    'Icloud, Ana.jpg',
    'people.json',
    'Recycle/Ana.jpg',
    'Ana @eaDir.jpg',
  ])('is not %s', (path) => {
    expect(isIgnored(path)).toBe(false)
  })
})

test('what is only elsewhere is called as it will be once it is there', () => {
  expect(nameThere('beside/.Dora Hill.jpg.icloud')).toBe('Dora Hill.jpg')
  expect(nameThere('Bella Stone.jpg.crdownload')).toBe('Bella Stone.jpg')
  expect(nameThere('Ana.url')).toBe('Ana')
  expect(nameThere('.lnk')).toBe('.lnk')
})
