import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { Suspense, useEffect, useState } from 'react'
import { Trouble } from '../components/Trouble/Trouble.tsx'
import { Opening, useLate } from '../components/Opening/Opening.tsx'
import { PageFailed } from '../components/Opening/PageFailed.tsx'
import { StartMessage } from '../components/Opening/StartMessage.tsx'
import { Boundary } from '../components/Page/Boundary.tsx'
import { Waiting } from '../components/Page/Waiting.tsx'
import { MeContext, useServices } from '../hooks/useServices.ts'
import { useRoute } from '../hooks/useRoute.ts'
import { useFocusOnNewPage } from '../hooks/focus/useTitleFocus.ts'
import type { Me } from '../../api/contract.ts'
import { managedLastTime, rememberManaging } from '../api/askAhead.ts'
import { asProblem } from '../api/problem.ts'
import { meQuery, signInQuery } from '../api/firstQueries.ts'
import { queryKeys } from '../api/queryKeys.ts'
import { inNameOrder } from '../app/peopleOrder.ts'
import type { Route } from '../app/route.ts'
import { words } from '../words/words.ts'
import { Gallery } from './gallery/Gallery.tsx'
import { Guest } from './Guest.tsx'
import {
  AddPhotosPart,
  CoveragePart,
  ApprovalsPart,
  HistoryPart,
  loadForAdmins,
  loadMyPhoto,
  MyPhotoPart,
  PersonPagePart,
  PersonPrivacyPart,
  PrivacyPart,
  RunPagePart,
  RunsPart,
  StatementPart,
  SettingsPart,
} from './parts.ts'

/** By then the first pictures of the gallery are there. */
const LOAD_AHEAD_AFTER_MS = 3000
/** A page mostly loads faster than a spinner could be noticed. */
const LOADING_AFTER_MS = 400

/**
 * Finds out who is signed in, then shows the page in the address; people who can't manage photos see only their own.
 * @param since when the tab began to open, on the clock of `performance.now()`
 */
export function SignedIn({ since }: { since: number }) {
  const route = useRoute()
  const { attempt, token, me, retry } = useMyself(since)
  const trouble = useLast(me.error)
  useFocusOnNewPage(route.page)
  useEffect(() => {
    if (me.data) rememberManaging(me.data)
  }, [me.data])
  useKeptReview(me.data)
  useLoadAhead(me.data)
  useLastView(route, me.data, token.error ?? trouble)
  const isEarly = useEarlyGallery(route, since, token.isSuccess && !trouble)
  if (me.data || isEarly) {
    // A page that is still loading replaces the one before it: by its key, that one isn't kept, hidden, with its title.
    return (
      <MeContext value={me.data ?? null}>
        <Boundary key={route.page} Instead={PageFailed}>
          <Suspense
            fallback={<Waiting isPage label={words('app.opening')} delay={LOADING_AFTER_MS} />}
          >
            {pageOf(route, me.data ?? lastTime)}
          </Suspense>
        </Boundary>
      </MeContext>
    )
  }
  if (token.error) return <StartMessage problem={asProblem(token.error)} onRetry={retry} />
  if (trouble)
    return <Trouble isPage problem={asProblem(trouble)} onRetry={() => void me.refetch()} />
  const stage = token.isSuccess ? 'me' : 'token'
  return <Opening key={attempt.since} stage={stage} since={attempt.since} onRetry={retry} />
}

/** What the service most likely says of somebody who managed photos the last time. */
const lastTime = { manage: 'directoryRole', managesOwnPhoto: true } as const

/**
 * Whether the gallery is drawn already while the service still finds out what the person may do: where they managed photos
 * the last time, for as long as `Opening` would only wait. It shows nobody before the service has answered.
 */
function useEarlyGallery(route: Route, since: number, isWaiting: boolean): boolean {
  const late = useLate(since)
  return isWaiting && !late && route.page === 'people' && managedLastTime()
}

/** It stands for the gallery alone, and is kept for nobody who has none. */
function useLastView({ page }: Route, me: Me | undefined, error: unknown): void {
  const { lastView } = useServices()
  const hasNone = me?.manage === null || me?.managesOwnPhoto === false
  const isOver = hasNone || page !== 'people' || error !== null
  useEffect(() => {
    if (isOver) lastView.drop()
  }, [isOver, lastView])
  useEffect(() => {
    if (hasNone) void lastView.forget()
  }, [hasNone, lastView])
}

/** What the browser keeps of a review is its reader's alone, so everything else is removed once it is known who that is. */
function useKeptReview(me: Me | undefined): void {
  const { reviews } = useServices()
  const reader = me && (me.manage === null ? null : me.id)
  useEffect(() => {
    if (reader !== undefined) reviews.open(reader)
  }, [reader, reviews])
}

/**
 * Loads what an admin may open next, so that it opens at once; for anybody else, meanwhile, the only page that they have. If
 * it fails, opening it tries again.
 */
function useLoadAhead(me: Me | undefined): void {
  const isManaging = me !== undefined && me.manage !== null
  useEffect(() => {
    if (!managedLastTime()) void loadMyPhoto().catch(() => null)
  }, [])
  useEffect(() => {
    if (!isManaging) return undefined
    const timer = setTimeout(() => void loadForAdmins().catch(() => null), LOAD_AHEAD_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isManaging])
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
  const token = useQuery(signInQuery(client, attempt.count))
  const me = useQuery({ ...meQuery(client), enabled: token.isSuccess })
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

function pageOf(route: Route, { manage, managesOwnPhoto }: Pick<Me, 'manage' | 'managesOwnPhoto'>) {
  if (route.page === 'privacy' && (route.person === null || manage === null)) return <PrivacyPart />
  if (!managesOwnPhoto) return <Guest />
  if (manage === null || route.page === 'mine')
    return <MyPhotoPart kept={route.page === 'mine' ? route.draft : undefined} />
  if (route.page === 'add') return <AddPhotosPart />
  if (route.page === 'runs') return <RunsPart filter={route.filter} />
  if (route.page === 'coverage') return <CoveragePart days={route.days} />
  if (route.page === 'statement') return <StatementPart />
  if (route.page === 'privacy') return <PersonPrivacyPart id={route.person ?? ''} />
  if (route.page === 'history') return <HistoryPart filter={route.filter} />
  if (route.page === 'run') return <RunPagePart id={route.id} />
  if (route.page === 'approvals') return <ApprovalsPart />
  if (route.page === 'settings') return <SettingsPart />
  if (route.page === 'person') return <PersonPagePart id={route.id} kept={route.draft} />
  return <Gallery filter={route.filter} order={route.order ?? inNameOrder} />
}
