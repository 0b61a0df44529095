import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import {
  corners,
  dragCorner,
  moveBy,
  onKey,
  resizeTo,
  turn,
  type Crop,
} from '../../../../../src/tab/components/CropEditor/crop.ts'

const start: Crop = {
  box: { left: 100, top: 50, width: 200, height: 200 },
  rotation: 0,
  picture: { width: 800, height: 600 },
}

describe('a crop square', () => {
  test('moves up to the edge of the picture', () => {
    expect(moveBy(start, 10, -20).box).toEqual({ left: 110, top: 30, width: 200, height: 200 })
    expect(moveBy(start, -5000, 5000).box).toEqual({ left: 0, top: 400, width: 200, height: 200 })
  })

  test('is resized around its centre, within the limits', () => {
    expect(resizeTo(start, 100).box).toEqual({ left: 150, top: 100, width: 100, height: 100 })
    expect(resizeTo(start, 9999).box).toEqual({ left: 0, top: 0, width: 600, height: 600 })
    expect(resizeTo(start, 1).box.width).toBe(48)
  })

  test('is dragged by a corner while the opposite corner stays in place', () => {
    const grown = dragCorner(start, { x: 'left', y: 'top' }, -30, -10)
    expect(grown.box).toEqual({ left: 70, top: 20, width: 230, height: 230 })
    const shrunk = dragCorner(start, { x: 'right', y: 'bottom' }, -60, -80)
    expect(shrunk.box).toEqual({ left: 100, top: 50, width: 120, height: 120 })
  })

  test('stays on the same part when the picture is turned', () => {
    const right = turn(start, 'right')
    expect(right).toEqual({
      box: { left: 350, top: 100, width: 200, height: 200 },
      rotation: 90,
      picture: { width: 600, height: 800 },
    })
    expect(turn(right, 'left')).toEqual(start)
    expect(turn(start, 'left').rotation).toBe(270)
    expect(turn(turn(turn(right, 'right'), 'right'), 'right')).toEqual(start)
  })

  test('moves with the keyboard, in larger steps with Shift, and ignores other keys', () => {
    expect(onKey(start, 'ArrowRight', false)?.box.left).toBe(106)
    expect(onKey(start, 'ArrowRight', true)?.box.left).toBe(160)
    expect(onKey(start, '+', false)?.box.width).toBe(212)
    expect(onKey(start, '-', false)?.box.width).toBe(188)
    expect(onKey(start, 'Tab', false)).toBeNull()
  })

  test('stays a square of whole pixels inside the picture after any changes', () => {
    const size = fc.integer({ min: 48, max: 5000 })
    const change = fc.tuple(
      fc.constantFrom('move', 'size', 'corner', 'turn'),
      fc.double({ min: -6000, max: 6000, noNaN: true }),
      fc.double({ min: -6000, max: 6000, noNaN: true }),
      fc.integer({ min: 0, max: 3 }),
    )
    fc.assert(
      fc.property(size, size, fc.array(change, { maxLength: 12 }), (width, height, changes) => {
        const side = Math.min(width, height)
        const box = { left: 0, top: 0, width: side, height: side }
        let crop: Crop = { box, rotation: 0, picture: { width, height } }
        for (const [kind, x, y, n] of changes) {
          if (kind === 'move') crop = moveBy(crop, x, y)
          else if (kind === 'size') crop = resizeTo(crop, x)
          else if (kind === 'turn') crop = turn(crop, x > 0 ? 'right' : 'left')
          else crop = dragCorner(crop, corners[n] ?? { x: 'left', y: 'top' }, x, y)
        }
        const { left, top, width: wide, height: high } = crop.box
        expect([left, top, wide].every(Number.isInteger)).toBe(true)
        expect(wide).toBe(high)
        expect(wide).toBeGreaterThanOrEqual(48)
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
        expect(left + wide).toBeLessThanOrEqual(crop.picture.width)
        expect(top + high).toBeLessThanOrEqual(crop.picture.height)
      }),
    )
  })
})
