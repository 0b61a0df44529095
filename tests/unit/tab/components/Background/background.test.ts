import { expect, test } from 'vitest'
import { queues } from '../../../../../src/core/jobs/queues.ts'
import { explainWork } from '../../../../../src/tab/components/Background/background.ts'

const since = '2026-11-26T15:00:04.118Z'
const lastSuccessAt = '2026-11-25T14:00:09.640Z'
const failing = (work: string, last: string | null = lastSuccessAt) =>
  explainWork({
    work,
    since,
    lastSuccessAt: last,
    code: 'graph_unreachable',
    sentence: '',
    next: '',
  })

test.each(Object.keys(queues))('work of the queue %s is named in words', (work) => {
  expect(failing(work)).not.toContain(`“${work}”`)
})

test('work of a newer version is named as the service names it', () => {
  expect(failing('of a newer version')).toContain('“of a newer version”')
})

test('the date is that of the last success, and there may never have been one', () => {
  expect(failing('tidy')).toMatch(/since .*25.*\.$/)
  expect(failing('tidy', null)).toMatch(/yet\.$/)
})
