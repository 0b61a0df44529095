import { describe, expect, test } from 'vitest'
import {
  LIMITS,
  matchRequest,
  newItems,
  peopleQuery,
  retryRequest,
  runsQuery,
  thumbnailsRequest,
  undoRequest,
} from '../../../src/api/contract.ts'
import { routes } from '../../../src/api/routes/index.ts'
import { peopleInPart } from '../../../src/core/exports/exportedPeople.ts'
import { MAX_SOURCE_BYTES } from '../../../src/core/pictures.ts'
import {
  MAX_COLOURS,
  MAX_LEAST_SIDE_PX,
  MAX_REMIND_AGAIN_DAYS,
  MAX_RETENTION_DAYS,
  MIN_LEAST_SIDE_PX,
} from '../../../src/core/settings/rules.ts'
import { en } from '../../../src/core/words/en.ts'

const id = '00000000-0000-4000-8000-00000000000a'
const summaryOf = (name: string) => routes.find((route) => route.name === name)?.summary
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)

describe('the limits of the API', () => {
  test('are those that core enforces', () => {
    expect(LIMITS.MAX_SOURCE_BYTES).toBe(MAX_SOURCE_BYTES)
    expect(LIMITS.MAX_PEOPLE_PER_PART).toBe(peopleInPart(10_000, 1))
    const ofSettings = [LIMITS.MIN_LEAST_SIDE_PX, LIMITS.MAX_LEAST_SIDE_PX]
    expect(ofSettings).toEqual([MIN_LEAST_SIDE_PX, MAX_LEAST_SIDE_PX])
    expect(LIMITS.MAX_RETENTION_DAYS).toBe(MAX_RETENTION_DAYS)
    expect(LIMITS.MAX_REMIND_AGAIN_DAYS).toBe(MAX_REMIND_AGAIN_DAYS)
    expect(LIMITS.MAX_COLOURS).toBe(MAX_COLOURS)
  })

  test('are those that its sentences mention', () => {
    const megabytes = `${LIMITS.MAX_SOURCE_BYTES / 2 ** 20} MB`
    expect(en['error.file_too_large']).toContain(megabytes)
    for (const name of ['sendFile', 'draftMyPhoto']) expect(summaryOf(name)).toContain(megabytes)
    expect(summaryOf('match')).toContain('500 files')
  })

  const { MAX_FILES_PER_REQUEST, MAX_LISTED_CELLS, MAX_THUMBNAILS } = LIMITS
  const file = { name: 'a.jpg', size: 1 }
  const item = { fileName: 'a.jpg', fileSize: 1, personId: id }
  const { MAX_FILE_NAME_LENGTH, MAX_LISTED_CELL_LENGTH, MAX_PATTERN_LENGTH } = LIMITS
  test.each([
    ['files', matchRequest, MAX_FILES_PER_REQUEST, (n: number) => ({ files: times(n, file) })],
    ['items', newItems, MAX_FILES_PER_REQUEST, (n: number) => ({ items: times(n, item) })],
    ['retries', retryRequest, MAX_FILES_PER_REQUEST, (n: number) => ({ itemIds: times(n, id) })],
    ['undos', undoRequest, MAX_FILES_PER_REQUEST, (n: number) => ({ itemIds: times(n, id) })],
    ['thumbnails', thumbnailsRequest, MAX_THUMBNAILS, (n: number) => ({ ids: times(n, id) })],
    ['people', peopleQuery, LIMITS.MAX_PAGE, (n: number) => ({ limit: n })],
    ['runs', runsQuery, LIMITS.MAX_RUNS_PAGE, (n: number) => ({ limit: n })],
    [
      'characters of a search',
      peopleQuery,
      LIMITS.MAX_SEARCH_LENGTH,
      (n: number) => ({ search: 'x'.repeat(n) }),
    ],
    [
      'listed cells',
      matchRequest,
      MAX_LISTED_CELLS,
      (n: number) => ({ files: [{ ...file, listed: times(n, 'a') }] }),
    ],
    [
      'characters of a cell',
      matchRequest,
      MAX_LISTED_CELL_LENGTH,
      (n: number) => ({ files: [{ ...file, listed: ['x'.repeat(n)] }] }),
    ],
    [
      'characters of a file name',
      matchRequest,
      MAX_FILE_NAME_LENGTH,
      (n: number) => ({ files: [{ ...file, name: 'x'.repeat(n) }] }),
    ],
    [
      'characters of a pattern',
      matchRequest,
      MAX_PATTERN_LENGTH,
      (n: number) => ({ files: [file], pattern: 'x'.repeat(n) }),
    ],
  ])('hold for %s: as many pass, one more does not', (_, schema, limit, request) => {
    expect(schema.safeParse(request(limit)).success).toBe(true)
    expect(schema.safeParse(request(limit + 1)).success).toBe(false)
  })
})
