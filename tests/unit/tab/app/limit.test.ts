import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ANSWER_LIMIT_MS, withLimit } from '../../../../src/tab/app/limit.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const late = () => new Error('late')

test('what comes within ten seconds is passed on, and leaves no timer behind', async () => {
  expect(await withLimit(Promise.resolve('a token'), late)).toBe('a token')
  await expect(withLimit(Promise.reject(new Error('refused')), late)).rejects.toThrow('refused')
  expect(vi.getTimerCount()).toBe(0)
})

test('what does not come is given up after ten seconds, no sooner', async () => {
  const outcome = vi.fn<(error: Error) => void>()
  void withLimit(new Promise<string>(() => undefined), late).catch(outcome)
  await vi.advanceTimersByTimeAsync(ANSWER_LIMIT_MS - 1)
  expect(outcome).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(outcome).toHaveBeenCalledExactlyOnceWith(late())
  expect(ANSWER_LIMIT_MS).toBe(10_000)
})
