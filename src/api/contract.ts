/**
 * What the API takes and gives: each schema is the validator, the TypeScript type and the OpenAPI entry. The tab imports
 * types from here, and runtime values from `contract/limits.ts` only, which keeps zod out of its bundle.
 */
export * from './contract/oversight/approvals.ts'
export * from './contract/oversight/changes.ts'
export * from './contract/common.ts'
export * from './contract/oversight/coverage.ts'
export * from './contract/defaultPictures.ts'
export * from './contract/errorCodes.ts'
export * from './contract/exports.ts'
export * from './contract/history.ts'
export * from './contract/limits.ts'
export * from './contract/matching.ts'
export * from './contract/people.ts'
export * from './contract/pictures.ts'
export * from './contract/privacy/privacy.ts'
export * from './contract/readiness.ts'
export * from './contract/runs.ts'
export * from './contract/selection.ts'
export * from './contract/server.ts'
export * from './contract/oversight/settings.ts'
