import { asError } from '../graph/codes.ts'
import { photosAs } from '../graph/photos.ts'
import type { Graph } from '../graph/request.ts'
import type { PeopleService } from '../contracts.ts'
import type { Log } from '../log.ts'
import type { Database } from '../store/database.ts'
import { countPhotos, departmentNames, pageOfPeople, personById } from './list.ts'
import { reportMissing } from './missing.ts'
import { forgetChecks, scanPhotos } from './scan.ts'
import { doneReading, readStatus, stillReading } from './status.ts'
import { syncDirectory } from './sync.ts'
import { thumbnailsFor } from './thumbnails.ts'

/** What the jobs run; both may be repeated at any time. */
export interface PeopleJobs {
  /** throws when Graph does not give everything; nobody is removed then */
  syncDirectory(): Promise<void>
  /** a bounded amount; call again while it says `more` */
  scanPhotos(): Promise<'more' | 'done'>
}

interface Parts {
  db: Database
  graph: Graph
  log: Log
  /** queues a sync and the photo scan after it */
  requestSync: () => Promise<void>
}

export function createPeople({ db, graph, log, requestSync }: Parts): PeopleService & PeopleJobs {
  return {
    page: (query) => pageOfPeople(db, query),
    counts: (scope) => countPhotos(db, scope),
    departments: () => departmentNames(db),
    get: (id) => personById(db, id),
    missing: (firstPeople) => reportMissing(db, firstPeople),
    thumbnails: (ids) => thumbnailsFor(db, graph, ids),
    async photo(id) {
      const found = await photosAs(graph, { as: 'app' }).bytes(id)
      if (found.kind === 'found') return found.value
      if (found.kind === 'none' || found.kind === 'gone') return null
      throw asError(found)
    },
    directory: () => readStatus(db),
    async refresh() {
      await forgetChecks(db)
      await stillReading(db)
      await requestSync()
    },
    async syncDirectory() {
      try {
        await syncDirectory(db, graph, log)
      } catch (error) {
        await doneReading(db)
        throw error
      }
    },
    async scanPhotos() {
      let left: 'more' | 'done' = 'done'
      try {
        left = await scanPhotos(db, graph, log)
        return left
      } finally {
        if (left === 'done') await doneReading(db)
      }
    },
  }
}
