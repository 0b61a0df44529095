import { expect, test } from 'vitest'
import { judge } from '../fixtures/names/judge.ts'

const { people, tuned, heldOut } = judge()
const names = (files: { habit: string; file: { name: string } }[]) =>
  files.map(({ habit, file }) => `${habit}: ${file.name}`)

test('the labelled set is large enough to say something', () => {
  expect(people).toBe(5_000)
  expect(tuned.files + heldOut.files).toBeGreaterThan(2_000)
  expect(heldOut.resolvable).toBeGreaterThan(500)
  // a set in which everything can be resolved would not show that nothing is guessed
  expect(tuned.files - tuned.resolvable).toBeGreaterThan(500)
})

test('no file is ticked for the wrong person', () => {
  expect(names([...tuned.wrong, ...heldOut.wrong])).toEqual([])
})

test('at least 95% of what a careful person could resolve is ticked, with every habit counted', () => {
  const resolvable = tuned.resolvable + heldOut.resolvable
  expect((tuned.ticked + heldOut.ticked) / resolvable).toBeGreaterThanOrEqual(0.95)
  expect(heldOut.ticked / heldOut.resolvable).toBeGreaterThanOrEqual(0.9)
})
