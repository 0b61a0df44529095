import { UnsecuredJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { permissionsIn } from '../../../src/core/graph/permissions.ts'
import { explainRefusal } from '../../../src/core/graph/refusal.ts'

const tokenWith = (claims: Record<string, unknown>) => new UnsecuredJWT(claims).encode()
const explain = (token: string) =>
  explainRefusal({ appPermissions: async () => permissionsIn(token) })

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
})
