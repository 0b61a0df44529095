import { expect, test } from 'vitest'
import { nextStep, nowhere, type Place } from '../../../../src/core/people/directory/position.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString()
const complete: Place = { version: 'v', changes: 'link', listedAt: hoursAgo(1), list: null }
const listing = (hours: number): Place => ({
  ...complete,
  list: { begunAt: hoursAgo(hours), changes: 'link', next: 'page' },
})

test.each([
  ['nothing was read yet', nowhere('v'), 'beginList'],
  ['everybody was listed', complete, 'changes'],
  ['the list is almost seven days old', { ...complete, listedAt: hoursAgo(167) }, 'changes'],
  ['the list is seven days old', { ...complete, listedAt: hoursAgo(168) }, 'beginList'],
  ['a list was interrupted', listing(23), 'list'],
  ['a list was interrupted a day ago', listing(24), 'beginList'],
  ['another version reads or indexes more', { ...complete, version: 'w' }, 'beginList'],
  ['another version was interrupted', { ...listing(1), version: 'w' }, 'beginList'],
])('when %s, the next step is right', (_, place, step) => {
  expect(nextStep(place, 'v', now)).toBe(step)
})
