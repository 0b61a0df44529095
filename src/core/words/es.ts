import type { Translation } from './createWords.ts'
import type { en } from './en.ts'
import { api } from './es/api.ts'
import { approvalWords } from './es/approvals.ts'
import { coverage } from './es/coverage.ts'
import { entra } from './es/entra.ts'
import { errors } from './es/errors.ts'
import { exports } from './es/exports.ts'
import { notes } from './es/notes.ts'
import { operation } from './es/operation.ts'
import { pattern } from './es/pattern.ts'
import { privacy } from './es/privacy.ts'
import { report } from './es/report.ts'
import { runWords } from './es/runs.ts'
import { settingWords } from './es/settings.ts'

export const es: Translation<typeof en> = {
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
