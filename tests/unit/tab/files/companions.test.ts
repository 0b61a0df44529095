import { describe, expect, test } from 'vitest'
import { withoutCompanions } from '../../../../src/tab/files/ignored/companions.ts'
import { localFile } from '../../../../src/tab/files/localFile.ts'

const left = (...names: string[]) => {
  const { files, companions } = withoutCompanions(
    names.map((name) => localFile(new File(['x'], 'x'), name)),
  )
  return [files.map(({ name }) => name), Object.fromEntries(companions)]
}

describe('beside a picture of the same name', () => {
  test.each([
    ['raw', 'Max Weber.NEF'],
    ['raw', 'max weber.dng'],
    ['raw', 'Max Weber.CR3'],
    ['video', 'Max Weber.MOV'],
    ['video', 'Max Weber.mp4'],
    ['sidecar', 'Max Weber.WAV'],
    ['sidecar', 'Max Weber.json'],
  ])('a %s file is no rival: %s', (kind, name) => {
    expect(left('Max Weber.JPG', name)).toEqual([['Max Weber.JPG'], { [name]: kind }])
    expect(left(`Sales/${name}`, 'Sales/Max Weber.heic')).toEqual([
      ['Sales/Max Weber.heic'],
      { [`Sales/${name}`]: kind },
    ])
  })

  test('a raw file may be in a folder of its own', () => {
    expect(left('Day 1/RAW/ana.nef', 'Day 1/JPEG/ana.jpg')).toEqual([
      ['Day 1/JPEG/ana.jpg'],
      { 'Day 1/RAW/ana.nef': 'raw' },
    ])
    expect(left('RAW/ana.nef', 'ana.jpg')).toEqual([['ana.jpg'], { 'RAW/ana.nef': 'raw' }])
  })

  test('the film of a moving picture is found although the picture says how it was made', () => {
    expect(left('PXL_1.MP', 'PXL_1.MP.jpg')).toEqual([['PXL_1.MP.jpg'], { 'PXL_1.MP': 'video' }])
    expect(left('Lena Vogel.HEIC.jpg', 'Lena Vogel.MOV')).toEqual([
      ['Lena Vogel.HEIC.jpg'],
      { 'Lena Vogel.MOV': 'video' },
    ])
  })

  test('accents may be written in both ways', () => {
    const nef = 'Zoë.NEF'.normalize('NFD')
    expect(left('Zoë.jpg', nef)).toEqual([['Zoë.jpg'], { [nef]: 'raw' }])
  })
})

describe('without a picture of the same name', () => {
  test.each([
    ['nothing else', ['Max Weber.NEF']],
    ['another person', ['Max Weber.NEF', 'Lena Vogel.jpg']],
    ['another folder', ['Max/photo.nef', 'Lena/photo.jpg']],
    ['two raw files', ['Max Weber.NEF', 'Max Weber.DNG']],
    ['two pictures', ['Max Weber.png', 'Max Weber.jpg']],
    ['a list', ['people.csv', 'people.jpg']],
  ])('every file stays: %s', (_what, names) => {
    expect(left(...names)).toEqual([names, {}])
  })
})
