import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components'
import { useSyncExternalStore } from 'react'
import type { PeopleList } from '../../components/PeopleGrid/pages/usePeople.ts'
import type { GridStore } from '../../components/PeopleTiles/gridStore.ts'
import type { LocalFile } from '../../files/localFile.ts'
import { words } from '../../words/words.ts'

const useStyles = makeStyles({
  hint: {
    position: 'fixed',
    insetInline: 0,
    bottom: tokens.spacingVerticalXXL,
    zIndex: 3,
    display: 'flex',
    justifyContent: 'center',
    paddingInline: tokens.spacingHorizontalL,
    // what is under it can be dropped on
    pointerEvents: 'none',
  },
  words: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: tokens.shadow16,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  note: { maxWidth: '640px', boxShadow: tokens.shadow16, pointerEvents: 'auto' },
})

interface DropHintProps {
  store: GridStore
  list: PeopleList
}

/** Says what dropping the files here does, while they are dragged. */
export function DropHint({ store, list }: DropHintProps) {
  const styles = useStyles()
  const aim = useSyncExternalStore(store.subscribe, store.aimedAt)
  if (aim === null) return null
  const person = aim === 'page' ? null : list.at(aim)
  return (
    <div className={styles.hint} aria-hidden>
      <span className={styles.words}>
        {aim === 'page'
          ? words('gallery.drop.page')
          : person
            ? words('gallery.drop.person', { name: person.displayName })
            : words('gallery.drop.anyone')}
      </span>
    </div>
  )
}

interface SeveralNoteProps {
  files: LocalFile[]
  onAdd: (files: LocalFile[]) => void
  onDismiss: () => void
}

/** Several files were dropped on one person, wherever in the gallery that is. */
export function SeveralNote({ files, onAdd, onDismiss }: SeveralNoteProps) {
  const styles = useStyles()
  return (
    <div className={styles.hint}>
      <MessageBar className={styles.note} intent="warning" layout="multiline" aria-live="polite">
        <MessageBarBody>
          <MessageBarTitle>{words('gallery.drop.several')}</MessageBarTitle>
          {words('gallery.drop.several.next')}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => onAdd(files)}>
            {words('gallery.drop.add', { count: files.length })}
          </Button>
          <Button onClick={onDismiss}>{words('gallery.drop.dismiss')}</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  )
}
