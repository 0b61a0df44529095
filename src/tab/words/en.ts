import { app } from './en/app.ts'

/** Every English sentence of the tab, and with its keys and parameters the type of every translation. */
export const en = { ...app } as const
