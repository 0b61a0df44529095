/** The package has no types of its own; only what xml.ts uses. */
declare module 'saxen' {
  type Decode = (text: string) => string
  export class Parser {
    on(
      event: 'openTag',
      handle: (name: string, attributes: () => Record<string, string>, decode: Decode) => void,
    ): this
    on(event: 'text', handle: (text: string, decode: Decode) => void): this
    on(event: 'closeTag', handle: (name: string) => void): this
    /** throws if the text isn't well-formed */
    parse(xml: string): void
  }
}
