import { missingPermissions, PHOTO_SETTINGS_PERMISSION } from '../../core/graph/permissions.ts'
import { photoSettingsIn, photoSettingsRequest } from '../../core/graph/photoSettings.ts'
import type { PhotoSettings } from '../../core/model.ts'
import { setPicture } from '../photos/change.ts'
import { refusalOf, skipped } from '../sentences.ts'
import type { Finding, Step, StepContext } from '../step.ts'
import { words } from '../words/words.ts'

export const settingsStep: Step = {
  name: 'settings',
  async run(context) {
    const { recorded } = context
    const granted = await recorded.graph.appPermissions()
    if (!granted || missingPermissions(granted).includes(PHOTO_SETTINGS_PERMISSION)) {
      return skipped(words('settings.noPermission'))
    }
    const { result: reply, answers } = await recorded.during(() =>
      recorded.graph.call(photoSettingsRequest, { as: 'app' }),
    )
    const settings = photoSettingsIn(reply)
    if (!settings) return { verdict: 'unknown', sentences: [words('settings.unreadable')], answers }
    const found = await tryToWrite(context, settings)
    return { ...found, answers: [...answers, ...(found.answers ?? [])] }
  },
}

/** With nothing restricted, a write would show nothing. */
async function tryToWrite(
  context: StepContext,
  { source, allowedRoles }: PhotoSettings,
): Promise<Finding> {
  const said = [
    words('settings.source', { source: source === 'unknown' ? words('settings.unset') : source }),
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
