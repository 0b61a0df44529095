/**
 * Every key of react-query's cache. A key that others begin with stands for all of them when it is invalidated: `allPeople()`
 * for every page of every filter.
 */
import type { SelectionView } from '../../api/contract.ts'
import type { ChangeFilter } from '../app/oversight/changeFilter.ts'
import type { RunFilter } from '../app/oversight/runFilter.ts'
import type { CountsFilter, PeopleFilter } from '../app/peopleFilters.ts'
import type { GroupBy, PeopleOrder } from '../app/peopleOrder.ts'

export const queryKeys = {
  signIn: (attempt: number) => ['signIn', attempt] as const,
  me: () => ['me'] as const,
  ownPhoto: () => ['ownPhoto'] as const,

  directory: () => ['directory'] as const,
  background: () => ['background'] as const,
  departments: () => ['departments'] as const,
  filterValues: () => ['filterValues'] as const,
  directoryGroups: (search: string) => ['directoryGroups', 'found', search] as const,
  directoryGroup: (id: string) => ['directoryGroups', 'one', id] as const,
  coverage: (days: number) => ['coverage', days] as const,
  allCounts: () => ['counts'] as const,
  counts: (filter: CountsFilter) => ['counts', filter] as const,
  allPeople: () => ['people'] as const,
  people: (filter: PeopleFilter, order: PeopleOrder, cursor: string | null) =>
    ['people', 'gallery', filter, order, cursor] as const,
  /** among all people's keys, since they change with the pages */
  peopleGroups: (filter: PeopleFilter, by: GroupBy) => ['people', 'groups', filter, by] as const,
  peopleLetters: (filter: PeopleFilter) => ['people', 'letters', filter] as const,
  peopleCount: (filter: CountsFilter) => ['people', 'count', filter] as const,
  /** among all people's keys, like the next one: whatever changes a photo changes them */
  person: (personId: string) => ['people', 'one', personId] as const,
  history: (personId: string) => ['people', 'history', personId] as const,
  peopleFound: (search: string) => ['people', 'picker', search] as const,
  peopleOfList: (cells: string) => ['peopleOfList', cells] as const,
  patternExample: (pattern: string, fileName: string | null) =>
    ['patternExample', pattern, fileName] as const,

  defaultExamples: (selection: SelectionView, colours: string) =>
    ['defaultExamples', selection, colours] as const,
  exportNames: (selection: SelectionView, pattern: string) =>
    ['exportNames', selection, pattern] as const,

  /** among all people's keys: whatever changes a photo adds to it */
  allChanges: () => ['people', 'changes'] as const,
  changes: (filter: ChangeFilter) => ['people', 'changes', filter] as const,
  /** before or after a change, which never changes */
  oldPhoto: (entryId: string, which: 'before' | 'after') => ['oldPhoto', entryId, which] as const,
  /** `version` is the photo's ETag, or anything else that changes with the photo */
  photo: (personId: string, version: string | null) => ['photo', personId, version] as const,
  /** every version of a person's photo, large and small */
  photosOf: (personId: string) => ['photo', personId] as const,
  thumbnailsOf: (personId: string) => ['thumbnail', personId] as const,
  thumbnail: (personId: string, version: string | null) =>
    ['thumbnail', personId, version] as const,

  /** the list; counts, and those of selected people, are among its keys */
  approvals: () => ['approvals'] as const,
  approvalCount: () => ['approvals', 'count'] as const,
  selectedApprovals: (selection: SelectionView, what: 'count' | 'all') =>
    ['approvals', 'selected', what, selection] as const,
  approvalPicture: (id: string) => ['approvalPicture', id] as const,
  myApproval: () => ['myApproval'] as const,
  settings: () => ['settings'] as const,
  /** among the settings' keys: a change of them makes it out of date */
  settingChanges: () => ['settings', 'changes'] as const,

  keptData: () => ['privacy', 'kept'] as const,
  deletions: () => ['privacy', 'deletions'] as const,
  usedPermissions: () => ['privacy', 'permissions'] as const,

  allRuns: () => ['runs'] as const,
  openRun: () => ['runs', 'open'] as const,
  runs: (filter: RunFilter) => ['runs', 'list', filter] as const,
  runCounts: (search: string) => ['runs', 'counts', search] as const,
  run: (runId: string) => ['run', runId] as const,
  readiness: (runId: string) => ['readiness', runId] as const,
  /** among the keys of its items: whatever changes one changes them */
  remarks: (runId: string) => ['runItems', runId, 'remarks'] as const,
  allRunItems: (runId: string) => ['runItems', runId] as const,
  runItems: (runId: string, list: string) => ['runItems', runId, list] as const,
  itemPicture: (itemId: string, sha256: string | undefined) =>
    ['itemPicture', itemId, sha256] as const,
  photoBefore: (itemId: string) => ['photoBefore', itemId] as const,
  fileHandles: (runId: string) => ['fileHandles', runId] as const,

  /** the uncropped picture of an item or a draft */
  original: (id: string) => ['original', id] as const,
} as const
