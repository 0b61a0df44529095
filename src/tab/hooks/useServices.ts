import { createContext, useContext } from 'react'
import type { Me } from '../../api/contract.ts'
import type { Client } from '../api/client.ts'
import type { Handles } from '../files/handles.ts'
import type { LastView } from '../lastView/lastView.ts'
import type { Reviews } from '../review/store.ts'
import type { Thumbnailer } from '../api/thumbnails.ts'
import type { Uploads } from '../sending/uploads.ts'

/** What pages use besides React: created once, when the tab starts. */
export interface Services {
  client: Client
  handles: Handles
  thumbnails: Thumbnailer
  reviews: Reviews
  uploads: Uploads
  lastView: LastView
}

export const ServicesContext = createContext<Services | null>(null)
export const MeContext = createContext<Me | null>(null)

export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('useServices outside of ServicesContext')
  return services
}

/** The signed-in person; only within pages, which are shown once that is known. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe outside of MeContext')
  return me
}
