import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import {
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  truncate,
  writeFile,
  symlink,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { diskFault } from '../../../../src/core/store/dataDir/diskFault.ts'
import { POSTGRES_MAJOR } from '../../../../src/core/store/dataDir/inspectDatabase.ts'
import { openStore } from '../../../../src/core/store/open.ts'
import { until } from '../../../fixtures/likeness.ts'

let folder: string
let whole: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'likeness-start-'))
  whole = join(folder, 'whole')
  const store = await open(whole)
  await store.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const open = (dataDir: string) =>
  openStore(
    { dataDir, databaseUrl: null, tenantId: '11111111-2222-4333-8444-555555555555' },
    (error) => {
      throw error
    },
  )

const segment = async (dataDir: string) => {
  const wal = join(dataDir, 'database/pg_wal')
  const name = (await readdir(wal)).find((each) => each.startsWith('0')) ?? ''
  return join(wal, name)
}

/** A copy to be damaged. */
async function copied(name: string): Promise<string> {
  const dataDir = join(folder, name.replace(/\W/g, '-'))
  await cp(whole, dataDir, { recursive: true, preserveTimestamps: true })
  return dataDir
}

/** Size and time of the last change of everything in a folder. */
async function contents(dataDir: string): Promise<[string, number, number][]> {
  const found: [string, number, number][] = []
  for (const name of await readdir(dataDir, { recursive: true })) {
    const { size, mtimeMs } = await lstat(join(dataDir, name))
    found.push([name, size, mtimeMs])
  }
  return found
}

const remove = (path: string) => (dataDir: string) => rm(join(dataDir, path), { recursive: true })
const write = (path: string, text: string) => (dataDir: string) =>
  writeFile(join(dataDir, path), text)

const seenFirst: [string, string, (dataDir: string) => Promise<void>][] = [
  ['no PG_VERSION', 'data_dir_damaged', remove('database/PG_VERSION')],
  ['an empty PG_VERSION', 'data_dir_damaged', write('database/PG_VERSION', '')],
  ['another PostgreSQL', 'data_dir_other_postgres', write('database/PG_VERSION', '17\n')],
  ['no pg_control', 'data_dir_damaged', remove('database/global/pg_control')],
  [
    'half a pg_control',
    'data_dir_damaged',
    (dataDir) => truncate(join(dataDir, 'database/global/pg_control'), 4000),
  ],
  ['no base', 'data_dir_damaged', remove('database/base')],
  ['no write-ahead log', 'data_dir_damaged', remove('database/pg_wal')],
  ['no settings', 'data_dir_damaged', remove('database/postgresql.conf')],
]

test.each(seenFirst)(
  'a database with %s is refused as %s, and nothing is changed',
  async (...row) => {
    const [name, code, damage] = row
    const dataDir = await copied(name)
    await damage(dataDir)
    const before = await contents(dataDir)
    await expect(open(dataDir)).rejects.toMatchObject({
      code,
      detail: expect.stringContaining(code === 'data_dir_damaged' ? dataDir : POSTGRES_MAJOR),
    })
    expect(await contents(dataDir)).toEqual(before)
  },
)

const seenByPostgres: [string, string, (dataDir: string) => Promise<void>][] = [
  [
    'a write-ahead log of other bytes',
    'could not locate a valid checkpoint record',
    async (dataDir) => writeFile(await segment(dataDir), Buffer.alloc(1_000_000, 7)),
  ],
  [
    'a pg_control of other bytes',
    '',
    (dataDir) => writeFile(join(dataDir, 'database/global/pg_control'), Buffer.alloc(8192, 7)),
  ],
]

test.each(seenByPostgres)(
  'a database with %s is refused in words that say so',
  async (name, reason, damage) => {
    const dataDir = await copied(name)
    await damage(dataDir)
    await expect(open(dataDir)).rejects.toMatchObject({
      code: 'data_dir_damaged',
      detail: expect.stringContaining(reason),
    })
  },
)

test('a file in the place of the data folder is named', async () => {
  const dataDir = join(folder, 'file')
  await writeFile(dataDir, 'no folder')
  const refused = { code: 'data_dir_no_folder', detail: expect.stringContaining(dataDir) }
  await expect(open(dataDir)).rejects.toMatchObject(refused)
  await expect(open(join(dataDir, 'below'))).rejects.toMatchObject({ code: 'data_dir_no_folder' })
})

test('a link to a disk that is not there is refused in words that say so', async () => {
  const dataDir = join(folder, 'link')
  await symlink(join(folder, 'unmounted/likeness'), dataDir)
  await expect(open(dataDir)).rejects.toMatchObject({ code: 'data_dir_not_writable' })
})

test('a folder in which a restore has not finished is refused', async () => {
  const dataDir = join(folder, 'restoring')
  await mkdir(join(dataDir, 'restoring/database'), { recursive: true })
  await expect(open(dataDir)).rejects.toMatchObject({ code: 'data_dir_restoring' })
  expect(await readdir(dataDir)).toEqual(['restoring'])
})

test('a process that is killed while it makes the database leaves none, and the next one makes it', async () => {
  const program = fileURLToPath(
    new URL('../../../fixtures/database/openFolder.ts', import.meta.url),
  )
  const dataDir = join(folder, 'killed')
  const child = spawn(process.execPath, [program, dataDir], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  await until(async () => existsSync(join(dataDir, 'database.new/base')), 5)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(existsSync(join(dataDir, 'database'))).toBe(false)
  const store = await open(dataDir)
  await store.close()
  expect(await readdir(dataDir)).not.toContain('database.new')
})

test.each([
  ['ENOSPC', 'disk_full'],
  ['EDQUOT', 'disk_full'],
  ['53100', 'disk_full'],
  ['EROFS', 'data_dir_not_writable'],
  ['EACCES', 'data_dir_not_writable'],
  ['EIO', 'data_dir_damaged'],
  ['ENOENT', undefined],
])('%s of the disk, or of a query on it, is %s', (code, expected) => {
  const error = Object.assign(new Error('of the system'), { code })
  expect(diskFault(new Error('Failed query', { cause: error }))?.code).toBe(expected)
})
