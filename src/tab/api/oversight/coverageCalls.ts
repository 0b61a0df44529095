import type { CoverageListOf, CoverageView } from '../../../api/contract.ts'
import { json, namedFile, query, type NamedFile, type Send } from '../send.ts'

/** Who has a photo, now and in the nights of the last `days`. */
export const coverageCalls = (send: Send) => ({
  coverage: (days: number, signal: AbortSignal): Promise<CoverageView> =>
    json(send('GET', `/api/coverage${query({ days })}`, { signal })),
  coverageList: (of: CoverageListOf, days: number): Promise<NamedFile> =>
    namedFile(send('GET', `/api/coverage/list${query({ of, days })}`), 'coverage.csv'),
})
