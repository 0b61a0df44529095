import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarGroup,
  MessageBarTitle,
  Spinner,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { BackgroundProblemView } from '../../../api/contract.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useRefresh } from '../CoverageBar/useDirectory.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { useStyles } from './Background.styles.ts'
import { byCode, explainWork, isRefreshable } from './background.ts'

const POLL_WHILE_FAILING_MS = 5000
const POLL_MS = 30_000

/** Says which background work fails, on pages where people would otherwise trust what is out of date. */
export function BackgroundNotes() {
  const styles = useStyles()
  const { client } = useServices()
  const { data } = useQuery({
    queryKey: queryKeys.background(),
    queryFn: client.background,
    refetchInterval: ({ state }) => (state.data?.problems.length ? POLL_WHILE_FAILING_MS : POLL_MS),
  })
  if (!data?.problems.length) return null
  return (
    <section aria-label={words('background.label')}>
      <MessageBarGroup className={styles.bars}>
        {byCode(data.problems).map((problems) => (
          <Note key={problems[0]?.code} problems={problems} />
        ))}
      </MessageBarGroup>
    </section>
  )
}

/** Work that fails for one reason. */
function Note({ problems }: { problems: BackgroundProblemView[] }) {
  const styles = useStyles()
  const { refresh, busy } = useRefresh()
  const [first, ...others] = problems
  if (!first) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{explainWork(first)}</MessageBarTitle> {others.map(explainWork).join(' ')}{' '}
        {first.sentence} {first.next}
      </MessageBarBody>
      {problems.some(isRefreshable) && (
        <MessageBarActions>
          <Button
            size="small"
            disabledFocusable={busy}
            {...(busy ? { icon: <Spinner size="tiny" /> } : {})}
            onClick={() => refresh()}
          >
            {words('problem.tryAgain')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
