import { Button, Caption1, ToggleButton } from '@fluentui/react-components'
import { WarningRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import type { RemarkView } from '../../../api/contract.ts'
import type { Check } from '../../hooks/useCheck.ts'
import { useServices } from '../../hooks/useServices.ts'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { words } from '../../words/words.ts'
import { ProblemNote } from '../ProblemNote/ProblemNote.tsx'
import { nameOfNote } from './check.ts'
import { useStyles } from './RemarkList.styles.ts'

interface RemarkListProps {
  runId: string
  /** whose photos are listed; null = all with remarks */
  chosen: RemarkView['code'] | null
  onChoose: (code: RemarkView['code'] | null) => void
  leaveOutNoted: Check['leaveOutNoted']
}

/** Each kind of remark, with what can be done about all of its photos at once. */
export function RemarkList({ runId, chosen, onChoose, leaveOutNoted }: RemarkListProps) {
  const styles = useStyles()
  const { client } = useServices()
  const remarks = useQuery({
    queryKey: queryKeys.remarks(runId),
    queryFn: () => client.remarks(runId),
  })
  if (remarks.isError && !remarks.data)
    return <ProblemNote problem={asProblem(remarks.error)} onRetry={() => void remarks.refetch()} />
  return (
    <ul className={styles.list} aria-label={words('check.remarks')}>
      {(remarks.data ?? []).map((remark) => (
        <li key={remark.code} className={styles.remark}>
          <ToggleButton
            size="small"
            shape="circular"
            icon={<WarningRegular />}
            checked={remark.code === chosen}
            onClick={() => onChoose(remark.code === chosen ? null : remark.code)}
          >
            {nameOfNote(remark.code)}
          </ToggleButton>
          <Caption1 className={styles.words}>
            <span className={styles.quiet}>{words('check.remark.count', { ...remark })}</span>
          </Caption1>
          <AllOfThem remark={remark} leaveOutNoted={leaveOutNoted} />
        </li>
      ))}
    </ul>
  )
}

function AllOfThem({
  remark: { code, count, ticked },
  leaveOutNoted,
}: { remark: RemarkView } & Pick<RemarkListProps, 'leaveOutNoted'>) {
  const out = ticked > 0
  const name = nameOfNote(code)
  return (
    <Button
      size="small"
      disabledFocusable={leaveOutNoted.isPending || count === 0}
      aria-label={words(out ? 'check.remark.skipAll' : 'check.remark.selectAll', { name })}
      onClick={() => leaveOutNoted.mutate({ note: code, out })}
    >
      {words(out ? 'check.skipAll' : 'check.selectAll')}
    </Button>
  )
}
