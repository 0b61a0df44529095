import { Button, mergeClasses, Subtitle1, Title3, Tooltip } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { BackArrow } from './Arrows.tsx'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { everybody } from '../../app/peopleFilters.ts'
import { words } from '../../words/words.ts'
import { usePageStyles } from './Page.styles.ts'

interface PageHeaderProps {
  title: string
  /** shows a way back to the gallery */
  back?: boolean
  /** leaves more of the window to the page */
  isSlim?: boolean
  children?: ReactNode
}

export function PageHeader({ title, back = false, isSlim = false, children }: PageHeaderProps) {
  const styles = usePageStyles()
  const isNarrow = useIsNarrow()
  const Title = isNarrow || isSlim ? Subtitle1 : Title3
  const isWhole = isNarrow && !isSlim
  return (
    <header className={mergeClasses(styles.header, isSlim && styles.slim)}>
      {back && (
        <Tooltip content={words('app.back')} relationship="label">
          <Button
            appearance="subtle"
            icon={<BackArrow />}
            onClick={() => goTo({ page: 'people', filter: everybody })}
          />
        </Tooltip>
      )}
      <Title as="h1" tabIndex={-1} className={styles.title} wrap={isWhole} truncate={!isWhole}>
        {title}
      </Title>
      {children}
    </header>
  )
}
