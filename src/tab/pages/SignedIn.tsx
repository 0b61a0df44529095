import { useQuery } from '@tanstack/react-query'
import { Trouble } from '../components/Trouble/Trouble.tsx'
import { Waiting } from '../components/Page/Waiting.tsx'
import { MeContext, useServices } from '../hooks/useServices.ts'
import { useRoute } from '../hooks/useRoute.ts'
import { asProblem } from '../problem.ts'
import type { Route } from '../route.ts'
import { AddPhotos } from './AddPhotos.tsx'
import { Gallery } from './Gallery.tsx'
import { ImportProgress } from './ImportProgress.tsx'
import { MyPhoto } from './MyPhoto.tsx'

/** Asks who is looking, then shows what the address says; members have their own photo only. */
export function SignedIn() {
  const { client } = useServices()
  const route = useRoute()
  const me = useQuery({ queryKey: ['me'], queryFn: client.me, staleTime: 60_000 })
  if (me.isPending) return <Waiting label="Signing you in" />
  if (!me.data) {
    return <Trouble problem={asProblem(me.error)} onRetry={() => void me.refetch()} />
  }
  return <MeContext value={me.data}>{pageOf(route, me.data.manage !== null)}</MeContext>
}

function pageOf(route: Route, manages: boolean) {
  if (!manages || route.page === 'mine') return <MyPhoto />
  if (route.page === 'add') return <AddPhotos />
  if (route.page === 'import') return <ImportProgress key={route.id} id={route.id} />
  return <Gallery filter={route.filter} />
}
