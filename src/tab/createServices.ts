import type { Begun } from './begin.ts'
import { createHandles } from './files/handles.ts'
import type { Services } from './hooks/useServices.ts'
import { createShelf } from './review/kept/shelf.ts'
import { createReviews } from './review/store.ts'
import { createUploads } from './sending/uploads.ts'
import { createShrinker } from './shrink/shrink.ts'

/** What pages and components use of the tab, besides what they show. */
export function createServices({ client, thumbnails, lastView }: Begun): Services {
  const handles = createHandles()
  return {
    client,
    handles,
    thumbnails,
    lastView,
    reviews: createReviews(client.match, { shelf: createShelf(), handles }),
    uploads: createUploads(client.sendFile, createShrinker()),
  }
}
