import { text } from 'node:stream/consumers'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvOf } from '../../../src/core/spreadsheet/csv.ts'
import { formulasIn, nearlyFormulas } from '../../fixtures/formulas.ts'

async function* pages(rows: string[][]) {
  yield rows
}

describe('a list as CSV', () => {
  test('has no cell that a spreadsheet would evaluate, wherever it splits the file', async () => {
    const rows = fc.array(fc.array(nearlyFormulas, { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const csv = await text(csvOf(['No.', 'File', 'Reason'], pages(given)))
        expect(formulasIn(csv.slice(1))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
