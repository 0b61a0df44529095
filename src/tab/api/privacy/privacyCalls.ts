import type {
  DeletedPersonView,
  DeletionsPage,
  DownloadTicketView,
  KeptDataView,
  UsedPermissionsView,
} from '../../../api/contract.ts'
import { json, query, type Send } from '../send.ts'

/** null = the reader's own */
const dataOf = (personId: string | null): string =>
  personId === null ? '/api/me/data' : `/api/people/${personId}/data`

/** What is kept about people. */
export const privacyCalls = (send: Send) => ({
  keptData: (): Promise<KeptDataView> => json(send('GET', '/api/privacy')),
  usedPermissions: (): Promise<UsedPermissionsView> =>
    json(send('GET', '/api/privacy/permissions')),
  deletions: (cursor: string | null, limit: number): Promise<DeletionsPage> =>
    json(send('GET', `/api/privacy/deletions${query({ cursor, limit })}`)),
  /** A ticket, to be used within a minute; see `startDownload`. */
  exportData: (personId: string | null): Promise<DownloadTicketView> =>
    json(send('POST', `${dataOf(personId)}/exports`)),
  /** Waits while a photo of theirs is being changed. */
  deleteData: (personId: string | null): Promise<DeletedPersonView> =>
    json(send('DELETE', dataOf(personId))),
})
