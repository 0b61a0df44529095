import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/core/config.ts'
import { AppError } from '../../src/core/errors.ts'

const whole = {
  TENANT_ID: '11111111-2222-4333-8444-55555555555A',
  CLIENT_ID: '22222222-2222-4333-8444-555555555555',
  CLIENT_SECRET: 'secret',
  BOT_ID: '22222222-2222-4333-8444-555555555555',
  PUBLIC_URL: 'https://photos.contoso.example/',
}

function faultsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof AppError) return error.detail?.split('; ') ?? []
  }
  return []
}

describe('the configuration', () => {
  test('is read with its defaults', () => {
    expect(readConfig(whole)).toMatchObject({
      port: 3978,
      dataDir: '.data',
      databaseUrl: null,
      tenantId: '11111111-2222-4333-8444-55555555555a',
      publicUrl: 'https://photos.contoso.example',
      samplePhotosUrl: null,
      logLevel: 'info',
    })
  })

  test.each([
    ['unset', {}],
    ['empty', { TENANT_ID: '', CLIENT_ID: ' ', CLIENT_SECRET: '', BOT_ID: '', PUBLIC_URL: '' }],
  ])('names everything that is missing at once when it is %s', (_name, environment) => {
    expect(faultsOf(environment)).toEqual([
      'TENANT_ID is missing',
      'CLIENT_ID is missing',
      'BOT_ID is missing',
      'PUBLIC_URL is missing',
      'CLIENT_SECRET or CLIENT_CERTIFICATE is missing',
    ])
  })

  test('names everything that is bad at once, and repeats no value', () => {
    const bad = { PORT: '70000', TENANT_ID: 'contoso', PUBLIC_URL: 'photos', CLOUD: 'mars' }
    const faults = faultsOf({ ...whole, ...bad, DATABASE_URL: 'mysql://user:password@host' })
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'TENANT_ID',
      'PUBLIC_URL',
      'CLOUD',
    ])
    expect(faults.join()).not.toContain('password')
  })

  test('takes further origins of Teams beside its own', () => {
    const { teamsOrigins } = readConfig({
      ...whole,
      TEAMS_ORIGINS: 'http://a.example, http://b.example',
    })
    expect(teamsOrigins).toContain('https://teams.microsoft.com')
    expect(teamsOrigins.slice(-2)).toEqual(['http://a.example', 'http://b.example'])
  })
})
