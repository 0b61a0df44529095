import { expect, test, vi } from 'vitest'
import { createKeptThumbnails } from '../../../../src/tab/api/keptThumbnails.ts'
import { indexedStore } from '../../../fixtures/tab/indexedStore.ts'

const DAY_MS = 86_400_000

/** One browser, in which the tab is opened by one person after the other. */
function browser() {
  const store = indexedStore()
  let now = 1000 * DAY_MS
  return {
    store,
    wait: (days: number) => void (now += days * DAY_MS),
    open: (reader: string | null) =>
      createKeptThumbnails(
        () => reader,
        () => now,
        store,
      ),
  }
}

const faces: [string, string][] = [
  ['ben 1', 'data:image/jpeg;base64,QQ=='],
  ['cyd 1', 'data:image/jpeg;base64,Qg=='],
]

test('thumbnails are there at the next opening, for the same version of the photo', async () => {
  const { open } = browser()
  await open('ana').keep(faces)
  expect(await open('ana').read(['cyd 1', 'ben 2', 'ben 1'])).toEqual([
    'data:image/jpeg;base64,Qg==',
    undefined,
    'data:image/jpeg;base64,QQ==',
  ])
})

test('whoever else signs in sees none of them, and leaves none for the first', async () => {
  const { store, open } = browser()
  await open('ana').keep(faces)
  const other = open('bea')
  expect(await other.read(['ben 1', 'cyd 1'])).toEqual([undefined, undefined])
  expect([...store.kept.values()]).not.toContain('data:image/jpeg;base64,QQ==')
  await other.keep([['dan 1', 'data:image/jpeg;base64,Qw==']])
  expect(await open('ana').read(['ben 1', 'dan 1'])).toEqual([undefined, undefined])
  expect([...store.kept.keys()]).toEqual(['owner'])
})

test('two people in two tabs at once never see what the other was shown', async () => {
  const { open } = browser()
  const [ana, bea] = [open('ana'), open('bea')]
  await ana.keep(faces)
  await bea.keep([['dan 1', 'data:image/jpeg;base64,Qw==']])
  await ana.keep(faces)
  expect(await bea.read(['ben 1', 'cyd 1', 'dan 1'])).toEqual([
    undefined,
    undefined,
    'data:image/jpeg;base64,Qw==',
  ])
  expect(await ana.read(['dan 1'])).toEqual([undefined])
})

test('while it is not known who reads, none are kept or read', async () => {
  const { store, open } = browser()
  await open('ana').keep(faces)
  const nobody = open(null)
  await nobody.keep([['dan 1', 'x']])
  expect(await nobody.read(['ben 1'])).toEqual([])
  expect(store.kept.size).toBe(3)
})

test('after a week they are removed, however often they were seen', async () => {
  const { store, open, wait } = browser()
  await open('ana').keep(faces)
  wait(6.9)
  expect(await open('ana').read(['ben 1'])).toEqual(['data:image/jpeg;base64,QQ=='])
  wait(0.2)
  expect(await open('ana').read(['ben 1'])).toEqual([undefined])
  expect([...store.kept.keys()]).toEqual(['owner'])
})

const many = (count: number) =>
  Array.from({ length: count }, (_, n): [string, string] => [`p${n} 1`, 'x'])

test('beyond four thousand they are kept anew', async () => {
  const { store, open } = browser()
  await open('ana').keep(many(3999))
  expect(await open('ana').read(['p0 1'])).toEqual(['x'])
  await open('ana').keep(many(4001))
  expect(await open('ana').read(['p0 1'])).toEqual([undefined])
  expect(store.kept.size).toBe(1)
})

test('where the browser blocks its storage, or refuses in the middle, nothing is kept and nothing fails', async () => {
  const blocked = createKeptThumbnails(() => 'ana', Date.now, null)
  await blocked.keep(faces)
  expect(await blocked.read(['ben 1'])).toEqual([])
  const refuse = vi.fn<() => Promise<never>>(() =>
    Promise.reject(new DOMException('full', 'QuotaExceededError')),
  )
  const refusing = createKeptThumbnails(() => 'ana', Date.now, refuse)
  await refusing.keep(faces)
  expect(await refusing.read(['ben 1'])).toEqual([])
  expect(refuse).toHaveBeenCalled()
})
