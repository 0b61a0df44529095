import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownToHtml } from '../../../../src/sandbox/teams/markdown.ts'

test('bold, italic and links become HTML, nested ones too', () => {
  expect(markdownToHtml('**who _is_** [a **b**](https://x.example/?a=1&b=2)')).toBe(
    '<p><strong>who <em>is</em></strong> <a href="https://x.example/?a=1&amp;b=2">a <strong>b</strong></a></p>',
  )
})

test('lists, paragraphs and line breaks become HTML', () => {
  expect(markdownToHtml('Try:\n- help\n- my photo\n\nor\nnot\n1. one\n2. two')).toBe(
    '<p>Try:</p><ul><li>help</li><li>my photo</li></ul><p>or<br>not</p><ol><li>one</li><li>two</li></ol>',
  )
})

test('names that contain markup characters stay as they are', () => {
  expect(markdownToHtml('Ana \\*x\\* snake_case_name 2 * 3')).toBe(
    '<p>Ana *x* snake_case_name 2 * 3</p>',
  )
})

test('a link that is neither http, https nor mailto is text', () => {
  expect(markdownToHtml('[x](javascript:alert(1))')).not.toContain('<a')
})

test('any input gives only the known tags', () => {
  const pieces = fc.constantFrom(
    '**',
    '_',
    '[',
    '](',
    ')',
    '<script>',
    '"',
    "'",
    '&',
    '\\',
    '\n',
    '- ',
    '1. ',
    'https://a.b/',
    'é',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (text) => {
      const html = markdownToHtml(text.join(''))
      const rest = html
        .replace(/<a href="[^"<>]*">/g, '')
        .replace(/<\/?(p|ul|ol|li|strong|em|br|a)>/g, '')
      expect(rest).not.toMatch(/[<>"]/)
    }),
  )
})
