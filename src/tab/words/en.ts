import { app } from './en/app.ts'
import { files } from './en/files.ts'

/** Every English sentence of the tab, and with its keys and parameters the type of every translation. */
export const en = { ...app, ...files } as const
