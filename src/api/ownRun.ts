import type { Core } from '../core/index.ts'
import type { PeopleFilters, Principal, Selection } from '../core/model.ts'

/**
 * Who is in a run is nobody's business but its owner's, also by a filter.
 * @throws AppError `not_found` for somebody else's run
 */
export async function requireOwnRun(
  { runs }: Pick<Core, 'runs'>,
  caller: Principal,
  { run }: Pick<PeopleFilters, 'run'>,
): Promise<void> {
  if (run !== null) await runs.get(caller, run)
}

/** Like `requireOwnRun`, of the filters of a selection. */
export const requireOwnSelection = async (
  core: Pick<Core, 'runs'>,
  caller: Principal,
  selection: Selection,
): Promise<void> => {
  if ('filters' in selection) await requireOwnRun(core, caller, selection.filters)
}
