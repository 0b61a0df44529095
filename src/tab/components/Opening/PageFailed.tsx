import { asProblem } from '../../api/problem.ts'
import { StartMessage } from './StartMessage.tsx'

/** In place of a page that has thrown, or whose code can't be fetched: why, and a button that reloads. */
export const PageFailed = ({ error }: { error: unknown }) => (
  <StartMessage problem={asProblem(error)} />
)
