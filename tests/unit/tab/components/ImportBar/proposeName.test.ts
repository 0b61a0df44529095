import { expect, test } from 'vitest'
import { LIMITS } from '../../../../../src/api/contract/limits.ts'
import { proposeName } from '../../../../../src/tab/components/ImportBar/proposeName.ts'

const september = new Date(2026, 8, 14, 12)
const propose = (names: string[], lists: string[] = []): string =>
  proposeName(names, lists, september)

test.each<[string, string[], string[], string]>([
  ['a folder', ['Year 7/ana.jpg', 'Year 7/ben.jpg'], [], 'Year 7, September 2026'],
  [
    'the innermost folder',
    ['School/Year 7/a/1.jpg', 'School/Year 7/b/2.jpg'],
    [],
    'Year 7, September 2026',
  ],
  ['one file in a folder', ['Sales/ana.jpg'], [], 'Sales, September 2026'],
  ['a name with its year', ['Portraits_2026/a.jpg', 'Portraits_2026/b.jpg'], [], 'Portraits 2026'],
  ['a number that is no year', ['20265/a.jpg'], [], '20265, September 2026'],
  [
    'folders of cameras',
    ['Class 3b/DCIM/100CANON/1.jpg', 'Class 3b/DCIM/100CANON/2.jpg'],
    [],
    'Class 3b, September 2026',
  ],
  ['a list', ['a.jpg', 'b.jpg'], ['lists/new_starters.xlsx'], 'new starters, September 2026'],
  ['a folder rather than a list', ['Sales/a.jpg'], ['all.csv'], 'Sales, September 2026'],
  ['files without a folder', ['a.jpg', 'b.jpg'], [], 'Photos, Sep 14, 2026'],
  ['folders that say nothing', ['Downloads/a.jpg', 'Downloads/b.jpg'], [], 'Photos, Sep 14, 2026'],
  ['folders without letters', ['--/a.jpg'], [], 'Photos, Sep 14, 2026'],
  ['no files', [], [], 'Photos, Sep 14, 2026'],
])('an import of %s gets a name', (_what, names, lists, expected) => {
  expect(propose(names, lists)).toBe(expected)
})

test('a name that is proposed is never longer than the API takes, and ends with its month', () => {
  for (const letter of ['a', 'x👩', 'é ']) {
    const name = propose([`${letter.repeat(300)}/a.jpg`])
    expect(name.length).toBeLessThanOrEqual(LIMITS.MAX_RUN_NAME_LENGTH)
    expect(name).toMatch(/, September 2026$/)
    expect(name.isWellFormed()).toBe(true)
  }
})
