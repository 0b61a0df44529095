/** What the details of a person list. Pure. */
import type { PersonView } from '../../../api/contract.ts'
import { words } from '../../words/words.ts'

/** Only what the directory says, in reading order. */
export function factsOf(person: PersonView): { name: string; value: string }[] {
  const { photo, hasMailbox } = person
  const facts = [
    { name: words('person.photo'), value: words('person.photo.state', { photo }) },
    { name: words('person.jobTitle'), value: person.jobTitle },
    { name: words('person.department'), value: person.department },
    { name: words('person.office'), value: person.officeLocation },
    { name: words('person.signInName'), value: person.userPrincipalName },
    { name: words('person.mailbox'), value: hasMailbox ? null : words('person.mailbox.none') },
  ]
  return facts.flatMap(({ name, value }) => (value ? [{ name, value }] : []))
}
