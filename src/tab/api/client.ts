/** The routes of the API that the tab calls, typed. */
import type {
  AddedItems,
  Background,
  CountsView,
  CropView,
  Departments,
  DirectoryView,
  DownloadTicketView,
  DraftView,
  ExistingView,
  ExportRequestView,
  RunList,
  RunView,
  ItemsPage,
  ItemView,
  MatchAnswer,
  Me,
  NameCheckView,
  NewItemView,
  OutcomeView,
  PeoplePage,
  PhotoChangeView,
  ReadinessView,
  SelectionView,
  SourceFileView,
  Thumbnails,
} from '../../api/contract.ts'
import { offline, problemOf, type ProblemCode } from './problem.ts'
import { lateProblem, notSignedIn } from './startProblem.ts'
import { cacheToken, type TokenCache } from './token.ts'
import { parametersOf, type CountsFilter, type PeopleFilter } from '../app/peopleFilters.ts'
import { withLimit } from '../app/limit.ts'
import { words } from '../words/words.ts'

export type Client = ReturnType<typeof createClient>
type Send = (method: string, path: string, init?: Init) => Promise<Response>
interface Init {
  body?: Blob | string
  headers?: Record<string, string>
  signal?: AbortSignal
}
export interface ItemsQuery {
  state: ItemView['state'] | null
  /** true = only items with remarks, false = only those without */
  remarked?: boolean | null
  /** only items whose photo would be sharper if made from the original file */
  wantsOriginal?: boolean
  /** only items that would change nothing */
  sameAlready?: boolean
  cursor: string | null
  limit: number
}
export interface RunsQuery {
  /** only runs that are held, waiting, or running */
  open?: boolean
  cursor: string | null
  limit: number
}

/** The original of a picture that the browser has made smaller. */
export interface FullPicture {
  /** pixels, upright */
  width: number
  height: number
  /** of the file, hex; null if it couldn't be computed */
  sha256: string | null
}

export interface ClientOptions {
  /** a fresh single sign-on token */
  getToken: () => Promise<string>
  /** of the API; default: the page's own */
  origin?: string
  now?: () => number
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
    ...runCalls(send),
    ...runControlCalls(send),
    ...fileCalls(send),
    ...checkCalls(send),
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
  draft: (file: Blob): Promise<DraftView> =>
    json(send('POST', '/api/me/drafts', { body: file, headers: binary })),
  cropDraft: (id: string, crop: CropView): Promise<DraftView> =>
    json(send('PUT', `/api/me/drafts/${id}/crop`, jsonBody(crop))),
  draftOriginal: (id: string): Promise<Blob | null> =>
    picture(send('GET', `/api/me/drafts/${id}/original`)),
  confirmDraft: (id: string): Promise<OutcomeView> =>
    json(send('POST', `/api/me/drafts/${id}/confirm`)),
  discardDraft: async (id: string): Promise<void> => {
    await send('DELETE', `/api/me/drafts/${id}`)
  },
  removeMyPhoto: (): Promise<OutcomeView> => json(send('DELETE', '/api/me/photo')),
})

const peopleCalls = (send: Send) => ({
  people: (
    filter: PeopleFilter,
    cursor: string | null,
    limit: number,
    signal: AbortSignal,
  ): Promise<PeoplePage> =>
    json(
      send('GET', `/api/people${query({ ...parametersOf(filter), cursor, limit })}`, { signal }),
    ),
  counts: (filter: CountsFilter, signal: AbortSignal): Promise<CountsView> => {
    const parameters = parametersOf({ ...filter, photo: null })
    return json(send('GET', `/api/people/counts${query(parameters)}`, { signal }))
  },
  departments: (): Promise<Departments> => json(send('GET', '/api/people/departments')),
  /** at most 100 people */
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
  draftFor: (personId: string, file: Blob): Promise<DraftView> =>
    json(send('POST', draftsOf(personId), { body: file, headers: binary })),
  cropDraftFor: (personId: string, id: string, crop: CropView): Promise<DraftView> =>
    json(send('PUT', `${draftsOf(personId)}/${id}/crop`, jsonBody(crop))),
  draftOriginalFor: (personId: string, id: string): Promise<Blob | null> =>
    picture(send('GET', `${draftsOf(personId)}/${id}/original`)),
  confirmDraftFor: (personId: string, id: string, overwrite: boolean): Promise<PhotoChangeView> =>
    json(send('POST', `${draftsOf(personId)}/${id}/confirm`, jsonBody({ overwrite }))),
  discardDraftFor: async (personId: string, id: string): Promise<void> => {
    await send('DELETE', `${draftsOf(personId)}/${id}`)
  },
  removePhotoOf: (personId: string, overwrite: boolean): Promise<PhotoChangeView> =>
    json(
      send(
        'DELETE',
        `/api/people/${personId}/photo${query({ overwrite: overwrite ? 'true' : null })}`,
      ),
    ),
})

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

const runCalls = (send: Send) => ({
  createRun: (existing: ExistingView): Promise<RunView> =>
    json(send('POST', '/api/runs', jsonBody({ existing }))),
  /** Starts it at once; `expected` = how many people the reader was shown. */
  removePhotos: (selection: SelectionView, expected: number): Promise<RunView> =>
    json(send('POST', '/api/runs/removals', jsonBody({ selection, expected }))),
  restorePhotos: (selection: SelectionView, expected: number): Promise<RunView> =>
    json(send('POST', '/api/runs/restores', jsonBody({ selection, expected }))),
  runs: ({ open = false, ...page }: RunsQuery): Promise<RunList> =>
    json(send('GET', `/api/runs${query({ open: open ? 'true' : null, ...page })}`)),
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
  report: async (id: string, format: 'csv' | 'xlsx'): Promise<{ name: string; blob: Blob }> => {
    const answer = await send('GET', `/api/runs/${id}/report${query({ format })}`)
    const disposition = answer.headers.get('content-disposition') ?? ''
    const name = /filename="([^"]+)"/.exec(disposition)?.[1] ?? `report.${format}`
    const blob = await answer.blob().catch(() => {
      throw offline()
    })
    return { name, blob }
  },
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
  leaveItemOut: (id: string, itemId: string, out: boolean): Promise<ItemView> =>
    json(send('PUT', `/api/runs/${id}/items/${itemId}/skip`, jsonBody({ out }))),
})

const binary = { 'Content-Type': 'application/octet-stream' }

/** NUL and halves of surrogate pairs, which the API refuses. A list may contain both. */
const UNUSABLE = /\0|\p{Surrogate}/gu

const jsonBody = (body: unknown): Init => ({
  body: JSON.stringify(body, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(UNUSABLE, '\uFFFD') : value,
  ),
  headers: { 'Content-Type': 'application/json' },
})

function createTokens({ getToken, now = Date.now }: ClientOptions): TokenCache {
  const ask = (): Promise<string> =>
    getToken().catch((error: unknown) => {
      throw notSignedIn(error instanceof Error ? error.message : String(error))
    })
  return cacheToken(ask, now)
}

/** A newer token may help; with `clock_differs`, if the clocks differ by less than a token is valid. */
const renewable = new Set<ProblemCode>(['token_expired', 'sign_in_again', 'clock_differs'])

function createSend({ origin = '' }: ClientOptions, tokens: TokenCache): Send {
  const once: Send = async (method, path, init = {}) => {
    const token = await withLimit(tokens.get(), () => {
      // the request after this one asks again
      tokens.drop()
      return lateProblem('token')
    })
    const headers = {
      ...init.headers,
      Authorization: `Bearer ${token}`,
      'Accept-Language': words.locale,
    }
    const request = { ...init, method, headers, cache: 'no-store' as const }
    return await fetch(`${origin}${path}`, request).catch((error: unknown) => {
      if (init.signal?.aborted) throw error
      throw offline()
    })
  }
  return async (method, path, init) => {
    let answer = await once(method, path, init)
    for (let tries = 0; !answer.ok; tries += 1) {
      const body: unknown = await answer.json().catch(() => null)
      const problem = problemOf(answer.status, body, answer.headers.get('retry-after'))
      if (!renewable.has(problem.code) || tries > 0) throw problem
      tokens.drop()
      answer = await once(method, path, init)
    }
    return answer
  }
}

async function json<T>(answer: Promise<Response>): Promise<T> {
  const response = await answer
  return (await response.json().catch(() => {
    throw problemOf(response.status, null)
  })) as T
}

async function picture(answer: Promise<Response>): Promise<Blob | null> {
  const response = await answer
  return response.status === 204 ? null : await response.blob()
}

/** `?name=value…` without the nulls */
function query(values: Record<string, string | number | null>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value !== null) parameters.set(name, String(value))
  }
  return `?${parameters.toString()}`
}
