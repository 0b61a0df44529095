import * as z from 'zod'
import { parseJson } from '../../core/graph/json.ts'
import type { GraphAnswer } from '../../core/graph/request.ts'
import { setPicture } from '../photos/change.ts'
import { refusalOf, skipped } from '../sentences.ts'
import type { Finding, Step, StepContext } from '../step.ts'
import { words } from '../words/words.ts'

/** learn.microsoft.com/graph/profilephoto-configure-settings; beta only */
const SETTINGS_PATH = '/admin/people/photoUpdateSettings'
const permissionsToRead = ['PeopleSettings.Read.All', 'PeopleSettings.ReadWrite.All']

/** The documentation's samples have `{}` for no roles and a blank before an id. */
const settingsSchema = z.object({
  source: z.string().nullish(),
  allowedRoles: z
    .array(z.string().trim())
    .catch([])
    .nullish()
    .transform((roles) => roles ?? []),
})

export const settingsStep: Step = {
  name: 'settings',
  async run(context) {
    const { recorded } = context
    const granted = await recorded.graph.appPermissions()
    if (!permissionsToRead.some((name) => granted?.has(name))) {
      return skipped(words('settings.noPermission'))
    }
    const { result: reply, answers } = await recorded.during(() =>
      recorded.graph.call({ method: 'GET', path: SETTINGS_PATH, version: 'beta' }, { as: 'app' }),
    )
    const settings = reply.kind === 'answer' && reply.status === 200 ? settingsIn(reply) : null
    if (!settings) return { verdict: 'unknown', sentences: [words('settings.unreadable')], answers }
    const found = await tryToWrite(context, settings)
    return { ...found, answers: [...answers, ...(found.answers ?? [])] }
  },
}

function settingsIn(answer: GraphAnswer): z.infer<typeof settingsSchema> | null {
  const parsed = settingsSchema.safeParse(parseJson(answer.body))
  return parsed.success ? parsed.data : null
}

/** With nothing restricted, a write would show nothing. */
async function tryToWrite(
  context: StepContext,
  { source, allowedRoles }: z.infer<typeof settingsSchema>,
): Promise<Finding> {
  const said = [
    words('settings.source', { source: source ?? words('settings.unset') }),
    allowedRoles.length > 0
      ? words('settings.roles', { roles: words.list(allowedRoles) })
      : words('settings.everyone'),
  ]
  const isOnPremises = source === 'onPremises'
  if (!isOnPremises && allowedRoles.length === 0) {
    return skipped(...said, words('settings.unrestricted'))
  }
  const { testUser, pictures } = context
  const { outcome, answers } = await setPicture(context, testUser.id, pictures.first)
  const refusal = refusalOf(outcome)
  const result = refusal?.sentence ?? words('settings.written')
  const isAsExpected = isOnPremises ? outcome.kind === 'refused' : !refusal
  const verdict = isAsExpected ? 'confirmed' : (refusal?.verdict ?? 'differs')
  return { verdict, sentences: [...said, result], answers }
}
