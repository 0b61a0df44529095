import { Body1, Button, Caption1, Spinner, Text } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { SettingChangesView } from '../../../api/contract.ts'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { settingLabel, valueText } from './settings.ts'
import { useStyles } from './Settings.styles.ts'

const PAGE_SIZE = 10

/** Who changed which setting, newest first. */
export function ChangesList() {
  const styles = useStyles()
  const { client } = useServices()
  const query = useInfiniteQuery({
    queryKey: queryKeys.settingChanges(),
    queryFn: ({ pageParam }) => client.settingChanges(pageParam, PAGE_SIZE),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
  if (query.isPending) return <Spinner size="tiny" label={words('settings.loading')} />
  const changes = query.data?.pages.flatMap((page) => page.changes) ?? []
  return (
    <>
      {query.error && (
        <ProblemNote problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
      )}
      {query.data && changes.length === 0 && <Body1>{words('settings.history.none')}</Body1>}
      <ul className={styles.changes} aria-label={words('settings.history')}>
        {changes.map((change) => (
          <Change key={change.id} {...change} />
        ))}
      </ul>
      {query.hasNextPage && (
        <div>
          <Button
            disabledFocusable={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {words('settings.history.more')}
          </Button>
        </div>
      )}
    </>
  )
}

function Change({ name, before, after, by, at }: SettingChangesView['changes'][number]) {
  const styles = useStyles()
  const values = { before: valueText(name, before), after: valueText(name, after) }
  return (
    <li className={styles.change}>
      <Text weight="semibold">{settingLabel(name)}</Text>
      <Text>{words('settings.history.values', values)}</Text>
      <Caption1 className={styles.quiet}>
        {words('settings.history.by', { name: by.name, when: words.dateTime(new Date(at)) })}
      </Caption1>
    </li>
  )
}
