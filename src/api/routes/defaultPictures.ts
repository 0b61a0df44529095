import { AppError } from '../../core/errors.ts'
import { json } from '../answers.ts'
import { jsonBody, pictureBody } from '../bodies.ts'
import { defaultRun, draft, examples, examplesRequest, LIMITS, runSummary } from '../contract.ts'
import { PICTURE_COST } from '../limits/personLimit.ts'
import { requireOwnSelection } from '../ownRun.ts'
import { route, type Route } from '../route.ts'
import { dataUri, draftView, runView } from '../views.ts'

/** Pictures for people who have no photo: their initials, or one file for all. */
export const defaultPictureRoutes: Route[] = [
  route({
    name: 'draftDefaultPicture',
    method: 'post',
    path: '/api/default-pictures/drafts',
    summary: `Prepares a picture (at most ${LIMITS.MAX_SOURCE_BYTES / 2 ** 20} MB) as a default picture; sets nothing yet`,
    allow: 'admins',
    cost: PICTURE_COST,
    body: pictureBody,
    answer: json(draft, 201),
    handle: async ({ core, caller, body, words, signal }) => {
      const prepared = await core.defaultPictures.draft(caller, body, signal)
      return draftView(prepared, words)
    },
  }),
  route({
    name: 'defaultPictureExamples',
    method: 'post',
    path: '/api/default-pictures/examples',
    summary: 'Draws the initials of the first selected people, those without a photo first',
    allow: 'admins',
    cost: PICTURE_COST,
    body: jsonBody(examplesRequest),
    answer: json(examples),
    handle: async ({ core, caller, body: { selection, colours }, signal }) => {
      await requireOwnSelection(core, caller, selection)
      const drawn = await core.defaultPictures.examples(caller, selection, colours, signal)
      return { examples: drawn.map(({ person, jpeg }) => ({ person, picture: dataUri(jpeg) })) }
    },
  }),
  route({
    name: 'setDefaultPictures',
    method: 'post',
    path: '/api/runs/defaults',
    summary: 'Starts a run that sets a default picture for selected people who have no photo',
    allow: 'admins',
    body: jsonBody(defaultRun),
    answer: json(runSummary, 201),
    handle: async ({ core, caller, body, words }) => {
      await requireOwnSelection(core, caller, body.selection)
      return runView(await core.defaultPictures.set(caller, body), words)
    },
  }),
]
