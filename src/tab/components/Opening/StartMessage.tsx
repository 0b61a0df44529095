import { Button } from '@fluentui/react-components'
import { WarningRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { Problem } from '../../api/problem.ts'
import { words } from '../../words/words.ts'
import { Message } from '../Page/Message.tsx'
import { DetailsDisclosure } from '../ProblemNote/ProblemNote.tsx'

interface StartMessageProps {
  problem: Problem
  /** reloads the page if absent */
  onRetry?: () => void
  symbol?: ReactNode
}

/**
 * Why the tab has not opened. Unlike `Trouble` it never retries by itself: a reload, or another question of the host's, is
 * for the reader to ask for.
 */
export function StartMessage({ problem, onRetry, symbol = <WarningRegular /> }: StartMessageProps) {
  return (
    <div role="alert">
      <Message
        isPage
        symbol={symbol}
        title={problem.sentence}
        actions={
          <Button appearance="primary" onClick={onRetry ?? reload}>
            {words(onRetry ? 'problem.tryAgain' : 'app.reload')}
          </Button>
        }
      >
        {problem.next}
        <DetailsDisclosure details={problem} />
      </Message>
    </div>
  )
}

const reload = (): void => location.reload()
