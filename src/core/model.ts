/**
 * The nouns of the product. Each stage of a photo's way is one of these types; everything else in core acts on them.
 *
 *   SourceFile → Match → Prepared → PlanItem → Outcome → Entry (a row of `entries`, store/schema.ts)
 */
export type * from './model/callers.ts'
export type * from './model/matching.ts'
export type * from './model/people.ts'
export type * from './model/pictures.ts'
export type * from './model/runs.ts'
export type * from './model/writes.ts'
