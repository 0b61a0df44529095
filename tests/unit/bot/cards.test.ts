import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { knownCard } from '../../../src/bot/cards/answers/known.ts'
import {
  runCancelCard,
  runStatusCard,
  whichRunCard,
} from '../../../src/bot/cards/answers/runStatus.ts'
import { nothingCard, partCard } from '../../../src/bot/cards/answers/unclear.ts'
import { helpCard, welcomeCard } from '../../../src/bot/cards/help.ts'
import { digestCard } from '../../../src/bot/cards/digest/digest.ts'
import { runDoneCard } from '../../../src/bot/cards/runDone.ts'
import { messageCard } from '../../../src/bot/cards/message.ts'
import { missingCard, summaryOf } from '../../../src/bot/cards/missing.ts'
import { whichCard } from '../../../src/bot/cards/missingWhich.ts'
import { plainText } from '../../../src/bot/cards/plainText.ts'
import { photoConfirmCard } from '../../../src/bot/cards/photoConfirm.ts'
import { photoAskedCard, photoDoneCard, photoUndoneCard } from '../../../src/bot/cards/photoDone.ts'
import { photoMineCard, photoRemoveCard } from '../../../src/bot/cards/photoMine.ts'
import { remindAskCard } from '../../../src/bot/cards/remind/ask.ts'
import { progressCard } from '../../../src/bot/cards/remind/progress.ts'
import { reminderCard } from '../../../src/bot/cards/remind/reminder.ts'
import {
  approvalsLink,
  coverageLink,
  galleryLink,
  listLink,
  ownPhotoLink,
  privacyLink,
  runLink,
} from '../../../src/bot/links.ts'
import { wordsIn } from '../../../src/bot/words/words.ts'
import type {
  MissingReport,
  PersonSummary,
  ReminderPreview,
  ReminderTally,
} from '../../../src/core/model.ts'
import { approvalCards } from '../../fixtures/bot/approvalCards.ts'
import { nodesOf } from '../../fixtures/bot/cardNodes.ts'
import { someDigest } from '../../fixtures/bot/digest.ts'
import { finishedRun } from '../../fixtures/bot/finishedRun.ts'
import { personCards } from '../../fixtures/bot/personCards.ts'
import { config } from '../../fixtures/bot/teamsConnector.ts'

const words = wordsIn('en-us')
const jpeg = Buffer.alloc(20_000, 7)
/** of 48 px, at its noisiest */
const smallJpeg = Buffer.alloc(1500, 7)
const personId = '33333333-3333-4333-8333-333333333333'

const person = (displayName: string): PersonSummary => ({
  id: personId,
  displayName,
  userPrincipalName: 'x@contoso.example',
  department: '*Sales* [here](https://evil.example)',
  jobTitle: null,
  officeLocation: null,
  accountEnabled: true,
  userType: 'Member',
  hasMailbox: true,
  photo: 'none',
  photoEtag: null,
})

const report = (more: Partial<MissingReport> = {}): MissingReport => ({
  counts: { total: 500, has: 300, none: 190, unknown: 10 },
  departments: Array.from({ length: 20 }, (_, i) => ({
    department: i === 0 ? null : `Department ${i}`,
    none: 20 - i,
    total: 20,
  })),
  people: [person('**Ana** [click](https://evil.example)')],
  previous: null,
  next: null,
  ...more,
})

const member = { manage: null, changesOwnPhoto: 'atOnce' } as const
const admin = { ...member, manage: 'appRole' } as const
const bound = { manage: null, changesOwnPhoto: null }

const running = finishedRun(
  personId,
  { done: 6, received: 4 },
  {
    standing: 'running',
    finishedAt: null,
  },
).summary
const preview: ReminderPreview = {
  toRemind: 12,
  withoutChat: 4,
  installs: false,
  leftOut: [{ reason: 'optedOut', count: 1 }],
  isPointless: false,
}
const tally: ReminderTally = {
  reminder: {
    id: personId,
    askedBy: { id: personId, name: 'Ana' },
    scope: { department: 'Sales' },
  },
  isOver: true,
  asked: 30,
  sent: 20,
  waiting: 0,
  setSince: 5,
  optedOut: 1,
  leftOut: [{ reason: 'guest', count: 3 }],
  unreached: [{ reason: 'noChat', count: 10 }],
  unreachedNames: ['*Ben*'],
}

const asked = {
  about: '',
  scope: {},
  galleryUrl: galleryLink(config),
  listUrl: listLink(config, {}),
  pagePeople: 20,
}
const digestLinks = { coverageUrl: coverageLink(config), approvalsUrl: approvalsLink(config) }

const square = { left: 10, top: 20, width: 300, height: 300 }

const cards = {
  confirm: photoConfirmCard(words, {
    draftId: 'd',
    preview: jpeg,
    fileName: '*me* [1](https://evil.example).jpg',
    croppedBy: 'face',
    side: 648,
    notes: [],
    sent: 1,
    asks: false,
    crops: { closer: square, wider: square, whole: square },
    rotation: 90,
    faces: [1, 2, 3, 4].map(() => ({ box: square, preview: smallJpeg })),
  }),
  asks: photoConfirmCard(words, {
    draftId: 'd',
    preview: jpeg,
    fileName: '*me* [1](https://evil.example).jpg',
    croppedBy: 'face',
    side: 648,
    notes: [],
    sent: 1,
    asks: true,
    crops: { closer: null, wider: null, whole: null },
    rotation: 0,
    faces: [],
  }),
  asked: photoAskedCard(words, jpeg),
  done: photoDoneCard(words, jpeg, 'seen'),
  mine: photoMineCard(words, jpeg, null, member),
  remove: photoRemoveCard(words, { personId, thumbnail: jpeg }),
  help: helpCard(words, admin, null),
  welcome: welcomeCard(words, null),
  welcomeInTab: welcomeCard(words, ownPhotoLink(config)),
  helpInTab: helpCard(words, member, ownPhotoLink(config)),
  mineInTab: photoMineCard(words, jpeg, ownPhotoLink(config), member),
  mineBound: photoMineCard(words, jpeg, null, bound),
  helpBound: helpCard(words, bound, null),
  message: messageCard('Kept', 'Nothing happened.'),
  missing: missingCard(words, report(), asked),
  missingLater: missingCard(
    words,
    report({
      people: Array.from({ length: 20 }, () => person('x'.repeat(100))),
      previous: { cursor: 'x'.repeat(400), goes: 'back' },
      next: { cursor: 'x'.repeat(400), goes: 'on' },
    }),
    asked,
  ),
  missingOfSome: missingCard(words, report(), {
    ...asked,
    about: 'Sales, Guests',
    scope: { department: 'Sales', kind: 'guest' },
  }),
  missingWhich: whichCard(words, 'wales', [{ department: 'Sales' }, {}], 'missing.show'),
  remindAsk: remindAskCard(words, preview, { about: 'Sales', scope: {}, id: personId }),
  remindNobody: remindAskCard(
    words,
    { ...preview, toRemind: 0, withoutChat: 0 },
    { about: '', scope: {}, id: personId },
  ),
  remindBegun: progressCard(words, {
    ...tally,
    asked: 0,
    sent: 0,
    waiting: 0,
    unreached: [],
    unreachedNames: [],
  }),
  remindUnderWay: progressCard(words, { ...tally, isOver: false, waiting: 9 }),
  remindOver: progressCard(words, tally),
  reminder: reminderCard(words, 'Ana *Müller*', { own: ownPhotoLink(config), instead: null }),
  reminderInTab: reminderCard(words, '', {
    own: ownPhotoLink(config),
    instead: ownPhotoLink(config),
  }),
  imported: runDoneCard(words, finishedRun(personId), runLink(config, personId)),
  known: knownCard(
    words,
    { isListed: true, photos: 2, changes: 3, changesMade: 1, items: 1, waiting: 1 },
    privacyLink(config),
  ),
  part: partCard(words, '*and* [ana](https://evil.example)', ['remove', 'help']),
  nothing: nothingCard(words, 'Not understood', 'Say help.', [], ['mine', 'missing', 'help']),
  status: runStatusCard(words, running, runLink(config, personId)),
  statusPaused: runStatusCard(
    words,
    {
      ...running,
      standing: 'paused',
      pausedAt: new Date('2026-01-02T03:05:00Z'),
      pausedBecause: {
        code: 'secret_expired',
        detail: null,
        probeAt: new Date('2026-01-02T03:06:00Z'),
      },
    },
    runLink(config, personId),
  ),
  statusCancelling: runStatusCard(
    words,
    { ...running, cancelledAt: new Date('2026-01-02T03:05:00Z') },
    runLink(config, personId),
  ),
  cancelRun: runCancelCard(words, running),
  ...approvalCards,
  digest: digestCard(words, someDigest(personId), { ...digestLinks, isWanted: false }),
  digestOfNothing: digestCard(
    words,
    someDigest(personId, {
      now: { total: 0, has: 0, none: 0, unknown: 0 },
      before: null,
      waiting: 0,
      runs: [],
    }),
    { ...digestLinks, isWanted: true },
  ),
  whichRun: whichRunCard(words, [
    { title: 'Import: running', button: { verb: 'run.pause', runId: personId } },
  ]),
  undone: photoUndoneCard(words, jpeg),
  ...personCards,
}

/** What is said instead of pressing a button of this title. */
const sayings: ReadonlyMap<unknown, string> = new Map([
  ['Pause', 'Pause'],
  ['Resume', 'Resume'],
  ['Cancel run', 'Cancel the import'],
  ['Weekly digest', 'Weekly digest'],
  ['Turn on weekly digest', 'Turn on weekly digest'],
  ['Turn off weekly digest', 'Turn off weekly digest'],
])

/** The validation errors of Microsoft's own renderer. Its module build doesn't load in Node; the bundle does. */
function renderErrors(card: object): string[] {
  const { AdaptiveCard, SerializationContext, Version } = createRequire(import.meta.url)(
    'adaptivecards/dist/adaptivecards.js',
  ) as typeof import('adaptivecards')
  const context = new SerializationContext(new Version(1, 5))
  new AdaptiveCard().parse(card, context)
  return Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message)
}

test("Microsoft's renderer reports an invalid card", () => {
  const wrong = { ...messageCard('a', 'b'), body: [{ type: 'TextBlock', text: 'x', size: 'Huge' }] }
  expect(renderErrors(wrong)).toHaveLength(1)
})

describe.each(Object.entries(cards))('the card "%s"', (_name, card) => {
  test("is valid for Microsoft's renderer", () => {
    expect(renderErrors(card)).toEqual([])
  })

  test('is an Adaptive Card 1.5 that starts with a heading', () => {
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5' })
    expect(card.body[0]).toMatchObject({ type: 'TextBlock', style: 'heading' })
  })

  test('fits into the 80 KB of a message, and without pictures into 28 KB', () => {
    const text = JSON.stringify(card)
    expect(text.length * 2).toBeLessThan(80_000)
    expect(Buffer.byteLength(text.replaceAll(/data:image[^"]+/g, ''))).toBeLessThan(28_000)
  })

  test('as plain text keeps every text and link, and names every button that does what the tab does', () => {
    const text = plainText(card, words, 'https://tab.example')
    const nodes = nodesOf(card)
    const kept = nodes.flatMap(({ type, text, url, title }) => {
      if (type === 'TextBlock' || type === 'TextRun') return [text]
      return type === 'Action.OpenUrl' ? [title, url] : []
    })
    const buttons = nodes.filter(
      ({ type, verb }) =>
        type === 'Action.Execute' &&
        !/^(?:remind|person|approval)\.|^(?:missing\.page|photo\.crop)$/.test(String(verb)),
    )
    const names = buttons.map(({ title }) => `“${sayings.get(title) ?? String(title)}”`)
    for (const part of [...kept, ...names]) expect(text).toContain(part)
    const others = buttons.filter(({ title }) => !sayings.has(title))
    expect(text.includes('https://tab.example')).toBe(others.length > 0)
    expect(text.includes('You can say')).toBe(others.length < buttons.length)
  })

  test('as plain text of a question says that "yes" and "no" do what its buttons do', () => {
    const buttons = nodesOf(card).filter(
      ({ type, verb }) => type === 'Action.Execute' && verb !== 'photo.crop',
    )
    const text = plainText(card, words, 'https://tab.example', true)
    expect(text.includes('say “yes” or “no”')).toBe(buttons.length > 0)
    for (const { title } of buttons) expect(text).toContain(`“${String(title)}”`)
  })

  test('has an alternative text for every picture, and a fallback with the same data for every button', () => {
    const nodes = nodesOf(card)
    const pictures = nodes.filter(({ type }) => type === 'Image')
    expect(pictures.filter(({ altText }) => !altText)).toEqual([])
    const buttons = nodes.filter(({ type }) => type === 'Action.Execute')
    expect(buttons.map(({ fallback }) => fallback)).toEqual(
      buttons.map(({ title, data }) =>
        expect.objectContaining({ type: 'Action.Submit', title, data }),
      ),
    )
  })
})

test.each(['welcomeInTab', 'helpInTab', 'mineInTab'] as const)(
  'the card "%s" asks for no picture, but opens the tab at the own photo',
  (name) => {
    const text = JSON.stringify(cards[name])
    expect(text).not.toMatch(/send me a picture/i)
    expect(text).toContain(ownPhotoLink(config))
  },
)

describe('the card for people without a photo', () => {
  test('shows eight departments, one of them without a name, and how many people are not checked yet', () => {
    const text = JSON.stringify(cards.missing)
    const numbers = nodesOf(cards.missing).filter(({ text }) => /^\d+ of 20$/.test(String(text)))
    expect(numbers).toHaveLength(8)
    expect(text).toContain('No department')
    expect(text).toContain("10 people aren't checked yet.")
    const hidden = report().departments.slice(8)
    const missing = hidden.reduce((sum, { none }) => sum + none, 0)
    expect(text).toContain(`${hidden.length} more departments: ${missing} people`)
  })

  test('never renders names as Markdown', () => {
    const own = nodesOf(cards.missing).filter(({ type }) => type === 'TextBlock')
    expect(JSON.stringify(own)).not.toContain('evil.example')
    const runs = nodesOf(cards.missing).filter(({ type }) => type === 'TextRun')
    expect(runs).toContainEqual({
      type: 'TextRun',
      text: '**Ana** [click](https://evil.example)',
    })
  })

  test('links to the filtered gallery in Teams', () => {
    const url = new URL(galleryLink(config))
    expect(url.origin + url.pathname).toBe(
      'https://teams.microsoft.com/l/entity/22222222-2222-4222-8222-222222222222/photos',
    )
    expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'photo=none' })
    expect(url.searchParams.get('webUrl')).toBe('https://photos.example')
    expect(url.search).not.toContain('+')
  })

  test('says so if everyone has a photo, or if no one without one was found yet', () => {
    const all = { total: 5, has: 5, none: 0, unknown: 0 }
    const card = missingCard(words, report({ counts: all, departments: [], people: [] }), asked)
    expect(card.actions).toBeUndefined()
    expect(summaryOf(words, all, '')).toBe('Everyone has a photo')
    expect(summaryOf(words, { ...all, has: 0, unknown: 5 }, '')).toBe('Nobody has been checked yet')
    expect(summaryOf(words, { ...all, has: 2, unknown: 3 }, '')).toBe(
      'Everyone checked so far has a photo',
    )
    expect(summaryOf(words, { ...all, has: 4, none: 1 }, '')).toBe('1 of 5 people has no photo')
  })

  test('says so if the directory has not been read yet', () => {
    const none = { total: 0, has: 0, none: 0, unknown: 0 }
    const card = missingCard(words, report({ counts: none, departments: [], people: [] }), asked)
    expect(renderErrors(card)).toEqual([])
    expect(JSON.stringify(card)).toContain("directory hasn't been read yet")
  })
})
