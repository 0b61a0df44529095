import { expect, test } from 'vitest'
import { initialsFor } from '../../../../src/core/imaging/initials/initialsFor.ts'

const named = (
  displayName: string,
  givenName: string | null = null,
  surname: string | null = null,
) => initialsFor({ displayName, givenName, surname })

test.each([
  ['Ana Müller', 'Ana', 'Müller', 'AM'],
  ['the display name is another', 'élodie', 'von der Leyen', 'ÉV'],
  ['Σωκράτης Παπαδόπουλος', 'Σωκράτης', 'Παπαδόπουλος', 'ΣΠ'],
  ['Жанна Яковлева', 'Жанна', 'Яковлева', 'ЖЯ'],
  ['Қанат Әлиев', 'Қанат', 'Әлиев', 'ҚӘ'],
  ['Đặng Ệ', 'Đặng', 'Ệ', 'ĐỆ'],
  ['राम कुमार', 'राम', 'कुमार', 'राकु'],
  ['two signs in one letter', 'A\u0308nne', 'O\u0301scar', 'ÄÓ'],
  ['full width', 'Ａｎａ', 'Ｍ', 'AM'],
  ['a letter that is two capitals', 'ßeta', 'ﬁn', 'SF'],
  ['a quote before it', "'t", '(Hooft)', 'TH'],
])('%s: of the given name and the surname', (displayName, givenName, surname, initials) => {
  expect(named(displayName, givenName, surname)).toBe(initials)
})

test.each([
  ['Ana Müller', 'AM'],
  ['Ana Maria da Silva', 'AS'],
  ['Müller, Ana', 'AM'],
  ['Müller, Ana (Contoso)', 'AM'],
  ['Ana Müller - Contoso', 'AM'],
  ['Jane Doe, PhD', 'JD'],
  ['Dr. Jane Doe', 'JD'],
  ['Prince', 'P'],
  ['Room 12', 'R'],
  ['Dr.', 'D'],
  ['ana.mueller@contoso.example', 'A'],
])('%s: of the display name, if one of the others is missing', (displayName, initials) => {
  expect(named(displayName, 'Only', null)).toBe(initials)
})

test('a name in letters that cannot be drawn has those of the display name', () => {
  expect(named('Yuki Tanaka (田中 由紀)', '由紀', '田中')).toBe('YT')
})

test.each([
  '田中 由紀',
  '김철수',
  'محمد علي',
  'אברהם לוי',
  'გიორგი',
  '12',
  '',
  '田中 Yuki',
  '🙂 🙂',
])('no initials can be drawn of %s', (displayName) => {
  expect(named(displayName)).toBeNull()
})

test('however many marks are put on a letter, at most the letter is drawn', () => {
  expect(named(`Z${'\u0353'.repeat(50)}oe`)).toBe('Z')
})
