import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import {
  channelsOf,
  isSmallEnough,
  scaledTo,
  stepsFor,
  type PictureHead,
} from '../../../../src/tab/shrink/size.ts'

const twelve: PictureHead = { type: 'jpg', width: 4032, height: 3024, channels: 3 }
const picture = (colour: 'srgb' | 'cmyk' | 'b-w') =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .toColourspace(colour)
    .jpeg()
    .toBuffer()

describe('a picture is made smaller before it is sent', () => {
  test('if it is large, in steps that leave enough pixels for a portrait', () => {
    const steps = stepsFor(twelve, 3_000_000)
    expect(steps.map(({ longerSide }) => longerSide)).toEqual([1600, 1600, 1280])
    const least = Math.min(...steps.map(({ longerSide }) => longerSide * (3024 / 4032)))
    expect(least).toBeGreaterThan(648)
  })

  test.each([
    ['small in bytes', twelve, 300_000],
    ['small in pixels', { ...twelve, width: 1600, height: 1200 }, 3_000_000],
    ['more than the server takes, which says so', { ...twelve, width: 12_000, height: 9000 }, 9e6],
    ['of a kind that browsers cannot read', { ...twelve, type: 'heic' }, 3_000_000],
    ['CMYK, whose profile browsers ignore', { ...twelve, channels: 4 }, 3_000_000],
  ])('but not if it is %s', (_why, head, bytes) => {
    expect(stepsFor(head, bytes)).toEqual([])
  })

  test('to a tenth of its bytes if possible', () => {
    expect(isSmallEnough(299_000, 3_000_000)).toBe(true)
    expect(isSmallEnough(301_000, 3_000_000)).toBe(false)
  })

  test('with its proportions kept, and never enlarged', () => {
    expect(scaledTo({ width: 4032, height: 3024 }, 1600)).toEqual({ width: 1600, height: 1200 })
    expect(scaledTo({ width: 3024, height: 4032 }, 1600)).toEqual({ width: 1200, height: 1600 })
    expect(scaledTo({ width: 100, height: 50 }, 1600)).toEqual({ width: 100, height: 50 })
  })
})

describe('the channels of a JPEG', () => {
  test('are read from its frame header', async () => {
    expect(channelsOf(await picture('srgb'))).toBe(3)
    expect(channelsOf(await picture('cmyk'))).toBe(4)
    expect(channelsOf(await picture('b-w'))).toBe(1)
  })

  test('are null if the header is truncated or missing', async () => {
    expect(channelsOf((await picture('srgb')).subarray(0, 30))).toBeNull()
    expect(channelsOf(new Uint8Array(0))).toBeNull()
    expect(channelsOf(new Uint8Array(100).fill(0xff))).toBeNull()
  })
})
