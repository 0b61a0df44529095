import { expect, test } from 'vitest'
import { cycles, importGraph } from '../../fixtures/house/cycles.ts'
import { readSource, sourceFiles } from '../../fixtures/house/sourceTree.ts'

const cyclesOf = (sources: Record<string, string>) =>
  cycles(importGraph(new Map(Object.entries(sources))))

test('no files import each other in a cycle', () => {
  const sources = new Map(sourceFiles().map((file) => [file, readSource(file)]))
  expect(cycles(importGraph(sources))).toEqual([])
})

test('a cycle through type imports and re-exports is found and written as a chain', () => {
  const sources = {
    'src/a.ts': `import type { B } from './b.ts'`,
    'src/b.ts': `export * from './c.ts'`,
    'src/c.ts': `export type A = import('./a.ts').A`,
    'src/d.ts': `import { a } from './a.ts'`,
  }
  expect(cyclesOf(sources)).toEqual(['src/a.ts → src/b.ts → src/c.ts → src/a.ts'])
})

test('each group of files in cycles is reported once, by its shortest cycle', () => {
  const sources = {
    'src/a.ts': `import './b.ts'\nimport './c.ts'`,
    'src/b.ts': `import './c.ts'`,
    'src/c.ts': `import './a.ts'`,
    'src/x/x.ts': `import { y } from './y.ts'`,
    'src/x/y.ts': `const x = await import('./x.ts')`,
    'src/z.ts': `import './z.ts'`,
  }
  expect(cyclesOf(sources)).toEqual([
    'src/a.ts → src/c.ts → src/a.ts (in a group of 3 files)',
    'src/x/x.ts → src/x/y.ts → src/x/x.ts',
    'src/z.ts → src/z.ts',
  ])
})

test('files that share an import are not in a cycle', () => {
  const sources = {
    'src/a.ts': `import './b.ts'\nimport './c.ts'`,
    'src/b.ts': `import './d.ts'`,
    'src/c.ts': `import './b.ts'\nimport './d.ts'`,
    'src/d.ts': `import { x } from 'react'`,
  }
  expect(cyclesOf(sources)).toEqual([])
})
