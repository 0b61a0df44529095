/** The door into core: the API, the bot and `main.ts` import this and files beside it, and of core's folders only `words/`. */
export type * from './contracts.ts'
export type { Log } from './log.ts'
export { openCore } from './open.ts'
