import { Body1, Subtitle1, mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { usePageStyles } from './Page.styles.ts'

interface MessageProps {
  symbol: ReactNode
  title: string
  children: ReactNode
  /** buttons */
  actions?: ReactNode
}

/** A whole page of words: empty lists, trouble, where to go. */
export function Message({ symbol, title, children, actions }: MessageProps) {
  const styles = usePageStyles()
  return (
    <div className={styles.centre}>
      <div className={styles.symbol} aria-hidden>
        {symbol}
      </div>
      <div className={styles.words}>
        <Subtitle1 as="h2" block>
          {title}
        </Subtitle1>
        <Body1 block className={styles.quiet}>
          {children}
        </Body1>
      </div>
      {actions && <div className={mergeClasses(styles.buttons)}>{actions}</div>}
    </div>
  )
}
