import { groupPermissions } from '../graph/directory/groups.ts'
import type { Graph } from '../graph/request.ts'
import type { FilterChoices, PersonKind } from '../model.ts'
import type { Database } from '../store/database.ts'
import { countedGroups, namesOf } from './counts.ts'
import { licencesOf } from './directory/licences.ts'

const kinds: readonly PersonKind[] = ['member', 'guest', 'disabled', 'sharedMailbox', 'room']

/**
 * What filters offer. Groups are left out where the app may not read them; rooms and shared
 * mailboxes, where none is known.
 * @throws AppError without a token
 */
export async function filterChoices(db: Database, graph: Graph): Promise<FilterChoices> {
  const [offices, countries, licences, ofKinds, granted] = await Promise.all([
    namesOf(db, 'office'),
    namesOf(db, 'country'),
    licencesOf(db),
    countedGroups(db, 'kind', 'all'),
    graph.appPermissions(),
  ])
  const known = new Set(ofKinds.map(({ name }) => name))
  return {
    offices,
    countries,
    licences,
    kinds: kinds.filter((kind) => known.has(kind)),
    groups: granted === null || groupPermissions.some((name) => granted.has(name)),
  }
}
