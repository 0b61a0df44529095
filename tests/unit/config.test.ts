import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/core/config.ts'
import { AppError } from '../../src/core/errors.ts'

const complete = {
  TENANT_ID: '11111111-2222-4333-8444-55555555555A',
  CLIENT_ID: '22222222-2222-4333-8444-555555555555',
  CLIENT_SECRET: 'secret',
  BOT_ID: '22222222-2222-4333-8444-555555555555',
  PUBLIC_URL: 'https://photos.contoso.example/',
}

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof AppError) return error.detail?.split('; ') ?? []
  }
  return []
}

describe('the configuration', () => {
  test('has defaults', () => {
    expect(readConfig(complete)).toMatchObject({
      port: 3978,
      host: null,
      dataDir: '.data',
      databaseUrl: null,
      tenantId: '11111111-2222-4333-8444-55555555555a',
      publicUrl: 'https://photos.contoso.example',
      samplePhotosUrl: null,
      logLevel: 'info',
    })
  })

  test('lets a process be for the web or for work alone only beside others, on PostgreSQL', () => {
    const databaseUrl = { DATABASE_URL: 'postgres://db.contoso.example/likeness' }
    expect(readConfig(complete).role).toBe('all')
    expect(readConfig({ ...complete, ...databaseUrl, ROLE: 'worker' }).role).toBe('worker')
    expect(() => readConfig({ ...complete, ROLE: 'web' })).toThrow(
      expect.objectContaining({ code: 'role_needs_postgres', detail: 'ROLE=web' }),
    )
    expect(problemsOf({ ...complete, ...databaseUrl, ROLE: 'both' })).toEqual([
      'ROLE must be one of all, web, worker',
    ])
  })

  test.each([
    ['unset', {}],
    ['empty', { TENANT_ID: '', CLIENT_ID: ' ', CLIENT_SECRET: '', BOT_ID: '', PUBLIC_URL: '' }],
  ])('error names every missing variable at once when they are %s', (_name, environment) => {
    expect(problemsOf(environment)).toEqual([
      'TENANT_ID is missing',
      'CLIENT_ID is missing',
      'BOT_ID is missing',
      'PUBLIC_URL is missing',
      'CLIENT_SECRET or CLIENT_CERTIFICATE is missing',
    ])
  })

  test('error names every invalid variable at once, without their values', () => {
    const bad = { PORT: '70000', TENANT_ID: 'contoso', PUBLIC_URL: 'photos', CLOUD: 'mars' }
    const problems = problemsOf({ ...complete, ...bad, DATABASE_URL: 'mysql://user:password@host' })
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'TENANT_ID',
      'PUBLIC_URL',
      'CLOUD',
    ])
    expect(problems.join()).not.toContain('password')
  })

  test.each([
    ['127.0.0.1', '127.0.0.1'],
    ['::', '::'],
    ['photos-1.contoso.example', 'photos-1.contoso.example'],
    [' ', null],
  ])('takes the HOST "%s"', (value, host) => {
    expect(readConfig({ ...complete, HOST: value }).host).toBe(host)
  })

  test.each(['http://localhost', '127.0.0.1:80', '[::1]', '*', '-a', 'x86_64-conda', 'a b'])(
    'refuses the HOST "%s"',
    (value) => {
      expect(problemsOf({ ...complete, HOST: value })[0]).toMatch(/^HOST must be an address/)
    },
  )

  test('adds TEAMS_ORIGINS to the origins of Teams', () => {
    const { teamsOrigins } = readConfig({
      ...complete,
      TEAMS_ORIGINS: 'http://a.example, http://b.example',
    })
    expect(teamsOrigins).toContain('https://teams.microsoft.com')
    expect(teamsOrigins.slice(-2)).toEqual(['http://a.example', 'http://b.example'])
  })
})
