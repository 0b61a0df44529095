import { useState, type DragEvent } from 'react'
import type { Aim, GridStore } from '../../components/PeopleTiles/gridStore.ts'
import { indexOf } from '../../components/PeopleTiles/indexOf.ts'
import { withoutCompanions } from '../../files/ignored/companions.ts'
import { isIgnored } from '../../files/ignored/ignored.ts'
import { filesOfDrop, type LocalFile } from '../../files/localFile.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { useServices } from '../../hooks/useServices.ts'

/**
 * Files that are dropped in the gallery: one on a person becomes their photo, several beside the people are added as on
 * "Add photos". Several on one person are held until it is said what is to become of them.
 * @param openAt opens the person with this index, and prepares the picture as their photo
 */
export function useGalleryDrop(
  store: GridStore,
  openAt: (index: number, picture: LocalFile) => void,
) {
  const { reviews, handles } = useServices()
  const [several, setSeveral] = useState<LocalFile[] | null>(null)
  const add = (files: LocalFile[]): void => {
    setSeveral(null)
    void reviews.take(files)
    goTo({ page: 'add' })
  }
  const drop = async (event: DragEvent): Promise<void> => {
    const aim = aimOf(event)
    // taken within the event, the only time when the transfer has them
    handles.note(event.dataTransfer)
    const files = await filesOfDrop(event.dataTransfer)
    const usable = withoutCompanions(files.filter(({ name }) => !isIgnored(name))).files
    // of files that can't be anybody's photo, it is said there why
    const first = usable[0] ?? files[0]
    if (!first) return
    setSeveral(null)
    if (aim === 'page') add(files)
    else if (usable.length > 1) {
      // the focus comes back to that person
      store.activate(aim)
      setSeveral(usable)
    } else openAt(aim, first)
  }
  return {
    /** dropped on one person; null = there are none */
    several,
    add,
    dismiss: () => setSeveral(null),
    handlers: handlersOf(store, (event) => void drop(event)),
  }
}

function handlersOf(store: GridStore, drop: (event: DragEvent) => void) {
  const over = (event: DragEvent): void => {
    if (!isOurs(event)) return
    event.preventDefault()
    store.aim(aimOf(event))
  }
  return {
    onDragEnter: over,
    onDragOver: over,
    onDragLeave: ({ relatedTarget, currentTarget }: DragEvent): void => {
      const isWithin = relatedTarget instanceof Node && currentTarget.contains(relatedTarget)
      if (!isWithin) store.aim(null)
    },
    onDrop: (event: DragEvent): void => {
      if (!isOurs(event)) return
      event.preventDefault()
      store.aim(null)
      drop(event)
    },
  }
}

/** Panels and dialogs above the gallery take files themselves, though React hands their events on to it. */
const isOurs = ({ dataTransfer, target, currentTarget }: DragEvent): boolean =>
  dataTransfer.types.includes('Files') && target instanceof Node && currentTarget.contains(target)

const aimOf = ({ target }: DragEvent): Aim => indexOf(target) ?? 'page'
