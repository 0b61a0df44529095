/** A person who is hostile in the ways that the first message names, until the process is killed. */
import { ways, type Target } from './ways.ts'

process.on('uncaughtException', () => {
  // A socket that the server has ended: what the hostile person sees doesn't matter
})
process.once('message', ({ names, target }: { names: string[]; target: Target }) => {
  for (const name of names) void ways[name]?.(target)
})
process.once('disconnect', () => process.exit(0))
