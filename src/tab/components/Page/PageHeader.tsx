import { Button, Subtitle1, Title3, Tooltip } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { everybody } from '../../app/peopleFilters.ts'
import { words } from '../../words/words.ts'
import { usePageStyles } from './Page.styles.ts'

interface PageHeaderProps {
  title: string
  /** shows a way back to the gallery */
  back?: boolean
  children?: ReactNode
}

export function PageHeader({ title, back = false, children }: PageHeaderProps) {
  const styles = usePageStyles()
  const Title = useIsNarrow() ? Subtitle1 : Title3
  return (
    <header className={styles.header}>
      {back && (
        <Tooltip content={words('app.back')} relationship="label">
          <Button
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            onClick={() => goTo({ page: 'people', filter: everybody })}
          />
        </Tooltip>
      )}
      <Title as="h1" tabIndex={-1} className={styles.title} wrap={false} truncate>
        {title}
      </Title>
      {children}
    </header>
  )
}
