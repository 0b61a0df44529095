import { describe, expect, test } from 'vitest'
import {
  brokenLinks,
  documents,
  linesIn,
  missingPaths,
  missingScripts,
  readDocument,
  wordsIn,
} from '../../fixtures/docs/markdown.ts'

const decisions = documents().filter((name) => name.startsWith('docs/decisions/'))

describe.each(documents())('%s', (name) => {
  const markdown = readDocument(name)

  test('links only to files and headings that exist', () => {
    expect(brokenLinks(name, markdown)).toEqual([])
  })

  test('names only paths of the repository that exist', () => {
    expect(missingPaths(name, markdown)).toEqual([])
  })

  test('names only npm scripts that exist', () => {
    expect(missingScripts(name, markdown)).toEqual([])
  })
})

test('the README has at most 1,600 words', () => {
  expect(wordsIn(readDocument('README.md'))).toBeLessThanOrEqual(1600)
})

test.each(decisions)('%s has at most 40 lines', (name) => {
  expect(linesIn(readDocument(name))).toBeLessThanOrEqual(40)
})

test('every decision is listed in the architecture', () => {
  const architecture = readDocument('docs/architecture.md')
  const listed = decisions.filter((name) => architecture.includes(name.slice('docs/'.length)))
  expect(decisions.length).toBeGreaterThan(0)
  expect(listed).toEqual(decisions)
})

describe('the checks on documents', () => {
  test.each([
    ['README.md', '[a](docs/nowhere.md)'],
    ['docs/glossary.md', '[a](README.md)'],
    ['docs/glossary.md', '![a](pictures/nothing.png)'],
    ['docs/glossary.md', '[a](#no-such-heading)'],
    ['README.md', '[a](docs/operations.md#no-such-heading)'],
  ])('find a broken link: %s with %s', (name, markdown) => {
    expect(brokenLinks(name, markdown)).toHaveLength(1)
  })

  test('follow a link to a heading, and leave other sites and code alone', () => {
    const markdown = '# A heading: two\n\n[a](#a-heading-two) [b](https://example.com/x)'
    expect(brokenLinks('README.md', `${markdown}\n\n\`\`\`\n[c](nowhere)\n\`\`\`\n`)).toEqual([])
  })

  test('find a path that does not exist, and skip placeholders', () => {
    const markdown = '`src/nowhere.ts`, `src/main.ts`, `src/tab`, `src/bot/words/<language>`'
    expect(missingPaths('README.md', markdown)).toEqual(['README.md: src/nowhere.ts'])
  })

  test('find an npm script that does not exist', () => {
    expect(missingScripts('README.md', '`npm run nothing`, `npm run check`')).toEqual([
      'README.md: npm run nothing',
    ])
  })
})
