import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import {
  ALLOWANCE_BYTES,
  createDraftLimits,
  MAX_AT_ONCE,
} from '../../../src/core/onePhoto/drafts/draftLimits.ts'

const MB = 1_000_000
const largest = Buffer.alloc(25 * MB)

function setUp() {
  let time = 0
  const limits = createDraftLimits(() => time)
  return {
    limits,
    send: (personId: string, picture: Buffer) => limits.receive(personId, picture, buffer),
    pass: (seconds: number) => void (time += seconds * 1000),
  }
}
const tooMany = (retryAfterSeconds: number) => ({ code: 'too_many_requests', retryAfterSeconds })

describe('one person', () => {
  test('has few pictures in progress at once; when one is done, the next is taken', async () => {
    const { limits } = setUp()
    const ends: (() => void)[] = []
    const slow = () =>
      limits.receive('ana', Buffer.alloc(1), () => new Promise<void>((end) => void ends.push(end)))
    const sent = Array.from({ length: MAX_AT_ONCE }, slow)
    await expect(slow()).rejects.toMatchObject(tooMany(5))
    await limits.receive('ben', Buffer.alloc(1), buffer)
    ends.shift()?.()
    await sent[0]
    const next = slow()
    ends.forEach((end) => end())
    await Promise.all([...sent, next])
  })

  test('sends no more than the allowance at once, then as fast as it fills up again', async () => {
    const { send, pass } = setUp()
    let bytes = 0
    const untilRefused = async () => {
      for (;;) {
        await send('ana', largest)
        bytes += largest.length
      }
    }
    await expect(untilRefused()).rejects.toMatchObject({ code: 'too_many_requests' })
    expect(bytes).toBe(ALLOWANCE_BYTES)
    pass(20)
    await expect(untilRefused()).rejects.toMatchObject({ code: 'too_many_requests' })
    expect(bytes).toBeLessThan(135 * MB)
  })

  test('is told when the next picture will be taken', async () => {
    const { send, pass } = setUp()
    for (let sent = 0; sent < 4; sent += 1) await send('ana', largest)
    const refused = await send('ana', Buffer.alloc(1)).catch((error: unknown) => error)
    expect(refused).toMatchObject(tooMany(10))
    pass(9)
    await expect(send('ana', Buffer.alloc(1))).rejects.toMatchObject(tooMany(1))
    pass(1)
    expect(await send('ana', Buffer.alloc(1))).toHaveLength(1)
  })

  test('may try sixty small pictures within a minute, and as many crops', async () => {
    const { limits, send, pass } = setUp()
    for (let tried = 0; tried < 60; tried += 1) {
      await send('ana', Buffer.alloc(100_000))
      expect(() => limits.prepareAgain('ana')).not.toThrow()
      pass(1)
    }
  })
})

async function breaks(picture: Readable): Promise<never> {
  await buffer(picture)
  throw new Error('refused')
}

test('a picture counts even if it breaks off or is refused', async () => {
  const { limits } = setUp()
  for (let sent = 0; sent < 4; sent += 1)
    await expect(limits.receive('ana', largest, breaks)).rejects.toThrow('refused')
  expect(() => limits.prepareAgain('ana')).toThrow(expect.objectContaining(tooMany(10)))
  expect(() => limits.prepareAgain('ben')).not.toThrow()
})

test('a stream of which a part was read is left open, for the answer', async () => {
  const { limits } = setUp()
  const stream = Readable.from([Buffer.alloc(3), Buffer.alloc(4)])
  const first = await limits.receive('ana', stream, async (picture) => {
    for await (const chunk of picture) return chunk as Buffer
    return null
  })
  expect([first?.length, stream.destroyed]).toEqual([3, false])
})
