import { describe, expect, test } from 'vitest'
import { readSource, sourceFiles } from '../../fixtures/house/sourceTree.ts'
import { sentencesIn } from '../../fixtures/words/sentences.ts'

/** Files whose text isn't shown to people, or is read by the product itself. */
const exempt = [
  /^src\/sandbox\//,
  /\/words\//,
  /\.styles\.ts$/,
  /vite\.config\.ts$/,
  // what people say to the bot
  /^src\/bot\/commands\.ts$/,
  // column titles and name particles in many languages, and the plan's column titles, which are read back
  /^src\/tab\/sources\/lists\/header\.ts$/,
  /^src\/tab\/sources\/planColumns\.ts$/,
  // Names, titles and noise that are looked for in names, and names of rooms and mailboxes
  /^src\/core\/matching\/names\/(fullNames|japanese|titles)\.ts$/,
  /^src\/core\/matching\/(accountType|explain\/oneWordNames|fileName\/(noiseWords|pieces|asides))\.ts$/,
  // Words that questions to the bot are made of
  /^src\/bot\/understanding\/lexicons\//,
]

/** Files and folders that still contain sentences of their own. */
const excused: string[] = [
  'src/core/background/memory.ts',
  'src/core/config.ts',
  'src/core/graph/',
  'src/core/imaging/crop/cropRequest.ts',
  'src/core/metrics/',
  'src/core/people/',
  'src/core/store/',
]

const findings = sourceFiles()
  .filter((file) => !exempt.some((pattern) => pattern.test(file)))
  .flatMap((file) =>
    sentencesIn(file, readSource(file)).map(({ line, text }) => `${file}:${line} ${text}`),
  )

describe('sentences', () => {
  test('are written in words files, not in components, cards or routes', () => {
    const misplaced = findings.filter((each) => !excused.some((place) => each.startsWith(place)))
    expect(misplaced).toEqual([])
  })

  test('occur in every place that is excused, so that none is excused for nothing', () => {
    const done = excused.filter((place) => !findings.some((each) => each.startsWith(place)))
    expect(done).toEqual([])
  })

  test.each([
    ['between tags', '<p>Cancelled</p>'],
    ['in what is shown by a condition', `<Button>{busy ? 'Sending' : name}</Button>`],
    ['in an attribute that is shown', '<Input aria-label="Search" />'],
    ['in a property', `f({ sentence: 'Your photo is set.' })`],
    ['in an argument', `paragraph('This is how your photo will look.')`],
    ['in a template', 'f(`${count} people have no photo`)'],
    ['in a piece of a sentence', `f(', of which some were left out')`],
    ['in an error that is shown', `new UnusableFile('This file is empty.')`],
  ])('are found %s', (_, source) => {
    expect(sentencesIn('Example.tsx', `export const example = ${source}`)).toHaveLength(1)
  })

  test.each([
    ['log lines', `log.info('Graph answered late again')`],
    ['errors for developers', `new Error('This can never happen')`],
    ['SQL', 'sql`select id from items where state = ${state}`'],
    ['descriptions in the API', `z.string().describe('The id of a person')`],
    ['names of styles and icons', `<Text className="big and bold" appearance="primary" />`],
    ['conditions', `<p>{state === 'Done' ? words('state.done') : null}</p>`],
    ['keys of messages', `words('review.ready', { count })`],
    ['header values', 'f(`Bearer ${token}`)'],
    ['directives', `() => { 'use strict' }`],
  ])('are not %s', (_, source) => {
    expect(sentencesIn('Example.tsx', `export const example = ${source}`)).toEqual([])
  })

  test('are named with their line', () => {
    expect(sentencesIn('a.ts', `\nf('Nothing was changed.')`)).toEqual([
      { line: 2, text: 'Nothing was changed.' },
    ])
  })
})
