import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import type { Problem } from '../../api/problem.ts'
import { DetailsButton } from '../ProblemNote/ProblemNote.tsx'

/** What the page shows of an import is what it heard last; it goes on asking. */
export function OutOfDate({ problem }: { problem: Problem }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{problem.sentence}</MessageBarTitle>
        {problem.passing
          ? 'Below is how it stood last; this page goes on by itself, and nothing is lost.'
          : problem.next}
      </MessageBarBody>
      <MessageBarActions>
        <DetailsButton details={problem} />
      </MessageBarActions>
    </MessageBar>
  )
}
