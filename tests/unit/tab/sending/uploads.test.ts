import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { localFile } from '../../../../src/tab/files/localFile.ts'
import { offline } from '../../../../src/tab/api/problem.ts'
import { createUploads } from '../../../../src/tab/sending/uploads.ts'
import { itemOf, problem } from '../../../fixtures/tab/items.ts'

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

  test('is continued when the API allows it, after it was asked to wait', async () => {
    vi.useFakeTimers()
    try {
      let tries = 0
      const uploads = createUploads(async (_runId, itemId) => {
        tries += 1
        if (tries === 1) throw problem('too_many_requests', 7)
        if (tries === 2) throw problem('memory_short', 7)
        return itemOf(itemId)
      }, asItIs)
      uploads.start('i', [upload('a')])
      await vi.advanceTimersByTimeAsync(6900)
      expect([tries, uploads.state('i')]).toMatchObject([1, { waiting: false, failed: [] }])
      await vi.advanceTimersByTimeAsync(200)
      expect(tries).toBe(2)
      await vi.advanceTimersByTimeAsync(7000)
      expect(uploads.state('i')).toMatchObject({ sent: 1, failed: [] })
    } finally {
      vi.useRealTimers()
    }
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
