import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Trouble } from '../components/Trouble/Trouble.tsx'
import { Waiting } from '../components/Page/Waiting.tsx'
import { MeContext, useServices } from '../hooks/useServices.ts'
import { useRoute } from '../hooks/useRoute.ts'
import { useFocusOnNewPage } from '../hooks/useTitleFocus.ts'
import { asProblem } from '../api/problem.ts'
import { queryKeys } from '../api/queryKeys.ts'
import type { Route } from '../app/route.ts'
import { words } from '../words/words.ts'
import { AddPhotos } from './AddPhotos.tsx'
import { Gallery } from './Gallery.tsx'
import { RunPage } from './Run.tsx'
import { Runs } from './Runs.tsx'
import { MyPhoto } from './MyPhoto.tsx'

/** Finds out who is signed in, then shows the page in the address; people who can't manage photos see only their own. */
export function SignedIn() {
  const { client } = useServices()
  const route = useRoute()
  const me = useQuery({ queryKey: queryKeys.me(), queryFn: client.me, staleTime: 60_000 })
  const trouble = useLast(me.error)
  useFocusOnNewPage(route.page)
  if (me.data)
    return <MeContext value={me.data}>{pageOf(route, me.data.manage !== null)}</MeContext>
  if (!trouble) return <Waiting label={words('app.signingIn')} />
  return <Trouble problem={asProblem(trouble)} onRetry={() => void me.refetch()} />
}

/** While a query is retried its error is null for a moment; keeps the last one, so that the page about it stays. */
function useLast<T>(value: T | null): T | null {
  const [last, setLast] = useState(value)
  if (value !== null && value !== last) setLast(value)
  return value ?? last
}

function pageOf(route: Route, manages: boolean) {
  if (!manages || route.page === 'mine') return <MyPhoto />
  if (route.page === 'add') return <AddPhotos />
  if (route.page === 'runs') return <Runs />
  if (route.page === 'run') return <RunPage id={route.id} />
  return <Gallery filter={route.filter} />
}
