import { describe, expect, test } from 'vitest'
import { clouds, cloudNames, hostMatches } from '../../src/core/clouds.ts'

/** The table "frame-ancestor permission" of Microsoft's page tab-requirements. */
const frameAncestors = [
  '*.cloud.microsoft',
  'teams.microsoft.com',
  '*.teams.microsoft.com',
  '*.microsoft365.com',
  '*.office.com',
  'outlook.office.com',
  'outlook.office365.com',
  'outlook-sdf.office.com',
  'outlook-sdf.office365.com',
]

describe('the global cloud', () => {
  test('lets every host frame the tab that Microsoft lists', () => {
    const hosts = clouds.global.teamsOrigins.map((origin) => origin.replace('https://', ''))
    expect(hosts).toEqual(expect.arrayContaining(frameAncestors))
  })

  test("has GCC's connector besides its own", () => {
    for (const host of ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com']) {
      expect(hostMatches(host, clouds.global.botServiceHosts)).toBe(true)
    }
  })
})

describe('every cloud', () => {
  const distinct = cloudNames.filter((name) => name !== 'usgov')

  test.each(distinct)('%s shares no connector, file host or origin with another', (name) => {
    for (const other of distinct.filter((each) => each !== name)) {
      for (const list of ['botServiceHosts', 'fileHosts', 'teamsOrigins'] as const) {
        const shared = clouds[name][list].filter((host) => clouds[other][list].includes(host))
        expect([other, list, shared]).toEqual([other, list, []])
      }
    }
  })

  test('GCC High keeps the name that it had here before', () => {
    expect(clouds.usgov).toBe(clouds.gcchigh)
  })
})
