import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { PeoplePage, PersonView } from '../../../../api/contract.ts'
import { PAGE_SIZE, peopleQuery, type PeopleListing } from '../../../api/firstQueries.ts'
import { asProblem, type Problem } from '../../../api/problem.ts'
import { useServices } from '../../../hooks/useServices.ts'
import { afterReading, knownCount, noPages, pagesInView, type Pages } from './pages.ts'
import { readRange } from './readRange.ts'

/** People behind the last one in view who are loaded, too. */
const LOOK_AHEAD = 60
/** Pages out of view are forgotten, so that memory doesn't grow with what was seen. */
const FORGET_PAGE_AFTER_MS = 15_000

export interface PeopleList {
  /** as far as they are known; null until the first page has arrived */
  count: number | null
  more: boolean
  /** null = not loaded */
  at: (index: number) => PersonView | null
  /** Those from one to another, both included, in either order; asks for those who aren't loaded. Throws a `Problem`. */
  between: (one: number, other: number) => Promise<PersonView[]>
  fetching: boolean
  /** why a page in view can't be loaded */
  problem: Problem | null
  retry: () => void
}

/**
 * Everyone who is listed, of whom only those around the view are loaded.
 * @param kept the page of somebody who is kept wherever the view is
 */
export function usePeople(listing: PeopleListing, view: View, kept: number): PeopleList {
  const { client } = useServices()
  const queries = useQueryClient()
  const { pages, learn } = usePages(JSON.stringify(listing))
  const pageQuery = (cursor: string | null) => ({
    ...peopleQuery(client, listing, cursor),
    gcTime: FORGET_PAGE_AFTER_MS,
  })
  const inView = pagesInView(pages, { ...view, last: view.last + LOOK_AHEAD }, PAGE_SIZE)
  const wanted = kept >= pages.starts.length || inView.includes(kept) ? inView : [kept, ...inView]
  const results = useQueries({
    queries: wanted.map((page) => pageQuery(pages.starts[page] ?? null)),
  })
  const read = new Map(wanted.map((page, n) => [page, results[n]?.data]))
  learn(read)
  const failed = results.find(({ isError, data }) => isError && !data)
  const isKnown = pages.starts.length > 1 || pages.onLast !== null
  return {
    count: isKnown ? knownCount(pages, PAGE_SIZE) : null,
    more: pages.onLast === null,
    at: (index) => read.get(pageOf(index))?.items[index % PAGE_SIZE] ?? null,
    between: (one, other) =>
      readRange(
        (cursor) => queries.ensureQueryData(pageQuery(cursor)),
        pages,
        { first: Math.max(0, Math.min(one, other)), last: Math.max(one, other) },
        PAGE_SIZE,
      ),
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

/** The listing whose people are shown: the one before, until the first people of the next are there. */
export function useShownListing(listing: PeopleListing): PeopleListing {
  const { client } = useServices()
  const first = useQuery(peopleQuery(client, listing, null))
  const [shown, setShown] = useState(listing)
  if (shown === listing) return shown
  const isSame = JSON.stringify(shown) === JSON.stringify(listing)
  if (isSame || (!first.data && !first.isError)) return shown
  setShown(listing)
  return listing
}

interface View {
  first: number
  last: number
}

/** Which people are in view, and what `PeopleRows` calls when others are. It changes when they are on other pages. */
export function useView() {
  const [view, setView] = useState<View>({ first: 0, last: 0 })
  const onView = useCallback((first: number, last: number) => {
    const next = { first, last }
    setView((before) => (areOnSamePages(before, next) ? before : next))
  }, [])
  return { view, onView }
}

const pageOf = (index: number): number => Math.floor(index / PAGE_SIZE)

const areOnSamePages = (one: View, other: View): boolean =>
  pageOf(one.first) === pageOf(other.first) &&
  pageOf(one.last + LOOK_AHEAD) === pageOf(other.last + LOOK_AHEAD)
