import { expect, test } from 'vitest'
import { stopInOrder } from '../../src/core/stopInOrder.ts'

test('what hangs or fails keeps nothing else from being stopped, and is logged', async () => {
  const logged: unknown[] = []
  const write = (fields: object, message: string) => void logged.push([message, fields])
  const log = { info: write, warn: write, error: write }
  const order: string[] = []
  const failure = new Error('broken')
  const step = (part: string, stop: () => Promise<unknown> | void, maxMs = 60_000) => ({
    part,
    maxMs,
    stop: () => {
      order.push(part)
      return stop()
    },
  })
  const never = new Promise(() => {})
  await stopInOrder(
    [
      step('hangs', () => never, 10),
      step('throws', () => {
        throw failure
      }),
      step('fails', () => Promise.reject(failure)),
      step('stops', async () => {}),
    ],
    log,
  )
  expect(order).toEqual(['hangs', 'throws', 'fails', 'stops'])
  expect(logged).toEqual([
    ['Did not stop in time', { part: 'hangs', ms: 10 }],
    ['Stopping failed', { part: 'throws', err: failure }],
    ['Stopping failed', { part: 'fails', err: failure }],
  ])
})
