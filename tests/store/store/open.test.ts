import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { getBlob, putBlob } from '../../../src/core/store/blobs.ts'
import { openStore } from '../../../src/core/store/open.ts'

const ours = '11111111-2222-4333-8444-555555555555'
const theirs = '99999999-2222-4333-8444-555555555555'
let dataDir: string
beforeEach(async () => void (dataDir = await mkdtemp(join(tmpdir(), 'likeness-open-'))))
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const open = (tenantId: string) =>
  openStore({ dataDir, databaseUrl: null, tenantId }, (error) => {
    throw error
  })

test('data survives a restart, and another tenant is refused', async () => {
  const first = await open(ours)
  const sha = await putBlob(first.db, Buffer.from('a picture'))
  await expect(open(ours)).rejects.toMatchObject({ code: 'data_dir_locked' })
  await first.close()

  await expect(open(theirs)).rejects.toMatchObject({ code: 'data_dir_other_tenant', detail: ours })

  const again = await open(ours)
  expect((await getBlob(again.db, sha))?.toString()).toBe('a picture')
  await again.close()
})

test('a file that no item refers to is removed at the next start', async () => {
  const first = await open(ours)
  const { id } = await first.originals.put(Readable.from([Buffer.from('a file')]), 100)
  await first.close()
  const again = await open(ours)
  await expect(again.originals.get(id)).rejects.toMatchObject({ code: 'interrupted' })
  await again.close()
})
