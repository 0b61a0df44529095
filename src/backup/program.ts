import { AppError } from '../core/errors.ts'
import { startupMessage } from '../core/startup.ts'

/**
 * Runs a program of the command line; what it returns is printed. Exit code 1 if it fails.
 * @param usage printed as well if its arguments are wrong
 */
export async function program(usage: string, main: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await main()}\n`)
  } catch (error) {
    process.stderr.write(`${messageOf(error, usage)}\n`)
    process.exitCode = 1
  }
}

function messageOf(error: unknown, usage: string): string {
  if (error instanceof AppError) return startupMessage(error)
  const isUsage = error instanceof TypeError && 'code' in error
  if (isUsage) return `${error.message}\n\n${usage}`
  return String(error instanceof Error ? (error.stack ?? error) : error)
}

/** The embedded data; a database server has its own tools. @throws AppError `backup_of_postgres` */
export function dataDirIn(environment: NodeJS.ProcessEnv): string {
  if (environment['DATABASE_URL']?.trim()) throw new AppError('backup_of_postgres')
  return environment['DATA_DIR']?.trim() || '.data'
}
