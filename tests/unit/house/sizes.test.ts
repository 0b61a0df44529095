import { expect, test } from 'vitest'
import { fullFolders, longFiles, unlimited } from '../../fixtures/house/sizes.ts'
import { filesBelow, readSource } from '../../fixtures/house/sourceTree.ts'

const files = [...filesBelow('src'), ...filesBelow('tests')]
const lines = (file: string) => readSource(file).split('\n').length - 1
const inFolder = (folder: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${folder}/${n}.ts`)

test('no file has more than 400 lines', () => {
  expect(longFiles(files, lines)).toEqual([])
})

test('no folder has more than 15 files directly in it', () => {
  expect(fullFolders(files)).toEqual([])
})

test('folders without limits exist and have a reason', () => {
  for (const { folder, reason } of unlimited) {
    expect([folder, files.some((file) => file.startsWith(folder))]).toEqual([folder, true])
    expect(reason).not.toBe('')
  }
})

test('a file of 401 lines is found, unless it is generated or a picture', () => {
  const long = ['src/a.ts', 'src/core/store/migrations/meta/0001_snapshot.json', 'src/a.png']
  expect(longFiles(long, () => 401)).toEqual(['src/a.ts has 401 lines, 400 are allowed'])
  expect(longFiles(long, () => 400)).toEqual([])
})

test('a folder of 16 files is found, files in its subfolders aside', () => {
  expect(fullFolders([...inFolder('src/a', 15), ...inFolder('src/a/b', 15)])).toEqual([])
  expect(fullFolders(inFolder('src/a', 16))).toEqual(['src/a has 16 files, 15 are allowed'])
  expect(fullFolders(inFolder('src/core/store/migrations', 16))).toEqual([])
})
