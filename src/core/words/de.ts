import type { Translation } from './createWords.ts'
import type { en } from './en.ts'
import { api } from './de/api.ts'
import { coverage } from './de/coverage.ts'
import { approvalWords } from './de/approvals.ts'
import { entra } from './de/entra.ts'
import { errors } from './de/errors.ts'
import { exports } from './de/exports.ts'
import { notes } from './de/notes.ts'
import { operation } from './de/operation.ts'
import { pattern } from './de/pattern.ts'
import { privacy } from './de/privacy.ts'
import { report } from './de/report.ts'
import { runWords } from './de/runs.ts'
import { settingWords } from './de/settings.ts'

export const de: Translation<typeof en> = {
  ...errors,
  ...operation,
  ...entra,
  ...notes,
  ...pattern,
  ...report,
  ...runWords,
  ...exports,
  ...coverage,
  ...privacy,
  ...api,
  ...settingWords,
  ...approvalWords,
}
