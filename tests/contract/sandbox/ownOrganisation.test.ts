import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { fetchPersonas } from '../../../src/sandbox/teams/sandboxClient.ts'
import { startTestSandbox } from '../../fixtures/sandbox.ts'

afterEach(() => vi.unstubAllGlobals())

test('the page opens for people who have nothing but an id and names', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'likeness-organisation-'))
  const tenantFile = join(folder, 'people.json')
  const people = ['Ana', 'Bo', 'Cy', 'Di'].map((displayName, n) => ({
    id: `11111111-2222-4333-8444-55555555555${n}`,
    displayName,
    userPrincipalName: `${displayName.toLowerCase()}@school.example`,
  }))
  await writeFile(tenantFile, JSON.stringify(people))
  const sandbox = await startTestSandbox({ tenantFile })
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => fetch(`${sandbox.url}${path}`, init))
  try {
    const { personas } = await fetchPersonas()
    expect(personas.map(({ displayName, jobTitle }) => [displayName, jobTitle])).toEqual([
      ['Ana', null],
      ['Bo', null],
      ['Cy', null],
      ['Di', null],
    ])
  } finally {
    vi.unstubAllGlobals()
    await sandbox.close()
    await rm(folder, { recursive: true })
  }
})
