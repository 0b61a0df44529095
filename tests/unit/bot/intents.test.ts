import { describe, expect, test } from 'vitest'
import { commandList } from '../../../src/bot/commands.ts'
import { commandOf } from '../../../src/bot/intents.ts'

describe('a text', () => {
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
  ] as const)('that says %j asks for the command "%s"', (text, name) => {
    expect(commandOf(text)).toBe(name)
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
  ])('that says %j asks for none', (text) => {
    expect(commandOf(text)).toBeNull()
  })
  test.each(commandList)(
    'that says what the help card suggests, "$phrase", is understood',
    (command) => {
      expect(commandOf(command.phrase)).toBe(command.name)
    },
  )
})
