import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startLikeness, until, type Likeness } from '../../fixtures/likeness.ts'
import { portrait } from '../../fixtures/runs.ts'

interface Listed {
  id: string
  displayName: string
  userPrincipalName: string
}

let likeness: Likeness
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'likeness-person-'))
  likeness = await startLikeness({ people: 20 })
})
afterAll(async () => {
  await likeness?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Runs `npm run person` without npm. */
async function person(...args: string[]) {
  const environment = { ...process.env, DATA_DIR: likeness.dataDir }
  const child = spawn(process.execPath, ['src/person/main.ts', ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    child.exitCode ?? once(child, 'exit'),
  ])
  return { code: child.exitCode, stdout, stderr }
}

const peopleNow = async () =>
  (await likeness.json<{ items: Listed[] }>('admin', 'GET', '/api/people?limit=20')).items

async function withAPhoto(): Promise<Listed> {
  const [someone] = await peopleNow()
  if (!someone) throw new Error('there are people')
  const drafts = `/api/people/${someone.id}/photo-drafts`
  const { id } = await likeness.json<{ id: string }>('admin', 'POST', drafts, await portrait(1))
  await likeness.json('admin', 'POST', `${drafts}/${id}/confirm`, { overwrite: true })
  return someone
}

test('an operator exports and deletes one person while the product runs, and after it', async () => {
  const someone = await withAPhoto()
  const upn = someone.userPrincipalName

  const exported = await person('export', upn, '--to', folder)
  expect(exported).toMatchObject({ code: 0, stderr: '' })
  const [name = ''] = await readdir(folder)
  expect(exported.stdout).toContain(join(folder, name))
  expect((await stat(join(folder, name))).mode & 0o077).toBe(0)
  const files = unzipSync(await readFile(join(folder, name)))
  expect(Buffer.from(files['record.json'] ?? []).toString()).toContain(upn)
  expect(Object.keys(files).filter((file) => file.startsWith('photos/')).length).toBeGreaterThan(0)

  expect(await person('delete', upn)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('Add --yes') as string,
  })
  const deleted = await person('delete', upn, '--yes')
  expect(deleted).toMatchObject({ code: 0, stderr: '' })
  expect(deleted.stdout).toContain('1 change')
  expect((await peopleNow()).map(({ id }) => id)).not.toContain(someone.id)
  const again = await person('delete', someone.id, '--yes')
  expect(again).toMatchObject({ code: 1, stdout: '' })
  expect(again.stderr).toContain('Nothing is kept about this person.')

  await likeness.json('admin', 'POST', '/api/directory/refresh', {})
  await until(async () => (await peopleNow()).some(({ id }) => id === someone.id), 30)
  const { entries } = await likeness.json<{ entries: object[] }>(
    'admin',
    'GET',
    `/api/people/${someone.id}/history`,
  )
  expect(entries).toEqual([])

  const unknown = await person('export', 'nobody@contoso.example', '--to', folder)
  expect(unknown.stderr).toContain('Nobody in the directory has this sign-in name or address.')
  const noFolder = await person('export', upn, '--to', '/proc/nowhere')
  expect(noFolder.stderr).toContain("The file can't be written to this folder.")

  await likeness.kill()
  expect(await person('delete', upn, '--yes')).toMatchObject({ code: 0, stderr: '' })
}, 120_000)

test('its usage is printed when it is not understood', async () => {
  for (const args of [
    [],
    ['export', 'ana@contoso.example'],
    ['remove', 'ana'],
    ['delete', 'a', 'b'],
  ])
    expect((await person(...args)).stdout).toContain('npm run person -- export')
})
