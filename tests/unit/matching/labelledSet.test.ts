import { expect, test } from 'vitest'
import { judge } from '../../fixtures/names/judge.ts'

const { people, tuned, heldOut } = judge()
const names = (files: { habit: string; file: { name: string } }[]) =>
  files.map(({ habit, file }) => `${habit}: ${file.name}`)

test('the labelled set is large enough to be meaningful', () => {
  expect(people).toBe(5_000)
  expect(tuned.files + heldOut.files).toBeGreaterThan(2_000)
  expect(heldOut.resolvable).toBeGreaterThan(500)
  // without files that nobody can resolve, the set could not show that nothing is guessed
  expect(tuned.files - tuned.resolvable).toBeGreaterThan(500)
})

test('no file is matched to the wrong person', () => {
  expect(names([...tuned.wrong, ...heldOut.wrong])).toEqual([])
})

test('at least 95% of the files that a careful person could resolve are matched', () => {
  const resolvable = tuned.resolvable + heldOut.resolvable
  expect((tuned.matched + heldOut.matched) / resolvable).toBeGreaterThanOrEqual(0.95)
  expect(heldOut.matched / heldOut.resolvable).toBeGreaterThanOrEqual(0.9)
})
