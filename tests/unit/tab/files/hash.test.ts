import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { hashOf } from '../../../../src/tab/files/hash.ts'
import { localFile, type LocalFile } from '../../../../src/tab/files/localFile.ts'
import { UnusableFile } from '../../../../src/tab/files/unusableFile.ts'
import { readZip } from '../../../../src/tab/sources/zip.ts'

const content = new Uint8Array(100_000).map((_value, index) => (index * 7919) % 251)
const expected = createHash('sha256').update(content).digest('hex')
const onDisk = () => localFile(new File([content], 'ana.jpg'))
const failing = (error: Error): LocalFile => ({ ...onDisk(), open: () => Promise.reject(error) })

afterEach(() => vi.unstubAllGlobals())

describe('the hash of a file', () => {
  test('is the same on disk and in a ZIP file', async () => {
    const zip = new File([zipSync({ 'ana.jpg': content })], 'all.zip')
    const { files } = await readZip(zip, 'all.zip')
    const packed = files[0]
    if (!packed) throw new Error('there is one file in it')
    expect(await Promise.all([onDisk(), packed].map((file) => hashOf(file)))).toEqual([
      expected,
      expected,
    ])
  })

  test('is computed once, without opening a file that is open already', async () => {
    const file = onDisk()
    const open = vi.fn<LocalFile['open']>(file.open)
    const local = { ...file, open }
    expect(await hashOf(local, await file.open())).toBe(expected)
    expect(await hashOf(local)).toBe(expected)
    expect(open).not.toHaveBeenCalled()
  })

  test("is null while the file can't be read, and is tried again", async () => {
    const gone = new DOMException('The file was moved.', 'NotReadableError')
    expect(await hashOf(failing(gone))).toBeNull()
    expect(await hashOf(failing(new UnusableFile('zipDamaged')))).toBeNull()
    await expect(hashOf(failing(new TypeError('a mistake of ours')))).rejects.toThrow('a mistake')
    let tries = 0
    const late: LocalFile = {
      ...onDisk(),
      open: () => (tries++ === 0 ? Promise.reject(gone) : onDisk().open()),
    }
    expect([await hashOf(late), await hashOf(late)]).toEqual([null, expected])
  })

  test('is null without https, where browsers have no crypto.subtle', async () => {
    vi.stubGlobal('crypto', {})
    expect(await hashOf(onDisk())).toBeNull()
  })
})
