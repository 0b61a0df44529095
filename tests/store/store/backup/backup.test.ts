import { execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { requestBackup } from '../../../../src/core/store/backup/request.ts'
import { writeBackup } from '../../../../src/core/store/backup/write.ts'
import { restoreBackup } from '../../../../src/core/store/backup/restore.ts'
import { getBlob, putBlob } from '../../../../src/core/store/blobs.ts'
import { askThroughLock } from '../../../../src/core/store/dataDir/lock.ts'
import { openStore, type Store } from '../../../../src/core/store/open.ts'
import { drafts } from '../../../../src/core/store/schema.ts'
import { until } from '../../../fixtures/likeness.ts'

let folder: string
let dataDir: string
let backups: string
/** a backup that was made while queries ran */
let made: string
let store: Store
let referenced: string

const open = (path: string) =>
  openStore(
    { dataDir: path, databaseUrl: null, tenantId: '11111111-2222-4333-8444-555555555555' },
    (error) => {
      throw error
    },
  )
const picture = (n: number) => Buffer.from(`picture ${n}`)
const namesIn = (path: string) => readdir(path).catch(() => [])

/** Stores pictures one after the other until `isOver`, and returns the hashes in this order. */
async function storeUntil(isOver: () => boolean): Promise<string[]> {
  const stored: string[] = []
  while (!isOver()) {
    stored.push(await putBlob(store.db, picture(stored.length)))
    // PGlite answers without ever returning to the event loop.
    await setImmediate()
  }
  return stored
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'likeness-backup-'))
  dataDir = join(folder, 'data')
  backups = join(folder, 'backups')
  store = await open(dataDir)
  const put = async (text: string) =>
    (await store.originals.put(Readable.from([Buffer.from(text)]), 100)).id
  referenced = await put('an original')
  const someone = { ownerId: 'someone', personId: 'someone', preparedSha: '1', sourceSha: '2' }
  await store.db.insert(drafts).values({ id: randomUUID(), originalId: referenced, ...someone })
  made = (await requestBackup(dataDir, backups)).path
  await symlink(dataDir, join(folder, 'link'))
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

describe('a backup of a store in use', () => {
  test('has what was stored before, nothing by halves, and its originals', async () => {
    let over = false
    const storing = storeUntil(() => over)
    const before = await putBlob(store.db, Buffer.from('before'))
    const { path, files, bytes } = await requestBackup(dataDir, backups)
    over = true
    const stored = await storing
    expect([files > 900, bytes > 1e6]).toEqual([true, true])
    const restored = join(folder, 'restored')
    await restoreBackup(path, restored)
    const copy = await open(restored)
    expect((await getBlob(copy.db, before))?.toString()).toBe('before')
    const present = []
    for (const sha of stored) present.push((await getBlob(copy.db, sha)) !== null)
    // One moment: whatever was stored later than something that is missing is missing too.
    expect(present.lastIndexOf(true)).toBeLessThanOrEqual(
      present.includes(false) ? present.indexOf(false) : present.length,
    )
    expect((await copy.originals.get(referenced)).toString()).toBe('an original')
    await copy.close()
  })

  test('belongs to this user alone, and a restore too', async () => {
    for (const name of ['', ...(await readdir(made, { recursive: true }))])
      expect((await lstat(join(made, name))).mode & 0o077).toBe(0)
  })

  test('is made one at a time', async () => {
    const both = await Promise.allSettled([
      requestBackup(dataDir, join(folder, 'one')),
      requestBackup(dataDir, join(folder, 'other')),
    ])
    const [refused] = both.filter(({ status }) => status === 'rejected')
    expect(refused).toMatchObject({ reason: { code: 'backup_busy' } })
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test.each([
    ['a folder within the data', () => join(dataDir, 'backups'), 'backup_target'],
    ['a folder within it that begins with dots', () => join(dataDir, '..backups'), 'backup_target'],
    ['a folder behind a link to the data', () => join(folder, 'link', 'backups'), 'backup_target'],
    ['a folder below a file', () => join(made, 'manifest.json', 'below'), 'backup_target'],
    // Linux says that such a folder does not exist, whatever is tried.
    ['a folder that cannot be made', () => '/proc/likeness/backups', 'backup_target'],
  ])('in %s is refused', async (_, to, code) => {
    await expect(requestBackup(dataDir, to())).rejects.toMatchObject({ code })
  })

  test('is not made for a request that is not understood', async () => {
    expect(await askThroughLock(dataDir, { backUp: { to: 7 } })).toMatchObject({
      answer: { failed: { code: 'invalid_request' } },
    })
    expect(await askThroughLock(dataDir, 'x'.repeat(20_000))).toEqual({ answer: null })
  })
})

test('a process that is killed while it makes a backup leaves nothing that looks like one, and its data whole', async () => {
  const [ofAnother, to] = [join(folder, 'another'), join(folder, 'cut-off')]
  await restoreBackup(made, ofAnother)
  const stdio = ['pipe', 'pipe', 'inherit'] as const
  const child = spawn(
    process.execPath,
    [programOf('tests/fixtures/database/openFolder.ts'), ofAnother],
    {
      stdio: [...stdio],
    },
  )
  await once(child.stdout, 'data')
  const cutOff = requestBackup(ofAnother, to).catch((error: unknown) => error)
  await until(async () => (await namesIn(to)).length > 0, 2)
  child.kill('SIGKILL')
  expect(await cutOff).toMatchObject({ code: 'backup_cut_off' })
  expect(await namesIn(to)).toEqual([expect.stringMatching(/\.partial$/)])
  // Nobody uses the folder any more, so this backup is made here.
  const { path } = await requestBackup(ofAnother, to)
  await expect(restoreBackup(`${path}.partial`, join(folder, 'no'))).rejects.toMatchObject({
    code: 'backup_damaged',
  })
  const again = await open(ofAnother)
  expect((await again.originals.get(referenced)).toString()).toBe('an original')
  await again.close()
})

test.each([
  ['ENOSPC', 'disk_full'],
  ['EDQUOT', 'disk_full'],
  ['EROFS', 'backup_target'],
])(
  'where a copy fails with %s, no part of a backup is left, and it is said why',
  async (...row) => {
    const [code, expected] = row
    const to = join(folder, code)
    const source = {
      dataDir,
      keepAll: <T>(work: () => Promise<T>) => work(),
      exclusively: () => Promise.reject(Object.assign(new Error('write'), { code })),
    }
    await expect(writeBackup(source, to, new AbortController().signal)).rejects.toMatchObject({
      code: expected,
      detail: to,
    })
    expect(await namesIn(to)).toEqual([])
  },
)

test('of a folder that does not exist, no backup is made, and the folder neither', async () => {
  await expect(requestBackup(join(folder, 'nowhere'), backups)).rejects.toMatchObject({
    code: 'backup_no_data',
  })
  expect(await namesIn(folder)).not.toContain('nowhere')
})

test('of a file, no backup is made', async () => {
  const file = join(folder, 'file')
  await writeFile(file, 'no folder')
  for (const path of [file, join(file, 'below')])
    await expect(requestBackup(path, backups)).rejects.toMatchObject({ code: 'backup_no_data' })
})

describe('a restore', () => {
  test('of a backup with a changed, missing or foreign file is refused, and leaves nothing', async () => {
    const to = join(folder, 'refused')
    const [victim] = (await readdir(join(made, 'originals'))).map((name) => join('originals', name))
    const path = join(made, victim ?? '')
    const bytes = await readFile(path)
    const refuse = async () => {
      await expect(restoreBackup(made, to)).rejects.toMatchObject({ code: 'backup_damaged' })
      expect(await namesIn(to)).toEqual([])
    }
    await writeFile(path, Buffer.alloc(bytes.length))
    await refuse()
    await rm(path)
    await refuse()
    await writeFile(path, bytes)
    const manifest = join(made, 'manifest.json')
    const text = await readFile(manifest, 'utf8')
    await writeFile(manifest, text.replace('"database/PG_VERSION"', '"database/../../outside"'))
    await refuse()
    await writeFile(manifest, JSON.stringify({ ...JSON.parse(text), folders: [], files: [] }))
    await refuse()
    await rm(manifest)
    await refuse()
    await writeFile(manifest, text)
  })

  test('takes files that somebody else left in the database, whatever their names', async () => {
    const name = "postgresql.conf~ (Ana's copy)"
    await writeFile(join(dataDir, 'database', name), 'left')
    const { path } = await requestBackup(dataDir, join(folder, 'left'))
    await rm(join(dataDir, 'database', name))
    const to = join(folder, 'with-left')
    await restoreBackup(path, to)
    expect(await readFile(join(to, 'database', name), 'utf8')).toBe('left')
  })

  test.skipIf(process.platform === 'win32')(
    'of a backup with a named pipe in place of a file is refused, and does not wait for it',
    async () => {
      const crafted = join(folder, 'crafted')
      const pipe = 'originals/pipe'
      await mkdir(join(crafted, 'originals'), { recursive: true })
      execFileSync('mkfifo', [join(crafted, pipe)])
      const manifest = JSON.parse(await readFile(join(made, 'manifest.json'), 'utf8')) as object
      const files = [{ path: pipe, size: 0, sha256: '0'.repeat(64) }]
      await writeFile(join(crafted, 'manifest.json'), JSON.stringify({ ...manifest, files }))
      const to = join(folder, 'from crafted')
      await expect(restoreBackup(crafted, to)).rejects.toMatchObject({ code: 'backup_damaged' })
    },
  )

  test('to a folder with data is refused, and to a folder in use as well', async () => {
    const to = join(folder, 'full')
    await mkdir(join(to, 'database'), { recursive: true })
    await expect(restoreBackup(made, to)).rejects.toMatchObject({ code: 'restore_not_empty' })
    await expect(restoreBackup(made, dataDir)).rejects.toMatchObject({ code: 'data_dir_locked' })
  })

  test('that was killed is finished by the next one', async () => {
    const to = join(folder, 'unfinished')
    const child = spawn(process.execPath, [
      programOf('src/backup/restore.ts'),
      made,
      '--data-dir',
      to,
    ])
    await until(async () => (await namesIn(join(to, 'restoring/database'))).length > 0, 5)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await namesIn(to)).not.toContain('database')
    await expect(open(to)).rejects.toMatchObject({ code: 'data_dir_restoring' })
    await restoreBackup(made, to)
    expect(new Set(await namesIn(to))).toEqual(new Set(['database', 'originals']))
  })
})

const programOf = (name: string) => fileURLToPath(new URL(`../../../../${name}`, import.meta.url))
