import { sql, type SQL } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  bigserial,
  boolean,
  doublePrecision,
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
  DrawnInitials,
  Existing,
  RunKind,
  ItemState,
  MatchConfidence,
  MatchRule,
  MissingScope,
  PictureFacts,
  PictureFrom,
  PlanAction,
  SeenState,
  Unsettled,
} from '../model.ts'

export * from './schema/cardPictures.ts'
export * from './schema/coverage.ts'
export * from './schema/approvals.ts'
export * from './schema/approvalChat.ts'
export * from './schema/digests.ts'
export * from './schema/downloadTickets.ts'
export * from './schema/people.ts'
export * from './schema/privacy.ts'
export * from './schema/reminders.ts'
export * from './schema/runCards.ts'
export * from './schema/settings.ts'

/**
 * Bytes are passed as base64 text through `decode()` and `encode()`: large binary parameters block PGlite's event
 * loop for seconds, text for milliseconds.
 */
const bytea = customType<{ data: Buffer; driverData: unknown }>({ dataType: () => 'bytea' })

/** Parts of a perceptual hash, 4 hex digits each, by which near ones are found: see `findDuplicate.ts`. */
export const HASH_PART_STARTS = [1, 5, 9, 13] as const
/** @param hash text of 16 hex digits @param start of the part, from 1 */
export const hashPart = (hash: SQL | AnyPgColumn, start: number): SQL =>
  sql`substr(${hash}, ${sql.raw(`${start}`)}, 4)`

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Prepared and previous photos by content hash, at most 4 MB each. */
export const blobs = pgTable('blobs', {
  sha256: text('sha256').primaryKey(),
  bytes: bytea('bytes').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
})

/** Original files with PostgreSQL, in pieces of at most 1 MB, readable by every worker process. */
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

/** A prepared photo that waits for its owner's confirmation; `usedAt` ensures that it is used once. */
export const drafts = pgTable(
  'drafts',
  {
    id: uuid('id').primaryKey(),
    /** who made it and may confirm it */
    ownerId: text('owner_id').notNull(),
    /** whose photo it would be */
    personId: text('person_id').notNull(),
    preparedSha: text('prepared_sha').notNull(),
    sourceSha: text('source_sha').notNull(),
    /** for another crop; kept until the draft is used or a day old */
    originalId: uuid('original_id'),
    /** of the original, while it is kept */
    originalBytes: integer('original_bytes').notNull().default(0),
    /** empty = none, or not known */
    fileName: text('file_name').notNull().default(''),
    pictureFrom: text('picture_from').$type<PictureFrom>().notNull().default('file'),
    /** the same for pictures of one message, of which one is chosen; null = it was sent alone */
    sentWith: uuid('sent_with'),
    /** among those, from 1 */
    place: integer('place'),
    /** id of the message that asks about it in the owner's chat with the bot; null = none does */
    card: text('card'),
    picture: jsonb('picture').$type<PictureFacts>(),
    perceptualHash: text('perceptual_hash'),
    createdAt: moment('created_at').notNull().defaultNow(),
    usedAt: moment('used_at'),
  },
  (table) => [
    index('drafts_open')
      .on(table.ownerId)
      .where(sql`${table.usedAt} is null`),
  ],
)

export const runs = pgTable(
  'runs',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<RunKind>().notNull(),
    /** that somebody gave it; null = it is called after what it does */
    name: text('name'),
    /** of the name, as `searchText` spells it; null without one */
    nameSearch: text('name_search'),
    createdById: text('created_by_id').notNull(),
    createdByName: text('created_by_name').notNull(),
    actingAs: text('acting_as').$type<ActingAs>().notNull(),
    /** whose photos are written: see `Existing` */
    existing: text('existing').$type<Existing>().notNull(),
    /** of an undo or a redo: the run that it undoes */
    undoes: uuid('undoes'),
    createdAt: moment('created_at').notNull().defaultNow(),
    /** null = held: files are prepared for review, nothing is written yet */
    startedAt: moment('started_at'),
    /** null = not paused; while paused, no item is started */
    pausedAt: moment('paused_at'),
    /** what stops everybody, such as an expired secret; null = a person paused it */
    pausedCode: text('paused_code').$type<ErrorCode>(),
    pausedDetail: text('paused_detail'),
    /** when a run that paused by itself is tried again, and how often it was */
    probeAt: moment('probe_at'),
    probes: integer('probes').notNull().default(0),
    /** items not started by then were skipped */
    cancelledAt: moment('cancelled_at'),
    finishedAt: moment('finished_at'),
    /** what a person asked for that is still being done to its items, some at a time; null = nothing */
    unsettled: jsonb('unsettled').$type<Unsettled>(),
    /** when it was last slowed down because Graph throttles */
    slowedAt: moment('slowed_at'),
    /** when its creator was notified in the chat, or could not be */
    notifiedAt: moment('notified_at'),
  },
  (table) => [
    index('runs_by_creator').on(table.createdById, table.createdAt),
    index('runs_listed')
      .on(table.createdById, table.createdAt, table.id)
      .where(sql`${table.kind} not in ('own', 'single')`),
    index('runs_by_name')
      .using('gin', table.nameSearch.op('gin_trgm_ops'))
      .where(sql`${table.nameSearch} is not null`),
    index('runs_unfinished')
      .on(table.id)
      .where(sql`${table.finishedAt} is null or ${table.unsettled} is not null`),
  ],
)

/** One person's change within a run. The row is the only record of its state; jobs carry ids only. */
export const items = pgTable(
  'items',
  {
    id: uuid('id').primaryKey(),
    runId: uuid('run_id')
      .notNull()
      .references(() => runs.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    fileName: text('file_name').notNull(),
    /** of a change of one photo; null = from a file, or not known */
    pictureFrom: text('picture_from').$type<PictureFrom>(),
    fileSize: integer('file_size').notNull(),
    personId: text('person_id').notNull(),
    personName: text('person_name').notNull(),
    rule: text('rule').$type<MatchRule>(),
    confidence: text('confidence').$type<MatchConfidence>(),
    /** write even if the person has changed their photo since the last run */
    overwrite: boolean('overwrite').notNull().default(false),
    /** a photo is to be removed, whatever is planned */
    removes: boolean('removes').notNull().default(false),
    /** what is drawn for the person, in a run of kind `default`; null = nothing */
    drawn: jsonb('drawn').$type<DrawnInitials>(),
    /** the photo that was known when the person was selected, by its etag; empty = none; null = not known */
    selectedEtag: text('selected_etag'),
    /** the entry of the change because of which the item was skipped */
    changedByEntry: bigint('changed_by_entry', { mode: 'number' }),
    /** of an undo or a redo: the entry that it undoes */
    undoesEntry: bigint('undoes_entry', { mode: 'number' }),
    /** size in pixels before the browser shrank the picture; null = not shrunk */
    fullWidth: integer('full_width'),
    fullHeight: integer('full_height'),
    state: text('state').$type<ItemState>().notNull(),
    originalId: uuid('original_id'),
    /** SHA-256 of the uploaded bytes */
    sourceSha: text('source_sha'),
    /** SHA-256 of the file before the browser shrank it; null = not known */
    fileSha: text('file_sha'),
    preparedSha: text('prepared_sha'),
    picture: jsonb('picture').$type<PictureFacts>(),
    /** of the prepared picture: 64 bits, hex */
    perceptualHash: text('perceptual_hash'),
    action: text('action').$type<PlanAction>(),
    beforeSha: text('before_sha'),
    beforeEtag: text('before_etag'),
    afterEtag: text('after_etag'),
    code: text('code').$type<ErrorCode>(),
    detail: text('detail'),
    requestId: text('request_id'),
    attempts: integer('attempts').notNull().default(0),
    /** how often Graph's throttling has postponed it */
    throttles: integer('throttles').notNull().default(0),
    notBefore: moment('not_before'),
    /** of an item that is done: whether Graph shows the write; null = not done, or written before this was recorded */
    seen: text('seen').$type<SeenState>(),
    /** when to ask Graph again whether it shows the write, and how often that was done; null = not again */
    lookAgainAt: moment('look_again_at'),
    looks: integer('looks').notNull().default(0),
    /** the process that works on it; after `leaseUntil` another one may take over */
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
    index('items_by_person').on(table.personId),
    index('items_like_another')
      .on(table.id)
      .where(sql`${table.picture} @> '{"notes": [{"code": "looks_like_another"}]}'`),
    index('items_with_problems')
      .on(table.runId)
      .where(sql`${table.state} in ('refused', 'gone', 'failed')`),
    index('items_to_look_at')
      .on(table.lookAgainAt)
      .where(sql`${table.lookAgainAt} is not null`),
    index('items_by_undone_entry')
      .on(table.undoesEntry)
      .where(sql`${table.undoesEntry} is not null`),
    ...HASH_PART_STARTS.map((start) =>
      index(`items_by_hash_${start}`)
        .on(table.runId, hashPart(table.perceptualHash, start))
        .where(sql`${table.perceptualHash} is not null`),
    ),
  ],
)

/** The history: one entry per write, in the same transaction as the item's new state. */
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
    /** perceptual hash of the picture that was set */
    perceptualHash: text('perceptual_hash'),
    requestId: text('request_id'),
  },
  (table) => [
    uniqueIndex('entries_one_per_item').on(table.itemId),
    // With `id`, so that the last write for a person is found fast, whatever the planner assumes.
    index('entries_by_person').on(table.personId, table.id),
    index('entries_by_run').on(table.runId),
    index('entries_by_actor').on(table.actorId, table.id),
    index('entries_by_time').on(table.at),
    index('entries_by_names').using(
      'gin',
      sql`lower(${table.personName} || ' ' || ${table.actorName}) gin_trgm_ops`,
    ),
    ...HASH_PART_STARTS.map((start) =>
      index(`entries_by_hash_${start}`)
        .on(hashPart(table.perceptualHash, start))
        .where(sql`${table.perceptualHash} is not null`),
    ),
  ],
)

/** How the bot can reach a person: botbuilder's conversation reference. */
export const conversations = pgTable(
  'conversations',
  {
    personId: text('person_id').primaryKey(),
    reference: jsonb('reference').notNull(),
    /** whose missing photos they asked about last, for “remind them” */
    askedAbout: jsonb('asked_about').$type<MissingScope>(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    /** the bot's last question that was not answered, as only the bot reads it, and when it was asked */
    asked: jsonb('asked'),
    askedAt: moment('asked_at'),
    /** they managed photos when they last wrote, so they are told what waits for them */
    manages: boolean('manages').notNull().default(false),
  },
  (table) => [
    index('conversations_managing')
      .on(table.personId)
      .where(sql`${table.manages}`),
  ],
)

/** What people did in their chats with the bot, each worked on once: kept for a day after that, without what they said. */
export const botActivities = pgTable(
  'bot_activities',
  {
    /** the ids of the conversation and of the activity in it */
    key: text('key').primaryKey(),
    personId: text('person_id'),
    /** as it came, until it has been worked on */
    activity: jsonb('activity'),
    attempts: integer('attempts').notNull().default(1),
    /** whoever works on it says before then that it still does */
    takenUntil: moment('taken_until').notNull(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    index('bot_activities_open')
      .on(table.takenUntil)
      .where(sql`${table.endedAt} is null`),
    index('bot_activities_ended')
      .on(table.endedAt)
      .where(sql`${table.endedAt} is not null`),
  ],
)

/**
 * Processes that send to Microsoft Graph while it throttles, by which its pace is shared out; the pace itself is a fact.
 * Who was not seen for some seconds has no share.
 */
export const senders = pgTable('senders', {
  id: uuid('id').primaryKey(),
  seenAt: moment('seen_at').notNull(),
  /** that it has started lately */
  callsPerSecond: doublePrecision('calls_per_second').notNull(),
  /** whether it would start more, if it might */
  waits: boolean('waits').notNull(),
})

/** Single values of this installation, such as its tenant and when the directory was last read. */
export const facts = pgTable('facts', {
  name: text('name').primaryKey(),
  value: jsonb('value').notNull(),
})
