import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { MyApproval as Answer } from '../../../api/contract.ts'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { useStyles } from './OnePhoto.styles.ts'

type Mine = NonNullable<Answer['approval']>

/** One's own photo that waits for approval, or what was decided about it lately. */
export function MyApproval() {
  const { client } = useServices()
  const queries = useQueryClient()
  const query = useQuery({ queryKey: queryKeys.myApproval(), queryFn: client.myApproval })
  const withdraw = useMutation({
    mutationFn: client.withdrawMyPhoto,
    // also when it fails: it may be decided by now
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.myApproval() }),
  })
  const mine = query.data?.approval ?? null
  return (
    <>
      {withdraw.error && <ProblemNote problem={asProblem(withdraw.error)} />}
      {query.error && (
        <ProblemNote problem={asProblem(query.error)} onRetry={() => void query.refetch()} />
      )}
      {mine?.state === 'waiting' && (
        <WaitingNote mine={mine} isBusy={withdraw.isPending} onWithdraw={() => withdraw.mutate()} />
      )}
      {mine && <OutcomeNote mine={mine} />}
    </>
  )
}

interface WaitingNoteProps {
  mine: Mine
  isBusy: boolean
  onWithdraw: () => void
}

function WaitingNote({ mine, isBusy, onWithdraw }: WaitingNoteProps) {
  const styles = useStyles()
  const { client } = useServices()
  const picture = useQuery({
    queryKey: queryKeys.approvalPicture(mine.id),
    queryFn: client.myApprovalPicture,
    staleTime: Infinity,
  })
  const url = useObjectUrl(picture.data ?? null)
  const when = words.dateTime(new Date(mine.askedAt))
  return (
    <>
      <MessageBar layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words('myApproval.waiting')}</MessageBarTitle>
          {words('myApproval.waiting.text', { when })}
        </MessageBarBody>
        <MessageBarActions>
          <Button disabledFocusable={isBusy} onClick={onWithdraw}>
            {words('myApproval.withdraw')}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {url && (
        <img
          className={styles.round}
          src={url}
          alt={words('myApproval.picture')}
          width={96}
          height={96}
        />
      )}
    </>
  )
}

function OutcomeNote({ mine: { state, decided } }: { mine: Mine }) {
  if ((state !== 'approved' && state !== 'declined') || !decided?.by) return null
  const about = { name: decided.by.name, when: words.date(new Date(decided.at)) }
  const { sentence = '', text = '' } = decided.reason ?? {}
  return (
    <MessageBar intent={state === 'approved' ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words(`myApproval.${state}`)}</MessageBarTitle>
        {state === 'approved'
          ? words('myApproval.approved.text', about)
          : words('myApproval.declined.text', {
              ...about,
              reason: [sentence, text].filter(Boolean).join(' '),
            })}
      </MessageBarBody>
    </MessageBar>
  )
}
