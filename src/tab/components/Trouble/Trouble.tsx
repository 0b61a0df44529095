import { Button, Link } from '@fluentui/react-components'
import {
  PlugDisconnectedRegular,
  ShieldKeyholeRegular,
  ShieldPersonRegular,
  ShieldProhibitedRegular,
  WarningRegular,
} from '@fluentui/react-icons'
import { useState } from 'react'
import { useComingBack } from './useComingBack.ts'
import { openLink } from '../../app/host.ts'
import type { Problem } from '../../api/problem.ts'
import { DetailsDisclosure } from '../ProblemNote/ProblemNote.tsx'
import { Message } from '../Page/Message.tsx'
import { words } from '../../words/words.ts'
import { adviceFor } from './trouble.ts'

const symbols = {
  consent: <ShieldPersonRegular />,
  confirm: <ShieldKeyholeRegular />,
  blocked: <ShieldProhibitedRegular />,
  offline: <PlugDisconnectedRegular />,
  other: <WarningRegular />,
}

interface TroubleProps {
  problem: Problem
  onRetry: () => void
  /** there is nothing else on the page */
  isPage?: boolean
}

/**
 * Shown in place of a page. Retries when the reader comes back from another window, and every few seconds while the
 * problem may end without them.
 */
export function Trouble({ problem, onRetry, isPage = false }: TroubleProps) {
  const [opened, setOpened] = useState(false)
  const [failed, setFailed] = useState(false)
  const advice = adviceFor(problem)
  const { url } = problem
  useComingBack(onRetry, opened || problem.endsByItself)
  const open = async (): Promise<void> => {
    if (!url) return
    setOpened(true)
    await openLink(url).catch((error: unknown) => {
      reportError(error)
      setFailed(true)
    })
  }
  return (
    <>
      <Message
        isPage={isPage}
        symbol={symbols[advice.kind]}
        title={advice.title}
        actions={
          <>
            {url && (
              <Button appearance="primary" onClick={() => void open()}>
                {advice.button}
              </Button>
            )}
            <Button
              appearance={url || advice.kind === 'blocked' ? 'secondary' : 'primary'}
              onClick={onRetry}
            >
              {words('problem.tryAgain')}
            </Button>
          </>
        }
      >
        {advice.lines.map((line) => (
          <span key={line} style={{ display: 'block' }}>
            {line}
          </span>
        ))}
        {url && failed && (
          <span role="alert" style={{ display: 'block' }}>
            {words('problem.notOpened')}{' '}
            <Link href={url} target="_blank" rel="noreferrer" inline>
              {words('problem.openItself')}
            </Link>
          </span>
        )}
        {opened && <span role="status">{words('problem.waitingForYou')}</span>}
        <DetailsDisclosure details={problem} />
      </Message>
    </>
  )
}
