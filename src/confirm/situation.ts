import type { Config } from '../core/config.ts'
import type { Graph } from '../core/graph/request.ts'
import type { Options } from './commandLine.ts'
import type { Dialogue } from './dialogue.ts'

/** What the program was started with. */
export interface Situation {
  config: Config
  options: Options
  dialogue: Dialogue
  /** the product's client of Graph */
  graph: Graph
  /** aborts with `Stopped` when the admin stops */
  stopped: AbortSignal
}
