/** Program: the sandbox, with data folder and number of people as arguments. Sends its parent the URL. */
import { startSandbox } from '../../../src/sandbox/main.ts'

const [dataDir = '', people = '0'] = process.argv.slice(2)
const { url } = await startSandbox({ dataDir, people: Number(people) })
process.send?.(url)
