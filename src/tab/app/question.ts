/** A confirmation dialog's content. */
export interface Question {
  title: string
  words: string
  button: string
  /** label of the button that only closes the dialog */
  cancel: string
  /** called when the reader confirms */
  act: () => void
}
