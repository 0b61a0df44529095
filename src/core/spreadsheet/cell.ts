/** The value of a cell; null = empty. */
export type Cell = string | number | Date | null
