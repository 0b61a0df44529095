import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagesOf, verdictOn } from '../../../env/dependencies/licences.ts'
import { readAudit } from '../../../env/dependencies/vulnerabilities.ts'
import { readDocument, tableRows } from '../../fixtures/docs/markdown.ts'

const packages = packagesOf(JSON.parse(readFileSync('package-lock.json', 'utf8')))

describe('licences', () => {
  test('of every package are permitted', () => {
    expect(packages.filter((each) => verdictOn(each) === 'refused')).toEqual([])
    expect(packages.length).toBeGreaterThan(500)
  })

  test.each([
    ['a', 'GPL-3.0', 'refused'],
    ['a', null, 'refused'],
    ['a', 'LGPL-3.0', 'refused'],
    ['libheif-js', 'LGPL-3.0', 'copyleft'],
    ['@img/sharp-win32-x64', 'Apache-2.0 AND LGPL-3.0-or-later', 'copyleft'],
    ['a', 'Apache-2.0 AND GPL-2.0', 'refused'],
    ['a', '(GPL-2.0 OR MIT)', 'permissive'],
  ])('%s under %s: %s', (name, licence, verdict) => {
    expect(verdictOn({ name, licence })).toBe(verdict)
  })

  test('under copyleft are listed in SECURITY.md, if they are shipped', () => {
    const families = packages
      .filter((each) => !each.dev && verdictOn(each) === 'copyleft')
      .map(({ name }) => name.replace(/^@img\/sharp-.*/, '@img/sharp-*'))
    const rows = tableRows(readDocument('SECURITY.md'))
    const listed = rows.filter(([, licence]) => licence?.includes('LGPL')).map(([name]) => name)
    expect(new Set(listed)).toEqual(new Set(families))
  })
})

describe('known vulnerabilities', () => {
  test('are listed with their advisory, once for the package that has them', () => {
    const moderate = { title: 'Prototype pollution', url: 'https://a.example/1', severity: 'high' }
    const audit = {
      vulnerabilities: {
        inner: { severity: 'high', via: [{ ...moderate, range: '<2' }] },
        outer: { severity: 'high', via: ['inner'] },
      },
    }
    expect(readAudit(JSON.stringify(audit))).toEqual({
      kind: 'checked',
      lines: ['inner: high: Prototype pollution (https://a.example/1)'],
    })
    expect(readAudit('{"vulnerabilities":{}}')).toEqual({ kind: 'checked', lines: [] })
  })

  test.each([
    ['', 'npm audit gave no answer'],
    ['{"message":"405 Method Not Allowed"}', '405 Method Not Allowed'],
    ['{}', 'npm audit failed'],
  ])('are said to be unknown when npm says %o', (output, why) => {
    expect(readAudit(output)).toEqual({ kind: 'unknown', why })
  })
})
