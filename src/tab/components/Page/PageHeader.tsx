import { Button, mergeClasses, Subtitle1, Title3, Tooltip } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { BackArrow } from './Arrows.tsx'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { everybody } from '../../app/peopleFilters.ts'
import type { Route } from '../../app/route.ts'
import { words } from '../../words/words.ts'
import { usePageStyles } from './Page.styles.ts'

const gallery: Route = { page: 'people', filter: everybody }

interface PageHeaderProps {
  title: string
  /** shows a way back to the gallery, or to one's own photo for those who have no gallery */
  back?: boolean | 'mine'
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
        <Tooltip
          content={words(back === 'mine' ? 'app.backToMine' : 'app.back')}
          relationship="label"
        >
          <Button
            appearance="subtle"
            icon={<BackArrow />}
            onClick={() => goTo(back === 'mine' ? { page: 'mine' } : gallery)}
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
