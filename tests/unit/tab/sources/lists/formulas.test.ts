import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guardFormulas, unguardFormulas } from '../../../../../src/tab/sources/lists/formulas.ts'
import { nearlyFormulas } from '../../../../fixtures/formulas.ts'

describe('text that a spreadsheet could take for a formula', () => {
  test.each([
    ['=1+1', `'=1+1`],
    ['Müller; -Ana.jpg', `Müller;' -Ana.jpg`],
    ['a;"=1"', `a;'"=1"`],
    ['a\t=1\n+2', `a\t'=1\n'+2`],
    ['\t=1', `'\t'=1`],
    [`a;'=1`, `a;''=1`],
    ['a|＝1', `a|'＝1`],
    ['Ana-Maria - portrait+1.jpg', 'Ana-Maria - portrait+1.jpg'],
    ['one\r\ntwo', 'one\r\ntwo'],
  ])('%j is written as %j', (text, written) => {
    expect(guardFormulas(text)).toBe(written)
  })

  test('is read again as it was', () => {
    fc.assert(
      fc.property(nearlyFormulas, (text) => {
        expect(unguardFormulas(guardFormulas(text))).toBe(text)
      }),
      { numRuns: 3000 },
    )
  })

  test('takes no longer, a character, the longer it is', () => {
    for (const text of [';', '\t', `'`, '"', '" ', ';\t', `;'`].map((part) =>
      part.repeat(200_000),
    )) {
      expect(unguardFormulas(guardFormulas(`${text}=`))).toBe(`${text}=`)
    }
  })
})
