import { api } from './en/api.ts'
import { errors } from './en/errors.ts'

/** Every English sentence of the core, and with its keys and parameters the type of every translation. */
export const en = { ...errors, ...api } as const
