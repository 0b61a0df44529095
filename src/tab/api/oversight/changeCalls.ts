import type {
  ChangeFiltersView,
  ChangesExportView,
  ChangesPageView,
  DownloadTicketView,
} from '../../../api/contract.ts'
import { json, jsonBody, query, type Send } from '../send.ts'

/** What was done to anybody's photo. */
export const changeCalls = (send: Send) => ({
  changes: (
    filters: ChangeFiltersView,
    cursor: string | null,
    limit: number,
    signal: AbortSignal,
  ): Promise<ChangesPageView> =>
    json(send('GET', `/api/history${query({ ...filters, cursor, limit })}`, { signal })),
  exportChanges: (request: ChangesExportView): Promise<DownloadTicketView> =>
    json(send('POST', '/api/history/exports', jsonBody(request))),
})
