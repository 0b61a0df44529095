import { ProgressBar, Caption1 } from '@fluentui/react-components'
import { DocumentAddRegular } from '@fluentui/react-icons'
import { DropZone } from '../components/DropZone/DropZone.tsx'
import { FileButton } from '../components/DropZone/FileButton.tsx'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { ProblemNote } from '../components/ProblemNote/ProblemNote.tsx'
import { ImportBar } from '../components/Review/ImportBar.tsx'
import { ReviewTable } from '../components/Review/ReviewTable.tsx'
import { format } from '../components/Review/words.ts'
import { useDrop } from '../hooks/useDrop.ts'
import { useReview } from '../hooks/useReview.ts'
import { useStartImport } from '../hooks/useStartImport.ts'
import { asProblem } from '../problem.ts'

/** Choose files, see whom each one matches, settle the doubtful ones, import. */
export function AddPhotos() {
  const styles = usePageStyles()
  const review = useReview()
  const start = useStartImport(review)
  const { handlers } = useDrop(review.add)
  const { rows, tally } = review
  const problem = start.error ?? review.problem
  const matched = tally.all - tally.waiting
  return (
    <div className={styles.page} {...(rows.length > 0 ? handlers : {})}>
      <PageHeader title="Add photos" back>
        {rows.length > 0 && (
          <FileButton icon={<DocumentAddRegular />} onFiles={review.add}>
            More files
          </FileButton>
        )}
      </PageHeader>
      <main className={styles.grow}>
        {problem && (
          <ProblemNote
            problem={asProblem(problem)}
            onRetry={start.error ? () => start.mutate() : review.retry}
          />
        )}
        {rows.length === 0 ? (
          <DropZone
            onFiles={review.add}
            onSamples={review.addSamples}
            fetchingSamples={review.fetchingSamples}
          />
        ) : (
          <>
            {tally.waiting > 0 && (
              <div className={styles.progress} role="status">
                <Caption1>
                  Looking for people: {format(matched)} of {format(tally.all)} files
                </Caption1>
                <ProgressBar value={matched} max={tally.all} aria-label="Matching" />
              </div>
            )}
            <ReviewTable review={review} />
          </>
        )}
      </main>
      {rows.length > 0 && <ImportBar review={review} start={start} />}
    </div>
  )
}
