import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as recipe from '../../src/core/imaging/recipe.ts'
import { permissions } from '../../src/core/graph/permissions.ts'

const readme = readFileSync('README.md', 'utf8')
/** The cells of every row of every table in the README, code marks left out. */
const rows = readme
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.replaceAll('`', '').trim()),
  )
const example = readFileSync('env/.env.example', 'utf8')
const variables = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [
  name,
  value,
])

describe('the README', () => {
  test('lists every permission that the code needs, with the calls that need it', () => {
    const listed = rows.filter(([, kind]) => kind === 'delegated' || kind === 'application')
    expect(listed).toEqual(
      permissions.map(({ permission, kind, usedFor, calls, without }) => [
        permission,
        kind,
        usedFor,
        calls.join('<br>'),
        without,
      ]),
    )
  })

  test('lists the same settings, with the same defaults, as env/.env.example', () => {
    const listed = rows
      .filter(([name]) => /^[A-Z]+(_[A-Z]+)*$/.test(name ?? ''))
      .map(([name, value]) => [name, value])
    expect(listed).toEqual(variables)
  })

  test('tells the true limits of pictures', () => {
    const { MAX_PIXELS, MAX_PIXELS_PROGRESSIVE, MAX_PIXELS_HEIC, MAX_PIXELS_AVIF } = recipe
    const heading = rows.findIndex(([, most]) => most === 'megapixels at most')
    const limits = [MAX_PIXELS, MAX_PIXELS_PROGRESSIVE, MAX_PIXELS_HEIC, MAX_PIXELS_AVIF]
    expect(rows.slice(heading + 2, heading + 6).map(([, most]) => Number(most))).toEqual(
      limits.map((pixels) => Math.floor(pixels / 1e6)),
    )
    const { MIN_SIDE_PX, MAX_SOURCE_BYTES, PHOTO_SIDE_PX, MAX_PHOTO_BYTES } = recipe
    expect(readme).toContain(`At least ${MIN_SIDE_PX} pixels`)
    expect(readme).toContain(`at most ${MAX_SOURCE_BYTES / 2 ** 20} MB`)
    expect(readme).toContain(`up to ${PHOTO_SIDE_PX} pixels around the face`)
    expect(readme).toContain(`at most ${MAX_PHOTO_BYTES / 1000} KB`)
  })

  test('names only npm scripts and files that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }
    const named = [...readme.matchAll(/`npm run (\w+)/g)].map(([, name]) => name)
    expect(named.filter((name) => !(name !== undefined && name in scripts))).toEqual([])
    const pictures = [...readme.matchAll(/\]\((appPackage\/[^)]+)\)/g)].map(
      ([, path]) => path ?? '',
    )
    expect(pictures.map((path) => readFileSync(path).length > 0)).toEqual(pictures.map(() => true))
  })
})

describe('env/.env.example', () => {
  test('has every setting that the product and the sandbox read, and no other', () => {
    const read = ['src/core/config.ts', 'src/sandbox/start.ts'].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^ {2,4}([A-Z]+(?:_[A-Z]+)*): /gm)].map(
        ([, name]) => name,
      ),
    )
    const known = new Set(read.filter((name) => name !== 'NODE_ENV'))
    expect(new Set(variables.map(([name]) => name))).toEqual(known)
  })
})
