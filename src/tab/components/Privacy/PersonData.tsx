import {
  Body1,
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  Spinner,
  Subtitle2,
} from '@fluentui/react-components'
import { ArrowDownloadRegular, DeleteRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { asProblem } from '../../api/problem.ts'
import { writeRoute } from '../../app/route.ts'
import { words } from '../../words/words.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { useStyles } from './Privacy.styles.ts'
import { usePersonData, type DataOwner } from './usePersonData.ts'

/** Everything that is kept about one person: as a file, or gone. */
export function PersonData(owner: DataOwner) {
  const styles = useStyles()
  const { download, deletion, askFirst } = usePersonData(owner)
  const { personId, name } = owner
  const photoAt: Parameters<typeof writeRoute>[0] =
    personId === null ? { page: 'mine' } : { page: 'person', id: personId }
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2" className={styles.heading}>
        {personId === null ? words('privacy.yours') : words('privacy.theirs', { name })}
      </Subtitle2>
      <Body1>{words('privacy.export.text')}</Body1>
      <Body1>
        {words('privacy.delete.text')}{' '}
        <Link inline href={writeRoute(photoAt)}>
          {personId === null ? words('privacy.ownPhoto') : name}
        </Link>
      </Body1>
      <div className={styles.actions}>
        <Button
          icon={<ArrowDownloadRegular />}
          disabledFocusable={download.isPending}
          onClick={() => download.mutate()}
        >
          {words('privacy.export')}
        </Button>
        <Button
          icon={deletion.isPending ? <Spinner size="tiny" /> : <DeleteRegular />}
          disabledFocusable={deletion.isPending}
          onClick={askFirst}
        >
          {words(deletion.isPending ? 'privacy.deleting' : 'privacy.delete')}
        </Button>
      </div>
      {download.isError && <ProblemNote problem={asProblem(download.error)} />}
      {deletion.isError && <ProblemNote problem={asProblem(deletion.error)} />}
      <div aria-live="polite">
        {download.isSuccess && <Done>{words('privacy.export.started')}</Done>}
        {deletion.data && (
          <Done>
            {words('privacy.deleted', deletion.data)}{' '}
            {deletion.data.returns && words('privacy.deleted.returns')}
          </Done>
        )}
      </div>
    </section>
  )
}

const Done = ({ children }: { children: ReactNode }) => (
  <MessageBar intent="success" layout="multiline">
    <MessageBarBody>{children}</MessageBarBody>
  </MessageBar>
)
