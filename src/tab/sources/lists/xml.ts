/** Walks through XML. Pure. */
import { Parser } from 'saxen'

/** Names are without their namespace. */
interface XmlHandler {
  /** @param attribute gives the value of an attribute; empty if there is none */
  open: (name: string, attribute: (name: string) => string) => void
  close?: (name: string) => void
  /** May come in pieces. */
  text?: (text: string) => void
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Only the five entities of XML itself are replaced, none that the text declares.
 * @throws if it isn't well-formed
 */
export function walkXml(xml: string, { open, close, text }: XmlHandler): void {
  const parser = new Parser()
  parser.on('openTag', (name, attributes, decode) => {
    open(localName(name), (wanted) => {
      const all = attributes()
      const key = wanted in all ? wanted : Object.keys(all).find((other) => isNamed(other, wanted))
      return key === undefined ? '' : decode(all[key] ?? '')
    })
  })
  if (close) parser.on('closeTag', (name) => close(localName(name)))
  if (text) parser.on('text', (piece, decode) => text(decode(piece)))
  parser.parse(xml)
}

const isNamed = (key: string, wanted: string): boolean =>
  !key.startsWith('xmlns:') && localName(key) === wanted

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** For an element's text and for a value in double quotation marks. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => references[character] ?? character)
