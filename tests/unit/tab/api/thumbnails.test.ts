import { describe, expect, test } from 'vitest'
import { offline } from '../../../../src/tab/api/problem.ts'
import type { KeptThumbnails } from '../../../../src/tab/api/keptThumbnails.ts'
import { createThumbnailer } from '../../../../src/tab/api/thumbnails.ts'

/** Keeps nothing, as where the browser blocks its storage. */
const nothingKept: KeptThumbnails = { read: async () => [], keep: async () => {} }
const picture = { state: 'picture', src: 'data:image/jpeg;base64,QQ==' }
const numbered = (length: number): string[] => Array.from({ length }, (_, n) => String(n))

describe('thumbnails', () => {
  const never = new AbortController().signal

  test('of people who come into view together are fetched twenty at a time, the first ones first', async () => {
    const batches: string[][] = []
    const thumbnailer = createThumbnailer(async (ids) => {
      batches.push(ids)
      const thumbnails = Object.fromEntries(ids.map((id) => [id, id === '7' ? null : 'QQ==']))
      delete thumbnails['8']
      return { thumbnails, unreadable: ['8'] }
    }, nothingKept)
    const ids = numbered(45)
    const loaded = await Promise.all([...ids, '3'].map((id) => thumbnailer.load(id, '1', never)))
    expect(batches).toEqual([ids.slice(0, 20), ids.slice(20, 40), ids.slice(40)])
    expect(loaded[0]).toEqual(picture)
    expect(loaded[7]).toEqual({ state: 'none' })
    expect(loaded[8]).toEqual({ state: 'unreadable' })
    expect(loaded[45]).toEqual(loaded[3])
  })

  test('of whoever came into view last wait until a few requests are answered', async () => {
    const answers: (() => void)[] = []
    const asked: string[][] = []
    const thumbnailer = createThumbnailer(async (ids) => {
      asked.push(ids)
      await new Promise<void>((resolve) => answers.push(resolve))
      return { thumbnails: {}, unreadable: ids }
    }, nothingKept)
    const gone = new AbortController()
    const loads = numbered(120).map((id) =>
      thumbnailer.load(id, '1', Number(id) >= 100 ? gone.signal : never).catch(() => null),
    )
    await expect.poll(() => asked.length).toBe(4)
    gone.abort()
    answers[0]?.()
    await expect.poll(() => asked.length).toBe(5)
    for (const answer of answers.slice(1)) answer()
    await Promise.all(loads)
    expect(asked.map(([first]) => first)).toEqual(['0', '20', '40', '60', '80'])
  })

  test('that the browser has kept are not asked for again, until the photo changes', async () => {
    const kept = new Map<string, string>()
    const inBrowser: KeptThumbnails = {
      read: async (keys) => keys.map((key) => kept.get(key)),
      keep: async (pictures) => pictures.forEach(([key, src]) => kept.set(key, src)),
    }
    const asked: string[] = []
    const open = () =>
      createThumbnailer(async (ids) => {
        asked.push(...ids)
        return { thumbnails: { ana: 'QQ==', bo: null, cy: 'QQ==' }, unreadable: [] }
      }, inBrowser)
    const load = async (version: string | null) => {
      asked.length = 0
      const thumbnailer = open()
      const all = ['ana', 'bo'].map((id) => thumbnailer.load(id, version, never))
      expect(await Promise.all(all)).toEqual([picture, { state: 'none' }])
      return [...asked]
    }
    expect(await load('1')).toEqual(['ana', 'bo'])
    // that somebody has none costs nothing to find out, and is soon out of date
    expect(await load('1')).toEqual(['bo'])
    expect(await load('2')).toEqual(['ana', 'bo'])
    expect(await load(null)).toEqual(['ana', 'bo'])
    expect(await load(null)).toEqual(['ana', 'bo'])
  })

  test('of people who were scrolled out of view are not fetched', async () => {
    const asked: string[] = []
    const thumbnailer = createThumbnailer(async (ids) => {
      asked.push(...ids)
      return { thumbnails: {}, unreadable: [] }
    }, nothingKept)
    const gone = new AbortController()
    const left = thumbnailer.load('gone', '1', gone.signal)
    const stayed = thumbnailer.load('here', '1', never)
    gone.abort(new Error('out of view'))
    await expect(left).rejects.toThrow('out of view')
    expect(await stayed).toEqual({ state: 'unreadable' })
    expect(asked).toEqual(['here'])
  })

  test("that can't be fetched fail for everyone who waits for them", async () => {
    const thumbnailer = createThumbnailer(() => Promise.reject(offline()), nothingKept)
    const both = [thumbnailer.load('a', '1', never), thumbnailer.load('b', '1', never)]
    for (const one of both) await expect(one).rejects.toMatchObject({ code: 'offline' })
  })

  test('are given up once nobody waits for any of a request', async () => {
    const signals: AbortSignal[] = []
    const thumbnailer = createThumbnailer((ids, signal) => {
      signals.push(signal)
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(ids)))
    }, nothingKept)
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
    const thumbnailer = createThumbnailer(
      async (ids) => ({
        thumbnails: Object.fromEntries(ids.map((id) => [id, 'QQ=='])),
        unreadable: [],
      }),
      nothingKept,
    )
    const ids = numbered(301)
    await Promise.all(ids.map((id) => thumbnailer.load(id, 'W/"1"', never)))
    await thumbnailer.load('unversioned', null, never)
    expect(thumbnailer.kept('0', 'W/"1"')).toBeUndefined()
    expect(thumbnailer.kept('1', 'W/"1"')).toEqual(picture)
    expect(thumbnailer.kept('1', 'W/"2"')).toBeUndefined()
    expect(thumbnailer.kept('unversioned', null)).toBeUndefined()
  })
})
