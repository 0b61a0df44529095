import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clouds } from '../../../src/core/clouds.ts'
import { readConfig } from '../../../src/core/config.ts'
import { permissions } from '../../../src/core/graph/permissions.ts'
import { steps } from '../../../src/confirm/steps/index.ts'
import { words } from '../../../src/confirm/words/words.ts'
import { WORKS } from '../../../src/core/jobs/queues.ts'
import * as recipe from '../../../src/core/imaging/recipe.ts'
import { readDocument, tableRows } from '../../fixtures/docs/markdown.ts'

/** Name, default and description: the comment line above it. */
const variables = [
  ...readDocument('env/.env.example').matchAll(/(?:^# (.*)\n)?^([A-Z_]+)=(.*)$/gm),
].map(([, description, name, value]) => [name, value, description])

describe('docs/operations.md', () => {
  const rows = tableRows(readDocument('docs/operations.md'))

  test('lists every permission that the code needs, with the calls that need it', () => {
    const listed = rows.filter(([, kind]) => kind === 'delegated' || kind === 'application')
    expect(listed).toEqual(
      permissions.map(({ permission, kind, usedFor, calls, narrower = [], without }) => [
        permission,
        kind,
        usedFor,
        calls.join('<br>'),
        narrower.map((each) => `${each.permission}: ${each.calls.join(', ')}`).join('<br>'),
        without,
      ]),
    )
  })

  test('lists the steps of npm run confirm, in their order', () => {
    const heading = rows.findIndex(([, unknown]) => unknown?.startsWith('what is not known'))
    const listed = rows.slice(heading + 2, heading + 2 + steps.length).map(([name]) => name)
    expect(listed).toEqual(steps.map(({ name }) => words(`step.${name}`)))
  })

  test('lists all background work that /health tells of', () => {
    const listed = rows.flatMap(([name = '', , often]) =>
      often && WORKS.includes(name) ? [name] : [],
    )
    expect(listed.toSorted()).toEqual(WORKS.toSorted())
  })

  test('lists the same settings, with the same defaults and descriptions, as env/.env.example', () => {
    const listed = rows.filter(([name]) => /^[A-Z]+(_[A-Z]+)*$/.test(name ?? ''))
    expect(listed).toEqual(variables)
  })
})

describe('the clients of the tab', () => {
  test('in docs/operations.md are those that the API accepts', () => {
    const ids = tableRows(readDocument('docs/operations.md')).flatMap(
      ([, id = '']) => /^`?([0-9a-f]{8}-[0-9a-f-]{27})`?$/.exec(id)?.slice(1) ?? [],
    )
    expect(ids).toEqual(clouds.global.clientIds)
  })
})

describe('the clouds', () => {
  test('in docs/operations.md are those of the setting, with what is missing there', () => {
    const rows = tableRows(readDocument('docs/operations.md'))
    for (const [name, { filesToBots, cards }] of Object.entries(clouds)) {
      if (name === 'usgov') continue
      const bot = rows.find(([, setting]) => setting?.replaceAll('`', '') === name)?.[3]
      expect([name, bot?.includes('no files'), bot?.includes('no cards')]).toEqual([
        name,
        !filesToBots,
        !cards,
      ])
    }
  })
})

describe('env/.env.example', () => {
  test('has the defaults of the product', () => {
    const required = {
      TENANT_ID: '11111111-2222-4333-8444-555555555555',
      CLIENT_ID: '22222222-2222-4333-8444-555555555555',
      CLIENT_SECRET: 'secret',
      BOT_ID: '22222222-2222-4333-8444-555555555555',
      PUBLIC_URL: 'https://photos.contoso.example',
    }
    const listed = Object.fromEntries(variables.map(([name, value]) => [name, value]))
    expect(readConfig({ ...listed, ...required })).toEqual(readConfig(required))
  })

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

describe('the README', () => {
  test('states the limits of pictures that the code has', () => {
    const readme = readDocument('README.md')
    const rows = tableRows(readme)
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
})

describe('SECURITY.md', () => {
  test('names a test for every threat', () => {
    const [, threats = ''] =
      /^## Threats$(.*)^## Dependencies$/ms.exec(readDocument('SECURITY.md')) ?? []
    const rows = tableRows(threats).filter(([first = '']) => !/^(threat|-+)$/.test(first))
    const untested = rows.filter(
      ([, , tests = '']) => !/^tests\/\S+\.ts(, tests\/\S+\.ts)*$/.test(tests),
    )
    expect(untested).toEqual([])
    expect(rows.length).toBeGreaterThan(15)
  })
})
