/** Whose a picture on a card is, and until when it is shown. */
export interface CardPictureAbout {
  /** in whose chat the card is */
  shownTo: string
  /** whom it shows, or would show */
  personId: string
  /** absent = it is not of a draft; otherwise it is gone with it */
  draftId?: string | undefined
  /** absent = it is not of an approval; otherwise it is gone when that is decided */
  approvalId?: string | undefined
}

/** Pictures of cards in clients that show only those with an address, and fetch them without a token. */
export interface CardPictureService {
  /** Keeps a picture of a card for a while. @returns what the address of it is signed with */
  keep(jpeg: Buffer, about: CardPictureAbout): Promise<string>
  /** Which picture an address is signed for, without looking whether it is still shown. Throws like `read` */
  idOf(signed: string): string
  /** @throws AppError `not_found`, whatever is wrong with what is given: forged, expired, or of something that has ended */
  read(signed: string): Promise<Buffer>
}
