/** What is asked before it is done. */
export interface Question {
  title: string
  words: string
  button: string
  /** on the button that changes nothing */
  cancel: string
  act: () => void
}
