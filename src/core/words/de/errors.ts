import type { Translation } from '../createWords.ts'
import type { errors as english } from '../en/errors.ts'

export const errors: Translation<typeof english> = {
  // Pictures
  'error.not_an_image': 'Diese Datei ist kein Bild.',
  'error.not_an_image.next':
    'Wählen Sie eine JPEG-, PNG-, HEIC-, WebP-, AVIF-, GIF-, TIFF- oder BMP-Datei aus.',
  'error.unsupported_kind': 'Diese Art von Bild wird nicht unterstützt.',
  'error.unsupported_kind.next':
    'Speichern Sie es als JPEG oder PNG, und fügen Sie es dann erneut hinzu.',
  'error.empty_file': 'Diese Datei ist leer.',
  'error.empty_file.next': 'Exportieren Sie das Bild erneut, und fügen Sie es dann hinzu.',
  'error.file_too_large': 'Diese Datei ist größer als 25 MB.',
  'error.file_too_large.next':
    'Speichern Sie eine kleinere Version (2.000 Pixel Breite genügen), und fügen Sie sie dann erneut hinzu.',
  'error.too_many_pixels': 'Dieses Bild hat zu viele Pixel, um sicher verarbeitet zu werden.',
  'error.too_many_pixels.next':
    'Speichern Sie eine kleinere Version (2.000 Pixel Breite genügen), und fügen Sie sie dann erneut hinzu.',
  'error.too_many_scans':
    'Dieses progressive JPEG hat so viele Durchgänge, dass das Lesen zu lange dauern würde.',
  'error.too_many_scans.next':
    'Speichern Sie es als Standard-JPEG, und fügen Sie es dann erneut hinzu.',
  'error.too_small': 'Dieses Bild ist für ein Profilfoto zu klein.',
  'error.too_small.next': 'Wählen Sie ein Bild aus, das mindestens 48 Pixel breit und hoch ist.',
  'error.truncated': 'Das Ende dieses Bilds fehlt.',
  'error.truncated.next':
    'Wahrscheinlich wurde die Übertragung unterbrochen. Kopieren oder exportieren Sie die Datei erneut.',
  'error.damaged': 'Dieses Bild ist beschädigt.',
  'error.damaged.next': 'Exportieren Sie es erneut aus dem Original.',
  'error.too_slow': 'Das Lesen dieses Bilds hat zu lange gedauert.',
  'error.too_slow.next':
    'Speichern Sie es als JPEG (2.000 Pixel Breite genügen), und fügen Sie es dann erneut hinzu.',
  'error.too_much_memory':
    'Dieses Bild benötigt mehr Arbeitsspeicher, als sicher verwendet werden kann.',
  'error.too_much_memory.next':
    'Speichern Sie es als JPEG (2.000 Pixel Breite genügen), und fügen Sie es dann erneut hinzu.',
  // Matching and planning
  'error.no_person': 'Diese Datei ist niemandem zugeordnet.',
  'error.no_person.next': 'Wählen Sie eine Person dafür aus.',
  'error.pattern_invalid': 'Dieses Muster kann nicht verwendet werden.',
  'error.pattern_invalid.next':
    "Verwenden Sie Platzhalter, z. B. '{givenName}.{surname}' oder '{employeeId}'.",
  'error.same_person_twice': 'Eine weitere Datei in diesem Import ist für dieselbe Person.',
  'error.same_person_twice.next': 'Behalten Sie die richtige, und überspringen Sie die andere.',
  'error.has_photo_already':
    'Diese Person hat bereits ein Foto, und Sie haben ausgewählt, dass nur fehlende Fotos hinzugefügt werden.',
  'error.has_photo_already.next':
    'Beginnen Sie von vorn, und wählen Sie aus, dass Fotos ersetzt werden, um es zu ändern.',
  'error.no_photo_yet':
    'Diese Person hat noch kein Foto, und Sie haben ausgewählt, dass nur vorhandene Fotos ersetzt werden.',
  'error.no_photo_yet.next': 'Importieren Sie erneut für alle, um eines hinzuzufügen.',
  'error.changed_since':
    'Diese Person hat ihr Foto geändert oder entfernt, nachdem es hier zuletzt festgelegt wurde.',
  'error.changed_since.next':
    'Fragen Sie die Person, oder wählen Sie aus, dass es trotzdem ersetzt wird.',
  'error.nothing_to_crop': 'Diese Person hat kein Foto.',
  'error.nothing_to_crop.next': 'Fügen Sie zuerst eines hinzu.',
  'error.being_changed': 'Dieses Foto wird gerade von einer anderen Person geändert.',
  'error.being_changed.next':
    'Warten Sie einen Moment, sehen Sie sich das Foto noch einmal an, und entscheiden Sie dann.',
  'error.nothing_kept': 'Von dieser Person ist kein früheres Foto gespeichert.',
  'error.nothing_kept.next': 'Wenn jemand die Datei noch hat, legen Sie das Foto damit fest.',
  'error.selection_changed':
    'Ihre Auswahl umfasst jetzt andere Personen als zu dem Zeitpunkt, als Sie sie getroffen haben.',
  'error.selection_changed.next':
    'Es wurde nichts geändert. Prüfen Sie die Anzahl, und versuchen Sie es dann erneut.',
  'error.cancelled': 'Der Vorgang wurde abgebrochen, bevor dieses Foto geändert wurde.',
  'error.cancelled.next': 'Versuchen Sie es erneut, um es doch noch zu ändern.',
  'error.before_gone': 'Das vorherige Foto ist nicht mehr gespeichert.',
  'error.before_gone.next': 'Wenn jemand die Datei noch hat, legen Sie das Foto damit fest.',
  'error.nothing_to_undo': 'Es gibt nichts rückgängig zu machen.',
  'error.nothing_to_undo.next':
    'Es wurde kein Foto geändert, oder die Änderung wurde bereits rückgängig gemacht.',
  'error.nothing_to_retry': 'Es gibt nichts zu wiederholen.',
  'error.nothing_to_retry.next':
    'Das Foto wurde inzwischen festgelegt, oder sein Bild ist nicht mehr gespeichert. Wenn es fehlt, fügen Sie die Datei erneut hinzu.',
  'error.changed_elsewhere':
    'Ihr Foto wurde an anderer Stelle geändert, nachdem Sie es hier zuletzt geändert haben.',
  'error.changed_elsewhere.next': 'Wählen Sie ein Bild aus, um es erneut zu ändern.',
  'error.photo_unreadable': 'Microsoft 365 hat hier ein Foto, das nicht gelesen werden kann.',
  'error.photo_unreadable.next':
    'Versuchen Sie es später erneut, oder legen Sie ein anderes Foto fest.',
  // Only of items from before it was enough that Microsoft 365 accepts a photo
  'error.not_verified':
    'Microsoft 365 hat gemeldet, dass das Foto festgelegt wurde, zeigte aber ein anderes an.',
  'error.not_verified.next':
    'Prüfen Sie das Foto in Microsoft 365, und versuchen Sie es dann erneut.',
  'error.write_unconfirmed':
    'Die Antwort von Microsoft 365 ist nicht angekommen, daher ist nicht bekannt, ob dieses Foto geändert wurde.',
  'error.write_unconfirmed.next':
    'Dies wird einen Tag lang geprüft und als erledigt markiert, wenn es geklappt hat. Sie können das Foto auch selbst prüfen oder es erneut versuchen.',
  'error.same_photo': 'Diese Person hat dieses Foto bereits.',
  'error.same_photo.next': 'Sie müssen nichts tun.',
  'error.left_out': 'Sie haben dieses Foto übersprungen.',
  'error.left_out.next':
    'Es wurde nichts geändert. Wenn Sie es doch verwenden möchten, importieren Sie es erneut.',
  'error.doubtful_photo':
    'Den Hinweisen zufolge zeigt dieses Foto vielleicht nicht das Gesicht dieser Person.',
  'error.doubtful_photo.next':
    'Es wurde nichts geändert. Wenn das Foto stimmt, legen Sie es trotzdem fest.',
  'error.original_gone':
    'Das Originalbild ist nicht mehr gespeichert, daher kann der Ausschnitt nicht geändert werden.',
  'error.original_gone.next':
    'Fügen Sie die Datei erneut hinzu, um einen anderen Ausschnitt auszuwählen.',
  // Microsoft Graph
  'error.person_gone': 'Dieses Konto ist nicht mehr vorhanden.',
  'error.person_gone.next':
    'Die Person ist wahrscheinlich ausgeschieden. Aktualisieren Sie das Verzeichnis.',
  'error.person_deleted': 'Diese Person wurde aus Likeness gelöscht.',
  'error.person_deleted.next':
    'Von ihr ist nichts mehr gespeichert, daher kann dies weder erneut versucht noch rückgängig gemacht werden.',
  'error.person_unknown': 'Niemand im Verzeichnis hat diesen Anmeldenamen oder diese Adresse.',
  'error.person_unknown.next':
    'Prüfen Sie die Schreibweise. Ausgeschiedene Personen werden über ihre Objekt-ID gefunden.',
  'error.person_ambiguous': 'Mehrere Personen haben diese Adresse.',
  'error.person_ambiguous.next': 'Geben Sie den Anmeldenamen oder die Objekt-ID an.',
  'error.nothing_about_person': 'Über diese Person ist nichts gespeichert.',
  'error.nothing_about_person.next':
    'Es wurde bereits gelöscht, oder es war nie etwas gespeichert. Sie müssen nichts tun.',
  'error.person_in_hand': 'Ein Foto dieser Person wird gerade geändert.',
  'error.person_in_hand.next': 'Es wurde nichts gelöscht. Versuchen Sie es in einer Minute erneut.',
  'error.export_target': 'Die Datei kann nicht in diesen Ordner geschrieben werden.',
  'error.export_target.next':
    'Wählen Sie einen Ordner aus, in den der Benutzer schreiben darf, der Likeness ausführt.',
  'error.person_no_data': 'Dieser Ordner enthält keine Daten von Likeness.',
  'error.person_no_data.next':
    'Legen Sie DATA_DIR oder DATABASE_URL auf die Werte von Likeness fest.',
  'error.person_cut_off': 'Likeness wird gerade gestartet oder beendet.',
  'error.person_cut_off.next':
    'Versuchen Sie es in einer Minute erneut. Bereits Begonnenes wird fortgesetzt.',
  'error.group_gone': 'Diese Gruppe ist nicht mehr vorhanden.',
  'error.group_gone.next': 'Wählen Sie eine andere Gruppe aus, oder entfernen Sie den Filter.',
  'error.no_mailbox_too_large':
    'Diese Person hat kein Postfach, daher darf ihr Foto höchstens 100 KB groß sein.',
  'error.no_mailbox_too_large.next':
    'Das Bild wurde bereits so klein wie sinnvoll gemacht. Wählen Sie eines mit weniger Details aus.',
  'error.mailbox_on_premises':
    'Das Postfach dieser Person befindet sich auf Ihrem eigenen Exchange-Server, daher kann Microsoft 365 das Foto nicht festlegen.',
  'error.mailbox_on_premises.next':
    'Legen Sie das Foto in Ihrem eigenen Exchange oder in Active Directory fest.',
  'error.guest_refused':
    'Diese Person ist ein Gast, und Microsoft 365 lässt hier nicht zu, dass Sie das Foto eines Gasts festlegen.',
  'error.guest_refused.next': 'Gäste legen ihr Foto in ihrer eigenen Organisation fest.',
  'error.photos_unsupported':
    'Microsoft 365 unterstützt für diese Art von Organisation keine Fotos.',
  'error.photos_unsupported.next':
    'Azure AD B2C-Organisationen unterstützen keine Fotos. Hier können Sie nichts tun.',
  'error.photo_refused': 'Microsoft 365 hat dieses Bild nicht akzeptiert.',
  'error.photo_refused.next':
    'Den Grund finden Sie in den Details. Wählen Sie dann ein anderes Bild aus.',
  'error.not_allowed': 'Microsoft 365 lässt nicht zu, dass Sie dieses Foto ändern.',
  'error.not_allowed.next':
    'Wenden Sie sich an einen Benutzeradministrator, oder prüfen Sie, ob Ihre Organisation Fotos an anderer Stelle verwaltet.',
  'error.not_allowed_for_role':
    'Microsoft 365 lässt nicht zu, dass Sie mit Ihrer Rolle das Foto dieser Person ändern.',
  'error.not_allowed_for_role.next':
    'Wenden Sie sich an einen globalen Administrator. Möglicherweise wurde auch eingeschränkt, wer in Ihrer Organisation Fotos aktualisieren darf.',
  'error.photo_busy': 'Das Foto dieser Person wurde zur gleichen Zeit von anderer Seite geändert.',
  'error.photo_busy.next': 'Versuchen Sie es in einigen Minuten erneut.',
  'error.reading_not_allowed': 'Microsoft 365 lässt nicht zu, dass die App dies liest.',
  'error.reading_not_allowed.next':
    'Bitten Sie einen Administrator, der App im Microsoft Entra Admin Center ihre Berechtigungen zu erteilen.',
  'error.permission_missing': 'Die App ist nicht berechtigt, Fotos zu ändern.',
  'error.permission_missing.next':
    'Bitten Sie einen Administrator, unter „App-Registrierungen > API-Berechtigungen“ die Administratorzustimmung für die Anwendungsberechtigung ProfilePhoto.ReadWrite.All zu erteilen.',
  'error.everyone_refused': 'Microsoft 365 verweigert die Änderung aller Fotos.',
  'error.everyone_refused.next':
    'Bitten Sie einen Administrator, die Administratorzustimmung der App für ProfilePhoto.ReadWrite.All und die Einstellungen Ihrer Organisation für Fotoaktualisierungen zu prüfen.',
  'error.photos_on_premises':
    'Ihre Organisation verwaltet Fotos lokal, daher lehnt Microsoft 365 Änderungen von hier ab.',
  'error.photos_on_premises.next':
    'Legen Sie Fotos auf Ihren eigenen Servern fest, oder bitten Sie einen Administrator, die Einstellungen für Fotoaktualisierungen zu ändern.',
  'error.throttled': 'Microsoft 365 ist ausgelastet und bittet um etwas Geduld.',
  'error.throttled.next': 'Versuchen Sie es in einer Minute erneut.',
  'error.throttled_long':
    'Microsoft 365 hat immer wieder um Geduld gebeten, daher wurde dieses Foto nicht festgelegt.',
  'error.throttled_long.next':
    'Versuchen Sie es später erneut, wenn in Ihrer Organisation weniger geändert wird.',
  'error.graph_unreachable': 'Microsoft 365 ist zurzeit nicht erreichbar.',
  'error.graph_unreachable.next': 'Versuchen Sie es in einigen Minuten erneut.',
  'error.graph_failed': 'Microsoft 365 hat einen Fehler zurückgegeben.',
  'error.graph_failed.next':
    'Versuchen Sie es erneut. Wenn das Problem weiterhin besteht, teilen Sie dem Microsoft-Support die Anforderungs-ID mit.',
  'error.interrupted':
    'Der Dienst wurde beendet, bevor dieses Foto festgelegt wurde. Es wurde nichts geändert.',
  'error.interrupted.next': 'Versuchen Sie es erneut.',
  // Signing in
  'error.token_missing': 'Sie sind nicht angemeldet.',
  'error.token_missing.next': 'Öffnen Sie die App in Teams.',
  'error.metrics_token_wrong': 'Für Metriken ist das Token aus METRICS_TOKEN erforderlich.',
  'error.metrics_token_wrong.next': 'Senden Sie es als Bearertoken im Header „Authorization“.',
  'error.token_invalid': 'Ihre Anmeldung konnte nicht überprüft werden.',
  'error.token_invalid.next':
    'Laden Sie die Registerkarte neu. Wenn das Problem weiterhin besteht, melden Sie sich bei Teams ab und wieder an.',
  'error.token_expired': 'Ihre Anmeldung ist abgelaufen.',
  'error.token_expired.next': 'Laden Sie die Registerkarte neu.',
  'error.token_wrong_tenant': 'Sie gehören zu einer anderen Organisation.',
  'error.token_wrong_tenant.next': 'Wechseln Sie zu der Organisation, die diese App verwendet.',
  'error.token_wrong_audience': 'Diese Anmeldung ist für eine andere App.',
  'error.token_wrong_audience.next':
    'Öffnen Sie die App in Teams. Wenn das Problem weiterhin besteht, bitten Sie einen Administrator, die App-Registrierung zu korrigieren.',
  'error.token_wrong_client': 'Diese Anmeldung stammt nicht von Teams.',
  'error.token_wrong_client.next': 'Öffnen Sie die App in Teams.',
  'error.token_missing_scope': 'Diese Anmeldung erlaubt der App nicht, in Ihrem Namen zu handeln.',
  'error.token_missing_scope.next':
    'Bitten Sie einen Administrator, den Bereich access_as_user verfügbar zu machen.',
  'error.consent_required': 'Die App hat noch keine Berechtigung, Fotos zu verwalten.',
  'error.consent_required.next':
    'Erteilen Sie die Berechtigung. Ein Administrator kann sie für alle erteilen.',
  'error.mfa_required': 'Ihre Organisation verlangt, dass Sie Ihre Identität bestätigen.',
  'error.mfa_required.next':
    'Bestätigen Sie sie mit Ihrem zweiten Faktor, und kehren Sie dann zurück.',
  'error.sign_in_again': 'Ihre Anmeldung muss erneuert werden.',
  'error.sign_in_again.next':
    'Laden Sie die Registerkarte neu. Wenn das Problem weiterhin besteht, melden Sie sich bei Teams ab und wieder an.',
  'error.blocked_by_policy':
    'Eine Zugriffsrichtlinie Ihrer Organisation blockiert diese Anmeldung.',
  'error.blocked_by_policy.next':
    'Wenden Sie sich an einen Administrator, der den bedingten Zugriff verwaltet, und nennen Sie die Korrelations-ID aus den Details.',
  'error.not_assigned': 'Sie sind dieser App nicht zugewiesen.',
  'error.not_assigned.next':
    'Bitten Sie einen Administrator, Sie im Microsoft Entra Admin Center unter „Unternehmensanwendungen > Benutzer und Gruppen“ hinzuzufügen.',
  'error.account_disabled': 'Ihr Konto ist deaktiviert.',
  'error.account_disabled.next': 'Bitten Sie einen Benutzeradministrator, es zu aktivieren.',
  'error.foreign_account': 'Ihr Konto ist in dieser Organisation nicht bekannt.',
  'error.foreign_account.next':
    'Wechseln Sie zu einem Konto dieser Organisation, oder bitten Sie einen Administrator, Sie als Gast einzuladen.',
  // The app's own sign-in
  'error.app_consent_required': 'Die eigenen Berechtigungen der App wurden nicht erteilt.',
  'error.app_consent_required.next':
    'Bitten Sie einen Administrator, unter „App-Registrierungen > API-Berechtigungen“ die Administratorzustimmung zu erteilen.',
  'error.app_blocked_by_policy': 'Eine Zugriffsrichtlinie Ihrer Organisation blockiert die App.',
  'error.app_blocked_by_policy.next':
    'Bitten Sie einen Administrator, der den bedingten Zugriff verwaltet, die App auf ihrem Server zuzulassen.',
  'error.secret_expired': 'Der geheime Clientschlüssel der App ist abgelaufen.',
  'error.secret_expired.next':
    'Bitten Sie den Betreiber der App, unter „App-Registrierungen > Zertifikate & Geheimnisse“ einen neuen zu erstellen und CLIENT_SECRET festzulegen.',
  'error.secret_wrong': 'Der geheime Clientschlüssel der App ist nicht richtig.',
  'error.secret_wrong.next':
    'Bitten Sie den Betreiber der App, CLIENT_SECRET auf den Wert des Geheimnisses festzulegen, nicht auf dessen ID.',
  'error.certificate_refused': 'Microsoft Entra akzeptiert das Zertifikat der App nicht.',
  'error.certificate_refused.next':
    'Bitten Sie den Betreiber der App, das Zertifikat unter „App-Registrierungen > Zertifikate & Geheimnisse“ hochzuladen und CLIENT_CERTIFICATE zu prüfen.',
  'error.clock_wrong':
    'Microsoft Entra hat die Anmeldung der App wegen der Uhrzeit auf ihrem Server abgelehnt.',
  'error.clock_wrong.next':
    'Bitten Sie den Betreiber der App, die Uhr des Servers zu synchronisieren.',
  'error.clock_differs':
    'Ihre Anmeldung konnte nicht überprüft werden, weil die Uhr des Servers von der von Microsoft Entra abweicht.',
  'error.clock_differs.next':
    'Bitten Sie den Betreiber der App, die Uhr des Servers zu synchronisieren.',
  'error.app_disabled': 'Die App ist in Microsoft Entra deaktiviert.',
  'error.app_disabled.next':
    'Bitten Sie einen Administrator, unter „Unternehmensanwendungen > Eigenschaften“ die Anmeldung dafür zu aktivieren.',
  'error.app_unknown': 'Microsoft Entra kennt diese App nicht.',
  'error.app_unknown.next':
    'Bitten Sie den Betreiber der App, TENANT_ID, CLIENT_ID und die App-Registrierung zu prüfen.',
  'error.app_misconfigured': 'Die App kann sich nicht bei Microsoft 365 anmelden.',
  'error.app_misconfigured.next':
    'Bitten Sie den Betreiber der App, die Client-ID, das Geheimnis und die App-Registrierung zu prüfen.',
  'error.app_token_refused': 'Microsoft 365 akzeptiert die Anmeldung der App nicht.',
  'error.app_token_refused.next':
    'Prüfen Sie den Dienststatus von Microsoft 365. Wenn dort alles in Ordnung ist, bitten Sie den Betreiber der App, CLOUD und die Uhr des Servers zu prüfen und ob eine Richtlinie für den bedingten Zugriff für die App gilt.',
  'error.admins_only': 'Das können nur Personen, die Fotos verwalten.',
  'error.admins_only.next': 'Bitten Sie einen Administrator um die Rolle Photos.Manage.',
  'error.guests_not_allowed': 'Gäste können hier keine Fotos verwalten.',
  'error.guests_not_allowed.next':
    'Legen Sie Ihr Foto in Ihrer eigenen Organisation fest, oder bitten Sie einen Administrator dieser Organisation, dies für Gäste zuzulassen.',
  'error.own_photo_not_allowed':
    'Ihre Organisation lässt nicht zu, dass Personen ihr eigenes Foto festlegen.',
  'error.own_photo_not_allowed.next':
    'Bitten Sie eine Person, die in Ihrer Organisation Fotos verwaltet, es für Sie festzulegen.',
  'error.approval_decided': 'Über dieses Foto hat bereits eine andere Person entschieden.',
  'error.approval_decided.next': 'Fahren Sie mit dem nächsten fort.',
  'error.nothing_waits': 'Sie haben kein Foto, das auf Genehmigung wartet.',
  'error.nothing_waits.next': 'Laden Sie die Seite neu, um zu sehen, was daraus geworden ist.',
  'error.below_least_side': 'Dieses Bild ist kleiner, als Ihre Organisation verlangt.',
  'error.below_least_side.next': 'Wählen Sie ein größeres Bild oder einen größeren Ausschnitt aus.',
  'error.face_required':
    'Ihre Organisation verlangt ein Foto, das Ihr Gesicht zeigt, und auf diesem wurde keines gefunden.',
  'error.face_required.next':
    'Wählen Sie ein Bild aus, das Ihr Gesicht von vorn und bei gutem Licht zeigt.',
  'error.setting_invalid': 'Die Einstellungen wurden nicht gespeichert.',
  'error.setting_invalid.next':
    'Korrigieren Sie die markierten Einstellungen, und speichern Sie dann erneut.',
  'error.settings_changed':
    'Die Einstellungen wurden inzwischen von einer anderen Person geändert.',
  'error.settings_changed.next': 'Sehen Sie sich die Änderungen an, und speichern Sie dann erneut.',
  // Requests
  'error.not_found': 'Dies wurde nicht gefunden.',
  'error.not_found.next': 'Gehen Sie zurück, und versuchen Sie es erneut.',
  'error.page_outdated': 'Diese Seite stammt aus einer früheren Version von Likeness.',
  'error.page_outdated.next': 'Laden Sie die Seite neu.',
  'error.invalid_request': 'Die Anforderung wurde nicht verstanden.',
  'error.invalid_request.next': 'Laden Sie die Registerkarte neu, und versuchen Sie es erneut.',
  'error.body_too_large': 'Die Anforderung ist zu groß.',
  'error.body_too_large.next': 'Senden Sie sie in kleineren Teilen.',
  'error.too_many_requests': 'Sie haben mehr gesendet, als auf einmal verarbeitet werden kann.',
  'error.too_many_requests.next': 'Warten Sie einen Moment, und versuchen Sie es dann erneut.',
  'error.encoding_unsupported': 'Komprimierte Anforderungen werden nicht akzeptiert.',
  'error.encoding_unsupported.next': 'Senden Sie den Text ohne Content-Encoding.',
  'error.wrong_state': 'Dies ist bereits geschehen, oder es ist noch nicht möglich.',
  'error.wrong_state.next': 'Laden Sie die Seite neu, um den aktuellen Stand zu sehen.',
  'error.draft_gone': 'Dieses Bild ist nicht mehr gespeichert.',
  'error.draft_gone.next': 'Wählen Sie es erneut aus, oder senden Sie es erneut.',
  'error.download_refused': 'Das Bild konnte nicht von Teams heruntergeladen werden.',
  'error.download_refused.next': 'Senden Sie es erneut.',
  'error.download_gone':
    'Dieser Downloadlink wurde bereits verwendet oder ist älter als eine Minute.',
  'error.download_gone.next': 'Kehren Sie zu Likeness zurück, und starten Sie den Download erneut.',
  'error.internal': 'Auf unserer Seite ist ein Fehler aufgetreten.',
  'error.internal.next': 'Versuchen Sie es erneut. Details finden Sie im Protokoll.',
}
