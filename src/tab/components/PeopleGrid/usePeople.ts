import { useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { PeoplePage, PersonView } from '../../../api/contract.ts'
import { PAGE_SIZE, peopleQuery } from '../../api/firstQueries.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import type { PeopleFilter } from '../../app/peopleFilters.ts'
import { useServices } from '../../hooks/useServices.ts'
import { afterReading, knownCount, noPages, pagesInView, type Pages } from './pages.ts'

/** People behind the last one in view who are loaded, too. */
const LOOK_AHEAD = 60
/** Pages out of view are forgotten, so that memory doesn't grow with what was seen. */
const FORGET_PAGE_AFTER_MS = 15_000

interface PeopleList {
  /** as far as they are known; null until the first page has arrived */
  count: number | null
  more: boolean
  /** null = not loaded */
  at: (index: number) => PersonView | null
  fetching: boolean
  /** why a page in view can't be loaded */
  problem: Problem | null
  retry: () => void
}

/** Everyone who matches the filter, of whom only those around the view are loaded. */
export function usePeople(filter: PeopleFilter, view: { first: number; last: number }): PeopleList {
  const { client } = useServices()
  const { pages, learn } = usePages(JSON.stringify(filter))
  const wanted = pagesInView(pages, { ...view, last: view.last + LOOK_AHEAD }, PAGE_SIZE)
  const results = useQueries({
    queries: wanted.map((page) => ({
      ...peopleQuery(client, filter, pages.starts[page] ?? null),
      gcTime: FORGET_PAGE_AFTER_MS,
    })),
  })
  const read = new Map(wanted.map((page, n) => [page, results[n]?.data]))
  learn(read)
  const failed = results.find(({ isError, data }) => isError && !data)
  const isKnown = pages.starts.length > 1 || pages.onLast !== null
  return {
    count: isKnown ? knownCount(pages, PAGE_SIZE) : null,
    more: pages.onLast === null,
    at: (index) => read.get(Math.floor(index / PAGE_SIZE))?.items[index % PAGE_SIZE] ?? null,
    fetching: results.some(({ isFetching, data }) => isFetching && !data),
    problem: failed ? asProblem(failed.error) : null,
    retry: () => void failed?.refetch(),
  }
}

/** Where the pages of a list begin. `learn`, called while rendering, takes in the pages that were read. */
function usePages(key: string) {
  const [known, setKnown] = useState({ key, pages: noPages })
  const pages = known.key === key ? known.pages : noPages
  const learn = (read: ReadonlyMap<number, PeoplePage | undefined>): void => {
    let after: Pages = pages
    for (const [page, data] of read) {
      // a page that begins elsewhere now was not read yet
      if (data && after.starts[page] === pages.starts[page]) after = afterReading(after, page, data)
    }
    if (after !== known.pages) setKnown({ key, pages: after })
  }
  return { pages, learn }
}

/** The filter whose people are shown: the one before, until the first people of the next are there. */
export function useShownFilter(filter: PeopleFilter): PeopleFilter {
  const { client } = useServices()
  const first = useQuery(peopleQuery(client, filter, null))
  const [shown, setShown] = useState(filter)
  if (shown === filter) return shown
  const isSame = JSON.stringify(shown) === JSON.stringify(filter)
  if (isSame || (!first.data && !first.isError)) return shown
  setShown(filter)
  return filter
}

/** Which tiles are in view, and what `TileRows` calls when others are. */
export function useView() {
  const [view, setView] = useState({ first: 0, last: 0 })
  const onView = useCallback((first: number, last: number) => setView({ first, last }), [])
  return { view, onView }
}
