import { expect, test } from 'vitest'
import { match } from '../../fixtures/people/match.ts'
import { person } from '../../fixtures/people/person.ts'

const sean = person('Sean', 'O’Connor')
const maria = person('Maria', "D'Souza")
const iain = person('Iain', 'MacDonald')
const ronan = person('Ronan', 'McDonald')

test.each([
  ['O Connor.jpg', sean],
  ['O_CONNOR (2).jpg', sean],
  ['D Souza.jpg', maria],
  ['Mac Donald.jpg', iain],
  ['Mc Donald.jpg', ronan],
])('%s suggests whose surname it is', (name, { id }) => {
  expect(match(name, [sean, maria, iain, ronan])).toMatchObject({
    confidence: 'suggested',
    personIds: [id],
  })
})

test('whoever has it as an initial and a surname is asked for beside them, and nobody is ticked', () => {
  const oliver = person('Oliver', 'Connor')
  const aoife = person('Aoife', "O'Connor")
  const { confidence, personIds } = match('O Connor.jpg', [oliver, sean, aoife])
  expect(confidence).toBe('ambiguous')
  expect(new Set(personIds)).toEqual(new Set([oliver.id, sean.id, aoife.id]))
})

test('with a given name the whole of it is found', () => {
  for (const name of ['Sean O Connor.jpg', 'O Connor Sean.jpg', 'O CONNOR, SEAN.jpg'])
    expect(match(name, [sean, person('Oliver', 'Connor')])).toMatchObject({
      confidence: 'likely',
      personIds: [sean.id],
    })
})
