import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codedPicture, readCode } from '../../fixtures/pictures/codedPicture.ts'
import { startLikeness, until, type Likeness } from '../../fixtures/likeness.ts'

interface Summary {
  id: string
  counts: Record<string, number>
  finishedAt: string | null
}
interface Item {
  id: string
  person: { id: string }
}

const PHOTOS = 24
let likeness: Likeness
let backups: string
beforeAll(async () => {
  backups = await mkdtemp(join(tmpdir(), 'likeness-backups-'))
  likeness = await startLikeness({
    people: 40,
    environment: { DATABASE_URL: '', IMPORT_CONCURRENCY: '1' },
  })
})
afterAll(async () => {
  await likeness?.stop()
  await rm(backups, { recursive: true, force: true })
})

/** Runs `npm run backup` or `npm run restore` without npm. */
async function program(name: 'backUp' | 'restore', ...args: string[]) {
  const environment = { ...process.env, DATA_DIR: likeness.dataDir, DATABASE_URL: '' }
  const child = spawn(process.execPath, [`src/backup/${name}.ts`, ...args], { env: environment })
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    child.exitCode ?? once(child, 'exit'),
  ])
  return { code: child.exitCode, stdout, stderr }
}

const summary = (id: string) => likeness.json<Summary>('admin', 'GET', `/api/runs/${id}`)
const set = (counts: Record<string, number>) => (counts['done'] ?? 0) + (counts['unchanged'] ?? 0)
const done = async (id: string) => (await summary(id)).counts['done'] ?? 0

/** Starts an import with a picture for each person, and returns its id and the picture's code by person. */
async function startImport(): Promise<{ id: string; codes: Map<string, number> }> {
  const { items: people } = await likeness.json<{ items: { id: string; displayName: string }[] }>(
    'admin',
    'GET',
    `/api/people?limit=${PHOTOS}`,
  )
  const codes = new Map(people.map((person, at) => [person.id, at]))
  const { id } = await likeness.json<Summary>('admin', 'POST', '/api/runs', {})
  const added = await likeness.json<{ items: Item[] }>('admin', 'POST', `/api/runs/${id}/items`, {
    items: people.map(({ id: personId, displayName }) => ({
      fileName: `${displayName}.jpg`,
      fileSize: 1000,
      personId,
    })),
  })
  for (const item of added.items) {
    const bytes = await codedPicture(codes.get(item.person.id) ?? 0)
    await likeness.json('admin', 'PUT', `/api/runs/${id}/items/${item.id}/file`, bytes)
  }
  const match = { url: '/photo', method: 'PUT' }
  await likeness.ask('POST', '/sandbox/faults', { match, kind: 'latency', ms: 2000 })
  await likeness.json('admin', 'POST', `/api/runs/${id}/start`, { doubtful: 'set' })
  return { id, codes }
}

test('an import that was running during a backup goes on from its restore, and sets each photo right', async () => {
  const { id, codes } = await startImport()
  await until(async () => (await done(id)) > 1, 20)
  const made = await program('backUp', '--to', backups)
  expect(made).toMatchObject({ code: 0, stderr: '' })
  const atBackup = await done(id)
  await likeness.ask('DELETE', '/sandbox/faults')
  await until(async () => (await summary(id)).finishedAt !== null)
  const { counts } = await summary(id)
  await likeness.kill()

  const misspelt = await program('backUp', '--too', backups)
  expect(misspelt).toMatchObject({ code: 1, stdout: '' })
  expect(misspelt.stderr).toContain('npm run backup [-- --to FOLDER]')

  const [name = ''] = await readdir(backups)
  expect(made.stdout).toContain(name)
  const refused = await program('restore', join(backups, name))
  expect(refused.code).toBe(1)
  expect(refused.stderr).toContain('This data folder already has data.')
  for (const folder of ['database', 'originals'])
    await rm(join(likeness.dataDir, folder), { recursive: true })
  expect(await program('restore', join(backups, name))).toMatchObject({ code: 0, stderr: '' })
  await likeness.restart()
  // The backup was made in the middle, so there was something left to do.
  expect(atBackup).toBeLessThan(counts['done'] ?? 0)
  await until(async () => (await summary(id)).finishedAt !== null)

  const { counts: again } = await summary(id)
  expect([set(again), again['failed'] ?? 0]).toEqual([set(counts), 0])
  const wrong: string[] = []
  let right = 0
  for (const [personId, code] of codes) {
    const photo = await likeness.api('admin', 'GET', `/api/people/${personId}/photo`)
    const found =
      photo.status === 200 ? await readCode(Buffer.from(await photo.arrayBuffer())) : null
    if (found === code) right++
    else if (found !== null && [...codes.values()].includes(found)) wrong.push(personId)
  }
  expect([wrong, right]).toEqual([[], set(again)])
})

test('a start on a damaged database ends with a sentence and the next step', async () => {
  await likeness.kill()
  const wal = join(likeness.dataDir, 'database/pg_wal')
  for (const name of await readdir(wal))
    if (name.startsWith('0')) await truncate(join(wal, name), 1000)
  await expect(likeness.restart()).rejects.toThrow(
    /The database in this data folder is damaged\.\n {2}.*valid checkpoint record.*\nMove the folder away, restore the latest backup/s,
  )
})
