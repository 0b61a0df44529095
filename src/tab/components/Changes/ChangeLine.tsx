import { Body1Strong, Button, Caption1, Tooltip } from '@fluentui/react-components'
import { ArrowRightRegular, FilterRegular, PersonRegular } from '@fluentui/react-icons'
import type { ChangeView } from '../../../api/contract.ts'
import type { ChangeFilter } from '../../app/oversight/changeFilter.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { words } from '../../words/words.ts'
import { describeSource } from '../PersonDetails/details.ts'
import { useStyles } from './Changes.styles.ts'
import { Face } from './Face.tsx'

interface ChangeLineProps {
  change: ChangeView
  onChange: (filter: Partial<ChangeFilter>) => void
}

/** Who changed whose photo, when and how, with the photo before beside the one after. */
export function ChangeLine({ change, onChange }: ChangeLineProps) {
  const styles = useStyles()
  const { person, actor, action, isUndo, actingAs, at, way } = change
  const isOwn = person.id === actor.id
  const names = { actor: actor.name, person: person.name, action, isUndo: String(isUndo) }
  const how = [
    words.dateTime(new Date(at)),
    words('history.way.option', { way }),
    words('history.as', { as: actingAs }),
    describeSource(change),
  ].filter((part) => part !== null)
  const act = [
    {
      label: words('history.open', { name: person.name }),
      icon: <PersonRegular />,
      onClick: () => goTo({ page: 'person', id: person.id }),
    },
    {
      label: words('history.onlyActor', { name: actor.name }),
      icon: <FilterRegular />,
      onClick: () => onChange({ actor: actor.id }),
    },
  ]
  return (
    <li className={styles.change}>
      <div className={styles.pair}>
        <Face change={change} which="before" />
        <ArrowRightRegular aria-hidden />
        <Face change={change} which="after" />
      </div>
      <div className={styles.words}>
        <Body1Strong block>
          {words(isOwn ? 'history.entry.own' : 'history.entry', names)}
        </Body1Strong>
        <Caption1 block className={styles.quiet}>
          {how.join(' · ')}
        </Caption1>
      </div>
      <div className={styles.actions}>
        {act.map(({ label, icon, onClick }) => (
          <Tooltip key={label} content={label} relationship="label">
            <Button appearance="subtle" icon={icon} onClick={onClick} />
          </Tooltip>
        ))}
      </div>
    </li>
  )
}
