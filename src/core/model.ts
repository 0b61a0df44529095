/**
 * The types that core's modules share. A photo passes through these stages:
 *
 *   SourceFile → Match → Prepared → PlanItem → Outcome → Entry (a row of `entries`, store/schema.ts)
 */
export type * from './model/approvals.ts'
export type * from './model/callers.ts'
export type * from './model/coverage.ts'
export type * from './model/defaultPictures.ts'
export type * from './model/exports.ts'
export type * from './model/history.ts'
export type * from './model/matching.ts'
export type * from './model/people.ts'
export type * from './model/pictures.ts'
export type * from './model/privacy.ts'
export type * from './model/readiness.ts'
export type * from './model/reminders.ts'
export type * from './model/runs.ts'
export type * from './model/settings.ts'
export type * from './model/writes.ts'
