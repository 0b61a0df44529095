import { describe, expect, test } from 'vitest'
import { planOf, type PlanQuestion } from '../../src/core/imports/plan.ts'

const present = { etag: '"1"', width: 648, height: 648 }
const question = (more: Partial<PlanQuestion>): PlanQuestion => ({
  wanted: 'new',
  present: null,
  existing: 'replace',
  lastWrite: null,
  ...more,
})

describe('the plan for one person', () => {
  test.each<[string, Partial<PlanQuestion>, ReturnType<typeof planOf>]>([
    ['creates where there is none', {}, { action: 'create', reason: null }],
    ['replaces what is there', { present }, { action: 'replace', reason: null }],
    [
      'skips what is there when only missing photos are wanted',
      { present, existing: 'keep' },
      { action: 'skip', reason: 'has_photo_already' },
    ],
    [
      'creates where there is none when only missing photos are wanted',
      { existing: 'keep' },
      { action: 'create', reason: null },
    ],
    [
      'leaves alone what we set and nobody has changed since',
      { present, lastWrite: { afterSha: 'new', afterEtag: '"1"' } },
      { action: 'unchanged', reason: 'same_photo' },
    ],
    [
      'replaces what somebody else has set since, even with our picture',
      { present, lastWrite: { afterSha: 'new', afterEtag: '"0"' } },
      { action: 'replace', reason: null },
    ],
    [
      'creates again what we set and somebody has removed since',
      { lastWrite: { afterSha: 'new', afterEtag: '"1"' } },
      { action: 'create', reason: null },
    ],
    [
      'replaces when the last etag of ours is not known',
      { present, lastWrite: { afterSha: 'new', afterEtag: null } },
      { action: 'replace', reason: null },
    ],
    ['removes what is there', { wanted: null, present }, { action: 'remove', reason: null }],
    ['has nothing to remove', { wanted: null }, { action: 'unchanged', reason: null }],
  ])('%s', (_name, more, plan) => expect(planOf(question(more))).toEqual(plan))
})
