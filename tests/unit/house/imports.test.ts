import { describe, expect, test } from 'vitest'
import { brokenRules, rulePaths, rulesWithoutFiles } from '../../fixtures/house/importRules.ts'
import { filesBelow, readSource, sourceFiles } from '../../fixtures/house/sourceTree.ts'

describe('imports', () => {
  test('follow the rules in every file of the product', () => {
    const files = sourceFiles()
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap((file) => brokenRules(file, readSource(file)))).toEqual([])
  })

  test.each([
    ['src/tab/main.tsx', `import { x } from '../core/model.ts'`],
    ['src/tab/pages/Gallery.tsx', `import { app } from '@microsoft/teams-js'`],
    ['src/tab/api/client.ts', `import { LIMITS } from '../../api/contract.ts'`],
    ['src/tab/api/client.ts', `import { type Me } from '../../api/contract.ts'`],
    ['src/tab/api/client.ts', `export { LIMITS } from '../../api/contract.ts'`],
    ['src/tab/api/client.ts', `export const late = import('../../api/contract.ts')`],
    ['src/tab/api/client.ts', `import type { X } from '../../api/contract/runs.ts'`],
    ['src/tab/words/en.ts', `import { createIntl } from '@formatjs/intl'`],
    ['src/tab/files/hash.ts', `import { x } from '../hooks/useRun.ts'`],
    ['src/tab/review/store.ts', `import type { X } from '../components/Review/Review.tsx'`],
    ['src/tab/newcomer.ts', `import { x } from './files/hash.ts'`],
    ['src/core/runs/rows/items.ts', `import type { X } from '../execute/runner.ts'`],
    ['src/core/runs/queries/report.ts', `export { x } from '../write/plan.ts'`],
    ['src/core/people/list.ts', `import type { Me } from '../../api/contract.ts'`],
    ['src/core/runs/execute/runner.ts', `import sharp from 'sharp'`],
    ['src/core/store/open.ts', `import { createRuns } from '../runs/index.ts'`],
    ['src/core/words/words.ts', `import type { Person } from '../model.ts'`],
    ['src/core/matching/decide/decide.ts', `import { readFileSync } from 'node:fs'`],
    ['src/core/matching/decide/decide.ts', `export const now = () => Date.now()`],
    ['src/core/matching/decide/decide.ts', `type Store = import('../../store/open.ts').Store`],
    ['src/bot/conversation.ts', `export * from '../core/store/schema.ts'`],
    ['src/api/routes/me.ts', `const late = await import('../../sandbox/tenant.ts')`],
    ['src/sandbox/tenant.ts', `import { errorWords } from '../core/errors.ts'`],
    ['src/bot/index.ts', `import { TurnContext } from 'botbuilder'`],
    ['src/newcomer/index.ts', `import type { Person } from '../core/model.ts'`],
  ])('that break a rule are found: %s with %s', (file, source) => {
    expect(brokenRules(file, source)).not.toEqual([])
  })

  test.each([
    ['src/tab/api/client.ts', `import type { Me } from '../../api/contract.ts'`],
    ['src/tab/api/client.ts', `export type { Me } from '../../api/contract.ts'`],
    ['src/tab/api/client.ts', `type Me = import('../../api/contract.ts').Me`],
    ['src/tab/api/client.ts', `import { LIMITS } from '../../api/contract/limits.ts'`],
    ['src/tab/words/words.ts', `import { createWords } from '../../core/words/createWords.ts'`],
    ['src/tab/hooks/useRun.ts', `import { x } from '../api/client.ts'\nimport React from 'react'`],
    ['src/core/runs/background/notify.ts', `import { x } from '../rows/items.ts'`],
  ])('that keep the rules are not: %s with %s', (file, source) => {
    expect(brokenRules(file, source)).toEqual([])
  })
})

describe('the rules about imports', () => {
  test('name only files and folders that exist', () => {
    expect(rulesWithoutFiles(rulePaths, filesBelow('src'))).toEqual([])
  })

  test('are reported by name when a file or folder is missing', () => {
    const paths = [
      { rule: 'files that only compute', path: 'src/core/plan.ts' },
      { rule: 'imports of src/tab/', path: 'src/tab/' },
      { rule: 'imports of src/api/', path: 'src/api/' },
    ]
    expect(rulesWithoutFiles(paths, ['src/core/runs/plan.ts', 'src/tab/main.tsx'])).toEqual([
      'files that only compute: src/core/plan.ts does not exist',
      'imports of src/api/: src/api/ does not exist',
    ])
  })
})
