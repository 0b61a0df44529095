import { describe, expect, test } from 'vitest'
import { createWords, type ParametersOf } from '../../../src/core/words/createWords.ts'

const messages = {
  close: 'Close',
  'review.ready': '{count, plural, one {# photo} other {# photos}} ready',
  'review.of': '{done, number} of {total, number} photos',
  'item.placed': '{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} file',
  'item.kind': '{kind, select, on {On} off {Off} other {Unknown}}',
  'person.photo': "{name}'s photo, set on {when, date, medium} at {when, time, short}",
  'photo.by': `{count, plural,
    =0 {No photos}
    one {# photo of {name}}
    other {{role, select, admin {{count, number} photos set by {name} for {days, number} days} other {# photos}}}
  }`,
  'pattern.next': "Use placeholders, such as '{givenName}.{surname}', for {name}.",
} as const

const words = createWords(messages, { locale: 'en-US', timeZone: 'UTC' })
const when = new Date('2026-11-28T14:05:00Z')
/** ICU puts a narrow no-break space before PM */
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ')

describe('a message', () => {
  test('without parameters is its own text', () => {
    expect(words('close')).toBe('Close')
  })

  test('counts in singular and plural, with separators', () => {
    expect(words('review.ready', { count: 1 })).toBe('1 photo ready')
    expect(words('review.ready', { count: 1400 })).toBe('1,400 photos ready')
    expect(words('item.placed', { place: 22 })).toBe('22nd file')
  })

  test('writes numbers, dates and times as the locale does', () => {
    expect(words('review.of', { done: 1000, total: 100000 })).toBe('1,000 of 100,000 photos')
    expect(plain(words('person.photo', { name: 'Ana', when }))).toBe(
      "Ana's photo, set on Nov 28, 2026 at 2:05 PM",
    )
    const british = createWords(messages, { locale: 'en-GB', timeZone: 'UTC' })
    expect(british('person.photo', { name: 'Ana', when })).toBe(
      "Ana's photo, set on 28 Nov 2026 at 14:05",
    )
  })

  test('chooses a branch, however deep', () => {
    expect(words('item.kind', { kind: 'off' })).toBe('Off')
    const values = { name: 'Ana', role: 'admin', days: 2 }
    expect(words('photo.by', { ...values, count: 0 }).trim()).toBe('No photos')
    expect(words('photo.by', { ...values, count: 3 })).toBe('3 photos set by Ana for 2 days')
  })

  test('shows braces between apostrophes as they are', () => {
    expect(words('pattern.next', { name: 'Ana' })).toBe(
      'Use placeholders, such as {givenName}.{surname}, for Ana.',
    )
  })

  test('can be translated, and follows the plural rules of that language', () => {
    const polish = createWords<typeof messages>(
      { ...messages, 'review.ready': '{count, plural, one {#a} few {#b} many {#c} other {#d}}' },
      { locale: 'pl' },
    )
    expect([1, 3, 5].map((count) => polish('review.ready', { count }))).toEqual(['1a', '3b', '5c'])
  })
})

test('an unknown locale counts as English does', () => {
  const unknown = createWords(messages, { locale: 'qqq-QQ' })
  expect(unknown('review.ready', { count: 1400 })).toBe('1,400 photos ready')
  expect(unknown.locale).toBe('qqq-QQ')
})

describe('a missing value', () => {
  test('throws', () => {
    // @ts-expect-error the parameters are missing
    expect(() => words('review.ready')).toThrow('"count"')
  })

  test('never shows message syntax if the caller only logs the error', () => {
    const errors: string[] = []
    const lenient = createWords(messages, { locale: 'en', onError: (_, key) => errors.push(key) })
    // @ts-expect-error the parameters are missing
    expect(lenient('review.ready')).toBe('… ready')
    expect(errors).toEqual(['review.ready'])
  })

  test('and an unknown key are refused by the compiler', () => {
    // @ts-expect-error there is no such message
    expect(() => words('review.none')).toThrow('review.none')
    // @ts-expect-error a count is a number
    expect(words('review.ready', { count: '1' })).toBe('1 photo ready')
    // @ts-expect-error this message has no parameters
    expect(words('close', { count: 1 })).toBe('Close')
    // @ts-expect-error a number needs `{n, number}` to be written as the locale does
    expect(words('pattern.next', { name: 1000 })).toContain('1000')
    // @ts-expect-error `total` is missing
    expect(() => words('review.of', { done: 1 })).toThrow('"total"')
    // @ts-expect-error the nested `days` is missing
    expect(words('photo.by', { count: 1, name: 'Ana', role: '' })).toBe('1 photo of Ana')
  })

  test('of one of several messages is refused by the compiler too', () => {
    const key = 'review.ready' as 'close' | 'review.ready'
    // @ts-expect-error one of them needs a count
    expect(() => words(key)).toThrow('"count"')
    expect(words(key, { count: 2 })).toBe('2 photos ready')
  })
})

test('the types name exactly the arguments of a message', () => {
  type Names<Key extends keyof typeof messages> = keyof ParametersOf<(typeof messages)[Key]>
  const names = <Key extends keyof typeof messages>(_: Key, found: Record<Names<Key>, true>) =>
    Object.keys(found)
  expect(names('item.kind', { kind: true })).toHaveLength(1)
  expect(names('photo.by', { count: true, name: true, role: true, days: true })).toHaveLength(4)
  expect(names('pattern.next', { name: true })).toHaveLength(1)
  expect(names('close', {})).toHaveLength(0)
})

describe('the locale decides how to write', () => {
  test('numbers, shares and lists', () => {
    expect(words.number(1400)).toBe('1,400')
    expect(words.percent(0.384)).toBe('38%')
    expect(words.list(['Ana', 'Ben', 'Chloe'])).toBe('Ana, Ben, and Chloe')
    expect(words.list(['JPEG', 'PNG'], 'or')).toBe('JPEG or PNG')
    expect(createWords({}, { locale: 'de' }).number(1400)).toBe('1.400')
  })

  test('dates and times', () => {
    expect(words.date(when)).toBe('Nov 28, 2026')
    expect(plain(words.time(when))).toBe('2:05 PM')
    expect(plain(words.dateTime(when))).toBe('Nov 28, 2026, 2:05 PM')
    const berlin = createWords({}, { locale: 'de', timeZone: 'Europe/Berlin' })
    expect(berlin.dateTime(when)).toBe('28.11.2026, 15:05')
  })

  test.each([
    [640, '640 bytes'],
    [1000, '1 KB'],
    [12_300, '12 KB'],
    [1_240_000, '1.2 MB'],
    [999_999, '1 MB'],
    [2_500_000_000, '2.5 GB'],
  ])('%i bytes as %s', (bytes, expected) => {
    expect(words.fileSize(bytes)).toBe(expected)
  })

  test.each([
    [0, '10 seconds'],
    [11_000, '20 seconds'],
    [60_000, '1 minute'],
    [120_000, '2 minutes'],
    [10_800_000, '3 hours'],
  ])('%i ms as %s', (milliseconds, expected) => {
    expect(words.duration(milliseconds)).toBe(expected)
  })
})
