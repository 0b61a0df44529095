import { setTimeout as sleep } from 'node:timers/promises'
import type { ExportService, PeopleService } from '../contracts.ts'
import { createAtOnce } from '../atOnce.ts'
import { AppError } from '../errors.ts'
import { photosAs } from '../graph/photos.ts'
import type { Graph } from '../graph/request.ts'
import { parseNamePattern } from '../matching/writePattern.ts'
import type {
  ChangesRequest,
  DownloadTicket,
  ExportRequest,
  Principal,
  Selection,
} from '../model.ts'
import { countChanges } from '../history/changes.ts'
import { countFiltered } from '../people/selected.ts'
import type { Database } from '../store/database.ts'
import { words as english, type CoreWords } from '../words/words.ts'
import { askedFilters, changeList } from './changeList.ts'
import { checkNames } from './checkNames.ts'
import { peopleInPart } from './exportedPeople.ts'
import { peopleList } from './peopleList.ts'
import { photosZip } from './photosZip.ts'
import { issueTicket, redeemTicket } from './tickets.ts'

/** Of one person in this process: each may hold twenty photos of up to 4 MB. */
const MAX_DOWNLOADS = 3
const RETRY_AFTER_SECONDS = 30

const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  sleep(milliseconds, undefined, { signal })

export function createExports(
  db: Database,
  graph: Graph,
  people: Pick<PeopleService, 'counts'>,
): ExportService {
  const enter = createAtOnce(MAX_DOWNLOADS, RETRY_AFTER_SECONDS)
  const photos = photosAs(graph, { as: 'app' }, { bulk: true })
  // Of people chosen one by one, those who left meanwhile are listed, so they count.
  const countSelected = async (selection: Selection): Promise<number> =>
    'ids' in selection ? selection.ids.length : countFiltered(db, selection, people)
  const chunksOf = (request: ExportRequest, words: CoreWords, signal: AbortSignal) => {
    if (request.content === 'photos') return photosZip({ db, photos, wait, words }, request, signal)
    return request.content === 'list'
      ? peopleList(db, request, words, signal)
      : changeList(db, request, words, signal)
  }
  return {
    checkNames: (selection, pattern, signal) => checkNames(db, selection, pattern, signal),
    async issue(owner, request, expected, words = english) {
      if (request.content === 'photos') parseNamePattern(request.pattern)
      const selected = await countSelected(request.selection)
      if (selected !== expected) throw new AppError('selection_changed')
      const part = request.content === 'photos' ? request.part : null
      const fileName = fileNameOf(request, words)
      const ticket = await issueTicket(db, owner, { fileName, request })
      return { ...ticket, people: peopleInPart(selected, part) }
    },
    issueChanges: (owner, request, words = english) => issueChanges(db, owner, request, words),
    redeem: (ticket) => redeemTicket(db, ticket),
    async *download({ ownerId, request }, signal, words = english) {
      const leave = enter(ownerId)
      try {
        yield* chunksOf(request, words, signal)
      } finally {
        leave()
      }
    },
  }
}

async function issueChanges(
  db: Database,
  owner: Principal,
  request: ChangesRequest,
  words: CoreWords,
): Promise<DownloadTicket> {
  const people = await countChanges(db, askedFilters(request))
  const ticket = await issueTicket(db, owner, { fileName: fileNameOf(request, words), request })
  return { ...ticket, people }
}

/** Named after the minute (UTC). */
function fileNameOf(request: ExportRequest, words: CoreWords): string {
  const minute = new Date().toISOString().slice(0, 16).replace('T', '-').replace(':', '')
  const isPhotos = request.content === 'photos'
  const part =
    isPhotos && request.part !== null
      ? [words('exports.fileName.part', { part: `${request.part}` })]
      : []
  const kind = words(`exports.fileName.${request.content}`)
  return `${['likeness', kind, minute, ...part].join('-')}.${isPhotos ? 'zip' : request.format}`
}
