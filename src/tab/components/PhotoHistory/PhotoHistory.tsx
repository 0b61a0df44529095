import { Body1, Body1Strong, Button, Caption1, Spinner } from '@fluentui/react-components'
import type { HistoryEntryView, OldPhotoWanted, PersonProfileView } from '../../../api/contract.ts'
import { asProblem } from '../../api/problem.ts'
import { words } from '../../words/words.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { describeSource } from '../PersonDetails/details.ts'
import { OldPhoto } from './OldPhoto.tsx'
import { useStyles } from './PhotoHistory.styles.ts'
import { useHistory } from './useHistory.ts'

interface PhotoHistoryProps {
  profile: PersonProfileView
  busy: boolean
  onRestore: (entryId: string, which: OldPhotoWanted) => void
}

/** Every change that was made here, newest first: before beside after, each restorable as long as it is kept. */
export function PhotoHistory({ profile, busy, onRestore }: PhotoHistoryProps) {
  const styles = useStyles()
  const history = useHistory(profile.id)
  const { isError, error, refetch, fetchNextPage, isFetchingNextPage } = history
  const entries = history.data?.pages.flatMap((page) => page.entries)
  const present = profile.origin === 'here' ? profile.lastChange?.id : null
  return (
    <>
      {history.isPending && <Spinner size="tiny" label={words('person.history.loading')} />}
      {isError && <ProblemNote problem={asProblem(error)} onRetry={() => void refetch()} />}
      {entries?.length === 0 && (
        <Body1 block className={styles.quiet}>
          {words('person.history.none')}
        </Body1>
      )}
      {entries && entries.length > 0 && (
        <ol className={styles.list}>
          {entries.map((entry) => (
            <li key={entry.id} className={styles.entry}>
              <About entry={entry} />
              <div className={styles.pair}>
                {(['before', 'after'] as const).map((which) => (
                  <OldPhoto
                    key={which}
                    personId={profile.id}
                    entry={entry}
                    which={which}
                    isPresent={which === 'after' && entry.id === present}
                    busy={busy}
                    onRestore={onRestore}
                  />
                ))}
              </div>
            </li>
          ))}
        </ol>
      )}
      {history.hasNextPage && (
        <div>
          <Button disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {words('person.history.more')}
          </Button>
        </div>
      )}
    </>
  )
}

function About({ entry }: { entry: HistoryEntryView }) {
  const styles = useStyles()
  const { action, isUndo, actor, run, notes } = entry
  const said = words('person.history.entry', { action, isUndo: String(isUndo), name: actor.name })
  const way = [
    words.dateTime(new Date(entry.at)),
    words('person.origin.way.kind', { kind: run.kind }),
    entry.onRequest ? words('person.history.onRequest') : null,
    describeSource(entry),
  ].filter((part) => part !== null)
  return (
    <div className={styles.words}>
      <Body1Strong block>{said}</Body1Strong>
      <Caption1 block className={styles.quiet}>
        {way.join(' · ')}
      </Caption1>
      {notes.map(({ code, sentence }) => (
        <Caption1 key={code} block>
          {sentence}
        </Caption1>
      ))}
    </div>
  )
}
