import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { RunView } from '../../../api/contract.ts'
import { words } from '../../words/words.ts'
import { DetailsButton } from '../ProblemNote/ProblemNote.tsx'
import { explainProbe, isTrying } from '../RunSummary/runSummary.ts'

/** Why a run paused by itself, what to do, and when it tries again; whether that was in vain while the page was open. */
export function PausedBecause({ why }: { why: NonNullable<RunView['pausedBecause']> }) {
  const [wasTried, setWasTried] = useState(false)
  const trying = isTrying(why)
  if (trying && !wasTried) setWasTried(true)
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{why.sentence}</MessageBarTitle>
        {why.next} {wasTried && !trying && `${words('run.paused.still')} `}
        {explainProbe(why)}
      </MessageBarBody>
      <MessageBarActions>
        <DetailsButton details={{ ...why, requestId: null }} />
      </MessageBarActions>
    </MessageBar>
  )
}
