/** What the details of a person list. Pure. */
import type { PersonView } from '../../../api/contract.ts'
import type { DraftNames } from '../OnePhoto/DraftView.tsx'
import type { OnePhoto } from '../OnePhoto/useOnePhoto.ts'
import { words } from '../../words/words.ts'

/** Only what the directory says, in reading order; whether there is a photo, as soon as it was looked up. */
export function factsOf(
  person: PersonView,
  shown: Pick<OnePhoto, 'picture' | 'loading' | 'problem'>,
): { name: string; value: string }[] {
  const { hasMailbox } = person
  const present = shown.picture ? 'has' : 'none'
  const photo = shown.loading || shown.problem ? person.photo : present
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

export const draftNames = (name: string): DraftNames => ({
  current: words('person.photoOf', { name }),
  none: words('person.noPhoto', { name }),
  cropped: words('person.newPhoto', { name }),
  crop: words('person.crop', { name }),
})

export const askRemove = (name: string) => ({
  title: words('person.askRemove', { name }),
  words: words('person.askRemove.text'),
  button: words('person.remove'),
  cancel: words('person.cancel'),
})
