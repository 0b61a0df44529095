import * as z from 'zod'
import { identity } from '../tenant/identity.ts'

const personas = z.object({
  personas: z.array(
    z.object({
      persona: z.string(),
      id: z.string(),
      displayName: z.string(),
      userPrincipalName: z.string(),
    }),
  ),
})

/**
 * The client's own settings, so that it shows the person and the app as the sandbox calls them. JSON is YAML.
 * @throws Error with a sentence if there is no such persona
 */
export async function clientConfig(sandboxUrl: string, persona: string): Promise<string> {
  const answer = await fetch(`${sandboxUrl}/sandbox/personas`)
  const all = personas.parse(await answer.json()).personas
  const person = all.find((each) => each.persona === persona)
  if (!person) {
    const names = all.map((each) => each.persona).join(', ')
    throw new Error(`PLAYGROUND_PERSONA: there is no persona '${persona}'. There are: ${names}.`)
  }
  return JSON.stringify({
    version: '0.1.1',
    tenantId: identity.tenantId,
    bot: { id: identity.clientId, name: identity.appName },
    currentUser: member('user-0', person),
    // It does not start with fewer, although nobody else is in the chat.
    users: [1, 2, 3, 4, 5].map((number) => member(`user-${number}`, person)),
    personalChat: { id: 'personal-chat' },
    groupChat: { id: 'group-chat', name: 'Group chat (the app is not in it)' },
    team: {
      id: 'team',
      name: 'Team',
      aadGroupId: '00000000-0000-4000-8000-000000000031',
      channels: [{ id: 'channel', name: 'Channel' }],
    },
  })
}

type Persona = z.infer<typeof personas>['personas'][number]

const member = (id: string, { id: aadObjectId, displayName, userPrincipalName }: Persona) => ({
  id,
  name: displayName,
  userPrincipleName: userPrincipalName,
  aadObjectId,
  givenName: displayName.split(' ')[0],
  surname: displayName.split(' ').slice(1).join(' '),
  email: userPrincipalName,
})
