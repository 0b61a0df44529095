/** Program: the sandbox, with data folder, tenant file and latency as arguments. Sends its parent the URL. */
import { startSandbox } from '../../../src/sandbox/main.ts'

const [dataDir = '', tenantFile = '', latencyMs = '0'] = process.argv.slice(2)
const { url } = await startSandbox({ dataDir, tenantFile, latencyMs: Number(latencyMs) })
process.send?.(url)
