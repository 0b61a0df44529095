import {
  Badge,
  Caption1,
  Card,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  Text,
  mergeClasses,
} from '@fluentui/react-components'
import type { PersonView } from '../../../api/contract.ts'
import { PersonPhoto } from '../PersonPhoto/PersonPhoto.tsx'
import { describePerson, marksOf } from './grid.ts'
import { useStyles } from './PeopleGrid.styles.ts'

interface PersonTileProps {
  person: PersonView
  onOpen: (person: PersonView) => void
}

export function PersonTile({ person, onOpen }: PersonTileProps) {
  const styles = useStyles()
  const marks = marksOf(person)
  return (
    <Card
      className={styles.tile}
      role="button"
      tabIndex={0}
      appearance="filled-alternative"
      aria-label={describePerson(person)}
      onClick={() => onOpen(person)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onOpen(person)
      }}
    >
      <PersonPhoto person={person} size={96} />
      <Text className={styles.name} weight="semibold" truncate wrap={false} block align="center">
        {person.displayName}
      </Text>
      <Caption1 className={styles.line} truncate wrap={false} block align="center">
        {person.jobTitle ?? person.userPrincipalName}
      </Caption1>
      {marks.length > 0 ? (
        <div className={styles.badges}>
          {marks.map((mark) => (
            <Badge key={mark} appearance="tint" color="informative" size="small">
              {mark}
            </Badge>
          ))}
        </div>
      ) : (
        <Caption1 className={styles.line} truncate wrap={false} block align="center">
          {person.department ?? ' '}
        </Caption1>
      )}
    </Card>
  )
}

export function EmptyTile() {
  const styles = useStyles()
  return (
    <Card className={mergeClasses(styles.tile)} appearance="filled-alternative" aria-hidden>
      <Skeleton className={styles.skeletonTile}>
        <SkeletonItem shape="circle" size={96} />
        <SkeletonItem size={16} style={{ width: '70%' }} />
        <SkeletonItem size={12} style={{ width: '50%' }} />
      </Skeleton>
      <Subtitle2 />
    </Card>
  )
}
