import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import type { ItemView, NewItemView } from '../../../../src/api/contract.ts'
import { registerItems } from '../../../../src/tab/sending/register.ts'
import { localFile } from '../../../../src/tab/files/localFile.ts'
import { offline, Problem, type ProblemCode } from '../../../../src/tab/api/problem.ts'
import { createThumbnailer } from '../../../../src/tab/api/thumbnails.ts'
import { createUploads } from '../../../../src/tab/sending/uploads.ts'

const problem = (code: ProblemCode): Problem =>
  new Problem({ code, sentence: '', next: '', detail: null, requestId: null, url: null })

const itemOf = (personId: string): ItemView => ({
  id: `item-${personId}`,
  position: 0,
  fileName: `${personId}.jpg`,
  fileSize: 1,
  person: { id: personId, displayName: personId },
  state: 'awaiting',
  action: null,
  code: null,
  sentence: null,
  next: null,
  requestId: null,
  notBefore: null,
  picture: null,
  originalWaits: false,
  overwrite: false,
  sameAlready: false,
  wantsOriginal: false,
  hasBefore: false,
  undoable: false,
  undone: false,
})

const newItem = (personId: string): NewItemView => ({
  fileName: `${personId}.jpg`,
  fileSize: 1,
  personId,
  rule: null,
  confidence: null,
  overwrite: false,
})

const upload = (itemId: string) => ({
  itemId,
  file: localFile(new File([itemId], `${itemId}.jpg`)),
})

const asItIs = () => Promise.resolve(null)

describe('sending files', () => {
  test('sends all files, at most four at a time', async () => {
    let under = 0
    let most = 0
    const uploads = createUploads(async (_runId, itemId) => {
      most = Math.max(most, (under += 1))
      await new Promise((resolve) => setTimeout(resolve, 5))
      under -= 1
      return itemOf(itemId)
    }, asItIs)
    uploads.start('i', ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(upload))
    await vi.waitFor(() => expect(uploads.state('i')).toMatchObject({ sent: 7, total: 7 }))
    expect(most).toBe(4)
  })

  test('waits while there is no connection, then continues', async () => {
    let tries = 0
    const uploads = createUploads(async (_runId, itemId) => {
      tries += 1
      if (tries === 1) throw offline()
      return itemOf(itemId)
    }, asItIs)
    uploads.start('i', [upload('a')])
    await vi.waitFor(() => expect(uploads.state('i')?.waiting).toBe(true))
    await vi.waitFor(() => expect(uploads.state('i')?.sent).toBe(1), 5000)
    expect(uploads.state('i')).toMatchObject({ waiting: false, failed: [] })
  })

  test('counts a file as sent if only its answer was lost', async () => {
    const uploads = createUploads(async () => {
      throw problem('wrong_state')
    }, asItIs)
    uploads.start('i', [upload('a')])
    await vi.waitFor(() => expect(uploads.state('i')).toMatchObject({ sent: 1, failed: [] }))
  })

  test('keeps refused files, sends the others, and retries the refused ones on request', async () => {
    let broken = true
    const uploads = createUploads(async (_runId, itemId) => {
      if (itemId === 'a' && broken) throw problem('not_found')
      return itemOf(itemId)
    }, asItIs)
    uploads.start('i', [upload('a'), upload('b')])
    await vi.waitFor(() => expect(uploads.state('i')?.failed).toHaveLength(1))
    await vi.waitFor(() => expect(uploads.state('i')).toMatchObject({ sent: 1, total: 2 }))
    broken = false
    uploads.start('i', [upload('a')])
    await vi.waitFor(() =>
      expect(uploads.state('i')).toMatchObject({ sent: 2, total: 2, failed: [] }),
    )
  })

  test("sends large pictures smaller, with the original's size and hash, unless the original is wanted", async () => {
    const sent: unknown[] = []
    const smaller = { blob: new Blob(['small']), full: { width: 4000, height: 3000 } }
    const sha256 = createHash('sha256').update('large one').digest('hex')
    const uploads = createUploads(
      async (_runId, itemId, file, full) => {
        sent.push([itemId, file.size, full])
        return itemOf(itemId)
      },
      async () => smaller,
    )
    uploads.start('i', [upload('large one')])
    await vi.waitFor(() => expect(uploads.state('i')?.sent).toBe(1))
    uploads.start('i', [{ ...upload('large one'), asItIs: true }])
    await vi.waitFor(() => expect(uploads.state('i')?.sent).toBe(2))
    expect(sent).toEqual([
      ['large one', 5, { ...smaller.full, sha256 }],
      ['large one', 9, null],
    ])
  })
})

describe('registering the items of a run', () => {
  const people = Array.from({ length: 1200 }, (_value, index) => `p${index}`)

  test('adds them in batches and returns the item of each person', async () => {
    const sizes: number[] = []
    const ids = await registerItems(
      {
        addItems: async (_id, items) => {
          sizes.push(items.length)
          return { items: items.map(({ personId }) => itemOf(personId)) }
        },
        items: async () => expect.fail('nothing to look up'),
      },
      'i',
      people.map(newItem),
      () => undefined,
    )
    expect(sizes).toEqual([500, 500, 200])
    expect(ids.get('p1199')).toBe('item-p1199')
  })

  test('adds nothing twice when an answer is lost', async () => {
    const stored: string[] = []
    let lost = false
    const ids = await registerItems(
      {
        addItems: async (_id, items) => {
          const added = items.map(({ personId }) => personId)
          expect(stored.filter((personId) => added.includes(personId))).toEqual([])
          stored.push(...added)
          if (!lost) {
            lost = true
            throw offline()
          }
          return { items: added.map(itemOf) }
        },
        items: async (_id, { cursor }) => {
          const start = Number(cursor ?? 0)
          const next = start + 150 < stored.length ? String(start + 150) : null
          return { items: stored.slice(start, start + 150).map(itemOf), next }
        },
      },
      'i',
      people.map(newItem),
      () => undefined,
    )
    expect(stored).toHaveLength(1200)
    expect(ids.size).toBe(1200)
  })

  test('stops at a lasting problem', async () => {
    const client = {
      addItems: async () => {
        throw problem('admins_only')
      },
      items: async () => ({ items: [], next: null }),
    }
    await expect(registerItems(client, 'i', [newItem('a')], () => undefined)).rejects.toMatchObject(
      {
        code: 'admins_only',
      },
    )
  })
})

describe('thumbnails', () => {
  const never = new AbortController().signal

  test('of people who come into view together are fetched together, at most 100 at a time', async () => {
    const batches: string[][] = []
    const thumbnailer = createThumbnailer(async (ids) => {
      batches.push(ids)
      return { thumbnails: Object.fromEntries(ids.map((id) => [id, id === '7' ? null : 'QQ=='])) }
    })
    const ids = Array.from({ length: 130 }, (_value, index) => String(index))
    const pictures = await Promise.all([...ids, '3'].map((id) => thumbnailer.load(id, never)))
    expect(batches.map((batch) => batch.length)).toEqual([100, 30])
    expect(pictures[0]).toBe('data:image/jpeg;base64,QQ==')
    expect(pictures[7]).toBeNull()
    expect(pictures[130]).toBe(pictures[3])
  })

  test('of people who were scrolled out of view are not fetched', async () => {
    const asked: string[] = []
    const thumbnailer = createThumbnailer(async (ids) => {
      asked.push(...ids)
      return { thumbnails: {} }
    })
    const gone = new AbortController()
    const left = thumbnailer.load('gone', gone.signal)
    const stayed = thumbnailer.load('here', never)
    gone.abort(new Error('out of view'))
    await expect(left).rejects.toThrow('out of view')
    expect(await stayed).toBeNull()
    expect(asked).toEqual(['here'])
  })

  test("that can't be fetched fail for everyone who waits for them", async () => {
    const thumbnailer = createThumbnailer(() => Promise.reject(offline()))
    const both = [thumbnailer.load('a', never), thumbnailer.load('b', never)]
    for (const one of both) await expect(one).rejects.toMatchObject({ code: 'offline' })
  })
})
