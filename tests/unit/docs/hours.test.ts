import { expect, test } from 'vitest'
import { tableOfHours } from '../../bench/hours.ts'
import { readDocument, tableRows } from '../../fixtures/docs/markdown.ts'

test('docs/operations.md tells the hours that a simulation of the first scan and of an import takes', async () => {
  const rows = tableRows(readDocument('docs/operations.md'))
  const heading = rows.findIndex(([first]) => first === 'what Microsoft 365 allows')
  const simulated = [...(await tableOfHours())]
  const told = rows.slice(heading + 2, heading + 2 + simulated.length)
  expect(told.map(([assumption]) => assumption)).toEqual(simulated.map(([name]) => name))
  for (const [row, [name, hours]] of simulated.entries()) {
    const ratios = hours.map((each, column) => Number(told[row]?.[column + 1]) / each)
    for (const ratio of ratios) expect(Math.abs(ratio - 1), name).toBeLessThan(0.1)
  }
})
