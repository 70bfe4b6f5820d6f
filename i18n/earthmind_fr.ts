<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>EarthMind</name>
        <message>
            <location filename="../qgis_earthmind/connection/chosen_python.py" />
            <source>"{program}" is a script, not Python itself; choose the python.exe that it starts.</source>
            <translation>« {program} » est un script et non Python lui-même ; choisissez le python.exe qu’il lance.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/chosen_python.py" />
            <source>"{program}" is no full path of a Python; choose the program itself.</source>
            <translation>« {program} » n’est pas le chemin complet d’un Python ; choisissez le programme lui-même.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/client.py" />
            <source>{path} cannot be written; choose another output file.</source>
            <translation>Impossible d’écrire {path} ; choisissez un autre fichier de sortie.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/command.py" />
            <source>The backend is not set up yet; press "Set up the backend" in the EarthMind panel.</source>
            <translation>Le backend n’est pas encore installé ; cliquez sur « Installer le backend » dans le panneau EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/command.py" />
            <source>The backend could not do it; the details hold its last lines.</source>
            <translation>Le backend n’a pas pu le faire ; les détails contiennent ses dernières lignes.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/address.py" />
            <source>"{address}" is no address of a backend; write it as in https://gpu.example.org:8765 or http://127.0.0.1:8765, without name, password and question mark.</source>
            <translation>« {address} » n’est pas l’adresse d’un backend ; écrivez-la comme https://gpu.example.org:8765 ou http://127.0.0.1:8765, sans nom, mot de passe ni point d’interrogation.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/address.py" />
            <source>"{address}" is not encrypted, and others could read token and images; use https, or an SSH tunnel: ssh -L 8765:127.0.0.1:PORT {host}, and then http://127.0.0.1:8765.</source>
            <translation>« {address} » n’est pas chiffrée et d’autres pourraient lire le jeton et les images ; utilisez https ou un tunnel SSH : ssh -L 8765:127.0.0.1:PORT {host}, puis http://127.0.0.1:8765.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/address.py" />
            <source>The token is the word behind “token” that the backend printed; copy it.</source>
            <translation>Le jeton est le mot qui suit « token » dans ce que le backend a affiché ; copiez-le.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The backend at {address} refuses the token; copy the one that it printed when it was last started.</source>
            <translation>Le backend à {address} refuse le jeton ; copiez celui qu’il a affiché à son dernier démarrage.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>What answers at {address} is no EarthMind backend; check host, port and path.</source>
            <translation>Ce qui répond à {address} n’est pas un backend EarthMind ; vérifiez l’hôte, le port et le chemin.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The certificate of {host} is not trusted ({reason}); have it issued for this name, or add its authority in Settings &gt; Options &gt; Authentication.</source>
            <translation>Le certificat de {host} n’est pas approuvé ({reason}) ; faites-le établir pour ce nom, ou ajoutez son autorité dans Préférences &gt; Options &gt; Authentification.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>{address} does not speak https as it should ({reason}); check host and port.</source>
            <translation>{address} ne parle pas https comme il le devrait ({reason}) ; vérifiez l’hôte et le port.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The backend at {address} has said nothing for {seconds} seconds; check network and tunnel, and whether it runs there.</source>
            <translation>Le backend à {address} n’a rien dit depuis {seconds} secondes ; vérifiez le réseau, le tunnel, et s’il y tourne.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The connection to {address} broke ({reason}); check network and tunnel, and ask again.</source>
            <translation>La connexion à {address} a été rompue ({reason}) ; vérifiez le réseau et le tunnel, puis redemandez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>{address} cannot be reached ({reason}); check the address, the tunnel, and whether the backend runs there.</source>
            <translation>{address} est injoignable ({reason}) ; vérifiez l’adresse, le tunnel, et si le backend y tourne.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/login.py" />
            <source>QGIS's store of passwords is not open, so the token cannot be kept; set its master password in Settings &gt; Options &gt; Authentication, then connect again.</source>
            <translation>Le coffre de mots de passe de QGIS n’est pas ouvert, le jeton ne peut donc pas être gardé ; définissez son mot de passe principal dans Préférences &gt; Options &gt; Authentification, puis reconnectez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/login.py" />
            <source>The token of the backend elsewhere is not in QGIS's store; connect to it again in Settings &gt; Options &gt; EarthMind.</source>
            <translation>Le jeton du backend distant n’est pas dans le coffre de QGIS ; reconnectez-le dans Préférences &gt; Options &gt; EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/probe.py" />
            <source>The backend there is EarthMind {theirs}, and this plugin {ours}; install {ours} there.</source>
            <translation>Le backend là-bas est EarthMind {theirs}, et cette extension {ours} ; installez-y {ours}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/probe.py" />
            <source>Connected: EarthMind {version}, {model} on {device}, files of up to {most} GB.</source>
            <translation>Connecté : EarthMind {version}, {model} sur {device}, fichiers jusqu’à {most} Go.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/sending.py" />
            <source>"{layer}" is not one file by itself, and so cannot be sent to a backend elsewhere; save it as GeoTIFF first.</source>
            <translation>« {layer} » n’est pas un seul fichier et ne peut donc pas être envoyé à un backend distant ; enregistrez-le d’abord en GeoTIFF.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/sending.py" />
            <source>"{layer}" has {size} MB, more than the {most} MB that the backend elsewhere takes; save the part that you ask about as GeoTIFF first.</source>
            <translation>« {layer} » fait {size} Mo, plus que les {most} Mo que le backend distant accepte ; enregistrez d’abord en GeoTIFF la partie sur laquelle vous interrogez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/sending.py" />
            <source>This needs folders, and so a backend on this computer; choose that first.</source>
            <translation>Cela demande des dossiers, donc un backend sur cet ordinateur ; choisissez-le d’abord.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>The backend answered with the HTTP status {status}; the details hold its reply.</source>
            <translation>Le backend a répondu avec le statut HTTP {status} ; sa réponse figure dans les détails.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>The backend has said nothing for {seconds} seconds and hangs; restart it and ask again.</source>
            <translation>Le backend n’a rien envoyé depuis {seconds} secondes et ne répond plus ; redémarrez-le et reposez la question.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>The backend stopped before the answer was complete; restart it and ask again.</source>
            <translation>Le backend s’est arrêté avant la fin de la réponse ; redémarrez-le et reposez la question.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>At {address} a proxy answers that finds no backend; check whether it runs there.</source>
            <translation>À {address} répond un proxy qui ne trouve pas de backend ; vérifiez s’il y tourne.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>The set-up was cancelled; nothing was kept.</source>
            <translation>L’installation a été annulée ; rien n’a été conservé.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: setting the backend up</source>
            <translation>EarthMind : installation du backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: removing the backend</source>
            <translation>EarthMind : suppression du backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: trying a backend</source>
            <translation>EarthMind : essai d’un backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: diagnosis</source>
            <translation>EarthMind : diagnostic</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>Not everything in {folder} could be removed: another QGIS window uses it. Close it and try again.</source>
            <translation>Tout n’a pas pu être supprimé dans {folder} : une autre fenêtre de QGIS l’utilise. Fermez-la et réessayez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>The set-up failed unexpectedly ({error}); the details help to report it.</source>
            <translation>L’installation a échoué de façon inattendue ({error}) ; les détails aident à le signaler.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: removing an older backend</source>
            <translation>EarthMind : suppression d’un ancien backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/messages.py" />
            <source>The backend sent something this plugin does not understand; update the backend in the panel.</source>
            <translation>Le backend a envoyé quelque chose que cette extension ne comprend pas ; mettez le backend à jour dans le panneau.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>The backend stopped by itself ({reason}); restart it to go on.</source>
            <translation>Le backend s’est arrêté de lui-même ({reason}) ; redémarrez-le pour continuer.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>The backend could not start ({reason}); the details hold its last lines.</source>
            <translation>Le backend n’a pas pu démarrer ({reason}) ; ses dernières lignes figurent dans les détails.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>it was killed or crashed</source>
            <translation>il a été interrompu de force ou a planté</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>The backend did not get ready within {seconds} seconds; restart it.</source>
            <translation>Le backend n’était pas prêt au bout de {seconds} secondes ; redémarrez-le.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>exit code {code}</source>
            <translation>code de sortie {code}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process_failures.py" />
            <source>The backend's folder {folder} cannot be written; give yourself the right to, and restart.</source>
            <translation>Impossible d’écrire dans le dossier {folder} du backend ; donnez-vous le droit d’y écrire, puis redémarrez-le.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process_failures.py" />
            <source>The Python that the backend stands on is gone or has changed; press "Repair" in the EarthMind panel.</source>
            <translation>Le Python sur lequel repose le backend a disparu ou a changé ; cliquez sur « Réparer » dans le panneau EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process_failures.py" />
            <source>The Python {program} that you chose for the backend cannot be run; choose another one.</source>
            <translation>Le Python {program} que vous avez choisi pour le backend ne peut pas être exécuté ; choisissez-en un autre.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>The offline bundle "{path}" is for {theirs}; make one for this computer with: earthmind offline-bundle --platform {ours}</source>
            <translation>Le paquet hors ligne « {path} » est destiné à {theirs} ; faites-en un pour cet ordinateur avec : earthmind offline-bundle --platform {ours}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>The offline bundle "{path}" holds the set-up "{extra}"; choose that one in the list, or make another bundle with: earthmind offline-bundle --extra {wanted}</source>
            <translation>Le paquet hors ligne « {path} » contient l’installation « {extra} » ; choisissez-la dans la liste, ou faites un autre paquet avec : earthmind offline-bundle --extra {wanted}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>The offline bundle "{path}" was made for another version of the plugin; make it again with earthmind {version}.</source>
            <translation>Le paquet hors ligne « {path} » a été fait pour une autre version de l’extension ; refaites-le avec earthmind {version}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>"{path}" is no offline bundle; choose the folder or zip that earthmind offline-bundle made.</source>
            <translation>« {path} » n’est pas un paquet hors ligne ; choisissez le dossier ou le fichier zip créé par earthmind offline-bundle.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>A file of the offline bundle "{path}" is missing or damaged; make the bundle again with earthmind offline-bundle.</source>
            <translation>Un fichier du paquet hors ligne « {path} » manque ou est endommagé ; refaites le paquet avec earthmind offline-bundle.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The server</source>
            <translation>Le serveur</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The disk that holds {folder} is full; make room on it and try again.</source>
            <translation>Le disque qui contient {folder} est plein ; libérez-y de la place et réessayez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The proxy on the way to {host} asks for a user name and a password; enter them in QGIS under Settings &gt; Options &gt; Network, and try again.</source>
            <translation>Le proxy sur le chemin vers {host} demande un nom d’utilisateur et un mot de passe ; saisissez-les dans QGIS sous Préférences &gt; Options &gt; Réseau, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The connection to {host} is not trusted: its certificate is not known to this computer, as where a company inspects connections; have the company's certificate added to the system's, and try again.</source>
            <translation>La connexion à {host} n’est pas considérée comme sûre : cet ordinateur ne connaît pas son certificat, comme c’est le cas lorsqu’une entreprise inspecte les connexions ; faites ajouter le certificat de l’entreprise à ceux du système, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>What {host} sent is not what was published (its checksum is another); something on the way changed it. Try again, or choose another package index or mirror under Network.</source>
            <translation>Ce que {host} a envoyé n’est pas ce qui a été publié (la somme de contrôle diffère) ; quelque chose l’a modifié en chemin. Réessayez, ou choisissez un autre index de paquets ou miroir sous Réseau.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>Microsoft's Visual C++ runtime is missing or too old; install the latest one from Microsoft (vc_redist.x64.exe), and try again.</source>
            <translation>Le composant d’exécution Visual C++ de Microsoft est absent ou trop ancien ; installez la version la plus récente de Microsoft (vc_redist.x64.exe), puis réessayez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>Another program, mostly a virus scanner, holds a file in {folder}; wait a minute and try again, or have that folder left out of its scans.</source>
            <translation>Un autre programme, le plus souvent un antivirus, bloque un fichier dans {folder} ; attendez une minute et réessayez, ou faites exclure ce dossier de ses analyses.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} asks for a user name and a password; put them into its address under Network, and try again.</source>
            <translation>{host} demande un nom d’utilisateur et un mot de passe ; indiquez-les dans son adresse sous Réseau, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} refuses to send files to this computer; ask its administrator, or choose another package index or mirror under Network.</source>
            <translation>{host} refuse d’envoyer des fichiers à cet ordinateur ; adressez-vous à son administrateur, ou choisissez un autre index de paquets ou miroir sous Réseau.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} has a fault at the moment; try again later, or choose another package index or mirror under Network.</source>
            <translation>{host} est en panne pour le moment ; réessayez plus tard, ou choisissez un autre index de paquets ou miroir sous Réseau.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} sent something else than the package that was asked for, or only a part of it: a page that blocks it or asks to log in, or a broken connection. Open a web browser, log in to the network where it asks, and try again.</source>
            <translation>{host} a envoyé autre chose que le paquet demandé, ou seulement une partie de celui-ci : une page qui bloque l’accès ou demande une connexion, ou une transmission interrompue. Ouvrez un navigateur web, connectez-vous au réseau s’il le demande, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} does not have a file that is needed; choose another package index or mirror under Network.</source>
            <translation>{host} ne possède pas un fichier nécessaire ; choisissez un autre index de paquets ou miroir sous Réseau.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} cannot be reached; check the network and QGIS's proxy, and try again, or choose a mirror or an offline bundle under Network.</source>
            <translation>{host} est injoignable ; vérifiez le réseau et le proxy de QGIS, puis réessayez, ou choisissez un miroir ou un paquet hors ligne sous Réseau.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{folder} cannot be written; give yourself the right to, and try again.</source>
            <translation>Impossible d’écrire dans {folder} ; donnez-vous le droit d’y écrire, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The set-up failed at "{step}"; the log says why.</source>
            <translation>L’installation a échoué à l’étape « {step} » ; le journal en donne la raison.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>the backend</source>
            <translation>le backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/choices.py" />
            <source>The offline bundle "{path}" is not there; choose the folder or zip that earthmind offline-bundle made.</source>
            <translation>Le paquet hors ligne « {path} » est introuvable ; choisissez le dossier ou le fichier zip créé par earthmind offline-bundle.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/choices.py" />
            <source>The address "{address}" in the network settings cannot be used; it must begin with https:// or http:// and name a computer.</source>
            <translation>L’adresse « {address} » des paramètres du réseau n’est pas utilisable ; elle doit commencer par https:// ou http:// et nommer un ordinateur.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/choices.py" />
            <source>There is no set-up "{extra}".</source>
            <translation>Il n’existe pas d’installation « {extra} ».</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/chosen.py" />
            <source>{program} has no EarthMind backend that works; choose the Python of an environment in which the package earthmind is installed.</source>
            <translation>{program} ne contient aucun backend EarthMind qui fonctionne ; choisissez le Python d’un environnement dans lequel le paquet earthmind est installé.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/chosen.py" />
            <source>{program} cannot be run; choose the Python of an environment with the backend.</source>
            <translation>{program} ne peut pas être exécuté ; choisissez le Python d’un environnement contenant le backend.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/claim.py" />
            <source>Another QGIS window (process {pid}) is setting the backend up; wait for it to end, then try again.</source>
            <translation>Une autre fenêtre de QGIS (processus {pid}) installe le backend ; attendez qu’elle ait terminé, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/claim.py" />
            <source>The backend is being set up already; wait for it to end.</source>
            <translation>Le backend est déjà en cours d’installation ; attendez la fin.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/diagnosis.py" />
            <source>The backend is not set up.</source>
            <translation>Le backend n'est pas installé.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/diagnosis.py" />
            <source>{program} cannot be run: {error}</source>
            <translation>{program} ne peut pas être exécuté : {error}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/disk_space.py" />
            <source>The set-up needs {needed} GB in {folder}, and {free} GB are free; make room there first.</source>
            <translation>L’installation nécessite {needed} Go dans {folder}, et {free} Go sont libres ; libérez-y d’abord de la place.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/download.py" />
            <source>{file} does not hold the program {name}.</source>
            <translation>{file} ne contient pas le programme {name}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/own_python.py" />
            <source>The Python that was fetched cannot be used; the log says more.</source>
            <translation>Le Python téléchargé n’est pas utilisable ; le journal en dit plus.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/own_python.py" />
            <source>Fetching Python</source>
            <translation>Téléchargement de Python</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/own_python.py" />
            <source>Looking for a suitable Python</source>
            <translation>Recherche d’un Python adapté</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/packages.py" />
            <source>Fetching and installing packages</source>
            <translation>Téléchargement et installation des paquets</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/packages.py" />
            <source>Removing what is not needed</source>
            <translation>Suppression de ce qui n’est pas nécessaire</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/trial.py" />
            <source>The backend does not work on this computer: {finding}</source>
            <translation>Le backend ne fonctionne pas sur cet ordinateur : {finding}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/trial.py" />
            <source>Trying the backend</source>
            <translation>Essai du backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/uv_program.py" />
            <source>Nothing ready-made is published for this kind of computer, and no Python 3.10 to 3.14 with the module venv was found; install one and try again.</source>
            <translation>Rien de prêt à l’emploi n’est publié pour ce type d’ordinateur, et aucun Python 3.10 à 3.14 avec le module venv n’a été trouvé ; installez-en un et réessayez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/uv_program.py" />
            <source>Fetching the installer</source>
            <translation>Téléchargement de l’installateur</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/work.py" />
            <source>Preparing</source>
            <translation>Préparation</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/work.py" />
            <source>The plugin's folder {folder} is not complete; install the plugin again.</source>
            <translation>Le dossier {folder} de l’extension est incomplet ; réinstallez l’extension.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/asking_again.py" />
            <source>What is this?</source>
            <translation>Qu'est-ce que c'est ?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Measured: how much of what is marked changes when a sensor is left out. A large share means that the sensor decided, not that it was right.</source>
            <translation>Mesuré : quelle part de ce qui est marqué change lorsqu’un capteur est omis. Une grande contribution signifie que le capteur a été décisif, non qu’il avait raison.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Each alone, the two would agree on {percent} % of what they mark.</source>
            <translation>Chacun seul, les deux s’accorderaient sur {percent} % de ce qu’ils marquent.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>The weights that the model's own fusion gave to the sensors. They were not measured, and say little about which sensor decided.</source>
            <translation>Les poids que la fusion propre au modèle a donnés aux capteurs. Ils n’ont pas été mesurés et disent peu de choses sur le capteur qui a été décisif.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Here either sensor alone would mark nearly the same.</source>
            <translation>Ici, chacun des deux capteurs seul marquerait presque la même chose.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Shares of the sensors: {sar}, {optical}</source>
            <translation>Contribution des capteurs : {sar}, {optical}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Reflectance</source>
            <translation>Réflectance</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Display colours</source>
            <translation>Couleurs d’affichage</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Decibels (dB)</source>
            <translation>Décibels (dB)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Power</source>
            <translation>Puissance</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Amplitude</source>
            <translation>Amplitude</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Bands</source>
            <translation>Bandes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Unit</source>
            <translation>Unité</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Scale</source>
            <translation>Facteur</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Offset</source>
            <translation>Décalage</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>No data</source>
            <translation>Sans donnée</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>EarthMind: bands</source>
            <translation>EarthMind : bandes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>As recognised</source>
            <translation>Comme reconnu</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Forget what was stated about this layer</source>
            <translation>Oublier ce qui a été indiqué pour cette couche</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Looking at the layer…</source>
            <translation>Examen de la couche…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>It comes from a service, and is drawn in its colours when something is asked.</source>
            <translation>Elle vient d'un service et est dessinée dans ses couleurs quand une question est posée.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Not recognised</source>
            <translation>Non reconnu</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>optical</source>
            <translation>optique</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>SAR</source>
            <translation>SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>{unit} (as recognised)</source>
            <translation>{unit} (comme reconnu)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Hold down to see the other sensor in the map: optical instead of SAR, or SAR instead of optical; the menu has a line to drag between them, and blinking (down arrow)</source>
            <translation>Maintenez enfoncé pour voir l’autre capteur sur la carte : optique au lieu de SAR, ou SAR au lieu d’optique ; le menu propose une ligne à déplacer entre les deux, et le clignotement (flèche vers le bas)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>The map changes between the sensors; press to end the comparison</source>
            <translation>La carte alterne entre les capteurs ; appuyez pour terminer la comparaison</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Compare the sensors</source>
            <translation>Comparer les capteurs</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Pace of blinking</source>
            <translation>Rythme du clignotement</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Drag the line in the map, or move it with the arrow keys; press to end the comparison</source>
            <translation>Faites glisser la ligne sur la carte, ou déplacez-la avec les flèches ; appuyez pour terminer la comparaison</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Swipe between optical and SAR</source>
            <translation>Balayer entre optique et SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Blink between optical and SAR</source>
            <translation>Faire clignoter optique et SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Choose an optical and a SAR layer to compare them</source>
            <translation>Choisissez une couche optique et une couche SAR pour les comparer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/overlay.py" />
            <source>Optical</source>
            <translation>Optique</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Ask</source>
            <translation>Demander</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Restart</source>
            <translation>Redémarrer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Start the backend again</source>
            <translation>Redémarrer le backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Copy the conversation</source>
            <translation>Copier la conversation</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Save the conversation</source>
            <translation>Enregistrer la conversation</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Begin a new conversation</source>
            <translation>Commencer une nouvelle conversation</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Backend</source>
            <translation>Backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Help</source>
            <translation>Aide</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/diagnosis.py" />
            <source>For a bug report. Look it over before you copy it: paths may hold your name. Nothing is sent.</source>
            <translation>Pour un rapport de bogue. Relisez-le avant de le copier : les chemins peuvent contenir votre nom. Rien n'est envoyé.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/diagnosis.py" />
            <source>Diagnosis</source>
            <translation>Diagnostic</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/diagnosis.py" />
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Start "earthmind serve --port 8765" there, and reach it by https through a proxy of that computer, or by an SSH tunnel: ssh -L 8765:127.0.0.1:8765 HOST, and then http://127.0.0.1:8765. Layers that are single files are sent there, kept in a folder that only its user can enter, and removed when it ends.</source>
            <translation>Lancez-y « earthmind serve --port 8765 » et accédez-y en https par un proxy de cet ordinateur, ou par un tunnel SSH : ssh -L 8765:127.0.0.1:8765 HOST, puis http://127.0.0.1:8765. Les couches d’un seul fichier y sont envoyées, gardées dans un dossier où seul son utilisateur peut entrer, et supprimées quand il se termine.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Backend on another computer</source>
            <translation>Backend sur un autre ordinateur</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Address of the backend</source>
            <translation>Adresse du backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Token that the backend printed when it was started</source>
            <translation>Jeton que le backend a affiché à son démarrage</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Connect</source>
            <translation>Connecter</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Use the one of this computer</source>
            <translation>Utiliser celui de cet ordinateur</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>EarthMind: connecting</source>
            <translation>EarthMind : connexion</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>The backend of this computer is used.</source>
            <translation>Le backend de cet ordinateur est utilisé.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>kept in QGIS's store of passwords</source>
            <translation>gardé dans le coffre de mots de passe de QGIS</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Token</source>
            <translation>Jeton</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Asking {address}…</source>
            <translation>Interrogation de {address}…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>Polygons of {phrase}</source>
            <translation>Polygones de {phrase}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>EarthMind: saving the conversation</source>
            <translation>EarthMind : enregistrer la conversation</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>EarthMind: a picture of the conversation</source>
            <translation>EarthMind : une image de la conversation</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>The conversation cannot be saved as {path}; choose another place.</source>
            <translation>Impossible d’enregistrer la conversation sous {path} ; choisissez un autre emplacement.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>Stopped.</source>
            <translation>Arrêté.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>Web page</source>
            <translation>Page web</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>EarthMind: a conversation</source>
            <translation>EarthMind : une conversation</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Optical before</source>
            <translation>Optique avant</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>SAR before</source>
            <translation>SAR avant</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Saved on {date}</source>
            <translation>Enregistré le {date}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Project: {name}</source>
            <translation>Projet : {name}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Asked on {date}</source>
            <translation>Demandé le {date}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>The answer on the map</source>
            <translation>La réponse sur la carte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>The optical image, or nothing</source>
            <translation>L’image optique, ou rien</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>The radar image, or nothing</source>
            <translation>L’image radar, ou rien</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Choose an optical or a SAR layer.</source>
            <translation>Choisissez une couche optique ou une couche SAR.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>"{layer}" is chosen twice; choose different layers, or leave one empty.</source>
            <translation>« {layer} » est choisie deux fois ; choisissez des couches différentes, ou laissez-en une vide.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Area</source>
            <translation>Zone</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Output</source>
            <translation>Sortie</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Common area</source>
            <translation>Zone commune</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Where to look: all that the layers share, the map view, a layer's extent, or a rectangle</source>
            <translation>Où chercher : tout ce que les couches ont en commun, la vue de la carte, l’emprise d’une couche ou un rectangle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>GeoPackage for the polygons</source>
            <translation>GeoPackage pour les polygones</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Temporary layer</source>
            <translation>Couche temporaire</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Where the polygons are kept; every answer adds its own tables, nothing is overwritten</source>
            <translation>Où les polygones sont conservés ; chaque réponse ajoute ses propres tables, rien n’est écrasé</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>GeoPackage</source>
            <translation>GeoPackage</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>A radar satellite lights the ground itself with microwaves and measures what comes back. So it sees at night and through clouds. It does not see colours: it sees how rough, how wet and how upright things are.</source>
            <translation>Un satellite radar éclaire lui-même le sol avec des micro-ondes et mesure ce qui revient. Il voit donc la nuit et à travers les nuages. Il ne voit pas de couleurs : il voit si les choses sont rugueuses, humides, dressées.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With two sensors, each answer says how much each of them counted, such as SAR 70 %, optical 30 %. This is measured, not guessed: the answer is worked out again without each sensor, and it is counted how much of what is marked changes.</source>
            <translation>Avec deux capteurs, chaque réponse dit combien chacun a compté, par exemple SAR 70 %, optique 30 %. C’est mesuré, pas deviné : la réponse est recalculée sans chacun des capteurs, et l’on compte ce qui change dans ce qui est marqué.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Areas, shares and counts are measured on what the model marked. They are as right as the outlines are. Look at the map before you hand a number on.</source>
            <translation>Surfaces, parts et nombres sont mesurés sur ce que le modèle a marqué. Ils sont aussi justes que les contours. Regardez la carte avant de transmettre un chiffre.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>{compare} below the prompt line shows one sensor beside the other in the map.</source>
            <translation>{compare}, sous la ligne de saisie, montre sur la carte un capteur à côté de l’autre.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>SAR for optical people</source>
            <translation>Le SAR pour habitués de l’optique</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What the shares mean</source>
            <translation>Ce que veulent dire les parts</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where not to trust it</source>
            <translation>Où ne pas s’y fier</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What is dark, what is bright</source>
            <translation>Ce qui est sombre, ce qui est clair</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>VV and VH</source>
            <translation>VV et VH</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Decibels</source>
            <translation>Décibels</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Grain</source>
            <translation>Le grain</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where radar misleads</source>
            <translation>Où le radar trompe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What to use</source>
            <translation>Que prendre</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>A large share</source>
            <translation>Une grande part</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>About half each</source>
            <translation>À peu près la moitié chacun</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Nothing at all</source>
            <translation>Rien du tout</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where on the map</source>
            <translation>Où sur la carte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Confidence is not accuracy</source>
            <translation>La confiance n’est pas l’exactitude</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What the embedded model does well, and what not</source>
            <translation>Ce que le modèle fourni fait bien, et moins bien</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Be careful</source>
            <translation>Prudence</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Ways to check</source>
            <translation>Comment vérifier</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Smooth surfaces reflect the beam away, like a mirror: calm water, wet sand, runways and dry sand are dark. Rough ground, crops and forest scatter it back and are grey to bright. Walls beside flat ground send it straight back: towns, ships and bridges are very bright.</source>
            <translation>Les surfaces lisses renvoient le faisceau ailleurs, comme un miroir : eau calme, sable mouillé, pistes et sable sec sont sombres. Sols rugueux, cultures et forêts le diffusent et sont gris à clairs. Les murs au bord d’un sol plat le renvoient tout droit : villes, navires et ponts sont très clairs.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>The first letter is how the wave was sent, the second how it was received: vertical or horizontal. VV answers to surfaces and to waves on water. VH comes back from what turns the wave, above all branches and leaves: forest is bright in VH, bare land is not.</source>
            <translation>La première lettre dit comment l’onde a été émise, la seconde comment elle a été reçue : verticale ou horizontale. VV réagit aux surfaces et aux vagues. VH revient de ce qui fait tourner l’onde, surtout branches et feuilles : la forêt est claire en VH, le sol nu ne l’est pas.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Backscatter is told on a logarithmic scale: 3 dB more is twice as much, 10 dB ten times. Calm water lies near -20 dB in VV, forest near -8 dB, towns above -5 dB. Files hold decibels, power or amplitude; what a layer was taken for is shown by {bands}.</source>
            <translation>La rétrodiffusion se donne en échelle logarithmique : 3 dB de plus, c’est le double, 10 dB dix fois. L’eau calme est vers -20 dB en VV, la forêt vers -8 dB, les villes au-dessus de -5 dB. Les fichiers contiennent des décibels, une puissance ou une amplitude ; {bands} montre comment une couche a été lue.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>The salt and pepper of a radar image is speckle: echoes within one pixel add up or cancel. It is not noise of the instrument and not detail of the ground. Judge areas, not pixels.</source>
            <translation>Le « poivre et sel » d’une image radar est le chatoiement : les échos dans un pixel s’ajoutent ou s’annulent. Ce n’est ni un bruit de l’instrument ni un détail du sol. Jugez des surfaces, pas des pixels.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Wind makes water rough, and it looks like land. Mountains lean towards the sensor and throw shadows that look like water. Water under trees or between houses makes them brighter, not darker. Melting snow and very dry sand are dark.</source>
            <translation>Le vent rend l’eau rugueuse : elle ressemble à la terre. Les montagnes penchent vers le capteur et font des ombres qui ressemblent à de l’eau. L’eau sous les arbres ou entre les maisons les rend plus clairs, pas plus sombres. La neige fondante et le sable très sec sont sombres.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Use calibrated, terrain-corrected backscatter (sigma0 or gamma0) in VV and VH, as close in time to the optical image as you can get it. A flood moves within hours.</source>
            <translation>Prenez une rétrodiffusion calibrée et corrigée du relief (sigma0 ou gamma0) en VV et VH, aussi proche que possible dans le temps de l’image optique. Une inondation bouge en quelques heures.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Without that sensor the answer would be another one. It decided; it need not be right.</source>
            <translation>Sans ce capteur, la réponse serait autre. Il a décidé ; il n’a pas forcément raison.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Either both are needed, or either alone would do. The tooltip of the bar says which: how far the two would agree if each were asked alone.</source>
            <translation>Ou bien les deux sont nécessaires, ou bien l’un ou l’autre suffirait. L’infobulle de la barre le dit : à quel point les deux seraient d’accord si chacun était interrogé seul.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>A layer of clouds, noise, one value or other ground is left out, and a note says so. Look at that layer first.</source>
            <translation>Une couche de nuages, de bruit, d’une seule valeur ou d’un autre lieu est laissée de côté, et une note le dit. Regardez d’abord cette couche.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>{raster} below an answer draws it pixel by pixel: violet where the radar decided, green where the optical image did. Under a cloud it should be violet.</source>
            <translation>{raster}, sous une réponse, le dessine pixel par pixel : violet là où le radar a décidé, vert là où c’était l’image optique. Sous un nuage, ce devrait être violet.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>It is the model's own mean probability within a polygon. Below two thirds the answer says so. A model can be sure and wrong: check some polygons against the image, or against ground that you know.</source>
            <translation>C’est la probabilité moyenne du modèle dans un polygone. Au-dessous de deux tiers, la réponse le dit. Un modèle peut être sûr et se tromper : vérifiez quelques polygones sur l’image ou sur un terrain que vous connaissez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Water, floods, broad land cover, crops and clouds at about 10 m. It does not know ships, cars, single houses or species of trees, and says that it does not. Forest, scrub, towns and bare land are often taken for each other.</source>
            <translation>Eau, inondations, grandes classes d’occupation du sol, cultures et nuages à environ 10 m. Il ne connaît ni navires, ni voitures, ni maisons isolées, ni espèces d’arbres, et le dit. Forêt, broussailles, villes et sol nu sont souvent confondus.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Try it in the sample scene: ask for the forest. A good part of it is missed.</source>
            <translation>Essayez dans la scène d’exemple : demandez la forêt. Une bonne partie est manquée.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With red, green and blue alone, such as web maps: there is no infrared, water is guessed.</source>
            <translation>Avec le rouge, le vert et le bleu seuls, comme les cartes web : sans infrarouge, l’eau est devinée.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>In shadows of mountains and clouds, on dark roofs and wet fields: they look like water.</source>
            <translation>Dans l’ombre des montagnes et des nuages, sur les toits sombres et les champs mouillés : cela ressemble à de l’eau.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With days between the two images: a flood, a harvest or snow may lie in between.</source>
            <translation>Avec des jours entre les deux images : une crue, une récolte ou de la neige peuvent être passées entre-temps.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With things of few pixels: at 10 m a ditch or a lane is not there.</source>
            <translation>Avec des choses de quelques pixels : à 10 m, un fossé ou un chemin n’existe pas.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With one date: permanent water and flood are the same to every sensor.</source>
            <translation>Avec une seule date : eau permanente et crue sont identiques pour tout capteur.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where SAR was trusted</source>
            <translation>Où le SAR a compté</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Ask in the same conversation: {question}</source>
            <translation>Demandez dans la même conversation : {question}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>How sure are you?</source>
            <translation>À quel point es-tu sûr ?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/opening.py" />
            <source>The scene is being made…</source>
            <translation>La scène est en cours de création…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/opening.py" />
            <source>The scene is loaded.</source>
            <translation>La scène est chargée.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>{layer} before the flood</source>
            <translation>{layer} avant la crue</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>Sample scene</source>
            <translation>Scène d’exemple</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>Districts</source>
            <translation>Secteurs</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>EarthMind: the sample scene</source>
            <translation>EarthMind : la scène d’exemple</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>Set up the backend first.</source>
            <translation>Installez d’abord le backend.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>The sample scene could not be made; the details say why.</source>
            <translation>La scène d’exemple n’a pas pu être créée ; les détails disent pourquoi.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>The layer {path} cannot be opened.</source>
            <translation>La couche {path} ne peut pas être ouverte.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Whatever goes wrong is said in one sentence, with its cause. These are the usual ones.</source>
            <translation>Ce qui échoue est dit en une phrase, avec sa cause. Voici les cas habituels.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Troubleshooting</source>
            <translation>Dépannage</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The set-up fails</source>
            <translation>L’installation échoue</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The backend has stopped or says nothing</source>
            <translation>Le backend s’est arrêté ou ne dit rien</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>It is slow</source>
            <translation>C’est lent</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Bands or unit are not known</source>
            <translation>Bandes ou unité inconnues</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The two layers do not fit</source>
            <translation>Les deux couches ne concordent pas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>It was understood wrongly</source>
            <translation>C’est mal compris</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The polygons are gone</source>
            <translation>Les polygones ont disparu</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Behind a company's proxy, set it in QGIS (Settings, Options, Network); a package index or a mirror under {network}. Without a network, an offline bundle is made on another computer by “earthmind offline-bundle”. {log} shows what the programs wrote. Pressing the button again goes on; nothing has to be removed first.</source>
            <translation>Derrière le proxy d’une entreprise, réglez-le dans QGIS (Préférences, Options, Réseau) ; un index de paquets ou un miroir sous {network}. Sans réseau, un lot hors ligne se fait sur un autre ordinateur avec « earthmind offline-bundle ». {log} montre ce que les programmes ont écrit. Appuyer à nouveau sur le bouton continue ; rien n’est à supprimer avant.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Press {restart}. If it happens again, {repair} builds it anew beside the old one. {diagnosis} tests it and shows a page for a bug report.</source>
            <translation>Appuyez sur {restart}. Si cela se répète, {repair} le reconstruit à côté de l’ancien. {diagnosis} le teste et affiche une page pour un rapport d’erreur.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The first question of a place reads the rasters; those that follow are quicker. Choose a smaller {area}, or {overview} under {options}. Rasters on a network drive are slow: copy them.</source>
            <translation>La première question sur un lieu lit les rasters ; les suivantes sont plus rapides. Choisissez une {area} plus petite, ou {overview} sous {options}. Les rasters sur un lecteur réseau sont lents : copiez-les.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Press {bands} beside the layer and state them, such as “green=2, nir=4”.</source>
            <translation>Appuyez sur {bands} à côté de la couche et indiquez-les, par exemple « green=2, nir=4 ».</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>They must show the same ground. Optical and SAR exchanged: the error offers to swap them. A shift between them is measured, and {correct} moves one onto the other for the question; no file is changed.</source>
            <translation>Elles doivent montrer le même sol. Optique et SAR inversés : l’erreur propose de les échanger. Un décalage est mesuré, et {correct} déplace l’une sur l’autre pour la question ; aucun fichier n’est modifié.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Read the line below your question. Say it in shorter words, or press {change} and correct the plan itself. What was not understood is named in the answer.</source>
            <translation>Lisez la ligne sous votre question. Dites-le plus brièvement, ou appuyez sur {change} et corrigez le plan lui-même. Ce qui n’a pas été compris est nommé dans la réponse.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Without an {output} they are temporary and end with QGIS. A new answer takes the place of the one before; {pin} keeps it.</source>
            <translation>Sans {output}, ils sont temporaires et finissent avec QGIS. Une nouvelle réponse remplace la précédente ; {pin} la garde.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Network…</source>
            <translation>Réseau…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Log</source>
            <translation>Journal</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Repair the backend</source>
            <translation>Réparer le backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Diagnosis…</source>
            <translation>Diagnostic…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Overview</source>
            <translation>Vue d’ensemble</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Options</source>
            <translation>Options</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Correct the shift and ask again</source>
            <translation>Corriger le décalage et reposer la question</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Change</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Pin</source>
            <translation>Épingler</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Ten minutes from loading two rasters to polygons that you can hand on. The scene is simulated: a river, fields, a wood and a town, before and during a flood, as Sentinel-2 and Sentinel-1 see them. It is made on this computer; nothing is downloaded.</source>
            <translation>Dix minutes, du chargement de deux rasters à des polygones que vous pouvez transmettre. La scène est simulée : une rivière, des champs, un bois et une ville, avant et pendant une crue, tels que Sentinel-2 et Sentinel-1 les voient. Elle est créée sur cet ordinateur ; rien n’est téléchargé.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>How large is the water?</source>
            <translation>Quelle est la surface de l’eau ?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>And in the northern part?</source>
            <translation>Et dans la partie nord ?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Segment the water.</source>
            <translation>Segmenter l’eau.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Segment the flooded area.</source>
            <translation>Segmenter la zone inondée.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Tutorial: ten minutes</source>
            <translation>Tutoriel : dix minutes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>1. Load the scene</source>
            <translation>1. Charger la scène</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>2. See what was recognised</source>
            <translation>2. Voir ce qui a été reconnu</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>3. Ask</source>
            <translation>3. Demander</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>4. Read the answer</source>
            <translation>4. Lire la réponse</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>5. Go on</source>
            <translation>5. Continuer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>6. Make polygons</source>
            <translation>6. Créer des polygones</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>7. Ask about a part</source>
            <translation>7. Interroger une partie</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>8. Correct it with a click</source>
            <translation>8. Corriger d’un clic</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>9. Look through the results</source>
            <translation>9. Parcourir les résultats</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>10. Add up by district</source>
            <translation>10. Totaliser par secteur</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>11. Compare two dates</source>
            <translation>11. Comparer deux dates</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>12. Keep it</source>
            <translation>12. Conserver</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Two rasters of the flood appear, two of the time before, and a layer of districts. The first two are chosen in the panel.</source>
            <translation>Deux rasters de la crue apparaissent, deux d’avant, et une couche de secteurs. Les deux premiers sont choisis dans le panneau.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Press {bands} beside the optical layer. It shows the mission, the bands and the unit, and a picture of what the model will see. Where that is wrong, correct it there. Close it with Esc.</source>
            <translation>Appuyez sur {bands} à côté de la couche optique : mission, bandes, unité, et une image de ce que le modèle verra. Si c’est faux, corrigez-le là. Fermez avec Échap.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Type {question} and press Enter. The first answer takes a few seconds.</source>
            <translation>Tapez {question} et appuyez sur Entrée. La première réponse prend quelques secondes.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Below your question stands what was understood; {change} lets you correct it. The coloured phrase is the water itself: a click zooms to it. Notes say what was assumed. The bar at the bottom shows how much each sensor counted.</source>
            <translation>Sous votre question figure ce qui a été compris ; {change} permet de le corriger. L’expression colorée est l’eau elle-même : un clic y zoome. Les notes disent ce qui a été supposé. La barre du bas montre combien chaque capteur a compté.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Type {question} The second question is about the water of the first.</source>
            <translation>Tapez {question} La deuxième question porte sur l’eau de la première.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Type {question} The polygons lie in the group EarthMind of the layers. Click the coloured phrase in the answer: the map zooms to them.</source>
            <translation>Tapez {question} Les polygones sont dans le groupe EarthMind des couches. Cliquez sur l’expression colorée de la réponse : la carte y zoome.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Open the menu of the button beside the prompt line, choose {rectangle} and drag one in the map. Ask {question} again. {remove} above the prompt line ends it.</source>
            <translation>Ouvrez le menu du bouton à côté de la ligne de saisie, choisissez {rectangle} et tracez-en un sur la carte. Demandez à nouveau : {question} {remove}, au-dessus de la ligne de saisie, y met fin.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Ask {question} for the whole area again. Choose {wrong} in the same menu and click at a small lake: it is taken away. {missing} does the contrary. {back} undoes a click.</source>
            <translation>Demandez à nouveau {question} pour toute la zone. Choisissez {wrong} dans le même menu et cliquez sur un petit lac : il est retiré. {missing} fait le contraire. {back} annule un clic.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Open {results}. Each row is a polygon: a click zooms to it and selects it. Raise the confidence or the area: what is below is hidden, in the table and in the map, without another question.</source>
            <translation>Ouvrez {results}. Chaque ligne est un polygone : un clic y zoome et le sélectionne. Augmentez la confiance ou la surface : ce qui est au-dessous est masqué, dans le tableau et sur la carte, sans autre question.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Press {by_area} and choose the districts. A table of the water in each of them is added to the project.</source>
            <translation>Appuyez sur {by_area} et choisissez les secteurs. Un tableau de l’eau dans chacun d’eux est ajouté au projet.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Open {options} and choose the two rasters of the time before. Ask {question} With one date nobody can tell a flood from a lake. With two, what was water before is left out.</source>
            <translation>Ouvrez {options} et choisissez les deux rasters d’avant. Demandez : {question} Avec une date, personne ne distingue une crue d’un lac. Avec deux, ce qui était de l’eau avant est exclu.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>{save} in the results writes a GeoPackage or another file. The disk below the prompt line writes the conversation as one web page with its maps. The project file keeps the conversation too; give the polygons a file, or they are gone with QGIS.</source>
            <translation>{save}, dans les résultats, écrit un GeoPackage ou un autre fichier. La disquette sous la ligne de saisie écrit la conversation en une page web avec ses cartes. Le fichier du projet garde aussi la conversation ; donnez un fichier aux polygones, sinon ils disparaissent avec QGIS.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Now your own rasters: choose them above and ask.</source>
            <translation>À vous, avec vos propres rasters : choisissez-les en haut et demandez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Draw a rectangle</source>
            <translation>Dessiner un rectangle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Remove what is wrong</source>
            <translation>Retirer ce qui est faux</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Add what is missing</source>
            <translation>Ajouter ce qui manque</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Take the last one back</source>
            <translation>Annuler le dernier</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Results</source>
            <translation>Résultats</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>By area</source>
            <translation>Par zone</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Load the sample scene</source>
            <translation>Charger la scène d’exemple</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/window.py" />
            <source>Reference</source>
            <translation>Référence</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/window.py" />
            <source>EarthMind: help</source>
            <translation>EarthMind : aide</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/window.py" />
            <source>Pages of the help</source>
            <translation>Pages de l’aide</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Ask about the place that your layers show</source>
            <translation>Posez une question sur le lieu que montrent vos couches</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Choose an optical layer, a SAR layer, or both of the same place, then type:</source>
            <translation>Choisissez une couche optique, une couche SAR, ou les deux pour un même lieu, puis écrivez :</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>How much of the area is under water?</source>
            <translation>Quelle part de la zone est sous l’eau ?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Is there flooding?</source>
            <translation>Y a-t-il une inondation ?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>{model}, {seconds} s</source>
            <translation>{model}, {seconds} s</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Corrected by clicks: {count}.</source>
            <translation>Corrigé par des clics : {count}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>{phrase}: nothing found</source>
            <translation>{phrase} : rien trouvé</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>The raster is being made: {kind}.</source>
            <translation>Le raster est en cours de création : {kind}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>As a raster:</source>
            <translation>En raster :</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Pinned</source>
            <translation>Épinglée</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Unpin</source>
            <translation>Détacher</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>New here?</source>
            <translation>Première fois ?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>A new conversation has begun.</source>
            <translation>Une nouvelle conversation a commencé.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Ask again</source>
            <translation>Reposer la question</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Swap the layers and ask again</source>
            <translation>Échanger les couches et redemander</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Restart the backend</source>
            <translation>Redémarrer le backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/kept_conversation.py" />
            <source>The conversation in this project is damaged and not shown.</source>
            <translation>La conversation de ce projet est endommagée et n’est pas affichée.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/kept_conversation.py" />
            <source>The conversation in this project was kept by a later version of EarthMind: it is not shown and stays as it is; what is asked now is not kept in the project.</source>
            <translation>La conversation de ce projet vient d’une version plus récente d’EarthMind : elle n’est pas affichée et reste telle quelle ; ce qui est demandé maintenant n’est pas conservé dans le projet.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/layer_picker.py" />
            <source>What this layer is taken for: its bands and unit; state them where they are wrong</source>
            <translation>Comment cette couche est interprétée : ses bandes et son unité ; indiquez-les si elles sont inexactes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>EarthMind: models</source>
            <translation>EarthMind : modèles</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>EarthMind: removing a model</source>
            <translation>EarthMind : suppression d'un modèle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Models</source>
            <translation>Modèles</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Folder that holds the model's files; empty: they are downloaded</source>
            <translation>Dossier contenant les fichiers du modèle ; vide : ils sont téléchargés</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>I have read the licence and accept it</source>
            <translation>J'ai lu la licence et je l'accepte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Fetch</source>
            <translation>Télécharger</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Remove it from this computer</source>
            <translation>Le supprimer de cet ordinateur</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Progress of fetching the model</source>
            <translation>Progression du téléchargement du modèle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>From a folder</source>
            <translation>Depuis un dossier</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Sensors</source>
            <translation>Capteurs</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>On this computer</source>
            <translation>Sur cet ordinateur</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Knows: {things}.</source>
            <translation>Connaît : {things}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Licence:</source>
            <translation>Licence :</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/fetch_task.py" />
            <source>EarthMind: fetching {model}</source>
            <translation>EarthMind : téléchargement de {model}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>EarthMind: network</source>
            <translation>EarthMind : réseau</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Offline bundles (*.zip);;All files (*)</source>
            <translation>Paquets hors ligne (*.zip);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Folder…</source>
            <translation>Dossier…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Folder that earthmind offline-bundle made</source>
            <translation>Dossier créé par earthmind offline-bundle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Leave these empty to fetch from PyPI and GitHub. The proxy is QGIS's (Settings &gt; Options &gt; Network), the certificates are the system's. Everything that is fetched is checked against the checksums in the plugin, wherever it comes from.</source>
            <translation>Laissez ces champs vides pour télécharger depuis PyPI et GitHub. Le proxy est celui de QGIS (Préférences &gt; Options &gt; Réseau), les certificats sont ceux du système. Tout ce qui est téléchargé est comparé aux sommes de contrôle de l’extension, quelle qu’en soit l’origine.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Package index</source>
            <translation>Index de paquets</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Mirror of Python</source>
            <translation>Miroir de Python</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Offline bundle</source>
            <translation>Paquet hors ligne</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/notices.py" />
            <source>EarthMind: details</source>
            <translation>EarthMind : détails</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/notices.py" />
            <source>The conversation was saved as {path}.</source>
            <translation>La conversation a été enregistrée sous {path}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>How to look at an area that is larger than one picture of the model. Overview: as one coarser picture. Full resolution: in windows, whose polygons are joined. Automatic: full resolution for what is to be segmented, overview for questions.</source>
            <translation>Comment examiner une zone plus grande qu’une image du modèle. Vue d’ensemble : en une seule image plus grossière. Pleine résolution : par fenêtres, dont les polygones sont réunis. Automatique : pleine résolution pour ce qui est à segmenter, vue d’ensemble pour les questions.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>The model that answers</source>
            <translation>Le modèle qui répond</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Correct the shift</source>
            <translation>Corriger le décalage</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Move the SAR image onto the optical one where their shift can be told; no file is changed</source>
            <translation>Recaler l’image SAR sur l’image optique lorsque leur décalage peut être déterminé ; aucun fichier n’est modifié</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Detail</source>
            <translation>Détail</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Automatic</source>
            <translation>Automatique</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Full resolution (in windows)</source>
            <translation>Pleine résolution (par fenêtres)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>{title} is not on this computer. Fetch it with: {command}</source>
            <translation>{title} n’est pas sur cet ordinateur. Pour le télécharger : {command}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>{title}. It knows: {knows}.</source>
            <translation>{title}. Il connaît : {knows}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>{model} (default)</source>
            <translation>{model} (par défaut)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Options ({count} set)</source>
            <translation>Options (définies : {count})</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Name or folder of the model that answers; empty: the backend chooses</source>
            <translation>Nom ou dossier du modèle qui répond ; vide : le backend choisit</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Python of a backend that was set up elsewhere</source>
            <translation>Python d'un backend installé ailleurs</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Python of an environment in which the backend is installed; empty for the plugin's own</source>
            <translation>Python d'un environnement où le backend est installé ; vide pour celui de l'extension</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Python of the backend</source>
            <translation>Python du backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>EarthMind</source>
            <translation>EarthMind</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>What else the backend needs is set up in the panel: {button}.</source>
            <translation>Le reste de ce dont le backend a besoin se règle dans le panneau : {button}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/bookmarks.py" />
            <source>Bookmarks</source>
            <translation>Signets</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/bookmarks.py" />
            <source>There are no bookmarks yet</source>
            <translation>Il n'y a pas encore de signets</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>{what}: the next question is about that alone (down arrow: other ways)</source>
            <translation>{what} : la prochaine question ne porte que sur cela (flèche bas : autres façons)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Point at what is asked about</source>
            <translation>Pointer ce sur quoi porte la question</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>{what}: a click in the map corrects the last answer (down arrow: other ways)</source>
            <translation>{what} : un clic dans la carte corrige la dernière réponse (flèche bas : autres façons)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>{what}: the polygons of an answer change (down arrow: other ways)</source>
            <translation>{what} : les polygones d’une réponse changent (flèche vers le bas : autres manières)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Point at a place</source>
            <translation>Pointer un lieu</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a polygon</source>
            <translation>Dessiner un polygone</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a lasso</source>
            <translation>Dessiner un lasso</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Selected features</source>
            <translation>Entités sélectionnées</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Split polygons by a line</source>
            <translation>Diviser des polygones par une ligne</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Merge polygons along a line</source>
            <translation>Fusionner des polygones le long d’une ligne</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Merge selected polygons</source>
            <translation>Fusionner les polygones sélectionnés</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click at a place in the map; Esc cancels.</source>
            <translation>Cliquez sur un lieu de la carte ; Échap annule.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Drag a rectangle in the map; Esc cancels.</source>
            <translation>Tracez un rectangle sur la carte ; Échap annule.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click the corners in the map, a right click ends; Esc cancels.</source>
            <translation>Cliquez les sommets sur la carte, un clic droit termine ; Échap annule.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw around an area with the mouse button held down; Esc cancels.</source>
            <translation>Dessinez autour d'une zone en maintenant le bouton de la souris ; Échap annule.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click at what is missing in the last answer; Esc ends.</source>
            <translation>Cliquez sur ce qui manque dans la dernière réponse ; Échap termine.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click at what is wrong in the last answer; Esc ends.</source>
            <translation>Cliquez sur ce qui est faux dans la dernière réponse ; Échap termine.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a line across what is to be split, a right click ends it; Esc ends.</source>
            <translation>Tracez une ligne à travers ce qui doit être divisé, un clic droit la termine ; Échap met fin.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a line over all that is to be one polygon, a right click ends it; Esc ends.</source>
            <translation>Tracez une ligne sur tout ce qui doit former un polygone, un clic droit la termine ; Échap met fin.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>What is marked ({region}) has too many corners; simplify it first.</source>
            <translation>Ce qui est marqué ({region}) a trop de sommets ; simplifiez-le d'abord.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>place clicked at</source>
            <translation>lieu cliqué</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>drawn rectangle</source>
            <translation>rectangle dessiné</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>drawn polygon</source>
            <translation>polygone dessiné</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>area within the lasso</source>
            <translation>zone dans le lasso</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>selected features</source>
            <translation>entités sélectionnées</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>bookmark</source>
            <translation>signet</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>What is marked ({region}) lies outside the area that is asked about; mark something within, or remove it.</source>
            <translation>Ce qui est marqué ({region}) est en dehors de la zone interrogée ; marquez quelque chose dedans, ou retirez-le.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>The project has no coordinate reference system; choose one, then point.</source>
            <translation>Le projet n'a pas de système de coordonnées de référence ; choisissez-en un, puis pointez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Select features of a polygon layer first, and make it the active layer.</source>
            <translation>Sélectionnez d'abord des entités d'une couche de polygones, et rendez cette couche active.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>{count} features are selected; select at most {most}.</source>
            <translation>{count} entités sont sélectionnées ; sélectionnez-en au plus {most}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>What was marked has no area; mark polygons.</source>
            <translation>Ce qui a été marqué n'a pas de surface ; marquez des polygones.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Mark nothing in the map</source>
            <translation>Ne rien marquer sur la carte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>"{layer}" has no coordinate reference system; give it one first.</source>
            <translation>« {layer} » n'a pas de système de coordonnées de référence ; donnez-lui-en un d'abord.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Ask about the whole area again</source>
            <translation>Interroger de nouveau toute la zone</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Asked about: {region}</source>
            <translation>Question sur : {region}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>{region}; only what lies within the area counts</source>
            <translation>{region} ; seul compte ce qui est dans la zone</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Looking at full resolution…</source>
            <translation>Examen en pleine résolution…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Progress of the answer</source>
            <translation>Progression de la réponse</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Sending the layers…</source>
            <translation>Envoi des couches…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Loading the model…</source>
            <translation>Chargement du modèle…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Reading the rasters…</source>
            <translation>Lecture des rasters…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Looking…</source>
            <translation>Examen de l’image…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Answering…</source>
            <translation>Rédaction de la réponse…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Drawing the polygons…</source>
            <translation>Tracé des polygones…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>{done} of {count} windows</source>
            <translation>{done} fenêtres sur {count}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/prompt.py" />
            <source>Question or task</source>
            <translation>Question ou consigne</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/prompt.py" />
            <source>Enter asks; the up arrow brings back what you asked before</source>
            <translation>Entrée envoie la question ; la flèche vers le haut rappelle vos questions précédentes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/prompt.py" />
            <source>Question or instruction</source>
            <translation>Question ou instruction</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/questions.py" />
            <source>Asking…</source>
            <translation>Envoi de la question…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/questions.py" />
            <source>Starting the backend…</source>
            <translation>Démarrage du backend…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/questions.py" />
            <source>Stopping…</source>
            <translation>Arrêt en cours…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>The backend is not running.</source>
            <translation>Le backend n’est pas démarré.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>The backend does not answer.</source>
            <translation>Le backend ne répond pas.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>Repair the backend first.</source>
            <translation>Réparez d’abord le backend.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>Type what to find out.</source>
            <translation>Écrivez ce que vous voulez savoir.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>Ask (Enter)</source>
            <translation>Demander (Entrée)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/refining.py" />
            <source>The answer has many clicks already; edit its polygons instead.</source>
            <translation>La réponse a déjà beaucoup de clics ; modifiez plutôt ses polygones.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/refining.py" />
            <source>Only clicks on the last answer can be taken back; ask that question again.</source>
            <translation>Seuls les clics sur la dernière réponse peuvent être annulés ; reposez cette question.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/refining.py" />
            <source>Ask for something to be marked first; then click at what is wrong.</source>
            <translation>Demandez d'abord de marquer quelque chose, puis cliquez sur ce qui est faux.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>not filtered in the map, since it is being edited: {layers}</source>
            <translation>non filtré sur la carte, car en cours d'édition : {layers}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Results ({shown} of {count})</source>
            <translation>Résultats ({shown} sur {count})</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Results ({count})</source>
            <translation>Résultats ({count})</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Nothing of what is shown lies within "{layer}".</source>
            <translation>Rien de ce qui est montré ne se trouve dans « {layer} ».</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>{shown} of {count} shown</source>
            <translation>{shown} sur {count} affichés</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>the {most} largest are listed</source>
            <translation>les {most} plus grands sont listés</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Totals by {layer}</source>
            <translation>Totaux par {layer}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Minimum confidence in percent</source>
            <translation>Confiance minimale en pour cent</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Show only polygons of at least this confidence, here and in the map</source>
            <translation>N'afficher que les polygones d'au moins cette confiance, ici et sur la carte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Minimum area in square metres</source>
            <translation>Surface minimale en mètres carrés</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Show only polygons of at least this area, here and in the map</source>
            <translation>N'afficher que les polygones d'au moins cette surface, ici et sur la carte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Reset</source>
            <translation>Réinitialiser</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Show all polygons again</source>
            <translation>Afficher de nouveau tous les polygones</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Confidence from</source>
            <translation>Confiance à partir de</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Area from</source>
            <translation>Surface à partir de</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Take the last change of polygons back</source>
            <translation>Annuler la dernière modification de polygones</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Keep the changes of polygons</source>
            <translation>Garder les modifications de polygones</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Discard</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Have the polygons as they were before the changes</source>
            <translation>Rétablir les polygones tels qu’avant les modifications</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>The line touches no polygon of an answer; draw it over one.</source>
            <translation>La ligne ne touche aucun polygone d’une réponse ; tracez-la sur l’un d’eux.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>"{layer}" cannot be edited; save it as a new file and edit that.</source>
            <translation>« {layer} » ne peut pas être modifiée ; enregistrez-la dans un nouveau fichier et modifiez celui-ci.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>The changes of "{layer}" could not be saved; check its file, or discard them.</source>
            <translation>Les modifications de « {layer} » n’ont pas pu être enregistrées ; vérifiez son fichier, ou abandonnez-les.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Select polygons of an answer in the map first; then merge them.</source>
            <translation>Sélectionnez d’abord des polygones d’une réponse sur la carte ; fusionnez-les ensuite.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>No polygons of an answer are shown in the map; ask for some first.</source>
            <translation>Aucun polygone d’une réponse n’est affiché sur la carte ; demandez-en d’abord.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Unsaved changes: {count}</source>
            <translation>Modifications non enregistrées : {count}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rasters.py" />
            <source>The backend made no raster of this answer. {reason}</source>
            <translation>Le backend n'a fait aucun raster de cette réponse. {reason}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/reading.py" />
            <source>EarthMind: results</source>
            <translation>EarthMind : résultats</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rows.py" />
            <source>Phrase</source>
            <translation>Terme</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rows.py" />
            <source>Area (m²)</source>
            <translation>Surface (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rows.py" />
            <source>Confidence (%)</source>
            <translation>Confiance (%)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Save the polygons as a file, or add them to a layer</source>
            <translation>Enregistrer les polygones dans un fichier ou les ajouter à une couche</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Save the polygons</source>
            <translation>Enregistrer les polygones</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Add to</source>
            <translation>Ajouter à</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Save "{layer}" as…</source>
            <translation>Enregistrer « {layer} » sous…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>The project has no other polygon layer that can be written</source>
            <translation>Le projet n'a pas d'autre couche de polygones modifiable</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/saving.py" />
            <source>Polygons added to "{layer}": {count}.</source>
            <translation>Polygones ajoutés à « {layer} » : {count}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/table.py" />
            <source>Polygons of the last answer</source>
            <translation>Polygones de la dernière réponse</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/table.py" />
            <source>A click shows the polygon in the map; Ctrl+C copies the selected rows</source>
            <translation>Un clic montre le polygone sur la carte ; Ctrl+C copie les lignes sélectionnées</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/table.py" />
            <source>Confidence</source>
            <translation>Confiance</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zone_button.py" />
            <source>Totals within each polygon of a layer, such as parcels or districts, as a table</source>
            <translation>Totaux dans chaque polygone d'une couche, parcelles ou districts par exemple, en tableau</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zone_button.py" />
            <source>Totals by the polygons of a layer</source>
            <translation>Totaux par les polygones d'une couche</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zone_button.py" />
            <source>The project has no other polygon layer</source>
            <translation>Le projet n'a pas d'autre couche de polygones</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>Zone</source>
            <translation>Zone</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>Count</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>Share (%)</source>
            <translation>Part (%)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>"{layer}" cannot be brought into the coordinate reference system of the results.</source>
            <translation>« {layer} » ne peut pas être amenée dans le système de coordonnées des résultats.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Python of an environment with the EarthMind backend</source>
            <translation>Python d’un environnement contenant le backend EarthMind</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Remove the backend and all that was downloaded for it? Your data and results stay.</source>
            <translation>Supprimer le backend et tout ce qui a été téléchargé pour lui ? Vos données et vos résultats restent.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>What is installed besides the embedded model</source>
            <translation>Ce qui est installé en plus du modèle intégré</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Package index, mirror, offline bundle, certificates and proxy</source>
            <translation>Index de paquets, miroir, paquet hors ligne, certificats et proxy</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Use another…</source>
            <translation>En utiliser un autre…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Use a Python environment in which the backend is installed already</source>
            <translation>Utiliser un environnement Python dans lequel le backend est déjà installé</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Use the plugin's own again</source>
            <translation>Utiliser à nouveau celui de l’extension</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Remove…</source>
            <translation>Supprimer…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Remove the backend and all that was downloaded for it from this computer</source>
            <translation>Supprimer de cet ordinateur le backend et tout ce qui a été téléchargé pour lui</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Test the backend, and show a page for a bug report</source>
            <translation>Tester le backend et afficher une page pour un rapport de bogue</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Models…</source>
            <translation>Modèles…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>See which models there are; fetch and remove them</source>
            <translation>Voir les modèles disponibles ; les télécharger et les supprimer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Testing the backend</source>
            <translation>Test du backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Removing the backend</source>
            <translation>Suppression du backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>{step} ({number} of {count})</source>
            <translation>{step} ({number} sur {count})</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Trying the backend in {program}</source>
            <translation>Essai du backend dans {program}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend at {address} is used; choose another one in Settings &gt; Options &gt; EarthMind.</source>
            <translation>Le backend à {address} est utilisé ; choisissez-en un autre dans Préférences &gt; Options &gt; EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend was set up by another version of the plugin. It still works; update it when it suits you.</source>
            <translation>Le backend a été installé par une autre version de l’extension. Il fonctionne encore ; mettez-le à jour quand cela vous convient.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The Python that the backend stands on is gone or has changed. Repairing it sets the backend up anew; your data, results and settings stay.</source>
            <translation>Le Python sur lequel repose le backend a disparu ou a changé. La réparation réinstalle le backend ; vos données, résultats et paramètres restent.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Embedded model</source>
            <translation>Modèle intégré</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Embedded model, on an NVIDIA GPU</source>
            <translation>Modèle intégré, sur un GPU NVIDIA</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Embedded model and PyTorch, for EarthMind-4B</source>
            <translation>Modèle intégré et PyTorch, pour EarthMind-4B</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend is set up and works.</source>
            <translation>Le backend est installé et fonctionne.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>EarthMind needs its backend, which runs on this computer. Setting it up puts a Python of its own into {folder}; nothing is changed in QGIS. Nothing is downloaded before you press the button.</source>
            <translation>EarthMind a besoin de son backend, qui s’exécute sur cet ordinateur. L’installation place dans {folder} un Python qui lui est réservé ; rien n’est modifié dans QGIS. Rien n’est téléchargé avant que vous ne cliquiez sur le bouton.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Set up the backend</source>
            <translation>Installer le backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Update the backend</source>
            <translation>Mettre à jour le backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Set up again</source>
            <translation>Réinstaller</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>{text} (downloads {download} GB, needs {disk} GB of disk)</source>
            <translation>{text} (télécharge {download} Go, nécessite {disk} Go de disque)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>about {minutes} min left</source>
            <translation>encore {minutes} min environ</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend is set up and works; a first small answer ran on {device}.</source>
            <translation>Le backend est installé et fonctionne ; une première petite réponse a été calculée sur {device}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend in {program} is used.</source>
            <translation>Le backend dans {program} est utilisé.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend is set up in {folder}.</source>
            <translation>Le backend est installé dans {folder}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>about {seconds} s left</source>
            <translation>encore {seconds} s environ</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>The question failed unexpectedly ({error}); the details help to report it.</source>
            <translation>La question a échoué de façon inattendue ({error}) ; les détails aident à le signaler.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>{problem} The polygons are in a temporary layer instead; save it to keep them.</source>
            <translation>{problem} Les polygones sont placés dans une couche temporaire ; enregistrez-la pour les conserver.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>"{layer}" cannot be drawn into a temporary file; check its service and the disk.</source>
            <translation>« {layer} » ne peut pas être dessinée dans un fichier temporaire ; vérifiez son service et le disque.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>EarthMind: {question}</source>
            <translation>EarthMind : {question}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/thoughts.py" />
            <source>Thoughts</source>
            <translation>Réflexions</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/thoughts.py" />
            <source>Thoughts ({count} marked)</source>
            <translation>Réflexions ({count} marqués)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/windows_hint.py" />
            <source>EarthMind: plan</source>
            <translation>EarthMind : plan</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/windows_hint.py" />
            <source>Full resolution: about {count} windows.</source>
            <translation>Pleine résolution : environ {count} fenêtres.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/zoom.py" />
            <source>"{phrase}" cannot be shown in the map's coordinate reference system.</source>
            <translation>« {phrase} » ne peut pas être affiché dans le système de coordonnées de référence de la carte.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>The raster {path} was written but cannot be opened.</source>
            <translation>Le raster {path} a été écrit mais ne peut pas être ouvert.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>Mask</source>
            <translation>Masque</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>Probability</source>
            <translation>Probabilité</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>Where the model is unsure</source>
            <translation>Là où le modèle hésite</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>50 %: it may be or not</source>
            <translation>50 % : peut-être, ou pas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>something else</source>
            <translation>autre chose</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>neither</source>
            <translation>aucun</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>{share} % and less: surely not</source>
            <translation>{share} % ou moins : sûrement pas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>{share} % and more: surely</source>
            <translation>{share} % ou plus : sûrement</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/appending.py" />
            <source>Nothing could be added to "{layer}"; check that it can be written, or save as a new file.</source>
            <translation>Rien n'a pu être ajouté à « {layer} » ; vérifiez que la couche est modifiable, ou enregistrez dans un nouveau fichier.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/appending.py" />
            <source>"{layer}" is being edited; save or discard its edits, then add to it.</source>
            <translation>« {layer} » est en cours d'édition ; enregistrez ou annulez ses modifications, puis recommencez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/appending.py" />
            <source>EarthMind: adding to {layer}</source>
            <translation>EarthMind : ajout à {layer}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Perimeter (m)</source>
            <translation>Périmètre (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Optical layer</source>
            <translation>Couche optique</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>SAR layer</source>
            <translation>Couche SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Prompt</source>
            <translation>Requête</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Created</source>
            <translation>Créé le</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Understood as</source>
            <translation>Compris comme</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_in_use.py" />
            <source>{path} is open in a program and cannot be replaced; the result is written to {free}.</source>
            <translation>{path} est ouvert dans un programme et ne peut pas être remplacé ; le résultat est écrit dans {free}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>Windows takes no file of the name "{name}"; choose another output file.</source>
            <translation>Windows n’accepte aucun fichier nommé « {name} » ; choisissez un autre fichier de sortie.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>The panel writes GeoPackages, not {kind}; choose a name that ends in .gpkg, as in "{name}".</source>
            <translation>Le panneau écrit des GeoPackages et non {kind} ; choisissez un nom qui se termine par .gpkg, comme « {name} ».</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>The name of the output file is too long; choose a shorter one.</source>
            <translation>Le nom du fichier de sortie est trop long ; choisissez-en un plus court.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>QGIS cannot open a GeoPackage whose path has "{text}" in it; choose another output file.</source>
            <translation>QGIS ne peut pas ouvrir un GeoPackage dont le chemin contient « {text} » ; choisissez un autre fichier de sortie.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>"{name}" is a folder; add the name of a GeoPackage.</source>
            <translation>« {name} » est un dossier ; ajoutez le nom d’un GeoPackage.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>"{layer}" does not take the changed polygons; save it as a new file and edit that.</source>
            <translation>« {layer} » n’accepte pas les polygones modifiés ; enregistrez-la dans un nouveau fichier et modifiez celui-ci.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>The line cuts no polygon of "{layer}"; draw it all the way across one.</source>
            <translation>La ligne ne coupe aucun polygone de « {layer} » ; tracez-la d’un bord à l’autre.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>Fewer than two polygons of "{layer}" were chosen; choose all that are to become one.</source>
            <translation>Moins de deux polygones de « {layer} » ont été choisis ; choisissez tous ceux qui doivent n’en former qu’un.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>A polygon of "{layer}" has one part only; choose polygons that touch.</source>
            <translation>Un polygone de « {layer} » n’a qu’une partie ; choisissez des polygones qui se touchent.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>Split polygons</source>
            <translation>Diviser des polygones</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>Merge polygons</source>
            <translation>Fusionner des polygones</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygons_of.py" />
            <source>The polygons in {path} were written but cannot be opened.</source>
            <translation>Les polygones de {path} ont été écrits mais ne peuvent pas être ouverts.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/provenance.py" />
            <source>Edited by hand: {date}</source>
            <translation>Modifié à la main : {date}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>QGIS does not know the coordinate reference system of the answer.</source>
            <translation>QGIS ne connaît pas le système de coordonnées de référence de la réponse.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>"{layer}" is not a raster layer; choose a raster.</source>
            <translation>« {layer} » n’est pas une couche raster ; choisissez un raster.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>The raster layer "{layer}" cannot be read; repair its source or choose another one.</source>
            <translation>La couche raster « {layer} » ne peut pas être lue ; réparez sa source ou choisissez-en une autre.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>"{layer}" comes from a service of the kind "{provider}"; save it as GeoTIFF first, EarthMind reads rasters from files.</source>
            <translation>« {layer} » provient d’un service de type « {provider} » ; enregistrez-la d’abord au format GeoTIFF, EarthMind lit les rasters dans des fichiers.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>"{layer}" needs a login that only QGIS knows; save it as GeoTIFF first.</source>
            <translation>« {layer} » demande une authentification que seul QGIS connaît ; enregistrez-la d’abord au format GeoTIFF.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" is read through QGIS: it was copied into a temporary file at {pixel} m.</source>
            <translation>« {layer} » est lue par QGIS : elle a été copiée dans un fichier temporaire à {pixel} m.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" does not reach the area that is asked about; choose another layer or area.</source>
            <translation>« {layer} » n'atteint pas la zone de la question ; choisissez une autre couche ou zone.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" shows nothing of this area; check its service, or choose another area.</source>
            <translation>« {layer} » ne montre rien de cette zone ; vérifiez son service ou choisissez une autre zone.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>{percent} % of "{layer}" came empty from its service.</source>
            <translation>{percent} % de « {layer} » sont arrivés vides de son service.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" comes from a service: it was drawn into a temporary file with pixels of {pixel} m. It has colours only and nothing of the infrared, so trust the answer less.</source>
            <translation>« {layer} » vient d'un service : elle a été dessinée dans un fichier temporaire avec des pixels de {pixel} m. Elle n'a que des couleurs et rien de l'infrarouge : fiez-vous moins à la réponse.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" was removed from the project; choose another layer.</source>
            <translation>« {layer} » a été retirée du projet ; choisissez une autre couche.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>No area is chosen, so the map view was looked at.</source>
            <translation>Aucune zone n'est choisie : c'est la vue de la carte qui a été regardée.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/statement.py" />
            <source>"{text}" does not say which band is which; write it as in nir=4, swir1=5.</source>
            <translation>« {text} » n’indique pas à quoi correspond chaque bande ; écrivez par exemple nir=4, swir1=5.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/statement.py" />
            <source>"{text}" is no unit; choose one of: {units}.</source>
            <translation>« {text} » n’est pas une unité ; choisissez parmi : {units}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/statement.py" />
            <source>"{text}" is no number; write it as in 0.0001.</source>
            <translation>« {text} » n’est pas un nombre ; écrivez par exemple 0.0001.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/plugin.py" />
            <source>Show or hide the EarthMind panel</source>
            <translation>Afficher ou masquer le panneau EarthMind</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Land cover</source>
            <translation>Occupation du sol</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Share</source>
            <translation>Part</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Parts</source>
            <translation>Parties</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Nothing was found to segment; the output has no polygons.</source>
            <translation>Rien n’a été trouvé à segmenter ; la sortie ne contient aucun polygone.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Model: {model}</source>
            <translation>Modèle : {model}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>How much each sensor counted: {shares}</source>
            <translation>Combien chaque capteur a compté : {shares}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Apply a classifier</source>
            <translation>Appliquer un classificateur</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Draws a raster of the classes that a classifier was taught, with areas.</source>
            <translation>Dessine un raster des classes apprises par un classificateur, avec leurs surfaces.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Gives each pixel the most probable class of a classifier that &lt;i&gt;Teach a classifier&lt;/i&gt; made, where its probability is at least 0.5, and 0 elsewhere. The rasters need the bands that it was taught with; a message names those that are missing. The outputs are those of &lt;i&gt;Land cover map&lt;/i&gt;.</source>
            <translation>Donne à chaque pixel la classe la plus probable d'un classificateur fait par &lt;i&gt;Entraîner un classificateur&lt;/i&gt;, là où sa probabilité est d'au moins 0,5, et 0 ailleurs. Les rasters doivent avoir les bandes de l'apprentissage ; un message nomme celles qui manquent. Les sorties sont celles de la &lt;i&gt;carte d'occupation du sol&lt;/i&gt;.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Classes</source>
            <translation>Classes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Classes as polygons</source>
            <translation>Classes en polygones</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>{path} has no classifier; choose a folder that Teach a classifier wrote.</source>
            <translation>{path} ne contient pas de classificateur ; choisissez un dossier écrit par « Entraîner un classificateur ».</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>classification,prediction,supervised,raster,map</source>
            <translation>classification,prédiction,supervisée,raster,carte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Classifier (its folder)</source>
            <translation>Classificateur (son dossier)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>HTML files (*.html)</source>
            <translation>Fichiers HTML (*.html)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Report of areas by unit</source>
            <translation>Rapport des surfaces par unité</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Adds up polygons by administrative unit, and writes a page with a map, a chart and a table.</source>
            <translation>Additionne des polygones par unité administrative et écrit une page avec carte, diagramme et tableau.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Takes polygons, such as those of &lt;i&gt;Change between two dates&lt;/i&gt; or &lt;i&gt;Segment by text&lt;/i&gt;, and measures on the ellipsoid how much of each &lt;b&gt;category&lt;/b&gt; (the values of a field, such as &lt;i&gt;change&lt;/i&gt;) lies in each &lt;b&gt;unit&lt;/b&gt;, such as a municipality or a parcel. Without units everything is one.&lt;p&gt;&lt;b&gt;Report&lt;/b&gt;: a page by itself with the map over the &lt;b&gt;background&lt;/b&gt; raster, a chart and a table. &lt;b&gt;Statistics&lt;/b&gt;: the units with a field for each category, in square metres.</source>
            <translation>Prend des polygones, comme ceux de &lt;i&gt;Changement entre deux dates&lt;/i&gt; ou &lt;i&gt;Segmenter par texte&lt;/i&gt;, et mesure sur l'ellipsoïde combien de chaque &lt;b&gt;catégorie&lt;/b&gt; (les valeurs d'un champ, comme &lt;i&gt;change&lt;/i&gt;) se trouve dans chaque &lt;b&gt;unité&lt;/b&gt;, comme une commune ou une parcelle. Sans unités, tout en est une.&lt;p&gt;&lt;b&gt;Rapport&lt;/b&gt; : une page autonome avec la carte sur le raster de &lt;b&gt;fond&lt;/b&gt;, un diagramme et un tableau. &lt;b&gt;Statistiques&lt;/b&gt; : les unités avec un champ par catégorie, en mètres carrés.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>report,statistics,zonal,administrative,chart,HTML</source>
            <translation>rapport,statistiques,zonal,administratif,diagramme,HTML</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Polygons</source>
            <translation>Polygones</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Field with the category</source>
            <translation>Champ de la catégorie</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Units, such as municipalities</source>
            <translation>Unités, comme des communes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Field with the name of the unit</source>
            <translation>Champ du nom de l'unité</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Background of the map</source>
            <translation>Fond de la carte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Text under the title</source>
            <translation>Texte sous le titre</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Statistics</source>
            <translation>Statistiques</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>The layer of units has no polygons; choose another one.</source>
            <translation>La couche des unités n'a pas de polygones ; choisissez-en une autre.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Map</source>
            <translation>Carte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>All</source>
            <translation>Tout</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Category</source>
            <translation>Catégorie</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Ask a question</source>
            <translation>Poser une question</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answers a question about optical and SAR rasters in words.</source>
            <translation>Répond en toutes lettres à une question sur des rasters optiques et SAR.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answer as JSON</source>
            <translation>Réponse en JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answers a question such as &lt;i&gt;How much of the area is under water?&lt;/i&gt; about an optical raster, a SAR raster, or both of the same place.&lt;p&gt;&lt;b&gt;ANSWER&lt;/b&gt; is what the model said. &lt;b&gt;Output&lt;/b&gt;, where a file is given, is JSON: answer, phrases with their areas, the sensors' shares, model and seconds.&lt;p&gt;Runs on this computer, in the backend of the EarthMind panel.</source>
            <translation>Répond à une question telle que &lt;i&gt;Quelle part de la zone est sous l’eau ?&lt;/i&gt; sur un raster optique, un raster SAR, ou les deux pour un même lieu.&lt;p&gt;&lt;b&gt;ANSWER&lt;/b&gt; est ce que le modèle a dit. &lt;b&gt;Sortie&lt;/b&gt;, si un fichier est indiqué, est en JSON : réponse, termes avec leurs surfaces, contributions des capteurs, modèle et secondes.&lt;p&gt;S’exécute sur cet ordinateur, dans le backend du panneau EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>&lt;p&gt;&lt;b&gt;Polygons&lt;/b&gt;, where wanted, are what the answer speaks of; &lt;b&gt;Report&lt;/b&gt; is the answer as a page.</source>
            <translation>&lt;p&gt;&lt;b&gt;Polygones&lt;/b&gt;, sur demande, sont ce dont parle la réponse ; &lt;b&gt;Rapport&lt;/b&gt; est la réponse sous forme de page.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>question,answer,describe</source>
            <translation>question,réponse,décrire</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answer</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Ask about each feature</source>
            <translation>Interroger sur chaque entité</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Answers a question about each polygon of a layer, such as every parcel.</source>
            <translation>Répond à une question sur chaque polygone d’une couche, par exemple chaque parcelle.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Asks the same question about every polygon of a layer, such as &lt;i&gt;How much of it is under water?&lt;/i&gt;, and writes the polygons with the answers. For each one its bounding box is looked at, and what is asked is measured within the polygon.&lt;p&gt;&lt;b&gt;Fields&lt;/b&gt;, beside those of the layer: &lt;i&gt;answer&lt;/i&gt;, the sentence; &lt;i&gt;value&lt;/i&gt; and &lt;i&gt;unit&lt;/i&gt; where the question asks for one number (m2 for areas, % for shares, count for how many); &lt;i&gt;confidence&lt;/i&gt; of what was marked, 0 to 1; &lt;i&gt;problem&lt;/i&gt;, why there is no answer, such as a polygon that the rasters do not show. A polygon without an answer does not stop the others.&lt;p&gt;A text that begins with = is a plan: &lt;i&gt;=share(water)&lt;/i&gt;, &lt;i&gt;=area(flooded area)&lt;/i&gt;, &lt;i&gt;=count(built-up area)&lt;/i&gt;.&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; is the number of polygons without an answer. The model is loaded once.</source>
            <translation>Pose la même question sur chaque polygone d’une couche, par exemple &lt;i&gt;Quelle part est sous l’eau ?&lt;/i&gt;, et écrit les polygones avec les réponses. Pour chacun, son rectangle englobant est examiné, et ce qui est demandé est mesuré à l’intérieur du polygone.&lt;p&gt;&lt;b&gt;Champs&lt;/b&gt;, outre ceux de la couche : &lt;i&gt;answer&lt;/i&gt;, la phrase ; &lt;i&gt;value&lt;/i&gt; et &lt;i&gt;unit&lt;/i&gt; si la question demande un seul nombre (m2 pour les surfaces, % pour les parts, count pour un nombre d’objets) ; &lt;i&gt;confidence&lt;/i&gt;, la confiance de ce qui est marqué, de 0 à 1 ; &lt;i&gt;problem&lt;/i&gt;, pourquoi il n’y a pas de réponse, par exemple un polygone que les rasters ne montrent pas. Un polygone sans réponse n’arrête pas les autres.&lt;p&gt;Un texte qui commence par = est un plan : &lt;i&gt;=share(water)&lt;/i&gt;, &lt;i&gt;=area(flooded area)&lt;/i&gt;, &lt;i&gt;=count(built-up area)&lt;/i&gt;.&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; est le nombre de polygones sans réponse. Le modèle n’est chargé qu’une fois.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>question,parcels,fields,polygons,zonal,statistics</source>
            <translation>question,parcelles,champs,polygones,zonal,statistiques</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Features with answers</source>
            <translation>Entités avec réponses</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Features without an answer</source>
            <translation>Entités sans réponse</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Ask about each tile</source>
            <translation>Interroger sur chaque tuile</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Answers a question about every tile of a grid, for a map of shares, areas or counts.</source>
            <translation>Répond à une question sur chaque tuile d’une grille, pour une carte de parts, de surfaces ou de nombres.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Lays a grid of square tiles over the area, asks the same question about each, such as &lt;i&gt;How much of the area is under water?&lt;/i&gt;, and writes the tiles with the answers: styled by &lt;i&gt;value&lt;/i&gt; they are a choropleth map.&lt;p&gt;&lt;b&gt;Side of a tile&lt;/b&gt; is in metres; tiles begin in the upper left corner of the area, and those at the right and lower edge are cut to it. They lie in the CRS of the analysis grid (the optical raster's, where there is one).&lt;p&gt;&lt;b&gt;Fields&lt;/b&gt;: &lt;i&gt;tile&lt;/i&gt;, &lt;i&gt;row&lt;/i&gt; and &lt;i&gt;column&lt;/i&gt; from 1; &lt;i&gt;answer&lt;/i&gt;, the sentence; &lt;i&gt;value&lt;/i&gt; and &lt;i&gt;unit&lt;/i&gt; where the question asks for one number (m2 for areas, % for shares, count for how many); &lt;i&gt;confidence&lt;/i&gt; of what was marked, 0 to 1; &lt;i&gt;problem&lt;/i&gt;, why there is no answer. A text that begins with = is a plan, such as &lt;i&gt;=share(water)&lt;/i&gt;.&lt;p&gt;Each tile is looked at by itself, so a count has what lies on an edge in both tiles.</source>
            <translation>Pose une grille de tuiles carrées sur la zone, pose la même question sur chacune, par exemple &lt;i&gt;Quelle part de la zone est sous l’eau ?&lt;/i&gt;, et écrit les tuiles avec les réponses : colorées selon &lt;i&gt;value&lt;/i&gt;, elles forment une carte choroplèthe.&lt;p&gt;&lt;b&gt;Côté d’une tuile&lt;/b&gt; est en mètres ; les tuiles commencent dans le coin supérieur gauche de la zone, et celles des bords droit et inférieur y sont coupées. Elles sont dans le SCR de la grille d’analyse (celui du raster optique, s’il y en a un).&lt;p&gt;&lt;b&gt;Champs&lt;/b&gt; : &lt;i&gt;tile&lt;/i&gt;, &lt;i&gt;row&lt;/i&gt; et &lt;i&gt;column&lt;/i&gt; à partir de 1 ; &lt;i&gt;answer&lt;/i&gt;, la phrase ; &lt;i&gt;value&lt;/i&gt; et &lt;i&gt;unit&lt;/i&gt; si la question demande un seul nombre (m2 pour les surfaces, % pour les parts, count pour un nombre d’objets) ; &lt;i&gt;confidence&lt;/i&gt;, la confiance de ce qui est marqué, de 0 à 1 ; &lt;i&gt;problem&lt;/i&gt;, pourquoi il n’y a pas de réponse. Un texte qui commence par = est un plan, par exemple &lt;i&gt;=share(water)&lt;/i&gt;.&lt;p&gt;Chaque tuile est examinée seule, de sorte qu’un comptage compte dans les deux tuiles ce qui se trouve sur un bord.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Side of a tile (m)</source>
            <translation>Côté d’une tuile (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>These are {count} tiles, more than {most}; choose larger ones or a smaller area.</source>
            <translation>Cela fait {count} tuiles, plus que {most} ; choisissez-les plus grandes ou une zone plus petite.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>question,grid,choropleth,tiles,statistics</source>
            <translation>question,grille,choroplèthe,tuiles,statistiques</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Tiles with answers</source>
            <translation>Tuiles avec réponses</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Tiles without an answer</source>
            <translation>Tuiles sans réponse</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>The rasters share no part of the area; choose another one.</source>
            <translation>Les rasters n’ont en commun aucune partie de la zone ; choisissez-en une autre.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>The area cannot be brought into the coordinate reference system of the rasters.</source>
            <translation>La zone ne peut pas être convertie dans le système de coordonnées des rasters.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>Area (all that the rasters share)</source>
            <translation>Zone (tout ce que les rasters ont en commun)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>Move the SAR raster onto the optical one</source>
            <translation>Recaler le raster SAR sur le raster optique</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>JSON files (*.json)</source>
            <translation>Fichiers JSON (*.json)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>SVG files (*.svg)</source>
            <translation>Fichiers SVG (*.svg)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>The text is empty; type a question or what to segment.</source>
            <translation>Le texte est vide ; écrivez une question ou ce qu’il faut segmenter.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>Give an optical raster, a SAR raster, or both.</source>
            <translation>Indiquez un raster optique, un raster SAR, ou les deux.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>The area has no coordinate reference system; add one, as in "0,10,0,10 [EPSG:4326]".</source>
            <translation>La zone n’a pas de système de coordonnées de référence ; ajoutez-en un, comme dans « 0,10,0,10 [EPSG:4326] ».</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>{concept}: {before} before, {after} after; gained {gained}, lost {lost}, stayed {stayed}.</source>
            <translation>{concept} : {before} avant, {after} après ; gagné {gained}, perdu {lost}, resté {stayed}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>What to compare: land covers by their English names, or all</source>
            <translation>Ce qu’il faut comparer : occupations du sol par leurs noms anglais, ou all</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>What became of what</source>
            <translation>Ce qui est devenu quoi</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Area before (m²)</source>
            <translation>Surface avant (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Area after (m²)</source>
            <translation>Surface après (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Gained (m²)</source>
            <translation>Gagné (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Lost (m²)</source>
            <translation>Perdu (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Stayed (m²)</source>
            <translation>Resté (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Change between two dates</source>
            <translation>Changement entre deux dates</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Turns what was gained, lost and stayed between two dates into polygons with areas.</source>
            <translation>Transforme en polygones avec surfaces ce qui a été gagné, perdu ou est resté entre deux dates.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Map instead of an earlier date: a raster of classes</source>
            <translation>Carte à la place d'une date antérieure : un raster de classes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Areas as a report</source>
            <translation>Surfaces en rapport</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Areas as JSON</source>
            <translation>Surfaces en JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>What was there before (rows), and what is there now (columns):</source>
            <translation>Ce qu’il y avait avant (lignes) et ce qu’il y a maintenant (colonnes) :</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Compares one or several land covers, such as &lt;i&gt;water&lt;/i&gt; or &lt;i&gt;water, forest&lt;/i&gt;, or &lt;i&gt;all&lt;/i&gt; that the model knows, at two dates. At least one raster of the earlier date is needed; only ground that all rasters share is compared, best with the same sensors at both dates. Instead of the earlier date it takes a &lt;b&gt;map&lt;/b&gt;: a raster of classes, whose legend says what they are; then it compares on the pixels of the map.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: polygons with the field &lt;i&gt;change&lt;/i&gt;: &lt;i&gt;gained&lt;/i&gt; (there now and not before), &lt;i&gt;lost&lt;/i&gt; (there before and not now) or &lt;i&gt;stayed&lt;/i&gt; (at both dates), and &lt;i&gt;concept&lt;/i&gt;, confidence, area and perimeter.&lt;p&gt;&lt;b&gt;BEFORE_M2&lt;/b&gt; and the other numbers are square metres of one land cover; of several they are in &lt;b&gt;JSON&lt;/b&gt;, and in the log. Separate parts of a few pixels are left out, so the area after is not always exactly what stayed and what was gained.&lt;p&gt;Clouds, ships, floods and permanent water are not part of &lt;i&gt;all&lt;/i&gt;, and can be named.</source>
            <translation>Compare une ou plusieurs occupations du sol, comme &lt;i&gt;water&lt;/i&gt; ou &lt;i&gt;water, forest&lt;/i&gt;, ou &lt;i&gt;all&lt;/i&gt;, toutes celles que le modèle connaît, à deux dates. Il faut au moins un raster de la date antérieure ; seul le terrain commun à tous les rasters est comparé, de préférence avec les mêmes capteurs aux deux dates. À la place de la date antérieure, il accepte une &lt;b&gt;carte&lt;/b&gt; : un raster de classes dont la légende dit ce qu'elles sont ; il compare alors sur les pixels de la carte.&lt;p&gt;&lt;b&gt;Sortie&lt;/b&gt; : des polygones avec le champ &lt;i&gt;change&lt;/i&gt; : &lt;i&gt;gained&lt;/i&gt; (là maintenant et pas avant), &lt;i&gt;lost&lt;/i&gt; (là avant et plus maintenant) ou &lt;i&gt;stayed&lt;/i&gt; (aux deux dates), ainsi que &lt;i&gt;concept&lt;/i&gt;, confiance, surface et périmètre.&lt;p&gt;&lt;b&gt;BEFORE_M2&lt;/b&gt; et les autres nombres sont les mètres carrés d'une seule occupation ; ceux de plusieurs sont dans &lt;b&gt;JSON&lt;/b&gt; et dans le journal. Les parties isolées de quelques pixels sont omises, la surface après n'est donc pas toujours exactement ce qui est resté et ce qui a été gagné.&lt;p&gt;Nuages, navires, inondations et eau permanente ne font pas partie de &lt;i&gt;all&lt;/i&gt; et peuvent être nommés.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>&lt;p&gt;&lt;b&gt;What became of what&lt;/b&gt;, where wanted, are polygons with the land cover before and after (&lt;i&gt;from_class&lt;/i&gt;, &lt;i&gt;to_class&lt;/i&gt;), each pixel with its most probable one; then &lt;b&gt;Report&lt;/b&gt; and &lt;b&gt;JSON&lt;/b&gt; have the matrix of it, too.</source>
            <translation>&lt;p&gt;&lt;b&gt;Ce qui est devenu quoi&lt;/b&gt;, sur demande, ce sont des polygones avec l’occupation du sol avant et après (&lt;i&gt;from_class&lt;/i&gt;, &lt;i&gt;to_class&lt;/i&gt;), chaque pixel avec la plus probable ; &lt;b&gt;Rapport&lt;/b&gt; et &lt;b&gt;JSON&lt;/b&gt; en contiennent alors aussi la matrice.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>change,gain,loss,before,after,multitemporal,polygon</source>
            <translation>changement,gain,perte,avant,après,multitemporel,polygone</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Gained, lost and stayed</source>
            <translation>Gagné, perdu et resté</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>There is only one date: give an optical or a SAR raster of an earlier date too, or a map.</source>
            <translation>Il n'y a qu'une date : indiquez aussi un raster optique ou SAR d'une date antérieure, ou une carte.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Change: {concepts}</source>
            <translation>Changement : {concepts}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/class_map.py" />
            <source>What the map's values stand for, as in 10=forest, 80=water (its legend)</source>
            <translation>Ce que signifient les valeurs de la carte, comme dans 10=forest, 80=water (sa légende)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/class_map.py" />
            <source>"{text}" does not say what a value stands for; write it as in 10=forest, 80=water.</source>
            <translation>« {text} » ne dit pas ce que signifie une valeur ; écrivez-le comme dans 10=forest, 80=water.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Classes, in English, with commas between</source>
            <translation>Classes, en anglais, séparées par des virgules</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Side of a tile in pixels (the whole area)</source>
            <translation>Côté d’une tuile en pixels (toute la zone)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Pixels that neighbouring tiles share</source>
            <translation>Pixels partagés par des tuiles voisines</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Name the scene</source>
            <translation>Nommer la scène</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Tells which of your own classes a raster, or each tile of it, shows most likely.</source>
            <translation>Dit laquelle de vos propres classes un raster, ou chacune de ses tuiles, montre le plus probablement.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Compares an optical raster in natural colours with the names of classes, in English and with commas between, such as &lt;i&gt;port, forest, farmland&lt;/i&gt;. Nothing is taught: the model has to be a text-image encoder (CLIP and its kin), by its name or folder among the advanced parameters.&lt;p&gt;&lt;b&gt;Side of a tile&lt;/b&gt;: in pixels of the raster; leave it empty for the whole area as one scene. The output has a square for each tile, with &lt;i&gt;class&lt;/i&gt;, &lt;i&gt;probability&lt;/i&gt; (among the given classes, 0 to 1), &lt;i&gt;likeness&lt;/i&gt; (cosine) and the second class. One of the classes is always named, also where none fits: give one for everything else.</source>
            <translation>Compare un raster optique en couleurs naturelles aux noms de classes, en anglais et séparés par des virgules, comme &lt;i&gt;port, forest, farmland&lt;/i&gt;. Rien n’est appris : le modèle doit être un encodeur texte-image (CLIP et apparentés), par son nom ou son dossier parmi les paramètres avancés.&lt;p&gt;&lt;b&gt;Côté d’une tuile&lt;/b&gt; : en pixels du raster ; laissez vide pour toute la zone comme une seule scène. La sortie a un carré par tuile, avec &lt;i&gt;class&lt;/i&gt;, &lt;i&gt;probability&lt;/i&gt; (parmi les classes données, 0 à 1), &lt;i&gt;likeness&lt;/i&gt; (cosinus) et la deuxième classe. Une des classes est toujours nommée, même là où aucune ne convient : donnez-en une pour tout le reste.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Scenes as JSON</source>
            <translation>Scènes en JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Scenes</source>
            <translation>Scènes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>classification,scene,zero-shot,CLIP,tiles</source>
            <translation>classification,scène,zero-shot,CLIP,tuiles</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Class of most tiles</source>
            <translation>Classe de la plupart des tuiles</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Mean probability of it</source>
            <translation>Sa probabilité moyenne</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/concepts.py" />
            <source>{model} cannot be asked for land covers by name; choose another model.</source>
            <translation>{model} ne peut pas être interrogé sur des occupations du sol par leur nom ; choisissez un autre modèle.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/concepts.py" />
            <source>{model} does not know {names}; it knows {known}.</source>
            <translation>{model} ne connaît pas {names} ; il connaît {known}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Check and correct a shift</source>
            <translation>Vérifier et corriger un décalage</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Measures how far a SAR raster lies off an optical one, and writes a corrected copy.</source>
            <translation>Mesure le décalage d'un raster SAR par rapport à un raster optique et écrit une copie corrigée.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Compares the edges that both rasters show, and tells how far the SAR raster lies off the optical one: &lt;b&gt;DX_M&lt;/b&gt; metres east and &lt;b&gt;DY_M&lt;/b&gt; metres north of it, and with which &lt;b&gt;CONFIDENCE&lt;/b&gt; (0 to 1). Shifts of up to 16 pixels are found; below a confidence of 0.5 none is told, and &lt;b&gt;KNOWN&lt;/b&gt; is false.&lt;p&gt;&lt;b&gt;Corrected copy&lt;/b&gt;, where wanted: the same pixels, all bands, in another place. Only the position in the file is changed, so nothing is resampled, and your own file is never touched. &lt;b&gt;REMAINING_M&lt;/b&gt; is the shift that is measured after that. A raster that is placed by ground control points is copied as it was geocoded; the log says so. Where the shift cannot be told, no copy is written.</source>
            <translation>Compare les bords que montrent les deux rasters et dit de combien le raster SAR est décalé par rapport à l'optique : &lt;b&gt;DX_M&lt;/b&gt; mètres à l'est et &lt;b&gt;DY_M&lt;/b&gt; mètres au nord, et avec quelle confiance &lt;b&gt;CONFIDENCE&lt;/b&gt; (0 à 1). Les décalages jusqu'à 16 pixels sont trouvés ; sous une confiance de 0.5 aucun n'est donné et &lt;b&gt;KNOWN&lt;/b&gt; est faux.&lt;p&gt;&lt;b&gt;Copie corrigée&lt;/b&gt;, si elle est voulue : les mêmes pixels, toutes les bandes, à un autre endroit. Seule la position dans le fichier change, rien n'est donc rééchantillonné, et votre propre fichier n'est jamais touché. &lt;b&gt;REMAINING_M&lt;/b&gt; est le décalage mesuré ensuite. Un raster placé par des points de contrôle est copié tel qu'il a été géocodé ; le journal le dit. Là où le décalage ne peut être déterminé, aucune copie n'est écrite.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>SAR raster</source>
            <translation>Raster SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Optical raster</source>
            <translation>Raster optique</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>coregistration,shift,offset,alignment,registration</source>
            <translation>corecalage,décalage,écart,alignement,recalage</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Raster that is moved onto the other</source>
            <translation>Raster déplacé sur l'autre</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Corrected copy</source>
            <translation>Copie corrigée</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Whether the shift can be told</source>
            <translation>Si le décalage peut être déterminé</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Shift to the east (m)</source>
            <translation>Décalage vers l'est (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Shift to the north (m)</source>
            <translation>Décalage vers le nord (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Shift that remains (m)</source>
            <translation>Décalage restant (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Describe an area</source>
            <translation>Décrire une zone</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Writes a report of what optical and SAR rasters show.</source>
            <translation>Écrit un rapport sur ce que montrent des rasters optiques et SAR.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Describes what an optical raster, a SAR raster, or both of the same place show, in the language of QGIS where the model speaks it.&lt;p&gt;&lt;b&gt;Report&lt;/b&gt; is a page with the description, a table of what was found with its area, share and number of parts, the sensors' shares, and what to know of it. &lt;b&gt;JSON&lt;/b&gt; has the same for programs, and &lt;b&gt;ANSWER&lt;/b&gt; is the description alone.&lt;p&gt;Land covers may overlap: flooded area is water too, and forest is vegetation. A large area is looked at as one picture.</source>
            <translation>Décrit ce que montrent un raster optique, un raster SAR, ou les deux pour un même lieu, dans la langue de QGIS si le modèle la parle.&lt;p&gt;&lt;b&gt;Rapport&lt;/b&gt; est une page avec la description, un tableau de ce qui a été trouvé avec sa surface, sa part et son nombre de parties, les parts des capteurs, et ce qu’il faut en savoir. &lt;b&gt;JSON&lt;/b&gt; contient la même chose pour les programmes, et &lt;b&gt;ANSWER&lt;/b&gt; est la description seule.&lt;p&gt;Les occupations du sol peuvent se recouvrir : une zone inondée est aussi de l’eau, et une forêt est de la végétation. Une grande zone est examinée comme une seule image.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Report as JSON</source>
            <translation>Rapport en JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>description,report,land cover,summary,html</source>
            <translation>description,rapport,occupation du sol,résumé,HTML</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>What {layers} show</source>
            <translation>Ce que montrent {layers}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Turned boxes</source>
            <translation>Boîtes orientées</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Upright boxes</source>
            <translation>Boîtes droites</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Shapes</source>
            <translation>Formes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Detect and count</source>
            <translation>Détecter et compter</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Puts a box around each separate thing, and counts and measures them.</source>
            <translation>Entoure chaque chose distincte d'une boîte, les compte et les mesure.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Looks for things that the model knows by their English names, such as &lt;i&gt;water&lt;/i&gt; or &lt;i&gt;clouds, built-up area&lt;/i&gt;, or &lt;i&gt;all&lt;/i&gt; of them, and gives each separate one a box.&lt;p&gt;&lt;b&gt;Boxes&lt;/b&gt;: the smallest turned rectangle on the ground, an upright box of the map, or the shape itself. Fields: &lt;i&gt;concept&lt;/i&gt;, &lt;i&gt;confidence&lt;/i&gt; (0 to 1), &lt;i&gt;area_m2&lt;/i&gt; of what was marked, &lt;i&gt;length_m&lt;/i&gt; and &lt;i&gt;width_m&lt;/i&gt; of the turned rectangle in true metres, and &lt;i&gt;orientation&lt;/i&gt;, the direction of its longer side in degrees clockwise from north, 0 to below 180.&lt;p&gt;&lt;b&gt;COUNT&lt;/b&gt; and &lt;b&gt;AREA_M2&lt;/b&gt; are those of all that was found; &lt;b&gt;JSON&lt;/b&gt; has them for each name. Things that touch are one: what is counted are connected parts. Things of a few pixels have a length and width that are good to a pixel.</source>
            <translation>Cherche des choses que le modèle connaît par leurs noms anglais, comme &lt;i&gt;water&lt;/i&gt; ou &lt;i&gt;clouds, built-up area&lt;/i&gt;, ou &lt;i&gt;all&lt;/i&gt;, toutes, et donne une boîte à chacune.&lt;p&gt;&lt;b&gt;Boîtes&lt;/b&gt; : le plus petit rectangle orienté au sol, une boîte droite de la carte, ou la forme elle-même. Champs : &lt;i&gt;concept&lt;/i&gt;, &lt;i&gt;confidence&lt;/i&gt; (0 à 1), &lt;i&gt;area_m2&lt;/i&gt; de ce qui est marqué, &lt;i&gt;length_m&lt;/i&gt; et &lt;i&gt;width_m&lt;/i&gt; du rectangle orienté en vrais mètres, et &lt;i&gt;orientation&lt;/i&gt;, la direction de son grand côté en degrés depuis le nord dans le sens horaire, de 0 à moins de 180.&lt;p&gt;&lt;b&gt;COUNT&lt;/b&gt; et &lt;b&gt;AREA_M2&lt;/b&gt; valent pour tout ce qui est trouvé ; &lt;b&gt;JSON&lt;/b&gt; les donne pour chaque nom. Ce qui se touche ne fait qu'un : on compte des parties connexes. Pour des choses de quelques pixels, longueur et largeur sont justes à un pixel près.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>What to look for, by English names, or all</source>
            <translation>Ce qui est cherché, par noms anglais, ou all</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Counts as JSON</source>
            <translation>Nombres en JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>detection,object,box,count,ships,buildings,orientation</source>
            <translation>détection,objet,boîte,comptage,navires,bâtiments,orientation</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>What is drawn</source>
            <translation>Ce qui est dessiné</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Least confidence</source>
            <translation>Confiance minimale</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Least area (m²)</source>
            <translation>Surface minimale (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Boxes</source>
            <translation>Boîtes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Number of things</source>
            <translation>Nombre de choses</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/feature_output.py" />
            <source>{problem} The polygons are in {path} until QGIS ends; copy them from there.</source>
            <translation>{problem} Les polygones se trouvent dans {path} jusqu’à la fermeture de QGIS ; copiez-les depuis cet emplacement.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/feature_sources.py" />
            <source>The layer "{layer}" has no coordinate reference system; set one in its properties.</source>
            <translation>La couche « {layer} » n’a pas de système de coordonnées ; définissez-en un dans ses propriétés.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Signing service: planetary-computer, or an address with {collection} or {href}</source>
            <translation>Service de signature : planetary-computer ou une adresse avec {collection} ou {href}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Days within which the nearest radar pass is taken</source>
            <translation>Jours dans lesquels est pris le passage radar le plus proche</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Fetch Sentinel images</source>
            <translation>Récupérer des images Sentinel</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Fetches Sentinel-2 and Sentinel-1 images of an area and some days from a STAC API.</source>
            <translation>Récupère d'une API STAC des images Sentinel-2 et Sentinel-1 d'une zone et de quelques jours.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Asks a STAC API that you name, and nobody else, for images of an area, chooses those that are clear over this area, and fetches of their files only what lies in it.&lt;p&gt;&lt;b&gt;STAC API&lt;/b&gt;: for example &lt;i&gt;https://planetarycomputer.microsoft.com/api/stac/v1&lt;/i&gt; with &lt;i&gt;planetary-computer&lt;/i&gt; as the &lt;b&gt;signing service&lt;/b&gt;, or, for Sentinel-2 alone, &lt;i&gt;https://earth-search.aws.element84.com/v1&lt;/i&gt;.&lt;p&gt;&lt;b&gt;Clouds&lt;/b&gt; and their shadow are counted over the area, not over the whole image. To each optical image comes the &lt;b&gt;nearest radar pass&lt;/b&gt; that covers the area.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: a folder with a GeoTIFF for each image, all on the same pixels in UTM: Sentinel-2 as reflectance times 10,000, Sentinel-1 (terrain corrected) in dB. &lt;b&gt;OPTICAL&lt;/b&gt; and &lt;b&gt;SAR&lt;/b&gt; are the first of each, for models.</source>
            <translation>Demande à une API STAC que vous nommez, et à personne d'autre, des images d'une zone, choisit celles qui sont claires sur cette zone et ne récupère de leurs fichiers que ce qui s'y trouve.&lt;p&gt;&lt;b&gt;API STAC&lt;/b&gt; : par exemple &lt;i&gt;https://planetarycomputer.microsoft.com/api/stac/v1&lt;/i&gt; avec &lt;i&gt;planetary-computer&lt;/i&gt; comme &lt;b&gt;service de signature&lt;/b&gt;, ou, pour Sentinel-2 seul, &lt;i&gt;https://earth-search.aws.element84.com/v1&lt;/i&gt;.&lt;p&gt;Les &lt;b&gt;nuages&lt;/b&gt; et leur ombre sont comptés sur la zone, pas sur toute l'image. Chaque image optique est accompagnée du &lt;b&gt;passage radar le plus proche&lt;/b&gt; qui couvre la zone.&lt;p&gt;&lt;b&gt;Sortie&lt;/b&gt; : un dossier avec un GeoTIFF par image, tous sur les mêmes pixels en UTM : Sentinel-2 en réflectance fois 10 000, Sentinel-1 (corrigé du terrain) en dB. &lt;b&gt;OPTICAL&lt;/b&gt; et &lt;b&gt;SAR&lt;/b&gt; sont le premier de chaque, pour les modèles.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Sentinel-2 and Sentinel-1</source>
            <translation>Sentinel-2 et Sentinel-1</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Sentinel-2 alone</source>
            <translation>Sentinel-2 seul</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Sentinel-1 alone</source>
            <translation>Sentinel-1 seul</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Clouds over the area at most (%)</source>
            <translation>Nuages sur la zone au plus (%)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Dates at most</source>
            <translation>Dates au plus</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Pixel (m)</source>
            <translation>Taille du pixel (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>What was fetched as JSON</source>
            <translation>Ce qui a été récupéré en JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>download,stac,satellite,radar,images,clouds</source>
            <translation>télécharger,stac,satellite,radar,images,nuages</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>STAC API (its address)</source>
            <translation>API STAC (son adresse)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>First day</source>
            <translation>Premier jour</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Last day</source>
            <translation>Dernier jour</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Images</source>
            <translation>Images satellite</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Open the images in the project</source>
            <translation>Ouvrir les images dans le projet</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Collection with Sentinel-2 L2A</source>
            <translation>Collection avec Sentinel-2 L2A</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Collection with Sentinel-1 RTC</source>
            <translation>Collection avec Sentinel-1 RTC</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Number of images</source>
            <translation>Nombre d'images</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>The STAC API is no address of the web; give one that begins with https://.</source>
            <translation>L'API STAC n'est pas une adresse du web ; donnez-en une qui commence par https://.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>A day is missing; give the first and the last one, as in 2023-05-01.</source>
            <translation>Un jour manque ; donnez le premier et le dernier, comme 2023-05-01.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>The first day is after the last one.</source>
            <translation>Le premier jour est après le dernier.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>The area is empty; draw or choose one.</source>
            <translation>La zone est vide ; dessinez-en ou choisissez-en une.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Steps, an example each (all examples once)</source>
            <translation>Étapes, un exemple chacune (tous les exemples une fois)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Rank of the corrections</source>
            <translation>Rang des corrections</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Fine-tune a model</source>
            <translation>Affiner un modèle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Teaches a large model further, with pictures, questions and masks of your own.</source>
            <translation>Continue l’apprentissage d’un grand modèle avec vos propres images, questions et masques.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Takes the examples of &lt;i&gt;Export training pictures&lt;/i&gt; and a large model that understands language, such as &lt;i&gt;earthmind-4b&lt;/i&gt;, and writes a new one that has learned from them: corrections of low rank (LoRA) of the language model, and the part that draws masks.&lt;p&gt;It takes PyTorch (the larger set-up of the backend) and a GPU with memory for the model in 32 bits, some 20 GB for 4 billion weights. For the small model &lt;i&gt;nano&lt;/i&gt; there is &lt;i&gt;Teach a classifier&lt;/i&gt;, which needs neither.&lt;p&gt;&lt;b&gt;Model&lt;/b&gt; is a new folder, which is then a &lt;i&gt;Model&lt;/i&gt; of the other algorithms. What is cancelled leaves nothing.</source>
            <translation>Prend les exemples d’&lt;i&gt;Exporter des images d’entraînement&lt;/i&gt; et un grand modèle qui comprend le langage, comme &lt;i&gt;earthmind-4b&lt;/i&gt;, et en écrit un nouveau qui en a appris : des corrections de rang faible (LoRA) du modèle de langage, et la partie qui dessine les masques.&lt;p&gt;Il faut PyTorch (la grande installation du backend) et un GPU avec la mémoire pour le modèle en 32 bits, environ 20 Go pour 4 milliards de poids. Pour le petit modèle &lt;i&gt;nano&lt;/i&gt; il y a &lt;i&gt;Entraîner un classificateur&lt;/i&gt;, qui n’a besoin ni de l’un ni de l’autre.&lt;p&gt;&lt;b&gt;Modèle&lt;/b&gt; est un nouveau dossier, qui est ensuite un &lt;i&gt;Modèle&lt;/i&gt; des autres algorithmes. Ce qui est annulé ne laisse rien.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Model, by name or folder</source>
            <translation>Modèle, par nom ou dossier</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Learning rate</source>
            <translation>Taux d’apprentissage</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Fine-tuning needs PyTorch; set the backend up again in the EarthMind panel, with large models.</source>
            <translation>L’affinage a besoin de PyTorch ; réinstallez le backend dans le panneau EarthMind, avec les grands modèles.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>{path} is not there; choose the examples that Export training pictures wrote.</source>
            <translation>{path} n’existe pas ; choisissez les exemples écrits par « Exporter des images d’entraînement ».</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>training,LoRA,learning,checkpoint,machine learning</source>
            <translation>entraînement,LoRA,apprentissage,checkpoint,apprentissage automatique</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Examples</source>
            <translation>Exemples</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Loss of the last step</source>
            <translation>Perte de la dernière étape</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>nano is taught by Teach a classifier; choose a large model here.</source>
            <translation>nano s’entraîne avec « Entraîner un classificateur » ; choisissez ici un grand modèle.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>The backend wrote no model; the log says more.</source>
            <translation>Le backend n’a écrit aucun modèle ; le journal en dit plus.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Examples (*.jsonl)</source>
            <translation>Exemples (*.jsonl)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Ask a map</source>
            <translation>Interroger une carte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Make a map</source>
            <translation>Faire une carte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Look at layers</source>
            <translation>Examiner des couches</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Get images</source>
            <translation>Obtenir des images</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Ready models</source>
            <translation>Modèles prêts</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>text,sar,optical,flood,deep learning,sentinel</source>
            <translation>texte,SAR,optique,inondation,apprentissage profond,sentinel</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Side of a tile in pixels</source>
            <translation>Côté d’une tuile en pixels</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Index tiles for searching</source>
            <translation>Indexer des tuiles pour la recherche</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Puts the tiles of an optical raster into an index, which is then searched by words.</source>
            <translation>Place les tuiles d’un raster optique dans un index, que l’on interroge ensuite avec des mots.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Cuts an optical raster into squares and keeps what a text-image encoder (CLIP and its kin; an advanced parameter) makes of each, in a folder. Run it for as many rasters as wanted, also in batch, with the same folder. A raster that is in the index already is left, or done again where its file has changed; a run that was cancelled goes on where it was.&lt;p&gt;&lt;i&gt;Search tiles&lt;/i&gt; finds tiles in it by a text or by an example.</source>
            <translation>Découpe un raster optique en carrés et garde dans un dossier ce qu’un encodeur texte-image (CLIP et apparentés ; un paramètre avancé) fait de chacun. Lancez-le pour autant de rasters que voulu, aussi par lot, avec le même dossier. Un raster déjà dans l’index est laissé, ou refait si son fichier a changé ; une exécution annulée reprend où elle était.&lt;p&gt;&lt;i&gt;Rechercher des tuiles&lt;/i&gt; y trouve des tuiles par un texte ou un exemple.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>search,index,retrieval,CLIP,tiles</source>
            <translation>recherche,index,récupération,CLIP,tuiles</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Folder of the index</source>
            <translation>Dossier de l’index</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Tiles of this raster</source>
            <translation>Tuiles de ce raster</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/labels.py" />
            <source>The polygons or points cannot be handed to the backend: {reason}</source>
            <translation>Les polygones ou points ne peuvent pas être transmis au backend : {reason}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/labels.py" />
            <source>{path} is a file; choose a folder.</source>
            <translation>{path} est un fichier ; choisissez un dossier.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Land cover map</source>
            <translation>Carte d’occupation du sol</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Draws a raster of land covers from optical and SAR rasters, with areas.</source>
            <translation>Dessine un raster d’occupation du sol à partir de rasters optiques et SAR, avec les surfaces.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Land covers by their English names, or all</source>
            <translation>Occupations du sol par leurs noms anglais, ou all</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Land cover as polygons</source>
            <translation>Occupation du sol en polygones</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Looks for several land covers, such as &lt;i&gt;water, forest, built-up area&lt;/i&gt;, or &lt;i&gt;all&lt;/i&gt; that the model knows, and gives each pixel the most probable one, where its probability is at least 0.5. What is special comes first: a pixel of forest is no mere vegetation, and flooded area no mere water.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: a GeoTIFF of one byte on the analysis grid (the optical raster's, where there is one), 0 where nothing is probable enough, with a colour for each class; the names are in its metadata as &lt;i&gt;CLASS_1&lt;/i&gt; and so on. &lt;b&gt;Polygons&lt;/b&gt;, where wanted, are its connected parts with class, name and area. &lt;b&gt;Report&lt;/b&gt; and &lt;b&gt;JSON&lt;/b&gt; have the area of each class.&lt;p&gt;Flooded area, permanent water, ships and clouds are not part of &lt;i&gt;all&lt;/i&gt;, and can be named. Classes that one sensor alone does not show are left out, and the log says so. The whole area is looked at in windows at full resolution.</source>
            <translation>Cherche plusieurs occupations du sol, par exemple &lt;i&gt;water, forest, built-up area&lt;/i&gt;, ou &lt;i&gt;all&lt;/i&gt; pour toutes celles que le modèle connaît, et donne à chaque pixel la plus probable, si sa probabilité est d’au moins 0,5. Le particulier passe d’abord : un pixel de forêt n’est pas simplement de la végétation, ni une zone inondée simplement de l’eau.&lt;p&gt;&lt;b&gt;Sortie&lt;/b&gt; : un GeoTIFF d’un octet sur la grille d’analyse (celle du raster optique, s’il y en a un), 0 là où rien n’est assez probable, avec une couleur par classe ; les noms sont dans ses métadonnées sous &lt;i&gt;CLASS_1&lt;/i&gt; et ainsi de suite. &lt;b&gt;Polygones&lt;/b&gt;, si on les souhaite, sont ses parties d’un seul tenant avec classe, nom et surface. &lt;b&gt;Rapport&lt;/b&gt; et &lt;b&gt;JSON&lt;/b&gt; donnent la surface de chaque classe.&lt;p&gt;Les zones inondées, l’eau permanente, les navires et les nuages ne font pas partie de &lt;i&gt;all&lt;/i&gt;, mais peuvent être nommés. Les classes qu’un capteur seul ne montre pas sont omises, et le journal le dit. Toute la zone est examinée par fenêtres en pleine résolution.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>&lt;p&gt;Polygons have the mean probability as &lt;i&gt;confidence&lt;/i&gt;. &lt;b&gt;Areas by unit&lt;/b&gt;, where units such as municipalities are given, has the area of each class within each.</source>
            <translation>&lt;p&gt;Les polygones ont la probabilité moyenne comme &lt;i&gt;confidence&lt;/i&gt;. &lt;b&gt;Surfaces par unité&lt;/b&gt;, si des unités comme des communes sont données, contient la surface de chaque classe dans chacune.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>land cover,classification,classes,raster,map</source>
            <translation>occupation du sol,classification,classes,raster,carte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Areas by unit</source>
            <translation>Surfaces par unité</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>{count} of {all} areas have no answer.</source>
            <translation>{count} zones sur {all} n’ont pas de réponse.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>The feature has no area.</source>
            <translation>L’entité n’a pas de surface.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>Area {number}: {problem}</source>
            <translation>Zone {number} : {problem}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>The rasters do not show this area.</source>
            <translation>Les rasters ne montrent pas cette zone.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/model_choice.py" />
            <source>Model (the backend's own choice)</source>
            <translation>Modèle (choisi par le backend)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/over_features.py" />
            <source>Features, such as parcels</source>
            <translation>Entités, par exemple des parcelles</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/over_features.py" />
            <source>The output would replace the layer "{layer}"; choose another file.</source>
            <translation>La sortie remplacerait la couche « {layer} » ; choisissez un autre fichier.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/over_features.py" />
            <source>The layer "{layer}" has no features to ask about.</source>
            <translation>La couche « {layer} » n’a pas d’entités sur lesquelles interroger.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/raster_inputs.py" />
            <source>Optical raster of an earlier date</source>
            <translation>Raster optique d’une date antérieure</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/raster_inputs.py" />
            <source>SAR raster of an earlier date</source>
            <translation>Raster SAR d’une date antérieure</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/raster_output.py" />
            <source>{path} must end in .tif.</source>
            <translation>{path} doit se terminer par .tif.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Chart</source>
            <translation>Diagramme</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>First day before the flood</source>
            <translation>Premier jour avant l’inondation</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>First day of the flood</source>
            <translation>Premier jour de l’inondation</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Last day before the flood</source>
            <translation>Dernier jour avant l’inondation</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Last day of the flood</source>
            <translation>Dernier jour de l’inondation</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Polygons with dates</source>
            <translation>Polygones avec dates</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Signing service, if any</source>
            <translation>Service de signature, s’il y en a un</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Table</source>
            <translation>Tableau</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>What is compared</source>
            <translation>Ce qui est comparé</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Flood report</source>
            <translation>Rapport d'inondation</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches images before and after a flood, and reports what changed in each unit.</source>
            <translation>Récupère des images avant et après une inondation et rapporte ce qui a changé dans chaque unité.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches Sentinel-2 and Sentinel-1 of an area before and after a flood from a STAC API, checks whether radar and optical images lie on each other, compares the water of both dates, adds it up by administrative unit, and writes a page with a map, a chart and a table. It is a model: open it in the designer of QGIS to change it.</source>
            <translation>Récupère d'une API STAC Sentinel-2 et Sentinel-1 d'une zone avant et après une inondation, vérifie si les images radar et optiques se superposent, compare l'eau des deux dates, l'additionne par unité administrative et écrit une page avec carte, diagramme et tableau. C'est un modèle : ouvrez-le dans le modeleur de QGIS pour le changer.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Water through the year</source>
            <translation>L'eau au fil de l'année</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches images of many dates, and tells how much water there is on each.</source>
            <translation>Récupère des images de nombreuses dates et dit combien d'eau il y a à chacune.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches the clearest Sentinel-2 images of an area between two days and the nearest radar passes from a STAC API, asks the same of each, and gives a table, a chart, a page, and polygons that follow the temporal controller. It is a model: open it in the designer of QGIS to change it.</source>
            <translation>Récupère d'une API STAC les images Sentinel-2 les plus claires d'une zone entre deux jours et les passages radar les plus proches, pose à chacune la même question et donne un tableau, un diagramme, une page et des polygones qui suivent le contrôleur temporel. C'est un modèle : ouvrez-le dans le modeleur de QGIS pour le changer.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>flood,before,after,model,report</source>
            <translation>inondation,avant,après,modèle,rapport</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>time series,season,drought,model,water</source>
            <translation>série temporelle,saison,sécheresse,modèle,eau</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Sureness from which a class is changed (0.5 to 1)</source>
            <translation>Certitude à partir de laquelle une classe est changée (0,5 à 1)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Correct an old map</source>
            <translation>Corriger une ancienne carte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Corrects an old raster of classes where new optical and SAR rasters contradict it.</source>
            <translation>Corrige un ancien raster de classes là où de nouveaux rasters optiques et SAR le contredisent.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Takes a raster of classes that somebody made, and newer rasters of the same ground. Where the model is sure of another class, and as sure that the map's own is not there, the class is changed; everything else stays as it is. A class that is but more precise, such as forest where the map says vegetation, is no contradiction.&lt;p&gt;What the values stand for is taken from the legend of the layer, in any language, or said in &lt;b&gt;classes&lt;/b&gt;. Classes that the model cannot look for are left as they are, and the log names them.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: a GeoTIFF with the pixels, values and colours of the old map. &lt;b&gt;What changed&lt;/b&gt;, where wanted, are polygons with the class before and after, confidence and area. &lt;b&gt;Report&lt;/b&gt; and &lt;b&gt;JSON&lt;/b&gt; have the areas of the classes before and after, and a matrix of what became of what.</source>
            <translation>Prend un raster de classes que quelqu'un a fait et des rasters plus récents du même terrain. Là où le modèle est sûr d'une autre classe, et aussi sûr que celle de la carte n'y est pas, la classe est changée ; tout le reste demeure. Une classe seulement plus précise, comme forêt là où la carte dit végétation, n'est pas une contradiction.&lt;p&gt;Ce que signifient les valeurs est pris de la légende de la couche, dans toute langue, ou dit dans &lt;b&gt;classes&lt;/b&gt;. Les classes que le modèle ne peut chercher restent telles quelles, et le journal les nomme.&lt;p&gt;&lt;b&gt;Sortie&lt;/b&gt; : un GeoTIFF avec les pixels, valeurs et couleurs de l'ancienne carte. &lt;b&gt;Ce qui a changé&lt;/b&gt;, si on le souhaite, sont des polygones avec la classe avant et après, la confiance et la surface. &lt;b&gt;Rapport&lt;/b&gt; et &lt;b&gt;JSON&lt;/b&gt; contiennent les surfaces des classes avant et après et une matrice de ce que chacune est devenue.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Old map: a raster of classes</source>
            <translation>Ancienne carte : un raster de classes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>What the map said (rows), and what it says now (columns):</source>
            <translation>Ce que disait la carte (lignes) et ce qu'elle dit maintenant (colonnes) :</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>land cover,update,correction,classification,raster,change</source>
            <translation>occupation du sol,mise à jour,correction,classification,raster,changement</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Corrected map</source>
            <translation>Carte corrigée</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>What changed</source>
            <translation>Ce qui a changé</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Changed (m²)</source>
            <translation>Changé (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>After</source>
            <translation>Après</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Number of tiles</source>
            <translation>Nombre de tuiles</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Least likeness</source>
            <translation>Ressemblance minimale</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Search tiles</source>
            <translation>Rechercher des tuiles</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Finds the tiles of an index that are most alike a text, or an example.</source>
            <translation>Trouve les tuiles d’un index qui ressemblent le plus à un texte ou à un exemple.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Looks through an index that &lt;i&gt;Index tiles for searching&lt;/i&gt; has made. Give a &lt;b&gt;text&lt;/b&gt; in English, such as &lt;i&gt;a harbour with ships&lt;/i&gt;, or an &lt;b&gt;example&lt;/b&gt;: an optical raster and the area of it that shows what is looked for.&lt;p&gt;The output has the outlines of the tiles that are most alike, the first the most, with &lt;i&gt;rank&lt;/i&gt;, &lt;i&gt;likeness&lt;/i&gt; (cosine, -1 to 1), the raster and its date. Likeness is no probability: the most alike tiles are told also where nothing of it is in the index, unless a least likeness is given. The model has to be that of the index.</source>
            <translation>Parcourt un index fait par &lt;i&gt;Indexer des tuiles pour la recherche&lt;/i&gt;. Donnez un &lt;b&gt;texte&lt;/b&gt; en anglais, comme &lt;i&gt;a harbour with ships&lt;/i&gt;, ou un &lt;b&gt;exemple&lt;/b&gt; : un raster optique et la zone qui y montre ce qui est cherché.&lt;p&gt;La sortie a les contours des tuiles les plus ressemblantes, la plus ressemblante d’abord, avec &lt;i&gt;rank&lt;/i&gt;, &lt;i&gt;likeness&lt;/i&gt; (cosinus, -1 à 1), le raster et sa date. La ressemblance n’est pas une probabilité : les tuiles les plus ressemblantes sont indiquées même si rien de tel n’est dans l’index, sauf si une ressemblance minimale est donnée. Le modèle doit être celui de l’index.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Tiles as JSON</source>
            <translation>Tuiles en JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Text, or nothing for an example</source>
            <translation>Texte, ou rien pour un exemple</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Tiles</source>
            <translation>Tuiles</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Number of tiles found</source>
            <translation>Nombre de tuiles trouvées</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Likeness of the first</source>
            <translation>Ressemblance de la première</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Give a text, or a raster as an example: one of the two.</source>
            <translation>Donnez un texte, ou un raster comme exemple : l’un des deux.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Like: {what}</source>
            <translation>Semblable à : {what}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Ground around each feature, for whole things (m)</source>
            <translation>Terrain autour de chaque entité, pour les choses entières (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Segment within each feature</source>
            <translation>Segmenter dans chaque entité</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Turns what a sentence names into polygons, cut to the polygons of a layer.</source>
            <translation>Transforme ce que nomme une phrase en polygones, coupés selon les polygones d’une couche.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>What to segment</source>
            <translation>Ce qu’il faut segmenter</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Cut to each polygon</source>
            <translation>Découpé à chaque polygone</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Whole things that lie at each feature</source>
            <translation>Choses entières situées à chaque entité</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Segments what the prompt names, such as &lt;i&gt;Segment the water.&lt;/i&gt;, within every polygon of a layer, such as every parcel. For each one its bounding box is looked at; what is found is cut to the polygon.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: polygons in the CRS of the analysis grid (the optical raster's, where there is one), with &lt;i&gt;feature_id&lt;/i&gt;, the number of the polygon that they lie in, then phrase, confidence, area and perimeter as cut, and the fields of the layer. A polygon in which nothing is found has no polygons in the output.&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; is the number of polygons that could not be looked at, such as those outside of the rasters; the log says why. The model is loaded once.</source>
            <translation>Segmente ce que nomme la requête, par exemple &lt;i&gt;Segmenter l’eau.&lt;/i&gt;, dans chaque polygone d’une couche, par exemple chaque parcelle. Pour chacun, son rectangle englobant est examiné ; ce qui est trouvé est coupé selon le polygone.&lt;p&gt;&lt;b&gt;Sortie&lt;/b&gt; : des polygones dans le SCR de la grille d’analyse (celui du raster optique, s’il y en a un), avec &lt;i&gt;feature_id&lt;/i&gt;, le numéro du polygone où ils se trouvent, puis terme, confiance, surface et périmètre après la coupe, et les champs de la couche. Un polygone où rien n’est trouvé n’a pas de polygones dans la sortie.&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; est le nombre de polygones qui n’ont pas pu être examinés, par exemple hors des rasters ; le journal dit pourquoi. Le modèle n’est chargé qu’une fois.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>&lt;p&gt;&lt;b&gt;Whole things&lt;/b&gt; that lie at each feature, such as the lake at a gauge, are not cut; so much ground around each feature is looked at, and what reaches further ends there. Points and lines have no inside, so of them whole things are always taken.</source>
            <translation>&lt;p&gt;&lt;b&gt;Les choses entières&lt;/b&gt; situées à chaque entité, comme le lac à une station de jaugeage, ne sont pas découpées ; ce terrain est regardé autour de chaque entité, et ce qui va plus loin s’y arrête. Les points et les lignes n’ont pas d’intérieur : pour eux, les choses sont toujours prises entières.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>segment,clip,parcels,fields,polygons</source>
            <translation>segmenter,découper,parcelles,champs,polygones</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>What is taken</source>
            <translation>Ce qui est pris</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>The feature has no place.</source>
            <translation>L’entité n’a pas de lieu.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Points and lines have no inside: whole things at them are taken.</source>
            <translation>Les points et les lignes n’ont pas d’intérieur : les choses entières qui s’y trouvent sont prises.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Full resolution</source>
            <translation>Pleine résolution</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Segment by text</source>
            <translation>Segmenter par le texte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Turns what a sentence names into polygons, from optical and SAR rasters.</source>
            <translation>Transforme en polygones ce que nomme une phrase, à partir de rasters optiques et SAR.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Detail of large areas</source>
            <translation>Niveau de détail des grandes zones</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Segments what the prompt names, such as &lt;i&gt;Segment the flooded area.&lt;/i&gt;, in an optical raster, a SAR raster, or both of the same place (they may differ in CRS, resolution and extent).&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: one polygon per connected part, in the CRS of the analysis grid (the optical raster's, where there is one), with phrase, confidence, area and perimeter. &lt;b&gt;ANSWER&lt;/b&gt; is what the model said.&lt;p&gt;&lt;b&gt;Detail&lt;/b&gt;: an area larger than one picture of the model is looked at in windows at full resolution, unless you choose the overview, which is quicker and misses small things.&lt;p&gt;Runs on this computer, in the backend of the EarthMind panel.</source>
            <translation>Segmente ce que nomme la requête, par exemple &lt;i&gt;Segmenter la zone inondée.&lt;/i&gt;, dans un raster optique, un raster SAR, ou les deux pour un même lieu (leurs SCR, résolution et emprise peuvent différer).&lt;p&gt;&lt;b&gt;Sortie&lt;/b&gt; : un polygone par partie d’un seul tenant, dans le SCR de la grille d’analyse (celui du raster optique, s’il y en a un), avec terme, confiance, surface et périmètre. &lt;b&gt;ANSWER&lt;/b&gt; est ce que le modèle a dit.&lt;p&gt;&lt;b&gt;Niveau de détail&lt;/b&gt; : une zone plus grande qu’une image du modèle est examinée par fenêtres en pleine résolution, sauf si vous choisissez la vue d’ensemble, plus rapide mais qui manque les petits objets.&lt;p&gt;S’exécute sur cet ordinateur, dans le backend du panneau EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>&lt;p&gt;Several things may be named, and a text that begins with = is a plan, such as &lt;i&gt;=mask(water, forest)&lt;/i&gt;. &lt;b&gt;What is drawn&lt;/b&gt;: the shapes, or a box around each, turned or upright, with length, width and direction; the area stays that of what was marked. &lt;b&gt;Mask&lt;/b&gt;, &lt;b&gt;Probability&lt;/b&gt; and &lt;b&gt;Where SAR was trusted&lt;/b&gt;, where wanted, are GeoTIFFs on the analysis grid.</source>
            <translation>&lt;p&gt;Plusieurs choses peuvent être nommées, et un texte qui commence par = est un plan, comme &lt;i&gt;=mask(water, forest)&lt;/i&gt;. &lt;b&gt;Ce qui est dessiné&lt;/b&gt; : les formes, ou une boîte autour de chacune, tournée ou droite, avec longueur, largeur et direction ; la surface reste celle de ce qui a été marqué. &lt;b&gt;Masque&lt;/b&gt;, &lt;b&gt;Probabilité&lt;/b&gt; et &lt;b&gt;Où le SAR a compté&lt;/b&gt;, sur demande, sont des GeoTIFF sur la grille d’analyse.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>segment,prompt,water,polygon</source>
            <translation>segmenter,requête,eau,polygone</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>{raster}: there is none of this answer.</source>
            <translation>{raster} : il n’y en a pas pour cette réponse.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Both</source>
            <translation>Les deux</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Optical alone</source>
            <translation>Optique seul</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>SAR alone</source>
            <translation>SAR seul</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>What each sensor counted for</source>
            <translation>Ce qu'a compté chaque capteur</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Measures the share of each sensor in an answer, and asks each sensor alone.</source>
            <translation>Mesure la part de chaque capteur dans une réponse et interroge chaque capteur seul.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Asks a question about an optical and a SAR raster of the same place, then about each of them alone, and measures how much each counted.&lt;p&gt;&lt;b&gt;OPTICAL_SHARE&lt;/b&gt; and &lt;b&gt;SAR_SHARE&lt;/b&gt; (0 to 1, together 1): the sensor without which more of what is marked would change has the larger one. Where either alone would say the same, both are near a half. A share says that a sensor decided, and not that it was right.&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt;: what both sensors alone would mark, of what either would (0 to 1). &lt;b&gt;OPTICAL_ANSWER&lt;/b&gt; and &lt;b&gt;SAR_ANSWER&lt;/b&gt; are what each says by itself about the same ground, the SAR raster on its own pixels.&lt;p&gt;&lt;b&gt;Sensor weight&lt;/b&gt;, where wanted: a raster of where the SAR decided, 0 (optical) to 1 (SAR), 0.5 where neither did.</source>
            <translation>Pose une question sur un raster optique et un raster SAR du même lieu, puis sur chacun d'eux seul, et mesure combien chacun a compté.&lt;p&gt;&lt;b&gt;OPTICAL_SHARE&lt;/b&gt; et &lt;b&gt;SAR_SHARE&lt;/b&gt; (0 à 1, ensemble 1) : le capteur sans lequel une plus grande partie de ce qui est marqué changerait a la plus grande. Là où chacun seul dirait la même chose, les deux sont proches de la moitié. Une part dit qu'un capteur a décidé, et non qu'il avait raison.&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt; : ce que les deux capteurs marqueraient seuls, de ce que l'un ou l'autre marquerait (0 à 1). &lt;b&gt;OPTICAL_ANSWER&lt;/b&gt; et &lt;b&gt;SAR_ANSWER&lt;/b&gt; sont ce que chacun dit par lui-même du même terrain, le raster SAR sur ses propres pixels.&lt;p&gt;&lt;b&gt;Poids des capteurs&lt;/b&gt;, s'il est voulu : un raster d'où le SAR a décidé, de 0 (optique) à 1 (SAR), 0.5 là où aucun n'a décidé.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>sensor,attention,fusion,share,weight,explain</source>
            <translation>capteur,attention,fusion,part,poids,expliquer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Sensor weight</source>
            <translation>Poids des capteurs</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Share of the optical raster</source>
            <translation>Part du raster optique</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Share of the SAR raster</source>
            <translation>Part du raster SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Agreement of the sensors</source>
            <translation>Accord des capteurs</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Answer of the optical raster alone</source>
            <translation>Réponse du raster optique seul</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Answer of the SAR raster alone</source>
            <translation>Réponse du raster SAR seul</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Sensor</source>
            <translation>Capteur</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Days within which a SAR raster is looked at too</source>
            <translation>Jours dans lesquels un raster SAR est aussi regardé</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Ask about many dates</source>
            <translation>Interroger de nombreuses dates</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Asks the same about rasters of many dates: a table, a chart, and polygons with dates.</source>
            <translation>Pose la même question sur des rasters de nombreuses dates : un tableau, un diagramme et des polygones datés.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Asks one question, such as &lt;i&gt;How much water is there?&lt;/i&gt;, of each date. The rasters are chosen, or taken from a &lt;b&gt;folder&lt;/b&gt; as &lt;i&gt;Fetch Sentinel images&lt;/i&gt; writes it, with S2 or S1 at the beginning of their names. The date of a raster is in its file or in its name. Each optical raster is looked at with the nearest SAR raster; without optical ones the SAR rasters are looked at alone.&lt;p&gt;&lt;b&gt;Table&lt;/b&gt;: a row for each date with the number, its unit and the answer. &lt;b&gt;Report&lt;/b&gt;: a page with the chart and the table; &lt;b&gt;Chart&lt;/b&gt; is the chart alone, as SVG. &lt;b&gt;Polygons&lt;/b&gt;, where wanted, have the fields &lt;i&gt;date&lt;/i&gt; and &lt;i&gt;until&lt;/i&gt; and follow the temporal controller.&lt;p&gt;A date that cannot be looked at is told, and the others go on; &lt;b&gt;PROBLEMS&lt;/b&gt; is the number of such dates.</source>
            <translation>Pose une question, comme &lt;i&gt;Combien d'eau y a-t-il ?&lt;/i&gt;, à chaque date. Les rasters sont choisis ou pris d'un &lt;b&gt;dossier&lt;/b&gt; comme l'écrit &lt;i&gt;Récupérer des images Sentinel&lt;/i&gt;, avec S2 ou S1 au début de leurs noms. La date d'un raster est dans son fichier ou dans son nom. Chaque raster optique est regardé avec le raster SAR le plus proche ; sans optiques, les rasters SAR sont regardés seuls.&lt;p&gt;&lt;b&gt;Tableau&lt;/b&gt; : une ligne par date avec le nombre, son unité et la réponse. &lt;b&gt;Rapport&lt;/b&gt; : une page avec le diagramme et le tableau ; &lt;b&gt;Diagramme&lt;/b&gt; est le diagramme seul, en SVG. Les &lt;b&gt;polygones&lt;/b&gt;, si on les souhaite, ont les champs &lt;i&gt;date&lt;/i&gt; et &lt;i&gt;until&lt;/i&gt; et suivent le contrôleur temporel.&lt;p&gt;Une date qui ne peut être regardée est signalée, et les autres continuent ; &lt;b&gt;PROBLEMS&lt;/b&gt; est le nombre de ces dates.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Answers as JSON</source>
            <translation>Réponses en JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>time series,temporal,animation,chart,dates</source>
            <translation>série temporelle,temporel,animation,diagramme,dates</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Optical rasters</source>
            <translation>Rasters optiques</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>SAR rasters</source>
            <translation>Rasters SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Folder of rasters, instead of these</source>
            <translation>Dossier de rasters, à la place de ceux-ci</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Dates without an answer</source>
            <translation>Dates sans réponse</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>There are no rasters; choose some, or a folder of files such as S2_2023-05-07.tif.</source>
            <translation>Il n'y a pas de rasters ; choisissez-en, ou un dossier de fichiers comme S2_2023-05-07.tif.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_report.py" />
            <source>Date</source>
            <translation>Jour</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_report.py" />
            <source>Number</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDVI: vegetation</source>
            <translation>NDVI : végétation</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDWI: water</source>
            <translation>NDWI : eau</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>MNDWI: water, not towns</source>
            <translation>MNDWI : eau, pas les villes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NBR: burnt ground</source>
            <translation>NBR : sol brûlé</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDBI: built-up and bare ground</source>
            <translation>NDBI : sol bâti et nu</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>True colour</source>
            <translation>Couleurs vraies</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Colour infrared</source>
            <translation>Infrarouge couleur</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Short-wave infrared</source>
            <translation>Infrarouge à ondes courtes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Agriculture</source>
            <translation>Agriculture</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Land and water</source>
            <translation>Terre et eau</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>View</source>
            <translation>Vue</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>What it shows</source>
            <translation>Ce qu'elle montre</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Median</source>
            <translation>Médiane</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Spectral views</source>
            <translation>Vues spectrales</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Writes indices such as NDVI, and bands as colours, of an optical raster.</source>
            <translation>Écrit des indices comme NDVI, et des bandes en couleurs, d'un raster optique.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Makes rasters of the bands of an optical raster, on its own pixels, window by window.&lt;p&gt;&lt;b&gt;Indices&lt;/b&gt;, -1 to 1, no data where there is none: NDVI (Rouse 1974), NDWI (McFeeters 1996), MNDWI (Xu 2006), NBR (Key and Benson 2006), NDBI (Zha 2003). Each is (first - second) / (first + second): near infrared and red, green and near infrared, green and short-wave infrared, near and short-wave infrared (2.2 µm), short-wave and near infrared.&lt;p&gt;&lt;b&gt;Pictures&lt;/b&gt;: three bands as red, green and blue in 8 bits, stretched once for the whole of it, 0 where there is nothing.&lt;p&gt;Where none is chosen, all are made that the raster has the bands for. Which band is which is recognised, or stated among the advanced parameters; bands that are missing are named in the log. &lt;b&gt;ANSWER&lt;/b&gt; and the report say what each view shows.</source>
            <translation>Fait des rasters des bandes d'un raster optique, sur ses propres pixels, fenêtre par fenêtre.&lt;p&gt;&lt;b&gt;Indices&lt;/b&gt;, de -1 à 1, sans valeur là où il n'y a rien : NDVI (Rouse 1974), NDWI (McFeeters 1996), MNDWI (Xu 2006), NBR (Key et Benson 2006), NDBI (Zha 2003). Chacun est (première - seconde) / (première + seconde) : proche infrarouge et rouge, vert et proche infrarouge, vert et infrarouge à ondes courtes, proche infrarouge et infrarouge à ondes courtes (2.2 µm), infrarouge à ondes courtes et proche infrarouge.&lt;p&gt;&lt;b&gt;Images&lt;/b&gt; : trois bandes en rouge, vert et bleu sur 8 bits, étirées une fois pour l'ensemble, 0 là où il n'y a rien.&lt;p&gt;Si rien n'est choisi, toutes celles pour lesquelles le raster a les bandes sont faites. Quelle bande est laquelle est reconnu, ou indiqué dans les paramètres avancés ; les bandes manquantes sont nommées dans le journal. &lt;b&gt;ANSWER&lt;/b&gt; et le rapport disent ce que montre chaque vue.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDVI,NDWI,MNDWI,NBR,NDBI,index,composite,bands</source>
            <translation>NDVI,NDWI,MNDWI,NBR,NDBI,indice,composition,bandes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Views (all that are possible)</source>
            <translation>Vues (toutes celles qui sont possibles)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Open the views in the project</source>
            <translation>Ouvrir les vues dans le projet</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: factor from the stored value to the unit</source>
            <translation>{raster} : facteur de la valeur enregistrée vers l’unité</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: added after the factor</source>
            <translation>{raster} : ajouté après le facteur</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: value that means no data</source>
            <translation>{raster} : valeur qui signifie l’absence de donnée</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: bands, as in nir=4,swir1=5</source>
            <translation>{raster} : bandes, comme dans nir=4,swir1=5</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: unit</source>
            <translation>{raster} : unité</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Teach a classifier</source>
            <translation>Entraîner un classificateur</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Teaches your own classes with a few polygons or points, and tests them on others.</source>
            <translation>Apprend vos propres classes avec quelques polygones ou points et les teste sur d'autres.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Learns classes of your own from polygons or points that you drew on the rasters, with the class in a field. At least five of each class are needed, in different places: twenty are better. It learns from the bands of each pixel and from what the embedded model computes of its surroundings.&lt;p&gt;&lt;b&gt;Accuracy&lt;/b&gt; is measured on polygons and points that it was not taught with: a fifth of them is left out, five times, and what lies in one polygon stays together. The &lt;b&gt;report&lt;/b&gt; says how good each class is (F1, 0 to 1), and what is taken for what.&lt;p&gt;&lt;b&gt;Classifier&lt;/b&gt; is a new folder. &lt;i&gt;Apply a classifier&lt;/i&gt; makes a map with it, on these or on other rasters that have the same bands; it can also be the &lt;i&gt;Model&lt;/i&gt; of the other algorithms. It gives every pixel one of its classes, so teach all that there is.</source>
            <translation>Apprend vos propres classes à partir de polygones ou de points dessinés sur les rasters, avec la classe dans un champ. Il en faut au moins cinq par classe, à des endroits différents ; vingt, c'est mieux. Il apprend des bandes de chaque pixel et de ce que le modèle intégré calcule de son voisinage.&lt;p&gt;L'&lt;b&gt;exactitude&lt;/b&gt; est mesurée sur des polygones et des points qui n'ont pas servi à l'apprentissage : cinq fois, un cinquième est laissé de côté, et ce qui est dans un polygone reste ensemble. Le &lt;b&gt;rapport&lt;/b&gt; dit ce que vaut chaque classe (F1, de 0 à 1) et ce qui est pris pour quoi.&lt;p&gt;Le &lt;b&gt;classificateur&lt;/b&gt; est un nouveau dossier. &lt;i&gt;Appliquer un classificateur&lt;/i&gt; en fait une carte, sur ces rasters ou d'autres ayant les mêmes bandes ; il peut aussi être le &lt;i&gt;modèle&lt;/i&gt; des autres algorithmes. Il donne à chaque pixel une de ses classes : apprenez-lui donc tout ce qu'il y a.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>{name}: {shapes} polygons or points, F1 {f1}</source>
            <translation>{name} : {shapes} polygones ou points, F1 {f1}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>What was there (rows), and what it was taken for (columns):</source>
            <translation>Ce qu'il y avait (lignes) et pour quoi cela a été pris (colonnes) :</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>classification,training,supervised,machine learning,samples</source>
            <translation>classification,entraînement,supervisée,apprentissage automatique,échantillons</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Polygons or points with a class</source>
            <translation>Polygones ou points avec une classe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Field with the class</source>
            <translation>Champ de la classe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Classifier</source>
            <translation>Classificateur</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Accuracy on what was left out</source>
            <translation>Exactitude sur ce qui a été laissé de côté</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Polygons or points</source>
            <translation>Polygones ou points</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Pixels</source>
            <translation>Pixels</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Bands: {bands}</source>
            <translation>Bandes : {bands}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Side of a picture in pixels</source>
            <translation>Côté d’une image en pixels</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Export training pictures</source>
            <translation>Exporter des images d’entraînement</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Cuts pictures with masks and questions out of rasters and polygons of your classes.</source>
            <translation>Découpe des images avec masques et questions dans des rasters et des polygones de vos classes.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Cuts the rasters into squares, as the model that is to be fine-tuned sees them, and writes for each one the picture of each sensor and a mask of each class that lies in it, with the question &lt;i&gt;Segment the CLASS.&lt;/i&gt; Squares without a polygon are left out; ground without a polygon in the others counts as something else, so draw all that there is of a class.&lt;p&gt;&lt;b&gt;Examples&lt;/b&gt; is the file that &lt;i&gt;Fine-tune a model&lt;/i&gt; takes: a line of JSON for each question. Name classes as you will ask for them, in English.</source>
            <translation>Découpe les rasters en carrés, tels que les voit le modèle à affiner, et écrit pour chacun l’image de chaque capteur et un masque de chaque classe qui s’y trouve, avec la question &lt;i&gt;Segment the CLASS.&lt;/i&gt; Les carrés sans polygone sont laissés de côté ; dans les autres, le terrain sans polygone compte comme autre chose : dessinez donc tout ce qu’il y a d’une classe.&lt;p&gt;&lt;b&gt;Exemples&lt;/b&gt; est le fichier que prend &lt;i&gt;Affiner un modèle&lt;/i&gt; : une ligne de JSON par question. Nommez les classes comme vous les demanderez, en anglais.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>training,dataset,chips,samples,machine learning</source>
            <translation>entraînement,jeu de données,imagettes,échantillons,apprentissage automatique</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Polygons with a class</source>
            <translation>Polygones avec une classe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Training pictures</source>
            <translation>Images d’entraînement</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Number of examples</source>
            <translation>Nombre d’exemples</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/unit_output.py" />
            <source>Total</source>
            <translation>En tout</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>usable</source>
            <translation>utilisable</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>no data</source>
            <translation>sans données</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>saturated</source>
            <translation>saturé</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Raster</source>
            <translation>Raster</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Equivalent number of looks</source>
            <translation>Nombre de vues équivalent</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>What can be used of rasters</source>
            <translation>Ce qui est utilisable des rasters</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Tells what clouds, shadow, gaps, saturation and speckle leave of optical and SAR rasters.</source>
            <translation>Dit ce que nuages, ombre, lacunes, saturation et chatoiement laissent des rasters optiques et SAR.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Examines an optical raster, a SAR raster, or both of the same place. Shares are of the pixels of the area, 0 to 1.&lt;p&gt;&lt;b&gt;OPTICAL_USABLE&lt;/b&gt; and &lt;b&gt;SAR_USABLE&lt;/b&gt;: pixels that have a value, are not saturated, and show neither clouds nor cloud shadow, as far as the model knows these. &lt;b&gt;OPTICAL_NODATA&lt;/b&gt;, &lt;b&gt;OPTICAL_SATURATED&lt;/b&gt;, &lt;b&gt;CLOUDS&lt;/b&gt;, &lt;b&gt;CLOUD_SHADOW&lt;/b&gt; and so on are what is missing from that; a number that is not there could not be told, and the log says why. &lt;b&gt;SAR_LOOKS&lt;/b&gt; is the equivalent number of looks: the more, the less speckle; 4 to 5 is usual for Sentinel-1.&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt;: how much the two sensors' pictures have in common; from 1 on it is not by chance. Clouds lower it.&lt;p&gt;&lt;b&gt;Usable pixels&lt;/b&gt;, where wanted: a band for each raster, 1 where a pixel can be used, 0 where not, and no data where the raster has none.</source>
            <translation>Examine un raster optique, un raster SAR ou les deux du même lieu. Les parts sont celles des pixels de la zone, de 0 à 1.&lt;p&gt;&lt;b&gt;OPTICAL_USABLE&lt;/b&gt; et &lt;b&gt;SAR_USABLE&lt;/b&gt; : pixels qui ont une valeur, ne sont pas saturés et ne montrent ni nuages ni ombre de nuages, pour autant que le modèle les connaisse. &lt;b&gt;OPTICAL_NODATA&lt;/b&gt;, &lt;b&gt;OPTICAL_SATURATED&lt;/b&gt;, &lt;b&gt;CLOUDS&lt;/b&gt;, &lt;b&gt;CLOUD_SHADOW&lt;/b&gt; et ainsi de suite sont ce qui y manque ; un nombre absent n'a pu être déterminé, et le journal dit pourquoi. &lt;b&gt;SAR_LOOKS&lt;/b&gt; est le nombre de vues équivalent : plus il est grand, moins il y a de chatoiement ; 4 à 5 est habituel pour Sentinel-1.&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt; : ce que les images des deux capteurs ont en commun ; à partir de 1 ce n'est pas un hasard. Les nuages le réduisent.&lt;p&gt;&lt;b&gt;Pixels utilisables&lt;/b&gt;, s'ils sont voulus : une bande pour chaque raster, 1 où un pixel est utilisable, 0 où il ne l'est pas, et sans valeur là où le raster n'en a pas.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>clouds</source>
            <translation>nuages</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>cloud shadow</source>
            <translation>ombre de nuages</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>quality,clouds,cloud shadow,no data,speckle,saturation,report</source>
            <translation>qualité,nuages,ombre de nuages,sans données,chatoiement,saturation,rapport</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Usable pixels</source>
            <translation>Pixels utilisables</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Share of clouds</source>
            <translation>Part des nuages</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Share of cloud shadow</source>
            <translation>Part d'ombre de nuages</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>An optical image of an earlier date, to tell what has changed, such as flooded area from permanent water</source>
            <translation>Une image optique d’une date antérieure, pour savoir ce qui a changé, par exemple pour distinguer la zone inondée de l’eau permanente</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>A radar image of an earlier date, to tell what has changed, such as flooded area from permanent water</source>
            <translation>Une image radar d’une date antérieure, pour savoir ce qui a changé, par exemple pour distinguer la zone inondée de l’eau permanente</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m east</source>
            <translation>{metres} m à l'est</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m west</source>
            <translation>{metres} m à l'ouest</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m south</source>
            <translation>{metres} m au sud</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m north</source>
            <translation>{metres} m au nord</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>nothing found</source>
            <translation>rien trouvé</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>Understood: {plan}</source>
            <translation>Compris : {plan}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>SAR is {where} ({pixels} pixels), {percent} % sure</source>
            <translation>SAR est {where} ({pixels} pixels), sûr à {percent} %</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>SAR {percent} %</source>
            <translation>SAR {percent} %</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>optical {percent} %</source>
            <translation>optique {percent} %</translation>
        </message>
    </context>
</TS>
