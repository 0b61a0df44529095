import { Body1Strong, Button, Caption1, Tooltip } from '@fluentui/react-components'
import {
  FilterRegular,
  ImageProhibitedRegular,
  PersonRegular,
  SettingsRegular,
} from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'
import type { ChangeView } from '../../../api/contract.ts'
import type { ChangeFilter } from '../../app/oversight/changeFilter.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { words } from '../../words/words.ts'
import { describeChange, detailsOf } from './changeWords.ts'
import { useStyles } from './Changes.styles.ts'
import { PhotoPair } from './PhotoPair.tsx'

interface ChangeLineProps {
  change: ChangeView
  onChange: (filter: Partial<ChangeFilter>) => void
}

/** Who changed what, when and how: a photo before beside the one after, a setting, or what was declined. */
export function ChangeLine({ change, onChange }: ChangeLineProps) {
  const styles = useStyles()
  const { actor } = change
  const person = change.kind === 'setting' ? null : change.person
  return (
    <li className={styles.change}>
      <Picture change={change} />
      <div className={styles.words}>
        <Body1Strong block>{describeChange(change)}</Body1Strong>
        <Caption1 block className={styles.quiet}>
          {detailsOf(change).join(' · ')}
        </Caption1>
      </div>
      <div className={styles.actions}>
        {person ? (
          <Act
            label={words('history.open', { name: person.name })}
            icon={<PersonRegular />}
            onClick={() => goTo({ page: 'person', id: person.id })}
          />
        ) : (
          <Act
            label={words('history.openSettings')}
            icon={<SettingsRegular />}
            onClick={() => goTo({ page: 'settings' })}
          />
        )}
        <Act
          label={words('history.onlyActor', { name: actor.name })}
          icon={<FilterRegular />}
          onClick={() => onChange({ actor: actor.id })}
        />
      </div>
    </li>
  )
}

function Picture({ change }: { change: ChangeView }): ReactNode {
  const styles = useStyles()
  if (change.kind === 'photo') return <PhotoPair change={change} />
  const isSetting = change.kind === 'setting'
  return (
    <div className={styles.pair} aria-hidden>
      <div className={styles.nothing}>
        {isSetting ? <SettingsRegular /> : <ImageProhibitedRegular />}
      </div>
    </div>
  )
}

interface ActProps {
  label: string
  icon: ReactElement
  onClick: () => void
}

function Act({ label, icon, onClick }: ActProps) {
  return (
    <Tooltip content={label} relationship="label">
      <Button appearance="subtle" icon={icon} onClick={onClick} />
    </Tooltip>
  )
}
