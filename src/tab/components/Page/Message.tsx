import { Subtitle1 } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { usePageStyles } from './Page.styles.ts'

interface MessageProps {
  symbol: ReactNode
  title: string
  children: ReactNode
  /** buttons */
  actions?: ReactNode
  /** there is nothing else on the page: its title is that of the page */
  isPage?: boolean
}

/** A page, or part of one, that has only something to say: an empty list, a problem, where to go instead. */
export function Message({ symbol, title, children, actions, isPage = false }: MessageProps) {
  const styles = usePageStyles()
  const Place = isPage ? 'main' : 'div'
  return (
    <Place className={styles.centre}>
      <div className={styles.symbol} aria-hidden>
        {symbol}
      </div>
      <div className={styles.words}>
        <Subtitle1 as={isPage ? 'h1' : 'h2'} block align="center" className={styles.heading}>
          {title}
        </Subtitle1>
        <div className={styles.quiet}>{children}</div>
      </div>
      {actions && <div className={styles.buttons}>{actions}</div>}
    </Place>
  )
}
