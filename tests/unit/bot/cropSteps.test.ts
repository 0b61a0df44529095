import { describe, expect, test } from 'vitest'
import { cropSteps } from '../../../src/bot/ownPhoto/cropSteps.ts'

const square = (left: number, top: number, side: number) => ({
  left,
  top,
  width: side,
  height: side,
})
const picture = { width: 1200, height: 900, crop: square(400, 100, 400), faces: [] }

describe('the crops that a card offers', () => {
  test('are closer, wider and all that a square can show, around the middle of the present one', () => {
    expect(cropSteps(picture)).toEqual({
      closer: square(440, 140, 320),
      wider: square(350, 50, 500),
      whole: square(150, 0, 900),
    })
  })

  test('leave the face that the present one shows where it is in the photo', () => {
    const faces = [{ box: square(0, 0, 100) }, { box: square(420, 140, 100) }]
    expect(cropSteps({ ...picture, faces })).toMatchObject({
      closer: square(414, 118, 320),
      wider: square(383, 78, 500),
    })
  })

  test('stay in the picture, and end at its edge', () => {
    const corner = { ...picture, crop: square(500, 200, 700) }
    expect(cropSteps(corner)).toMatchObject({ wider: square(325, 25, 875) })
    const nearly = { ...picture, crop: square(200, 0, 800) }
    // wider would be the whole
    expect(cropSteps(nearly)).toMatchObject({ wider: null, whole: square(150, 0, 900) })
    const whole = { ...picture, crop: square(150, 0, 900) }
    expect(cropSteps(whole)).toMatchObject({ wider: null, whole: null })
  })

  test('come no closer than what is still sharp', () => {
    expect(cropSteps({ ...picture, crop: square(0, 0, 140) }).closer).toBeNull()
  })
})
