import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { PAGE_SIZE } from '../../api/firstQueries.ts'
import { recallLook, rememberLook, type GalleryLook } from '../../app/galleryLook.ts'
import type { PeopleFilter } from '../../app/peopleFilters.ts'
import { inNameOrder, type PeopleOrder } from '../../app/peopleOrder.ts'
import { useFound } from '../../components/CoverageBar/useFound.ts'
import { useOpenPerson } from '../../components/PeopleGrid/useOpenPerson.ts'
import { useGrouping } from '../../components/PeopleGrid/useGrouping.ts'
import {
  usePeople,
  useShownListing,
  useView,
  type PeopleList,
} from '../../components/PeopleGrid/pages/usePeople.ts'
import { useSelecting } from '../../components/PeopleGrid/useSelecting.ts'
import { createGridStore, type GridStore } from '../../components/PeopleTiles/gridStore.ts'
import { goTo } from '../../hooks/useRoute.ts'
import { useAfterFirst } from './useAfterFirst.ts'

export type GalleryState = ReturnType<typeof useGallery>

/** What the gallery shows, and what is done in it. */
export function useGallery(filter: PeopleFilter, order: PeopleOrder) {
  const [store] = useState(createGridStore)
  const look = useLook()
  const listing = useMemo(() => ({ filter, order }), [filter, order])
  const shown = useShownListing(listing)
  const { view, onView } = useView()
  const list = usePeople(shown, view, useActivePage(store))
  const isWaiting = list.count === null && list.problem === null
  const found = useFound(shown.filter, isWaiting)
  const isShown = JSON.stringify(shown) === JSON.stringify(listing)
  useFromStart(store, JSON.stringify(shown))
  return {
    filter,
    order,
    /** those whose people are shown: the ones before, until the first people of the next are there */
    shown,
    isShown,
    list,
    onView,
    store,
    found,
    /** how many people are found; null while it isn't known */
    count: isShown ? countOf(list, order, found.found?.total ?? null) : null,
    groups: useGrouping(shown.filter, shown.order ?? inNameOrder),
    selecting: useSelecting(store, list, found.found, JSON.stringify(shown.filter)),
    person: useOpenPerson(store, list),
    hasTools: useAfterFirst(!isWaiting),
    ...useTileFocus(store),
    ...useShow(filter, order),
    ...look,
  }
}

function useTileFocus(store: GridStore) {
  /** gives the focus to the tile that had it last */
  const focusTile = useCallback((): void => store.activate(store.active(), 'focus'), [store])
  return { focusTile }
}

/** The page of the person whom the keyboard is on. */
const useActivePage = (store: GridStore): number =>
  useSyncExternalStore(store.subscribe, () => Math.floor(store.active() / PAGE_SIZE))

/** Leads to other filters, or another order. Other filters begin at the first letter. */
function useShow(filter: PeopleFilter, order: PeopleOrder) {
  return {
    show: useCallback(
      (change: Partial<PeopleFilter>): void =>
        goTo(
          { page: 'people', filter: { ...filter, ...change }, order: { ...order, letter: null } },
          { replace: 'search' in change },
        ),
      [filter, order],
    ),
    onOrder: useCallback(
      (change: Partial<PeopleOrder>): void =>
        goTo({ page: 'people', filter, order: { ...order, ...change } }),
      [filter, order],
    ),
  }
}

/** Other people are shown from their beginning. */
function useFromStart(store: GridStore, shown: string): void {
  const before = useRef(shown)
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    store.activate(0)
    window.scrollTo(0, 0)
  }, [store, shown])
}

/** A list that is known to its end, and begins with the first person, is counted already. */
const countOf = (
  { count, more }: PeopleList,
  { letter }: PeopleOrder,
  counted: number | null,
): number | null => (count === null || more || letter !== null ? counted : count)

function useLook() {
  const [look, setLook] = useState(recallLook)
  return {
    look,
    onLook: useCallback((chosen: GalleryLook): void => {
      rememberLook(chosen)
      setLook(chosen)
    }, []),
  }
}
