/** Core's public interface, together with `model.ts`, `errors.ts`, `pictures.ts`, `config.ts`, `clouds.ts` and `atOnce.ts`. */
export type * from './contracts.ts'
export type { Log } from './log.ts'
export { openCore } from './open.ts'
