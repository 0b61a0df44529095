import { expect, test } from 'vitest'
import { tableOfHours } from '../../bench/hours.ts'
import { readDocument, tableRows } from '../../fixtures/docs/markdown.ts'

test('docs/operations.md tells the hours that a simulation of the first scan and of an import takes', async () => {
  const rows = tableRows(readDocument('docs/operations.md'))
  const heading = rows.findIndex(([first]) => first === 'what Microsoft 365 allows')
  const simulated = await tableOfHours()
  const told = rows.slice(heading + 2, heading + 2 + simulated.size)
  const ratios = told.flatMap(([assumption = '', ...cells]) => {
    const hours = simulated.get(assumption) ?? []
    return cells.map((cell, column) => Number(cell) / (hours[column] ?? Number.NaN))
  })
  expect(ratios).toHaveLength(4 * simulated.size)
  expect(ratios.filter((ratio) => !(Math.abs(ratio - 1) < 0.1))).toEqual([])
})
