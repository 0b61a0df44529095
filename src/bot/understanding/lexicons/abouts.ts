import type { Language } from '../../../core/words/languages.ts'

/** How a language says about whom, as in `Lexicon`. */
interface About {
  /** right before a name */
  marks: string
  /** beside a name, without a meaning of their own */
  beside: string
  /** that a photo is to be set, besides what says so of one's own */
  set: string
}

/** What is said around the name of somebody whose photo is spoken of. */
export const abouts: Readonly<Record<Language, About>> = {
  en: {
    marks: 'for, of',
    beside:
      'as, profile, user, colleague, employee, employee id, id, account, named, called, attached',
    set: 'give, assign',
  },
  de: {
    marks: 'fur, von, vom, der, des',
    beside:
      'als, profil, benutzer, benutzerin, kollege, kollegin, kollegen, mitarbeiter, mitarbeiterin, personalnummer, konto, namens, anbei',
    set: 'leg, lege, legen, legt, fest, gib, weise, zu',
  },
  fr: {
    marks: 'pour, de, d, du',
    beside:
      'comme, utilisateur, utilisatrice, collegue, employe, employee, salarie, matricule, compte, nomme, nommee, ci joint, ci jointe',
    set: 'definissez, attribue, attribuer, donne',
  },
  es: {
    marks: 'para, de, del, a',
    beside:
      'como, usuario, usuaria, companero, companera, empleado, empleada, numero de empleado, cuenta, llamado, llamada, adjunta, adjunto',
    set: 'establezca, ponle, asigna, asigne',
  },
}
