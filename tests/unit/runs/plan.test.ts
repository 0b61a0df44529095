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
      'leaves unchanged what we set and nobody changed since',
      { present, lastWrite: { afterSha: 'new', afterEtag: '"1"' } },
      { action: 'unchanged', reason: 'same_photo' },
    ],
    [
      'replaces what the last import set',
      { present, lastWrite: { afterSha: 'old', afterEtag: '"1"' }, expectedEtag: '"1"' },
      { action: 'replace', reason: null },
    ],
    [
      'skips what somebody else set since, even with our picture',
      { present, lastWrite: { afterSha: 'new', afterEtag: '"0"' }, expectedEtag: '"0"' },
      { action: 'skip', reason: 'changed_since' },
    ],
    [
      'skips what we set and somebody removed since',
      { lastWrite: { afterSha: 'new', afterEtag: '"1"' }, expectedEtag: '"1"' },
      { action: 'skip', reason: 'changed_since' },
    ],
    [
      'replaces what somebody else set since when overwriting was asked for',
      { present, lastWrite: { afterSha: 'new', afterEtag: '"0"' } },
      { action: 'replace', reason: null },
    ],
    [
      'leaves the same picture unchanged, whoever set it through us since the last import',
      { present, lastWrite: { afterSha: 'new', afterEtag: '"1"' }, expectedEtag: '"0"' },
      { action: 'unchanged', reason: 'same_photo' },
    ],
    [
      'skips people without a photo when only existing photos are to be replaced',
      { existing: 'only' },
      { action: 'skip', reason: 'no_photo_yet' },
    ],
    [
      'replaces existing photos when only those are to be replaced',
      { present, existing: 'only' },
      { action: 'replace', reason: null },
    ],
    [
      'removes a photo that is still the one we wrote',
      { wanted: null, present, expectedEtag: '"1"' },
      { action: 'remove', reason: null },
    ],
    [
      'does not remove what was changed since',
      { wanted: null, present, expectedEtag: '"0"' },
      { action: 'skip', reason: 'changed_since' },
    ],
    [
      'has nothing to remove where somebody already removed it',
      { wanted: null, expectedEtag: '"0"' },
      { action: 'unchanged', reason: null },
    ],
    [
      'restores a removed photo where there is still none',
      { expectedEtag: null },
      { action: 'create', reason: null },
    ],
    [
      'does not restore a removed photo where there is another one now',
      { present, expectedEtag: null },
      { action: 'skip', reason: 'changed_since' },
    ],
    [
      'replaces when the etag of our last write is unknown',
      { present, lastWrite: { afterSha: 'new', afterEtag: null } },
      { action: 'replace', reason: null },
    ],
    ['removes what is there', { wanted: null, present }, { action: 'remove', reason: null }],
    ['has nothing to remove', { wanted: null }, { action: 'unchanged', reason: null }],
  ])('%s', (_name, more, plan) => expect(planOf(question(more))).toEqual(plan))
})
