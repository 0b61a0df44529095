import { withoutBracketed, withoutTitles } from '../names/fullNames.ts'
import { isRomanisable } from '../names/romanise.ts'
import { isLonger } from '../normalise.ts'
import { idLabel } from './pieces.ts'
import { coreWords } from './coreWords.ts'
import { decoded } from './decoded.ts'
import {
  isNoise,
  pathOf,
  startsWithIdWord,
  withoutIdWord,
  withoutNoise,
  withoutSurnameLikeNoise,
} from './cleanName.ts'

/** One way to read a file name. */
export interface Reading {
  text: string
  /**
   * - `full`: names and ids count.
   * - `nameOnly`: a full name counts; an id only casts doubt.
   * - `address`: counts like an id, and decides between namesakes.
   * - `besideName`: an id next to a possible name; confirms that name or casts doubt.
   * - `faintId`: a word next to a possible name, which may be an alias or another name.
   * - `doubtOnly`: may belong to someone else, so it only casts doubt.
   */
  trust: 'full' | 'nameOnly' | 'address' | 'besideName' | 'faintId' | 'doubtOnly'
  /** the part left out of `text`: the reading holds only for people whose department, office or title this is */
  workplace?: string
  /** the id left out of `text`: the reading holds only for the person who has it */
  alias?: string
}

/** Limit of the usual file systems. */
const MAX_NAME_LENGTH = 255

/**
 * Every way to read a file name: as it is, and without what cameras, forms and copying added, numbers, brackets, titles
 * and noise. Folders and the file type are ignored. A name that is only noise (`IMG_1234`, `20240901_101112`) casts
 * doubt at most, and so does the folder it is in.
 */
export function readings(fileName: string): Reading[] {
  const [written = '', folder = ''] = pathOf(fileName).toReversed()
  if (written === '' || isLonger(written, MAX_NAME_LENGTH)) return []
  const literal = decoded(written)
  const all = literal === '' ? [] : readingsOf(literal, folder)
  const raw: Reading[] = literal === written ? [] : [{ text: written, trust: 'full' }]
  return different([...raw, ...all])
}

function readingsOf(literal: string, folder: string): Reading[] {
  const clean = withoutNoise(literal)
  const number = withoutIdWord(clean)
  if (/^\d{4,}$/u.test(number) && (clean !== number || startsWithIdWord(literal))) {
    return [
      { text: number, trust: 'full' },
      { text: literal, trust: 'full' },
    ]
  }
  const unlabelled = literal.replace(idLabel, '')
  if (unlabelled !== literal && /^\d{4,}$/u.test(unlabelled))
    return [
      { text: unlabelled, trust: 'full' },
      { text: literal, trust: 'full' },
    ]
  if (/^\d+$/u.test(literal)) return [{ text: literal, trust: 'full' }]
  if (isNoise(clean, literal)) {
    return [
      { text: literal, trust: 'doubtOnly' },
      ...(folder === '' ? [] : [{ text: withoutNoise(folder), trust: 'doubtOnly' as const }]),
    ]
  }
  return [
    { text: literal, trust: 'full' },
    { text: clean, trust: 'full' },
    ...addressReadings(clean),
    ...coreReadings(literal),
    ...[...new Set([literal, clean])].flatMap(withoutNumber),
    ...withoutBrackets(clean),
    ...withoutDigits(clean),
    ...withoutTitlesAndNoise(clean),
    ...withoutWorkplace(clean),
  ]
}

/** Readings of the same text once, with what they say most. */
function different(all: Reading[]): Reading[] {
  const unique = new Map<string, Reading>()
  for (const reading of all) {
    const id = `${reading.trust === 'nameOnly' || reading.trust === 'full' ? 'name' : reading.trust}\n${reading.workplace ?? ''}\n${reading.alias ?? ''}\n${reading.text}`
    const earlier = unique.get(id)
    if (!earlier || (earlier.trust === 'nameOnly' && reading.trust === 'full'))
      unique.set(id, reading)
  }
  return [...unique.values()].filter(({ text }) => text !== '')
}

/** What is left of a name without all pieces, titles and noise that it has, wherever they are. */
function coreReadings(literal: string): Reading[] {
  if (literal.includes('@')) return []
  const words = coreWords(literal)
  const text = words.join(' ')
  if (words.length === 0) return []
  const [only = ''] = words
  // `ann_2` may be another picture of ann, or the picture of ann2
  if (words.length === 1)
    return [{ text: only, trust: bareNumber.test(literal) ? 'nameOnly' : 'full' }]
  if (isRomanisable(text)) return [{ text, trust: 'nameOnly' }]
  const edges = [
    [words.slice(1), only],
    [words.slice(0, -1), words.at(-1) ?? ''],
  ] as const
  return [
    { text, trust: 'nameOnly' },
    ...placeReadings(words),
    ...edges.flatMap(([rest, alias]): Reading[] =>
      rest.length > 1 && /^[\p{L}\d.-]{3,}$/u.test(alias)
        ? [
            { text: rest.join(' '), trust: 'nameOnly', alias },
            { text: alias, trust: /\d/u.test(alias) ? 'besideName' : 'faintId' },
          ]
        : [],
    ),
  ]
}

const bareNumber = /(?:^|[\s_.-])\d{1,3}(?:$|[\s_.-])/u

/** A place of several words before or after a name. */
function placeReadings(words: string[]): Reading[] {
  const lengths = [2, 3].filter((length) => words.length - length >= 2)
  return lengths.flatMap((length): Reading[] => [
    {
      text: words.slice(length).join(' '),
      trust: 'nameOnly',
      workplace: words.slice(0, length).join(' '),
    },
    {
      text: words.slice(0, -length).join(' '),
      trust: 'nameOnly',
      workplace: words.slice(-length).join(' '),
    },
  ])
}

/** `Dr. Ana Müller small` → `Ana Müller`. */
function withoutTitlesAndNoise(clean: string): Reading[] {
  const text = withoutTitles(withoutNoise(withoutSurnameLikeNoise(clean)))
  return text === clean ? [] : [{ text, trust: 'nameOnly' }]
}

/** `Ana Müller (ana.mueller@contoso.com)`; an underscore may be part of the address or separate it from the name. */
function addressReadings(clean: string): Reading[] {
  if (!clean.includes('@')) return []
  const match = /[^\s()[\]<>,;]{1,64}@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/u.exec(clean)
  if (!match) return []
  const [address] = match
  const remainder = clean.replace(address, ' ')
  return [
    { text: address, trust: address === clean ? 'full' : 'address' },
    ...shorterAddresses(address).map((text): Reading => ({ text, trust: 'doubtOnly' })),
    { text: withoutNoise(trimmed(remainder.replace(/[()[\]<>]/gu, ' '))), trust: 'nameOnly' },
  ]
}

const shorterAddresses = (address: string): string[] =>
  [...address.matchAll(/_(?=[^_@]+@)/gu)].map(({ index }) => address.slice(index + 1))

/**
 * `ann_2` and `ann (2)` may be a second picture of Ann or the picture of `ann2`, and the number in `12345 Ana Müller`
 * may be her employee id or someone else's. Without the number a full name still counts; the other readings only cast
 * doubt.
 */
function withoutNumber(name: string): Reading[] {
  if (!/\d/u.test(name)) return []
  const after = /[\s_.-](\d+)$|\((\d+)\)$/u.exec(name)
  const before = /^(\d+)[\s_.-]+(?![\s_.-])(?=[^\p{L}\p{N}]*\p{L})/u.exec(name)
  return [
    ...splitAtNumber(
      name.slice(0, after?.index),
      after?.[1] ?? after?.[2],
      (text, number) => text + number,
    ),
    ...splitAtNumber(name.slice(before?.[0].length), before?.[1], (text, number) => number + text),
  ]
}

function splitAtNumber(
  withoutIt: string,
  number: string | undefined,
  join: (text: string, number: string) => string,
): Reading[] {
  if (!number) return []
  const text = trimmed(withoutIt)
  if (text === '') return []
  return [
    { text: withoutNoise(text), trust: 'nameOnly' },
    { text: join(text, number), trust: 'doubtOnly' },
    ...idBesideName(number),
  ]
}

/** `Müller, Ana (geb. Schmidt) [5b]`: brackets hold something about the person, not their name. */
function withoutBrackets(clean: string): Reading[] {
  if (!/[([{]/u.test(clean)) return []
  const inside = [...clean.matchAll(/[([{]([^([{)\]}]+)[)\]}]/gu)].map((match) => match[1] ?? '')
  if (inside.length === 0) return []
  const text = withoutNoise(trimmed(withoutBracketed(clean)))
  return [{ text, trust: 'nameOnly' }, ...withoutDigits(text), ...inside.flatMap(idBesideName)]
}

/** Names have no digits: `5b_Müller_Ana_E1047` is Ana Müller and two numbers, one of which may be hers. */
function withoutDigits(clean: string): Reading[] {
  if (clean.includes('@') || !/\d/u.test(clean)) return []
  const words = clean.split(/[\s_,;()[\]]+|-(?=\p{L}{0,4}\d)|(?<=\d\p{L}{0,4})-/u)
  const nameWords = words.filter((word) => !/\d/u.test(word))
  if (nameWords.length === words.length || nameWords.length === 0) return []
  // The comma must survive: it tells surname and given name apart
  const name = clean.includes(',') ? withoutNumberedWords(clean) : nameWords.join(' ')
  return [
    { text: withoutTitles(withoutNoise(trimmed(name))), trust: 'nameOnly' },
    ...words.filter((word) => /\d/u.test(word)).flatMap(idBesideName),
  ]
}

const withoutNumberedWords = (text: string): string =>
  text
    .split(/([\s_,;()[\]]+)/u)
    .filter((word) => !/\d/u.test(word))
    .join('')

/** `Sales - Ana Müller`, `Müller_Ana_Sales`: the first or last part may be the workplace. */
function withoutWorkplace(clean: string): Reading[] {
  const dashed = clean.split(/\s+[-–—|]\s+/u)
  const words = dashed.length > 1 ? dashed : clean.split(/[\s_]+/u)
  if (words.length < 2 || (dashed.length === 1 && words.length < 3)) return []
  const separator = dashed.length > 1 ? ' - ' : ' '
  const splits: [string[], string[]][] = [
    [words.slice(1), words.slice(0, 1)],
    [words.slice(0, -1), words.slice(-1)],
  ]
  return splits
    .filter(([name]) => /\p{L}/u.test(name.join('')))
    .map(([name, workplace]) => ({
      text: name.join(separator),
      trust: 'nameOnly',
      workplace: workplace.join(' '),
    }))
}

const trimmed = (text: string): string => text.replace(/^[\s_.,-]+|(?<![\s_.,-])[\s_.,-]+$/gu, '')

/** Short numbers and years are not ids. */
const mayBeId = /^(?!(19|20)\d\d$)(\d{4,}|(?=.*\d)[\p{L}\d.-]{3,})$/u

const idBesideName = (text: string): Reading[] =>
  mayBeId.test(text.trim()) || text.includes('@')
    ? [{ text: text.trim(), trust: 'besideName' }]
    : []
