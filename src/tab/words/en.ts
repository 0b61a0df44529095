import { app } from './en/app.ts'
import { gallery } from './en/gallery.ts'
import { ownPhoto } from './en/ownPhoto.ts'
import { person } from './en/person.ts'
import { problem } from './en/problem.ts'
import { run } from './en/run.ts'

/** Every English sentence of the tab, and with its keys and parameters the type of every translation. */
export const en = { ...app, ...gallery, ...person, ...ownPhoto, ...run, ...problem } as const
