import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type {
  AddedItems,
  CountsView,
  DownloadTicketView,
  MatchAnswer,
  MatchView,
  NameCheckView,
  RunView,
} from '../../../src/api/contract.ts'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import { localFile } from '../../../src/tab/files/localFile.ts'
import { applyList } from '../../../src/tab/sources/list.ts'
import { readSources } from '../../../src/tab/sources/read.ts'
import { firstChoice } from '../../../src/tab/sources/source.ts'
import { startProduct } from '../../fixtures/api/product.ts'
import { until } from '../../fixtures/likeness.ts'
import { personId } from '../../fixtures/people/people.ts'
import { codedPicture } from '../../fixtures/pictures/codedPicture.ts'
import { ThreadWorker } from '../../fixtures/tab/threadWorker.ts'

/** Given name, surname, and what is unusual about them. Nobody but one has an employee number. */
const staff: [givenName: string, surname: string, unusual?: object][] = [
  ['Mia', 'Admin', { photo: undefined }],
  ['Anna', 'Berg', { employeeId: '7' }],
  ['Anna', 'Berg', { userPrincipalName: 'anna.berg2@contoso.example' }],
  ['anna', 'berg', { displayName: 'Berg, Anna', userPrincipalName: 'ab@contoso.example' }],
  ['Anna', 'Berg', { photo: undefined, userPrincipalName: 'aberg@contoso.example' }],
  ['Zoë', 'Ødegård-Ünal'],
  ['Jose\u0301', 'Nún\u0303ez'],
  ['José', 'Núñez', { userPrincipalName: 'jose2@contoso.example' }],
  ['Ирина', 'Соколова', { userPrincipalName: 'irina@contoso.example' }],
  ['Seán', "O'Neill", { userPrincipalName: "sean.o'neill@contoso.example" }],
  ['Renée', 'D’Angelo', { mailNickname: 'irina' }],
  ['小龙', '李', { userPrincipalName: 'li@contoso.example' }],
  ['Con', '', { surname: null, displayName: 'CON', userPrincipalName: 'con@contoso.example' }],
  ['Lab', 'R&D / 2 "new"', { userPrincipalName: 'lab@contoso.example' }],
  ['Lee', 'Ver', { accountEnabled: false }],
  [
    'Gus',
    'Guest',
    { userType: 'Guest', userPrincipalName: 'gus_fabrikam.com#EXT#@contoso.example' },
  ],
]

const folder = await mkdtemp(join(tmpdir(), 'likeness-round-'))
let product: Awaited<ReturnType<typeof startProduct>>
beforeAll(async () => {
  vi.stubGlobal('Worker', ThreadWorker)
  product = await startProduct({}, { tenantFile: await writeTenant() })
  await until(async () => (await counts()).unknown === 0)
})
afterAll(async () => {
  await product.close()
  await rm(folder, { recursive: true, force: true })
})

async function writeTenant(): Promise<string> {
  const users = staff.map(([givenName, surname, unusual], n) => ({
    id: personId(n),
    givenName,
    surname,
    displayName: `${givenName} ${surname}`,
    userPrincipalName: `${givenName}.${surname}`.toLowerCase().normalize() + '@contoso.example',
    photo: `${n}.jpg`,
    ...unusual,
  }))
  for (const n of users.keys()) await writeFile(join(folder, `${n}.jpg`), await codedPicture(n * 7))
  const path = join(folder, 'tenant.json')
  await writeFile(path, JSON.stringify(users))
  return path
}

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await product.as('admin', method, path, body)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`)
  return JSON.parse(text) as T
}

const counts = () => ask<CountsView>('GET', '/api/people/counts?scope=all')
const everybody = { filters: { scope: 'all' }, except: [] }
const ids = staff.map((_, n) => personId(n))

async function photosOf(): Promise<(Buffer | null)[]> {
  const answers = ids.map((id) => product.as('admin', 'GET', `/api/people/${id}/photo`))
  return Promise.all(
    answers.map(async (asked) => {
      const answer = await asked
      return answer.status === 204 ? null : Buffer.from(await answer.arrayBuffer())
    }),
  )
}

async function ended({ id }: RunView): Promise<RunView> {
  const read = () => ask<RunView>('GET', `/api/runs/${id}`)
  await until(async () => (await read()).finishedAt !== null)
  return read()
}

async function downloadAll(expected: number): Promise<File> {
  const wanted = {
    content: 'photos',
    selection: everybody,
    expected,
    pattern: '{surname}_{givenName}',
  }
  const { url, fileName } = await ask<DownloadTicketView>('POST', '/api/exports', wanted)
  const answer = await fetch(product.url + url)
  expect(answer.status).toBe(200)
  return new File([await answer.arrayBuffer()], fileName)
}

/** As the tab does with a ZIP that is dropped. */
async function matchZip(zip: File) {
  const { files, lists, problems } = await readSources([localFile(zip)])
  const [list] = lists
  if (!list) throw new Error('the ZIP has no list')
  const { sheet, columns } = firstChoice(list)
  const names = files.map(({ name }) => name)
  const { listed } = applyList(list.sheets[sheet] ?? { rows: [] }, columns, names)
  const asked = files.map(({ name, size }) => ({ name, size, listed: listed.get(name) }))
  const { matches } = await ask<MatchAnswer>('POST', '/api/matches', { files: asked })
  return { files, matches, problems }
}

async function importZip(zip: File): Promise<{ run: RunView; matches: MatchView[] }> {
  const { files, matches, problems } = await matchZip(zip)
  expect(problems).toEqual([])
  const run = await ask<RunView>('POST', '/api/runs', { existing: 'replace' })
  const items = matches.map(({ file, candidates }) => ({
    fileName: file.name,
    fileSize: file.size,
    personId: candidates[0]?.id,
  }))
  const added = await ask<AddedItems>('POST', `/api/runs/${run.id}/items`, { items })
  for (const [n, { id }] of added.items.entries()) {
    const bytes = new Uint8Array((await (await files[n]?.open())?.arrayBuffer()) ?? [])
    await ask('PUT', `/api/runs/${run.id}/items/${id}/file`, bytes)
  }
  await ask('POST', `/api/runs/${run.id}/start`, { awaiting: 'skip', doubtful: 'set' })
  return { run: await ended(run), matches }
}

test('after all photos are removed, importing the ZIP that was downloaded before brings each back to its person', async () => {
  const { total, has } = await counts()
  expect([total, has]).toEqual([staff.length, staff.length - 2])
  const before = await photosOf()

  const named = { selection: everybody, pattern: '{surname}_{givenName}' }
  const check = await ask<NameCheckView>('POST', '/api/exports/names', named)
  expect(check.all.people).toBe(has)
  const otherNames = [...check.alike.examples, ...check.otherwise.examples]
  expect([check.alike.people, check.otherwise.people]).toEqual([3, 1])
  const zip = await downloadAll(total)
  const { files } = await readSources([localFile(zip)])
  const inZip = files.map(({ name }) => name.slice(name.indexOf('/') + 1))
  expect(inZip).toEqual(expect.arrayContaining(otherNames.map(({ fileName }) => fileName)))
  expect(new Set(inZip.map((name) => name.toLowerCase())).size).toBe(has)

  const gallery = { selection: { filters: { scope: 'all', photo: 'has' } }, expected: has }
  const removal = await ended(await ask<RunView>('POST', '/api/runs/removals', gallery))
  expect(removal.counts).toMatchObject({ done: has })
  expect(await photosOf()).toEqual(ids.map(() => null))

  const { run, matches } = await importZip(zip)
  expect(new Set(matches.map(({ confidence }) => confidence))).toEqual(new Set(['certain']))
  expect(run.counts).toMatchObject({ done: has })
  const after = await photosOf()
  const back = ids.map(async (id, n) => {
    const [old, now] = [before[n] ?? null, after[n] ?? null]
    return [id, old && now ? await looksAlike(old, now) : old === now]
  })
  expect(await Promise.all(back)).toEqual(ids.map((id) => [id, true]))
})
