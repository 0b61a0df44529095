import { Button, mergeClasses, Spinner, Subtitle1 } from '@fluentui/react-components'
import { PlugDisconnectedRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useStyles } from './Tab.styles.ts'
import { useTabHost, type TabProps } from './useTabHost.ts'

/** The app's tab in its frame, as the Teams client shows it; a spinner until it has shown itself. */
export function Tab(props: TabProps) {
  const styles = useStyles()
  const [attempt, setAttempt] = useState(0)
  return (
    <div className={styles.place}>
      <Framed key={attempt} {...props} onReload={() => setAttempt(attempt + 1)} />
    </div>
  )
}

function Framed({ onReload, ...props }: TabProps & { onReload: () => void }) {
  const styles = useStyles()
  const { frame, state } = useTabHost(props)
  return (
    <>
      <iframe
        ref={frame}
        title="Photos"
        src={props.info.tabUrl}
        className={mergeClasses(styles.frame, state.kind === 'failed' && styles.away)}
        allow="clipboard-read; clipboard-write; camera"
        // Teams gives it both: scripts, and its own origin, which is another than this page's
        // oxlint-disable-next-line react/iframe-missing-sandbox
        sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox"
      />
      {state.kind === 'loading' && (
        <div className={styles.over}>
          <Spinner label="Loading Photos" />
        </div>
      )}
      {state.kind === 'failed' && (
        <div className={styles.over} role="alert">
          <PlugDisconnectedRegular fontSize={48} aria-hidden />
          <Subtitle1 as="h2">The tab could not be shown</Subtitle1>
          <p className={styles.reason}>{state.reason}</p>
          <Button appearance="primary" onClick={onReload}>
            Reload
          </Button>
        </div>
      )}
    </>
  )
}
