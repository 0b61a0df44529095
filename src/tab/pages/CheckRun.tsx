import { Body1, Caption1, ProgressBar } from '@fluentui/react-components'
import { useState } from 'react'
import type { RunView, ItemView } from '../../api/contract.ts'
import { preparingOf } from '../components/Check/check.ts'
import { CheckBar } from '../components/Check/CheckBar.tsx'
import { CheckGrid } from '../components/Check/CheckGrid.tsx'
import { ItemCrop } from '../components/Check/ItemCrop.tsx'
import { explainSending } from '../components/RunProgress/sending.ts'
import { MissingFiles } from '../components/RunProgress/MissingFiles.tsx'
import { SendingTrouble } from '../components/RunProgress/SendingTrouble.tsx'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { ProblemNote } from '../components/ProblemNote/ProblemNote.tsx'
import { format } from '../review/words.ts'
import { useCheck } from '../hooks/useCheck.ts'
import { useUploadState } from '../hooks/useUploadState.ts'
import { useOriginals } from '../components/Check/useOriginals.ts'
import { asProblem } from '../api/problem.ts'

/** What an import will write, before it does: every crop to be seen, changed or left out. */
export function CheckRun({ view }: { view: RunView }) {
  const styles = usePageStyles()
  const upload = useUploadState(view.id)
  const check = useCheck(view.id)
  useOriginals(view)
  const [open, setOpen] = useState<ItemView | null>(null)
  const preparing = preparingOf(view, upload)
  const { ready, total, busy } = preparing
  const problem = check.start.error ?? check.leaveOut.error ?? check.discard.error
  const sending = upload && explainSending(upload)
  return (
    <div className={styles.page}>
      <PageHeader title="Check the photos" back />
      <main className={styles.grow}>
        {problem && <ProblemNote problem={asProblem(problem)} />}
        {busy ? (
          <div className={styles.progress} role="status">
            <Caption1>
              {format(ready)} of {format(total)} prepared{sending ? `. ${sending}` : ''}
            </Caption1>
            <ProgressBar value={ready} max={Math.max(1, total)} aria-label="Preparing" />
          </div>
        ) : (
          <Body1 className={styles.quiet}>
            This is what will be written, beside the present photos. Choose a photo to change its
            crop.
          </Body1>
        )}
        {upload && <SendingTrouble runId={view.id} upload={upload} />}
        <MissingFiles view={view} upload={upload} />
        <CheckGrid view={view} check={check} onOpen={setOpen} />
      </main>
      <CheckBar view={view} preparing={preparing} check={check} />
      {open && (
        <ItemCrop
          key={open.id}
          runId={view.id}
          item={open}
          check={check}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
