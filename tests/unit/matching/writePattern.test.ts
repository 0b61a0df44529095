import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safeName } from '../../../src/core/matching/fileName/safeName.ts'
import { parsePattern } from '../../../src/core/matching/pattern.ts'
import { readPattern } from '../../../src/core/matching/readPattern.ts'
import { parseNamePattern, writePattern } from '../../../src/core/matching/writePattern.ts'
import { presets } from '../../../src/tab/components/Pattern/pattern.ts'
import { person } from '../../fixtures/people/person.ts'

const ana = person('Ana María', 'Müller', {
  mailNickname: 'amuller',
  employeeId: '0017',
  department: 'R/D',
  officeLocation: 'Nord',
})
const write = (pattern: string, who = ana) => writePattern(parseNamePattern(pattern), who)

describe('a name made of a pattern', () => {
  test.each([
    ['{givenName}.{surname}', 'Ana María.Müller'],
    ['{surname}, {givenName}.jpg', 'Müller, Ana María'],
    ['#upn#', 'amuller@contoso.com'],
    ['{initials}{surname}', 'AMüller'],
    ['{user}', 'amuller'],
    ['{officeLocation}/{department}\\{displayName}', 'Nord/R_D/Ana María Müller'],
    ['../../{employeeId}', '0017'],
    ['/{employeeId}. ', '0017'],
    ['{employeeId}/..', null],
  ])('%s is %s', (pattern, name) => {
    expect(write(pattern)).toBe(name)
  })

  test('is nothing if the directory lacks what is asked for', () => {
    expect(write('{employeeId}', { ...ana, employeeId: null })).toBeNull()
    expect(write('{surname}_{givenName}', { ...ana, givenName: ' ' })).toBeNull()
  })

  test('can be read again with the same pattern', () => {
    for (const preset of presets.filter((text) => !text.includes('*'))) {
      const { readings } = readPattern(parsePattern(preset), `${write(preset)}.jpg`)
      const written = readings.some((values) =>
        Object.values(values).every((value) => write(preset)?.includes(value)),
      )
      expect([preset, written]).toEqual([preset, true])
    }
  })

  test('is not made of an asterisk', () => {
    expect(() => write('{employeeId}_*')).toThrow(/Leave out/)
  })
})

describe('a safe name', () => {
  test.each([
    ['Ana <ana@contoso.com>', 'Ana _ana@contoso.com_'],
    ['a/b\\c:d*e?f"g|h', 'a_b_c_d_e_f_g_h'],
    [' .hidden. . ', 'hidden'],
    ['..', ''],
    ['CON', '_CON'],
    ['nul.Ana', '_nul.Ana'],
    ['Connor', 'Connor'],
    ['__MACOSX', '___MACOSX'],
    ['Ana\u202egpj.exe', 'Anagpj.exe'],
    ['Ana\u0000\n Lee', 'Ana_ Lee'],
    ['A\u0308nne', 'Änne'],
    ['\ud800x', '\ufffdx'],
  ])('of %j is %j', (text, name) => {
    expect(safeName(text)).toBe(name)
  })

  test('fits any file system, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = safeName(text)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(201)
        // oxlint-disable-next-line no-control-regex
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|^[. ]|[. ]$/u)
        expect(safeName(name)).toBe(name)
      }),
    )
  })

  test('is cut between characters', () => {
    expect(safeName('👩‍👩‍👧'.repeat(20))).toBe('👩‍👩‍👧'.repeat(11))
  })
})
