import type { Review } from '../../hooks/useReview.ts'
import { words } from '../../words/words.ts'
import { Note } from '../Sources/Note.tsx'
import { explainNotTakenUp } from './explainKept.ts'

/** What has become of the last review; or that this one isn't kept. */
export function KeptNotes({ review }: { review: Review }) {
  const { kept, takenUp, takenUpRead, unkept, reviews } = review
  const missing = takenUp ? explainNotTakenUp(takenUp, kept) : ''
  return (
    <>
      {takenUp && !takenUpRead && (
        <Note
          intent={missing ? 'warning' : 'success'}
          title={words('kept.applied', { count: takenUp.applied })}
          details={[]}
          closing={words('kept.close')}
          onClose={reviews.dismissKept}
        >
          {missing}
        </Note>
      )}
      {unkept === 'tell' && (
        <Note
          intent="info"
          title={words('kept.not.title')}
          details={[]}
          closing={words('kept.not.close')}
          onClose={reviews.dismissKept}
        >
          {words('kept.not')}
        </Note>
      )}
    </>
  )
}
