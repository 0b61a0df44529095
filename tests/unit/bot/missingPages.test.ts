import { expect, test } from 'vitest'
import { missingCard } from '../../../src/bot/cards/missing.ts'
import { listLink } from '../../../src/bot/links.ts'
import { wordsIn } from '../../../src/bot/words/words.ts'
import type { MissingReport } from '../../../src/core/model.ts'
import { somePerson } from '../../fixtures/people/people.ts'
import { nodesOf } from '../../fixtures/bot/cardNodes.ts'
import { config } from '../../fixtures/bot/teamsConnector.ts'

const asked = {
  about: '',
  scope: {},
  galleryUrl: 'https://gallery.example',
  listUrl: 'https://list.example',
  pagePeople: 20,
}
const first: MissingReport = {
  counts: { total: 500, has: 300, none: 190, unknown: 10 },
  departments: [],
  people: Array.from({ length: 20 }, (_, n) => ({
    ...somePerson(n),
    photo: 'none',
    photoEtag: null,
  })),
  previous: null,
  next: null,
}
const later: MissingReport = {
  ...first,
  previous: { cursor: 'before', goes: 'back' },
  next: { cursor: 'after', goes: 'on' },
}
const cards = {
  missing: missingCard(wordsIn('en'), first, asked),
  missingLater: missingCard(wordsIn('en'), later, asked),
}

const verbs = (card: object) =>
  nodesOf(card).flatMap(({ type, verb, title }) =>
    type === 'Action.Execute' && verb === 'missing.page' ? [title] : [],
  )

test('has the previous and the next page where there are any, which say so', () => {
  expect(verbs(cards.missing)).toEqual([])
  expect(verbs(cards.missingLater)).toEqual(['Previous 20', 'Next 20'])
  expect(JSON.stringify(cards.missing)).toContain('Without a photo (first 20)')
  expect(JSON.stringify(cards.missingLater)).toContain('Without a photo (continued)')
})

test('links to the list as a file, of exactly the people who were asked about', () => {
  const url = new URL(listLink(config, { department: 'R&D', kind: 'guest', addedDays: 30 }))
  expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({
    subEntityId: 'photo=none&department=R%26D&kind=guest&addedDays=30&download=list',
  })
})
