/**
 * What an account of a directory or of SharePoint is called inside its wrapping; none for a group or a unit, null if the text
 * isn't wrapped like one.
 */
export function accountIn(text: string): string[] | null {
  const [, kind, claim] = /^([a-z]):0[^|]{1,3}(?:\|[^|]*)?\|([^|]*)$/iu.exec(text) ?? []
  if (claim !== undefined) return kind?.toLowerCase() === 'i' ? [withoutDomain(claim)] : []
  if (/^\d+;#/u.test(text)) return lookedUp(text)
  if (/^\/o=/iu.test(text)) return [legacyAlias(text)]
  if (isDistinguished.test(text)) return commonName(text)
  // `contoso.com/Staff/Max Weber`: the canonical name
  const [, last] = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/[^/@]+)*\/([^/@]+)$/iu.exec(text) ?? []
  if (last !== undefined) return [last]
  const account = withoutDomain(text)
  return account === text ? null : [account]
}

/** `SCHOOL\mweber`; scripts double the backslash. */
const withoutDomain = (text: string): string =>
  /^[^\\@\s]+\\{1,2}([^\\]+)$/u.exec(text)?.[1] ?? text

/** `12;#Max Weber;#13;#Lena Vogel`: ids of a SharePoint list and the names they stand for. */
const lookedUp = (text: string): string[] =>
  text.split(';#').filter((part, index) => index % 2 === 1 && part !== '')

/** `/o=School/ou=First/cn=Recipients/cn=1f0c…-mweber`: Exchange has put a number before the alias. */
const legacyAlias = (text: string): string =>
  text.slice(text.lastIndexOf('=') + 1).replace(/^[\da-f]{32}-/iu, '')

const isDistinguished = /^(?:cn|uid|ou|o|dc|samaccountname)\s*=/iu

/** RFC 4514: a backslash stands before what is part of the name, or before two hexadecimal digits. */
function commonName(text: string): string[] {
  const parts = text.match(/(?:\\.|[^\\,;+])+/gsu) ?? []
  const [first = ''] = parts
  const [, value] = /^(?:cn|uid|samaccountname)\s*=\s*(.*)$/isu.exec(first.trim()) ?? []
  if (value === undefined) return []
  return [value.replace(/\\([\da-f]{2})/giu, (_all, hex: string) => byte(hex)).replace(/\\/gu, '')]
}

const byte = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16))
