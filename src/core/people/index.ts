import { asError } from '../graph/codes.ts'
import { photosAs } from '../graph/photos.ts'
import type { Graph } from '../graph/request.ts'
import type { PeopleService } from '../contracts.ts'
import type { Log } from '../log.ts'
import type { CountsQuery } from '../model.ts'
import type { Database } from '../store/database.ts'
import { awaitedPhoto } from './awaited.ts'
import { filterChoices } from './choices.ts'
import { countGroups, countPhotos, namesOf } from './counts.ts'
import { createKnowGroup } from './groups.ts'
import { readable } from './readable.ts'
import { pageOfPeople, personById } from './list.ts'
import { reportMissing } from './missing.ts'
import { countLetters } from './query/letters.ts'
import { askEverybodyAgain } from './scan/askAgain.ts'
import { searchGroups, readGroup } from '../graph/directory/groups.ts'
import { scanPhotos, type Scan } from './scan/scan.ts'
import { clearReading, isSyncDue, makeSyncDue, markReading, readStatus } from './status.ts'
import { readBesides, readBesidesAgain } from './directory/readBesides.ts'
import { syncDirectory } from './directory/sync.ts'
import { thumbnailsFor } from './thumbnails.ts'

/** What jobs run; both can be repeated at any time. */
export interface PeopleJobs {
  /** whether it is time for a sync, as it is every hour or so */
  isSyncDue(): Promise<boolean>
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
    ...listsOf(dependencies),
    get: (id) => personById(db, id),
    missing: (count, scope, place) => reportMissing(db, count, scope, place),
    thumbnails: (ids) => thumbnailsFor(db, graph, ids),
    photo: (id) => largestPhoto(db, graph, id),
    directory: () => readStatus(db),
    async refresh() {
      await askEverybodyAgain(db)
      await markReading(db)
      await makeSyncDue(db)
      await readBesidesAgain(db)
      await requestSync()
    },
    isSyncDue: () => isSyncDue(db),
    async syncDirectory(signal) {
      try {
        const found = await syncDirectory(db, graph, log, signal)
        if (!signal?.aborted) await readBesides({ db, graph, log }, found)
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

type Lists = 'page' | 'counts' | 'groups' | 'letters' | 'departments' | 'choices'
type OfGroups = 'directoryGroups' | 'directoryGroup'

/** Whatever is filtered, and what filters offer. */
function listsOf({ db, graph }: Dependencies): Pick<PeopleService, Lists | OfGroups> {
  const knowGroup = createKnowGroup(db, graph)
  const withGroup = async <T>({ group }: CountsQuery, read: () => Promise<T>): Promise<T> => {
    if (group !== null) await knowGroup(group)
    return read()
  }
  return {
    page: (query) => withGroup(query, () => pageOfPeople(db, query)),
    counts: (query) => withGroup(query, () => countPhotos(db, query)),
    groups: (by, filters) => withGroup(filters, () => countGroups(db, by, filters)),
    letters: (filters) => withGroup(filters, () => countLetters(db, filters)),
    departments: () => namesOf(db, 'department'),
    choices: () => filterChoices(db, graph),
    directoryGroups: (search) => searchGroups(graph, search),
    directoryGroup: (id) => readGroup(graph, id),
  }
}

async function largestPhoto(db: Database, graph: Graph, id: string): Promise<Buffer | null> {
  const awaited = await awaitedPhoto(db, id)
  if (awaited !== undefined) return awaited
  const found = await photosAs(graph, { as: 'app' }).bytes(id)
  if (found.kind === 'found') return readable(found.value)
  if (found.kind === 'none' || found.kind === 'gone') return null
  throw asError(found)
}
