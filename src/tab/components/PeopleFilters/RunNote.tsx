import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useIsNarrow } from '../../hooks/useIsNarrow.ts'
import { goTo } from '../../hooks/useRoute.ts'
import type { PeopleFilter } from '../../app/peopleFilters.ts'
import { words } from '../../words/words.ts'

interface RunNoteProps {
  filter: PeopleFilter
  onChange: (change: Partial<PeopleFilter>) => void
}

/** Says that only the people of a run are shown, and leads back to it or to everybody. */
export function RunNote({ filter: { run }, onChange }: RunNoteProps) {
  // 'auto' looks at its width only when that changes, not when a longer text comes
  const isNarrow = useIsNarrow()
  if (run === null) return null
  return (
    <MessageBar layout={isNarrow ? 'multiline' : 'auto'}>
      <MessageBarBody>{words('gallery.run.shown')}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => goTo({ page: 'run', id: run })}>{words('gallery.run.open')}</Button>
        <Button onClick={() => onChange({ run: null, scope: 'active' })}>
          {words('gallery.showEveryone')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
