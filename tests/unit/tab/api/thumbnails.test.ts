import { describe, expect, test } from 'vitest'
import { offline } from '../../../../src/tab/api/problem.ts'
import { createThumbnailer } from '../../../../src/tab/api/thumbnails.ts'

describe('thumbnails', () => {
  const never = new AbortController().signal

  test('of people who come into view together are fetched together, at most 100 at a time', async () => {
    const batches: string[][] = []
    const thumbnailer = createThumbnailer(async (ids) => {
      batches.push(ids)
      return { thumbnails: Object.fromEntries(ids.map((id) => [id, id === '7' ? null : 'QQ=='])) }
    })
    const ids = Array.from({ length: 130 }, (_value, index) => String(index))
    const pictures = await Promise.all([...ids, '3'].map((id) => thumbnailer.load(id, '1', never)))
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
    const left = thumbnailer.load('gone', '1', gone.signal)
    const stayed = thumbnailer.load('here', '1', never)
    gone.abort(new Error('out of view'))
    await expect(left).rejects.toThrow('out of view')
    expect(await stayed).toBeNull()
    expect(asked).toEqual(['here'])
  })

  test("that can't be fetched fail for everyone who waits for them", async () => {
    const thumbnailer = createThumbnailer(() => Promise.reject(offline()))
    const both = [thumbnailer.load('a', '1', never), thumbnailer.load('b', '1', never)]
    for (const one of both) await expect(one).rejects.toMatchObject({ code: 'offline' })
  })

  test('are given up once nobody waits for any of a request', async () => {
    const signals: AbortSignal[] = []
    const thumbnailer = createThumbnailer((ids, signal) => {
      signals.push(signal)
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(ids)))
    })
    const [one, other] = [new AbortController(), new AbortController()]
    const both = [
      thumbnailer.load('a', '1', one.signal),
      thumbnailer.load('b', '1', other.signal),
    ].map((load) => load.catch(() => 'given up'))
    await expect.poll(() => signals.length).toBe(1)
    one.abort()
    expect(signals[0]?.aborted).toBe(false)
    other.abort()
    expect(signals[0]?.aborted).toBe(true)
    expect(await Promise.all(both)).toEqual(['given up', 'given up'])
  })

  test('are kept of the last 300 people, but not where a change of the photo would go unnoticed', async () => {
    const thumbnailer = createThumbnailer(async (ids) => ({
      thumbnails: Object.fromEntries(ids.map((id) => [id, 'QQ=='])),
    }))
    const ids = Array.from({ length: 301 }, (_value, index) => String(index))
    await Promise.all(ids.map((id) => thumbnailer.load(id, 'W/"1"', never)))
    await thumbnailer.load('unversioned', null, never)
    expect(thumbnailer.kept('0', 'W/"1"')).toBeUndefined()
    expect(thumbnailer.kept('1', 'W/"1"')).toBe('data:image/jpeg;base64,QQ==')
    expect(thumbnailer.kept('1', 'W/"2"')).toBeUndefined()
    expect(thumbnailer.kept('unversioned', null)).toBeUndefined()
  })
})
