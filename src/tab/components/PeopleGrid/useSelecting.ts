import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { CountsView } from '../../../api/contract.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { isNobodyPicked, pickedCount, type Picked } from '../../selection/picked.ts'
import {
  anchoredAt,
  clearedBy,
  everybodySelected,
  extend,
  toggle,
  type Selecting,
} from '../../selection/selecting.ts'
import { words } from '../../words/words.ts'
import type { GridStore } from '../PeopleTiles/gridStore.ts'
import type { PeopleList } from './pages/usePeople.ts'
import type { GridActions } from './usePresses.ts'

export interface SelectingPeople extends Omit<GridActions, 'open'> {
  picked: Picked
  /** null while those whom the filters find are counted */
  count: number | null
  /** the last press would have selected more people one by one than one can */
  isFull: boolean
  /** why people of a range couldn't be loaded */
  problem: Problem | null
  /** what a screen reader is told */
  said: string
  clear: () => void
}

/**
 * Who is selected among the people whom the filters find.
 * @param found null while they are counted
 * @param filters another text = other filters, and with those nobody is selected any more
 */
export function useSelecting(
  store: GridStore,
  list: PeopleList,
  found: CountsView | null,
  filters: string,
): SelectingPeople {
  const { picked, isFull, cleared } = useSyncExternalStore(store.subscribe, store.selecting)
  const isSelecting = !isNobodyPicked(picked, found)
  useClearing(store, filters)
  const count = pickedCount(picked, found)
  const range = useRange(store, list)
  const select = (selecting: Selecting): void => {
    range.drop()
    store.select(selecting)
  }
  return {
    picked,
    count,
    isSelecting,
    isFull,
    problem: range.problem,
    said: said(isSelecting, count, cleared),
    toggle: (person, index) => select(toggle(store.selecting(), index, person)),
    extendTo: range.extendTo,
    selectAll: () => select(everybodySelected),
    clear: () => select(clearedBy('here')),
  }
}

/** Ranges, some of whose people may have to be loaded first. */
function useRange(store: GridStore, list: PeopleList) {
  const [problem, setProblem] = useState<Problem | null>(null)
  const presses = useRef(0)
  const drop = (): void => {
    presses.current += 1
    setProblem(null)
  }
  const extendTo = (index: number, from: number): void => {
    drop()
    const asked = presses.current
    const anchored = anchoredAt(store.selecting(), from)
    list.between(anchored.anchor?.index ?? from, index).then(
      (people) => {
        // another press came meanwhile
        if (asked === presses.current) store.select(extend(anchored, people))
      },
      (error: unknown) => setProblem(asProblem(error)),
    )
  }
  return { problem, drop, extendTo }
}

function said(isSelecting: boolean, count: number | null, cleared: Selecting['cleared']): string {
  if (isSelecting) return count === null ? '' : words('selection.count', { count })
  return cleared ? words('selection.cleared', { by: cleared }) : ''
}

/** Other filters clear the selection. */
function useClearing(store: GridStore, filters: string): void {
  const before = useRef(filters)
  useEffect(() => {
    if (before.current === filters) return
    before.current = filters
    const { picked } = store.selecting()
    if (picked.kind === 'all' || picked.people.size > 0) store.select(clearedBy('filters'))
  }, [store, filters])
}
