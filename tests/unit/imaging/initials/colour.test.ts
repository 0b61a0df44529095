import { expect, test } from 'vitest'
import { colourFor, contrast, inkOn } from '../../../../src/core/imaging/initials/colour.ts'
import { personId } from '../../../fixtures/people/people.ts'

const colours = ['#004e8c', '#038387', '#498205', '#ca5010']
const everybody = Array.from({ length: 400 }, (_value, n) => personId(n))
const chosen = (from: string[]) => everybody.map((id) => colourFor(id, from))

test('a person keeps the colour, in whatever order and case the colours are given', () => {
  const before = chosen(colours)
  expect(chosen(colours.toReversed())).toEqual(before)
  expect(chosen(colours.map((colour) => colour.toUpperCase()))).toEqual(before)
})

test('everybody has one of the colours, and each colour about as many people', () => {
  const counts = Map.groupBy(chosen(colours), (colour) => colour)
  expect([...counts.keys()].toSorted()).toEqual(colours)
  for (const people of counts.values()) expect(people.length).toBeGreaterThan(60)
})

test('without one of the colours, only people who had it get another', () => {
  const before = chosen(colours)
  const after = chosen(colours.slice(1))
  expect(after.filter((colour, n) => colour !== before[n])).toHaveLength(
    before.filter((colour) => colour === colours[0]).length,
  )
})

test('what is drawn on any colour can be read: at least 4.5 to 1', () => {
  const steps = Array.from({ length: 18 }, (_value, n) => (n * 15).toString(16).padStart(2, '0'))
  const every = steps.flatMap((red) =>
    steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)),
  )
  expect(every.filter((colour) => contrast(inkOn(colour), colour) < 4.5)).toEqual([])
})

test('white is taken where it can be read', () => {
  expect(['#004e8c', '#ffffff', '#767676', '#777777'].map(inkOn)).toEqual([
    '#ffffff',
    '#000000',
    '#ffffff',
    '#000000',
  ])
})
