import { expect, test } from 'vitest'
import { millisecondsOfStream, textOf } from '../../../src/api/events/runUpdates.ts'
import type { RunSummary } from '../../../src/core/model.ts'
import { PSEUDO_LOCALE } from '../../../src/core/words/languages.ts'
import { wordsIn } from '../../../src/core/words/words.ts'
import { createApiCore } from '../../fixtures/api/core.ts'
import { principal } from '../../fixtures/runs.ts'

/** A paused run, and how often its counts were read to make a text of it. */
async function pausedRun() {
  const { core } = createApiCore()
  let read = 0
  const run = await core.runs.create(principal(1), 'replace')
  const at = new Date('2026-11-28T12:00:00Z')
  const { counts } = run
  const summary: RunSummary = {
    ...run,
    pausedAt: at,
    pausedBecause: { code: 'throttled', detail: null, probeAt: at },
    get counts() {
      read += 1
      return counts
    },
  }
  read = 0
  return { summary, read: () => read }
}

test('the text of a state is made once in each language, however many read it', async () => {
  const { summary, read } = await pausedRun()
  const english = ['en', 'it', 'en'].map((language) => textOf(summary, wordsIn(language)))
  expect([new Set(english).size, read()]).toEqual([1, 1])
  expect(textOf(summary, wordsIn(PSEUDO_LOCALE))).not.toBe(english[0])
  expect(read()).toBe(2)
  expect(textOf({ ...summary, total: 7 }, wordsIn('en'))).not.toBe(english[0])
})

test.each([
  ['at the end of the token', 60_000, 60_000],
  ['at once when the token has expired meanwhile', -1, 0],
  ['after a quarter of an hour', 3_600_000, 900_000],
])('a stream ends %s', (_, left, expected) => {
  const now = Date.now()
  expect(millisecondsOfStream(new Date(now + left), now)).toBe(expected)
})
