import { expect, test } from 'vitest'
import { assertMemory } from '../../../src/core/background/assertMemory.ts'
import { startupMessage } from '../../../src/core/startup.ts'
import { silentLog } from '../../fixtures/runs.ts'

const MB = 1024 * 1024

function started(heapMb: number, totalMb: number, database: 'pglite' | 'postgres' = 'pglite') {
  const said: unknown[] = []
  const log = { ...silentLog, warn: (fields: object) => void said.push(fields) }
  assertMemory(log, database, { heapBytes: heapMb * MB, totalBytes: totalMb * MB })
  return said
}

function failureOf(heapMb: number): unknown {
  try {
    started(heapMb, 4000)
    return null
  } catch (error) {
    return error
  }
}

test('a start with too little memory for Node.js ends with a sentence, and what to set', () => {
  expect(startupMessage(failureOf(64)).split('\n')).toEqual([
    'Likeness has too little memory to start.',
    '  --max-old-space-size=64',
    'Set --max-old-space-size to 512, or leave it out.',
  ])
  expect(failureOf(192)).toBe(null)
})

test.each([
  [1000, 'pglite', [{ mb: 1000, neededMb: 1400 }]],
  [1400, 'pglite', []],
  [1000, 'postgres', []],
  [512, 'postgres', [{ mb: 512, neededMb: 1000 }]],
] as const)('a start with %i MB in all and %s says in the log if that is too little', (...row) => {
  const [totalMb, database, said] = row
  expect(started(512, totalMb, database)).toEqual(said)
})

test('this process has enough', () => {
  expect(() => assertMemory(silentLog, 'pglite')).not.toThrow()
})
