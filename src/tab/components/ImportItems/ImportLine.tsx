import { Badge, Caption1, Spinner, Text } from '@fluentui/react-components'
import {
  CheckmarkCircleFilled,
  ClockRegular,
  DismissCircleFilled,
  SubtractCircleRegular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { ItemView } from '../../../api/contract.ts'
import { useServices } from '../../hooks/useServices.ts'
import { problemStates, stateNames, type ItemState } from '../../progress.ts'
import { PersonPhoto } from '../PersonPhoto/PersonPhoto.tsx'
import { DetailsButton } from '../ProblemNote/ProblemNote.tsx'
import { FilePicture } from '../Review/FilePicture.tsx'
import { portrayedBy } from './items.ts'
import { useStyles } from './ImportItems.styles.ts'

type Look = 'success' | 'danger' | 'informative' | 'brand'

const looks: Record<ItemState, Look> = {
  awaiting: 'informative',
  received: 'brand',
  prepared: 'brand',
  uploading: 'brand',
  done: 'success',
  unchanged: 'informative',
  skipped: 'informative',
  refused: 'danger',
  gone: 'danger',
  failed: 'danger',
}

const symbols: Record<Look, ReactElement> = {
  success: <CheckmarkCircleFilled />,
  danger: <DismissCircleFilled />,
  informative: <SubtractCircleRegular />,
  brand: <Spinner size="extra-tiny" />,
}

/** One person's photo on its way: how far it is, or why it did not get there. */
export function ImportLine({ item }: { item: ItemView }) {
  const styles = useStyles()
  const { uploads } = useServices()
  const file = uploads.fileOf(item.id)
  const look = looks[item.state]
  const paused = item.notBefore !== null && look === 'brand'
  return (
    <div className={styles.line}>
      {file && item.state !== 'done' ? (
        <FilePicture file={file} name={item.fileName} />
      ) : (
        <PersonPhoto person={portrayedBy(item)} size={48} />
      )}
      <span className={styles.words}>
        <Text className={styles.name}>{item.person.displayName}</Text>
        <Caption1 className={styles.quiet}>{item.fileName}</Caption1>
        {item.sentence && (
          <Caption1 className={styles.trouble}>
            {item.sentence} {item.next}
          </Caption1>
        )}
      </span>
      <span className={styles.end}>
        {item.code && problemStates.includes(item.state) && (
          <DetailsButton
            details={{ code: item.code, detail: item.fileName, requestId: item.requestId }}
          />
        )}
        <Badge
          appearance="tint"
          color={look}
          icon={paused || item.state === 'awaiting' ? <ClockRegular /> : symbols[look]}
        >
          {paused ? 'Pausing' : stateNames[item.state]}
        </Badge>
      </span>
    </div>
  )
}
