import { Button, mergeClasses, Spinner, Subtitle1 } from '@fluentui/react-components'
import { PlugDisconnectedRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { words } from '../words.ts'
import { useStyles } from './Tab.styles.ts'
import { useTabHost, type TabProps } from './useTabHost.ts'

/** The app's tab in its frame, behind a spinner until it has loaded. */
export function Tab(props: TabProps) {
  const styles = useStyles()
  const [attempt, setAttempt] = useState(0)
  return (
    <div className={styles.place}>
      <Framed key={attempt} {...props} onReload={() => setAttempt(attempt + 1)} />
    </div>
  )
}

/** What the frame may use: the camera only if the manifest says so, as in Teams. */
const allowed = ({ devicePermissions }: TabProps['info']): string =>
  ['clipboard-read', 'clipboard-write']
    .concat(devicePermissions.includes('media') ? ['camera', 'microphone'] : [])
    .join('; ')

function Framed({ onReload, ...props }: TabProps & { onReload: () => void }) {
  const styles = useStyles()
  const { frame, state, onDocument } = useTabHost(props)
  return (
    <>
      <iframe
        ref={frame}
        title={words.photos}
        src={props.info.tabUrl}
        onLoad={onDocument}
        className={mergeClasses(styles.frame, state.kind === 'failed' && styles.away)}
        allow={allowed(props.info)}
        // As in Teams. The tab's origin differs from this page's, so it cannot remove its own sandbox.
        // oxlint-disable-next-line react/iframe-missing-sandbox
        sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox"
      />
      {state.kind === 'loading' && (
        <div className={styles.over}>
          <Spinner label={words.tab.loading} />
        </div>
      )}
      {state.kind === 'failed' && (
        <div className={styles.over} role="alert">
          <PlugDisconnectedRegular fontSize={48} aria-hidden />
          <Subtitle1 as="h2">{words.tab.failed}</Subtitle1>
          <p className={styles.reason}>{state.reason}</p>
          <Button appearance="primary" onClick={onReload}>
            {words.tab.reload}
          </Button>
        </div>
      )}
    </>
  )
}
