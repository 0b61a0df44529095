import { describe, expect, test } from 'vitest'
import type { Job, JobSize, Lane } from '../../../../src/core/imaging/process/nextJob.ts'
import { PictureQueue } from '../../../../src/core/imaging/process/pictureQueue.ts'
import { createRecentUse } from '../../../../src/core/imaging/process/recentUse.ts'

/** A queue whose clock is set by the test, with pictures that take as long as they say. */
function setUp(processes = 2) {
  let time = 0
  let order = 0
  const queue = new PictureQueue({ processes, maxPerPerson: 3 }, () => time)
  const started: string[] = []
  const endings: (() => void)[] = []
  const send = (
    name: string,
    given: { size?: JobSize; lane?: Lane; takes?: number; signal?: AbortSignal } = {},
  ) => {
    const { size = 'small', lane = 'interactive', takes = 100, signal } = given
    const personId = name.split(' ')[0] ?? ''
    const job: Job = { requester: { personId, lane, signal }, size, order: order++ }
    return queue.inTurn(job, () => {
      started.push(name)
      return new Promise<void>((end) => {
        endings.push(() => {
          time += takes
          end()
        })
      })
    })
  }
  /** ends the picture that was started first, until none is in progress */
  const finish = async (times = Infinity) => {
    for (let ended = 0; ended < times; ended += 1) {
      await settled()
      const end = endings.shift()
      if (!end) return
      end()
    }
    await settled()
  }
  return { queue, send, started, finish, inProgress: () => endings.length }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))
const many = (count: number) => Array.from({ length: count }, (_, index) => index)

describe('pictures that wait', () => {
  test("of sixty slow ones of one person, another's small one waits for none but those in progress", async () => {
    const { send, started, finish } = setUp()
    const all = many(60).map((n) => send(`mallory ${n}`, { size: 'large', takes: 4000 }))
    await settled()
    all.push(send('ana'))
    await settled()
    expect(started).toEqual(['mallory 0', 'ana'])
    await finish()
    await Promise.all(all)
    expect(started).toHaveLength(61)
  })

  test('an import goes on in a flood, picture by picture', async () => {
    const { send, started, finish } = setUp()
    const all = many(20).flatMap((n) => [
      send(`mallory ${n}`),
      send(`zoe import ${n}`, { lane: 'background', size: 'large' }),
    ])
    await finish()
    await Promise.all(all)
    const imports = started.flatMap((name, at) => (name.startsWith('zoe') ? [at] : []))
    expect(imports.every((at, n) => at <= 2 * n + 2)).toBe(true)
  })

  test('that run alone are done in the end, and not one after the other', async () => {
    const { send, started, finish } = setUp()
    const all = many(4).map((n) => send(`mallory ${n}`, { size: 'alone', takes: 4000 }))
    await settled()
    all.push(...many(3).map((n) => send(`ana ${n}`)))
    await finish()
    await Promise.all(all)
    expect(started.slice(0, 4)).toEqual(['mallory 0', 'ana 0', 'ana 1', 'ana 2'])
    expect(started).toHaveLength(7)
  })

  test('share time, not numbers: who sends slow pictures gets fewer turns', async () => {
    const { send, started, finish } = setUp(1)
    const all = many(10).flatMap((n) => [
      send(`mallory ${n}`, { takes: 1000 }),
      send(`ana ${n}`, { takes: 100 }),
    ])
    await finish(12)
    expect(started.filter((name) => name.startsWith('ana')).length).toBe(10)
    await finish()
    await Promise.all(all)
  })

  test('fail alone', async () => {
    const { queue } = setUp(1)
    const requester = { personId: 'ana', lane: 'interactive' } as const
    const failed = queue.inTurn({ requester, size: 'small', order: 0 }, async () => {
      throw new Error('no')
    })
    const fine = queue.inTurn({ requester, size: 'small', order: 1 }, async () => 'yes')
    await expect(failed).rejects.toThrow('no')
    expect(await fine).toBe('yes')
  })
})

describe('a picture that nobody waits for any more', () => {
  test('is not begun', async () => {
    const { send, started, finish } = setUp(1)
    const leaving = new AbortController()
    const first = send('ana 0')
    const left = send('ana 1', { signal: leaving.signal })
    const last = send('ana 2')
    leaving.abort()
    await expect(left).rejects.toMatchObject({ code: 'interrupted' })
    await finish()
    await Promise.all([first, last])
    expect(started).toEqual(['ana 0', 'ana 2'])
  })

  test('holds nobody up, even if it would have run alone next', async () => {
    const { send, started, finish } = setUp()
    const leaving = new AbortController()
    const running = send('zoe', { lane: 'background' })
    const left = send('mallory', { size: 'alone', signal: leaving.signal })
    const next = send('ana')
    await settled()
    expect(started).toEqual(['zoe'])
    leaving.abort()
    await expect(left).rejects.toMatchObject({ code: 'interrupted' })
    await settled()
    expect(started).toEqual(['zoe', 'ana'])
    await finish()
    await Promise.all([running, next])
  })

  test('costs the one who left a new process, so that leaving early is not cheap', async () => {
    const { send, started, finish } = setUp(1)
    const leaving = new AbortController()
    const left = send('mallory 0', { size: 'large', takes: 1, signal: leaving.signal })
    await settled()
    leaving.abort()
    const all = [left, send('mallory 1'), send('ana 0', { takes: 400 }), send('ana 1')]
    await finish()
    await Promise.all(all)
    expect(started).toEqual(['mallory 0', 'ana 0', 'ana 1', 'mallory 1'])
  })

  test('is refused when it had been given up before it came', async () => {
    const { send, started } = setUp()
    const left = send('ana', { signal: AbortSignal.abort() })
    await expect(left).rejects.toMatchObject({ code: 'interrupted' })
    expect(started).toEqual([])
  })
})

describe('the pictures of one person', () => {
  test('are as many as the limit; the next is refused with a time to try again, until one is done', () => {
    const { queue } = setUp()
    const ana = { personId: 'ana', lane: 'interactive' } as const
    const leave = many(3).map(() => queue.admit(ana))
    const tooMany = { code: 'too_many_requests', retryAfterSeconds: 5 }
    expect(() => queue.admit(ana)).toThrow(expect.objectContaining(tooMany))
    queue.admit({ ...ana, personId: 'ben' })
    leave[0]?.()
    queue.admit(ana)
    expect(() => queue.admit(ana)).toThrow(expect.objectContaining(tooMany))
  })

  test('are not counted in imports, which the runner limits itself', () => {
    const { queue } = setUp()
    const admit = (lane: Lane) => () => queue.admit({ personId: 'ana', lane })
    for (const _ of many(50)) expect(admit('background')).not.toThrow()
    for (const _ of many(3)) expect(admit('interactive')).not.toThrow()
    expect(admit('interactive')).toThrow(expect.objectContaining({ code: 'too_many_requests' }))
    expect(admit('background')).not.toThrow()
  })
})

test('time used fades, and who has used none lately is forgotten', () => {
  let time = 0
  const use = createRecentUse(() => time)
  use.add('ana', 4000)
  expect(use.of('ana')).toBe(4000)
  time = 60_000
  expect(use.of('ana')).toBe(2000)
  use.add('ana', 500)
  expect(use.of('ana')).toBe(2500)
  time = 30 * 60_000
  use.add('ben', 10)
  expect([use.of('ana'), use.size()]).toEqual([0, 1])
})
