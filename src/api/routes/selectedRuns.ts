import { json } from '../answers.ts'
import { jsonBody } from '../bodies.ts'
import { runSummary, selectedRun } from '../contract.ts'
import { requireOwnSelection } from '../ownRun.ts'
import { route, type Route } from '../route.ts'
import { runView } from '../views.ts'

/** Runs for selected people, which need no files: begun by one request, and then like any other run. */
export const selectedRunRoutes: Route[] = [
  route({
    name: 'removePhotos',
    method: 'post',
    path: '/api/runs/removals',
    summary: 'Starts a run that removes the photos of selected people; each is kept, to be undone',
    allow: 'admins',
    body: jsonBody(selectedRun),
    answer: json(runSummary, 201),
    handle: async ({ core, caller, body: { selection, expected }, words }) => {
      await requireOwnSelection(core, caller, selection)
      return runView(await core.runs.removePhotos(caller, selection, expected), words)
    },
  }),
  route({
    name: 'restorePhotos',
    method: 'post',
    path: '/api/runs/restores',
    summary:
      'Starts a run that sets the earlier photos of selected people again, where one is kept',
    allow: 'admins',
    body: jsonBody(selectedRun),
    answer: json(runSummary, 201),
    handle: async ({ core, caller, body: { selection, expected }, words }) => {
      await requireOwnSelection(core, caller, selection)
      return runView(await core.runs.restorePhotos(caller, selection, expected), words)
    },
  }),
]
