import type { CoverageService } from '../contracts.ts'
import type { Database } from '../store/database.ts'
import { words } from '../words/words.ts'
import { coverageList } from './coverageList.ts'
import { dateOf } from './night.ts'
import { readCoverage } from './readCoverage.ts'

/** How many people have a photo, now and night by night. */
export const createCoverage = (db: Database): CoverageService => ({
  read: (days) => readCoverage(db, days, new Date()),
  async list(of, days) {
    const now = new Date()
    const bytes = coverageList(await readCoverage(db, days, now), of)
    const name = words(`coverage.fileName.${of}`)
    return { fileName: `likeness-${name}-${dateOf(now)}.csv`, chunks: only(bytes) }
  },
})

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
