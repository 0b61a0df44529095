import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import type { Problem } from '../../api/problem.ts'
import { words } from '../../words/words.ts'
import { DetailsButton } from '../ProblemNote/ProblemNote.tsx'

/** The run couldn't be read again: what the page shows is the last known state. */
export function OutOfDate({ problem }: { problem: Problem }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{problem.sentence}</MessageBarTitle>
        {problem.passing ? words('run.outOfDate') : problem.next}
      </MessageBarBody>
      <MessageBarActions>
        <DetailsButton details={problem} />
      </MessageBarActions>
    </MessageBar>
  )
}
