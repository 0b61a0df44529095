/** A program of its own: the sandbox, with the folder and the tenant file of its arguments; tells its parent where. */
import { startSandbox } from '../../../src/sandbox/main.ts'

const [dataDir = '', tenantFile = '', latencyMs = '0'] = process.argv.slice(2)
const { url } = await startSandbox({ dataDir, tenantFile, latencyMs: Number(latencyMs) })
process.send?.(url)
