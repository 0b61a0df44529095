import { expect, test, vi } from 'vitest'
import { neighbourFor } from '../../../../../src/tab/components/PersonDetails/neighbours.ts'

/** As much of an element as is asked. */
class FakeElement extends EventTarget {
  readonly roles: string[]
  readonly inside: FakeElement[]
  constructor(roles: string[] = [], inside: FakeElement[] = []) {
    super()
    this.roles = roles
    this.inside = inside
  }
  contains = (other: unknown): boolean =>
    other === this || this.inside.some((each) => each === other)
  closest = (selector: string) =>
    this.roles.some((role) => selector.split(', ').includes(role)) ? this : null
}

const button = new FakeElement()
const search = new FakeElement(['input'])
const cropSquare = new FakeElement(['[role="application"]'])
const panel = new FakeElement([], [button, search, cropSquare])
const dialogAbove = new FakeElement()
const [previous, next] = [vi.fn<() => void>(), vi.fn<() => void>()]

const goes = (
  press: object = {},
  neighbours: Parameters<typeof neighbourFor>[1] = { previous, next },
  direction: 'ltr' | 'rtl' = 'ltr',
) => {
  vi.stubGlobal('Element', FakeElement)
  const plain = {
    key: 'ArrowRight',
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    defaultPrevented: false,
    target: button,
    currentTarget: panel,
  }
  return neighbourFor({ ...plain, ...press }, neighbours, direction)
}

test('the arrow keys lead to the person before and after', () => {
  expect(goes()).toBe(next)
  expect(goes({ key: 'ArrowLeft' })).toBe(previous)
  expect(goes({ target: panel })).toBe(next)
})

test('from right to left, the next person is on the left', () => {
  expect(goes({ key: 'ArrowLeft' }, undefined, 'rtl')).toBe(next)
  expect(goes({}, undefined, 'rtl')).toBe(previous)
})

test('at the ends of the list they lead nowhere', () => {
  expect(goes({}, { previous, next: null })).toBeNull()
  expect(goes({ key: 'ArrowLeft' }, { previous: null, next })).toBeNull()
})

test.each([
  ['other keys', { key: 'ArrowDown' }],
  ['Alt, which goes back in the browser', { altKey: true }],
  ['Ctrl', { ctrlKey: true }],
  ['Shift', { shiftKey: true }],
  ['a key that was used already', { defaultPrevented: true }],
  ['a field, where they move the cursor', { target: search }],
  ['the crop square, which they move', { target: cropSquare }],
  ['a dialog above the panel', { target: dialogAbove }],
])('they do nothing with or in %s', (_, press) => {
  expect(goes(press)).toBeNull()
})
