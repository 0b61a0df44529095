import { Body1, Body1Strong, Caption1 } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { asProblem } from '../../api/problem.ts'
import { queryKeys } from '../../api/queryKeys.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { Waiting } from '../Page/Waiting.tsx'
import { Trouble } from '../Trouble/Trouble.tsx'
import { useStyles } from './Privacy.styles.ts'

/** Every place where something about people is kept: what, why, where, and for how long. */
export function KeptList() {
  const styles = useStyles()
  const { client } = useServices()
  const kept = useQuery({ queryKey: queryKeys.keptData(), queryFn: () => client.keptData() })
  if (kept.isPending) return <Waiting label={words('privacy.loading')} />
  if (kept.isError)
    return <Trouble problem={asProblem(kept.error)} onRetry={() => void kept.refetch()} />
  return (
    <>
      <Body1>{words('privacy.you')}</Body1>
      <ul className={styles.list}>
        {kept.data.places.map(({ id, what, why, where, howLong }) => (
          <li key={id} className={styles.place}>
            <Body1Strong>{what}</Body1Strong>
            <Body1>{words('privacy.howLong', { howLong })}</Body1>
            <Caption1 className={styles.quiet}>{words('privacy.why', { why })}</Caption1>
            <Caption1 className={styles.quiet}>{words('privacy.where', { where })}</Caption1>
          </li>
        ))}
      </ul>
      <Body1>{words('privacy.logs')}</Body1>
    </>
  )
}
