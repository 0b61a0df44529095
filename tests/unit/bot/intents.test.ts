import { describe, expect, test } from 'vitest'
import { intentOf } from '../../../src/bot/intents.ts'

describe('what somebody wants from the bot is understood', () => {
  test.each([
    ['help', 'help'],
    ['Hi!', 'help'],
    ['hello there', 'help'],
    ['Good morning', 'help'],
    ['<at>Likeness</at> help', 'help'],
    ['What can you do?', 'help'],
    ['who is missing a photo?', 'missing'],
    ["Who's missing?", 'missing'],
    ['WHO IS MISSING', 'missing'],
    ['missing', 'missing'],
    ['Missing photos', 'missing'],
    ['without a photo', 'missing'],
    ['who has no photo', 'missing'],
    ['Who doesn’t have a profile picture?', 'missing'],
    ['hi, who is missing a photo please', 'missing'],
    ['how many people are without a photo?', 'missing'],
    ['my photo', 'mine'],
    ['Show me my profile picture.', 'mine'],
    ["what's my photo?", 'mine'],
    ['remove my photo', 'remove'],
    ['Please delete my picture!', 'remove'],
  ] as const)('%s → %s', (text, intent) => {
    expect(intentOf(text)).toBe(intent)
  })

  test.each([
    '',
    '   ',
    '???',
    'I am missing my cat',
    'remove',
    'remove the photo of Bob',
    'my photo is missing',
    'who is Bob',
    '谁没有照片',
    'missing '.repeat(10_000),
  ])('and nothing is made of %j', (text) => {
    expect(intentOf(text)).toBe('unknown')
  })
})
