import { sql, type SQL } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import type {
  CheckTurn,
  CountedBy,
  KeyKind,
  MailboxPurpose,
  PersonKind,
  PhotoOrigin,
  PhotoQuality,
  PhotoState,
} from '../../model.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
/** In whole milliseconds, as a `Date` has them: lists go on after such a moment. */
const roundMoment = (name: string) =>
  timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })

/** Accounts of which only their mailbox tells what they are for: `people_with_unclear_mailbox` has them. */
export const hasUnclearMailbox = (): SQL =>
  sql`${people.userType} = 'Member' and ${people.mail} is not null and not ${people.isRoom}
    and (not ${people.accountEnabled} or ${people.licences} = '{}' or ${people.mailboxPurpose} is not null)`

/** The directory as last read from Graph, and the state of each person's photo. */
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
    country: text('country'),
    createdDateTime: roundMoment('created_date_time'),
    accountEnabled: boolean('account_enabled').notNull(),
    userType: text('user_type').$type<'Member' | 'Guest'>().notNull(),
    hasMailbox: boolean('has_mailbox').notNull(),
    /** SKU ids */
    licences: text('licences').array().notNull().default([]),
    /** Graph's list of rooms has their address */
    isRoom: boolean('is_room').notNull().default(false),
    /** null = a person's, none, or not known */
    mailboxPurpose: text('mailbox_purpose').$type<MailboxPurpose>(),
    /** normalised display name; lists are ordered by it */
    sortName: text('sort_name').notNull(),
    /** a space before each word of what the search looks in, in every spelling; the search box matches against it */
    searchText: text('search_text').notNull(),
    photo: text('photo').$type<PhotoState>().notNull().default('unknown'),
    photoEtag: text('photo_etag'),
    thumbnailSha: text('thumbnail_sha'),
    /** when another photo was seen than before, or set here; null = never */
    photoChangedAt: roundMoment('photo_changed_at'),
    /** null = no photo, and Likeness never changed it; or not looked yet */
    photoOrigin: text('photo_origin').$type<PhotoOrigin>(),
    /** of the present photo, if Likeness has prepared it; else null */
    photoQuality: text('photo_quality').$type<PhotoQuality>(),
    /** whether they are of the scope `active` */
    active: boolean('active')
      .notNull()
      .generatedAlwaysAs(
        (): SQL => sql`${people.accountEnabled} and ${people.userType} = 'Member'`,
      ),
    kind: text('kind')
      .$type<PersonKind>()
      .notNull()
      .generatedAlwaysAs(
        (): SQL => sql`case when ${people.isRoom} or ${people.mailboxPurpose} in ('room', 'equipment') then 'room'
          when ${people.userType} = 'Guest' then 'guest' when ${people.mailboxPurpose} = 'shared' then 'sharedMailbox'
          when ${people.accountEnabled} then 'member' else 'disabled' end`,
      ),
  },
  (table) => {
    const byName = [table.sortName, table.id] as const
    return [
      index('people_by_name').on(...byName),
      index('people_active_by_name')
        .on(...byName)
        .where(sql`${table.active}`),
      index('people_by_photo').on(table.photo, table.active, ...byName),
      index('people_by_department').on(table.department, table.photo, table.active, ...byName),
      index('people_by_department_name').on(table.department, ...byName),
      index('people_by_office').on(table.officeLocation, ...byName),
      index('people_by_country').on(table.country, ...byName),
      index('people_by_kind').on(table.kind, ...byName),
      index('people_with_unclear_mailbox').on(table.id).where(hasUnclearMailbox()),
      index('people_by_origin').on(table.photoOrigin, ...byName),
      index('people_of_low_quality')
        .on(...byName)
        .where(sql`${table.photoQuality} = 'low'`),
      index('people_of_fine_quality')
        .on(...byName)
        .where(sql`${table.photoQuality} = 'fine'`),
      index('people_not_looked_at')
        .on(...byName)
        .where(sql`${table.photo} = 'has' and ${table.photoQuality} is null`),
      index('people_without_department')
        .on(table.photo, table.active, ...byName)
        .where(sql`${table.department} is null`),
      index('people_without_office')
        .on(table.photo, table.active, ...byName)
        .where(sql`${table.officeLocation} is null`),
      index('people_by_created').on(table.createdDateTime, ...byName),
      index('people_by_photo_change').on(table.photo, table.photoChangedAt, ...byName),
      index('people_by_licence').using('gin', table.licences).with({ fastupdate: false }),
      // With fastupdate, entries would wait in a list that each search reads whole, and that makes the index grow.
      index('people_by_search')
        .using('gin', table.searchText.op('gin_trgm_ops'))
        .with({ fastupdate: false }),
    ]
  },
)

/**
 * Whose photo is asked for next, a row for everybody in `people`; a table of its own, so that a look at a photo that has
 * not changed leaves the person's row and its indexes alone.
 */
export const photoChecks = pgTable(
  'photo_checks',
  {
    personId: text('person_id')
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    turn: text('turn').$type<CheckTurn>().notNull().default('first'),
    /** not asked for before; later after each time that Graph gave no answer */
    dueAt: moment('due_at').notNull().defaultNow(),
    /** times in a row that Graph gave no answer */
    failures: integer('failures').notNull().default(0),
  },
  (table) => [index('photo_checks_by_turn').on(table.turn, table.dueAt, table.personId)],
)

/** When a mailbox is asked for its purpose again, a row for each that was asked. */
export const mailboxChecks = pgTable('mailbox_checks', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  dueAt: moment('due_at').notNull(),
})

const counted = {
  dimension: text('dimension').$type<CountedBy>().notNull(),
  /** the department, office …; null = people without one, and with `everybody` */
  value: text('value'),
  active: boolean('active').notNull(),
  has: integer('has').notNull(),
  none: integer('none').notNull(),
  unknown: integer('unknown').notNull(),
}

/** How many people are in each group, kept by triggers on `people`; to be read together with `peopleCountChanges`. */
export const peopleCounts = pgTable('people_counts', counted, (table) => [
  unique('people_counts_one_per_group')
    .on(table.dimension, table.value, table.active)
    .nullsNotDistinct(),
])

/** What several processes have changed at the same moment, until one of them adds it to `peopleCounts`. */
export const peopleCountChanges = pgTable('people_count_changes', counted)

/** Groups whose members have been read, for lists filtered by them. */
export const directoryGroups = pgTable('directory_groups', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  readAt: moment('read_at').notNull(),
})

/** Direct and other members of the groups above, whether they are in `people` or not. */
export const groupMembers = pgTable(
  'group_members',
  {
    groupId: text('group_id')
      .notNull()
      .references(() => directoryGroups.id, { onDelete: 'cascade' }),
    personId: text('person_id').notNull(),
    readAt: moment('read_at').notNull(),
    /** that of `people`, kept by triggers there and here, so that a group is read in the order of its names; null = nobody there */
    sortName: text('sort_name'),
  },
  (table) => [
    primaryKey({ columns: [table.groupId, table.personId] }),
    index('group_members_by_name').on(table.groupId, table.sortName, table.personId),
    index('group_members_by_person').on(table.personId),
  ],
)

/** Normalised keys by which files are matched to people, so that matching never reads all people. */
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

/** Who was on the pages of a list of the directory that is being read; those who were on none are removed at its end. */
export const listedPeople = pgTable('listed_people', { id: text('id').primaryKey() })
