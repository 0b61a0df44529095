import { memo, useDeferredValue } from 'react'
import type { PersonView } from '../../../api/contract.ts'
import type { GalleryLook } from '../../app/galleryLook.ts'
import type { GridStore } from '../PeopleTiles/gridStore.ts'
import { EmptyLine, PersonLine } from '../PeopleTiles/PersonLine.tsx'
import { EmptyTile, PersonTile } from '../PeopleTiles/PersonTile.tsx'
import type { Turns } from '../TileRows/turns.ts'
import { useTurn } from '../TileRows/useTurn.ts'
import { useStyles } from './PeopleGrid.styles.ts'

interface PeopleRowProps {
  /** among the rows of the grid */
  index: number
  turns: Turns
  /** index of its first person */
  first: number
  columns: number
  /** null = not loaded */
  people: readonly (PersonView | null)[]
  look: GalleryLook
  /** null = the first people aren't there, and nothing can be pressed */
  store: GridStore | null
  /** from 1, the names of columns included */
  row: number
  /** whether its people are drawn at once when it is new, and not when it is its turn */
  atOnce: boolean
  /** px from the top of the list */
  top: number
}

/**
 * The people of one row. While somebody scrolls fast, the row is there at once, and its tiles, which take a hundred times as
 * long, follow in between, a row or two in a frame. A tile belongs to its place rather than to a person, so that
 * the focus stays in it when somebody else comes there.
 */
export const PeopleRow = memo(function PeopleRow(props: PeopleRowProps) {
  const { first, columns, look, store, row, top } = props
  const styles = useStyles()
  const drawn = usePeopleDrawn(props)
  const place = { transform: `translateY(${top}px)` }
  if (look === 'list') {
    const [person = null] = drawn ?? []
    return (
      <div role="presentation" className={styles.row} style={place}>
        {drawn &&
          (store ? (
            <PersonLine person={person} index={first} row={row} store={store} />
          ) : (
            <EmptyLine />
          ))}
      </div>
    )
  }
  return (
    <div
      {...(store ? { role: 'row', 'aria-rowindex': row } : { role: 'presentation' })}
      className={styles.row}
      style={{ ...place, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {drawn?.map((person, n) =>
        store ? (
          <PersonTile key={n} person={person} index={first + n} look={look} store={store} />
        ) : (
          <EmptyTile key={n} look={look} />
        ),
      )}
    </div>
  )
}, isSame)

/** Null until it is the row's turn. */
function usePeopleDrawn({ index, turns, people, atOnce }: PeopleRowProps) {
  const isLoaded = people.some((person) => person !== null)
  const { areSkeletonsDue, areItemsDue } = useTurn(turns, {
    index,
    tiles: people.length,
    isLoaded,
    atOnce,
  })
  const drawn = useDeferredValue(people)
  if (!areSkeletonsDue) return null
  return areItemsDue ? drawn : people.map(() => null)
}

function isSame(one: PeopleRowProps, other: PeopleRowProps): boolean {
  const { people, atOnce: _one, ...others } = one
  const { people: otherPeople, atOnce: _other, ...othersOfOther } = other
  return (
    people.length === otherPeople.length &&
    people.every((person, n) => person === otherPeople[n]) &&
    (Object.keys(others) as (keyof typeof others)[]).every(
      (name) => others[name] === othersOfOther[name],
    )
  )
}
