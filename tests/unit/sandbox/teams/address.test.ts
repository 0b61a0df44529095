import { expect, test } from 'vitest'
import { readAddress, writeAddress, type Address } from '../../../../src/sandbox/teams/address.ts'

const read = (address: string) => readAddress(new URL(address, 'http://localhost:3979'))

test('an empty address is the Photos page, with nothing else said', () => {
  expect(read('/')).toEqual({ page: 'photos', subPageId: null, persona: null, theme: null })
})

test('what is written is read again, sub pages with slashes, equals and accents included', () => {
  const addresses: Address[] = [
    { page: 'photos', subPageId: 'photo=none&department=Ärzte/Nord', persona: 'hr', theme: 'dark' },
    { page: 'photos', subPageId: null, persona: null, theme: 'contrast' },
    { page: 'chat', subPageId: null, persona: 'b@contoso.example', theme: null },
  ]
  expect(addresses.map((address) => read(`/${writeAddress(address)}`))).toEqual(addresses)
})

test('a theme or page it does not know, and a badly encoded sub page, are no error', () => {
  expect(read('/?theme=pink&persona=#/nowhere/100%')).toEqual({
    page: 'photos',
    subPageId: '100%',
    persona: null,
    theme: null,
  })
})
