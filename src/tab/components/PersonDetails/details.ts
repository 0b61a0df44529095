/** What the details of a person list. Pure. */
import type { PersonView } from '../../../api/contract.ts'

const photoWords = { has: 'Has a photo', none: 'No photo', unknown: 'Not yet checked' }

/** Only what is known, in reading order. */
export function factsOf(person: PersonView): { name: string; value: string }[] {
  const facts = [
    { name: 'Photo', value: photoWords[person.photo] },
    { name: 'Job title', value: person.jobTitle },
    { name: 'Department', value: person.department },
    { name: 'Office', value: person.officeLocation },
    { name: 'Sign-in name', value: person.userPrincipalName },
    {
      name: 'Mailbox',
      value: person.hasMailbox ? null : 'None: only photos up to 100 KB are accepted',
    },
  ]
  return facts.flatMap(({ name, value }) => (value ? [{ name, value }] : []))
}
