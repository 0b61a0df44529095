/** The routes of the API that the tab calls, typed. */
import type {
  AddedItems,
  Background,
  CountsView,
  CropView,
  Departments,
  DefaultExamples,
  DefaultRunView,
  DirectoryGroupsView,
  DirectoryView,
  DownloadTicketView,
  DraftView,
  GivenPictureFrom,
  ExistingView,
  FilterChoicesView,
  GroupsView,
  LettersView,
  ExportRequestView,
  HistoryPageView,
  RemarkView,
  RunView,
  ItemsPage,
  ItemView,
  MatchAnswer,
  Me,
  NameCheckView,
  NewItemView,
  OldPhotoWanted,
  OutcomeView,
  PeoplePage,
  PersonProfileView,
  PhotoChangeView,
  ReadinessView,
  SelectionView,
  SourceFileView,
  Thumbnails,
} from '../../api/contract.ts'
import { LIMITS } from '../../api/contract/limits.ts'
import { oversightCalls } from './oversight/oversightCalls.ts'
import { privacyCalls } from './privacy/privacyCalls.ts'
import { changeCalls } from './oversight/changeCalls.ts'
import { runListCalls } from './oversight/runListCalls.ts'
import { coverageCalls } from './oversight/coverageCalls.ts'
import {
  binary,
  createSend,
  createTokens,
  json,
  jsonBody,
  namedFile,
  picture,
  query,
  type ClientOptions,
  type NamedFile,
  type Send,
} from './send.ts'
import type { TokenCache } from './token.ts'
import { parametersOf, type CountsFilter, type PeopleFilter } from '../app/peopleFilters.ts'
import { queryOfOrder, type GroupBy, type PeopleOrder } from '../app/peopleOrder.ts'

export type Client = ReturnType<typeof createClient>
export interface ItemsQuery {
  state: ItemView['state'] | null
  /** true = only items with remarks, false = only those without */
  remarked?: boolean | null
  /** only items that will be set, or that will not, or either */
  pick?: 'any' | 'ticked' | 'unticked' | null
  /** only items with this remark */
  note?: RemarkView['code'] | null
  /** only items whose photo would be sharper if made from the original file */
  wantsOriginal?: boolean
  /** only items that would change nothing */
  sameAlready?: boolean
  cursor: string | null
  limit: number
}
/** What a change of somebody's photo is made over. */
interface ChangeHow {
  /** also over what the person, or somebody else, has changed meanwhile */
  overwrite: boolean
  /** ETag of the photo that the reader was shown, null for none; absent = not known */
  seen?: string | null | undefined
  /** id of the last change that the reader was shown, null for none; absent = not known */
  lastChange?: string | null | undefined
}

/** The original of a picture that the browser has made smaller. */
export interface FullPicture {
  /** pixels, upright */
  width: number
  height: number
  /** of the file, hex; null if it couldn't be computed */
  sha256: string | null
}

/** Every method throws a `Problem` and nothing else. The token is sent in the header only. */
export function createClient(options: ClientOptions) {
  const tokens = createTokens(options)
  const send = createSend(options, tokens)
  return {
    ...signInCalls(tokens),
    ...meCalls(send),
    ...peopleCalls(send),
    ...personPhotoCalls(send),
    ...exportCalls(send),
    ...defaultPictureCalls(send),
    ...historyCalls(send),
    ...runCalls(send),
    ...runListCalls(send),
    ...runControlCalls(send),
    ...fileCalls(send),
    ...checkCalls(send),
    ...privacyCalls(send),
    ...oversightCalls(send),
    ...coverageCalls(send),
    ...changeCalls(send),
  }
}

const signInCalls = (tokens: TokenCache) => ({
  /** Waits for a token without a limit: the host may be asking the person something. */
  signIn: async (): Promise<true> => {
    await tokens.get()
    return true
  },
  /** The next request asks the host for a token anew, even while it still owes one. */
  dropToken: (): void => tokens.drop(),
})

const meCalls = (send: Send) => ({
  me: (): Promise<Me> => json(send('GET', '/api/me')),
  /** null without a photo */
  myPhoto: (): Promise<Blob | null> => picture(send('GET', '/api/me/photo')),
  draft: (file: File, from: GivenPictureFrom): Promise<DraftView> =>
    json(send('POST', `/api/me/drafts${given(file, from)}`, { body: file, headers: binary })),
  myDraft: (id: string): Promise<DraftView> => json(send('GET', `/api/me/drafts/${id}`)),
  cropDraft: (id: string, crop: CropView): Promise<DraftView> =>
    json(send('PUT', `/api/me/drafts/${id}/crop`, jsonBody(crop))),
  draftOriginal: (id: string): Promise<Blob | null> =>
    picture(send('GET', `/api/me/drafts/${id}/original`)),
  confirmDraft: (id: string): Promise<OutcomeView> =>
    json(send('POST', `/api/me/drafts/${id}/confirm`)),
  discardDraft: async (id: string): Promise<void> => {
    await send('DELETE', `/api/me/drafts/${id}`)
  },
  /** undoes the last change that the caller made, or the undo of it */
  undoMyPhoto: (): Promise<OutcomeView> => json(send('POST', '/api/me/photo/undo')),
  removeMyPhoto: (): Promise<OutcomeView> => json(send('DELETE', '/api/me/photo')),
})

const peopleCalls = (send: Send) => ({
  people: (
    filter: PeopleFilter,
    order: PeopleOrder,
    cursor: string | null,
    limit: number,
    signal: AbortSignal,
  ): Promise<PeoplePage> => {
    const asked = { ...parametersOf(filter), ...queryOfOrder(order), cursor, limit }
    return json(send('GET', `/api/people${query(asked)}`, { signal }))
  },
  groups: (filter: PeopleFilter, by: GroupBy, signal: AbortSignal): Promise<GroupsView> =>
    json(send('GET', `/api/people/groups${query({ ...parametersOf(filter), by })}`, { signal })),
  letters: (filter: PeopleFilter, signal: AbortSignal): Promise<LettersView> =>
    json(send('GET', `/api/people/letters${query(parametersOf(filter))}`, { signal })),
  filterValues: (): Promise<FilterChoicesView> => json(send('GET', '/api/people/choices')),
  directoryGroups: (search: string, signal: AbortSignal): Promise<DirectoryGroupsView> =>
    json(send('GET', `/api/directory/groups${query({ search })}`, { signal })),
  directoryGroup: (id: string): Promise<DirectoryGroupsView['groups'][number]> =>
    json(send('GET', `/api/directory/groups/${id}`)),
  counts: (filter: CountsFilter, signal: AbortSignal): Promise<CountsView> => {
    const parameters = parametersOf({ ...filter, photo: null })
    return json(send('GET', `/api/people/counts${query(parameters)}`, { signal }))
  },
  departments: (): Promise<Departments> => json(send('GET', '/api/people/departments')),
  /** a few people: one request is one batch of Microsoft Graph, which has 20 */
  thumbnails: (ids: string[], signal: AbortSignal): Promise<Thumbnails> =>
    json(send('POST', '/api/people/thumbnails', { ...jsonBody({ ids }), signal })),
  photo: (id: string): Promise<Blob | null> => picture(send('GET', `/api/people/${id}/photo`)),
  directory: (): Promise<DirectoryView> => json(send('GET', '/api/directory')),
  background: (): Promise<Background> => json(send('GET', '/api/background')),
  refreshDirectory: async (): Promise<void> => {
    await send('POST', '/api/directory/refresh')
  },
  /** At most 500 files. `pattern` says how file names are composed; empty = no pattern. */
  match: (files: SourceFileView[], pattern: string): Promise<MatchAnswer> =>
    json(send('POST', '/api/matches', jsonBody({ files, ...(pattern && { pattern }) }))),
})

/** Changing the photo of one person. */
const personPhotoCalls = (send: Send) => ({
  draftFor: (personId: string, file: File, from: GivenPictureFrom): Promise<DraftView> =>
    json(
      send('POST', `${draftsOf(personId)}${given(file, from)}`, { body: file, headers: binary }),
    ),
  draftKeptFor: (personId: string, id: string): Promise<DraftView> =>
    json(send('GET', `${draftsOf(personId)}/${id}`)),
  cropDraftFor: (personId: string, id: string, crop: CropView): Promise<DraftView> =>
    json(send('PUT', `${draftsOf(personId)}/${id}/crop`, jsonBody(crop))),
  draftOriginalFor: (personId: string, id: string): Promise<Blob | null> =>
    picture(send('GET', `${draftsOf(personId)}/${id}/original`)),
  confirmDraftFor: (personId: string, id: string, how: ChangeHow): Promise<PhotoChangeView> =>
    json(send('POST', `${draftsOf(personId)}/${id}/confirm`, jsonBody(how))),
  discardDraftFor: async (personId: string, id: string): Promise<void> => {
    await send('DELETE', `${draftsOf(personId)}/${id}`)
  },
  removePhotoOf: (
    personId: string,
    { overwrite, seen, lastChange }: ChangeHow,
  ): Promise<PhotoChangeView> => {
    const asked = {
      overwrite: overwrite ? 'true' : null,
      seen: seen ?? null,
      lastChange: lastChange === null ? 'none' : (lastChange ?? null),
    }
    return json(send('DELETE', `/api/people/${personId}/photo${query(asked)}`))
  },
})

/** One person, and what was done to their photo. */
const historyCalls = (send: Send) => ({
  person: (id: string): Promise<PersonProfileView> => json(send('GET', `/api/people/${id}`)),
  history: (id: string, cursor: string | null, limit: number): Promise<HistoryPageView> =>
    json(send('GET', `/api/people/${id}/history${query({ cursor, limit })}`)),
  /** null if there was none */
  oldPhoto: (id: string, entryId: string, which: OldPhotoWanted): Promise<Blob | null> =>
    picture(send('GET', `/api/people/${id}/history/${entryId}/photo${query({ which })}`)),
  restorePhoto: (
    id: string,
    entryId: string,
    wanted: ChangeHow & { which: OldPhotoWanted },
  ): Promise<PhotoChangeView> =>
    json(send('POST', `/api/people/${id}/history/${entryId}/restore`, jsonBody(wanted))),
  draftOfPresent: (id: string): Promise<DraftView> =>
    json(send('POST', `${draftsOf(id)}/from-present`)),
})

/** What browsers call a picture that was pasted and no file. */
const PASTED_NAME = /^image\.\w+$/

/** The end of a longer name tells more. */
function given({ name }: File, from: GivenPictureFrom): string {
  const isNamed = from === 'file' || (from === 'paste' && !PASTED_NAME.test(name))
  return query({ fileName: isNamed ? name.slice(-LIMITS.MAX_FILE_NAME_LENGTH) : null, from })
}

const draftsOf = (personId: string): string => `/api/people/${personId}/photo-drafts`

/** Photos of many people, and lists of people, as files. */
const exportCalls = (send: Send) => ({
  /** How the files of their photos would be named. */
  checkNames: (
    selection: SelectionView,
    pattern: string,
    signal: AbortSignal,
  ): Promise<NameCheckView> =>
    json(send('POST', '/api/exports/names', { ...jsonBody({ selection, pattern }), signal })),
  /** A ticket, to be used within a minute; see `startDownload`. */
  createExport: (request: ExportRequestView): Promise<DownloadTicketView> =>
    json(send('POST', '/api/exports', jsonBody(request))),
})

/** Pictures for people who have no photo. */
const defaultPictureCalls = (send: Send) => ({
  draftDefault: (file: Blob): Promise<DraftView> =>
    json(send('POST', '/api/default-pictures/drafts', { body: file, headers: binary })),
  defaultExamples: (
    selection: SelectionView,
    colours: string[],
    signal: AbortSignal,
  ): Promise<DefaultExamples> =>
    json(
      send('POST', '/api/default-pictures/examples', {
        ...jsonBody({ selection, colours }),
        signal,
      }),
    ),
  /** Starts it at once. */
  setDefaults: (asked: DefaultRunView): Promise<RunView> =>
    json(send('POST', '/api/runs/defaults', jsonBody(asked))),
})

const runCalls = (send: Send) => ({
  createRun: (existing: ExistingView, name: string): Promise<RunView> =>
    json(send('POST', '/api/runs', jsonBody({ existing, name }))),
  /** Starts it at once; `expected` = how many people the reader was shown. */
  removePhotos: (selection: SelectionView, expected: number): Promise<RunView> =>
    json(send('POST', '/api/runs/removals', jsonBody({ selection, expected }))),
  restorePhotos: (selection: SelectionView, expected: number): Promise<RunView> =>
    json(send('POST', '/api/runs/restores', jsonBody({ selection, expected }))),
  run: (id: string): Promise<RunView> => json(send('GET', `/api/runs/${id}`)),
  /** At most 500 items; returned in the same order. */
  addItems: (id: string, items: NewItemView[]): Promise<AddedItems> =>
    json(send('POST', `/api/runs/${id}/items`, jsonBody({ items }))),
  items: (
    id: string,
    { remarked = null, wantsOriginal = false, sameAlready = false, ...wanted }: ItemsQuery,
  ): Promise<ItemsPage> => {
    const asked = {
      ...wanted,
      remarked: remarked === null ? null : String(remarked),
      wantsOriginal: wantsOriginal ? 'true' : null,
      sameAlready: sameAlready ? 'true' : null,
    }
    return json(send('GET', `/api/runs/${id}/items${query(asked)}`))
  },
  /** The event stream; with `lastEventId`, it resumes where an earlier one broke off. */
  runEvents: (id: string, lastEventId: string | null, signal: AbortSignal): Promise<Response> =>
    send('GET', `/api/runs/${id}/events`, {
      headers: {
        Accept: 'text/event-stream',
        ...(lastEventId ? { 'Last-Event-ID': lastEventId } : {}),
      },
      signal,
    }),
})

/** Controlling a run that was started, and reading what it keeps. */
const runControlCalls = (send: Send) => ({
  changeRun: (id: string, what: 'pause' | 'resume' | 'cancel'): Promise<RunView> =>
    json(send('POST', `/api/runs/${id}/${what}`)),
  /** Without ids, all items that failed. `overwrite` replaces photos that people have changed since. */
  retryRun: (id: string, wanted: { itemIds?: string[]; overwrite?: boolean }): Promise<RunView> =>
    json(send('POST', `/api/runs/${id}/retry`, jsonBody(wanted))),
  /** Returns the run that undoes it; null = all items. */
  undoRun: (id: string, itemIds: string[] | null): Promise<RunView> =>
    json(send('POST', `/api/runs/${id}/undo`, jsonBody(itemIds ? { itemIds } : {}))),
  /** the photo before the run; null if there was none */
  itemBefore: (id: string, itemId: string): Promise<Blob | null> =>
    picture(send('GET', `/api/runs/${id}/items/${itemId}/before`)),
  report: (id: string, format: 'csv' | 'xlsx'): Promise<NamedFile> =>
    namedFile(send('GET', `/api/runs/${id}/report${query({ format })}`), `report.${format}`),
})

/** Sending the files of a run. */
const fileCalls = (send: Send) => ({
  /** `full` describes the original of a smaller picture; null if the file itself is sent */
  sendFile: (
    id: string,
    itemId: string,
    file: Blob,
    full: FullPicture | null,
    signal: AbortSignal,
  ): Promise<ItemView> => {
    const {
      width: fullWidth = null,
      height: fullHeight = null,
      sha256: fullSha256 = null,
    } = full ?? {}
    const before = query({ fullWidth, fullHeight, fullSha256 })
    return json(
      send('PUT', `/api/runs/${id}/items/${itemId}/file${before}`, {
        body: file,
        headers: binary,
        signal,
      }),
    )
  },
})

/** Checking what a run will write, and starting it. */
const checkCalls = (send: Send) => ({
  readiness: (id: string): Promise<ReadinessView> => json(send('GET', `/api/runs/${id}/readiness`)),
  /** Skips items whose file hasn't arrived. */
  startRun: (id: string): Promise<RunView> =>
    json(send('POST', `/api/runs/${id}/start`, jsonBody({ awaiting: 'skip' }))),
  discardRun: async (id: string): Promise<void> => {
    await send('DELETE', `/api/runs/${id}`)
  },
  itemPicture: (id: string, itemId: string): Promise<Blob | null> =>
    picture(send('GET', `/api/runs/${id}/items/${itemId}/picture`)),
  itemOriginal: (id: string, itemId: string): Promise<Blob | null> =>
    picture(send('GET', `/api/runs/${id}/items/${itemId}/original`)),
  cropItem: (id: string, itemId: string, crop: CropView): Promise<ItemView> =>
    json(send('PUT', `/api/runs/${id}/items/${itemId}/crop`, jsonBody(crop))),
  /** The remarks on the pictures of a run that isn't started. */
  remarks: async (id: string): Promise<RemarkView[]> => {
    const { remarks } = await json<{ remarks: RemarkView[] }>(
      send('GET', `/api/runs/${id}/remarks`),
    )
    return remarks
  },
  /** Leaves out, or includes, all photos with a remark. */
  leaveOutNoted: (id: string, note: RemarkView['code'], out: boolean): Promise<RunView> =>
    json(send('PUT', `/api/runs/${id}/skip`, jsonBody({ note, out }))),
  /** `swap`: whoever has another photo in this run gets this person's. */
  reassignItem: (id: string, itemId: string, personId: string, swap: boolean): Promise<ItemView> =>
    json(send('PUT', `/api/runs/${id}/items/${itemId}/person`, jsonBody({ personId, swap }))),
  leaveItemOut: (id: string, itemId: string, out: boolean): Promise<ItemView> =>
    json(send('PUT', `/api/runs/${id}/items/${itemId}/skip`, jsonBody({ out }))),
})
