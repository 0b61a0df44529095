import { Button } from '@fluentui/react-components'
import {
  PlugDisconnectedRegular,
  ShieldKeyholeRegular,
  ShieldPersonRegular,
  WarningRegular,
} from '@fluentui/react-icons'
import { useState } from 'react'
import { useComingBack } from './useComingBack.ts'
import { openLink } from '../../app/host.ts'
import type { Problem } from '../../api/problem.ts'
import { DetailsDisclosure } from '../ProblemNote/ProblemNote.tsx'
import { Message } from '../Page/Message.tsx'
import { adviceFor } from './trouble.ts'

const symbols = {
  consent: <ShieldPersonRegular />,
  confirm: <ShieldKeyholeRegular />,
  offline: <PlugDisconnectedRegular />,
  other: <WarningRegular />,
}

/**
 * A page that cannot be shown, and what to do about it; tries again by itself once its reader comes back, or every
 * few seconds where nobody has to do anything.
 */
export function Trouble({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  const [opened, setOpened] = useState(false)
  const advice = adviceFor(problem)
  const { url } = problem
  useComingBack(onRetry, opened || problem.endsByItself)
  const open = async (): Promise<void> => {
    if (!url) return
    setOpened(true)
    await openLink(url)
  }
  return (
    <>
      <Message
        symbol={symbols[advice.kind]}
        title={advice.title}
        actions={
          <>
            {url && (
              <Button appearance="primary" onClick={() => void open()}>
                {advice.button}
              </Button>
            )}
            <Button appearance={url ? 'secondary' : 'primary'} onClick={onRetry}>
              Try again
            </Button>
          </>
        }
      >
        {advice.lines.map((line) => (
          <span key={line} style={{ display: 'block' }}>
            {line}
          </span>
        ))}
        {opened && <span role="status">Waiting for you to come back …</span>}
        <DetailsDisclosure details={problem} />
      </Message>
    </>
  )
}
