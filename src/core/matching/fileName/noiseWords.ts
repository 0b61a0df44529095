import { compactSpellings } from '../normalise.ts'

/**
 * Words that people and programs add to names of pictures, by language, compact. None of them is read as a name. Those
 * that are a name somewhere are in `namesToo`; whether they are somebody's in this directory is looked up.
 */
const byLanguage = {
  en: `photo photos pic pics picture pictures image images img imag portrait portraits headshot headshots
    profile profilepic profilepicture profilephoto passport passportphoto idphoto idcard idbadge card badge mugshot
    selfie avatar thumb thumbnail copy  edited edit edits final finished retouched cropped crop resized resize scaled
    compressed optimised optimized enhanced rotated hires lowres highres res original orig export exported approved
    fixed scan scanned scanner screenshot download downloaded upload uploaded attachment file application applicant
    staff employee employees emp empl personnel student students pupil pupils teacher teachers faculty user users
    member yearbook schoolphoto school official corporate company website homepage signature version ver update updated
    latest received print printed square background transparent bg removebg colour color bw id no number roll rollno
    studentid employeeid staffid name front face full size fullsize large medium small thumbs web hd uhd
    camera small medium young best good long short phone mobile iphone android samsung pixel whatsapp linkedin facebook instagram twitter teams intranet
    sharepoint outlook canva lightroom photoshop remini snapseed camscanner officelens adobe gimp onedrive
    dropbox icloud messenger signal telegram wechat viber line hr hrm crew slack xing zoom new old`,
  de: `foto fotos fotografie bild bilder porträt portraet porträtfoto portraitfoto profilbild profilfoto passbild
    passfoto bewerbung bewerbungsfoto bewerbungsbild bewerber bewerberin ausweis ausweisfoto ausweisbild
    mitarbeiter mitarbeiterin mitarbeiterfoto mitarbeiterausweis schüler schueler schülerin schuelerin schülerfoto
    schülerausweis lehrer lehrerin kollege kollegin personal personalnr personalnummer personalfoto pers pnr nr nummer
    matrikel matrikelnr matrikelnummer kopie  bearbeitet zugeschnitten verkleinert neu neue neues neuestes alt altes
    aktuell aktuelles gross groß klein web webseite homepage druck endgültig endversion fertig freigegeben
    schulfoto schulfotos schulbild schulausweis kitafoto firmenfoto firmenausweis dienstausweis betriebsausweis
    schwarzweiss farbe farbig hintergrund freigestellt anhang bildschirmfoto aufnahme mobil handy schule`,
  fr: `photographie portrait image identité identite photoid photoidentite photodidentite pièce piece cv candidature
    candidat candidate salarié salarie employé employe employée employee élève eleve étudiant etudiant professeur
    enseignant personnel matricule numéro numero copie  recadrée recadree recadré retouchée retouchee modifiée
    modifiee finale nouveau nouvelle ancienne officielle trombinoscope capture écran carte profil`,
  es: `foto fotografía fotografia imagen retrato carnet carné dni perfil fotoperfil fotocarnet copia recortada recortado
    editada editado definitiva definitivo nueva nuevo oficial empleado empleada alumno alumna estudiante profesor
    profesora personal solicitud candidato candidata currículum curriculum matrícula matricula número numero captura
    pantalla tamaño adjunto`,
  it: `fototessera tessera ritratto immagine profilo copia ritagliata ritagliato modificata modificato definitiva
    definitivo nuova nuovo ufficiale dipendente studente studentessa alunno alunna docente matricola candidatura numero
    schermata`,
  pt: `fotografia retrato imagem perfil crachá cracha cópia recortada editada nova novo oficial funcionário funcionario
    funcionária aluno aluna estudante professor professora matrícula candidatura número captura`,
  nl: `pasfoto portret afbeelding profielfoto schoolfoto personeel medewerker leerling leraar docent student kopie
    bijgesneden bewerkt definitief nieuw nieuwe sollicitatie personeelsnummer nummer`,
  nordic: `bilde billede kuva valokuva porträtt portrett portræt profilbilde profilbillede profiilikuva passfoto
    skolefoto skolfoto ansatt ansat anställd medarbejder medarbeider medarbetare elev lærer lärare kopi kopio beskåret
    beskuren redigerad redigert redigeret ny nytt slutlig endelig työntekijä opiskelija`,
  eastern: `zdjęcie zdjecie zdj legitymacja legitymacyjne portretowe pracownik uczeń uczen student nauczyciel kopia nowe
    nowy profilowe fotka fotografija fotografie portrét podobizna zaměstnanec zamestnanec žák zak učitel ucitel kopie
    nová nová průkaz prukaz fénykép fenykep kép kep arckép igazolvány dolgozó diák másolat új poza imagine angajat elev
    copie slika profilna zaposlenik učenik ucenik kopija снимка фото фотография снимок портрет копия φωτογραφία φωτο
    zaposleni radnik fotoğraf fotograf resim vesikalık vesikalik profil personel öğrenci ogrenci kopya yeni`,
}

/** Noise that is also a usual surname or given name, so that a name with it may be somebody else's. */
const namesToo: ReadonlySet<string> = new Set(
  (
    'crew slack xing new old small large medium long short young best good klein gross neu neue alt alte druck fertig ' +
    'handy lehrer schuler schueler zak ucitel nova novo nuovo nuevo nowy novy nove nowe ny poza kep camera line card ' +
    'roll res thumb teacher'
  ).split(' '),
)

export const noiseWords: ReadonlySet<string> = new Set(
  Object.values(byLanguage).flatMap((words) => words.split(/\s+/u).flatMap(compactSpellings)),
)

/** Whether a word of noise is a usual name as well. */
export const isNameToo = (word: string): boolean => namesToo.has(word)

const of: ReadonlySet<string> = new Set(
  'of from by for von de des du di da del della van av af od z'.split(' '),
)

/** Whether a word between noise and a name only joins them: `foto de Ana`, `Kopie von Ana`. */
export const isOf = (word: string): boolean => of.has(word)
