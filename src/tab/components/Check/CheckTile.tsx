import { Badge, Button, Caption1, Card, Text, Tooltip } from '@fluentui/react-components'
import { AddRegular, DismissRegular, ImageOffRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import type { ItemView } from '../../../api/contract.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { useServices } from '../../hooks/useServices.ts'
import { problemStates } from '../../sending/progress.ts'
import { portrayedBy } from '../../sending/items.ts'
import { words } from '../../words/words.ts'
import { usePageStyles } from '../Page/Page.styles.ts'
import { PersonPhoto } from '../PersonPhoto/PersonPhoto.tsx'
import { warningsOf, withoutFolders } from './check.ts'
import { useStyles } from './Check.styles.ts'
import { queryKeys } from '../../api/queryKeys.ts'

interface CheckTileProps {
  runId: string
  item: ItemView
  onOpen: (item: ItemView) => void
  onLeaveOut: (item: ItemView, out: boolean) => void
}

/** The photo that will be set next to the current one, with its warnings. */
export function CheckTile({ runId, item, onOpen, onLeaveOut }: CheckTileProps) {
  const styles = useStyles()
  const page = usePageStyles()
  const { displayName } = item.person
  const ready = item.state === 'prepared'
  const out = item.code === 'left_out'
  // the problem takes the place of a picture that was never made
  const impossible = problemStates.includes(item.state) && item.picture === null
  return (
    <Card className={styles.tile} appearance="filled-alternative">
      <Button
        className={styles.open}
        appearance="transparent"
        disabledFocusable={!ready}
        onClick={() => onOpen(item)}
      >
        <span className={styles.pictures}>
          <PersonPhoto person={portrayedBy(item)} size={40} />
          {!impossible && <PreparedPicture runId={runId} item={item} />}
        </span>
        <Text className={styles.name} weight="semibold" truncate wrap={false} block align="center">
          {displayName}
        </Text>
        <Caption1
          className={styles.line}
          title={item.fileName}
          truncate
          wrap={false}
          block
          align="center"
        >
          {withoutFolders(item.fileName)}
        </Caption1>
        {ready && (
          <span className={styles.badges}>
            {item.sameAlready && (
              <Badge appearance="tint" color="informative" size="small">
                {words('check.unchanged')}
              </Badge>
            )}
            {warningsOf(item).map((warning) => (
              <Badge key={warning} appearance="tint" color="warning" size="small">
                {warning}
              </Badge>
            ))}
          </span>
        )}
        {!ready && !out && item.sentence && (
          <Caption1 className={styles.words}>
            {item.sentence} {item.next}
          </Caption1>
        )}
        {ready && <span className={page.unseen}>{words('check.changeCrop')}</span>}
      </Button>
      {(ready || out) && (
        <Tooltip content={words(out ? 'check.include' : 'check.skip')} relationship="description">
          <Button
            className={styles.corner}
            size="small"
            appearance="subtle"
            aria-label={words(out ? 'check.includePerson' : 'check.skipPerson', {
              name: displayName,
            })}
            icon={out ? <AddRegular /> : <DismissRegular />}
            onClick={() => onLeaveOut(item, !out)}
          />
        </Tooltip>
      )}
    </Card>
  )
}

function PreparedPicture({ runId, item }: { runId: string; item: ItemView }) {
  const styles = useStyles()
  const { client } = useServices()
  const picture = useQuery({
    queryKey: queryKeys.itemPicture(item.id, item.picture?.sha256),
    queryFn: () => client.itemPicture(runId, item.id),
    enabled: item.picture !== null,
    staleTime: Infinity,
  })
  const url = useObjectUrl(picture.data ?? null)
  if (url) return <img className={styles.prepared} src={url} alt="" />
  return (
    <span className={styles.prepared}>
      {(item.picture === null || picture.isError) && <ImageOffRegular aria-hidden />}
    </span>
  )
}
