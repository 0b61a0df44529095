import { isIP } from 'node:net'
import * as z from 'zod'
import { clouds, cloudNames, type Cloud } from './clouds.ts'
import { AppError } from './errors.ts'

/** Empty counts as unset: deployment tools often write `NAME=`. */
const optional = z
  .string()
  .default('')
  .transform((value) => value.trim() || undefined)
const required = optional.refine((value) => value !== undefined, 'is missing')
/** Labels of letters, digits and inner hyphens (RFC 1123, section 2.1) */
const hostName =
  /^(?=.{1,253}$)[a-z\d]([a-z\d-]{0,61}[a-z\d])?(\.[a-z\d]([a-z\d-]{0,61}[a-z\d])?)*$/i
const guid = required.refine(
  (value) => value === undefined || z.guid().safeParse(value).success,
  'must be a GUID such as 11111111-2222-4333-8444-555555555555',
)
const port = (fallback: number) =>
  optional
    .transform((value) => Number(value ?? fallback))
    .refine((value) => Number.isInteger(value) && value >= 0 && value < 65536, 'must be a port')
const host = optional.refine(
  (value) => value === undefined || isIP(value) !== 0 || hostName.test(value),
  'must be an address or a name of this computer, such as 127.0.0.1, :: or localhost',
)
const integer = (fallback: number, min: number, max: number) =>
  optional
    .transform((value) => Number(value ?? fallback))
    .refine(
      (value) => Number.isInteger(value) && value >= min && value <= max,
      `must be a whole number from ${min} to ${max}`,
    )
const oneOf = <const T extends readonly [string, ...string[]]>(values: T, fallback: T[number]) =>
  optional
    .refine(
      (value) => value === undefined || values.includes(value),
      `must be one of ${values.join(', ')}`,
    )
    .transform((value): T[number] => value ?? fallback)
const origins = optional.transform((value) => (value ?? '').split(/[\s,]+/).filter(Boolean))

/**
 * What a process does: `web` answers the tab, the API and the bot; `worker` works on runs, the directory and
 * notifications; `all` does both.
 */
const roles = ['all', 'web', 'worker'] as const
export type Role = (typeof roles)[number]

const environmentSchema = z
  .object({
    ROLE: oneOf(roles, 'all'),
    PORT: port(3978),
    HOST: host,
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
    GUESTS_MANAGE_PHOTOS: oneOf(['no', 'yes'], 'no'),
    CARD_PICTURES: oneOf(['embedded', 'linked'], 'embedded'),
    IMPORT_CONCURRENCY: integer(16, 1, 64),
    PHOTO_CHECKS_A_DAY: integer(20_000, 480, 1_000_000),
    RETENTION_DAYS: integer(30, 1, 3650),
    METRICS_TOKEN: optional.refine(
      (value) => value === undefined || /^[\x21-\x7e]{16,}$/.test(value),
      'must have at least 16 characters, and no spaces',
    ),
    LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
  })
  .refine((env) => env.CLIENT_SECRET || env.CLIENT_CERTIFICATE, {
    path: ['CLIENT_SECRET'],
    message: 'or CLIENT_CERTIFICATE is missing',
  })

/** The settings of an installation, validated. */
export interface Config {
  /** anything but `all` only with `databaseUrl` */
  role: Role
  port: number
  /** the address to listen on; null = all, IPv6 and IPv4 */
  host: string | null
  dataDir: string
  /** null = PGlite in `dataDir` */
  databaseUrl: string | null
  tenantId: string
  clientId: string
  /** at least one of the two is set; the certificate is PEM, the private key followed by the certificate */
  clientSecret: string | null
  clientCertificate: string | null
  botId: string
  /** without a trailing slash */
  publicUrl: string
  cloud: Cloud
  /** origins that may frame the tab: those of Teams and `TEAMS_ORIGINS` */
  teamsOrigins: string[]
  /** a list of sample pictures for "Add photos"; null hides the button */
  samplePhotosUrl: string | null
  /** whether guests may manage their own photo and, with a role, other people's */
  guestsManagePhotos: boolean
  /** pictures of the bot's cards: in the card itself, or fetched from here by a signed address */
  cardPictures: 'embedded' | 'linked'
  /** the most bulk requests in flight to Graph; starts at 4 and grows while Graph does not throttle */
  importConcurrency: number
  /** people whose photo is asked for again in 24 hours, at most; each is a request to Graph */
  photoChecksADay: number
  /** how long replaced photos are kept for undo */
  retentionDays: number
  /** the bearer token of `/metrics`; null = there are no metrics */
  metricsToken: string | null
  logLevel: string
}

/**
 * Reads the configuration from environment variables (`env/.env.example` lists them).
 * @throws AppError `config_invalid`; its detail names every missing or invalid variable, separated by `; `.
 * `role_needs_postgres` with the role as detail
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = environmentSchema.safeParse(environment)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new AppError('config_invalid', { detail: problems.join('; ') })
  }
  const env = parsed.data
  if (env.ROLE !== 'all' && !env.DATABASE_URL)
    throw new AppError('role_needs_postgres', { detail: `ROLE=${env.ROLE}` })
  const cloud = clouds[env.CLOUD]
  return {
    role: env.ROLE,
    port: env.PORT,
    host: env.HOST ?? null,
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
    guestsManagePhotos: env.GUESTS_MANAGE_PHOTOS === 'yes',
    cardPictures: env.CARD_PICTURES,
    importConcurrency: env.IMPORT_CONCURRENCY,
    photoChecksADay: env.PHOTO_CHECKS_A_DAY,
    retentionDays: env.RETENTION_DAYS,
    metricsToken: env.METRICS_TOKEN ?? null,
    logLevel: env.LOG_LEVEL,
  }
}

const lower = (value: string | undefined): string => (value ?? '').toLowerCase()
