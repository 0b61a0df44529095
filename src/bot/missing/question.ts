import type { MissingScope, PersonKind } from '../../core/model.ts'
import { asPhrase } from '../asPhrase.ts'

/** Names that a question may hold. */
export interface KnownPlaces {
  departments: readonly string[]
  offices: readonly string[]
}

/** What is asked about whom. */
export interface MissingQuestion {
  /** as far as it was understood; of several departments or offices, none */
  scope: MissingScope
  /** departments and offices that may be meant, where it is not one of each */
  choices: Pick<MissingScope, 'department' | 'office'>[]
  /** the words that nothing explains; empty if the whole was understood */
  rest: string
}

const TO_PLACE = '(?:in|from|at|of|within|for|and|or)'
const PLACE_WORD = '(?:departments?|dept|offices?|teams?|site|location)'

const kinds: readonly [RegExp, PersonKind][] = [
  [/\b(?:guests?(?: accounts?| users?)?|external(?:s| users?| people)?)\b/, 'guest'],
  [/\b(?:(?:meeting |conference )?rooms?(?: accounts?)?)\b/, 'room'],
  [/\bshared mailbox(?:es)?\b/, 'sharedMailbox'],
  [
    /\b(?:disabled|blocked|deactivated)(?: accounts?| users?| people)?\b|\b(?:who )?(?:are|is) (?:disabled|blocked)\b/,
    'disabled',
  ],
  [/\bmembers?\b/, 'member'],
]

const CAME =
  '(?:(?:who|that) )?(?:(?:has|have|had|was|were|are|is) )?(?:just )?(?:came|come|joined|started|arrived|added|created|hired|new)(?: here| to us)?'
const UNITS: Record<string, number> = { day: 1, week: 7, month: 30, year: 365 }

/** The last calendar periods begin at different times; a number of days reaches back to the first. */
const times: readonly [RegExp, (found: string[], now: Date) => number][] = [
  [new RegExp(`\\b${CAME} today\\b`), () => 1],
  [new RegExp(`\\b${CAME} this week\\b`), (_, now) => now.getUTCDay() || 7],
  [new RegExp(`\\b${CAME} this month\\b`), (_, now) => now.getUTCDate()],
  [new RegExp(`\\b${CAME} this year\\b`), (_, now) => dayOfYear(now)],
  [
    new RegExp(
      `\\b${CAME} (?:in|within|during|over) the (?:last|past) (\\d{1,3}) (day|week|month|year)s?\\b`,
    ),
    ([count = '', unit = '']) => Number(count) * (UNITS[unit] ?? 1),
  ],
  [
    new RegExp(`\\b${CAME} (?:in|within|during|over) the (?:last|past) (day|week|month|year)\\b`),
    ([unit = '']) => UNITS[unit] ?? 1,
  ],
  [
    new RegExp(`\\b${CAME} (?:lately|recently)\\b|\\b(?:recently|newly) (?:joined|added|hired)\\b`),
    () => 30,
  ],
  [
    /\bnew (?:people|colleagues|joiners|starters|hires|employees|staff|users)\b|\b(?:joiners|starters)\b/,
    () => 30,
  ],
]

/** Longer ago than anybody was added to any directory. */
const MAX_DAYS = 3650

const dayOfYear = (now: Date): number =>
  Math.floor((now.getTime() - Date.UTC(now.getUTCFullYear(), 0, 1)) / 86_400_000) + 1

/** That a photo is lacking. A "not" in any other place says the opposite. */
const lack =
  /\b(?:(?:does not|do not|doesnt|dont|has not|have not|hasnt|havent|not)(?: yet| still)? (?:have|has|got|had|set|uploaded|added)|missing|without|lacks?|lacking|needs?|no|has not got|have not got)\b/g

const filler = new Set(
  (
    'who whos which what whose how many much show list tell give me us can could you i we want would like to know see find get ' +
    'people person persons anyone anybody everyone everybody all users user accounts account employees employee staff colleagues ' +
    'is are s there has have had having got the a an any their his her our still yet so far now today currently left ' +
    'photo photos picture pictures pic pics image images avatar avatars profile also only just with in from at of within for ' +
    'among and or that who company organisation organization hi hello hey thanks thank'
  ).split(' '),
)

/**
 * What a text that asks who is missing a photo asks in all: about which department, office and kind of people, and of
 * those who came when. Nothing is dropped: a word that says something else is in `rest`.
 */
export function readMissingQuestion(text: string, known: KnownPlaces, now: Date): MissingQuestion {
  const places = takePlaces(` ${asPhrase(text)} `, known)
  const kind = takeOne(places.rest, kinds)
  const time = takeOne(kind.rest, times)
  const rest = time.rest
    .replace(lack, ' ')
    .split(' ')
    .filter((word) => word !== '' && !filler.has(word))
    .join(' ')
  const [days] = time.taken ? [time.taken.value(time.taken.groups, now)] : []
  return {
    scope: {
      ...(places.choices.length === 0 && places.found),
      ...(kind.taken && { kind: kind.taken.value }),
      ...(days !== undefined && { addedDays: Math.min(Math.max(days, 1), MAX_DAYS) }),
    },
    choices: places.choices,
    rest,
  }
}

/** Of a table of expressions, the first that the text has. */
function takeOne<T>(text: string, table: readonly [RegExp, T][]) {
  for (const [expression, value] of table) {
    const match = expression.exec(text)
    if (match)
      return {
        rest: text.replace(expression, ' '),
        taken: { value, groups: match.slice(1).filter((group) => group !== undefined) },
      }
  }
  return { rest: text, taken: null }
}

interface Places {
  found: Pick<MissingScope, 'department' | 'office'>
  choices: MissingQuestion['choices']
  rest: string
}

/** Takes the names of departments and offices out of a text, the longest first. */
function takePlaces(text: string, { departments, offices }: KnownPlaces): Places {
  const named = [
    ...departments.map((department) => ({ name: asPhrase(department), place: { department } })),
    ...offices.map((office) => ({ name: asPhrase(office), place: { office } })),
  ].filter(({ name }) => name !== '')
  let rest = text
  const found: { name: string; place: Places['found'] }[] = []
  for (const one of named.toSorted((a, b) => b.name.length - a.name.length)) {
    if (found.some(({ name }) => name === one.name)) found.push(one)
    else if (rest.includes(` ${one.name} `)) {
      const without = rest.replace(placeOf(one.name), ' ')
      if (without !== rest) found.push(one)
      rest = without
    }
  }
  return { ...chosen(found.map(({ place }) => place)), rest }
}

/** After "in" and the like, or before "department", since some departments are called IT or People. */
const placeOf = (name: string): RegExp =>
  new RegExp(
    `(?<= )${TO_PLACE} (?:the |our )?${name}(?: ${PLACE_WORD})?(?= )|(?<= )(?:the |our )?${name} ${PLACE_WORD}(?= )`,
  )

/** A department and an office go together; of two departments, or of one name for both, one is to be chosen. */
function chosen(places: Places['found'][]): Pick<Places, 'found' | 'choices'> {
  const departments = places.filter(({ department }) => department !== undefined)
  const offices = places.filter(({ office }) => office !== undefined)
  const isSameName =
    asPhrase(departments[0]?.department ?? '') === asPhrase(offices[0]?.office ?? '\n')
  if (departments.length > 1 || offices.length > 1 || isSameName)
    return { found: {}, choices: places }
  return { found: { ...departments[0], ...offices[0] }, choices: [] }
}
