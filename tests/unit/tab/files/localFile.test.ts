import { describe, expect, test } from 'vitest'
import { localFile, newFiles, type LocalFile } from '../../../../src/tab/files/localFile.ts'
import { pairFiles } from '../../../../src/tab/sending/resume.ts'

const local = (name: string, size = 3): LocalFile =>
  localFile(new File(['x'.repeat(size)], name.split('/').at(-1) ?? name), name)
const item = (id: string, fileName: string, fileSize = 3) => ({ id, fileName, fileSize })

describe('added files', () => {
  test("don't include files that operating systems put into folders", () => {
    const names = ['a/.DS_Store', 'Thumbs.db', '__MACOSX/._c.jpg', 'a/b.jpg']
    expect(
      newFiles(
        [],
        names.map((name) => local(name)),
      ).map(({ name }) => name),
    ).toEqual(['a/b.jpg'])
  })

  test("don't include files that are there already, but do include others of the same name", () => {
    const fresh = newFiles(
      [local('a.jpg')],
      [local('a.jpg'), local('a.jpg', 4), local('b.jpg'), local('b.jpg')],
    )
    expect(fresh.map(({ name, size }) => [name, size])).toEqual([
      ['a.jpg', 4],
      ['b.jpg', 3],
    ])
  })
})

describe('files dropped again after a reload', () => {
  test('are matched by name and size, and the others are returned', () => {
    const items = [item('1', 'Sales/a.jpg'), item('2', 'b.jpg'), item('3', 'c.jpg', 9)]
    const files = [local('Sales/a.jpg'), local('c.jpg', 8), local('d.jpg')]
    const { uploads, unmatched } = pairFiles(items, files)
    expect(uploads.map(({ itemId, file }) => [itemId, file.name])).toEqual([['1', 'Sales/a.jpg']])
    expect(unmatched.map(({ name }) => name)).toEqual(['c.jpg', 'd.jpg'])
  })

  test('are matched from another folder level, and with decomposed accents', () => {
    const items = [item('1', 'Sales/a.jpg'), item('2', 'Müller.jpg'.normalize('NFC'))]
    const files = [local('a.jpg'), local('Portraits/Müller.jpg'.normalize('NFD'))]
    expect(pairFiles(items, files).uploads.map(({ itemId }) => itemId)).toEqual(['1', '2'])
  })

  test("are not guessed if the file name isn't unique", () => {
    const items = [item('1', 'Sales/photo.jpg'), item('2', 'Legal/photo.jpg')]
    expect(pairFiles(items, [local('photo.jpg')]).uploads).toEqual([])
    const both = [local('x/Sales/photo.jpg'), local('x/Legal/photo.jpg')]
    expect(pairFiles(items, both).uploads).toEqual([])
  })

  test('never give an item two files', () => {
    const { uploads, unmatched } = pairFiles([item('1', 'a.jpg')], [local('a.jpg'), local('a.jpg')])
    expect(uploads).toHaveLength(1)
    expect(unmatched).toHaveLength(1)
  })
})
