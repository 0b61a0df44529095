import type { PersonKind } from '../../core/model.ts'

/** What words mean, as far as it makes a difference. `aside` makes none: articles, pronouns, "please". */
export type Concept =
  | 'aside'
  | 'my'
  | 'me'
  | 'photo'
  | 'show'
  | 'what'
  | 'how'
  | 'where'
  | 'iHave'
  | 'have'
  | 'looks'
  /** "what do I look like", said as a whole */
  | 'myLook'
  | 'want'
  | 'can'
  | 'doing'
  | 'set'
  | 'new'
  | 'remove'
  | 'removed'
  /** said of what went wrong; anywhere else it makes no difference */
  | 'oops'
  | 'undo'
  | 'back'
  | 'old'
  /** that something was liked better */
  | 'better'
  | 'last'
  | 'change'
  | 'know'
  | 'data'
  | 'privacy'
  | 'help'
  | 'works'
  | 'yes'
  | 'nay'
  | 'no'
  | 'not'
  | 'hello'
  | 'thanks'
  /** "great", which says more in other sentences */
  | 'praise'
  | 'who'
  | 'people'
  | 'missing'
  | 'without'
  | 'and'
  | 'run'
  | 'status'
  /** "imported", which asks how far it is */
  | 'imported'
  | 'going'
  | 'done'
  | 'pause'
  /** "for now": what is stopped so is to go on */
  | 'awhile'
  | 'resume'
  | 'cancel'
  | 'stop'
  | 'approval'
  | 'waiting'
  | 'remind'
  /** with the reader in it */
  | 'remindMe'
  /** "no reminders for me", said as a whole */
  | 'remindNot'
  /** of a question without a photo, it may mean who is at work */
  | 'today'
  | 'again'
  | 'more'
  /** what is sent every week; that it be sent, and that it not be */
  | 'digest'
  | 'digestOn'
  | 'digestOff'

/** Periods in which people came. */
export type Period = 'day' | 'week' | 'month' | 'year'

/**
 * How a language says things. Words and phrases are separated by commas, and written as they are compared: lower case, no
 * accents, a space for an apostrophe. The longest phrase counts.
 */
export interface Lexicon {
  concepts: Readonly<Record<Concept, string>>
  /** "remind them", of those who were spoken of before */
  remindThem: string
  /** before the name of a place: "in", "from the" */
  toPlace: string
  /** between that and the name */
  article: string
  /** beside the name of a place: "department" */
  placeWord: string
  kinds: Readonly<Record<PersonKind, string>>
  /** that somebody is new: "who came", "joined" */
  came: string
  /** "this month" */
  present: Readonly<Record<Period, string>>
  /** one or more of them */
  units: Readonly<Record<Period, string>>
  /** "in the last" */
  inTheLast: string
  lately: string
  /** what says "new people" by itself */
  newcomers: string
}

export const phrasesOf = (list: string): string[] =>
  list
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '')
