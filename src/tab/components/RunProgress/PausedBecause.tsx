import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import type { RunView } from '../../../api/contract.ts'
import { DetailsButton } from '../ProblemNote/ProblemNote.tsx'
import { explainProbe } from '../RunSummary/runSummary.ts'

/** Why a run paused by itself, what to do, and when it tries again. */
export function PausedBecause({ why }: { why: NonNullable<RunView['pausedBecause']> }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{why.sentence}</MessageBarTitle>
        {why.next} {explainProbe(why)}
      </MessageBarBody>
      <MessageBarActions>
        <DetailsButton details={{ ...why, requestId: null }} />
      </MessageBarActions>
    </MessageBar>
  )
}
