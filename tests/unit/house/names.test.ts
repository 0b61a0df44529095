import { describe, expect, test } from 'vitest'
import { forbiddenNames, sharedExports } from '../../fixtures/house/names.ts'
import { readSource, sourceFiles } from '../../fixtures/house/sourceTree.ts'

const filesOf = (room: string) => sourceFiles().filter((file) => file.startsWith(room))

describe('declared names', () => {
  test('in core contain no private metaphor', () => {
    const files = filesOf('src/core/')
    expect(files.flatMap((file) => forbiddenNames(file, readSource(file)))).toEqual([])
  })

  test.each([
    ['function', 'export function startShift() {}', 'startShift'],
    ['constant', 'const MAX_HANDS = 4', 'MAX_HANDS'],
    ['parameter', 'export const f = (a: number, mood: string) => a', 'mood'],
    ['destructured parameter', 'function f({ a: { told = 1 } }, ...course: x[]) {}', 'told'],
    ['type', 'type Floor = number', 'Floor'],
    ['interface', 'export interface WorkBench { a: 1 }', 'WorkBench'],
    ['member of an interface', 'interface A { hasLanded?: boolean }', 'hasLanded'],
    ['method', 'class A { #hands = 1 }', 'hands'],
    ['class', 'export class LikenessError extends Error {}', 'LikenessError'],
    ['renamed import', `import { a as shift } from './a.ts'`, 'shift'],
  ])('that contain one are found: the name of a %s', (_, source, name) => {
    expect(forbiddenNames('src/core/a.ts', source)).toContain(`src/core/a.ts: ${name}`)
  })

  test('that contain one are found in the name of a file', () => {
    expect(forbiddenNames('src/core/runs/hands.ts', '')).toEqual(['src/core/runs/hands.ts: hands'])
  })

  test.each([
    'const first = queue.shift()',
    'const half = Math.floor(n / 2)',
    'const shifted = 1, benchmark = 2, resource = 3, handset = 4',
    'const text = "told", value = { mood: 1 }.mood',
  ])('do not include members that are read, or longer words: %s', (source) => {
    expect(forbiddenNames('src/core/a.ts', source)).toEqual([])
  })
})

describe('exported names', () => {
  test.each(['src/api/', 'src/bot/', 'src/confirm/', 'src/core/', 'src/tab/', 'src/sandbox/'])(
    'are unique in %s',
    (room) => {
      const sources = new Map(filesOf(room).map((file) => [file, readSource(file)]))
      expect(sharedExports(sources)).toEqual([])
    },
  )

  test('that two files share are found, re-exports aside', () => {
    const sources = new Map([
      ['src/a.ts', 'export interface Item { a: 1 }\nexport const b = 1, c = 2'],
      ['src/b.ts', `type Item = 1\nexport type { Item }\nexport { c } from './a.ts'`],
      ['src/c.ts', `import { b } from './a.ts'\nexport { b }\nexport * from './b.ts'`],
    ])
    expect(sharedExports(sources)).toEqual(['Item: src/a.ts, src/b.ts'])
  })

  test('may be shared if they are the styles of components', () => {
    const source = 'export const useStyles = () => null'
    const sources = new Map([
      ['src/A.styles.ts', source],
      ['src/B.styles.ts', source],
    ])
    expect(sharedExports(sources)).toEqual([])
  })

  test('may be shared by the parts of a language and of its translation', () => {
    const source = 'export const run = {}'
    const sources = new Map([
      ['src/tab/words/en/run.ts', source],
      ['src/tab/words/de/run.ts', source],
      ['src/tab/words/pt-br/run.ts', source],
    ])
    expect(sharedExports(sources)).toEqual([])
  })

  test('of a constant and a type in one file may be equal', () => {
    const source = 'export const Kind = 1\nexport type Kind = typeof Kind'
    expect(sharedExports(new Map([['src/a.ts', source]]))).toEqual([])
  })
})
