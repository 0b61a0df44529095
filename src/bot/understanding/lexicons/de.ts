import type { Lexicon } from '../lexicon.ts'
import { digestWords } from './digest.ts'

export const german: Lexicon = {
  concepts: {
    ...digestWords.de,
    aside: `der, die, das, den, dem, des, ein, eine, einen, einem, einer, ist, sind, bin, bitte, bite, mal, ma, doch mal, doch, denn,
      jetzt, gerade, grad, aktuell, aktuelles, aktuelle, aktuellen, derzeit, im moment, momentan, ich, du, sie, ihr, wir, es, hier,
      eigentlich, noch, schon, immer noch, noch immer, aus, von, vom, zu, zum, zur, in, im, an, am, auf, bei, fur, auch, so,
      konnten, konntest, konnte, konnt, wurden, wurdest, gern, eben, einfach, mit, werden, ich mochte wissen, ich will wissen, ich wurde gern wissen, microsoft 365, microsoft teams, teams, likeness, bot,
      sagen, sag, sagt, heraus, pls, bidde, davon, momentanes, kurz, schnell, uberhaupt, da, ja bitte mal, aber bitte, nun, mehr, grade, ganz, ganzen, gesamt, drin, uberhaupt noch, dir, ihnen`,
    my: 'mein, meine, meinen, meinem, meiner, meins, mei, meines, eigenes, mien',
    me: 'mich, mir, uber mich, von mir, zu mir, zu meiner person, uber meine person, meine person, uns, mi',
    photo: `foto, fotos, bild, bilder, profilbild, profilbilder, profilfoto, profilfotos, photo, photos, avatar, passbild, portrat,
      picture, pic, profil bild, profil foto, passfoto, portraitfoto, avatare, bildchen, profilphoto, fotto`,
    show: 'zeig, gibt es, gibts, zeige, zeigen, anzeigen, sehen, ansehen, anschauen, schauen, angucken, zeigst, seh, sehe, anschaun, darstellen, prufen, gucken, schau, zeigt, offne, offnen, vorzeigen',
    what: 'was, welches, welche, welcher, welchen, wat, was fur ein, was fur, was alles, alles was, alles',
    how: 'wie, wia',
    where: 'wo, wohin, wo kann ich',
    iHave:
      'mir fehlt, fehlt mir, ich bin ohne, habe ich, hab ich, ich habe, ich hab, hab i, i hab, besitze ich, hatte ich gern, schick mir mein, schicke mir mein, schick mir mal mein, sende mir mein',
    have: 'hat, haben, habt, habn, hast, hatte, hatten, besitzt, besitzen, hochgeladen, hinterlegt, eingestellt, gesetzt, hinzugefugt, eingerichtet, festgelegt, eingetragen, bekommen, erhalten',
    looks: 'sieht, aussehen, aussieht, schaut aus, sehe ich aus, sieht aus, ausschaut',
    myLook: 'wie sehe ich aus, wie seh ich aus, wie schaue ich aus, wie schau ich aus',
    want: 'mochte, mocht, will, wollen, mochten, wunsche, brauche, brauch, wurde gerne, wurde gern, wurd gern, will haben, mag, muss, soll, sollte, mocht gern, hatte gern, hatte gerne, ich hatte gern, ich hatte gerne',
    can: 'kann, kannst du alles, konnen sie alles, kannst, konnen, konnt ihr, kannste, kann ich, kannst du, konnen sie, moglich, darf, darf ich, darfst',
    doing: 'machen, mach, macht, tun, tust, fragen, machst, fragen darf, macht man',
    set: `andern, andere, wechseln, tauschen, austauschen, ersetzen, aktualisieren, hochladen, setzen, setze, festlegen, neu setzen, verwenden,
      setz, hinzufugen, einstellen, hinterlegen, ersetze, tausche, tausch, wechsle, wechsel, lade, lad, hoch, aendern, bearbeiten, update, updaten, uploaden, einfugen, stell, stelle, schicken, schick, schicke, senden, sende, mailen, geben`,
    new: 'neu, neues, neue, neuen, anderes, anderen, neuer',
    remove: `losche, losch, loschen, losches, entferne, entfernen, entfern, weg, wegmachen, weg damit, rausnehmen, raus, wegnehmen, rauswerfen, nimm,
      loscht, losch mir, beseitigen, wegtun, tilgen, runternehmen, weghaben, entfernt haben, entfernst, loeschen, rauswerfe, entfernen lassen, loschen lassen, delete`,
    removed: 'geloscht, entfernt, weggemacht, rausgenommen, verschwunden',
    oops: 'ups, oh, huch, hoppla, oje, sorry, aus versehen, versehentlich, das war ein versehen, war ein versehen',
    undo: 'ruckgangig, undo, ruckgangig machen, zurucknehmen, widerrufen, ruckgangig gemacht, zurucksetzen, strg z, ungeschehen, ungeschehen machen, revidieren, nimm die letzte anderung zuruck, nimm das zuruck, nimm es zuruck, mach das ruckgangig',
    back: 'zuruck, wieder, wiederherstellen, wieder her, wieder rein, wiederhaben, zuruckholen, zuruckhaben, hol, her, rein, herstellen, wieder herstellen, stelle wieder her, wiederher, wiederherstelle, zuruckbekommen, zuruckgehen, hol es zuruck, hol das zuruck, gib es zuruck',
    old: 'alt, alte, altes, alten, vorheriges, vorherige, voriges, vorige, fruheres, fruhere, davor, vorherigen, ursprungliches, vorigen, vorher, das alte, alte war besser, vorherige war besser',
    better: 'war besser, ist besser, gefiel mir besser, fand ich besser',
    last: 'letzte, letztes, letzten, letzter, jungste, zuletzt',
    change:
      'anderung, anderungen, aktion, schritt, vorgang, wechsel, letzte sache, fotowechsel, aenderung',
    know: `weisst, wissen, wisst, speicherst, speichert, speichern, gespeichert, weiss, weist, bekannt, hinterlegt ist, behaltst, sammelst, sammelt,
      gesammelt, aufgehoben, kennst, hebst, speicherts, wissts, aufbewahrt, erfasst, verarbeitest, verarbeitet, erhoben`,
    data: 'daten, infos, informationen, info, angaben, personliche daten, personliche, personenbezogene daten, personenbezogenen daten, auskunft, personlichen daten, datensatz',
    privacy:
      'datenschutz, dsgvo, datenschutzerklarung, datenauskunft, datenschutzseite, gdpr, privatsphare',
    help: 'hilfe, hilf, help, helfen, helft, befehle, befehlsliste, kommandos, menu, anleitung, hilfst, optionen, unterstutzung, hulfe, ubersicht, moglichkeiten, ich komm nicht weiter, ich komme nicht weiter, komme nicht klar, ich komm nicht klar, ich versteh nichts, ich verstehe nichts, ich versteh das nicht, ich verstehe das nicht',
    works:
      'funktioniert, geht, funktioniert das, benutzen, benutze, verwende, funktionierts, gehts hier, bedienen, bediene, nutzen, nutze, geht das',
    yes: `ja, jo, jep, jap, jup, jawohl, klar, ok, okay, gerne, passt, einverstanden, na klar, sicher, genau, naturlich, jaa, ja gerne, yes, joa, ja klar,
      selbstverstandlich, freilich, ja genau, stimmt, richtig, unbedingt, bestatigt, logo, oki, ja eh, jawoll, machen wir, auf jeden fall, ja mach, jou, y, ya, bestatigen, eh klar, von mir aus, meinetwegen, passt fur mich`,
    nay: `nein, ne, nee, no, na, nope, lieber nicht, doch nicht, auf keinen fall, besser nicht, keinesfalls, lass es, lass, vergiss es, lass das, lass mal, nicht jetzt,
      jetzt nicht, neee, naa, noe, behalten, nicht notig, lieber, auf gar keinen fall, niemals, nicht machen, eher nicht, ned, net`,
    no: 'kein, keine, keinen, keins, keines, keiner, ka, koa, null',
    not: 'nicht, nich, nix, nichts, nie, niemals ein',
    hello: `hallo, hi, hey, moin, moin moin, servus, gruss gott, gruezi, gruess gott, guten tag, guten morgen, guten abend, tag, morgen, hallochen, tach, hoi, mahlzeit, na du,
      gruss dich, sers, griass di, griassdi, guten morgen zusammen, gude, schonen guten tag, hello, moinsen, salve, abend, hallole, wie gehts, wie geht es dir, wie geht s, hey du, halli hallo, grias di, tschuss`,
    thanks: `danke, dankeschon, danke schon, danke dir, vielen dank, besten dank, herzlichen dank, merci, merci vielmals, danke sehr, ich danke,
      dank, vielmals, dankscho, dank dir, dank ihnen, danke ihnen, tausend dank, dange, dankee, thx, bedankt, vielen lieben dank`,
    praise: `super, top, prima, toll, klasse, perfekt, spitze, sehr gut, gut, wunderbar, sehr, cool, genial, super gemacht, fein,
      fantastisch, hervorragend, geil, lieb, alles klar`,
    who: 'wer, wem, wen, wer alles, wieviele, wie viele, bei wem, wieviel, welche leute, wie viel',
    people: `leute, alle, allen, personen, mitarbeiter, mitarbeitende, mitarbeitern, kollegen, kolleginnen, kollegin, kollege, jeder, jemand, menschen, benutzer, nutzer, konten, liste, leuten,
      angestellte, firma, organisation, konto, person, beschaftigte, liste von, namen, diejenigen, anzahl, unsere, unserer, unseren, unser, alle die, mitarbeiterinnen, kolleg innen, betrieb, unternehmen, ihr foto, gesamten, gesamte`,
    missing:
      'fehlt, fehlen, fehlende, fehlendes, fehlenden, ohne, fehl, ermangelt, fehlts, vermisst, ohna',
    without: 'fotolos, bildlos',
    and: 'und, u, die, der, sowie',
    run: 'import, importe, imports, importlauf, lauf, importvorgang, massenimport, importieren, durchlauf, fotoimport, bilderimport, imprt, upload, der upload, den upload, importvorgang lauft',
    status: 'status, stand, fortschritt, zwischenstand, sachstand, zustand, wie weit, lage',
    imported: 'importiert, eingelesen',
    going:
      'lauft, laufen, weit, steht, vorangeht, voran, laeuft, stehts, geht, lauft es, lauft s, vorwarts, dauert, dauert es, lange, vorankommt, aus mit, siehts, sieht',
    done: 'fertig, durch, abgeschlossen, beendet, erledigt, zu ende, vollstandig, komplett, vorbei',
    pause:
      'pause, pausieren, pausiere, pausier, anhalten, halt, halte, unterbrechen, unterbrich, aussetzen, unterbreche, pausiert, pausen',
    awhile: 'erstmal, erst mal, vorerst, furs erste, vorubergehend, einen moment',
    resume:
      'weiter, fortsetzen, fort, weitermachen, fortfahren, weiterlaufen, weiterlaufen lassen, fortfuhren, weiterfuhren, weiter machen, weiter gehts, mach weiter, weiter mit',
    cancel: 'abbrechen, brich, abbruch, abbrich, breche, stornieren, ab, brech, cancel, canceln',
    stop: 'stopp, stop, stoppe, stoppen, beenden, beende, aufhoren, hor auf, lass das mit, schluss mit',
    approval: `etwas zu genehmigen, was zu genehmigen, etwas freizugeben, genehmigung, genehmigungen, genehmigen, genehmige, zu genehmigen, freigabe, freigaben, freigeben, freizugeben, genehmigungsanfrage, genehmigungsanfragen, freigabeanfragen, muss ich genehmigen, muss ich noch genehmigen, muss ich freigeben, muss genehmigt werden, mussen genehmigt werden, genehmigt werden mussen, genehmigt werden muss, genemigung, genehmigungn, offene anfragen, ausstehende anfragen, auf meine freigabe`,
    waiting:
      'wartet, warten, wartende, wartenden, ausstehend, ausstehende, ausstehenden, aussteht, ausstehen, offen, offene, offenen, anstehend, anstehende, liegt an, liegen an, steht aus, stehen aus',
    remind:
      'erinnern, erinnere, erinnerst, erinnerung, erinnerungen, zu erinnern, erinner, daran erinnern, anstupsen, stups, stupse',
    remindMe:
      'erinnere mich, mich erinnern, mich zu erinnern, erinnerst du mich, erinner mich, deine erinnerungen, mich wieder erinnern',
    today: 'heute',
    again: 'wieder, erneut, einschalten, wieder einschalten',
    remindNot: 'keine erinnerungen mehr, keine erinnerungen',
    more: 'nicht mehr, lass mich in ruhe, keine mehr, schluss',
  },
  remindThem:
    'stups sie an, sie anstupsen, die anstupsen, schick ihnen eine erinnerung, ihnen eine erinnerung senden, erinnere sie, erinnere sie alle, erinnere diese, erinnere diese leute, erinnere diese personen, sie erinnern, erinnern, erinner sie, erinnere alle davon, schick ihnen eine erinnerung, sende ihnen eine erinnerung, ihnen eine erinnerung schicken, erinnern sie sie',
  toPlace:
    'in, im, in der, in den, aus, aus der, aus dem, von, vom, von der, bei, beim, bei der, am, der, im buro, und, fur, unter, in unserer, in unserem, unserer, aus unserer, aus unserem, an der',
  article: 'der, die, das, den, dem, unser, unserer, unserem',
  placeWord:
    'abteilung, abteilungen, buro, buros, team, standort, bereich, niederlassung, filiale, department',
  kinds: {
    guest:
      'gast, gaste, gasten, gastkonten, gastkonto, gastbenutzer, externe, externen, externe benutzer, unter den gasten, von den gasten, bei den gasten, unter gasten, gastzugange',
    room: 'raum, raume, raumen, besprechungsraum, besprechungsraume, besprechungsraumen, raumkonten, konferenzraume, meetingraume',
    sharedMailbox:
      'freigegebenes postfach, freigegebene postfacher, freigegebenen postfachern, gemeinsame postfacher, freigegebenen postfacher, geteilte postfacher',
    disabled:
      'deaktiviert, deaktivierte, deaktivierten, deaktivierte konten, deaktivierten konten, gesperrt, gesperrte, gesperrten, gesperrte konten, gesperrten konten, deaktivierte benutzer',
    member: 'mitglied, mitglieder, mitgliedern, vereinsmitglieder',
  },
  came: 'kam, kamen, gekommen, dazugekommen, dazu gekommen, angefangen, neu, begonnen, eingetreten, gestartet, eingestellt, hinzugekommen, neu sind, neu ist, ist neu, sind neu, angelegt, hinzugefugt, dazukam, dazukamen, anfing, angefangen hat, kommt neu, neu dazugekommen, neu gekommen, reingekommen, ist gekommen',
  present: {
    day: 'heute',
    week: 'diese woche, in dieser woche',
    month: 'diesen monat, in diesem monat, diesem monat',
    year: 'dieses jahr, in diesem jahr, heuer',
  },
  units: {
    day: 'tag, tage, tagen',
    week: 'woche, wochen',
    month: 'monat, monate, monaten',
    year: 'jahr, jahre, jahren',
  },
  inTheLast:
    'in den letzten, in der letzten, im letzten, letzte, letzten, wahrend der letzten, die letzten, innerhalb der letzten, letztes, in den vergangenen, im vergangenen, in der vergangenen',
  lately: 'kurzlich, neulich, vor kurzem, letztens, frisch, in letzter zeit, jungst',
  newcomers:
    'neue leute, neue kollegen, neue mitarbeiter, neue mitarbeitende, neue angestellte, neuzugange, die neuen, neuen kollegen, neuen mitarbeiter, neulinge, neuen leute, neue kolleginnen, neuen mitarbeitenden, von den neuen, welche neuen, neueingestellte, neue personen, neueinsteiger',
}
