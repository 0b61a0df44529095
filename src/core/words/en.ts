import { api } from './en/api.ts'
import { approvalWords } from './en/approvals.ts'
import { coverage } from './en/coverage.ts'
import { entra } from './en/entra.ts'
import { errors } from './en/errors.ts'
import { exports } from './en/exports.ts'
import { notes } from './en/notes.ts'
import { pattern } from './en/pattern.ts'
import { report } from './en/report.ts'
import { settingWords } from './en/settings.ts'

/** Every English sentence of the core, and with its keys and parameters the type of every translation. */
export const en = {
  ...errors,
  ...entra,
  ...notes,
  ...pattern,
  ...report,
  ...exports,
  ...coverage,
  ...api,
  ...settingWords,
  ...approvalWords,
} as const
