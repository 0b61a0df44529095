import { describe, expect, test } from 'vitest'
import { planOf, type PlanQuestion } from '../../../src/core/runs/write/plan.ts'

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
      'replaces what is still what the last import has left',
      { present, lastWrite: { afterSha: 'old', afterEtag: '"1"' }, expectedEtag: '"1"' },
      { action: 'replace', reason: null },
    ],
    [
      'skips what somebody else has set since, even with our picture',
      { present, lastWrite: { afterSha: 'new', afterEtag: '"0"' }, expectedEtag: '"0"' },
      { action: 'skip', reason: 'changed_since' },
    ],
    [
      'skips what we set and somebody has removed since',
      { lastWrite: { afterSha: 'new', afterEtag: '"1"' }, expectedEtag: '"1"' },
      { action: 'skip', reason: 'changed_since' },
    ],
    [
      'replaces what somebody else has set since when it is to be overwritten',
      { present, lastWrite: { afterSha: 'new', afterEtag: '"0"' } },
      { action: 'replace', reason: null },
    ],
    [
      'calls the same picture unchanged, whoever has set it through us since the last import',
      { present, lastWrite: { afterSha: 'new', afterEtag: '"1"' }, expectedEtag: '"0"' },
      { action: 'unchanged', reason: 'same_photo' },
    ],
    [
      'skips people without a photo when only present ones are to be replaced',
      { existing: 'only' },
      { action: 'skip', reason: 'no_photo_yet' },
    ],
    [
      'replaces present photos when only they are to be',
      { present, existing: 'only' },
      { action: 'replace', reason: null },
    ],
    [
      'takes a photo away again that is still the one that was written',
      { wanted: null, present, expectedEtag: '"1"' },
      { action: 'remove', reason: null },
    ],
    [
      'does not take away what has been changed since',
      { wanted: null, present, expectedEtag: '"0"' },
      { action: 'skip', reason: 'changed_since' },
    ],
    [
      'has nothing to take away where somebody has removed it already',
      { wanted: null, expectedEtag: '"0"' },
      { action: 'unchanged', reason: null },
    ],
    [
      'brings a removed photo back where there is still none',
      { expectedEtag: null },
      { action: 'create', reason: null },
    ],
    [
      'brings no removed photo back where there is another since',
      { present, expectedEtag: null },
      { action: 'skip', reason: 'changed_since' },
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
