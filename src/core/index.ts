/** Core's public interface, together with `model.ts`, `errors.ts`, `pictures.ts`, `config.ts`, `clouds.ts`, `atOnce.ts` and `allowance.ts`. */
export type * from './contracts.ts'
export type { Log } from './log.ts'
export { openCore } from './open.ts'
