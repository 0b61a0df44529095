/** What decides how long something is kept. Its sentence is `privacy.for.<name>`. */
type HowLong =
  | 'inDirectory'
  | 'present'
  | 'retention'
  | 'history'
  | 'files'
  | 'drafts'
  | 'card'
  | 'chat'
  | 'message'
  | 'group'
  | 'minute'
  | 'leaver'
  | 'always'
  | 'browser'
  | 'backup'

type Where = 'database' | 'photos' | 'files' | 'browser' | 'backup'

/** Ids never change. The sentences are `privacy.kept.<id>` and `privacy.kept.<id>.why`. */
type PlaceId =
  | 'directory'
  | 'present'
  | 'photos'
  | 'picture'
  | 'history'
  | 'settings'
  | 'runs'
  | 'files'
  | 'drafts'
  | 'approvals'
  | 'cards'
  | 'chat'
  | 'reminders'
  | 'messages'
  | 'groups'
  | 'downloads'
  | 'leavers'
  | 'deletions'
  | 'browser'
  | 'backup'

interface Place {
  id: PlaceId
  where: Where
  howLong: HowLong
  /** columns of the database, by table */
  columns: Record<string, readonly string[]>
}

/** Days after which something goes. */
export interface KeptDays {
  retentionDays: number
  leaverDays: number
}

const ofRuns = [
  'name',
  'name_search',
  'created_by_id',
  'created_by_name',
  'unsettled',
  'paused_detail',
]

/**
 * Every place where something about a person is kept. A test compares it with the schema: a column that is neither here
 * nor in `notAboutPeople` fails it.
 */
export const inventory: readonly Place[] = [
  {
    id: 'directory',
    where: 'database',
    howLong: 'inDirectory',
    columns: {
      people: [
        'id',
        'display_name',
        'given_name',
        'surname',
        'user_principal_name',
        'mail',
        'mail_nickname',
        'proxy_addresses',
        'employee_id',
        'on_premises_sam_account_name',
        'department',
        'job_title',
        'office_location',
        'country',
        'created_date_time',
        'account_enabled',
        'user_type',
        'has_mailbox',
        'licences',
        'is_room',
        'mailbox_purpose',
        'sort_name',
        'search_text',
        'active',
        'kind',
      ],
      person_keys: ['key', 'kind', 'person_id'],
      mailbox_checks: ['person_id', 'due_at'],
      listed_people: ['id'],
    },
  },
  {
    id: 'present',
    where: 'database',
    howLong: 'present',
    columns: {
      people: [
        'photo',
        'photo_etag',
        'thumbnail_sha',
        'photo_changed_at',
        'photo_origin',
        'photo_quality',
      ],
      photo_checks: ['person_id', 'turn', 'due_at', 'failures'],
    },
  },
  {
    id: 'photos',
    where: 'photos',
    howLong: 'retention',
    columns: { blobs: ['sha256', 'bytes', 'created_at'] },
  },
  {
    id: 'picture',
    where: 'database',
    howLong: 'history',
    columns: {
      items: ['picture', 'perceptual_hash', 'drawn', 'full_width', 'full_height'],
      entries: ['perceptual_hash'],
      drafts: ['picture', 'perceptual_hash'],
      approvals: ['picture', 'perceptual_hash'],
    },
  },
  {
    id: 'history',
    where: 'database',
    howLong: 'history',
    columns: {
      entries: [
        'id',
        'item_id',
        'run_id',
        'at',
        'actor_id',
        'actor_name',
        'acting_as',
        'person_id',
        'person_name',
        'action',
        'before_sha',
        'before_etag',
        'after_sha',
        'after_etag',
        'request_id',
      ],
    },
  },
  {
    id: 'settings',
    where: 'database',
    howLong: 'history',
    columns: {
      settings: ['changed_at', 'changed_by_id', 'changed_by_name'],
      setting_changes: ['id', 'at', 'actor_id', 'actor_name', 'version', 'name', 'before', 'after'],
    },
  },
  {
    id: 'runs',
    where: 'database',
    howLong: 'history',
    columns: {
      runs: ofRuns,
      items: [
        'id',
        'run_id',
        'position',
        'file_name',
        'picture_from',
        'file_size',
        'person_id',
        'person_name',
        'rule',
        'confidence',
        'overwrite',
        'removes',
        'selected_etag',
        'changed_by_entry',
        'undoes_entry',
        'state',
        'source_sha',
        'file_sha',
        'prepared_sha',
        'action',
        'before_sha',
        'before_etag',
        'after_etag',
        'code',
        'detail',
        'request_id',
        'attempts',
        'throttles',
        'not_before',
        'seen',
        'look_again_at',
        'looks',
        'lease_owner',
        'lease_until',
        'updated_at',
      ],
    },
  },
  {
    id: 'files',
    where: 'files',
    howLong: 'files',
    columns: {
      items: ['original_id'],
      drafts: ['original_id', 'original_bytes'],
      original_pieces: ['original_id', 'piece', 'bytes', 'created_at'],
    },
  },
  {
    id: 'drafts',
    where: 'database',
    howLong: 'drafts',
    columns: {
      drafts: [
        'id',
        'owner_id',
        'person_id',
        'prepared_sha',
        'source_sha',
        'file_name',
        'picture_from',
        'sent_with',
        'place',
        'card',
        'created_at',
        'used_at',
      ],
    },
  },
  {
    id: 'approvals',
    where: 'database',
    howLong: 'history',
    columns: {
      approvals: [
        'id',
        'person_id',
        'person_name',
        'asked_at',
        'asked_in',
        'present_etag',
        'prepared_sha',
        'source_sha',
        'file_name',
        'picture_from',
        'state',
        'decided_at',
        'decided_by_id',
        'decided_by_name',
        'reason_code',
        'reason_text',
        'run_id',
        'set_at',
        'outcome_notified_at',
      ],
    },
  },
  {
    id: 'cards',
    where: 'database',
    howLong: 'card',
    columns: {
      card_pictures: [
        'id',
        'shown_to',
        'person_id',
        'draft_id',
        'approval_id',
        'bytes',
        'expires_at',
      ],
    },
  },
  {
    id: 'chat',
    where: 'database',
    howLong: 'chat',
    columns: {
      conversations: [
        'person_id',
        'reference',
        'asked_about',
        'updated_at',
        'asked',
        'asked_at',
        'manages',
      ],
      digests: ['person_id', 'wanted_at', 'week'],
      run_cards: ['person_id', 'card', 'run_id', 'asks', 'asked_at'],
      approval_cards: ['person_id', 'card', 'approval_id', 'at'],
      approval_notices: ['approval_id', 'person_id', 'at'],
    },
  },
  {
    id: 'reminders',
    where: 'database',
    howLong: 'history',
    columns: {
      reminders: ['id', 'asked_at', 'asked_by_id', 'asked_by_name', 'scope', 'card'],
      reminded_people: ['reminder_id', 'person_id', 'state', 'reason', 'attempts', 'sent_at'],
      reminder_opt_outs: ['person_id', 'at'],
    },
  },
  {
    id: 'messages',
    where: 'database',
    howLong: 'message',
    columns: {
      bot_activities: ['key', 'person_id', 'activity', 'attempts', 'taken_until', 'ended_at'],
    },
  },
  {
    id: 'groups',
    where: 'database',
    howLong: 'group',
    columns: { group_members: ['group_id', 'person_id', 'read_at', 'sort_name'] },
  },
  {
    id: 'downloads',
    where: 'database',
    howLong: 'minute',
    columns: {
      download_tickets: ['hash', 'owner_id', 'owner_name', 'file_name', 'request', 'expires_at'],
    },
  },
  {
    id: 'leavers',
    where: 'database',
    howLong: 'leaver',
    columns: { leavers: ['person_id', 'left_at'] },
  },
  {
    id: 'deletions',
    where: 'database',
    howLong: 'always',
    columns: { deletions: ['id', 'at', 'asked_for', 'asked_by_id', 'asked_by_name', 'people'] },
  },
  { id: 'browser', where: 'browser', howLong: 'browser', columns: {} },
  { id: 'backup', where: 'backup', howLong: 'backup', columns: {} },
]

/** Columns that say nothing about a person: counts, settings, and the course of a run. */
export const notAboutPeople: Record<string, readonly string[] | 'all'> = {
  runs: [
    'id',
    'kind',
    'acting_as',
    'existing',
    'undoes',
    'created_at',
    'started_at',
    'paused_at',
    'paused_code',
    'probe_at',
    'probes',
    'cancelled_at',
    'finished_at',
    'slowed_at',
    'notified_at',
  ],
  reminders: ['gathered_at', 'ended_at', 'shown', 'shown_at'],
  approval_cards: ['edition', 'shown', 'refusals', 'not_before'],
  run_cards: ['edition', 'shown', 'shown_at', 'ended_at', 'refusals', 'not_before'],
  people_counts: 'all',
  people_count_changes: 'all',
  // how many, never who
  coverage_nights: 'all',
  coverage_counts: 'all',
  directory_groups: 'all',
  senders: 'all',
  settings: ['id', 'version', 'chosen'],
  // the tenant, and how far its directory was read
  facts: 'all',
}
