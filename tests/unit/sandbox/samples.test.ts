import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { looksAlike } from '../../../src/core/imaging/duplicates/looksAlike.ts'
import { preparePhoto } from '../../../src/core/imaging/prepare.ts'
import { drawPortrait } from '../../../src/sandbox/portraits/portrait.ts'
import {
  renderSample,
  type Flaw,
  type Orientation,
} from '../../../src/sandbox/samples/samplePicture.ts'
import { samplePhotos } from '../../../src/sandbox/samples/samples.ts'
import { presentationOf } from '../../../src/sandbox/tenant/names.ts'
import { match } from '../../fixtures/people/match.ts'
import { person } from '../../fixtures/people/person.ts'

const surnames = ['Lind', 'Møller', 'Silva', 'Kowalski', 'Ferrari', 'Yılmaz', 'Dupont', 'Okafor']
const people = Array.from({ length: 40 }, (_, index) =>
  person(
    `Ana${'abcdefghij'[index % 10]}`,
    `${surnames[index % 8]}${'rstuv'[Math.floor(index / 8)]}`,
    {
      employeeId: `${100_000 + index}`,
      onPremisesSamAccountName: index % 7 === 0 ? `sam${index}` : null,
    },
  ),
)
const [first] = people
const organisation = first ? [...people, { ...first, id: `${first.id.slice(0, -1)}x` }] : people

test('there are forty files with different names, the same every time', () => {
  const names = samplePhotos(organisation).map(({ name }) => name)
  expect(new Set(names).size).toBe(40)
  expect(samplePhotos(organisation).map(({ name }) => name)).toEqual(names)
})

test('most match one person, and every other outcome occurs', () => {
  const found = samplePhotos(organisation).map(({ name }) => match(name, organisation))
  const count = (confidence: string) => found.filter((one) => one.confidence === confidence).length
  expect(count('certain')).toBeGreaterThanOrEqual(10)
  expect(count('likely')).toBeGreaterThanOrEqual(10)
  expect(count('ambiguous')).toBeGreaterThanOrEqual(1)
  expect(count('suggested')).toBeGreaterThanOrEqual(2)
  expect(count('none')).toBeGreaterThanOrEqual(5)
  const ticked = found.filter(({ confidence }) => ['certain', 'likely'].includes(confidence))
  const chosen = ticked.map(({ personIds }) => personIds[0])
  expect(chosen.length - new Set(chosen).size).toBeGreaterThanOrEqual(1)
})

test('fewer people give fewer files', () => {
  expect(samplePhotos([]).map(({ name }) => name)).toContain('IMG_2044.jpg')
  expect(samplePhotos(people.slice(0, 3)).length).toBeLessThan(15)
})

test('three files are unusable, each for its own reason', async () => {
  const files = samplePhotos(organisation).slice(24, 27)
  const results = await Promise.all(files.map(async ({ render }) => preparePhoto(await render())))
  expect(results).toEqual(
    ['empty_file', 'not_an_image', 'truncated'].map((code) => ({ kind: 'rejected', code })),
  )
})

const small = { seed: 'somebody', width: 300, height: 400, format: 'jpeg' } as const

test.each([1, 2, 3, 4, 5, 6, 7, 8] satisfies Orientation[])(
  'a sample stored in orientation %i comes out upright',
  async (orientation) => {
    const upright = await preparePhoto(await renderSample(small))
    const turned = await preparePhoto(await renderSample({ ...small, orientation }))
    const both = upright.kind === 'ready' && turned.kind === 'ready'
    expect(both && (await looksAlike(upright.jpeg, turned.jpeg))).toBe(true)
  },
)

test.each(['png', 'webp', 'avif', 'tiff', 'gif'] as const)(
  'a sample can be a %s file',
  async (format) => {
    const bytes = await renderSample({ ...small, format })
    expect((await sharp(bytes).metadata()).format).toBe(format === 'avif' ? 'heif' : format)
    expect((await preparePhoto(bytes)).kind).toBe('ready')
    expect(bytes.equals(await renderSample({ ...small, format }))).toBe(true)
  },
)

test('a portrait depends only on its seed', async () => {
  const [one, again, other] = await Promise.all(['a', 'a', 'b'].map((seed) => drawPortrait(seed)))
  expect(one).toEqual(again)
  expect(one).not.toEqual(other)
  expect(await sharp(one).metadata()).toMatchObject({ format: 'jpeg', width: 648, height: 648 })
})

const notesOn = async (picture: Buffer) => {
  const made = await preparePhoto(picture)
  return made.kind === 'ready' ? made.notes.map(({ code }) => code) : [made.code]
}

describe('a drawn person passes for a photo', () => {
  test('without a note in at least nine of ten samples', async () => {
    const shapes = [
      [1000, 1340],
      [1400, 940],
      [1000, 1000],
    ] as const
    const pictures = Array.from({ length: 20 }, (_, index) => {
      const [width, height] = shapes[index % shapes.length] ?? [1000, 1000]
      return renderSample({ seed: `good ${index}`, width, height, format: 'jpeg' })
    })
    const notes = await Promise.all(pictures.map(async (each) => notesOn(await each)))
    expect(notes.filter(({ length }) => length > 0).length).toBeLessThanOrEqual(2)
  })

  test('without a note in the directory’s photos', async () => {
    const seeds = Array.from({ length: 20 }, (_, index) => `employee ${index}`)
    const notes = await Promise.all(seeds.map(async (seed) => notesOn(await drawPortrait(seed))))
    const spoken = notes.flat().filter((code) => code !== 'enlarged')
    expect(spoken.length).toBeLessThanOrEqual(2)
  })

  test.each([
    ['dark', 'too_dark'],
    ['bright', 'blown_out'],
    ['blurred', 'blurred'],
    ['far', 'face_small'],
    ['cutOff', 'face_cut_off'],
    ['twoPeople', 'several_faces'],
    ['nobody', 'no_face'],
    ['cartoon', 'drawing'],
  ] satisfies [Flaw, string][])('that is %s gets the note %s', async (flaw, code) => {
    const picture = { seed: 'flawed', width: 1600, height: 1067, format: 'jpeg', flaw } as const
    expect(await notesOn(await renderSample(picture))).toContain(code)
  })

  test('and looks different on another occasion', async () => {
    const picture = { seed: 'one', width: 800, height: 800, format: 'jpeg' } as const
    const [monday, friday] = await Promise.all(
      ['monday', 'friday'].map((occasion) => renderSample({ ...picture, occasion })),
    )
    expect(await looksAlike(monday ?? Buffer.alloc(0), friday ?? Buffer.alloc(0))).toBe(false)
  })
})

test.each([
  ['Fatima', 'feminine'],
  ['Seán', 'masculine'],
  ['Haruto', 'masculine'],
  ['Nobody at all', null],
])('the name %s is %s', (name, presentation) => {
  expect(presentationOf(name)).toBe(presentation)
})
