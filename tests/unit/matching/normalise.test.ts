import { expect, test } from 'vitest'
import { normalise, sortName, spellings } from '../../../src/core/matching/normalise.ts'
import { person } from '../../fixtures/people/person.ts'

test.each([
  ['Ana Müller', 'ana muller'],
  ['Ana Mu\u0308ller', 'ana muller'],
  ['  MÜLLER_ana-lena,  B. ', 'muller ana lena b'],
  ['Straße Łódź Ærø Đặng Þór', 'strasse lodz aero dang thor'],
  ['IŞIL ışık İpek', 'isil isik ipek'],
  ["O’Neil d'Arc", 'oneil darc'],
  ['ﬁona Ⅳ', 'fiona iv'],
  ['Пётр', 'петр'],
  ['किरण', 'किरण'],
  ['山田 太郎', '山田 太郎'],
  ['😀 - !', ''],
])('%s is compared as %s', (text, expected) => {
  expect(normalise(text)).toBe(expected)
})

test('umlauts may be written as two letters or as one, word by word', () => {
  expect(spellings('Jörg Møller').toSorted()).toEqual([
    'joerg moeller',
    'joerg moller',
    'jorg moeller',
    'jorg moller',
  ])
  expect(spellings('Åse')).toEqual(['ase', 'aase'])
  expect(spellings('Ana Lee')).toEqual(['ana lee'])
  expect(spellings(' - ')).toEqual([])
  expect(spellings('Ä Ö Ü Ä Ö Ü Ä Ö Ü')).toHaveLength(2)
})

test('every person has a name to sort by', () => {
  const ana = person('Ana', 'Müller', { mailNickname: 'amu' })
  expect(sortName(ana)).toBe('ana muller')
  expect(sortName({ ...ana, displayName: '🙂' })).toBe('amu contoso com')
})
