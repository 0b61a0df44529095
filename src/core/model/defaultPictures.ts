/** How a picture is drawn for somebody who has no photo. */
export interface DrawnInitials {
  /** one or two letters; null = none that can be drawn, so a person's outline */
  letters: string | null
  /** of the background, as `#rrggbb` */
  colour: string
}

/** The picture that a run of kind `default` sets: each person's initials on one of the colours, or one photo for all. */
export type DefaultPicture =
  | { kind: 'initials'; colours: string[] }
  /** of the prepared JPEG, hex */
  | { kind: 'file'; sha256: string }
