import { describe, expect, test } from 'vitest'
import { originOf, shownBy, type LastWrite } from '../../../src/core/history/origin.ts'
import type { PresentOrigin, PhotoState } from '../../../src/core/model.ts'

const set: LastWrite = { action: 'replace', afterEtag: '"1"', seen: 'seen' }
const removed: LastWrite = { action: 'remove', afterEtag: null, seen: 'seen' }
const awaited: LastWrite = { action: 'replace', afterEtag: null, seen: 'not_yet' }

describe('where a photo comes from', () => {
  test.each<[string, PhotoState, string | null, LastWrite | null, PresentOrigin]>([
    ['here, by its etag', 'has', '"1"', set, 'here'],
    ['here, while Graph does not show the change yet', 'has', '"0"', awaited, 'here'],
    ['something else after the change, by its etag', 'has', '"2"', set, 'changedSince'],
    ['whoever removed it after the change', 'none', null, set, 'changedSince'],
    ['something else after it was removed here', 'has', '"2"', removed, 'changedSince'],
    ['nowhere, since it was removed here', 'none', null, removed, 'here'],
    ['who changed it at the same time', 'has', '"1"', { ...set, seen: 'changed' }, 'changedSince'],
    ['elsewhere, without any change here', 'has', '"1"', null, 'elsewhere'],
    ['nowhere, without any change here', 'none', null, null, 'none'],
    ['nobody knows where before Graph was asked', 'unknown', null, set, 'unknown'],
    [
      'nobody knows where without the etag of the change',
      'has',
      '"1"',
      { ...set, afterEtag: null },
      'unknown',
    ],
  ])('%s', (_title, photo, photoEtag, last, origin) => {
    expect(originOf({ photo, photoEtag }, last)).toBe(origin)
  })
})

test('what an app shows is said until it shows the change at the latest', () => {
  const at = new Date('2026-01-01T00:00:00Z')
  const appsAt = (now: string) => shownBy(at, new Date(now)).map(({ app }) => app)
  expect(appsAt('2026-01-01T12:00:00Z')).toEqual(['teams', 'outlook', 'sharepoint'])
  expect(appsAt('2026-01-02T00:00:00Z')).toEqual(['sharepoint'])
  expect(appsAt('2026-01-04T00:00:00Z')).toEqual([])
})
