import type { Translation } from '../createWords.ts'
import type { errors as english } from '../en/errors.ts'

export const errors: Translation<typeof english> = {
  // Pictures
  'error.not_an_image': 'Ce fichier n’est pas une image.',
  'error.not_an_image.next': 'Choisissez un fichier JPEG, PNG, HEIC, WebP, AVIF, GIF, TIFF ou BMP.',
  'error.unsupported_kind': 'Ce type d’image n’est pas pris en charge.',
  'error.unsupported_kind.next': 'Enregistrez-la au format JPEG ou PNG, puis ajoutez-la à nouveau.',
  'error.empty_file': 'Ce fichier est vide.',
  'error.empty_file.next': 'Exportez à nouveau l’image, puis ajoutez-la.',
  'error.file_too_large': 'Ce fichier dépasse 25 Mo.',
  'error.file_too_large.next':
    'Enregistrez une version plus petite (2 000 pixels de large suffisent), puis ajoutez-la à nouveau.',
  'error.too_many_pixels': 'Cette image a trop de pixels pour être traitée sans risque.',
  'error.too_many_pixels.next':
    'Enregistrez une version plus petite (2 000 pixels de large suffisent), puis ajoutez-la à nouveau.',
  'error.too_many_scans':
    'Ce JPEG progressif comporte tellement de passes que sa lecture prendrait trop de temps.',
  'error.too_many_scans.next': 'Enregistrez-la en JPEG standard, puis ajoutez-la à nouveau.',
  'error.too_small': 'Cette image est trop petite pour une photo de profil.',
  'error.too_small.next': 'Choisissez une image d’au moins 48 pixels de large et de haut.',
  'error.truncated': 'Il manque la fin de cette image.',
  'error.truncated.next':
    'Le transfert a probablement été interrompu. Copiez ou exportez à nouveau le fichier.',
  'error.damaged': 'Cette image est endommagée.',
  'error.damaged.next': 'Exportez-la à nouveau à partir de l’original.',
  'error.too_slow': 'La lecture de cette image a pris trop de temps.',
  'error.too_slow.next':
    'Enregistrez-la en JPEG (2 000 pixels de large suffisent), puis ajoutez-la à nouveau.',
  'error.too_much_memory':
    'Cette image nécessite plus de mémoire qu’il n’est possible d’en utiliser sans risque.',
  'error.too_much_memory.next':
    'Enregistrez-la en JPEG (2 000 pixels de large suffisent), puis ajoutez-la à nouveau.',
  // Matching and planning
  'error.no_person': 'Ce fichier n’est associé à personne.',
  'error.no_person.next': 'Choisissez une personne pour ce fichier.',
  'error.pattern_invalid': 'Ce modèle ne peut pas être utilisé.',
  'error.pattern_invalid.next':
    "Utilisez des espaces réservés, tels que '{givenName}.{surname}' ou '{employeeId}'.",
  'error.same_person_twice': 'Un autre fichier de cette importation concerne la même personne.',
  'error.same_person_twice.next': 'Conservez le bon et ignorez l’autre.',
  'error.has_photo_already':
    'Cette personne a déjà une photo, et vous avez choisi d’ajouter uniquement les photos manquantes.',
  'error.has_photo_already.next':
    'Pour la modifier, recommencez et choisissez de remplacer les photos.',
  'error.no_photo_yet':
    'Cette personne n’a pas encore de photo, et vous avez choisi de remplacer uniquement les photos existantes.',
  'error.no_photo_yet.next': 'Pour en ajouter une, relancez l’importation pour tout le monde.',
  'error.changed_since':
    'Cette personne a modifié ou supprimé sa photo après qu’elle a été définie ici pour la dernière fois.',
  'error.changed_since.next': 'Demandez-lui son avis, ou choisissez de la remplacer quand même.',
  'error.nothing_to_crop': 'Cette personne n’a pas de photo.',
  'error.nothing_to_crop.next': 'Commencez par en ajouter une.',
  'error.being_changed': 'Une autre personne modifie cette photo en ce moment.',
  'error.being_changed.next': 'Patientez un instant, regardez à nouveau la photo, puis décidez.',
  'error.nothing_kept': 'Aucune photo antérieure de cette personne n’est conservée.',
  'error.nothing_kept.next':
    'Si quelqu’un a encore le fichier, définissez la photo à partir de celui-ci.',
  'error.selection_changed':
    'Votre sélection ne correspond plus aux mêmes personnes qu’au moment où vous l’avez faite.',
  'error.selection_changed.next': 'Rien n’a été modifié. Vérifiez le nombre, puis réessayez.',
  'error.cancelled': 'L’opération a été arrêtée avant la modification de cette photo.',
  'error.cancelled.next': 'Pour la modifier malgré tout, réessayez.',
  'error.before_gone': 'La photo précédente n’est plus conservée.',
  'error.before_gone.next':
    'Si quelqu’un a encore le fichier, définissez la photo à partir de celui-ci.',
  'error.nothing_to_undo': 'Il n’y a rien à annuler.',
  'error.nothing_to_undo.next':
    'Aucune photo n’a été modifiée, ou la modification a déjà été annulée.',
  'error.nothing_to_retry': 'Il n’y a rien à réessayer.',
  'error.nothing_to_retry.next':
    'La photo a été définie entre-temps, ou son image n’est plus conservée. Si elle manque, ajoutez à nouveau le fichier.',
  'error.changed_elsewhere':
    'Votre photo a été modifiée ailleurs après votre dernière modification ici.',
  'error.changed_elsewhere.next': 'Pour la modifier à nouveau, choisissez une image.',
  'error.photo_unreadable': 'Microsoft 365 contient ici une photo qui ne peut pas être lue.',
  'error.photo_unreadable.next': 'Réessayez plus tard, ou définissez une autre photo.',
  // Only of items from before it was enough that Microsoft 365 accepts a photo
  'error.not_verified':
    'Microsoft 365 a indiqué que la photo était définie, mais en a affiché une autre.',
  'error.not_verified.next': 'Vérifiez la photo dans Microsoft 365, puis réessayez.',
  'error.write_unconfirmed':
    'La réponse de Microsoft 365 n’est pas arrivée, il est donc impossible de savoir si cette photo a été modifiée.',
  'error.write_unconfirmed.next':
    'Une vérification a lieu pendant un jour, et la photo est marquée comme définie si elle l’a été. Vous pouvez aussi la vérifier vous-même, ou réessayer.',
  'error.same_photo': 'Cette personne a déjà cette photo.',
  'error.same_photo.next': 'Aucune action n’est nécessaire.',
  'error.left_out': 'Vous avez ignoré cette photo.',
  'error.left_out.next':
    'Rien n’a été modifié. Si vous la voulez malgré tout, importez-la à nouveau.',
  'error.doubtful_photo':
    'D’après les avertissements, cette photo ne montre peut-être pas le visage de cette personne.',
  'error.doubtful_photo.next':
    'Rien n’a été modifié. Si elle est correcte, définissez-la quand même.',
  'error.original_gone':
    'L’image d’origine n’est plus conservée, son recadrage ne peut donc pas être modifié.',
  'error.original_gone.next': 'Pour choisir un autre recadrage, ajoutez à nouveau le fichier.',
  // Microsoft Graph
  'error.person_gone': 'Ce compte n’existe plus.',
  'error.person_gone.next': 'La personne est probablement partie. Actualisez l’annuaire.',
  'error.person_deleted': 'Cette personne a été supprimée de Likeness.',
  'error.person_deleted.next':
    'Rien n’est conservé sur elle, il n’est donc possible ni de réessayer ni d’annuler.',
  'error.person_unknown': 'Personne dans l’annuaire n’a ce nom de connexion ou cette adresse.',
  'error.person_unknown.next':
    'Vérifiez l’orthographe. Une personne partie se trouve par son ID d’objet.',
  'error.person_ambiguous': 'Plusieurs personnes ont cette adresse.',
  'error.person_ambiguous.next': 'Indiquez le nom de connexion ou l’ID d’objet.',
  'error.nothing_about_person': 'Rien n’est conservé sur cette personne.',
  'error.nothing_about_person.next':
    'Tout a déjà été supprimé, ou il n’y a jamais rien eu. Aucune action n’est nécessaire.',
  'error.person_in_hand': 'Une photo de cette personne est en cours de modification.',
  'error.person_in_hand.next': 'Rien n’a été supprimé. Réessayez dans une minute.',
  'error.export_target': 'Le fichier ne peut pas être écrit dans ce dossier.',
  'error.export_target.next':
    'Choisissez un dossier dans lequel l’utilisateur qui exécute Likeness peut écrire.',
  'error.person_no_data': 'Ce dossier ne contient aucune donnée de Likeness.',
  'error.person_no_data.next': 'Définissez DATA_DIR ou DATABASE_URL sur ceux de Likeness.',
  'error.person_cut_off': 'Likeness est en cours de démarrage ou d’arrêt.',
  'error.person_cut_off.next': 'Réessayez dans une minute : ce qui a été commencé se poursuit.',
  'error.group_gone': 'Ce groupe n’existe plus.',
  'error.group_gone.next': 'Choisissez un autre groupe ou supprimez le filtre.',
  'error.no_mailbox_too_large':
    'Cette personne n’a pas de boîte aux lettres, sa photo ne peut donc pas dépasser 100 Ko.',
  'error.no_mailbox_too_large.next':
    'L’image a déjà été réduite autant que possible. Choisissez-en une avec moins de détails.',
  'error.mailbox_on_premises':
    'La boîte aux lettres de cette personne se trouve sur votre propre serveur Exchange, Microsoft 365 ne peut donc pas définir la photo.',
  'error.mailbox_on_premises.next':
    'Définissez la photo dans votre propre Exchange ou dans Active Directory.',
  'error.guest_refused':
    'Cette personne est un invité, et Microsoft 365 ne vous permet pas de définir ici la photo d’un invité.',
  'error.guest_refused.next': 'Les invités définissent leur photo dans leur propre organisation.',
  'error.photos_unsupported': 'Microsoft 365 ne propose pas de photos pour ce type d’organisation.',
  'error.photos_unsupported.next':
    'Les organisations Azure AD B2C ne prennent pas en charge les photos. Aucune action n’est possible ici.',
  'error.photo_refused': 'Microsoft 365 n’a pas accepté cette image.',
  'error.photo_refused.next':
    'Consultez les détails pour en connaître la raison, puis choisissez une autre image.',
  'error.not_allowed': 'Microsoft 365 ne vous permet pas de modifier cette photo.',
  'error.not_allowed.next':
    'Contactez un administrateur d’utilisateurs, ou vérifiez si votre organisation gère les photos ailleurs.',
  'error.not_allowed_for_role':
    'Microsoft 365 ne permet pas à votre rôle de modifier la photo de cette personne.',
  'error.not_allowed_for_role.next':
    'Contactez un administrateur général. Il est aussi possible que les personnes autorisées à mettre à jour les photos soient limitées dans votre organisation.',
  'error.photo_busy': 'La photo de cette personne était modifiée par ailleurs au même moment.',
  'error.photo_busy.next': 'Réessayez dans quelques minutes.',
  'error.reading_not_allowed': 'Microsoft 365 ne permet pas à l’application de lire ces données.',
  'error.reading_not_allowed.next':
    'Demandez à un administrateur d’accorder à l’application ses autorisations dans le centre d’administration Microsoft Entra.',
  'error.permission_missing': 'L’application n’a pas l’autorisation de modifier les photos.',
  'error.permission_missing.next':
    'Demandez à un administrateur d’accorder le consentement administrateur à l’autorisation d’application ProfilePhoto.ReadWrite.All, sous Inscriptions d’applications > Autorisations de l’API.',
  'error.everyone_refused': 'Microsoft 365 refuse de modifier toutes les photos.',
  'error.everyone_refused.next':
    'Demandez à un administrateur de vérifier le consentement administrateur de l’application pour ProfilePhoto.ReadWrite.All, et les paramètres de mise à jour des photos de votre organisation.',
  'error.photos_on_premises':
    'Votre organisation gère les photos localement, Microsoft 365 refuse donc les modifications effectuées ici.',
  'error.photos_on_premises.next':
    'Définissez les photos sur vos propres serveurs, ou demandez à un administrateur de modifier les paramètres de mise à jour des photos.',
  'error.throttled': 'Microsoft 365 est occupé et nous demande de patienter.',
  'error.throttled.next': 'Réessayez dans une minute.',
  'error.throttled_long':
    'Microsoft 365 a continué à demander de patienter, cette photo n’a donc pas été définie.',
  'error.throttled_long.next':
    'Réessayez plus tard, quand moins de modifications sont en cours dans votre organisation.',
  'error.graph_unreachable': 'Microsoft 365 est injoignable pour le moment.',
  'error.graph_unreachable.next': 'Réessayez dans quelques minutes.',
  'error.graph_failed': 'Microsoft 365 a renvoyé une erreur.',
  'error.graph_failed.next':
    'Réessayez. Si le problème persiste, communiquez l’ID de demande au support Microsoft.',
  'error.interrupted':
    'Le service s’est arrêté avant que cette photo soit définie. Rien n’a été modifié.',
  'error.interrupted.next': 'Réessayez.',
  // Signing in
  'error.token_missing': 'Vous n’êtes pas connecté.',
  'error.token_missing.next': 'Ouvrez l’application dans Teams.',
  'error.metrics_token_wrong': 'Les métriques nécessitent le jeton de METRICS_TOKEN.',
  'error.metrics_token_wrong.next':
    'Envoyez-le en tant que jeton du porteur dans l’en-tête Authorization.',
  'error.token_invalid': 'Impossible de vérifier votre connexion.',
  'error.token_invalid.next':
    'Rechargez l’onglet. Si le problème persiste, déconnectez-vous de Teams, puis reconnectez-vous.',
  'error.token_expired': 'Votre connexion a expiré.',
  'error.token_expired.next': 'Rechargez l’onglet.',
  'error.token_wrong_tenant': 'Vous appartenez à une autre organisation.',
  'error.token_wrong_tenant.next': 'Passez à l’organisation qui utilise cette application.',
  'error.token_wrong_audience': 'Cette connexion est destinée à une autre application.',
  'error.token_wrong_audience.next':
    'Ouvrez l’application dans Teams. Si le problème persiste, demandez à un administrateur de corriger l’inscription de l’application.',
  'error.token_wrong_client': 'Cette connexion ne provient pas de Teams.',
  'error.token_wrong_client.next': 'Ouvrez l’application dans Teams.',
  'error.token_missing_scope': 'Cette connexion ne permet pas à l’application d’agir en votre nom.',
  'error.token_missing_scope.next':
    'Demandez à un administrateur d’exposer l’étendue access_as_user.',
  'error.consent_required': 'L’application n’a pas encore l’autorisation de gérer les photos.',
  'error.consent_required.next':
    'Accordez l’autorisation. Un administrateur peut l’accorder pour tout le monde.',
  'error.mfa_required': 'Votre organisation vous demande de confirmer votre identité.',
  'error.mfa_required.next': 'Confirmez avec votre second facteur, puis revenez ici.',
  'error.sign_in_again': 'Votre connexion doit être renouvelée.',
  'error.sign_in_again.next':
    'Rechargez l’onglet. Si le problème persiste, déconnectez-vous de Teams, puis reconnectez-vous.',
  'error.blocked_by_policy': 'Une stratégie d’accès de votre organisation bloque cette connexion.',
  'error.blocked_by_policy.next':
    'Contactez un administrateur qui gère l’accès conditionnel, et donnez-lui l’ID de corrélation indiqué dans les détails.',
  'error.not_assigned': 'Cette application ne vous est pas attribuée.',
  'error.not_assigned.next':
    'Demandez à un administrateur de vous ajouter dans le centre d’administration Microsoft Entra, sous Applications d’entreprise > Utilisateurs et groupes.',
  'error.account_disabled': 'Votre compte est désactivé.',
  'error.account_disabled.next': 'Demandez à un administrateur d’utilisateurs de l’activer.',
  'error.foreign_account': 'Votre compte n’est pas connu dans cette organisation.',
  'error.foreign_account.next':
    'Passez à un compte de cette organisation, ou demandez à un administrateur de vous inviter.',
  // The app's own sign-in
  'error.app_consent_required':
    'Les autorisations propres à l’application n’ont pas été accordées.',
  'error.app_consent_required.next':
    'Demandez à un administrateur d’accorder le consentement administrateur, sous Inscriptions d’applications > Autorisations de l’API.',
  'error.app_blocked_by_policy':
    'Une stratégie d’accès de votre organisation bloque l’application.',
  'error.app_blocked_by_policy.next':
    'Demandez à un administrateur qui gère l’accès conditionnel d’autoriser l’application sur son serveur.',
  'error.secret_expired': 'Le secret client de l’application a expiré.',
  'error.secret_expired.next':
    'Demandez à la personne qui gère l’application d’en créer un nouveau, sous Inscriptions d’applications > Certificats et secrets, et de définir CLIENT_SECRET.',
  'error.secret_wrong': 'Le secret client de l’application est incorrect.',
  'error.secret_wrong.next':
    'Demandez à la personne qui gère l’application de définir CLIENT_SECRET sur la valeur du secret, et non sur son ID.',
  'error.certificate_refused': 'Microsoft Entra n’accepte pas le certificat de l’application.',
  'error.certificate_refused.next':
    'Demandez à la personne qui gère l’application de charger le certificat sous Inscriptions d’applications > Certificats et secrets, et de vérifier CLIENT_CERTIFICATE.',
  'error.clock_wrong':
    'Microsoft Entra a refusé la connexion de l’application à cause de l’heure de son serveur.',
  'error.clock_wrong.next':
    'Demandez à la personne qui gère l’application de synchroniser l’horloge du serveur.',
  'error.clock_differs':
    'Impossible de vérifier votre connexion, car l’horloge du serveur diffère de celle de Microsoft Entra.',
  'error.clock_differs.next':
    'Demandez à la personne qui gère l’application de synchroniser l’horloge du serveur.',
  'error.app_disabled': 'L’application est désactivée dans Microsoft Entra.',
  'error.app_disabled.next':
    'Demandez à un administrateur d’activer la connexion pour celle-ci, sous Applications d’entreprise > Propriétés.',
  'error.app_unknown': 'Microsoft Entra ne connaît pas cette application.',
  'error.app_unknown.next':
    'Demandez à la personne qui gère l’application de vérifier TENANT_ID, CLIENT_ID et l’inscription de l’application.',
  'error.app_misconfigured': 'L’application ne peut pas se connecter à Microsoft 365.',
  'error.app_misconfigured.next':
    'Demandez à la personne qui gère l’application de vérifier l’ID client, le secret et l’inscription de l’application.',
  'error.app_token_refused': 'Microsoft 365 n’accepte pas la connexion de l’application.',
  'error.app_token_refused.next':
    'Vérifiez l’état du service Microsoft 365. Si tout va bien, demandez à la personne qui gère l’application de vérifier CLOUD, l’horloge du serveur, et si une stratégie d’accès conditionnel s’applique à l’application.',
  'error.admins_only': 'Seules les personnes qui gèrent les photos peuvent le faire.',
  'error.admins_only.next': 'Demandez le rôle Photos.Manage à un administrateur.',
  'error.guests_not_allowed': 'Les invités ne peuvent pas gérer de photos ici.',
  'error.guests_not_allowed.next':
    'Définissez votre photo dans votre propre organisation, ou demandez à un administrateur de celle-ci de l’autoriser pour les invités.',
  'error.own_photo_not_allowed': 'Votre organisation ne permet pas de définir soi-même sa photo.',
  'error.own_photo_not_allowed.next':
    'Demandez à une personne qui gère les photos dans votre organisation de la définir pour vous.',
  'error.approval_decided': 'Une autre personne a déjà pris une décision sur cette photo.',
  'error.approval_decided.next': 'Passez à la suivante.',
  'error.nothing_waits': 'Vous n’avez pas de photo en attente d’approbation.',
  'error.nothing_waits.next': 'Rechargez la page pour voir ce qu’il en est advenu.',
  'error.below_least_side': 'Cette image est plus petite que ce que demande votre organisation.',
  'error.below_least_side.next':
    'Choisissez une image plus grande, ou une plus grande partie de celle-ci.',
  'error.face_required':
    'Votre organisation demande une photo qui montre votre visage, et aucun visage n’a été trouvé sur celle-ci.',
  'error.face_required.next': 'Choisissez une image qui montre votre visage de face, bien éclairé.',
  'error.setting_invalid': 'Les paramètres n’ont pas été enregistrés.',
  'error.setting_invalid.next': 'Corrigez les paramètres signalés, puis enregistrez à nouveau.',
  'error.settings_changed': 'Une autre personne a modifié les paramètres entre-temps.',
  'error.settings_changed.next': 'Consultez ce qu’elle a modifié, puis enregistrez à nouveau.',
  // Requests
  'error.not_found': 'Cet élément est introuvable.',
  'error.not_found.next': 'Revenez en arrière et réessayez.',
  'error.page_outdated': 'Cette page provient d’une version antérieure de Likeness.',
  'error.page_outdated.next': 'Rechargez la page.',
  'error.invalid_request': 'La demande n’a pas été comprise.',
  'error.invalid_request.next': 'Rechargez l’onglet et réessayez.',
  'error.body_too_large': 'La demande est trop volumineuse.',
  'error.body_too_large.next': 'Envoyez-la en plusieurs parties plus petites.',
  'error.too_many_requests': 'Vous avez envoyé plus que ce qui peut être traité à la fois.',
  'error.too_many_requests.next': 'Patientez un instant, puis réessayez.',
  'error.encoding_unsupported': 'Les demandes compressées ne sont pas acceptées.',
  'error.encoding_unsupported.next': 'Envoyez le corps sans Content-Encoding.',
  'error.wrong_state': 'Cette action a déjà été effectuée, ou n’est pas encore possible.',
  'error.wrong_state.next': 'Rechargez la page pour voir l’état actuel.',
  'error.draft_gone': 'Cette image n’est plus conservée.',
  'error.draft_gone.next': 'Choisissez-la à nouveau, ou renvoyez-la.',
  'error.download_refused': 'Impossible de télécharger l’image à partir de Teams.',
  'error.download_refused.next': 'Renvoyez-la.',
  'error.download_gone':
    'Ce lien de téléchargement a déjà été utilisé, ou date de plus d’une minute.',
  'error.download_gone.next': 'Revenez à Likeness et relancez le téléchargement.',
  'error.internal': 'Un problème est survenu de notre côté.',
  'error.internal.next': 'Réessayez. Le journal contient les détails.',
}
