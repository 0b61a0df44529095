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
