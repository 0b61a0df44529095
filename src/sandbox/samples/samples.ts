import { presentationOf } from '../tenant/names.ts'
import { renderSample, type SamplePicture } from './samplePicture.ts'

/** The properties of a person that appear in file names. */
export interface SamplePerson {
  id: string
  displayName: string
  givenName: string | null
  surname: string | null
  userPrincipalName: string
  mail: string | null
  mailNickname: string | null
  employeeId: string | null
  onPremisesSamAccountName: string | null
}

/** A file to drop on "Add photos". */
export interface SampleFile {
  /** may include folders: `Sales/…` */
  name: string
  render: () => Promise<Buffer>
}

/** A person with every property that the file names below need. */
interface Named extends SamplePerson {
  givenName: string
  surname: string
  mail: string
  mailNickname: string
  employeeId: string
}

/** One row of the table: the file's name and its content. */
type Sample = [name: (person: Named) => string, picture: Partial<SamplePicture> | Broken]
type Broken = 'empty' | 'text' | 'cutOff'

const phone = { width: 1200, height: 1600 }
const landscape = { width: 1600, height: 1067 }
const square = { width: 1080, height: 1080 }
const avatar = { width: 700, height: 700, format: 'gif' } as const
/** the same picture under two names */
const usedTwice = { seed: 'sample used twice', occasion: '', presentation: null }
/** a person who comes out white when overexposed */
const pale = { seed: 'flaweda', occasion: 'flaweda', presentation: null }
const twelveMegapixels = { width: 4032, height: 3024 }

/** One file for each person, named the way photographers and colleagues name them. */
const forOnePerson: readonly Sample[] = [
  [(p) => `${p.userPrincipalName}.jpg`, {}],
  [(p) => `${p.mail}.png`, { format: 'png' }],
  [(p) => `${p.mailNickname}.webp`, { ...usedTwice, format: 'webp' }],
  [(p) => `${p.employeeId}.jpg`, { ...phone, orientation: 6 }],
  [(p) => `${p.surname}, ${p.givenName} (2).JPG`, { ...landscape, orientation: 3 }],
  [(p) => `IMG_1234 ${p.givenName} ${p.surname}.png`, { ...phone, format: 'png' }],
  [(p) => `${p.mailNickname} - Copy.webp`, { ...landscape, format: 'webp', flaw: 'twoPeople' }],
  [(p) => `${p.surname}_${p.givenName}.jpg`.toUpperCase(), { ...phone, orientation: 8 }],
  [(p) => `Sales/${p.displayName}.jpeg`, { ...landscape, orientation: 1 }],
  [(p) => `Sales/Team North/${p.givenName} ${p.surname}.jpg`, { ...landscape, flaw: 'far' }],
  [(p) => `${p.givenName}_${p.surname}_final_v2.jpg`, { ...phone, orientation: 5 }],
  [
    (p) => `2024-09-01 ${p.givenName} ${p.surname}.tif`,
    { ...pale, format: 'tiff', flaw: 'bright' },
  ],
  [(p) => `${p.surname} ${p.givenName}.avif`, { ...phone, format: 'avif' }],
  [(p) => `${p.givenName}${p.surname}.jpg`, { ...phone, flaw: 'sideways' }],
  [(p) => `${p.employeeId}_${p.surname}_${p.givenName}.jpg`, { variant: 'grey' }],
  [(p) => `${p.userPrincipalName.toUpperCase()}.JPEG`, { ...twelveMegapixels, orientation: 6 }],
  [(p) => `${p.id}.jpg`, { ...usedTwice, variant: 'progressive' }],
  [(p) => `${p.givenName}.${p.surname}.jpg`.toLowerCase(), { ...landscape, flaw: 'dark' }],
  [(p) => `${p.givenName}-${p.surname}-portrait.gif`, { ...avatar, flaw: 'cartoon' }],
  [(p) => `${p.givenName} ${p.surname} 1080x1080.jpg`, { ...square, variant: 'cmyk' }],
  // a JPEG named .heic, as some apps write it
  [(p) => `Copy of ${p.mailNickname}.heic`, { ...twelveMegapixels }],
  [(p) => `${p.mailNickname} (1).png`, { format: 'png', variant: 'transparent' }],
  [(p) => `${p.givenName} ${p.surname}.jpg`, { width: 300, height: 300 }],
  [(p) => `${p.givenName}, ${p.surname}.jpg`, { width: 500, height: 640, variant: 'displayP3' }],
  // unusable files
  [(p) => `${p.displayName}.jpg`, 'empty'],
  [(p) => `${p.mailNickname}.jpg`, 'text'],
  [(p) => `${p.employeeId}.jpeg`, 'cutOff'],
]

/** Names that are close to a person's, or only a first name: they must match nobody. */
const nearMisses: readonly Sample[] = [
  [(p) => `${p.mailNickname.slice(0, -1)}.jpg`, {}],
  [(p) => `${p.givenName}.jpg`, phone],
  [(p) => `${p.givenName} ${p.surname}sen.png`, { format: 'png' }],
]

/** Names that say nothing about who is shown. */
const unnamed: readonly [name: string, picture: Partial<SamplePicture>][] = [
  ['DSC00017.jpg', { ...landscape, orientation: 8 }],
  ['IMG_2044.jpg', { ...phone, orientation: 6 }],
  ['20240901_101112.jpg', landscape],
  ['Team photo.webp', { ...landscape, format: 'webp', flaw: 'group' }],
]

/**
 * Up to forty files to try an import with, named after the first of `people`: every common way to name files, every
 * format and orientation, some that match several people or nobody, some unusable. The same people give the same files;
 * fewer people give fewer files. Pictures are drawn on demand and differ from those in the directory.
 */
export function samplePhotos(people: readonly SamplePerson[]): SampleFile[] {
  const named = people.filter(isNamed)
  const byName = Map.groupBy(named, fullName)
  const isUnique = (one: Named) => byName.get(fullName(one))?.length === 1
  const unique = named.filter(isUnique)
  const namesake = named.find((one) => !isUnique(one))
  const queue = [...unique]
  const files = [...forOnePerson, ...nearMisses].flatMap(([name, picture]) => {
    const person = queue.shift()
    return person ? [sample(name(person), picture, person)] : []
  })
  return [
    ...files,
    ...special(namesake, queue),
    ...unnamed.map(([name, picture]) => sample(name, picture)),
  ]
}

/** One row of the table: which person it needs, and the files for them. */
type Special = [fits: (one: Named) => boolean, ...files: Sample[]]

/** Files that need a certain kind of person, or two files for one person. Each row takes the first person who fits. */
const forSpecialPeople: readonly Special[] = [
  [() => true, [(p) => `${fullName(p)}.jpg`, phone], [(p) => `${p.mail}.jpg`, landscape]],
  [
    (p) => /[äöüøå]/i.test(fullName(p)),
    [(p) => `${writtenOut(fullName(p))}.jpg`, { ...landscape, flaw: 'cutOff' }],
  ],
  [
    (p) => /[^\0-\x7f]/.test(fullName(p)),
    // macOS decomposes accented letters
    [(p) => `${fullName(p)}.jpg`.normalize('NFD'), { ...phone, flaw: 'blurred' }],
  ],
  [
    (p) => Boolean(p.onPremisesSamAccountName),
    [(p) => `${p.onPremisesSamAccountName}.jpg`, { ...phone, flaw: 'nobody' }],
  ],
]

function special(namesake: Named | undefined, unique: readonly Named[]): SampleFile[] {
  const left = [...unique]
  const files = forSpecialPeople.flatMap(([fits, ...samples]) => {
    const at = left.findIndex(fits)
    const [person] = at === -1 ? [] : left.splice(at, 1)
    return person ? samples.map(([name, picture]) => sample(name(person), picture, person)) : []
  })
  return namesake ? [...files, sample(`${fullName(namesake)}.jpg`, phone, namesake)] : files
}

const fullName = (person: Named): string => `${person.givenName} ${person.surname}`

function isNamed(person: SamplePerson): person is Named {
  const { givenName, surname, mail, mailNickname, employeeId } = person
  return [givenName, surname, mail, mailNickname, employeeId].every(Boolean)
}

const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }

function writtenOut(name: string): string {
  return name.toLowerCase().replace(/[äöüøå]/g, (letter) => letters[letter] ?? letter)
}

/** A file that shows `person`, on another occasion than their photo in the directory. */
function sample(
  name: string,
  picture: Partial<SamplePicture> | Broken,
  person: Named | null = null,
): SampleFile {
  const who = person
    ? { seed: person.id, presentation: presentationOf(person.givenName) }
    : { seed: `sample ${name}` }
  const usual = { ...who, occasion: name, width: 1200, height: 1200, format: 'jpeg' } as const
  if (typeof picture === 'object')
    return { name, render: () => renderSample({ ...usual, ...picture }) }
  return { name, render: () => broken[picture](usual) }
}

const broken: Record<Broken, (picture: SamplePicture) => Promise<Buffer>> = {
  empty: async () => Buffer.alloc(0),
  text: async () => Buffer.from('The photo is on the other drive, sorry!\n'),
  cutOff: async (picture) => {
    const whole = await renderSample(picture)
    return whole.subarray(0, Math.floor(whole.length * 0.6))
  },
}
