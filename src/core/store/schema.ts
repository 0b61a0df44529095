import { sql } from 'drizzle-orm'
import {
  bigint,
  bigserial,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ErrorCode } from '../errors.ts'
import type {
  ActingAs,
  Existing,
  RunKind,
  ItemState,
  KeyKind,
  MatchConfidence,
  MatchRule,
  PhotoState,
  PictureFacts,
  PlanAction,
} from '../model.ts'

/**
 * Bytes travel as base64 text through `decode()` and `encode()`: PGlite blocks the event loop for
 * seconds on large binary parameters and for milliseconds on text.
 */
const bytea = customType<{ data: Buffer; driverData: unknown }>({ dataType: () => 'bytea' })
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** The directory as last read from Graph, and what is known of everybody's photo. */
export const people = pgTable(
  'people',
  {
    id: text('id').primaryKey(),
    displayName: text('display_name').notNull(),
    givenName: text('given_name'),
    surname: text('surname'),
    userPrincipalName: text('user_principal_name').notNull(),
    mail: text('mail'),
    mailNickname: text('mail_nickname'),
    proxyAddresses: jsonb('proxy_addresses').$type<string[]>().notNull(),
    employeeId: text('employee_id'),
    onPremisesSamAccountName: text('on_premises_sam_account_name'),
    department: text('department'),
    jobTitle: text('job_title'),
    officeLocation: text('office_location'),
    accountEnabled: boolean('account_enabled').notNull(),
    userType: text('user_type').$type<'Member' | 'Guest'>().notNull(),
    hasMailbox: boolean('has_mailbox').notNull(),
    /** normalised display name: what lists are ordered by */
    sortName: text('sort_name').notNull(),
    /** name, UPN, mail, department in every spelling: what the search box looks in */
    searchText: text('search_text').notNull(),
    photo: text('photo').$type<PhotoState>().notNull().default('unknown'),
    photoEtag: text('photo_etag'),
    photoCheckedAt: moment('photo_checked_at'),
    thumbnailSha: text('thumbnail_sha'),
    /** the run of the directory sync that saw this person last; those it did not see are gone */
    syncRun: text('sync_run').notNull(),
  },
  (table) => [
    index('people_by_name').on(table.sortName, table.id),
    index('people_by_photo').on(table.photo, table.sortName, table.id),
    index('people_by_department').on(table.department),
    index('people_by_check').on(table.photoCheckedAt),
  ],
)

/** Normalised keys under which files find people; candidates come from here, never from all people. */
export const personKeys = pgTable(
  'person_keys',
  {
    key: text('key').notNull(),
    kind: text('kind').$type<KeyKind>().notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.kind, table.personId] }),
    index('person_keys_by_person').on(table.personId),
  ],
)

/** Prepared and kept photos by content, at most 4 MB each. */
export const blobs = pgTable('blobs', {
  sha256: text('sha256').primaryKey(),
  bytes: bytea('bytes').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
})

/** With PostgreSQL originals wait here in pieces of at most 1 MB, so that any worker can take them. */
export const originalPieces = pgTable(
  'original_pieces',
  {
    originalId: uuid('original_id').notNull(),
    piece: integer('piece').notNull(),
    bytes: bytea('bytes').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.originalId, table.piece] })],
)

/** A prepared photo that was shown to somebody and waits for their Confirm; `usedAt` keeps it from acting twice. */
export const drafts = pgTable('drafts', {
  id: uuid('id').primaryKey(),
  ownerId: text('owner_id').notNull(),
  preparedSha: text('prepared_sha').notNull(),
  sourceSha: text('source_sha').notNull(),
  /** kept for another crop until the draft is used or a day old */
  originalId: uuid('original_id'),
  picture: jsonb('picture').$type<PictureFacts>(),
  perceptualHash: text('perceptual_hash'),
  createdAt: moment('created_at').notNull().defaultNow(),
  usedAt: moment('used_at'),
})

export const runs = pgTable(
  'runs',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<RunKind>().notNull(),
    createdById: text('created_by_id').notNull(),
    createdByName: text('created_by_name').notNull(),
    actingAs: text('acting_as').$type<ActingAs>().notNull(),
    /** whom it is for: see `Existing` */
    existing: text('existing').$type<Existing>().notNull(),
    /** of an undo: the import whose writes it takes back */
    undoes: uuid('undoes'),
    createdAt: moment('created_at').notNull().defaultNow(),
    /** null = held: files are prepared and shown, and nothing is written yet */
    startedAt: moment('started_at'),
    /** null = it goes on; nothing new is begun while it is paused */
    pausedAt: moment('paused_at'),
    /** what had not been begun then was left out */
    cancelledAt: moment('cancelled_at'),
    finishedAt: moment('finished_at'),
    /** when it was last held back because Graph asks for fewer requests */
    slowedAt: moment('slowed_at'),
    /** whoever began it was told in the chat, or could not be */
    notifiedAt: moment('notified_at'),
  },
  (table) => [index('runs_by_creator').on(table.createdById, table.createdAt)],
)

/** One person's photo on its way. The row is the truth about it; jobs carry ids only. */
export const items = pgTable(
  'items',
  {
    id: uuid('id').primaryKey(),
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    fileName: text('file_name').notNull(),
    fileSize: integer('file_size').notNull(),
    personId: text('person_id').notNull(),
    personName: text('person_name').notNull(),
    rule: text('rule').$type<MatchRule>(),
    confidence: text('confidence').$type<MatchConfidence>(),
    /** somebody wants it even though the person has changed their photo since the last import */
    overwrite: boolean('overwrite').notNull().default(false),
    /** of an undo: the line of the history that it takes back */
    undoesEntry: bigint('undoes_entry', { mode: 'number' }),
    /** pixels of the picture before the browser made it smaller; null = it came as it was */
    fullWidth: integer('full_width'),
    fullHeight: integer('full_height'),
    state: text('state').$type<ItemState>().notNull(),
    originalId: uuid('original_id'),
    /** SHA-256 of what came */
    sourceSha: text('source_sha'),
    /** SHA-256 of the file itself: of what came, unless the browser had made that smaller; null = not known */
    fileSha: text('file_sha'),
    preparedSha: text('prepared_sha'),
    /** what is known of the prepared picture */
    picture: jsonb('picture').$type<PictureFacts>(),
    /** its perceptual hash: 64 bits, hex */
    perceptualHash: text('perceptual_hash'),
    action: text('action').$type<PlanAction>(),
    beforeSha: text('before_sha'),
    beforeEtag: text('before_etag'),
    afterEtag: text('after_etag'),
    code: text('code').$type<ErrorCode>(),
    detail: text('detail'),
    requestId: text('request_id'),
    attempts: integer('attempts').notNull().default(0),
    /** how often Graph asked to put it off for longer */
    throttles: integer('throttles').notNull().default(0),
    notBefore: moment('not_before'),
    /** which process works on it, and until when that is believed */
    leaseOwner: text('lease_owner'),
    leaseUntil: moment('lease_until'),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('items_one_per_person').on(table.runId, table.personId),
    index('items_by_run').on(table.runId, table.position),
    index('items_open')
      .on(table.runId, table.position)
      .where(sql`${table.state} in ('received', 'prepared', 'uploading')`),
    index('items_received')
      .on(table.runId, table.position)
      .where(sql`${table.state} = 'received'`),
    index('items_by_source')
      .on(table.personId, table.sourceSha)
      .where(sql`${table.sourceSha} is not null`),
    index('items_by_undone_entry')
      .on(table.undoesEntry)
      .where(sql`${table.undoesEntry} is not null`),
  ],
)

/** The history: one line per write, written with the state it reports. */
export const entries = pgTable(
  'entries',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    itemId: uuid('item_id').notNull(),
    runId: uuid('run_id').notNull(),
    at: moment('at').notNull().defaultNow(),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    actingAs: text('acting_as').$type<ActingAs>().notNull(),
    personId: text('person_id').notNull(),
    personName: text('person_name').notNull(),
    action: text('action').$type<'create' | 'replace' | 'remove'>().notNull(),
    beforeSha: text('before_sha'),
    beforeEtag: text('before_etag'),
    afterSha: text('after_sha'),
    afterEtag: text('after_etag'),
    /** the perceptual hash of the picture that was set */
    perceptualHash: text('perceptual_hash'),
    requestId: text('request_id'),
  },
  (table) => [
    uniqueIndex('entries_one_per_item').on(table.itemId),
    // by `id`, so that the last write about somebody is found at once, whatever the planner believes about the table
    index('entries_by_person').on(table.personId, table.id),
    index('entries_by_run').on(table.runId),
  ],
)

/** Where the bot can speak to somebody, as botbuilder describes it. */
export const conversations = pgTable('conversations', {
  personId: text('person_id').primaryKey(),
  reference: jsonb('reference').notNull(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
})

/** Single facts of this installation: its tenant, when the directory was last read. */
export const facts = pgTable('facts', {
  name: text('name').primaryKey(),
  value: jsonb('value').notNull(),
})
