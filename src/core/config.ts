import * as z from 'zod'
import { clouds, cloudNames, type Cloud } from './clouds.ts'
import { AppError } from './errors.ts'

/** An unset variable and an empty one are the same: deployment tools often write `NAME=`. */
const optional = z
  .string()
  .default('')
  .transform((value) => value.trim() || undefined)
const required = optional.refine((value) => value !== undefined, 'is missing')
const guid = required.refine(
  (value) => value === undefined || z.guid().safeParse(value).success,
  'must be a GUID such as 11111111-2222-4333-8444-555555555555',
)
const port = (fallback: number) =>
  optional
    .transform((value) => Number(value ?? fallback))
    .refine((value) => Number.isInteger(value) && value >= 0 && value < 65536, 'must be a port')
const whole = (fallback: number, least: number, most: number) =>
  optional
    .transform((value) => Number(value ?? fallback))
    .refine(
      (value) => Number.isInteger(value) && value >= least && value <= most,
      `must be a whole number from ${least} to ${most}`,
    )
const oneOf = <const T extends readonly [string, ...string[]]>(values: T, fallback: T[number]) =>
  optional
    .refine(
      (value) => value === undefined || values.includes(value),
      `must be one of ${values.join(', ')}`,
    )
    .transform((value): T[number] => value ?? fallback)
const origins = optional.transform((value) => (value ?? '').split(/[\s,]+/).filter(Boolean))

const environmentSchema = z
  .object({
    PORT: port(3978),
    DATA_DIR: optional.transform((value) => value ?? '.data'),
    DATABASE_URL: optional.refine(
      (value) => value === undefined || /^postgres(ql)?:\/\//.test(value),
      'must begin with postgres://',
    ),
    TENANT_ID: guid,
    CLIENT_ID: guid,
    CLIENT_SECRET: optional,
    CLIENT_CERTIFICATE: optional,
    BOT_ID: guid,
    PUBLIC_URL: required.refine(
      (value) =>
        value === undefined || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)),
      'must be an address such as https://photos.contoso.com',
    ),
    CLOUD: oneOf(cloudNames, 'global'),
    TEAMS_ORIGINS: origins,
    SAMPLE_PHOTOS_URL: optional.refine(
      (value) => value === undefined || URL.canParse(value),
      'must be an address',
    ),
    IMPORT_CONCURRENCY: whole(16, 1, 64),
    RETENTION_DAYS: whole(30, 1, 3650),
    LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
  })
  .refine((env) => env.CLIENT_SECRET || env.CLIENT_CERTIFICATE, {
    path: ['CLIENT_SECRET'],
    message: 'or CLIENT_CERTIFICATE is missing',
  })

/** Everything that may differ between two installations, resolved and checked once at the door. */
export interface Config {
  port: number
  dataDir: string
  /** null = PGlite in `dataDir` */
  databaseUrl: string | null
  tenantId: string
  clientId: string
  /** one of the two is set; `certificate` is PEM: the private key and the certificate, one after the other */
  clientSecret: string | null
  clientCertificate: string | null
  botId: string
  /** without a trailing slash */
  publicUrl: string
  cloud: Cloud
  /** in which origins the tab may be framed: Teams' own and `TEAMS_ORIGINS` */
  teamsOrigins: string[]
  /** a list of sample pictures that "Add photos" offers for trying; null = no such button */
  samplePhotosUrl: string | null
  /** how many photos of imports may be on their way to Graph at once; it starts at 4 and grows while Graph keeps up */
  importConcurrency: number
  /** days for which replaced photos are kept, so that imports can be undone */
  retentionDays: number
  logLevel: string
}

/**
 * Reads the configuration from environment variables (`env/.env.example` lists them).
 * @throws AppError `config_invalid`, its detail naming every missing or bad variable at once
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = environmentSchema.safeParse(environment)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new AppError('config_invalid', { detail: faults.join('; ') })
  }
  const env = parsed.data
  const cloud = clouds[env.CLOUD]
  return {
    port: env.PORT,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL ?? null,
    tenantId: lower(env.TENANT_ID),
    clientId: lower(env.CLIENT_ID),
    clientSecret: env.CLIENT_SECRET ?? null,
    clientCertificate: env.CLIENT_CERTIFICATE ?? null,
    botId: lower(env.BOT_ID),
    publicUrl: (env.PUBLIC_URL ?? '').replace(/\/+$/, ''),
    cloud,
    teamsOrigins: [...cloud.teamsOrigins, ...env.TEAMS_ORIGINS],
    samplePhotosUrl: env.SAMPLE_PHOTOS_URL ?? null,
    importConcurrency: env.IMPORT_CONCURRENCY,
    retentionDays: env.RETENTION_DAYS,
    logLevel: env.LOG_LEVEL,
  }
}

const lower = (value: string | undefined): string => (value ?? '').toLowerCase()
