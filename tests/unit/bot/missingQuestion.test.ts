import { describe, expect, test } from 'vitest'
import { readMissingQuestion } from '../../../src/bot/missing/question.ts'
import { understand } from '../../../src/bot/understanding/understand.ts'

const known = {
  departments: [
    'Sales',
    'Sales Support',
    'Human Resources',
    'R&D',
    'IT',
    'People & Culture',
    'Nord',
  ],
  offices: ['Berlin', 'São Paulo', 'Nord'],
}
/** A Wednesday. */
const now = new Date('2026-11-18T10:00:00Z')
const read = (text: string) => readMissingQuestion(text, 'en', known, now)
const whole = (scope: object) => ({ scope, choices: [], rest: '' })

describe('a question about everybody', () => {
  test.each([
    'who is missing a photo?',
    'Who’s still missing?',
    'Hi, who is missing a photo please',
    'show me everyone without a profile picture',
    'how many people have no photo yet?',
    'which of our employees don’t have a photo',
    'missing photos',
    'who has not uploaded a photo',
    'who is missing a photo today',
  ])('%s', (text) => {
    expect(understand(text, 'en').intent).toBe('missing')
    expect(read(text)).toEqual(whole({}))
  })
})

describe('a question about some', () => {
  test.each([
    ['who is missing a photo in Sales?', { department: 'Sales' }],
    ['who in sales is missing a photo', { department: 'Sales' }],
    ['missing in sales', { department: 'Sales' }],
    ['who is missing in Sales Support?', { department: 'Sales Support' }],
    ['who has no photo in R&D', { department: 'R&D' }],
    ['who from the IT department has no picture', { department: 'IT' }],
    ['who is missing in people & culture', { department: 'People & Culture' }],
    ['Who is missing a photo in Berlin', { office: 'Berlin' }],
    ['who in the São Paulo office is missing a photo', { office: 'São Paulo' }],
    [
      'who is missing in human resources in berlin',
      { department: 'Human Resources', office: 'Berlin' },
    ],
    ['who is missing in Sales and Berlin', { department: 'Sales', office: 'Berlin' }],
    ['which guests have no photo?', { kind: 'guest' }],
    ['who is missing a photo among guests', { kind: 'guest' }],
    ['how many guests in Sales have no photo', { department: 'Sales', kind: 'guest' }],
    ['which rooms have no picture', { kind: 'room' }],
    ['which shared mailboxes have no photo', { kind: 'sharedMailbox' }],
    ['which people who joined this month have no photo', { addedDays: 18 }],
    ['who came this week and has no photo', { addedDays: 3 }],
    ['who joined in the last 2 weeks and is missing a photo', { addedDays: 14 }],
    ['who was added recently without a photo', { addedDays: 30 }],
    ['new colleagues without a photo', { addedDays: 30 }],
    ['who came this year in Sales and is missing a photo', { department: 'Sales', addedDays: 322 }],
  ])('%s', (text, scope) => {
    expect(understand(text, 'en').intent).toBe('missing')
    expect(read(text)).toEqual(whole(scope))
  })
})

describe('of a question that is only half understood, the rest is said', () => {
  test.each([
    ['who is missing a photo in Wales?', 'wales'],
    ['who in marketing has no photo', 'marketing'],
    ['who is not missing a photo', 'not'],
    ['who is missing a photo except in Sales', 'except'],
    ['who is missing a good photo', 'good'],
    ['who never had a photo missing', 'never'],
    ['who is missing since last week', 'since last week'],
    ['who is missing in Sales but not Berlin', 'but not berlin'],
    ['who is missing an old photo in IT', 'old'],
  ])('%s', (text, rest) => {
    expect(read(text)).toMatchObject({ rest })
  })
})

describe('where several are meant, they are offered, and none is taken', () => {
  test.each([
    [
      'who is missing in Sales and Human Resources',
      [{ department: 'Human Resources' }, { department: 'Sales' }],
    ],
    ['who is missing in Nord', [{ department: 'Nord' }, { office: 'Nord' }]],
  ])('%s', (text, choices) => {
    expect(read(text)).toEqual({ scope: {}, choices, rest: '' })
  })
})
