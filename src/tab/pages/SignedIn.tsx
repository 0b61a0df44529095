import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Trouble } from '../components/Trouble/Trouble.tsx'
import { Opening } from '../components/Opening/Opening.tsx'
import { StartMessage } from '../components/Opening/StartMessage.tsx'
import { MeContext, useServices } from '../hooks/useServices.ts'
import { useRoute } from '../hooks/useRoute.ts'
import { useFocusOnNewPage } from '../hooks/useTitleFocus.ts'
import type { Me } from '../../api/contract.ts'
import { asProblem } from '../api/problem.ts'
import { queryKeys } from '../api/queryKeys.ts'
import type { Route } from '../app/route.ts'
import { Gallery } from './Gallery.tsx'
import { Guest } from './Guest.tsx'
import { RunPage } from './Run.tsx'
import { Runs } from './Runs.tsx'
import { MyPhoto } from './MyPhoto.tsx'

/** Its code is a large part of the tab's, and not needed until somebody adds photos. */
const loadAddPhotos = () => import('./AddPhotos.tsx')
const AddPhotos = lazy(async () => ({ default: (await loadAddPhotos()).AddPhotos }))

/** By then the first pictures of the gallery are there. */
const LOAD_AHEAD_AFTER_MS = 3000

/**
 * Finds out who is signed in, then shows the page in the address; people who can't manage photos see only their own.
 * @param since when the tab began to open, on the clock of `performance.now()`
 */
export function SignedIn({ since }: { since: number }) {
  const route = useRoute()
  const { attempt, token, me, retry } = useMyself(since)
  const trouble = useLast(me.error)
  useFocusOnNewPage(route.page)
  useLoadAhead(me.data !== undefined && me.data.manage !== null)
  if (me.data) {
    // A page that is still loading replaces the one before it: by its key, that one isn't kept, hidden, with its title.
    return (
      <MeContext value={me.data}>
        <Suspense key={route.page}>{pageOf(route, me.data)}</Suspense>
      </MeContext>
    )
  }
  if (token.error) return <StartMessage problem={asProblem(token.error)} onRetry={retry} />
  if (trouble) return <Trouble problem={asProblem(trouble)} onRetry={() => void me.refetch()} />
  const stage = token.isSuccess ? 'me' : 'token'
  return <Opening key={attempt.since} stage={stage} since={attempt.since} onRetry={retry} />
}

/** Loads what an admin may open next, so that it opens at once. If it fails, opening it tries again. */
function useLoadAhead(isManaging: boolean): void {
  useEffect(() => {
    if (!isManaging) return undefined
    const timer = setTimeout(() => void loadAddPhotos().catch(() => null), LOAD_AHEAD_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isManaging])
}

function reported(error: unknown): never {
  reportError(error)
  throw error
}

interface Myself {
  attempt: { count: number; since: number }
  token: UseQueryResult<true>
  me: UseQueryResult<Me>
  /** asks the host, and then the service, anew */
  retry: () => void
}

function useMyself(since: number): Myself {
  const { client } = useServices()
  const queries = useQueryClient()
  const [attempt, setAttempt] = useState({ count: 0, since })
  const token = useQuery({
    queryKey: queryKeys.signIn(attempt.count),
    queryFn: () => client.signIn().catch(reported),
    retry: false,
    staleTime: Infinity,
  })
  const me = useQuery({
    queryKey: queryKeys.me(),
    queryFn: client.me,
    staleTime: 60_000,
    enabled: token.isSuccess,
  })
  const retry = (): void => {
    client.dropToken()
    void queries.cancelQueries({ queryKey: queryKeys.me() })
    setAttempt({ count: attempt.count + 1, since: performance.now() })
  }
  return { attempt, token, me, retry }
}

/** While a query is retried its error is null for a moment; keeps the last one, so that the page about it stays. */
function useLast<T>(value: T | null): T | null {
  const [last, setLast] = useState(value)
  if (value !== null && value !== last) setLast(value)
  return value ?? last
}

function pageOf(route: Route, { manage, managesOwnPhoto }: Me) {
  if (!managesOwnPhoto) return <Guest />
  if (manage === null || route.page === 'mine') return <MyPhoto />
  if (route.page === 'add') return <AddPhotos />
  if (route.page === 'runs') return <Runs />
  if (route.page === 'run') return <RunPage id={route.id} />
  return <Gallery filter={route.filter} />
}
