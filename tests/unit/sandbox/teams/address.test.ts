import { expect, test } from 'vitest'
import { readAddress, writeAddress, type Address } from '../../../../src/sandbox/teams/address.ts'

const read = (address: string) => readAddress(new URL(address, 'http://localhost:3979'))

const nothing = {
  persona: null,
  theme: null,
  locale: null,
  host: null,
  device: null,
  unanswered: null,
  refused: null,
}

test('an empty address is the Photos page and sets nothing else', () => {
  expect(read('/')).toEqual({ page: 'photos', subPageId: null, ...nothing })
})

test('a written address reads back the same, even with slashes, equals signs and accents in the sub page', () => {
  const addresses: Address[] = [
    {
      ...nothing,
      page: 'photos',
      subPageId: 'photo=none&department=Ärzte/Nord',
      persona: 'hr',
      theme: 'dark',
      locale: 'qps-ploc',
    },
    { ...nothing, page: 'photos', subPageId: null, theme: 'contrast', locale: 'en-us' },
    { ...nothing, page: 'chat', subPageId: null, persona: 'b@contoso.example' },
    {
      ...nothing,
      page: 'photos',
      subPageId: null,
      host: 'outlook',
      device: 'mobile',
      unanswered: 'initialize,getContext',
      refused:
        'authentication.getAuthToken:App resource defined in manifest and iframe origin do not match',
    },
  ]
  expect(addresses.map((address) => read(`/${writeAddress(address)}`))).toEqual(addresses)
})

test('unknown themes, languages, hosts and pages are ignored, and a malformed escape is kept as it is', () => {
  const address = '/?theme=pink&persona=&locale=tlh&host=slack&device=watch#/nowhere/100%'
  expect(read(address)).toEqual({ ...nothing, page: 'photos', subPageId: '100%' })
})
