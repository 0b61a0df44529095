import { describe, expect, test } from 'vitest'
import { columnUse, withUse } from '../../../../../src/tab/components/Sources/columns.ts'
import {
  explainApplied,
  explainColumns,
  explainDoubts,
  explainEditedPlan,
  explainEditedPlanDoubts,
} from '../../../../../src/tab/components/Sources/explain.ts'

describe('columns chosen by hand', () => {
  test('have at most one file column, and stay in the order of the sheet', () => {
    const first = withUse({ file: 0, folders: [], person: [2], nameParts: [] }, 1, 'file')
    expect(first).toEqual({ file: 1, folders: [], person: [2], nameParts: [] })
    const second = withUse(withUse(first, 0, 'person'), 2, 'namePart')
    expect(second).toEqual({ file: 1, folders: [], person: [0], nameParts: [2] })
    expect([0, 1, 2, 3].map((column) => columnUse(second, column))).toEqual([
      'person',
      'file',
      'namePart',
      'none',
    ])
    expect(withUse(second, 1, 'none').file).toBeNull()
  })
})

describe('the effect of a list', () => {
  const nothing = {
    listed: new Map(),
    unlisted: 0,
    absent: [],
    twice: [],
    unclear: [],
    blank: [],
    shortened: [],
    failed: [],
  }

  test('is explained with counts', () => {
    const listed = new Map([['a.jpg', ['ana']]])
    expect(explainApplied({ ...nothing, listed, unlisted: 1399 })).toBe(
      'The list names 1 of 1,400 files.',
    )
    expect(explainApplied({ ...nothing, unlisted: 1 })).toBe('The list names none of the files.')
    expect(explainApplied(nothing)).toBe('Now add the files that the list names.')
  })

  test('is followed by the first few names that need attention', () => {
    const absent = ['a', 'b', 'c', 'd', 'e']
    expect(explainDoubts({ ...nothing, absent })).toEqual([
      'Not among the files: a; b; c; and 2 more.',
    ])
    expect(explainDoubts({ ...nothing, twice: ['a'], blank: ['b', 'c'] })).toEqual([
      'Listed more than once, for different people: a.',
      'No person given: b; c.',
    ])
  })

  test('is explained with the columns in use, once both are known', () => {
    const header = ['Datei', 'Vorname', 'Name']
    expect(explainColumns(header, { file: 0, folders: [], person: [], nameParts: [1, 2] })).toBe(
      'File: “Datei”, person: “Vorname” and “Name”',
    )
    expect(explainColumns(header, { file: null, folders: [], person: [1], nameParts: [] })).toBe('')
    expect(explainColumns(header, { file: 0, folders: [], person: [], nameParts: [] })).toBe('')
  })
})

describe('the outcome of an edited plan', () => {
  const plan = { changed: 0, absent: [], unread: [], unclear: [] }

  test('is explained with counts, and with the rows that could not be applied', () => {
    expect([0, 1, 2000].map((changed) => explainEditedPlan({ ...plan, changed }))).toEqual([
      'No changes: your files already match the plan.',
      '1 file was changed to match the plan.',
      '2,000 files were changed to match the plan.',
    ])
    expect(explainEditedPlanDoubts({ ...plan, unread: ['a'], unclear: ['b'] })).toEqual([
      '“Set” is neither yes nor no: a.',
      "Couldn't find exactly one person: b.",
    ])
  })
})
