import { describe, expect, test } from 'vitest'
import type { RunView, ItemView } from '../../../../src/api/contract.ts'
import {
  afterOf,
  badgeOf,
  beforeOf,
  countOf,
  explainDelay,
  nameOfOffer,
  nextPage,
  offersOf,
  sourcesOf,
  tabsFor,
} from '../../../../src/tab/sending/items.ts'
import {
  explainRunning,
  explainSending,
  missingCount,
} from '../../../../src/tab/components/RunProgress/sending.ts'
import {
  askCancel,
  askOverwrite,
  askUndo,
  askUndoOne,
} from '../../../../src/tab/components/RunSummary/questions.ts'
import { explainRun, titleOf } from '../../../../src/tab/components/RunSummary/runSummary.ts'
import { reasonsOf } from '../../../../src/tab/sending/attention.ts'
import {
  explainResult,
  explainTimeLeft,
  progressOf,
  segmentsOf,
  timeLeft,
} from '../../../../src/tab/sending/progress.ts'
import { itemOf } from '../../../fixtures/tab/items.ts'

const view = (counts: Partial<RunView['counts']>, finishedAt: string | null): RunView => {
  const zero = {
    awaiting: 0,
    received: 0,
    prepared: 0,
    uploading: 0,
    done: 0,
    unchanged: 0,
    skipped: 0,
    refused: 0,
    gone: 0,
    failed: 0,
  }
  const all = { ...zero, ...counts }
  return {
    id: '2b0253c4-a8a8-4f30-8aef-7457e2fbda39',
    kind: 'import',
    name: 'Import of photos',
    isNamed: false,
    standing: finishedAt === null ? 'running' : 'finished',
    createdAt: '2026-01-01T00:00:00.000Z',
    createdBy: { id: 'a', name: 'Ana' },
    total: Object.values(all).reduce((sum, count) => sum + count, 0),
    counts: all,
    remarked: 0,
    doubtful: 0,
    remarkedOut: 0,
    sameAlready: 0,
    startedAt: '2026-01-01T00:00:30.000Z',
    pausedAt: null,
    pausedBecause: null,
    cancelledAt: null,
    finishedAt,
    slowed: false,
    undoes: null,
    undoable: 0,
    undone: 0,
    retryable: 0,
    changedSince: 0,
    notYetSeen: 0,
    seenOtherwise: 0,
  }
}
const item = (more: Partial<ItemView>): ItemView => ({
  ...itemOf('Ana'),
  state: 'done',
  action: 'create',
  ...more,
})
const keys = (shown: RunView) => tabsFor(shown).map(({ key }) => key)
const end = '2026-01-01T00:01:00.000Z'

describe('progress', () => {
  test('counts every final state as processed, and only failures as problems', () => {
    const progress = progressOf(
      view({ awaiting: 2, done: 5, skipped: 1, unchanged: 1, refused: 1, gone: 1 }, null),
    )
    expect(progress).toMatchObject({ total: 11, ended: 9, done: 5, left: 2, problems: 2 })
    expect(explainResult(progress)).toBe("5 photos set, 2 unchanged, 2 couldn't be set")
  })

  test('estimates the time left from the pace, and not at all without one', () => {
    expect(timeLeft([{ at: 0, ended: 0 }], 10)).toBeNull()
    const still = [0, 1000, 2000].map((at) => ({ at, ended: 3 }))
    expect(timeLeft(still, 10)).toBeNull()
    const steady = [0, 1000, 2000].map((at) => ({ at, ended: at / 1000 }))
    expect(timeLeft(steady, 62)).toBe(60_000)
  })

  test.each([
    [2_000, 'a few seconds left'],
    [31_000, 'about 40 seconds left'],
    [70_000, 'about 1 minute left'],
    [600_000, 'about 10 minutes left'],
    [7_300_000, 'about 2 hours left'],
  ])('says %i ms as “%s”', (milliseconds, words) => {
    expect(explainTimeLeft(milliseconds)).toBe(words)
  })
})

const parts = (shown: RunView) =>
  segmentsOf(progressOf(shown)).map(({ key, count, text }) => [key, count, text])

describe('a result', () => {
  test('is shown in the parts that there are', () => {
    expect(parts(view({ done: 30, skipped: 1, unchanged: 1, refused: 1 }, end))).toEqual([
      ['done', 30, '30 photos set'],
      ['left', 2, '2 left as they were'],
      ['problems', 1, "1 couldn't be set"],
    ])
    expect(parts(view({ done: 3 }, end))).toEqual([['done', 3, '3 photos set']])
  })

  test('says what needs attention by reason, the most frequent first', () => {
    const mailbox = { sentence: 'No mailbox.', next: 'Move it.' }
    const small = { sentence: 'Too small.', next: 'Take another.' }
    expect(reasonsOf([mailbox, small, small, { sentence: null, next: null }])).toEqual([
      { ...small, count: 2 },
      { ...mailbox, count: 1 },
    ])
  })
})

describe('the lists of a run', () => {
  test('begin with what was set once the run is finished, and omit empty lists', () => {
    expect(keys(view({ done: 3, failed: 1 }, end))).toEqual(['done', 'problems', 'all'])
    expect(keys(view({ failed: 1, skipped: 1 }, end))).toEqual(['problems', 'all', 'skipped'])
    expect(keys(view({ awaiting: 3 }, null))).toEqual(['all', 'open'])
  })

  test('read one state after another, each to its last page', () => {
    const [problems] = tabsFor(view({ failed: 2, gone: 1 }, end))
    if (!problems) throw new Error('no list of problems')
    expect(countOf(view({ failed: 2, gone: 1 }, end), problems)).toBe(3)
    const visited: (ItemView['state'] | null | undefined)[] = []
    const sources = sourcesOf(problems)
    let page: ReturnType<typeof nextPage> = { source: 0, cursor: null }
    while (page) {
      visited.push(sources[page.source]?.state)
      page = nextPage(sources, page.source, null)
    }
    expect(visited).toEqual(['refused', 'failed', 'gone'])
    expect(nextPage(sources, 0, 'more')).toEqual({ source: 0, cursor: 'more' })
  })
})

describe('one item', () => {
  const crop = { left: 0, top: 0, width: 1, height: 1 }
  const picture = {
    side: 1,
    width: 1,
    height: 1,
    crop,
    rotation: 0,
    notes: [],
    sha256: 'x',
  } as const
  const ended = view({ done: 1 }, end)
  const undo: RunView = { ...ended, kind: 'undo' }
  const redo: RunView = { ...ended, kind: 'redo' }
  const removal: RunView = { ...ended, kind: 'remove' }
  const defaults: RunView = { ...ended, kind: 'default' }

  test.each([
    ['set, and not undone', ended, { undoable: true }, ['undo']],
    ['set, and undone', ended, {}, []],
    [
      'failed with a picture',
      ended,
      { state: 'failed', code: 'graph_failed', picture: { ...picture, notes: [] } },
      ['retry'],
    ],
    [
      'left out as doubtful',
      ended,
      { state: 'skipped', code: 'doubtful_photo', picture: { ...picture, notes: [] } },
      ['accept'],
    ],
    ['no picture at all', ended, { state: 'refused', code: 'not_an_image' }, []],
    [
      'cancelled',
      ended,
      { state: 'skipped', code: 'cancelled', picture: { ...picture, notes: [] } },
      ['retry'],
    ],
    [
      'changed by the person',
      ended,
      { state: 'skipped', code: 'changed_since', picture: { ...picture, notes: [] } },
      ['overwrite'],
    ],
    ['an undo of what was changed since', undo, { state: 'skipped', code: 'changed_since' }, []],
    ['an undo that failed', undo, { state: 'failed', code: 'graph_failed' }, ['retry']],
    ['an undo without the former photo', undo, { state: 'skipped', code: 'before_gone' }, []],
    [
      'not removed, changed since',
      removal,
      { state: 'skipped', code: 'changed_since' },
      ['overwrite'],
    ],
    ['a removal that failed', removal, { state: 'failed', code: 'graph_failed' }, ['retry']],
    ['without an earlier photo', removal, { state: 'skipped', code: 'nothing_kept' }, []],
    ['a default picture', defaults, { state: 'skipped', code: 'changed_since' }, ['overwrite']],
    ['no default picture', defaults, { state: 'skipped', code: 'has_photo_already' }, []],
    ['set again by a redo', redo, { undoable: true }, ['undo']],
  ] as const)('that is %s', (_words, shown, more, offers) => {
    expect(offersOf(shown, item(more as Partial<ItemView>))).toEqual(offers)
  })

  test('says in a word or two what was done', () => {
    expect(badgeOf(ended, item({ undone: true }))).toBe('Undone')
    expect(badgeOf(ended, item({}))).toBe('New photo')
    expect(badgeOf(ended, item({ action: 'replace' }))).toBe('Replaced')
    expect(badgeOf(undo, item({ action: 'replace' }))).toBe('Restored')
    expect(badgeOf(undo, item({ action: 'remove' }))).toBe('Removed')
    expect(badgeOf(redo, item({}))).toBe('Set again')
    expect(badgeOf(undo, item({ undone: true }))).toBe('Set again')
    expect(badgeOf(removal, item({ action: 'remove' }))).toBe('Removed')
    expect(badgeOf(removal, item({ state: 'failed' }))).toBe("Couldn't be removed")
    expect(badgeOf({ ...removal, kind: 'restore' }, item({}))).toBe('Restored')
    const paused = { ...view({ prepared: 1 }, null), pausedAt: end }
    expect(badgeOf(paused, item({ state: 'prepared' }))).toBe('Paused')
  })

  test('says why it waits, unless the run is paused', () => {
    const running = view({ prepared: 1 }, null)
    const putOff = item({ state: 'prepared', notBefore: end })
    expect(badgeOf(running, putOff)).toBe('Retrying later')
    expect(explainDelay(running, putOff)).toContain('retried automatically at about')
    const paused = { ...running, pausedAt: end }
    expect(badgeOf(paused, putOff)).toBe('Paused')
    expect(explainDelay(paused, putOff)).toBeNull()
    expect(explainDelay(running, item({ state: 'prepared' }))).toBeNull()
  })

  test('shows the current photo until it is set, and then the one that was kept', () => {
    expect(beforeOf(item({ state: 'uploading' }))).toBe('present')
    expect(beforeOf(item({ hasBefore: true }))).toBe('kept')
    expect(beforeOf(item({}))).toBe('nothing')
    expect(afterOf(undo, item({ action: 'remove' }))).toBe('nothing')
    expect(afterOf(undo, item({ action: 'replace' }))).toBe('prepared')
    expect(afterOf(ended, item({ picture: { ...picture, notes: [] } }))).toBe('prepared')
    expect(afterOf(ended, item({ state: 'awaiting' }))).toBe('file')
    expect(afterOf(defaults, item({ state: 'prepared' }))).toBe('prepared')
    expect(afterOf(defaults, item({ state: 'received' }))).toBe('file')
    expect(afterOf(defaults, item({ state: 'skipped', code: 'has_photo_already' }))).toBe('present')
  })
})

describe('the question before one photo is undone', () => {
  test('says which photo the person gets back, or that they have none', () => {
    const finished = view({ done: 1 }, end)
    const text = (more: Partial<ItemView>, kind: RunView['kind'] = 'import') =>
      askUndoOne({ ...finished, kind }, item(more)).words
    expect(text({ hasBefore: true })).toMatch(/^Ana gets back their previous photo, unless/)
    expect(text({})).toMatch(/^Ana won't have a photo anymore, unless/)
    expect(text({}, 'undo')).toMatch(/^Ana gets back the photo from before the undo, unless/)
  })
})

describe('a run in the list of runs', () => {
  test('reads as an undo when it is one', () => {
    const undo: RunView = { ...view({ done: 38, skipped: 2 }, end), kind: 'undo' }
    expect(titleOf(undo)).toBe('Undo finished')
    expect(explainRun(undo)).toBe('38 photos undone, 2 unchanged')
    expect(askUndo({ ...undo, undoable: 38 }).title).toBe('Redo 38 photos?')
  })

  test('reads as a redo when it reverses an undo', () => {
    const redo: RunView = { ...view({ done: 38, skipped: 2 }, end), kind: 'redo' }
    expect(titleOf(redo)).toBe('Redo finished')
    expect(explainRun(redo)).toBe('38 photos set again, 2 unchanged')
    expect(askUndo({ ...redo, undoable: 38 }).title).toBe('Undo 38 photos?')
    expect(nameOfOffer({ ...redo, kind: 'undo' }, 'undo')).toBe('Redo')
    expect(nameOfOffer(redo, 'undo')).toBe('Undo')
  })

  test('is not called discarded when none of its files was usable', () => {
    const refused = { ...view({ refused: 2 }, end), startedAt: null }
    expect(explainRun(refused)).toBe("No photos set, 2 couldn't be set")
  })

  test('asks with the numbers before it changes every photo', () => {
    const shown = { ...view({ done: 1400 }, end), undoable: 1400, changedSince: 3 }
    expect(askUndo(shown).title).toBe('Undo 1,400 photos?')
    expect(askOverwrite(shown).title).toBe('Replace 3 photos anyway?')
    const running = view({ done: 10, prepared: 30 }, null)
    const last = view({ done: 9, uploading: 1 }, null)
    expect(askCancel(last).words).toMatch(/^1 photo is being set right now/)
    expect(askCancel(running).words).toMatch(/^30 photos won't be set, .*The 10 photos/)
    const midst = view({ prepared: 28, uploading: 2 }, null)
    expect(askCancel(midst).words).toMatch(
      /^28 photos won't be set, .*2 photos are being set right now and will finish\. No photos have/,
    )
  })
})

describe('files that the server waits for', () => {
  const upload = { total: 4, sent: 1, waiting: false, failed: [] }

  test("are missing only when this tab isn't sending them", () => {
    expect(missingCount(3, null)).toBe(3)
    expect(missingCount(3, upload)).toBe(0)
    expect(missingCount(2, { ...upload, sent: 4 })).toBe(2)
  })

  test('keep the tab open only while this tab sends them', () => {
    const waiting = view({ awaiting: 1, prepared: 1 }, null)
    expect(explainRunning(waiting, true)).toMatch(/^Keep this tab open/)
    expect(explainRunning(waiting, false)).toMatch(/The others are waiting to be sent/)
    expect(explainRunning(view({ prepared: 1 }, null), false)).toMatch(/You can close this tab/)
    expect(explainRunning({ ...waiting, pausedAt: end }, false)).toMatch(/^No more photos are set/)
    expect(explainRunning({ ...waiting, cancelledAt: end }, false)).toMatch(
      /will finish, then the run ends/,
    )
  })

  test('are mentioned while they are sent, and when the connection is gone', () => {
    expect(explainSending(upload)).toBe('Sending file 2 of 4')
    expect(explainSending({ ...upload, waiting: true })).toMatch(/offline/)
    expect(explainSending({ ...upload, sent: 4 })).toBeNull()
  })
})
