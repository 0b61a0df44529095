import { expect, test } from 'vitest'
import { exportRequest } from '../../../../../src/api/contract.ts'
import { parseNamePattern } from '../../../../../src/core/matching/writePattern.ts'
import {
  exportPlaceholders,
  exportPresets,
  partsOf,
  requestOf,
} from '../../../../../src/tab/components/ExportDialog/exportOptions.ts'

test('everything that is offered for names can be written', () => {
  for (const pattern of exportPresets) expect(() => parseNamePattern(pattern)).not.toThrow()
  for (const { text } of exportPlaceholders)
    expect(() => parseNamePattern(`{upn} ${text === '{upn}' ? '' : text}`)).not.toThrow()
})

test('on phones, people come in parts of 500, nobody twice and nobody left out', () => {
  expect(partsOf(0)).toEqual([])
  expect(partsOf(500)).toEqual([{ part: 1, from: 1, to: 500 }])
  expect(partsOf(1203)).toEqual([
    { part: 1, from: 1, to: 500 },
    { part: 2, from: 501, to: 1000 },
    { part: 3, from: 1001, to: 1203 },
  ])
})

test('the API understands what is asked of it', () => {
  const selected = { selection: { ids: ['00000000-0000-4000-8000-00000000000a'] }, expected: 1 }
  const options = { pattern: ' {upn} ', format: 'csv', part: 2 } as const
  expect(exportRequest.parse(requestOf({ ...options, content: 'photos' }, selected))).toEqual({
    ...selected,
    content: 'photos',
    pattern: '{upn}',
    part: 2,
  })
  expect(exportRequest.parse(requestOf({ ...options, content: 'list' }, selected))).toEqual({
    ...selected,
    content: 'list',
    format: 'csv',
  })
})
