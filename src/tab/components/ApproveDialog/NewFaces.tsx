import { Caption1 } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { ApprovalView } from '../../../api/contract.ts'
import { useObjectUrl } from '../../hooks/useObjectUrl.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'
import { approvalPictureQuery } from '../Approvals/Compare.tsx'
import { useStyles } from './ApproveDialog.styles.ts'

/** More are looked at on the page of approvals. */
const SHOWN = 20

/** The new photos, as far as they can be taken in at one look. */
export function NewFaces({ approvals }: { approvals: ApprovalView[] }) {
  const styles = useStyles()
  const others = approvals.length - SHOWN
  return (
    <div>
      <ul className={styles.faces} aria-label={words('selection.approve.faces')}>
        {approvals.slice(0, SHOWN).map((approval) => (
          <Face key={approval.id} approval={approval} />
        ))}
      </ul>
      {others > 0 && (
        <Caption1 className={styles.quiet}>
          {words('selection.approve.more', { count: others })}
        </Caption1>
      )}
    </div>
  )
}

function Face({ approval: { id, person } }: { approval: ApprovalView }) {
  const styles = useStyles()
  const { client } = useServices()
  const { data = null } = useQuery(approvalPictureQuery(client, id))
  const url = useObjectUrl(data)
  return (
    <li className={styles.face}>
      {url ? (
        <img className={styles.picture} src={url} alt="" />
      ) : (
        <span className={styles.picture} />
      )}
      <Caption1 className={styles.name}>{person.displayName}</Caption1>
    </li>
  )
}
