import type { AppError, OtherChange } from '../errors.ts'
import { actorName } from './actorName.ts'
import type { CoreWords } from './words.ts'

const DAY_MS = 24 * 3_600_000

/** What went wrong, with whose change it was where that is known. */
export function errorSentence(error: AppError, words: CoreWords): string {
  const { changedBy } = error
  if (!changedBy) return error.sentenceIn(words)
  if (error.code === 'being_changed')
    return words('changedBy.now', { name: actorName(changedBy.name, words) })
  return changeSentence(changedBy, words)
}

/** Who changed a photo, how and when: how long ago, since the reader's time zone is not known here. */
export function changeSentence(
  { name: known, at, action }: Pick<OtherChange, 'name' | 'at' | 'action'>,
  words: CoreWords,
): string {
  const name = actorName(known, words)
  const age = Date.now() - at.getTime()
  const when =
    age < DAY_MS
      ? words('changedBy.ago', { duration: words.duration(age) })
      : words('changedBy.on', { date: words.date(at) })
  return words('changedBy.sentence', { name, action, when })
}
