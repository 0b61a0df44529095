import type { Language } from '../../../core/words/languages.ts'
import type { Concept } from '../lexicon.ts'

type DigestConcept = Extract<Concept, 'digest' | 'digestOn' | 'digestOff'>

/** How a language speaks of the weekly digest: what it is called, and what is said before or after that to have it, or not. */
interface Sayings {
  names: string
  /** what is only this digest with a word for "every week" beside it */
  plain: string
  weekly: string
  /** between what is said before and the name, besides nothing */
  articles: string
  on: { before: string; after: string }
  off: { before: string; after: string }
}

const split = (list: string): string[] => list.split(',').map((each) => each.trim())

/**
 * All ways to say it, as whole phrases: "on" and "off" are small words that mean little elsewhere, and a sentence turned
 * round would be worse than one that is not understood.
 */
function phrasings({
  names,
  plain,
  weekly,
  articles,
  on,
  off,
}: Sayings): Record<DigestConcept, string> {
  const given = ['', ...split(articles)]
  const everyWeek = split(weekly)
  const called = [
    ...split(names),
    ...split(plain).flatMap((name) => everyWeek.map((when) => `${name} ${when}`)),
  ]
  /** With its article, since that stands within: "jede Woche eine Zusammenfassung". */
  const whole = split(plain).flatMap((name) =>
    everyWeek.flatMap((when) => given.map((article) => `${when} ${article} ${name}`)),
  )
  const said = ({ before, after }: Sayings['on']): string =>
    [
      ...split(before).flatMap((verb) => [
        ...called.flatMap((name) => given.map((article) => `${verb} ${article} ${name}`)),
        ...whole.map((name) => `${verb} ${name}`),
      ]),
      ...called.flatMap((name) => split(after).map((word) => `${name} ${word}`)),
    ].join(', ')
  return { digest: [...called, ...whole].join(', '), digestOn: said(on), digestOff: said(off) }
}

/** Put into the lexicon of each language. Written like the lexicons. */
export const digestWords: Readonly<Record<Language, Record<DigestConcept, string>>> = {
  en: phrasings({
    names:
      'weekly digest, digest, weekly report, weekly summary, weekly overview, weekly update, weekly recap, weekly digests, weekly reports',
    plain: 'summary, report, overview, digest, recap, update, email with the numbers',
    weekly: 'every week, each week, once a week, weekly, every monday',
    articles: 'the, my, a, your',
    on: {
      before: `turn on, turn back on, switch on, enable, activate, start, start sending, start sending me, subscribe to, subscribe me to, sign me up for,
        send me, i want, i would like, i d like, i want to get, i would like to get, i d like to get, i want to receive, i d like to receive, resume`,
      after: 'on, on please, back on, every week, each week, every monday, once a week',
    },
    off: {
      before: `turn off, switch off, disable, deactivate, stop, stop sending, stop sending me, unsubscribe from, unsubscribe me from, cancel, end, no more,
        no, don t send me, dont send me, i don t want, i dont want, i no longer want`,
      after: 'off, off please, no more, no longer',
    },
  }),
  de: phrasings({
    names: `wochenbericht, wochenubersicht, wochenuberblick, wochenruckblick, wochenzusammenfassung, wochentlicher bericht, wochentlichen bericht,
      wochentliche zusammenfassung, wochentliche ubersicht, wochentlicher uberblick, wochentlichen uberblick, digest`,
    plain: 'zusammenfassung, bericht, uberblick, ubersicht, report',
    weekly: 'jede woche, wochentlich, einmal pro woche, einmal die woche, jeden montag',
    articles: 'den, die, der, das, einen, eine, meinen, meine, deinen, deine',
    on: {
      before:
        'aktiviere, aktivieren, abonniere, abonnieren, schick mir, schicke mir, sende mir, ich mochte, ich will, ich hatte gern, ich hatte gerne, starte',
      after:
        'an, ein, anschalten, einschalten, aktivieren, abonnieren, wieder an, wieder ein, bitte an, bitte ein, bitte aktivieren, bitte einschalten, bitte abonnieren, wieder einschalten, jede woche, starten',
    },
    off: {
      before:
        'deaktiviere, deaktivieren, beende, stoppe, kein, keinen, keine, schick mir keinen, schick mir keine, schicke mir keinen, schicke mir keine, ich mochte keinen, ich mochte keine, ich will keinen, ich will keine',
      after:
        'aus, ab, ausschalten, abschalten, deaktivieren, abbestellen, beenden, stoppen, bitte aus, bitte ab, wieder aus, wieder ab, wieder ausschalten, wieder abbestellen, bitte abbestellen, bitte deaktivieren, bitte ausschalten, nicht mehr, brauche ich nicht mehr, brauch ich nicht mehr, mochte ich nicht mehr, will ich nicht mehr',
    },
  }),
  fr: phrasings({
    names: `resume hebdomadaire, rapport hebdomadaire, bilan hebdomadaire, recapitulatif hebdomadaire, recap hebdomadaire, point hebdomadaire,
      synthese hebdomadaire, resume hebdo, rapport hebdo, bilan hebdo, recap hebdo, digest, resume de la semaine, bilan de la semaine`,
    plain: 'resume, rapport, bilan, recap, point, recapitulatif, synthese',
    weekly: 'chaque semaine, toutes les semaines, une fois par semaine, tous les lundis',
    articles: 'le, la, un, une, mon, ma, ton, au, du, votre',
    on: {
      before:
        'active, activer, activez, reactive, reactiver, reactivez, abonne moi, abonnez moi, m abonner, je m abonne, envoie moi, envoyez moi, je veux, je voudrais, j aimerais, je veux recevoir, je voudrais recevoir, j aimerais recevoir, je souhaite recevoir, je souhaite, inscris moi, demarre, demarrer',
      after: 'active, on, oui, chaque semaine, toutes les semaines, tous les lundis',
    },
    off: {
      before:
        'desactive, desactiver, desactivez, arrete, arreter, arretez, desabonne moi, desabonnez moi, me desabonner, plus de, pas de, n envoie plus, ne m envoie plus, ne m envoyez plus, je ne veux plus, je ne veux pas, je ne veux plus recevoir, je ne veux pas recevoir, je ne souhaite plus recevoir, ne m envoie pas, coupe, couper, stop',
      after: 'desactive, off, non, stop',
    },
  }),
  es: phrasings({
    names: `resumen semanal, informe semanal, reporte semanal, boletin semanal, balance semanal, digest, resumen de la semana, informe de la semana`,
    plain: 'resumen, informe, reporte, balance',
    weekly:
      'cada semana, todas las semanas, una vez a la semana, una vez por semana, todos los lunes',
    articles: 'el, la, un, una, mi, tu, al, del, su',
    on: {
      before:
        'activa, activar, active, reactiva, reactivar, suscribeme, suscribirme, suscribame, enviame, envieme, mandame, mandeme, quiero, quiero recibir, me gustaria, me gustaria recibir, quisiera, inicia, iniciar',
      after: 'activado, on, si, cada semana, todas las semanas, todos los lunes',
    },
    off: {
      before:
        'desactiva, desactivar, desactive, deten, detener, deja de enviarme, deje de enviarme, cancela, cancelar, no me envies, no me envies mas, no me mandes, no me mandes mas, no quiero, ya no quiero, no quiero recibir, no mas, sin, para, parar, dame de baja',
      after: 'desactivado, off, no, ya no, no mas',
    },
  }),
}
