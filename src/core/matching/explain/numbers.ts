import { idForm } from '../normalise.ts'
import type { Explained } from './ownNames.ts'

/** Shorter numbers are running numbers. */
const MIN_ID_LENGTH = 4

/**
 * Whether a number has the form of the person's own and is another: in the class list 40217_Ana Lee, somebody with the
 * number 40311 is not meant even if no other Ana Lee is left.
 */
export function isNumberOfAnother(number: string, person: Explained): boolean {
  if (number.length < MIN_ID_LENGTH) return false
  return [person.employeeId, person.onPremisesSamAccountName].some((id) => {
    const own = idForm(id)
    return own !== number && own !== '' && shapeOf(own) === shapeOf(number)
  })
}

/** A running number that is filled up with zeros is none of the ids that are not. */
const shapeOf = (id: string): string => id.replace(/^0/u, '0').replace(/(?!^0)\d/gu, '9')
