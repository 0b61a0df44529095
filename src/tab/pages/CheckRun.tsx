import { Body1, Caption1, ProgressBar } from '@fluentui/react-components'
import { useState } from 'react'
import type { RunView } from '../../api/contract.ts'
import { BeforeYouStart } from '../components/Check/BeforeYouStart.tsx'
import { preparingOf } from '../components/Check/check.ts'
import { CheckBar } from '../components/Check/CheckBar.tsx'
import { CheckGrid } from '../components/Check/CheckGrid.tsx'
import { Doubtful } from '../components/Check/Doubtful.tsx'
import { ItemCrop } from '../components/Check/ItemCrop.tsx'
import { WhoseIsIt } from '../components/Check/WhoseIsIt.tsx'
import { explainSending } from '../components/RunProgress/sending.ts'
import { MissingFiles } from '../components/RunProgress/MissingFiles.tsx'
import { SendingTrouble } from '../components/RunProgress/SendingTrouble.tsx'
import { usePageStyles } from '../components/Page/Page.styles.ts'
import { PageHeader } from '../components/Page/PageHeader.tsx'
import { ProblemNote } from '../components/ProblemNote/ProblemNote.tsx'
import { RunName } from '../components/RunName/RunName.tsx'
import { useCheck } from '../hooks/useCheck.ts'
import { useInStep } from '../hooks/run/useInStep.ts'
import { useUploadState } from '../hooks/useUploadState.ts'
import { useOpenedItem } from '../hooks/run/useOpenedItem.ts'
import { useOriginals } from '../components/Check/useOriginals.ts'
import { asProblem } from '../api/problem.ts'
import { words } from '../words/words.ts'

/** The photos that an import will set: each can be recropped or skipped before anything is changed. */
export function CheckRun({ view: latest }: { view: RunView }) {
  const view = useInStep(latest)
  const styles = usePageStyles()
  const upload = useUploadState(view.id)
  const check = useCheck(view.id)
  useOriginals(view)
  const crop = useOpenedItem()
  const whose = useOpenedItem()
  const [tab, setTab] = useState('all')
  const preparing = preparingOf(view, upload)
  const { ready, total, busy } = preparing
  const problem =
    check.start.error ?? check.leaveOut.error ?? check.leaveOutNoted.error ?? check.discard.error
  const sending = upload && explainSending(upload)
  return (
    <div className={styles.page}>
      <PageHeader title={words('check.title')} back />
      <main className={styles.grow}>
        <RunName run={view} />
        {problem && <ProblemNote problem={asProblem(problem)} />}
        <BeforeYouStart runId={view.id} />
        {busy ? (
          <div className={styles.progress} role="status">
            <Caption1>
              {sending
                ? words('check.preparingAndSending', { ready, total, sending })
                : words('check.preparing', { ready, total })}
            </Caption1>
            <ProgressBar
              value={ready}
              max={Math.max(1, total)}
              aria-label={words('check.preparingProgress')}
            />
          </div>
        ) : (
          <Body1 className={styles.quiet}>{words('check.hint')}</Body1>
        )}
        {upload && <SendingTrouble runId={view.id} upload={upload} />}
        <MissingFiles view={view} upload={upload} />
        {!busy && tab !== 'warnings' && (
          <Doubtful count={view.doubtful} onSee={() => setTab('warnings')} />
        )}
        <CheckGrid
          view={view}
          check={check}
          tab={tab}
          onTab={setTab}
          onOpen={crop.open}
          onWhose={whose.open}
        />
      </main>
      <CheckBar view={view} preparing={preparing} check={check} />
      {crop.item && (
        <ItemCrop
          key={crop.item.id}
          runId={view.id}
          item={crop.item}
          check={check}
          onGone={crop.gone}
        />
      )}
      {whose.item && (
        <WhoseIsIt
          key={whose.item.id}
          runId={view.id}
          item={whose.item}
          reassign={check.reassign}
          onGone={whose.gone}
        />
      )}
    </div>
  )
}
