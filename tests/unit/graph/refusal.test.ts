import { UnsecuredJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { permissionsIn } from '../../../src/core/graph/permissions.ts'
import { createRefusalReader } from '../../../src/core/graph/refusal.ts'

const tokenWith = (claims: Record<string, unknown>) => new UnsecuredJWT(claims).encode()
/** @param settings Graph's answer about the organisation's photo settings */
function explain(token: string, settings: object = {}) {
  const body = Buffer.from(JSON.stringify(settings))
  const call = async () => ({ kind: 'answer', status: 200, headers: {}, body }) as const
  return createRefusalReader({ appPermissions: async () => permissionsIn(token), call })()
}

describe('a refusal', () => {
  test.each([[['User.Read.All']], [[]], [undefined]])(
    'of an app whose token has the roles %j is about a missing permission',
    async (roles) => {
      expect(await explain(tokenWith({ roles }))).toBe('permission_missing')
    },
  )

  test.each([['ProfilePhoto.ReadWrite.All'], ['User.ReadWrite.All']])(
    'of an app that has %s may be about one person',
    async (role) => {
      expect(await explain(tokenWith({ roles: [role, 'User.Read.All'] }))).toBeNull()
    },
  )

  test.each([['opaque'], ['a.b.c'], [tokenWith({ roles: 'ProfilePhoto.ReadWrite.All' })]])(
    'with a token that cannot be read may be about one person: %s',
    async (token) => {
      expect(await explain(token)).toBeNull()
    },
  )

  const readsSettings = tokenWith({
    roles: ['ProfilePhoto.ReadWrite.All', 'PeopleSettings.Read.All'],
  })
  test('is about everybody where photos are managed on-premises, if the app may know that', async () => {
    const settings = { source: 'onPremises' }
    expect(await explain(readsSettings, settings)).toBe('photos_on_premises')
    expect(await explain(readsSettings, { source: 'cloud' })).toBeNull()
    const roles = ['ProfilePhoto.ReadWrite.All', 'PeopleSettings.ReadWrite.All']
    expect(await explain(tokenWith({ roles }), settings)).toBe('photos_on_premises')
    expect(await explain(tokenWith({ roles: ['ProfilePhoto.ReadWrite.All'] }), settings)).toBeNull()
  })
})
