/** What is kept of the last review, and what has become of it, in the reader's language. */
import { isDecided, type KeptReview, type TakenUp } from '../../review/kept/keptReview.ts'
import { words } from '../../words/words.ts'

export const countDecided = ({ rows }: Pick<KeptReview, 'rows'>): number =>
  [...rows.values()].filter(isDecided).length

/** How much was decided, and what to do so that it applies again. */
export function explainKept(kept: KeptReview, canResume: boolean): string {
  const lists = kept.lists.map(({ name }) => name)
  const sentences = [
    words('kept.decided', { count: countDecided(kept), when: words.dateTime(new Date(kept.at)) }),
    words(canResume ? 'kept.resume' : 'kept.again'),
    canResume || lists.length === 0 ? '' : words('kept.lists', { lists: words.list(lists) }),
  ]
  return sentences.filter(Boolean).join(' ')
}

/**
 * What could not be taken up of the last review; empty if all of it was.
 * @param kept what is left of it
 */
export function explainNotTakenUp({ gone }: TakenUp, kept: KeptReview | null): string {
  const absent = kept ? countDecided(kept) : 0
  return [
    absent > 0 ? words('kept.absent', { count: absent }) : '',
    gone > 0 ? words('kept.gone', { count: gone }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}
