import { AsyncLocalStorage } from 'node:async_hooks'

const ids = new AsyncLocalStorage<string>()

/** Does work on behalf of one request or job: its lines in the log and its requests to Graph carry `id`. */
export const withRequestId = <T>(id: string, work: () => T): T => ids.run(id, work)

/** The id of the request or job that this is done for; undefined = none. */
export const requestId = (): string | undefined => ids.getStore()
