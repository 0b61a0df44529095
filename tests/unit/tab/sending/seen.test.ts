import { expect, test } from 'vitest'
import type { ItemView, RunView } from '../../../../src/api/contract.ts'
import { badgeOf, explainSeen } from '../../../../src/tab/sending/items.ts'
import { itemOf } from '../../../fixtures/tab/items.ts'

const done = (more: Partial<ItemView>): ItemView => ({
  ...itemOf('ana'),
  state: 'done',
  action: 'replace',
  ...more,
})

test.each<[Partial<ItemView>, string | null]>([
  [{ seen: 'seen' }, null],
  [{ seen: null }, null],
  [{ seen: 'not_yet' }, 'Set. Microsoft 365 may take a while to show it.'],
  [{ seen: 'not_yet', action: 'remove' }, 'Removed. Microsoft 365 may take a while to show it.'],
  [{ seen: 'not_yet', undone: true }, null],
  [{ seen: 'changed' }, 'The photo was changed elsewhere after this.'],
  [{ seen: 'not_yet', state: 'failed', code: 'write_unconfirmed' }, null],
])('a photo with %j says %s', (more, text) => expect(explainSeen(done(more))).toBe(text))

test('a photo of which nothing is known is not said to be not set', () => {
  const item = done({ state: 'failed', code: 'write_unconfirmed', seen: 'not_yet' })
  expect(badgeOf({ kind: 'import', pausedAt: null } as RunView, item)).toBe('Not known')
})
