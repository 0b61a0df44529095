/** What files are listed and counted by. Pure. */
import type { PersonView } from '../../api/contract.ts'
import type { Group, Obstacle, Verdict } from './verdict.ts'

/** What a file has in common with others that are listed together: an obstacle, or what its photo will do. */
export type Reason = Obstacle | PersonView['photo']

export const reasonOf = ({ obstacle, person }: Verdict): Reason =>
  obstacle ?? person?.photo ?? 'unknown'

/** A tab above the table. */
export type TabName = Exclude<Group, 'waiting'> | 'all'
