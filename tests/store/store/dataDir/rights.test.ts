import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, lstat, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tightenRights } from '../../../../src/core/store/dataDir/rights.ts'

const program = fileURLToPath(new URL('../../../fixtures/database/openFolder.ts', import.meta.url))
let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'likeness-rights-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Opens a store under umask 000, looks at the rights while it is open, and closes it. */
async function withOpenStore(dataDir: string, look: () => Promise<void>): Promise<void> {
  const child = spawn(process.execPath, [program, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  await Promise.race([once(child.stdout, 'data'), ended])
  try {
    await look()
  } finally {
    child.stdin.end()
  }
  expect(await ended).toEqual([0, null])
}

/** What others may do anything with, and how many files and folders there are. */
async function readableByOthers(path: string): Promise<{ loose: string[]; all: number }> {
  const names = await readdir(path, { recursive: true })
  const loose: string[] = []
  for (const name of ['', ...names])
    if ((await lstat(join(path, name))).mode & 0o077) loose.push(name)
  return { loose, all: names.length }
}

test('nobody else can read anything of a data folder, whatever the umask and the rights before', async () => {
  const dataDir = join(folder, 'data')
  const expectTight = async () => {
    const { loose, all } = await readableByOthers(dataDir)
    expect(loose).toEqual([])
    expect(all).toBeGreaterThan(900)
  }
  await withOpenStore(dataDir, expectTight)
  await expectTight()
  for (const name of ['', ...(await readdir(dataDir, { recursive: true }))]) {
    const path = join(dataDir, name)
    await chmod(path, (await lstat(path)).isDirectory() ? 0o777 : 0o666)
  }
  expect((await readableByOthers(dataDir)).loose.length).toBeGreaterThan(900)
  await withOpenStore(dataDir, expectTight)
})

test('what a link leads to keeps its rights, and a second look changes nothing', async () => {
  const [inside, outside] = [join(folder, 'data'), join(folder, 'outside')]
  await writeFile(outside, 'of somebody else', { mode: 0o644 })
  await chmod(outside, 0o644)
  await writeFile(inside, '')
  await chmod(inside, 0o644)
  await symlink(outside, join(folder, 'link'))
  await chmod(folder, 0o755)
  expect(await tightenRights(folder)).toMatchObject({ changed: 3, refused: 0 })
  expect(await tightenRights(folder)).toMatchObject({ changed: 0, refused: 0 })
  await chmod(outside, 0o644)
  expect(await tightenRights(join(folder, 'link'))).toMatchObject({ changed: 0 })
  expect((await lstat(outside)).mode & 0o777).toBe(0o644)
})
