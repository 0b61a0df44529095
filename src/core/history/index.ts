import type { HistoryService } from '../contracts.ts'
import { pageOfChanges } from './changes.ts'
import { historyOf, type HistoryContext } from './entries.ts'
import { oldPhoto } from './photo.ts'
import { profileOf } from './profile.ts'

/** One person, and what was done to their photo. */
export const createHistory = (context: HistoryContext): HistoryService => ({
  profile: (personId) => profileOf(context, personId),
  page: (personId, query) => historyOf(context, personId, query),
  changes: (filters, query) => pageOfChanges(context, filters, query),
  photo: (personId, entryId, wanted) => oldPhoto(context.db, personId, entryId, wanted),
})
