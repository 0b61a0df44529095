import type { ReviewState } from '../../review/context.ts'
import { proposeName } from './proposeName.ts'

type Named = Pick<ReviewState, 'name' | 'names' | 'lists'>

/** What is proposed for the import under review. */
export const proposedName = ({ names, lists }: Pick<Named, 'names' | 'lists'>): string =>
  proposeName(
    names,
    lists.map(({ list }) => list.name),
    new Date(),
  )

/** As the reader has called it; as proposed where nothing is typed. */
export const nameOfImport = (review: Named): string => review.name?.trim() || proposedName(review)
