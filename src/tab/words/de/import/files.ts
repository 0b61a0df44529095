import type { Translation } from '../../../../core/words/createWords.ts'
import type { files as english } from '../../en/import/files.ts'

export const files: Translation<typeof english> = {
  'files.unreadable': 'Diese Datei kann nicht vom Datenträger gelesen werden.',
  'files.folderUnreadable': 'Dieser Ordner kann nicht vom Datenträger gelesen werden.',
  'files.tooLarge': 'Diese Datei ist größer als {megabytes, number} MB.',
  'files.movedOnDisk': 'Sie kann nicht vom Datenträger gelesen werden. Wählen Sie sie erneut aus.',
  'files.raw':
    'Raw-Dateien von Kameras können nicht verwendet werden. Exportieren Sie dieses Foto als JPEG, und fügen Sie dann diese Datei hinzu.',
  'files.video':
    'Videos können nicht verwendet werden. Speichern Sie ein Bild daraus, und fügen Sie dann diese Datei hinzu.',
  'files.icloud': 'Dieses Foto ist nur in iCloud: Laden Sie es zuerst herunter.',
  'files.cloud': 'Dieses Foto ist nur in der Cloud: Laden Sie es zuerst herunter.',
  'files.partial':
    'Diese Datei ist erst teilweise heruntergeladen: Warten Sie, bis der Download fertig ist, und fügen Sie sie dann erneut hinzu.',
  'files.shortcut': 'Dies ist nur eine Verknüpfung: Fügen Sie die Datei hinzu, zu der sie führt.',
  'files.notPhoto':
    'Dies wurde von einem System oder Programm angelegt. Es ist kein Foto einer Person.',

  // ZIP files and other archives
  'files.zipDamaged':
    'Diese Datei im ZIP-Archiv ist beschädigt oder so gepackt, dass Browser sie nicht lesen können.',
  'files.zip.damaged':
    'Sie ist beschädigt oder keine ZIP-Datei: Das Inhaltsverzeichnis wurde nicht gefunden.',
  'files.zip.split':
    'Sie ist einer von mehreren Teilen. Entpacken Sie sie, und legen Sie dann den Ordner ab.',
  'files.zip.protected':
    'Sie ist durch ein Kennwort geschützt. Entpacken Sie sie, und legen Sie dann den Ordner ab.',
  'files.zip.partlyProtected':
    '{count, plural, one {Eine Datei darin ist} other {# Dateien darin sind}} durch ein Kennwort geschützt. Entpacken Sie sie, und legen Sie dann den Ordner ab.',
  'files.zip.tooMany':
    'Sie enthält zu viele Dateien. Nur die ersten {count, number} wurden hinzugefügt.',
  'files.zip.overlapping':
    'Sie gibt an, mehr zu enthalten, als sie enthält. Öffnen Sie sie nicht, wenn Sie nicht wissen, von wem sie stammt.',
  'files.zip.empty': 'Sie enthält keine Dateien.',
  'files.zip.nested':
    'Sie befindet sich in einer anderen ZIP-Datei und wurde nicht geöffnet. Entpacken Sie die äußere, und legen Sie diese dann einzeln ab.',
  'files.archive':
    'Hier können nur ZIP-Dateien geöffnet werden. Entpacken Sie sie, und legen Sie dann den Ordner ab.',

  // lists
  'files.listTooLarge':
    'Diese Datei ist für eine Liste zu groß. Speichern Sie nur die benötigten Spalten als CSV, und wählen Sie dann diese Datei aus.',
  'files.listTooSlow':
    'Das Lesen dieser Liste hat zu lange gedauert. Speichern Sie nur die benötigten Spalten als CSV, und wählen Sie dann diese Datei aus.',
  'files.listNeedsMemory':
    'Ihr Browser hat nicht genug Arbeitsspeicher. Speichern Sie nur die benötigten Spalten als CSV, und wählen Sie dann diese Datei aus.',
  'files.listNotText': 'Dies ist keine Textdatei. Speichern Sie die Liste als CSV oder XLSX.',
  'files.listEmpty': 'Diese Liste ist leer.',
  'files.list.ods': 'Speichern Sie sie als CSV oder XLSX, und wählen Sie dann diese Datei aus.',
  'files.list.numbers':
    'Exportieren Sie sie als CSV oder Excel (XLSX), und wählen Sie dann diese Datei aus.',
  'files.list.tooMany':
    'Nur die {count, plural, one {erste Liste wurde} other {ersten # Listen wurden}} gelesen. Wählen Sie diese einzeln aus.',
  'files.list.column': 'Spalte {number, number}',
  'files.workbookEmpty': 'Diese Arbeitsmappe ist leer.',
  'files.workbookOld':
    'Diese Arbeitsmappe hat ein altes Format. Speichern Sie sie als XLSX oder CSV, und wählen Sie dann diese Datei aus.',
  'files.workbookProtected':
    'Diese Arbeitsmappe ist durch ein Kennwort geschützt. Speichern Sie sie ohne Kennwort oder als CSV, und wählen Sie dann diese Datei aus.',
  'files.workbookTooLarge':
    'Diese Arbeitsmappe ist für eine Liste zu groß. Speichern Sie das benötigte Blatt als CSV, und wählen Sie dann diese Datei aus.',
  'files.workbookUnreadable':
    'Diese Arbeitsmappe kann nicht gelesen werden. Speichern Sie sie als CSV, und wählen Sie dann diese Datei aus.',
}
