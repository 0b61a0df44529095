import { useState } from 'react'
import type { PersonView } from '../../../api/contract.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import type { LocalFile } from '../../files/localFile.ts'
import type { GridStore } from '../PeopleTiles/gridStore.ts'
import type { PeopleList } from './pages/usePeople.ts'

interface Opened {
  person: PersonView
  index: number
  /** dropped on the tile, to become their photo */
  picture?: LocalFile
}

/** Whose details are open, and how to get to the people before and after in the list. */
export function useOpenPerson(store: GridStore, list: PeopleList) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [wasOpened, setWasOpened] = useState(false)
  const open = (person: PersonView, index: number): void => {
    store.activate(index)
    setWasOpened(true)
    setOpened({ person, index })
  }
  const openAt = (index: number, picture?: LocalFile): void => {
    setProblem(null)
    list.between(index, index).then(
      ([person]) => {
        if (!person) return
        store.activate(index, 'reveal')
        setWasOpened(true)
        setOpened({ person, index, ...(picture && { picture }) })
      },
      (error: unknown) => setProblem(asProblem(error)),
    )
  }
  return {
    /** null = nobody's */
    opened: opened?.person ?? null,
    /** to become the photo of whoever is opened; null = none was dropped on their tile */
    picture: opened?.picture ?? null,
    wasOpened,
    /** why the person before or after couldn't be loaded */
    problem,
    open,
    openAt,
    close: () => setOpened(null),
    neighbours: opened && neighboursOf(opened, list, openAt),
  }
}

/** Somebody may have left the list since they were opened, by getting a photo; the next one is in their place then. */
function neighboursOf(
  { person, index }: Opened,
  list: PeopleList,
  openAt: (index: number) => void,
) {
  const there = list.at(index)
  const next = there === null || there.id === person.id ? index + 1 : index
  const hasNext = list.more || next < (list.count ?? 0)
  return {
    previous: index > 0 ? () => openAt(index - 1) : null,
    next: hasNext ? () => openAt(next) : null,
  }
}
