/** Core's public interface, together with `model.ts`, `errors.ts`, `config.ts` and `clouds.ts`. */
export type * from './contracts.ts'
export type { Log } from './log.ts'
export { openCore } from './open.ts'
