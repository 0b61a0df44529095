import type { PictureAddress } from '../attachments.ts'
import type { Candidate, Match, MatchConfidence } from '../../core/model.ts'

/** A picture that shows one person for certain, as its name says. */
export interface PlacedPicture {
  picture: PictureAddress
  person: Candidate
  match: Pick<Match, 'rule'> & { confidence: MatchConfidence }
}

/** Pictures by what their names say; all but `placed` by name. */
export interface SortedPictures {
  placed: PlacedPicture[]
  /** they fit nobody */
  nobody: string[]
  /** they may be of several people, or of somebody who is called something like it */
  several: string[]
  /** they are of somebody of whom there is another picture */
  twice: string[]
  /** they are of somebody whom nobody would choose unseen: a guest, or one who has changed their photo since */
  apart: string[]
}

/**
 * Sorts pictures as the tab does when it selects files for an import: what is not certain is for people to decide. Pure.
 * @param matches of the pictures, in their order
 */
export function sortPictures(
  pictures: readonly PictureAddress[],
  matches: readonly Match[],
): SortedPictures {
  const sorted: SortedPictures = { placed: [], nobody: [], several: [], twice: [], apart: [] }
  const people = matches.flatMap((match) => (isSure(match) ? (match.candidates[0]?.id ?? []) : []))
  const isTwice = (id: string) => people.filter((each) => each === id).length > 1
  pictures.forEach((picture, index) => {
    const match = matches[index]
    const person = match?.candidates[0]
    if (!match || !person) sorted.nobody.push(picture.name)
    else if (!isSure(match)) sorted.several.push(picture.name)
    else if (isTwice(person.id)) sorted.twice.push(picture.name)
    else if (person.account !== 'person' || person.changedSince) sorted.apart.push(picture.name)
    else sorted.placed.push({ picture, person, match })
  })
  return sorted
}

const isSure = ({ confidence }: Match): boolean =>
  confidence === 'certain' || confidence === 'likely'
