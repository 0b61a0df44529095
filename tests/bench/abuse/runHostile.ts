/** A person who is hostile in the ways that the first message names, until the process is killed. */
import { constants, setPriority } from 'node:os'
import { ways, type Target } from './ways.ts'

// Stands for another computer: it may not take the processor from the product.
setPriority(constants.priority.PRIORITY_LOW)

process.on('uncaughtException', () => {
  // A socket that the server has ended: what the hostile person sees doesn't matter
})
process.once('message', ({ names, target }: { names: string[]; target: Target }) => {
  for (const name of names) void ways[name]?.(target)
})
process.once('disconnect', () => process.exit(0))
