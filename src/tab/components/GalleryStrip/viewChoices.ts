/** What the menu of views offers, and what is chosen. Pure. */
import { galleryLooks, type GalleryLook } from '../../app/galleryLook.ts'
import { groupings, peopleSorts, type PeopleOrder } from '../../app/peopleOrder.ts'
import { words } from '../../words/words.ts'

interface ViewOption {
  value: string
  text: string
  /** what choosing it changes */
  look?: GalleryLook
  order?: Partial<PeopleOrder>
}

interface ViewChoice {
  name: string
  title: string
  options: ViewOption[]
}

const NO_GROUPS = 'none'

/** An order by date begins with the latest. */
const isByDate = (sort: PeopleOrder['sort']): boolean =>
  sort === 'photoChanged' || sort === 'created'

/** People in groups are sorted by them. */
export function viewChoices({ sort, group }: PeopleOrder): ViewChoice[] {
  const looks = galleryLooks.map((look) => ({
    value: look,
    text: words('gallery.look', { look }),
    look,
  }))
  const sorts = peopleSorts.map((each) => ({
    value: each,
    text: words('gallery.sort.by', { sort: each }),
    order: { sort: each, descending: isByDate(each), group: null, letter: null },
  }))
  const directions = ([false, true] as const).map((descending) => ({
    value: String(descending),
    text: words('gallery.sort.direction', {
      of: isByDate(sort) ? 'date' : 'text',
      descending: String(descending),
    }),
    order: { descending, letter: null },
  }))
  return [
    { name: 'look', title: words('gallery.view'), options: looks },
    { name: 'sort', title: words('gallery.sort'), options: sorts },
    ...(group ? [] : [{ name: 'direction', title: words('gallery.order'), options: directions }]),
    { name: 'group', title: words('gallery.group'), options: groupOptions() },
  ]
}

const groupOptions = (): ViewOption[] => [
  {
    value: NO_GROUPS,
    text: words('gallery.group.by', { by: NO_GROUPS }),
    order: { group: null, sort: 'name' },
  },
  ...groupings.map((by) => ({
    value: by,
    text: words('gallery.group.by', { by }),
    order: { group: by, sort: by, descending: false, letter: null },
  })),
]

/** The chosen value by the name of its choice. */
export const chosenIn = (
  look: GalleryLook,
  { sort, descending, group }: PeopleOrder,
): Record<string, string[]> => ({
  look: [look],
  sort: [sort],
  direction: [String(descending)],
  group: [group ?? NO_GROUPS],
})
