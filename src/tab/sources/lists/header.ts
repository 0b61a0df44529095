/** Guesses what the columns of a list hold, from their names and their cells. Pure. */
import type { ListColumns } from '../source.ts'

export type ColumnRole =
  | 'file'
  | 'folder'
  | 'objectId'
  | 'upn'
  | 'mail'
  | 'employeeId'
  | 'account'
  | 'name'
  | 'givenName'
  | 'surname'

/** Column names, as `plain` gives them, in the languages that lists are commonly written in. */
const namesByRole: Record<ColumnRole, readonly string[]> = {
  file: words(`
    file|filename|file name|photo|photo file|photo file name|photo filename|photo name|picture|picture file|image
    |image file|image name|image file name|img|path|file path|photo path|picturefilepath|portrait|headshot|source
    |datei|dateiname|bild|bilddatei|bildname|foto|fotodatei|foto dateiname|pfad|dateipfad|profilbild|passbild
    |fichier|nom du fichier|nom de fichier|photo fichier|chemin|photographie
    |archivo|fichero|nombre de archivo|nombre del archivo|nombre archivo|imagen|fotografia|ruta
    |arquivo|ficheiro|nome do arquivo|nome do ficheiro|imagem|caminho
    |nome file|nome del file|immagine|percorso|fototessera
    |bestand|bestandsnaam|afbeelding|pasfoto|fotobestand
    |fil|filnamn|filnavn|bilde|billede|plik|nazwa pliku|zdjecie|soubor|nazev souboru|fotka|tiedosto|tiedostonimi|kuva
    |dosya|dosya adi|resim|fotograf|fajl|fenykep|fisier|файл|имя файла|фото|фотография|αρχειο|φωτογραφια
    |ファイル|ファイル名|写真|文件|文件名|照片`),
  folder: words(`
    folder|folder name|subfolder|sub folder|directory|dir|photo folder|image folder|ordner|ordnername|unterordner
    |verzeichnis|bildordner|fotoordner|dossier|nom du dossier|sous dossier|repertoire|carpeta|nombre de carpeta
    |nombre de la carpeta|subcarpeta|directorio|pasta|nome da pasta|subpasta|diretorio|cartella|nome cartella
    |sottocartella|map|mapnaam|mapp|mappe|mappa|katalog|folder nazwa|slozka|kansio|klasor|папка|каталог|φακελος|フォルダ
    |フォルダー|文件夹`),
  objectId: words(`
    object id|objectid|entra object id|entra id|azure ad object id|aad object id|azure object id|user object id
    |objekt id|objektid|id d objet|id de objeto|id oggetto|user id guid|guid`),
  upn: words(`
    upn|user principal name|userprincipalname|principal name|sign in name|signin name|sign in|login name|m365 user
    |anmeldename|benutzerprinzipalname|nom d utilisateur principal|nome dell entita utente|username|user name|user
    |benutzer|benutzername|utilisateur|nom d utilisateur|identifiant|usuario|nombre de usuario|nome de usuario
    |utente|nome utente|gebruiker|gebruikersnaam|anvandare|anvandarnamn|bruker|brukernavn|bruger|brugernavn
    |uzytkownik|uzivatel|kayttaja|пользователь|логин|ユーザー|用户|用户名|login|logon`),
  mail: words(`
    mail|e mail|email|email address|e mail address|mail address|work email|work e mail|business email|company email
    |primary smtp address|primarysmtpaddress|smtp|smtp address|address|primary email
    |mailadresse|e mail adresse|email adresse|emailadresse|mail adresse|courriel|adresse e mail|adresse mail
    |adresse email|adresse electronique|correo|correo electronico|direccion de correo|email corporativo
    |endereco de email|endereco de e mail|posta elettronica|indirizzo email|indirizzo e mail|indirizzo mail
    |e mailadres|emailadres|mailadres|e post|epost|e postadress|e postadresse|adres e mail|adres email|sahkoposti
    |e posta|электронная почта|почта|メール|メールアドレス|邮箱|电子邮件`),
  employeeId: words(`
    employee id|employeeid|employee number|employee no|employee nr|emp id|empid|emp no|staff id|staff number|staff no
    |personnel number|personnel no|person id|person number|worker id|payroll number|payroll no|badge|badge id
    |badge number|student id|student number|pupil id|admission number|upn number|id number|number|no|nr|id
    |personalnummer|mitarbeiternummer|mitarbeiter nr|mitarbeiternr|mitarbeiter id|personalnr|personal nr|persnr
    |ausweisnummer|matrikelnummer|schulernummer|matricule|numero d employe|numero employe|no employe|id employe
    |numero de empleado|id de empleado|legajo|matricula|numero do funcionario|id do funcionario|numero dipendente
    |id dipendente|personeelsnummer|medewerkernummer|medewerker id|medewerkerid|anstallningsnummer|ansattnummer
    |medarbejdernummer|numer pracownika|osobni cislo|henkilonumero|табельный номер|社員番号|工号`),
  account: words(`
    samaccountname|sam account name|sam|account|account name|windows account|ad account|network id|alias|nickname
    |mailnickname|mail nickname|kurzel|kontoname|konto|windows konto|compte|cuenta|conta|account di dominio`),
  name: words(`
    name|display name|displayname|full name|fullname|employee|employee name|staff name|person|people|student
    |student name|pupil|who|anzeigename|vollstandiger name|ganzer name|mitarbeiter|mitarbeiterin|mitarbeitername
    |person name|schuler|nom complet|nom et prenom|nom prenom|nom affiche|personne|employe|collaborateur|salarie
    |nombre completo|nombre para mostrar|empleado|persona|nome completo|nome de exibicao|funcionario|colaborador
    |nome visualizzato|nome e cognome|cognome e nome|dipendente|volledige naam|naam|weergavenaam|medewerker
    |persoon|namn|navn|nazwa|imie i nazwisko|pracownik|jmeno a prijmeni|nimi|ad soyad|фио|имя и фамилия|сотрудник
    |ονοματεπωνυμο|氏名|姓名`),
  givenName: words(`
    given name|givenname|first name|firstname|forename|vorname|prenom|nombre|nombres|nome|primeiro nome|nome proprio
    |voornaam|roepnaam|fornamn|fornavn|imie|jmeno|etunimi|ad|имя|ονομα|名`),
  surname: words(`
    surname|last name|lastname|family name|familyname|sn|nachname|familienname|zuname|nom|nom de famille|apellido
    |apellidos|sobrenome|apelido|cognome|achternaam|familienaam|efternamn|etternavn|efternavn|nazwisko|prijmeni
    |sukunimi|soyad|фамилия|επωνυμο|姓`),
}

function words(text: string): string[] {
  return text.split('|').map((word) => plain(word))
}

/** Lower case, without accents, with one space for anything but letters and digits: `E-Mail-Adresse*` → `e mail adresse`. */
function plain(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Of these, those that may be the path without the name. */
const paths = new Set([
  'path',
  'file path',
  'photo path',
  'pfad',
  'dateipfad',
  'chemin',
  'ruta',
  'caminho',
  'percorso',
])

const roles = new Map<string, ColumnRole>()
for (const [role, names] of Object.entries(namesByRole)) {
  for (const name of names) {
    for (const spelling of [name, name.replaceAll(' ', '')]) {
      if (!roles.has(spelling)) roles.set(spelling, role as ColumnRole)
    }
  }
}

/** Longer than any name of a column, address or file name: text that is neither. Expressions take longer on it, too. */
const MAX_CHARACTERS = 500

/** What a column of this name holds, ignoring anything in brackets; null if the name isn't known. */
export function roleOf(header: string): ColumnRole | null {
  if (header.length > MAX_CHARACTERS) return null
  const short = plain(header.replace(/[([].*?[)\]]/g, ' '))
  return roles.get(short) ?? roles.get(short.replaceAll(' ', '')) ?? null
}

const formats: [ColumnRole, RegExp][] = [
  ['file', /\.(jpe?g|jfif|png|gif|webp|avif|hei[cf]|tiff?|bmp)$/i],
  ['objectId', /^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i],
  ['mail', /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
]

/** What a cell holds, if its format shows it. */
export function roleOfCell(cell: string): ColumnRole | null {
  if (cell.length > MAX_CHARACTERS) return null
  return formats.find(([, format]) => format.test(cell))?.[0] ?? null
}

const MAX_SAMPLE_ROWS = 200

/** What more than half of the filled cells hold, if their format shows it. */
function roleOfCells(rows: string[][], column: number): ColumnRole | null {
  const cells = rows
    .slice(0, MAX_SAMPLE_ROWS)
    .map((row) => row[column] ?? '')
    .filter(Boolean)
    .map(roleOfCell)
  return formats.find(([role]) => isOfMost(cells, role))?.[0] ?? null
}

const isOfMost = (cells: (ColumnRole | null)[], role: ColumnRole): boolean =>
  cells.filter((other) => other === role).length * 2 > cells.length

const idRoles: readonly ColumnRole[] = ['objectId', 'upn', 'mail', 'employeeId', 'account']

/**
 * Which columns name the file and the person. The cells of a column count for more than its name. People's names are used
 * only if there is no column of ids. A column of which nothing is known isn't chosen.
 */
export function guessColumns(header: string[], rows: string[][]): ListColumns {
  const found = header.map((name, column) => roleOfCells(rows, column) ?? roleOf(name))
  const byCells = header.findIndex((_name, column) => roleOfCells(rows, column) === 'file')
  const file = byCells >= 0 ? byCells : found.indexOf('file')
  const all = (wanted: readonly ColumnRole[]) =>
    found.flatMap((role, column) =>
      role && wanted.includes(role) && column !== file ? [column] : [],
    )
  const byId = all(idRoles)
  const byName = byId.length > 0 ? [] : all(['name'])
  const parts =
    byId.length + byName.length > 0 ? [] : bothParts(all(['givenName']), all(['surname']))
  const folders = file >= 0 ? foldersBeside(file, header, found) : []
  return { file: file >= 0 ? file : null, folders, person: [...byId, ...byName], nameParts: parts }
}

/** A path beside the column of the files is that of their folders. */
const foldersBeside = (file: number, header: string[], found: (ColumnRole | null)[]): number[] =>
  found.flatMap((role, column) => {
    const isPath = role === 'file' && paths.has(plain(header[column] ?? ''))
    return column !== file && (role === 'folder' || isPath) ? [column] : []
  })

/** A given name alone identifies nobody. */
function bothParts([given]: number[], [surname]: number[]): number[] {
  return given === undefined || surname === undefined ? [] : [given, surname]
}
