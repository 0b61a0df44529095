import { statSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import { AppError, type ErrorCode } from '../../errors.ts'
import type { Log } from '../../log.ts'
import type { DeletedPerson, FoundPerson } from '../../model.ts'
import { createSettings } from '../../settings/index.ts'
import { inspectDatabase } from '../../store/dataDir/inspectDatabase.ts'
import { askThroughLock } from '../../store/dataDir/lock.ts'
import { DATABASE_FOLDER } from '../../store/dataDir/prepareFolder.ts'
import { openStore } from '../../store/open.ts'
import { createPrivacy } from '../index.ts'
import {
  deletedAnswer,
  failedAnswer,
  foundAnswer,
  writtenAnswer,
  type PersonRequest,
  type WrittenExport,
} from './requests.ts'
import { writeExport } from './writeExport.ts'

/** What `npm run person` can do. Everything throws what `PrivacyService` does; `export` also `export_target`. */
export interface PersonCommand {
  find(who: string): Promise<FoundPerson>
  export(id: string, to: string): Promise<WrittenExport>
  delete(id: string): Promise<DeletedPerson>
  close(): Promise<void>
}

interface Where {
  dataDir: string
  /** null = the embedded database in `dataDir` */
  databaseUrl: string | null
  /** unless it was set in the tab */
  retentionDays: number
}

/**
 * Works on a PostgreSQL beside the processes that use it; on an embedded database through the process that has it open, or
 * here if none has.
 * @throws AppError `person_no_data`, and what `openStore` throws
 */
export async function openPersonCommand(where: Where): Promise<PersonCommand> {
  const { dataDir, databaseUrl } = where
  if (databaseUrl !== null) return openHere(where)
  if (!statSync(dataDir, { throwIfNoEntry: false })?.isDirectory()) throw noData(dataDir)
  if (await askThroughLock(dataDir, null)) return throughLock(dataDir)
  if ((await inspectDatabase(join(dataDir, DATABASE_FOLDER))) === 'none') throw noData(dataDir)
  return openHere(where)
}

const noData = (detail: string) => new AppError('person_no_data', { detail })
const silent: Log = { info: () => {}, warn: () => {}, error: () => {} }

async function openHere({ retentionDays, ...where }: Where): Promise<PersonCommand> {
  const store = await openStore({ ...where, tenantId: null }, () => {})
  const settings = createSettings(store.db, { retentionDays })
  const privacy = createPrivacy({ store, days: () => settings.current(), log: silent })
  const { signal } = new AbortController()
  return {
    find: (who) => privacy.find(who),
    export: (id, to) => writeExport(privacy, id, to, signal),
    delete: (id) => privacy.deletePerson(id, null, signal),
    close: () => store.close(),
  }
}

function throughLock(dataDir: string): PersonCommand {
  const ask = async <T>(person: PersonRequest['person'], schema: z.ZodType<T>): Promise<T> => {
    const asked = await askThroughLock(dataDir, { person } satisfies PersonRequest)
    const failed = failedAnswer.safeParse(asked?.answer)
    if (failed.success) {
      const { code, detail } = failed.data.failed
      throw new AppError(knownCode(code), { detail: detail ?? '' })
    }
    const answer = schema.safeParse(asked?.answer)
    if (!answer.success) throw new AppError('person_cut_off')
    return answer.data
  }
  return {
    find: (who) => ask({ verb: 'find', who }, foundAnswer),
    export: (id, to) => ask({ verb: 'export', id, to }, writtenAnswer),
    delete: (id) => ask({ verb: 'delete', id }, deletedAnswer),
    close: async () => {},
  }
}

const passedOn = [
  'person_unknown',
  'person_ambiguous',
  'person_in_hand',
  'nothing_about_person',
  'export_target',
  'disk_full',
] as const satisfies ErrorCode[]
const knownCode = (code: string): ErrorCode =>
  passedOn.find((known) => known === code) ?? 'internal'
