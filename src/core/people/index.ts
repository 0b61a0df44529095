import { asError } from '../graph/codes.ts'
import { photosAs } from '../graph/photos.ts'
import type { Graph } from '../graph/request.ts'
import type { PeopleService } from '../contracts.ts'
import type { Log } from '../log.ts'
import type { Database } from '../store/database.ts'
import { awaitedPhoto } from './awaited.ts'
import { countedGroups, countPhotos, departmentNames } from './counts.ts'
import { pageOfPeople, personById } from './list.ts'
import { reportMissing } from './missing.ts'
import { askEverybodyAgain } from './scan/askAgain.ts'
import { scanPhotos, type Scan } from './scan/scan.ts'
import { clearReading, readStatus, markReading } from './status.ts'
import { syncDirectory } from './directory/sync.ts'
import { thumbnailsFor } from './thumbnails.ts'

/** What jobs run; both can be repeated at any time. */
export interface PeopleJobs {
  /** throws when a page of the directory cannot be read; ends after a page when `signal` aborts, to be gone on with */
  syncDirectory(signal?: AbortSignal): Promise<void>
  /** scans a limited number of people; call again while there are more */
  scanPhotos(): Promise<Scan>
}

interface Dependencies {
  db: Database
  graph: Graph
  log: Log
  /** people to ask for again in a day, at most */
  checksADay: number
  /** queues a sync and the photo scan after it */
  requestSync: () => Promise<void>
}

export function createPeople(dependencies: Dependencies): PeopleService & PeopleJobs {
  const { db, graph, log, checksADay, requestSync } = dependencies
  return {
    page: (query) => pageOfPeople(db, query),
    counts: (query) => countPhotos(db, query),
    coverage: (by, scope) => countedGroups(db, by, scope),
    departments: () => departmentNames(db),
    get: (id) => personById(db, id),
    missing: (firstPeople) => reportMissing(db, firstPeople),
    thumbnails: (ids) => thumbnailsFor(db, graph, ids),
    photo: (id) => largestPhoto(db, graph, id),
    directory: () => readStatus(db),
    async refresh() {
      await askEverybodyAgain(db)
      await markReading(db)
      await requestSync()
    },
    async syncDirectory(signal) {
      try {
        await syncDirectory(db, graph, log, signal)
      } catch (error) {
        await clearReading(db)
        throw error
      }
    },
    async scanPhotos() {
      let left: Scan['left'] = 'done'
      try {
        const scan = await scanPhotos(db, graph, log, checksADay)
        left = scan.left
        return scan
      } finally {
        if (left === 'done') await clearReading(db)
      }
    },
  }
}

async function largestPhoto(db: Database, graph: Graph, id: string): Promise<Buffer | null> {
  const awaited = await awaitedPhoto(db, id)
  if (awaited !== undefined) return awaited
  const found = await photosAs(graph, { as: 'app' }).bytes(id)
  if (found.kind === 'found') return found.value
  if (found.kind === 'none' || found.kind === 'gone') return null
  throw asError(found)
}
