/**
 * Derives the arguments of an ICU message from its type. The parser goes from brace to brace and keeps a stack of where
 * it is: text, where `{` opens an argument, or the branches of a plural or select, where `{` opens a text.
 */
type Place = 'text' | 'branches'

/** The names and types of a message's arguments; of several messages, all that any of them needs. */
export type ParametersOf<Message extends string> = Flat<
  (Message extends Message ? (each: Scan<Message, ['text'], unknown>) => void : never) extends (
    all: infer All,
  ) => void
    ? All
    : never
>

type Flat<T> = { [Name in keyof T]: T[Name] }

type Scan<
  Text extends string,
  Stack extends Place[],
  Found,
> = Text extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${string}`
    ? Close<Text, Stack, Found>
    : Stack[0] extends 'branches'
      ? Scan<After, ['text', ...Stack], Found>
      : Before extends `${string}'`
        ? AfterApostrophe<Before, After, Stack, Found>
        : Argument<After, Stack, Found>
  : Found

type Close<Text, Stack extends Place[], Found> = Text extends `${string}}${infer Rest}`
  ? Stack extends [Place, ...infer Outer extends Place[]]
    ? Scan<Rest, Outer, Found>
    : Found
  : Found

/** `'{'` is quoted text up to the next apostrophe; `''{` is an apostrophe and an argument. */
type AfterApostrophe<
  Before,
  After extends string,
  Stack extends Place[],
  Found,
> = Before extends `${string}''`
  ? Argument<After, Stack, Found>
  : After extends `${string}'${infer Rest}`
    ? Scan<Rest, Stack, Found>
    : Found

type Argument<
  After extends string,
  Stack extends Place[],
  Found,
> = After extends `${infer Inside}}${infer Rest}`
  ? Inside extends `${infer Name},${infer Format}`
    ? FormatName<Format> extends keyof Branching
      ? After extends `${string},${string},${infer Branches}`
        ? Scan<
            Branches,
            ['branches', ...Stack],
            Found & Record<Trim<Name>, Branching[FormatName<Format>]>
          >
        : Found
      : Scan<Rest, Stack, Found & Record<Trim<Name>, Plain<FormatName<Format>>>>
    : Scan<Rest, Stack, Found & Record<Trim<Inside>, string>>
  : Found

interface Branching {
  plural: number
  selectordinal: number
  select: string
}

type Plain<Format> = Format extends 'number'
  ? number
  : Format extends 'date' | 'time'
    ? Date
    : never

/** "plural" of " plural, one " */
type FormatName<Format extends string> = Format extends `${infer Name},${string}`
  ? Trim<Name>
  : Trim<Format>

type Trim<Text extends string> = Text extends `${' ' | '\n'}${infer Rest}`
  ? Trim<Rest>
  : Text extends `${infer Rest}${' ' | '\n'}`
    ? Trim<Rest>
    : Text
