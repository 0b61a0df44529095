/**
 * What the API takes and gives: each schema is the validator, the TypeScript type and the OpenAPI entry.
 * Imports nothing but zod, so that the tab can use it.
 */
import * as z from 'zod'

const id = z.guid()
/** an id in a path, in the one way in which it is kept */
export const pathId = id.toLowerCase()
const photoState = z.enum(['has', 'none', 'unknown'])
const confidence = z.enum(['certain', 'likely', 'ambiguous', 'suggested', 'none'])
const keyKind = z.enum([
  'objectId',
  'upn',
  'mail',
  'proxyAddress',
  'employeeId',
  'samAccountName',
  'mailNickname',
  'upnPrefix',
  'mailPrefix',
  'name',
  'shortName',
  'initials',
  'romanised',
])
const matchRule = z.enum([...keyKind.options, 'list', 'pattern', 'similar'])
const existing = z.enum(['replace', 'keep', 'only'])
const itemState = z.enum([
  'awaiting',
  'received',
  'prepared',
  'uploading',
  'done',
  'unchanged',
  'skipped',
  'refused',
  'gone',
  'failed',
])
const scope = z.enum(['active', 'all'])
/** a text to be kept or looked for in the database, which takes no NUL: it is shown as the sign for what is unreadable */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .overwrite((value) => value.replaceAll('\0', '\uFFFD'))
/** a length that the database can keep; larger files are refused before they are sent */
const bytes = z
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1)
const sha256 = z
  .string()
  .regex(/^[0-9A-Fa-f]{64}$/)
  .toLowerCase()
const limit = (most: number) =>
  z.coerce.number().int().min(1).max(most).default(Math.min(100, most))

export const errorBody = z.object({
  error: z.object({
    /** a code of the error table */
    code: z.string(),
    sentence: z.string(),
    next: z.string(),
    /** the field, file or variable it is about */
    detail: z.string().nullable(),
    /** names this answer in the log */
    requestId: z.string(),
    /** with `consent_required` and `mfa_required`: the page at Microsoft that mends it */
    url: z.string().optional(),
  }),
})

/** `GET /tab-config.json`, without a token: what the tab has to know before it may speak to Teams */
export const tabConfig = z.object({
  /** the origins that may frame the tab; only their messages are listened to */
  teamsOrigins: z.array(z.string()),
})

const personSummary = z.object({
  id,
  displayName: z.string(),
  userPrincipalName: z.string(),
  department: z.string().nullable(),
  jobTitle: z.string().nullable(),
  officeLocation: z.string().nullable(),
  accountEnabled: z.boolean(),
  userType: z.enum(['Member', 'Guest']),
  hasMailbox: z.boolean(),
  photo: photoState,
  photoEtag: z.string().nullable(),
})

export const me = z.object({
  id,
  name: z.string(),
  /** null = may change only their own photo */
  manage: z.enum(['directoryRole', 'appRole']).nullable(),
  hasPhoto: z.boolean(),
  /** a list of sample pictures for trying the import, where the operator offers one */
  samplePhotosUrl: z.string().nullable(),
})

const note = z.object({
  code: z.string(),
  sentence: z.string(),
  /** in the note's own unit */
  measure: z.number().nullable(),
})
/** pixels of the upright picture, turned by `rotation` */
const box = z.object({
  left: z.number().int(),
  top: z.number().int(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
})
/** degrees, clockwise */
const rotation = z.literal([0, 90, 180, 270])

/** a crop chosen by a person; `box: null` = as the product would crop it */
export const cropRequest = z.object({
  box: box.nullable().default(null),
  rotation: rotation.default(0),
})

/** how a prepared picture was made, and what should be known before it is used */
const cropping = {
  /** pixels of the finished square */
  side: z.number(),
  /** pixels of the upright picture, turned by `rotation` */
  width: z.number(),
  height: z.number(),
  crop: box,
  rotation,
  notes: z.array(note),
}
const picture = z.object({
  ...cropping,
  /** names this version of the prepared picture */
  sha256: z.string(),
})

export const draft = z.object({
  id,
  ...cropping,
  /** the very JPEG that Confirm writes, as a data URI */
  picture: z.string(),
})

export const outcome = z.object({
  kind: z.enum(['done', 'unchanged', 'gone', 'refused', 'throttled', 'failed']),
  code: z.string().nullable(),
  sentence: z.string(),
  next: z.string(),
  /** Graph's request id */
  requestId: z.string().nullable(),
})

export const peopleQuery = z.object({
  scope: scope.default('active'),
  photo: photoState.optional(),
  search: text(200).default(''),
  department: text(200).optional(),
  cursor: z.string().max(1000).optional(),
  limit: limit(200),
})
export const peoplePage = z.object({ items: z.array(personSummary), next: z.string().nullable() })

export const countsQuery = z.object({ scope: scope.default('active') })
export const counts = z.object({
  total: z.number(),
  has: z.number(),
  none: z.number(),
  unknown: z.number(),
})

export const departments = z.object({ departments: z.array(z.string()) })

export const missingReport = z.object({
  counts,
  departments: z.array(
    z.object({ department: z.string().nullable(), none: z.number(), total: z.number() }),
  ),
  people: z.array(personSummary),
})

export const thumbnailsRequest = z.object({ ids: z.array(id).min(1).max(100) })
/** base64 JPEGs of 96 px by person; null = no photo */
export const thumbnails = z.object({ thumbnails: z.record(z.string(), z.string().nullable()) })

export const directoryStatus = z.object({
  syncedAt: z.iso.datetime().nullable(),
  running: z.boolean(),
})

const candidate = personSummary.extend({
  /** `shared` = probably a room or a shared mailbox */
  account: z.enum(['person', 'guest', 'disabled', 'shared']),
  /** they have changed or removed the photo that an import set */
  changedSince: z.boolean(),
  /** the file of which an import has made their present photo */
  setFrom: z.object({ size: z.number(), sha256: z.string() }).nullable(),
})
const sourceFile = z.object({
  name: text(1000).min(1),
  size: z.number().int().min(0),
  /** whom a list says it shows: an address, id or name a cell */
  listed: z.array(text(320)).max(10).optional(),
})
export const matchRequest = z.object({
  files: z.array(sourceFile).min(1).max(500),
  /** how the names are made, such as `{givenName}.{surname}`; tried beside all other rules */
  pattern: z.string().max(200).optional(),
})
const match = z.object({
  file: sourceFile,
  confidence,
  rule: matchRule.nullable(),
  candidates: z.array(candidate),
  /** what the pattern read in the name, by placeholder; null when it does not fit */
  read: z.record(z.string(), z.string()).nullable(),
})
export const matchAnswer = z.object({ matches: z.array(match) })

export const newRun = z.object({ existing: existing.default('replace') })
export const newItems = z.object({
  items: z
    .array(
      z.object({
        fileName: text(1000).min(1),
        fileSize: bytes,
        personId: pathId,
        rule: matchRule.nullable().default(null),
        confidence: confidence.nullable().default(null),
        /** also when the person has changed their photo since the last import */
        overwrite: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(500),
})
export const runItem = z.object({
  id,
  position: z.number(),
  fileName: z.string(),
  /** bytes; with the name it tells which file of a folder dropped again is still missing */
  fileSize: z.number(),
  person: z.object({ id, displayName: z.string() }),
  state: itemState,
  action: z.enum(['create', 'replace', 'remove', 'skip', 'unchanged']).nullable(),
  code: z.string().nullable(),
  /** the sentence and next step behind `code`, null without one */
  sentence: z.string().nullable(),
  next: z.string().nullable(),
  requestId: z.string().nullable(),
  notBefore: z.iso.datetime().nullable(),
  /** what will be written, once prepared */
  picture: picture.nullable(),
  /** whether another crop can still be chosen */
  originalWaits: z.boolean(),
  overwrite: z.boolean(),
  /** as far as is known their photo is this one already: nothing will be written */
  sameAlready: z.boolean(),
  /** the file as it is would give a sharper picture than the shrunk one that came */
  wantsOriginal: z.boolean(),
  /** there was a photo before, and it was kept */
  hasBefore: z.boolean(),
  /** what it wrote can be taken back */
  undoable: z.boolean(),
  /** what it wrote was taken back, or is being */
  undone: z.boolean(),
})
export const addedItems = z.object({ items: z.array(runItem) })
export const itemsQuery = z.object({
  state: itemState.optional(),
  /** only those with remarks about their picture, or only those without */
  remarked: z.enum(['true', 'false']).optional(),
  /** only those that would be sharper with the file as it is */
  wantsOriginal: z.literal('true').optional(),
  /** only those that would change nothing */
  sameAlready: z.literal('true').optional(),
  cursor: z.string().max(1000).optional(),
  limit: limit(200),
})
export const itemsPage = z.object({ items: z.array(runItem), next: z.string().nullable() })
export const runSummary = z.object({
  id,
  kind: z.enum(['import', 'own', 'undo', 'redo']),
  createdAt: z.iso.datetime(),
  createdBy: z.object({ id: z.string(), name: z.string() }),
  total: z.number(),
  counts: z.record(itemState, z.number()),
  /** how many prepared items have remarks about their picture */
  remarked: z.number(),
  /** while it is held: how many prepared items would change nothing, as far as is known */
  sameAlready: z.number(),
  /** null = held: nothing is written yet */
  startedAt: z.iso.datetime().nullable(),
  pausedAt: z.iso.datetime().nullable(),
  cancelledAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  /** it runs, more slowly than it could: Microsoft 365 asks for fewer requests */
  slowed: z.boolean(),
  /** of an undo or a redo: the import that it takes back */
  undoes: z.string().nullable(),
  /** how many of its writes can be taken back */
  undoable: z.number(),
  /** how many of its writes were taken back, or are being */
  undone: z.number(),
  /** how many of those that came to nothing, or were cancelled, can be tried again */
  retryable: z.number(),
  /** how many were left alone because of what people have done since, and can be written anyway */
  changedSince: z.number(),
})
export const startRequest = z.object({
  /** what becomes of files that have not come: they may still come, or are left out */
  awaiting: z.enum(['wait', 'skip']).default('wait'),
})
/** which items; absent = all that it can mean */
const someItems = z.array(id).min(1).max(500).optional()
export const retryRequest = z.object({
  itemIds: someItems,
  /** also photos that people have changed themselves since the last import */
  overwrite: z.boolean().default(false),
})
export const undoRequest = z.object({ itemIds: someItems })
export const reportQuery = z.object({ format: z.enum(['csv', 'xlsx']).default('csv') })
/** what the picture was before the browser made it smaller; absent = it comes as it was */
export const fileQuery = z.object({
  /** pixels */
  fullWidth: z.coerce.number().int().min(1).max(100_000).optional(),
  fullHeight: z.coerce.number().int().min(1).max(100_000).optional(),
  /** of the file, hex: by it the same file is known when it comes again */
  fullSha256: sha256.optional(),
})
export const leaveOutRequest = z.object({ out: z.boolean().default(true) })
export const pictureQuery = z.object({
  side: z.enum(['240', '648']).default('240'),
})
export const runsQuery = z.object({
  /** only those that are held, wait or run */
  open: z.literal('true').optional(),
  cursor: z.string().max(1000).optional(),
  limit: limit(50),
})
export const runList = z.object({
  runs: z.array(runSummary),
  next: z.string().nullable(),
})

export const health = z.object({
  status: z.literal('ok'),
  database: z.enum(['pglite', 'postgres']),
  directory: directoryStatus,
})

export type ErrorBody = z.infer<typeof errorBody>
export type Me = z.infer<typeof me>
export type DraftView = z.infer<typeof draft>
export type OutcomeView = z.infer<typeof outcome>
export type PersonView = z.infer<typeof personSummary>
export type PeoplePage = z.infer<typeof peoplePage>
export type CountsView = z.infer<typeof counts>
export type CandidateView = z.infer<typeof candidate>
export type MatchView = z.infer<typeof match>
export type RunView = z.infer<typeof runSummary>
export type ItemView = z.infer<typeof runItem>
export type ItemsPage = z.infer<typeof itemsPage>
export type TabConfig = z.infer<typeof tabConfig>
export type Thumbnails = z.infer<typeof thumbnails>
export type Departments = z.infer<typeof departments>
export type DirectoryView = z.infer<typeof directoryStatus>
export type ExistingView = z.infer<typeof existing>
export type SourceFileView = z.infer<typeof sourceFile>
export type MatchAnswer = z.infer<typeof matchAnswer>
export type NewItemView = z.infer<typeof newItems>['items'][number]
export type AddedItems = z.infer<typeof addedItems>
export type CropView = z.infer<typeof cropRequest>
export type BoxView = z.infer<typeof box>
export type RunList = z.infer<typeof runList>
