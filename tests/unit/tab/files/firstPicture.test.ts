import { expect, test } from 'vitest'
import { firstPicture } from '../../../../src/tab/files/firstPicture.ts'
import { localFile, type LocalFile } from '../../../../src/tab/files/localFile.ts'
import { UnusableFile } from '../../../../src/tab/files/unusableFile.ts'

const jpeg = localFile(new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], 'me.jpg'))
const text = localFile(new File(['text'], 'notes.txt'))
const fail = () => Promise.reject(new UnusableFile('unreadable'))
const gone: LocalFile = { name: 'gone.jpg', size: 0, open: fail, head: fail }

test('of several files the first picture is used, and it is known how many there were', async () => {
  expect(await firstPicture([gone, text, jpeg, jpeg])).toMatchObject({
    file: { name: 'me.jpg' },
    of: 4,
  })
})

test('where none is a picture the first file is used, so that it is said what is wrong with it', async () => {
  expect(await firstPicture([gone, text])).toMatchObject({ file: { name: 'notes.txt' } })
  expect(await firstPicture([])).toBeNull()
})

test('where none can be read the reason is thrown', async () => {
  await expect(firstPicture([gone])).rejects.toMatchObject({ reason: 'unreadable' })
})

test('a picture is found beside what a camera, a phone and a system put there, and is the only one', async () => {
  const beside = ['me.NEF', 'me.MOV', 'me.AAE', '.DS_Store', '@eaDir/'].map((name) => ({
    ...text,
    name,
  }))
  expect(await firstPicture([...beside, jpeg])).toMatchObject({ file: { name: 'me.jpg' }, of: 1 })
})

test.each([
  ['raw', 'me.nef'],
  ['video', 'me.mov'],
  ['icloud', '.me.jpg.icloud'],
  ['cloud', 'me.jpg.nextcloud'],
  ['partial', 'me.jpg.crdownload'],
  ['shortcut', 'me.jpg.lnk'],
  ['notPhoto', 'Thumbs.db'],
])('where there is none it is said why: %s', async (reason, name) => {
  await expect(firstPicture([{ ...text, name }])).rejects.toMatchObject({ reason })
})
