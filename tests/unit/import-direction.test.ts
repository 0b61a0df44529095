import { describe, expect, test } from 'vitest'
import { brokenRules, readSource, sourceFiles } from '../fixtures/importRules.ts'

describe('imports', () => {
  test('point one way in every file of the product', () => {
    const files = sourceFiles()
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap((file) => brokenRules(file, readSource(file)))).toEqual([])
  })

  test.each([
    ['src/tab/main.tsx', `import { x } from '../core/model.ts'`],
    ['src/tab/pages/Gallery.tsx', `import { app } from '@microsoft/teams-js'`],
    ['src/core/people/list.ts', `import type { Me } from '../../api/contract.ts'`],
    ['src/core/runs/execute/runner.ts', `import sharp from 'sharp'`],
    ['src/core/matching/decide.ts', `import { readFileSync } from 'node:fs'`],
    ['src/core/matching/decide.ts', `export const now = () => Date.now()`],
    ['src/bot/conversation.ts', `export * from '../core/store/schema.ts'`],
    ['src/api/routes/me.ts', `const late = await import('../../sandbox/tenant.ts')`],
    ['src/sandbox/tenant.ts', `import { errorTable } from '../core/errors.ts'`],
    ['src/bot/index.ts', `import { TurnContext } from 'botbuilder'`],
    ['src/newcomer/index.ts', `import type { Person } from '../core/model.ts'`],
  ])('in the wrong direction are found: %s with %s', (file, source) => {
    expect(brokenRules(file, source)).toHaveLength(1)
  })

  test('in the right direction are not', () => {
    const source = `import type { Me } from '../api/contract.ts'\nimport { useState } from 'react'`
    expect(brokenRules('src/tab/api/client.ts', source)).toEqual([])
  })
})
