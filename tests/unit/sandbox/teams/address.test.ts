import { expect, test } from 'vitest'
import { readAddress, writeAddress, type Address } from '../../../../src/sandbox/teams/address.ts'

const read = (address: string) => readAddress(new URL(address, 'http://localhost:3979'))

test('an empty address is the Photos page and sets nothing else', () => {
  expect(read('/')).toEqual({
    page: 'photos',
    subPageId: null,
    persona: null,
    theme: null,
    locale: null,
  })
})

test('a written address reads back the same, even with slashes, equals signs and accents in the sub page', () => {
  const addresses: Address[] = [
    {
      page: 'photos',
      subPageId: 'photo=none&department=Ärzte/Nord',
      persona: 'hr',
      theme: 'dark',
      locale: 'qps-ploc',
    },
    { page: 'photos', subPageId: null, persona: null, theme: 'contrast', locale: 'en-us' },
    { page: 'chat', subPageId: null, persona: 'b@contoso.example', theme: null, locale: null },
  ]
  expect(addresses.map((address) => read(`/${writeAddress(address)}`))).toEqual(addresses)
})

test('unknown themes, languages and pages are ignored, and a malformed escape is kept as it is', () => {
  expect(read('/?theme=pink&persona=&locale=tlh#/nowhere/100%')).toEqual({
    page: 'photos',
    subPageId: '100%',
    persona: null,
    theme: null,
    locale: null,
  })
})
