import { api } from './en/api.ts'
import { coverage } from './en/coverage.ts'
import { approvalWords } from './en/approvals.ts'
import { entra } from './en/entra.ts'
import { errors } from './en/errors.ts'
import { exports } from './en/exports.ts'
import { notes } from './en/notes.ts'
import { operation } from './en/operation.ts'
import { pattern } from './en/pattern.ts'
import { privacy } from './en/privacy.ts'
import { report } from './en/report.ts'
import { runWords } from './en/runs.ts'
import { settingWords } from './en/settings.ts'

/** Every English sentence of the core, and with its keys and parameters the type of every translation. */
export const en = {
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
} as const
