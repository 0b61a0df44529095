import { describe, expect, test } from 'vitest'
import { runDoneCard, runHeadline } from '../../../src/bot/cards/runDone.ts'
import { runLink } from '../../../src/bot/links.ts'
import { wordsIn } from '../../../src/bot/words/words.ts'
import { finishedRun } from '../../fixtures/bot/finishedRun.ts'
import { config } from '../../fixtures/bot/teamsConnector.ts'

const words = wordsIn('en-us')
const personId = '33333333-3333-4333-8333-333333333333'
const imported = runDoneCard(words, finishedRun(personId), runLink(config, personId))

describe('the card for a finished run', () => {
  test('explains problems first, then counts outcomes, and links to the page of the run', () => {
    const text = JSON.stringify(imported)
    const parts = [
      "5 ×: This person's mailbox",
      '1 for other reasons',
      "990 set · 4 unchanged · 6 couldn't be set",
    ]
    const found = parts.map((part) => text.indexOf(part))
    expect(found.every((place) => place > 0)).toBe(true)
    expect(found).toEqual(found.toSorted((a, b) => a - b))
    const [open] = imported.actions ?? []
    const url = new URL(String(open?.['url']))
    expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({
      subEntityId: `run=${personId}`,
    })
  })

  test.each([
    [{ done: 1400 }, {}, 'Import finished: 1,400 photos set'],
    [
      { done: 1, failed: 2, skipped: 1 },
      {},
      "Import finished: 1 photo set, 2 couldn't be set, 1 unchanged",
    ],
    [{ refused: 3 }, {}, "Import finished: no photos set, 3 couldn't be set"],
    [
      { done: 7, skipped: 3 },
      { cancelledAt: new Date() },
      'Import cancelled: 7 photos set, 3 unchanged',
    ],
    [{ done: 38, skipped: 2 }, { kind: 'undo' }, 'Undo finished: 38 photos undone, 2 unchanged'],
    [{ done: 38, skipped: 2 }, { kind: 'redo' }, 'Redo finished: 38 photos set again, 2 unchanged'],
    [
      { done: 25, failed: 1 },
      { kind: 'remove' },
      "Removal finished: 25 photos removed, 1 couldn't be removed",
    ],
    [
      { done: 1, skipped: 3 },
      { kind: 'restore' },
      'Restore finished: 1 photo restored, 3 unchanged',
    ],
    [{ failed: 2 }, { kind: 'undo' }, "Undo finished: no photos undone, 2 couldn't be undone"],
  ] as const)('sums up %o %o in one line', (counts, more, sentence) => {
    expect(runHeadline(words, finishedRun(personId, counts, more).summary)).toBe(sentence)
  })
})
