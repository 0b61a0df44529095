import type { BotWords } from '../../words/words.ts'
import { executeButton, link, paragraph, picture, verbatim, type AdaptiveCard } from '../card.ts'
import { personCard, type ShownPerson } from './person.ts'

export interface PersonDone {
  title: string
  /** what there is to know, a sentence of ours */
  text?: string
  /** who did it and when, which may hold names */
  by?: string
  /** that is there now */
  photo?: Buffer | null
  /** the change that "Undo" undoes */
  undo?: string | null
  /** of the person in the tab */
  url: string
}

/** Replaces a card that has buttons: what was done with the photo of somebody else, or what it is now. */
export function personDoneCard(
  words: BotWords,
  person: ShownPerson,
  { title, text, by, photo, undo, url }: PersonDone,
): AdaptiveCard {
  return personCard(
    words,
    person,
    title,
    [
      ...(photo ? [picture(photo, words('person.current'), { personId: person.id })] : []),
      ...(by === undefined ? [] : [verbatim(by, { isSubtle: true })]),
      ...(text === undefined ? [] : [paragraph(text)]),
    ],
    [...(undo ? [undoButton(words, person.id, undo)] : []), link(words('person.open'), url)],
  )
}

const undoButton = (words: BotWords, personId: string, entryId: string) =>
  executeButton(words('ask.undo'), { verb: 'person.undo', personId, entryId })
