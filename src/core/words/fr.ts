import type { Translation } from './createWords.ts'
import type { en } from './en.ts'
import { api } from './fr/api.ts'
import { approvalWords } from './fr/approvals.ts'
import { coverage } from './fr/coverage.ts'
import { entra } from './fr/entra.ts'
import { errors } from './fr/errors.ts'
import { exports } from './fr/exports.ts'
import { notes } from './fr/notes.ts'
import { operation } from './fr/operation.ts'
import { pattern } from './fr/pattern.ts'
import { privacy } from './fr/privacy.ts'
import { report } from './fr/report.ts'
import { runWords } from './fr/runs.ts'
import { settingWords } from './fr/settings.ts'

export const fr: Translation<typeof en> = {
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
