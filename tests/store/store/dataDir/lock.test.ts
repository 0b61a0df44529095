import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askThroughLock, lockFolder } from '../../../../src/core/store/dataDir/lock.ts'

const program = fileURLToPath(new URL('../../../fixtures/database/holdFolder.ts', import.meta.url))
let folder: string
let others: ChildProcess[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'likeness-lock-'))
  others = []
})
afterEach(async () => {
  for (const other of others) other.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

/** Starts a process that locks the folder; it prints `held` or the code of the error. */
async function another(path = folder): Promise<{ child: ChildProcess; says: string }> {
  const child = spawn(process.execPath, [program, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  others.push(child)
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, says: line.toString().trim() }
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('a second process is refused with the id of the holder', async () => {
  const { child, says } = await another()
  expect(says).toBe('held')
  await expect(lockFolder(folder)).rejects.toMatchObject({
    code: 'data_dir_locked',
    detail: expect.stringMatching(new RegExp(`^process ${child.pid}, since \\d{4}-`)),
  })
})

test('a folder is free after kill -9, and no dead lock files stay', async () => {
  for (let round = 0; round < 3; round++) {
    const { child, says } = await another()
    expect(says).toBe('held')
    await killed(child)
  }
  const release = await lockFolder(folder)
  expect(await readdir(folder)).toHaveLength(1)
  await release()
  expect(await readdir(folder)).toEqual([])
})

test('at most one of many processes that start after a crash gets the lock', async () => {
  await killed((await another()).child)
  const all = await Promise.all(Array.from({ length: 6 }, () => another()))
  const saying = all.map(({ says }) => says)
  expect(saying.filter((says) => says === 'held').length).toBeLessThanOrEqual(1)
  expect(saying.filter((says) => says !== 'held' && says !== 'data_dir_locked')).toEqual([])
})

test('a folder whose path is too long for a socket address can be locked', async () => {
  const deep = join(folder, 'x'.repeat(60), 'y'.repeat(60))
  await mkdir(deep, { recursive: true })
  const { child, says } = await another(deep)
  expect(says).toBe('held')
  await expect(lockFolder(deep)).rejects.toMatchObject({ code: 'data_dir_locked' })
  await killed(child)
  await (
    await lockFolder(deep)
  )()
})

/** Listens as a process that is being killed does: connections are cut before it stops listening. */
async function ending(cuts: number): Promise<void> {
  let left = cuts
  const server = createServer((socket) => {
    socket.destroy()
    left -= 1
    if (left === 0) server.close()
  })
  server.listen(join(folder, 'lock-1'))
  await once(server, 'listening')
}

test('a process that is just being killed holds nothing, although it still listens', async () => {
  await ending(3)
  const release = await lockFolder(folder)
  expect(await askThroughLock(folder, {})).toEqual({ answer: null })
  await release()
})

test('a process that is just being killed is asked nothing, although it still listens', async () => {
  await ending(3)
  expect(await askThroughLock(folder, { backUp: { to: '/nowhere' } })).toBeNull()
})

test('another path to the same folder is the same lock', async () => {
  const release = await lockFolder(folder)
  await expect(
    lockFolder(join(folder, '..', folder.split('/').at(-1) ?? '')),
  ).rejects.toMatchObject({
    code: 'data_dir_locked',
  })
  await release()
})
