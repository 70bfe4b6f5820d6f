<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
    <context>
        <name>EarthMind</name>
        <message>
            <location filename="../qgis_earthmind/connection/chosen_python.py" />
            <source>"{program}" is a script, not Python itself; choose the python.exe that it starts.</source>
            <translation>«{program}» è uno script, non Python stesso; scegliere il python.exe che esso avvia.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/chosen_python.py" />
            <source>"{program}" is no full path of a Python; choose the program itself.</source>
            <translation>«{program}» non è il percorso completo di un Python; scegliere il programma stesso.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/client.py" />
            <source>{path} cannot be written; choose another output file.</source>
            <translation>Impossibile scrivere {path}; scegliere un altro file in uscita.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/command.py" />
            <source>The backend is not set up yet; press "Set up the backend" in the EarthMind panel.</source>
            <translation>Il backend non è ancora installato; premere «Installa il backend» nel pannello EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/command.py" />
            <source>The backend could not do it; the details hold its last lines.</source>
            <translation>Il backend non ci è riuscito; i dettagli contengono le sue ultime righe.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/address.py" />
            <source>"{address}" is no address of a backend; write it as in https://gpu.example.org:8765 or http://127.0.0.1:8765, without name, password and question mark.</source>
            <translation>«{address}» non è l’indirizzo di un backend; lo scriva come https://gpu.example.org:8765 o http://127.0.0.1:8765, senza nome, password e punto interrogativo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/address.py" />
            <source>"{address}" is not encrypted, and others could read token and images; use https, or an SSH tunnel: ssh -L 8765:127.0.0.1:PORT {host}, and then http://127.0.0.1:8765.</source>
            <translation>«{address}» non è cifrato e altri potrebbero leggere token e immagini; usi https o un tunnel SSH: ssh -L 8765:127.0.0.1:PORT {host}, e poi http://127.0.0.1:8765.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/address.py" />
            <source>The token is the word behind “token” that the backend printed; copy it.</source>
            <translation>Il token è la parola dopo «token» che il backend ha stampato; la copi.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The backend at {address} refuses the token; copy the one that it printed when it was last started.</source>
            <translation>Il backend all’indirizzo {address} rifiuta il token; copi quello che ha stampato all’ultimo avvio.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>What answers at {address} is no EarthMind backend; check host, port and path.</source>
            <translation>Ciò che risponde a {address} non è un backend di EarthMind; controlli host, porta e percorso.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The certificate of {host} is not trusted ({reason}); have it issued for this name, or add its authority in Settings &gt; Options &gt; Authentication.</source>
            <translation>Il certificato di {host} non è attendibile ({reason}); lo faccia emettere per questo nome o aggiunga la sua autorità in Impostazioni &gt; Opzioni &gt; Autenticazione.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>{address} does not speak https as it should ({reason}); check host and port.</source>
            <translation>{address} non parla https come dovrebbe ({reason}); controlli host e porta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The backend at {address} has said nothing for {seconds} seconds; check network and tunnel, and whether it runs there.</source>
            <translation>Il backend all’indirizzo {address} non dice nulla da {seconds} secondi; controlli la rete, il tunnel e se è in esecuzione lì.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The connection to {address} broke ({reason}); check network and tunnel, and ask again.</source>
            <translation>La connessione con {address} si è interrotta ({reason}); controlli la rete e il tunnel, e chieda di nuovo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>{address} cannot be reached ({reason}); check the address, the tunnel, and whether the backend runs there.</source>
            <translation>{address} non è raggiungibile ({reason}); controlli l’indirizzo, il tunnel e se il backend è in esecuzione lì.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/login.py" />
            <source>QGIS's store of passwords is not open, so the token cannot be kept; set its master password in Settings &gt; Options &gt; Authentication, then connect again.</source>
            <translation>L’archivio delle password di QGIS non è aperto, quindi il token non può essere conservato; imposti la password principale in Impostazioni &gt; Opzioni &gt; Autenticazione, poi si connetta di nuovo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/login.py" />
            <source>The token of the backend elsewhere is not in QGIS's store; connect to it again in Settings &gt; Options &gt; EarthMind.</source>
            <translation>Il token del backend remoto non è nell’archivio di QGIS; lo connetta di nuovo in Impostazioni &gt; Opzioni &gt; EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/probe.py" />
            <source>The backend there is EarthMind {theirs}, and this plugin {ours}; install {ours} there.</source>
            <translation>Il backend di là è EarthMind {theirs}, questo plugin {ours}; installi lì {ours}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/probe.py" />
            <source>Connected: EarthMind {version}, {model} on {device}, files of up to {most} GB.</source>
            <translation>Connesso: EarthMind {version}, {model} su {device}, file fino a {most} GB.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/sending.py" />
            <source>"{layer}" is not one file by itself, and so cannot be sent to a backend elsewhere; save it as GeoTIFF first.</source>
            <translation>«{layer}» non è un unico file e quindi non può essere inviato a un backend remoto; lo salvi prima come GeoTIFF.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/sending.py" />
            <source>"{layer}" has {size} MB, more than the {most} MB that the backend elsewhere takes; save the part that you ask about as GeoTIFF first.</source>
            <translation>«{layer}» ha {size} MB, più dei {most} MB che il backend remoto accetta; salvi prima come GeoTIFF la parte su cui chiede.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/sending.py" />
            <source>This needs folders, and so a backend on this computer; choose that first.</source>
            <translation>Servono cartelle, e quindi un backend su questo computer; scelga prima quello.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>The backend answered with the HTTP status {status}; the details hold its reply.</source>
            <translation>Il backend ha risposto con lo stato HTTP {status}; la sua risposta è nei dettagli.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>The backend has said nothing for {seconds} seconds and hangs; restart it and ask again.</source>
            <translation>Il backend non dà segni da {seconds} secondi ed è bloccato; riavviarlo e chiedere di nuovo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>The backend stopped before the answer was complete; restart it and ask again.</source>
            <translation>Il backend si è arrestato prima che la risposta fosse completa; riavviarlo e chiedere di nuovo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>At {address} a proxy answers that finds no backend; check whether it runs there.</source>
            <translation>A {address} risponde un proxy che non trova alcun backend; controlli se è in esecuzione lì.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>The set-up was cancelled; nothing was kept.</source>
            <translation>L'installazione è stata annullata; non è stato conservato nulla.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: setting the backend up</source>
            <translation>EarthMind: installazione del backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: removing the backend</source>
            <translation>EarthMind: rimozione del backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: trying a backend</source>
            <translation>EarthMind: prova di un backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: diagnosis</source>
            <translation>EarthMind: diagnosi</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>Not everything in {folder} could be removed: another QGIS window uses it. Close it and try again.</source>
            <translation>Non è stato possibile rimuovere tutto in {folder}: un'altra finestra di QGIS lo sta usando. Chiuderla e riprovare.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>The set-up failed unexpectedly ({error}); the details help to report it.</source>
            <translation>L'installazione non è riuscita per un errore imprevisto ({error}); i dettagli aiutano a segnalarlo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: removing an older backend</source>
            <translation>EarthMind: rimozione di un backend precedente</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/messages.py" />
            <source>The backend sent something this plugin does not understand; update the backend in the panel.</source>
            <translation>Il backend ha inviato qualcosa che questo plugin non comprende; aggiornare il backend nel pannello.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>The backend stopped by itself ({reason}); restart it to go on.</source>
            <translation>Il backend si è arrestato da solo ({reason}); riavviarlo per continuare.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>The backend could not start ({reason}); the details hold its last lines.</source>
            <translation>Impossibile avviare il backend ({reason}); le sue ultime righe sono nei dettagli.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>it was killed or crashed</source>
            <translation>è stato interrotto o è andato in crash</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>The backend did not get ready within {seconds} seconds; restart it.</source>
            <translation>Il backend non era pronto dopo {seconds} secondi; riavviarlo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>exit code {code}</source>
            <translation>codice di uscita {code}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process_failures.py" />
            <source>The backend's folder {folder} cannot be written; give yourself the right to, and restart.</source>
            <translation>Impossibile scrivere nella cartella {folder} del backend; concedersi il permesso e riavviarlo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process_failures.py" />
            <source>The Python that the backend stands on is gone or has changed; press "Repair" in the EarthMind panel.</source>
            <translation>Il Python su cui si basa il backend non c'è più o è cambiato; premere «Ripara» nel pannello EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process_failures.py" />
            <source>The Python {program} that you chose for the backend cannot be run; choose another one.</source>
            <translation>Il Python {program} scelto per il backend non può essere eseguito; sceglierne un altro.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>The offline bundle "{path}" is for {theirs}; make one for this computer with: earthmind offline-bundle --platform {ours}</source>
            <translation>Il pacchetto offline «{path}» è per {theirs}; crearne uno per questo computer con: earthmind offline-bundle --platform {ours}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>The offline bundle "{path}" holds the set-up "{extra}"; choose that one in the list, or make another bundle with: earthmind offline-bundle --extra {wanted}</source>
            <translation>Il pacchetto offline «{path}» contiene l’installazione «{extra}»; sceglierla nell’elenco, oppure creare un altro pacchetto con: earthmind offline-bundle --extra {wanted}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>The offline bundle "{path}" was made for another version of the plugin; make it again with earthmind {version}.</source>
            <translation>Il pacchetto offline «{path}» è stato creato per un’altra versione del plugin; crearlo di nuovo con earthmind {version}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>"{path}" is no offline bundle; choose the folder or zip that earthmind offline-bundle made.</source>
            <translation>«{path}» non è un pacchetto offline; scegliere la cartella o il file zip creato da earthmind offline-bundle.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>A file of the offline bundle "{path}" is missing or damaged; make the bundle again with earthmind offline-bundle.</source>
            <translation>Un file del pacchetto offline «{path}» manca o è danneggiato; creare di nuovo il pacchetto con earthmind offline-bundle.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The server</source>
            <translation>Il server</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The disk that holds {folder} is full; make room on it and try again.</source>
            <translation>Il disco che contiene {folder} è pieno; liberare spazio e riprovare.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The proxy on the way to {host} asks for a user name and a password; enter them in QGIS under Settings &gt; Options &gt; Network, and try again.</source>
            <translation>Il proxy verso {host} richiede un nome utente e una password; inserirli in QGIS in Impostazioni &gt; Opzioni &gt; Rete e riprovare.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The connection to {host} is not trusted: its certificate is not known to this computer, as where a company inspects connections; have the company's certificate added to the system's, and try again.</source>
            <translation>La connessione a {host} non è attendibile: questo computer non conosce il suo certificato, come accade dove un'azienda ispeziona le connessioni; far aggiungere il certificato dell'azienda a quelli del sistema e riprovare.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>What {host} sent is not what was published (its checksum is another); something on the way changed it. Try again, or choose another package index or mirror under Network.</source>
            <translation>Ciò che {host} ha inviato non è ciò che è stato pubblicato (la somma di controllo è diversa); qualcosa lo ha modificato lungo il percorso. Riprovare, oppure scegliere un altro indice dei pacchetti o mirror in Rete.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>Microsoft's Visual C++ runtime is missing or too old; install the latest one from Microsoft (vc_redist.x64.exe), and try again.</source>
            <translation>Il runtime di Microsoft Visual C++ manca o è troppo vecchio; installare l'ultima versione da Microsoft (vc_redist.x64.exe) e riprovare.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>Another program, mostly a virus scanner, holds a file in {folder}; wait a minute and try again, or have that folder left out of its scans.</source>
            <translation>Un altro programma, per lo più un antivirus, tiene bloccato un file in {folder}; attendere un minuto e riprovare, oppure far escludere quella cartella dalle scansioni.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} asks for a user name and a password; put them into its address under Network, and try again.</source>
            <translation>{host} richiede un nome utente e una password; inserirli nel suo indirizzo in Rete e riprovare.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} refuses to send files to this computer; ask its administrator, or choose another package index or mirror under Network.</source>
            <translation>{host} rifiuta di inviare file a questo computer; rivolgersi al suo amministratore, oppure scegliere un altro indice dei pacchetti o mirror in Rete.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} has a fault at the moment; try again later, or choose another package index or mirror under Network.</source>
            <translation>{host} al momento ha un guasto; riprovare più tardi, oppure scegliere un altro indice dei pacchetti o mirror in Rete.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} sent something else than the package that was asked for, or only a part of it: a page that blocks it or asks to log in, or a broken connection. Open a web browser, log in to the network where it asks, and try again.</source>
            <translation>{host} ha inviato qualcosa di diverso dal pacchetto richiesto, o solo una parte di esso: una pagina che lo blocca o chiede di accedere, oppure una connessione interrotta. Aprire un browser web, accedere alla rete se lo richiede e riprovare.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} does not have a file that is needed; choose another package index or mirror under Network.</source>
            <translation>{host} non ha un file necessario; scegliere un altro indice dei pacchetti o mirror in Rete.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} cannot be reached; check the network and QGIS's proxy, and try again, or choose a mirror or an offline bundle under Network.</source>
            <translation>{host} non è raggiungibile; controllare la rete e il proxy di QGIS e riprovare, oppure scegliere un mirror o un pacchetto offline in Rete.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{folder} cannot be written; give yourself the right to, and try again.</source>
            <translation>Impossibile scrivere in {folder}; concedersi il permesso e riprovare.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The set-up failed at "{step}"; the log says why.</source>
            <translation>L'installazione non è riuscita nel passaggio «{step}»; il log ne indica il motivo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>the backend</source>
            <translation>il backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/choices.py" />
            <source>The offline bundle "{path}" is not there; choose the folder or zip that earthmind offline-bundle made.</source>
            <translation>Il pacchetto offline «{path}» non esiste; scegliere la cartella o il file zip creato da earthmind offline-bundle.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/choices.py" />
            <source>The address "{address}" in the network settings cannot be used; it must begin with https:// or http:// and name a computer.</source>
            <translation>L'indirizzo «{address}» nelle impostazioni di rete non è utilizzabile; deve iniziare con https:// o http:// e indicare un computer.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/choices.py" />
            <source>There is no set-up "{extra}".</source>
            <translation>Non esiste un'installazione «{extra}».</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/chosen.py" />
            <source>{program} has no EarthMind backend that works; choose the Python of an environment in which the package earthmind is installed.</source>
            <translation>{program} non ha un backend EarthMind funzionante; scegliere il Python di un ambiente in cui sia installato il pacchetto earthmind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/chosen.py" />
            <source>{program} cannot be run; choose the Python of an environment with the backend.</source>
            <translation>{program} non può essere eseguito; scegliere il Python di un ambiente con il backend.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/claim.py" />
            <source>Another QGIS window (process {pid}) is setting the backend up; wait for it to end, then try again.</source>
            <translation>Un'altra finestra di QGIS (processo {pid}) sta installando il backend; attendere che finisca, poi riprovare.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/claim.py" />
            <source>The backend is being set up already; wait for it to end.</source>
            <translation>L'installazione del backend è già in corso; attendere che finisca.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/diagnosis.py" />
            <source>The backend is not set up.</source>
            <translation>Il backend non è installato.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/diagnosis.py" />
            <source>{program} cannot be run: {error}</source>
            <translation>{program} non può essere eseguito: {error}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/disk_space.py" />
            <source>The set-up needs {needed} GB in {folder}, and {free} GB are free; make room there first.</source>
            <translation>L'installazione richiede {needed} GB in {folder}, e {free} GB sono liberi; liberare prima spazio.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/download.py" />
            <source>{file} does not hold the program {name}.</source>
            <translation>{file} non contiene il programma {name}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/own_python.py" />
            <source>The Python that was fetched cannot be used; the log says more.</source>
            <translation>Il Python scaricato non è utilizzabile; il log dice di più.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/own_python.py" />
            <source>Fetching Python</source>
            <translation>Download di Python</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/own_python.py" />
            <source>Looking for a suitable Python</source>
            <translation>Ricerca di un Python adatto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/packages.py" />
            <source>Fetching and installing packages</source>
            <translation>Download e installazione dei pacchetti</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/packages.py" />
            <source>Removing what is not needed</source>
            <translation>Rimozione di ciò che non serve</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/trial.py" />
            <source>The backend does not work on this computer: {finding}</source>
            <translation>Il backend non funziona su questo computer: {finding}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/trial.py" />
            <source>Trying the backend</source>
            <translation>Prova del backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/uv_program.py" />
            <source>Nothing ready-made is published for this kind of computer, and no Python 3.10 to 3.14 with the module venv was found; install one and try again.</source>
            <translation>Per questo tipo di computer non è pubblicato nulla di pronto, e non è stato trovato alcun Python da 3.10 a 3.14 con il modulo venv; installarne uno e riprovare.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/uv_program.py" />
            <source>Fetching the installer</source>
            <translation>Download del programma di installazione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/work.py" />
            <source>Preparing</source>
            <translation>Preparazione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/work.py" />
            <source>The plugin's folder {folder} is not complete; install the plugin again.</source>
            <translation>La cartella {folder} del plugin non è completa; reinstallare il plugin.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/asking_again.py" />
            <source>What is this?</source>
            <translation>Che cos'è?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Measured: how much of what is marked changes when a sensor is left out. A large share means that the sensor decided, not that it was right.</source>
            <translation>Misurato: quanto cambia di ciò che è marcato quando si esclude un sensore. Un contributo grande significa che il sensore è stato decisivo, non che avesse ragione.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Each alone, the two would agree on {percent} % of what they mark.</source>
            <translation>Ciascuno da solo, i due concorderebbero sul {percent} % di ciò che marcano.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>The weights that the model's own fusion gave to the sensors. They were not measured, and say little about which sensor decided.</source>
            <translation>I pesi che la fusione propria del modello ha dato ai sensori. Non sono stati misurati e dicono poco su quale sensore sia stato decisivo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Here either sensor alone would mark nearly the same.</source>
            <translation>Qui ciascuno dei due sensori da solo marcherebbe quasi lo stesso.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Shares of the sensors: {sar}, {optical}</source>
            <translation>Contributo dei sensori: {sar}, {optical}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Reflectance</source>
            <translation>Riflettanza</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Display colours</source>
            <translation>Colori di visualizzazione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Decibels (dB)</source>
            <translation>Decibel (dB)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Power</source>
            <translation>Potenza</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Amplitude</source>
            <translation>Ampiezza</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Bands</source>
            <translation>Bande</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Unit</source>
            <translation>Unità</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Scale</source>
            <translation>Fattore</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Offset</source>
            <translation>Offset</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>No data</source>
            <translation>Nessun dato</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>EarthMind: bands</source>
            <translation>EarthMind: bande</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>As recognised</source>
            <translation>Come riconosciuto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Forget what was stated about this layer</source>
            <translation>Dimentica quanto indicato per questo layer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Close</source>
            <translation>Chiudi</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Looking at the layer…</source>
            <translation>Esame del layer…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>It comes from a service, and is drawn in its colours when something is asked.</source>
            <translation>Viene da un servizio e viene disegnato nei suoi colori quando si chiede qualcosa.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Not recognised</source>
            <translation>Non riconosciuto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>optical</source>
            <translation>ottico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>SAR</source>
            <translation>SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>{unit} (as recognised)</source>
            <translation>{unit} (come riconosciuto)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Hold down to see the other sensor in the map: optical instead of SAR, or SAR instead of optical; the menu has a line to drag between them, and blinking (down arrow)</source>
            <translation>Tenga premuto per vedere nella mappa l’altro sensore: ottico invece di SAR, o SAR invece di ottico; il menu ha una linea da trascinare tra i due, e il lampeggio (freccia giù)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>The map changes between the sensors; press to end the comparison</source>
            <translation>La mappa alterna tra i sensori; prema per terminare il confronto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Compare the sensors</source>
            <translation>Confronta i sensori</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Pace of blinking</source>
            <translation>Ritmo del lampeggio</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Drag the line in the map, or move it with the arrow keys; press to end the comparison</source>
            <translation>Trascini la linea nella mappa o la sposti con i tasti freccia; prema per terminare il confronto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Swipe between optical and SAR</source>
            <translation>Scorrere tra ottico e SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Blink between optical and SAR</source>
            <translation>Lampeggiare tra ottico e SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Choose an optical and a SAR layer to compare them</source>
            <translation>Scegliere un layer ottico e uno SAR per confrontarli</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/overlay.py" />
            <source>Optical</source>
            <translation>Ottico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Ask</source>
            <translation>Chiedi</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Stop</source>
            <translation>Interrompi</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Restart</source>
            <translation>Riavvia</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Start the backend again</source>
            <translation>Avvia di nuovo il backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Copy the conversation</source>
            <translation>Copia la conversazione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Save the conversation</source>
            <translation>Salva la conversazione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Begin a new conversation</source>
            <translation>Inizia una nuova conversazione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Backend</source>
            <translation>Backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Help</source>
            <translation>Guida</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/diagnosis.py" />
            <source>For a bug report. Look it over before you copy it: paths may hold your name. Nothing is sent.</source>
            <translation>Per una segnalazione di errore. Da rileggere prima di copiarla: i percorsi possono contenere il proprio nome. Non viene inviato nulla.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/diagnosis.py" />
            <source>Diagnosis</source>
            <translation>Diagnosi</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/diagnosis.py" />
            <source>Copy</source>
            <translation>Copia</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Start "earthmind serve --port 8765" there, and reach it by https through a proxy of that computer, or by an SSH tunnel: ssh -L 8765:127.0.0.1:8765 HOST, and then http://127.0.0.1:8765. Layers that are single files are sent there, kept in a folder that only its user can enter, and removed when it ends.</source>
            <translation>Avvii lì «earthmind serve --port 8765» e lo raggiunga con https tramite un proxy di quel computer, o con un tunnel SSH: ssh -L 8765:127.0.0.1:8765 HOST, e poi http://127.0.0.1:8765. I layer di un solo file vengono inviati lì, tenuti in una cartella in cui entra solo il suo utente e rimossi quando termina.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Backend on another computer</source>
            <translation>Backend su un altro computer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Address of the backend</source>
            <translation>Indirizzo del backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Token that the backend printed when it was started</source>
            <translation>Token che il backend ha stampato all’avvio</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Connect</source>
            <translation>Connetti</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Use the one of this computer</source>
            <translation>Usa quello di questo computer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>EarthMind: connecting</source>
            <translation>EarthMind: connessione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>The backend of this computer is used.</source>
            <translation>Si usa il backend di questo computer.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>kept in QGIS's store of passwords</source>
            <translation>conservato nell’archivio delle password di QGIS</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Address</source>
            <translation>Indirizzo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Asking {address}…</source>
            <translation>Richiesta a {address}…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>Polygons of {phrase}</source>
            <translation>Poligoni di {phrase}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>EarthMind: saving the conversation</source>
            <translation>EarthMind: salvataggio della conversazione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>EarthMind: a picture of the conversation</source>
            <translation>EarthMind: un’immagine della conversazione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>The conversation cannot be saved as {path}; choose another place.</source>
            <translation>Impossibile salvare la conversazione come {path}; scegliere un’altra posizione.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>Stopped.</source>
            <translation>Interrotto.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>Web page</source>
            <translation>Pagina web</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>EarthMind: a conversation</source>
            <translation>EarthMind: una conversazione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Optical before</source>
            <translation>Ottico prima</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>SAR before</source>
            <translation>SAR prima</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Saved on {date}</source>
            <translation>Salvato il {date}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Project: {name}</source>
            <translation>Progetto: {name}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Asked on {date}</source>
            <translation>Chiesto il {date}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>The answer on the map</source>
            <translation>La risposta sulla mappa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>The optical image, or nothing</source>
            <translation>L'immagine ottica, o niente</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>The radar image, or nothing</source>
            <translation>L'immagine radar, o niente</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Choose an optical or a SAR layer.</source>
            <translation>Scegliere un layer ottico o un layer SAR.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>"{layer}" is chosen twice; choose different layers, or leave one empty.</source>
            <translation>«{layer}» è scelto due volte; scegliere layer diversi, o lasciarne uno vuoto.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Area</source>
            <translation>Zona</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Output</source>
            <translation>Risultato</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Common area</source>
            <translation>Zona comune</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Where to look: all that the layers share, the map view, a layer's extent, or a rectangle</source>
            <translation>Dove cercare: tutto ciò che i layer hanno in comune, la vista mappa, l'estensione di un layer o un rettangolo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>GeoPackage for the polygons</source>
            <translation>GeoPackage per i poligoni</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Temporary layer</source>
            <translation>Layer temporaneo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Where the polygons are kept; every answer adds its own tables, nothing is overwritten</source>
            <translation>Dove si conservano i poligoni; ogni risposta aggiunge le proprie tabelle, nulla viene sovrascritto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>GeoPackage</source>
            <translation>GeoPackage</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>A radar satellite lights the ground itself with microwaves and measures what comes back. So it sees at night and through clouds. It does not see colours: it sees how rough, how wet and how upright things are.</source>
            <translation>Un satellite radar illumina da sé il suolo con microonde e misura ciò che torna. Perciò vede di notte e attraverso le nuvole. Non vede i colori: vede quanto le cose sono ruvide, bagnate e verticali.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With two sensors, each answer says how much each of them counted, such as SAR 70 %, optical 30 %. This is measured, not guessed: the answer is worked out again without each sensor, and it is counted how much of what is marked changes.</source>
            <translation>Con due sensori ogni risposta dice quanto ha contato ciascuno, per esempio SAR 70 %, ottico 30 %. È misurato, non stimato: la risposta viene ricalcolata senza ciascun sensore e si conta quanto cambia di ciò che è marcato.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Areas, shares and counts are measured on what the model marked. They are as right as the outlines are. Look at the map before you hand a number on.</source>
            <translation>Superfici, quote e conteggi sono misurati su ciò che il modello ha marcato. Sono giusti quanto lo sono i contorni. Guardate la mappa prima di comunicare un numero.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>{compare} below the prompt line shows one sensor beside the other in the map.</source>
            <translation>{compare}, sotto la riga di immissione, mostra sulla mappa un sensore accanto all'altro.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>SAR for optical people</source>
            <translation>Il SAR per chi conosce l'ottico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What the shares mean</source>
            <translation>Che cosa significano le quote</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where not to trust it</source>
            <translation>Dove non fidarsi</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What is dark, what is bright</source>
            <translation>Che cosa è scuro, che cosa è chiaro</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>VV and VH</source>
            <translation>VV e VH</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Decibels</source>
            <translation>Decibel</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Grain</source>
            <translation>Grana</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where radar misleads</source>
            <translation>Dove il radar inganna</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What to use</source>
            <translation>Che cosa usare</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>A large share</source>
            <translation>Una quota grande</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>About half each</source>
            <translation>Circa metà ciascuno</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Nothing at all</source>
            <translation>Nulla</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where on the map</source>
            <translation>Dove sulla mappa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Confidence is not accuracy</source>
            <translation>La confidenza non è accuratezza</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What the embedded model does well, and what not</source>
            <translation>Che cosa il modello incluso fa bene e che cosa no</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Be careful</source>
            <translation>Attenzione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Ways to check</source>
            <translation>Come controllare</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Smooth surfaces reflect the beam away, like a mirror: calm water, wet sand, runways and dry sand are dark. Rough ground, crops and forest scatter it back and are grey to bright. Walls beside flat ground send it straight back: towns, ships and bridges are very bright.</source>
            <translation>Le superfici lisce riflettono il fascio altrove, come uno specchio: acqua calma, sabbia bagnata, piste e sabbia asciutta sono scure. Suolo ruvido, colture e bosco lo diffondono e vanno dal grigio al chiaro. I muri accanto a suolo piano lo rimandano dritto indietro: città, navi e ponti sono molto chiari.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>The first letter is how the wave was sent, the second how it was received: vertical or horizontal. VV answers to surfaces and to waves on water. VH comes back from what turns the wave, above all branches and leaves: forest is bright in VH, bare land is not.</source>
            <translation>La prima lettera dice come l'onda è stata inviata, la seconda come è stata ricevuta: verticale o orizzontale. VV risponde alle superfici e alle onde sull'acqua. VH torna da ciò che ruota l'onda, soprattutto rami e foglie: il bosco è chiaro in VH, il suolo nudo no.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Backscatter is told on a logarithmic scale: 3 dB more is twice as much, 10 dB ten times. Calm water lies near -20 dB in VV, forest near -8 dB, towns above -5 dB. Files hold decibels, power or amplitude; what a layer was taken for is shown by {bands}.</source>
            <translation>La retrodiffusione si dà in scala logaritmica: 3 dB in più sono il doppio, 10 dB dieci volte. L'acqua calma sta vicino a -20 dB in VV, il bosco vicino a -8 dB, le città sopra -5 dB. I file contengono decibel, potenza o ampiezza; {bands} mostra per che cosa è stato preso un layer.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>The salt and pepper of a radar image is speckle: echoes within one pixel add up or cancel. It is not noise of the instrument and not detail of the ground. Judge areas, not pixels.</source>
            <translation>Il «sale e pepe» di un'immagine radar è lo speckle: gli echi dentro un pixel si sommano o si annullano. Non è rumore dello strumento né dettaglio del suolo. Giudicate aree, non pixel.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Wind makes water rough, and it looks like land. Mountains lean towards the sensor and throw shadows that look like water. Water under trees or between houses makes them brighter, not darker. Melting snow and very dry sand are dark.</source>
            <translation>Il vento rende ruvida l'acqua, che sembra terra. Le montagne si piegano verso il sensore e fanno ombre che sembrano acqua. L'acqua sotto gli alberi o fra le case li rende più chiari, non più scuri. La neve che si scioglie e la sabbia molto asciutta sono scure.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Use calibrated, terrain-corrected backscatter (sigma0 or gamma0) in VV and VH, as close in time to the optical image as you can get it. A flood moves within hours.</source>
            <translation>Usate retrodiffusione calibrata e corretta per il terreno (sigma0 o gamma0) in VV e VH, il più vicino possibile nel tempo all'immagine ottica. Un'alluvione si sposta in poche ore.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Without that sensor the answer would be another one. It decided; it need not be right.</source>
            <translation>Senza quel sensore la risposta sarebbe un'altra. Ha deciso lui; non per questo ha ragione.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Either both are needed, or either alone would do. The tooltip of the bar says which: how far the two would agree if each were asked alone.</source>
            <translation>O servono entrambi, o basterebbe uno qualsiasi. Il suggerimento della barra dice quale dei due casi: quanto sarebbero d'accordo se si chiedesse a ciascuno da solo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>A layer of clouds, noise, one value or other ground is left out, and a note says so. Look at that layer first.</source>
            <translation>Un layer di nuvole, di rumore, di un solo valore o di un altro luogo viene escluso, e una nota lo dice. Guardate prima quel layer.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>{raster} below an answer draws it pixel by pixel: violet where the radar decided, green where the optical image did. Under a cloud it should be violet.</source>
            <translation>{raster}, sotto una risposta, lo disegna pixel per pixel: viola dove ha deciso il radar, verde dove l'immagine ottica. Sotto una nuvola dovrebbe essere viola.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>It is the model's own mean probability within a polygon. Below two thirds the answer says so. A model can be sure and wrong: check some polygons against the image, or against ground that you know.</source>
            <translation>È la probabilità media del modello stesso dentro un poligono. Sotto i due terzi la risposta lo dice. Un modello può essere sicuro e sbagliare: controllate alcuni poligoni sull'immagine o su terreno che conoscete.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Water, floods, broad land cover, crops and clouds at about 10 m. It does not know ships, cars, single houses or species of trees, and says that it does not. Forest, scrub, towns and bare land are often taken for each other.</source>
            <translation>Acqua, alluvioni, copertura generale del suolo, colture e nuvole a circa 10 m. Non conosce navi, auto, singole case o specie di alberi, e lo dice. Bosco, macchia, città e suolo nudo sono spesso scambiati.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Try it in the sample scene: ask for the forest. A good part of it is missed.</source>
            <translation>Provate nella scena di esempio: chiedete del bosco. Buona parte sfugge.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With red, green and blue alone, such as web maps: there is no infrared, water is guessed.</source>
            <translation>Con solo rosso, verde e blu, come nelle mappe web: manca l'infrarosso, l'acqua è indovinata.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>In shadows of mountains and clouds, on dark roofs and wet fields: they look like water.</source>
            <translation>Nelle ombre di montagne e nuvole, su tetti scuri e campi bagnati: sembrano acqua.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With days between the two images: a flood, a harvest or snow may lie in between.</source>
            <translation>Con giorni fra le due immagini: in mezzo può esserci un'alluvione, un raccolto o la neve.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With things of few pixels: at 10 m a ditch or a lane is not there.</source>
            <translation>Con cose di pochi pixel: a 10 m un fosso o un viottolo non c'è.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With one date: permanent water and flood are the same to every sensor.</source>
            <translation>Con una sola data: acqua permanente e alluvione sono la stessa cosa per ogni sensore.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where SAR was trusted</source>
            <translation>Dove ha contato il SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Ask in the same conversation: {question}</source>
            <translation>Chiedete nella stessa conversazione: {question}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>How sure are you?</source>
            <translation>Quanto sei sicuro?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/opening.py" />
            <source>The scene is being made…</source>
            <translation>La scena viene creata…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/opening.py" />
            <source>The scene is loaded.</source>
            <translation>La scena è caricata.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>{layer} before the flood</source>
            <translation>{layer} prima dell'alluvione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>Sample scene</source>
            <translation>Scena di esempio</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>Districts</source>
            <translation>Distretti</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>EarthMind: the sample scene</source>
            <translation>EarthMind: la scena di esempio</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>Set up the backend first.</source>
            <translation>Installare prima il backend.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>The sample scene could not be made; the details say why.</source>
            <translation>Non è stato possibile creare la scena di esempio; i dettagli dicono perché.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>The layer {path} cannot be opened.</source>
            <translation>Il layer {path} non può essere aperto.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Whatever goes wrong is said in one sentence, with its cause. These are the usual ones.</source>
            <translation>Ciò che va storto è detto in una frase, con la sua causa. Questi sono i casi soliti.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Troubleshooting</source>
            <translation>Risoluzione dei problemi</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The set-up fails</source>
            <translation>L'installazione fallisce</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The backend has stopped or says nothing</source>
            <translation>Il backend si è fermato o non risponde</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>It is slow</source>
            <translation>È lento</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Bands or unit are not known</source>
            <translation>Bande o unità non sono note</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The two layers do not fit</source>
            <translation>I due layer non combaciano</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>It was understood wrongly</source>
            <translation>È stato capito male</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The polygons are gone</source>
            <translation>I poligoni sono spariti</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Behind a company's proxy, set it in QGIS (Settings, Options, Network); a package index or a mirror under {network}. Without a network, an offline bundle is made on another computer by “earthmind offline-bundle”. {log} shows what the programs wrote. Pressing the button again goes on; nothing has to be removed first.</source>
            <translation>Dietro il proxy di un'azienda, impostatelo in QGIS (Impostazioni, Opzioni, Rete); un indice di pacchetti o un mirror sotto {network}. Senza rete, un pacchetto offline si fa su un altro computer con «earthmind offline-bundle». {log} mostra ciò che i programmi hanno scritto. Premere di nuovo il pulsante continua; prima non va rimosso nulla.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Press {restart}. If it happens again, {repair} builds it anew beside the old one. {diagnosis} tests it and shows a page for a bug report.</source>
            <translation>Premete {restart}. Se accade di nuovo, {repair} lo ricostruisce accanto al vecchio. {diagnosis} lo prova e mostra una pagina per una segnalazione.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The first question of a place reads the rasters; those that follow are quicker. Choose a smaller {area}, or {overview} under {options}. Rasters on a network drive are slow: copy them.</source>
            <translation>La prima domanda su un luogo legge i raster; le successive sono più rapide. Scegliete una {area} più piccola, o {overview} sotto {options}. I raster su un'unità di rete sono lenti: copiateli.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Press {bands} beside the layer and state them, such as “green=2, nir=4”.</source>
            <translation>Premete {bands} accanto al layer e indicatele, per esempio «green=2, nir=4».</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>They must show the same ground. Optical and SAR exchanged: the error offers to swap them. A shift between them is measured, and {correct} moves one onto the other for the question; no file is changed.</source>
            <translation>Devono mostrare lo stesso terreno. Ottico e SAR scambiati: l'errore offre di invertirli. Uno scostamento viene misurato, e {correct} sposta l'uno sull'altro per la domanda; nessun file cambia.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Read the line below your question. Say it in shorter words, or press {change} and correct the plan itself. What was not understood is named in the answer.</source>
            <translation>Leggete la riga sotto la domanda. Ditelo in parole più brevi, o premete {change} e correggete il piano stesso. Ciò che non è stato capito è nominato nella risposta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Without an {output} they are temporary and end with QGIS. A new answer takes the place of the one before; {pin} keeps it.</source>
            <translation>Senza {output} sono temporanei e finiscono con QGIS. Una nuova risposta prende il posto della precedente; {pin} la conserva.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Network…</source>
            <translation>Rete…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Log</source>
            <translation>Log</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Repair the backend</source>
            <translation>Ripara il backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Diagnosis…</source>
            <translation>Diagnosi…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Overview</source>
            <translation>Panoramica</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Options</source>
            <translation>Opzioni</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Correct the shift and ask again</source>
            <translation>Correggi lo scostamento e chiedi di nuovo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Change</source>
            <translation>Modifica</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Pin</source>
            <translation>Fissa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Ten minutes from loading two rasters to polygons that you can hand on. The scene is simulated: a river, fields, a wood and a town, before and during a flood, as Sentinel-2 and Sentinel-1 see them. It is made on this computer; nothing is downloaded.</source>
            <translation>Dieci minuti dal caricare due raster a poligoni da consegnare. La scena è simulata: un fiume, campi, un bosco e una città, prima e durante un'alluvione, come li vedono Sentinel-2 e Sentinel-1. È creata su questo computer; non si scarica nulla.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>How large is the water?</source>
            <translation>Quanto è grande l'acqua?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>And in the northern part?</source>
            <translation>E nella parte nord?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Segment the water.</source>
            <translation>Segmenta l'acqua.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Segment the flooded area.</source>
            <translation>Segmenta l'area allagata.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Tutorial: ten minutes</source>
            <translation>Tutorial: dieci minuti</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>1. Load the scene</source>
            <translation>1. Caricare la scena</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>2. See what was recognised</source>
            <translation>2. Vedere che cosa è stato riconosciuto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>3. Ask</source>
            <translation>3. Chiedere</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>4. Read the answer</source>
            <translation>4. Leggere la risposta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>5. Go on</source>
            <translation>5. Proseguire</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>6. Make polygons</source>
            <translation>6. Creare poligoni</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>7. Ask about a part</source>
            <translation>7. Chiedere di una parte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>8. Correct it with a click</source>
            <translation>8. Correggere con un clic</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>9. Look through the results</source>
            <translation>9. Esaminare i risultati</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>10. Add up by district</source>
            <translation>10. Sommare per distretto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>11. Compare two dates</source>
            <translation>11. Confrontare due date</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>12. Keep it</source>
            <translation>12. Conservare</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Two rasters of the flood appear, two of the time before, and a layer of districts. The first two are chosen in the panel.</source>
            <translation>Compaiono due raster dell'alluvione, due di prima e un layer di distretti. I primi due sono scelti nel pannello.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Press {bands} beside the optical layer. It shows the mission, the bands and the unit, and a picture of what the model will see. Where that is wrong, correct it there. Close it with Esc.</source>
            <translation>Premete {bands} accanto al layer ottico. Mostra la missione, le bande e l'unità, e un'immagine di ciò che il modello vedrà. Se è sbagliato, correggetelo lì. Chiudete con Esc.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Type {question} and press Enter. The first answer takes a few seconds.</source>
            <translation>Scrivete {question} e premete Invio. La prima risposta richiede qualche secondo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Below your question stands what was understood; {change} lets you correct it. The coloured phrase is the water itself: a click zooms to it. Notes say what was assumed. The bar at the bottom shows how much each sensor counted.</source>
            <translation>Sotto la domanda sta ciò che è stato inteso; {change} permette di correggerlo. L'espressione colorata è l'acqua stessa: un clic vi porta la mappa. Le note dicono che cosa è stato supposto. La barra in basso mostra quanto ha contato ciascun sensore.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Type {question} The second question is about the water of the first.</source>
            <translation>Scrivete {question} La seconda domanda riguarda l'acqua della prima.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Type {question} The polygons lie in the group EarthMind of the layers. Click the coloured phrase in the answer: the map zooms to them.</source>
            <translation>Scrivete {question} I poligoni stanno nel gruppo EarthMind dei layer. Fate clic sull'espressione colorata nella risposta: la mappa vi si porta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Open the menu of the button beside the prompt line, choose {rectangle} and drag one in the map. Ask {question} again. {remove} above the prompt line ends it.</source>
            <translation>Aprite il menu del pulsante accanto alla riga di immissione, scegliete {rectangle} e tracciatelo sulla mappa. Chiedete di nuovo: {question} {remove}, sopra la riga di immissione, lo termina.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Ask {question} for the whole area again. Choose {wrong} in the same menu and click at a small lake: it is taken away. {missing} does the contrary. {back} undoes a click.</source>
            <translation>Chiedete di nuovo {question} per tutta la zona. Scegliete {wrong} nello stesso menu e fate clic su un piccolo lago: viene tolto. {missing} fa il contrario. {back} annulla un clic.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Open {results}. Each row is a polygon: a click zooms to it and selects it. Raise the confidence or the area: what is below is hidden, in the table and in the map, without another question.</source>
            <translation>Aprite {results}. Ogni riga è un poligono: un clic vi porta la mappa e lo seleziona. Alzate la confidenza o la superficie: ciò che sta sotto è nascosto, in tabella e in mappa, senza un'altra domanda.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Press {by_area} and choose the districts. A table of the water in each of them is added to the project.</source>
            <translation>Premete {by_area} e scegliete i distretti. Una tabella dell'acqua in ciascuno si aggiunge al progetto.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Open {options} and choose the two rasters of the time before. Ask {question} With one date nobody can tell a flood from a lake. With two, what was water before is left out.</source>
            <translation>Aprite {options} e scegliete i due raster di prima. Chiedete: {question} Con una data nessuno distingue un'alluvione da un lago. Con due, ciò che era acqua prima resta fuori.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>{save} in the results writes a GeoPackage or another file. The disk below the prompt line writes the conversation as one web page with its maps. The project file keeps the conversation too; give the polygons a file, or they are gone with QGIS.</source>
            <translation>{save}, nei risultati, scrive un GeoPackage o un altro file. Il dischetto sotto la riga di immissione scrive la conversazione come una pagina web con le sue mappe. Anche il file di progetto conserva la conversazione; date un file ai poligoni, o spariscono con QGIS.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Now your own rasters: choose them above and ask.</source>
            <translation>Ora i vostri raster: sceglieteli in alto e chiedete.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Draw a rectangle</source>
            <translation>Disegna un rettangolo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Remove</source>
            <translation>Rimuovi</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Remove what is wrong</source>
            <translation>Togli ciò che è sbagliato</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Add what is missing</source>
            <translation>Aggiungi ciò che manca</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Take the last one back</source>
            <translation>Annulla l'ultimo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Results</source>
            <translation>Risultati</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>By area</source>
            <translation>Per zona</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Save</source>
            <translation>Salva</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Load the sample scene</source>
            <translation>Carica la scena di esempio</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/window.py" />
            <source>Reference</source>
            <translation>Riferimento</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/window.py" />
            <source>EarthMind: help</source>
            <translation>EarthMind: guida</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/window.py" />
            <source>Pages of the help</source>
            <translation>Pagine della guida</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Ask about the place that your layers show</source>
            <translation>Fare domande sul luogo mostrato dai layer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Choose an optical layer, a SAR layer, or both of the same place, then type:</source>
            <translation>Scegliere un layer ottico, un layer SAR o entrambi dello stesso luogo, poi scrivere:</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>How much of the area is under water?</source>
            <translation>Quanta parte della zona è sott'acqua?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Is there flooding?</source>
            <translation>C'è un'alluvione?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>{model}, {seconds} s</source>
            <translation>{model}, {seconds} s</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Corrected by clicks: {count}.</source>
            <translation>Corretto con clic: {count}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>{phrase}: nothing found</source>
            <translation>{phrase}: nessun risultato</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>The raster is being made: {kind}.</source>
            <translation>Il raster è in preparazione: {kind}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>As a raster:</source>
            <translation>Come raster:</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Pinned</source>
            <translation>Fissata</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Unpin</source>
            <translation>Sblocca</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Undo</source>
            <translation>Annulla</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>New here?</source>
            <translation>Prima volta?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>A new conversation has begun.</source>
            <translation>È iniziata una nuova conversazione.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Ask again</source>
            <translation>Chiedi di nuovo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Swap the layers and ask again</source>
            <translation>Scambia i layer e chiedi di nuovo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Details</source>
            <translation>Dettagli</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Restart the backend</source>
            <translation>Riavvia il backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/kept_conversation.py" />
            <source>The conversation in this project is damaged and not shown.</source>
            <translation>La conversazione di questo progetto è danneggiata e non viene mostrata.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/kept_conversation.py" />
            <source>The conversation in this project was kept by a later version of EarthMind: it is not shown and stays as it is; what is asked now is not kept in the project.</source>
            <translation>La conversazione di questo progetto è di una versione successiva di EarthMind: non viene mostrata e resta com’è; ciò che si chiede ora non viene conservato nel progetto.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/layer_picker.py" />
            <source>What this layer is taken for: its bands and unit; state them where they are wrong</source>
            <translation>Come viene interpretato questo layer: le sue bande e la sua unità; indicarle se non sono corrette</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>EarthMind: models</source>
            <translation>EarthMind: modelli</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>EarthMind: removing a model</source>
            <translation>EarthMind: rimozione di un modello</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Models</source>
            <translation>Modelli</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Folder that holds the model's files; empty: they are downloaded</source>
            <translation>Cartella con i file del modello; vuoto: vengono scaricati</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>I have read the licence and accept it</source>
            <translation>Ho letto la licenza e la accetto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Fetch</source>
            <translation>Scarica</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Cancel</source>
            <translation>Annulla</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Remove it from this computer</source>
            <translation>Rimuoverlo da questo computer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Progress of fetching the model</source>
            <translation>Avanzamento dello scaricamento del modello</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>From a folder</source>
            <translation>Da una cartella</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Model</source>
            <translation>Modello</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Size</source>
            <translation>Dimensione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Sensors</source>
            <translation>Sensori</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>On this computer</source>
            <translation>Su questo computer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>yes</source>
            <translation>sì</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Knows: {things}.</source>
            <translation>Conosce: {things}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Licence:</source>
            <translation>Licenza:</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/fetch_task.py" />
            <source>EarthMind: fetching {model}</source>
            <translation>EarthMind: scaricamento di {model}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>EarthMind: network</source>
            <translation>EarthMind: rete</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Offline bundles (*.zip);;All files (*)</source>
            <translation>Pacchetti offline (*.zip);;Tutti i file (*)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Folder…</source>
            <translation>Cartella…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Folder that earthmind offline-bundle made</source>
            <translation>Cartella creata da earthmind offline-bundle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Leave these empty to fetch from PyPI and GitHub. The proxy is QGIS's (Settings &gt; Options &gt; Network), the certificates are the system's. Everything that is fetched is checked against the checksums in the plugin, wherever it comes from.</source>
            <translation>Lasciare vuoti questi campi per scaricare da PyPI e GitHub. Il proxy è quello di QGIS (Impostazioni &gt; Opzioni &gt; Rete), i certificati sono quelli del sistema. Tutto ciò che viene scaricato è confrontato con le somme di controllo nel plugin, da dovunque provenga.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Package index</source>
            <translation>Indice dei pacchetti</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Mirror of Python</source>
            <translation>Mirror di Python</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Offline bundle</source>
            <translation>Pacchetto offline</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/notices.py" />
            <source>EarthMind: details</source>
            <translation>EarthMind: dettagli</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/notices.py" />
            <source>The conversation was saved as {path}.</source>
            <translation>La conversazione è stata salvata come {path}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>How to look at an area that is larger than one picture of the model. Overview: as one coarser picture. Full resolution: in windows, whose polygons are joined. Automatic: full resolution for what is to be segmented, overview for questions.</source>
            <translation>Come esaminare una zona più grande di un'immagine del modello. Panoramica: come una sola immagine più grossolana. Risoluzione piena: in finestre, i cui poligoni vengono uniti. Automatico: risoluzione piena per ciò che va segmentato, panoramica per le domande.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>The model that answers</source>
            <translation>Il modello che risponde</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Correct the shift</source>
            <translation>Correggi lo scostamento</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Move the SAR image onto the optical one where their shift can be told; no file is changed</source>
            <translation>Allinea l'immagine SAR a quella ottica quando il loro scostamento è determinabile; nessun file viene modificato</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Detail</source>
            <translation>Dettaglio</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Automatic</source>
            <translation>Automatico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Full resolution (in windows)</source>
            <translation>Risoluzione piena (in finestre)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>{title} is not on this computer. Fetch it with: {command}</source>
            <translation>{title} non è su questo computer. Per scaricarlo: {command}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>{title}. It knows: {knows}.</source>
            <translation>{title}. Conosce: {knows}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>{model} (default)</source>
            <translation>{model} (predefinito)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Options ({count} set)</source>
            <translation>Opzioni (impostate: {count})</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Name or folder of the model that answers; empty: the backend chooses</source>
            <translation>Nome o cartella del modello che risponde; vuoto: sceglie il backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Python of a backend that was set up elsewhere</source>
            <translation>Python di un backend installato altrove</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Python of an environment in which the backend is installed; empty for the plugin's own</source>
            <translation>Python di un ambiente in cui è installato il backend; vuoto per quello del plugin</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Python of the backend</source>
            <translation>Python del backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>EarthMind</source>
            <translation>EarthMind</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>What else the backend needs is set up in the panel: {button}.</source>
            <translation>Il resto che serve al backend si imposta nel pannello: {button}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/bookmarks.py" />
            <source>Bookmarks</source>
            <translation>Segnalibri</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/bookmarks.py" />
            <source>There are no bookmarks yet</source>
            <translation>Non ci sono ancora segnalibri</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>{what}: the next question is about that alone (down arrow: other ways)</source>
            <translation>{what}: la prossima domanda riguarda solo questo (freccia giù: altri modi)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Point at what is asked about</source>
            <translation>Indica ciò di cui si chiede</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>{what}: a click in the map corrects the last answer (down arrow: other ways)</source>
            <translation>{what}: un clic nella mappa corregge l'ultima risposta (freccia giù: altri modi)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>{what}: the polygons of an answer change (down arrow: other ways)</source>
            <translation>{what}: cambiano i poligoni di una risposta (freccia giù: altri modi)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Point at a place</source>
            <translation>Indica un luogo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a polygon</source>
            <translation>Disegna un poligono</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a lasso</source>
            <translation>Disegna un lazo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Selected features</source>
            <translation>Elementi selezionati</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Split polygons by a line</source>
            <translation>Dividere poligoni con una linea</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Merge polygons along a line</source>
            <translation>Unire poligoni lungo una linea</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Merge selected polygons</source>
            <translation>Unire i poligoni selezionati</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click at a place in the map; Esc cancels.</source>
            <translation>Fare clic su un luogo nella mappa; Esc annulla.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Drag a rectangle in the map; Esc cancels.</source>
            <translation>Trascinare un rettangolo nella mappa; Esc annulla.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click the corners in the map, a right click ends; Esc cancels.</source>
            <translation>Fare clic sui vertici nella mappa, un clic destro termina; Esc annulla.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw around an area with the mouse button held down; Esc cancels.</source>
            <translation>Disegnare attorno a un'area tenendo premuto il pulsante del mouse; Esc annulla.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click at what is missing in the last answer; Esc ends.</source>
            <translation>Fare clic su ciò che manca nell'ultima risposta; Esc termina.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click at what is wrong in the last answer; Esc ends.</source>
            <translation>Fare clic su ciò che è sbagliato nell'ultima risposta; Esc termina.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a line across what is to be split, a right click ends it; Esc ends.</source>
            <translation>Tracci una linea attraverso ciò che va diviso, un clic destro la chiude; Esc termina.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a line over all that is to be one polygon, a right click ends it; Esc ends.</source>
            <translation>Tracci una linea su tutto ciò che deve diventare un poligono, un clic destro la chiude; Esc termina.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>What is marked ({region}) has too many corners; simplify it first.</source>
            <translation>Ciò che è segnato ({region}) ha troppi vertici; semplificarlo prima.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>place clicked at</source>
            <translation>luogo indicato</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>drawn rectangle</source>
            <translation>rettangolo disegnato</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>drawn polygon</source>
            <translation>poligono disegnato</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>area within the lasso</source>
            <translation>area nel lazo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>selected features</source>
            <translation>elementi selezionati</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>bookmark</source>
            <translation>segnalibro</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>What is marked ({region}) lies outside the area that is asked about; mark something within, or remove it.</source>
            <translation>Ciò che è segnato ({region}) è fuori dalla zona di cui si chiede; segnare qualcosa all'interno o rimuoverlo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>The project has no coordinate reference system; choose one, then point.</source>
            <translation>Il progetto non ha un sistema di riferimento delle coordinate; sceglierne uno, poi indicare.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Select features of a polygon layer first, and make it the active layer.</source>
            <translation>Selezionare prima elementi di un layer di poligoni e renderlo il layer attivo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>{count} features are selected; select at most {most}.</source>
            <translation>Sono selezionati {count} elementi; selezionarne al massimo {most}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>What was marked has no area; mark polygons.</source>
            <translation>Ciò che è stato segnato non ha superficie; segnare dei poligoni.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Mark nothing in the map</source>
            <translation>Non segnare nulla nella mappa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>"{layer}" has no coordinate reference system; give it one first.</source>
            <translation>"{layer}" non ha un sistema di riferimento delle coordinate; assegnarne prima uno.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Ask about the whole area again</source>
            <translation>Chiedi di nuovo di tutta la zona</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Asked about: {region}</source>
            <translation>Si chiede di: {region}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>{region}; only what lies within the area counts</source>
            <translation>{region}; conta solo ciò che si trova nella zona</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Looking at full resolution…</source>
            <translation>Esame a risoluzione piena…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Progress of the answer</source>
            <translation>Avanzamento della risposta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Sending the layers…</source>
            <translation>Invio dei layer…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Loading the model…</source>
            <translation>Caricamento del modello…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Reading the rasters…</source>
            <translation>Lettura dei raster…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Looking…</source>
            <translation>Esame dell'immagine…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Answering…</source>
            <translation>Composizione della risposta…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Drawing the polygons…</source>
            <translation>Disegno dei poligoni…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>{done} of {count} windows</source>
            <translation>{done} di {count} finestre</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/prompt.py" />
            <source>Question or task</source>
            <translation>Domanda o richiesta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/prompt.py" />
            <source>Enter asks; the up arrow brings back what you asked before</source>
            <translation>Invio pone la domanda; la freccia in su richiama le domande precedenti</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/prompt.py" />
            <source>Question or instruction</source>
            <translation>Domanda o istruzione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/questions.py" />
            <source>Asking…</source>
            <translation>Invio della domanda…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/questions.py" />
            <source>Starting the backend…</source>
            <translation>Avvio del backend…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/questions.py" />
            <source>Stopping…</source>
            <translation>Interruzione in corso…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>The backend is not running.</source>
            <translation>Il backend non è in esecuzione.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>The backend does not answer.</source>
            <translation>Il backend non risponde.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>Repair the backend first.</source>
            <translation>Riparare prima il backend.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>Type what to find out.</source>
            <translation>Scrivere che cosa si vuole sapere.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>Ask (Enter)</source>
            <translation>Chiedi (Invio)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/refining.py" />
            <source>The answer has many clicks already; edit its polygons instead.</source>
            <translation>La risposta ha già molti clic; modificarne piuttosto i poligoni.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/refining.py" />
            <source>Only clicks on the last answer can be taken back; ask that question again.</source>
            <translation>Si possono annullare solo i clic sull'ultima risposta; rifare quella domanda.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/refining.py" />
            <source>Ask for something to be marked first; then click at what is wrong.</source>
            <translation>Chiedere prima di marcare qualcosa, poi fare clic su ciò che è sbagliato.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>not filtered in the map, since it is being edited: {layers}</source>
            <translation>non filtrato nella mappa, perché in modifica: {layers}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Results ({shown} of {count})</source>
            <translation>Risultati ({shown} di {count})</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Results ({count})</source>
            <translation>Risultati ({count})</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Nothing of what is shown lies within "{layer}".</source>
            <translation>Nulla di ciò che è mostrato si trova in "{layer}".</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>{shown} of {count} shown</source>
            <translation>{shown} di {count} mostrati</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>the {most} largest are listed</source>
            <translation>sono elencati i {most} più grandi</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Totals by {layer}</source>
            <translation>Totali per {layer}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Minimum confidence in percent</source>
            <translation>Confidenza minima in percentuale</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Show only polygons of at least this confidence, here and in the map</source>
            <translation>Mostra solo i poligoni con almeno questa confidenza, qui e nella mappa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Minimum area in square metres</source>
            <translation>Superficie minima in metri quadrati</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Show only polygons of at least this area, here and in the map</source>
            <translation>Mostra solo i poligoni con almeno questa superficie, qui e nella mappa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Reset</source>
            <translation>Ripristina</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Show all polygons again</source>
            <translation>Mostra di nuovo tutti i poligoni</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Confidence from</source>
            <translation>Confidenza da</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Area from</source>
            <translation>Superficie da</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Take the last change of polygons back</source>
            <translation>Annulla l’ultima modifica dei poligoni</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Keep the changes of polygons</source>
            <translation>Conserva le modifiche dei poligoni</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Discard</source>
            <translation>Scarta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Have the polygons as they were before the changes</source>
            <translation>Riporta i poligoni a com’erano prima delle modifiche</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>The line touches no polygon of an answer; draw it over one.</source>
            <translation>La linea non tocca alcun poligono di una risposta; la tracci su uno.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>"{layer}" cannot be edited; save it as a new file and edit that.</source>
            <translation>«{layer}» non può essere modificato; lo salvi come nuovo file e modifichi quello.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>The changes of "{layer}" could not be saved; check its file, or discard them.</source>
            <translation>Le modifiche di «{layer}» non sono state salvate; controlli il file o le scarti.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Select polygons of an answer in the map first; then merge them.</source>
            <translation>Selezioni prima nella mappa poligoni di una risposta; poi li unisca.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>No polygons of an answer are shown in the map; ask for some first.</source>
            <translation>Nella mappa non si vedono poligoni di alcuna risposta; ne chieda prima.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Unsaved changes: {count}</source>
            <translation>Modifiche non salvate: {count}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rasters.py" />
            <source>The backend made no raster of this answer. {reason}</source>
            <translation>Il backend non ha prodotto alcun raster di questa risposta. {reason}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/reading.py" />
            <source>EarthMind: results</source>
            <translation>EarthMind: risultati</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rows.py" />
            <source>Phrase</source>
            <translation>Termine</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rows.py" />
            <source>Area (m²)</source>
            <translation>Superficie (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rows.py" />
            <source>Confidence (%)</source>
            <translation>Confidenza (%)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Save the polygons as a file, or add them to a layer</source>
            <translation>Salva i poligoni come file o li aggiunge a un layer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Save the polygons</source>
            <translation>Salva i poligoni</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Add to</source>
            <translation>Aggiungi a</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Save "{layer}" as…</source>
            <translation>Salva «{layer}» come…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>The project has no other polygon layer that can be written</source>
            <translation>Il progetto non ha altri layer di poligoni scrivibili</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/saving.py" />
            <source>Polygons added to "{layer}": {count}.</source>
            <translation>Poligoni aggiunti a «{layer}»: {count}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/table.py" />
            <source>Polygons of the last answer</source>
            <translation>Poligoni dell'ultima risposta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/table.py" />
            <source>A click shows the polygon in the map; Ctrl+C copies the selected rows</source>
            <translation>Un clic mostra il poligono nella mappa; Ctrl+C copia le righe selezionate</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/table.py" />
            <source>Confidence</source>
            <translation>Confidenza</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zone_button.py" />
            <source>Totals within each polygon of a layer, such as parcels or districts, as a table</source>
            <translation>Totali in ogni poligono di un layer, come particelle o distretti, in una tabella</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zone_button.py" />
            <source>Totals by the polygons of a layer</source>
            <translation>Totali per i poligoni di un layer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zone_button.py" />
            <source>The project has no other polygon layer</source>
            <translation>Il progetto non ha altri layer di poligoni</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>Zone</source>
            <translation>Zona</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>Count</source>
            <translation>Numero</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>Share (%)</source>
            <translation>Quota (%)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>"{layer}" cannot be brought into the coordinate reference system of the results.</source>
            <translation>"{layer}" non può essere portato nel sistema di riferimento dei risultati.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Python of an environment with the EarthMind backend</source>
            <translation>Python di un ambiente con il backend EarthMind</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Remove the backend and all that was downloaded for it? Your data and results stay.</source>
            <translation>Rimuovere il backend e tutto ciò che è stato scaricato per esso? I dati e i risultati restano.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>What is installed besides the embedded model</source>
            <translation>Che cosa viene installato oltre al modello integrato</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Package index, mirror, offline bundle, certificates and proxy</source>
            <translation>Indice dei pacchetti, mirror, pacchetto offline, certificati e proxy</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Use another…</source>
            <translation>Usa un altro…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Use a Python environment in which the backend is installed already</source>
            <translation>Usa un ambiente Python in cui il backend è già installato</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Use the plugin's own again</source>
            <translation>Usa di nuovo quello del plugin</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Remove…</source>
            <translation>Rimuovi…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Remove the backend and all that was downloaded for it from this computer</source>
            <translation>Rimuovi da questo computer il backend e tutto ciò che è stato scaricato per esso</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Test the backend, and show a page for a bug report</source>
            <translation>Prova il backend e mostra una pagina per una segnalazione di errore</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Models…</source>
            <translation>Modelli…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>See which models there are; fetch and remove them</source>
            <translation>Vedere quali modelli ci sono; scaricarli e rimuoverli</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Testing the backend</source>
            <translation>Prova del backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Removing the backend</source>
            <translation>Rimozione del backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>{step} ({number} of {count})</source>
            <translation>{step} ({number} di {count})</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Trying the backend in {program}</source>
            <translation>Prova del backend in {program}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend at {address} is used; choose another one in Settings &gt; Options &gt; EarthMind.</source>
            <translation>Si usa il backend all’indirizzo {address}; ne scelga un altro in Impostazioni &gt; Opzioni &gt; EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend was set up by another version of the plugin. It still works; update it when it suits you.</source>
            <translation>Il backend è stato installato da un'altra versione del plugin. Funziona ancora; aggiornarlo quando si preferisce.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The Python that the backend stands on is gone or has changed. Repairing it sets the backend up anew; your data, results and settings stay.</source>
            <translation>Il Python su cui si basa il backend non c'è più o è cambiato. La riparazione reinstalla il backend; dati, risultati e impostazioni restano.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Embedded model</source>
            <translation>Modello integrato</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Embedded model, on an NVIDIA GPU</source>
            <translation>Modello integrato, su una GPU NVIDIA</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Embedded model and PyTorch, for EarthMind-4B</source>
            <translation>Modello integrato e PyTorch, per EarthMind-4B</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend is set up and works.</source>
            <translation>Il backend è installato e funziona.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>EarthMind needs its backend, which runs on this computer. Setting it up puts a Python of its own into {folder}; nothing is changed in QGIS. Nothing is downloaded before you press the button.</source>
            <translation>EarthMind ha bisogno del suo backend, che viene eseguito su questo computer. L'installazione colloca un Python proprio in {folder}; in QGIS non cambia nulla. Nulla viene scaricato prima che si prema il pulsante.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Set up the backend</source>
            <translation>Installa il backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Update the backend</source>
            <translation>Aggiorna il backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Set up again</source>
            <translation>Installa di nuovo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>{text} (downloads {download} GB, needs {disk} GB of disk)</source>
            <translation>{text} (scarica {download} GB, richiede {disk} GB di disco)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>about {minutes} min left</source>
            <translation>ancora {minutes} min circa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend is set up and works; a first small answer ran on {device}.</source>
            <translation>Il backend è installato e funziona; una prima breve risposta è stata eseguita su {device}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend in {program} is used.</source>
            <translation>Si usa il backend in {program}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend is set up in {folder}.</source>
            <translation>Il backend è installato in {folder}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>about {seconds} s left</source>
            <translation>ancora {seconds} s circa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>The question failed unexpectedly ({error}); the details help to report it.</source>
            <translation>La domanda non è riuscita per un errore imprevisto ({error}); i dettagli aiutano a segnalarlo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>{problem} The polygons are in a temporary layer instead; save it to keep them.</source>
            <translation>{problem} I poligoni sono invece in un layer temporaneo; salvarlo per conservarli.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>"{layer}" cannot be drawn into a temporary file; check its service and the disk.</source>
            <translation>"{layer}" non può essere disegnato in un file temporaneo; controllare il servizio e il disco.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>EarthMind: {question}</source>
            <translation>EarthMind: {question}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/thoughts.py" />
            <source>Thoughts</source>
            <translation>Ragionamento</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/thoughts.py" />
            <source>Thoughts ({count} marked)</source>
            <translation>Ragionamento ({count} marcati)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/windows_hint.py" />
            <source>EarthMind: plan</source>
            <translation>EarthMind: piano</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/windows_hint.py" />
            <source>Full resolution: about {count} windows.</source>
            <translation>Risoluzione piena: circa {count} finestre.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/zoom.py" />
            <source>"{phrase}" cannot be shown in the map's coordinate reference system.</source>
            <translation>«{phrase}» non può essere mostrato nel sistema di riferimento delle coordinate della mappa.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>The raster {path} was written but cannot be opened.</source>
            <translation>Il raster {path} è stato scritto ma non può essere aperto.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>Mask</source>
            <translation>Maschera</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>Probability</source>
            <translation>Probabilità</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>Where the model is unsure</source>
            <translation>Dove il modello è incerto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>50 %: it may be or not</source>
            <translation>50 %: forse sì, forse no</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>something else</source>
            <translation>altro</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>neither</source>
            <translation>nessuno</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>{share} % and less: surely not</source>
            <translation>{share} % o meno: sicuramente no</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>{share} % and more: surely</source>
            <translation>{share} % o più: sicuramente sì</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/appending.py" />
            <source>Nothing could be added to "{layer}"; check that it can be written, or save as a new file.</source>
            <translation>Non è stato possibile aggiungere nulla a «{layer}»; verifichi che sia scrivibile o salvi come nuovo file.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/appending.py" />
            <source>"{layer}" is being edited; save or discard its edits, then add to it.</source>
            <translation>«{layer}» è in modifica; salvi o annulli le modifiche, poi aggiunga.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/appending.py" />
            <source>EarthMind: adding to {layer}</source>
            <translation>EarthMind: aggiunta a {layer}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Perimeter (m)</source>
            <translation>Perimetro (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Optical layer</source>
            <translation>Layer ottico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>SAR layer</source>
            <translation>Layer SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Prompt</source>
            <translation>Richiesta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Created</source>
            <translation>Creato</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Understood as</source>
            <translation>Inteso come</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_in_use.py" />
            <source>{path} is open in a program and cannot be replaced; the result is written to {free}.</source>
            <translation>{path} è aperto in un programma e non può essere sostituito; il risultato viene scritto in {free}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>Windows takes no file of the name "{name}"; choose another output file.</source>
            <translation>Windows non accetta file con il nome «{name}»; scegliere un altro file in uscita.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>The panel writes GeoPackages, not {kind}; choose a name that ends in .gpkg, as in "{name}".</source>
            <translation>Il pannello scrive GeoPackage, non {kind}; scegliere un nome che termini con .gpkg, come «{name}».</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>The name of the output file is too long; choose a shorter one.</source>
            <translation>Il nome del file in uscita è troppo lungo; sceglierne uno più breve.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>QGIS cannot open a GeoPackage whose path has "{text}" in it; choose another output file.</source>
            <translation>QGIS non può aprire un GeoPackage il cui percorso contiene «{text}»; scegliere un altro file in uscita.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>"{name}" is a folder; add the name of a GeoPackage.</source>
            <translation>«{name}» è una cartella; aggiungere il nome di un GeoPackage.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>"{layer}" does not take the changed polygons; save it as a new file and edit that.</source>
            <translation>«{layer}» non accetta i poligoni modificati; lo salvi come nuovo file e modifichi quello.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>The line cuts no polygon of "{layer}"; draw it all the way across one.</source>
            <translation>La linea non taglia alcun poligono di «{layer}»; la tracci da parte a parte.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>Fewer than two polygons of "{layer}" were chosen; choose all that are to become one.</source>
            <translation>Sono stati scelti meno di due poligoni di «{layer}»; scelga tutti quelli che devono diventare uno.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>A polygon of "{layer}" has one part only; choose polygons that touch.</source>
            <translation>Un poligono di «{layer}» ha una sola parte; scelga poligoni che si toccano.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>Split polygons</source>
            <translation>Dividi poligoni</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>Merge polygons</source>
            <translation>Unisci poligoni</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygons_of.py" />
            <source>The polygons in {path} were written but cannot be opened.</source>
            <translation>I poligoni in {path} sono stati scritti ma non possono essere aperti.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/provenance.py" />
            <source>Edited by hand: {date}</source>
            <translation>Modificato a mano: {date}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>QGIS does not know the coordinate reference system of the answer.</source>
            <translation>QGIS non conosce il sistema di riferimento delle coordinate della risposta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>"{layer}" is not a raster layer; choose a raster.</source>
            <translation>«{layer}» non è un layer raster; scegliere un raster.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>The raster layer "{layer}" cannot be read; repair its source or choose another one.</source>
            <translation>Il layer raster «{layer}» non può essere letto; ripararne la sorgente o sceglierne un altro.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>"{layer}" comes from a service of the kind "{provider}"; save it as GeoTIFF first, EarthMind reads rasters from files.</source>
            <translation>«{layer}» proviene da un servizio del tipo «{provider}»; salvarlo prima come GeoTIFF, EarthMind legge i raster da file.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>"{layer}" needs a login that only QGIS knows; save it as GeoTIFF first.</source>
            <translation>«{layer}» richiede un'autenticazione che solo QGIS conosce; salvarlo prima come GeoTIFF.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" is read through QGIS: it was copied into a temporary file at {pixel} m.</source>
            <translation>"{layer}" è letto tramite QGIS: è stato copiato in un file temporaneo a {pixel} m.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" does not reach the area that is asked about; choose another layer or area.</source>
            <translation>"{layer}" non raggiunge l'area della domanda; scegliere un altro layer o un'altra area.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" shows nothing of this area; check its service, or choose another area.</source>
            <translation>"{layer}" non mostra nulla di quest'area; controllare il servizio o scegliere un'altra area.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>{percent} % of "{layer}" came empty from its service.</source>
            <translation>Il {percent} % di "{layer}" è arrivato vuoto dal servizio.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" comes from a service: it was drawn into a temporary file with pixels of {pixel} m. It has colours only and nothing of the infrared, so trust the answer less.</source>
            <translation>"{layer}" viene da un servizio: è stato disegnato in un file temporaneo con pixel di {pixel} m. Ha solo colori e nulla dell'infrarosso, quindi la risposta è meno affidabile.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" was removed from the project; choose another layer.</source>
            <translation>"{layer}" è stato tolto dal progetto; scegliere un altro layer.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>No area is chosen, so the map view was looked at.</source>
            <translation>Nessuna area è scelta: è stata guardata la vista della mappa.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/statement.py" />
            <source>"{text}" does not say which band is which; write it as in nir=4, swir1=5.</source>
            <translation>«{text}» non dice a che cosa corrisponde ciascuna banda; scrivere come in nir=4, swir1=5.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/statement.py" />
            <source>"{text}" is no unit; choose one of: {units}.</source>
            <translation>«{text}» non è un'unità; sceglierne una tra: {units}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/statement.py" />
            <source>"{text}" is no number; write it as in 0.0001.</source>
            <translation>«{text}» non è un numero; scrivere come in 0.0001.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/plugin.py" />
            <source>Show or hide the EarthMind panel</source>
            <translation>Mostra o nascondi il pannello EarthMind</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Land cover</source>
            <translation>Copertura del suolo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Share</source>
            <translation>Quota</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Parts</source>
            <translation>Parti</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Nothing was found to segment; the output has no polygons.</source>
            <translation>Non è stato trovato nulla da segmentare; il risultato non contiene poligoni.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Model: {model}</source>
            <translation>Modello: {model}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>How much each sensor counted: {shares}</source>
            <translation>Quanto ha contato ogni sensore: {shares}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Apply a classifier</source>
            <translation>Applicare un classificatore</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Draws a raster of the classes that a classifier was taught, with areas.</source>
            <translation>Disegna un raster delle classi apprese da un classificatore, con le superfici.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Gives each pixel the most probable class of a classifier that &lt;i&gt;Teach a classifier&lt;/i&gt; made, where its probability is at least 0.5, and 0 elsewhere. The rasters need the bands that it was taught with; a message names those that are missing. The outputs are those of &lt;i&gt;Land cover map&lt;/i&gt;.</source>
            <translation>Dà a ogni pixel la classe più probabile di un classificatore fatto con &lt;i&gt;Addestrare un classificatore&lt;/i&gt;, dove la sua probabilità è almeno 0,5, e 0 altrove. I raster devono avere le bande usate per l'addestramento; un messaggio nomina quelle mancanti. Le uscite sono quelle della &lt;i&gt;mappa di copertura del suolo&lt;/i&gt;.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Classes</source>
            <translation>Classi</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Classes as polygons</source>
            <translation>Classi come poligoni</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>{path} has no classifier; choose a folder that Teach a classifier wrote.</source>
            <translation>{path} non contiene alcun classificatore; scegliere una cartella scritta da «Addestrare un classificatore».</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>classification,prediction,supervised,raster,map</source>
            <translation>classificazione,previsione,supervisionata,raster,mappa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Classifier (its folder)</source>
            <translation>Classificatore (la sua cartella)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>HTML files (*.html)</source>
            <translation>File HTML (*.html)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Report of areas by unit</source>
            <translation>Rapporto delle aree per unità</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Adds up polygons by administrative unit, and writes a page with a map, a chart and a table.</source>
            <translation>Somma i poligoni per unità amministrativa e scrive una pagina con mappa, grafico e tabella.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Takes polygons, such as those of &lt;i&gt;Change between two dates&lt;/i&gt; or &lt;i&gt;Segment by text&lt;/i&gt;, and measures on the ellipsoid how much of each &lt;b&gt;category&lt;/b&gt; (the values of a field, such as &lt;i&gt;change&lt;/i&gt;) lies in each &lt;b&gt;unit&lt;/b&gt;, such as a municipality or a parcel. Without units everything is one.&lt;p&gt;&lt;b&gt;Report&lt;/b&gt;: a page by itself with the map over the &lt;b&gt;background&lt;/b&gt; raster, a chart and a table. &lt;b&gt;Statistics&lt;/b&gt;: the units with a field for each category, in square metres.</source>
            <translation>Prende poligoni, come quelli di &lt;i&gt;Cambiamento tra due date&lt;/i&gt; o &lt;i&gt;Segmenta con testo&lt;/i&gt;, e misura sull'ellissoide quanto di ogni &lt;b&gt;categoria&lt;/b&gt; (i valori di un campo, come &lt;i&gt;change&lt;/i&gt;) sta in ogni &lt;b&gt;unità&lt;/b&gt;, come un comune o una particella. Senza unità tutto è una sola.&lt;p&gt;&lt;b&gt;Rapporto&lt;/b&gt;: una pagina autonoma con la mappa sul raster di &lt;b&gt;sfondo&lt;/b&gt;, un grafico e una tabella. &lt;b&gt;Statistiche&lt;/b&gt;: le unità con un campo per ogni categoria, in metri quadrati.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>report,statistics,zonal,administrative,chart,HTML</source>
            <translation>rapporto,statistiche,zonale,amministrativo,grafico,HTML</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Polygons</source>
            <translation>Poligoni</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Field with the category</source>
            <translation>Campo con la categoria</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Units, such as municipalities</source>
            <translation>Unità, come i comuni</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Field with the name of the unit</source>
            <translation>Campo con il nome dell'unità</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Background of the map</source>
            <translation>Sfondo della mappa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Title</source>
            <translation>Titolo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Report</source>
            <translation>Rapporto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Text under the title</source>
            <translation>Testo sotto il titolo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Statistics</source>
            <translation>Statistiche</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>The layer of units has no polygons; choose another one.</source>
            <translation>Il layer delle unità non ha poligoni; sceglietene un altro.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Map</source>
            <translation>Mappa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>All</source>
            <translation>Tutto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Category</source>
            <translation>Categoria</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Ask a question</source>
            <translation>Fai una domanda</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answers a question about optical and SAR rasters in words.</source>
            <translation>Risponde a parole a una domanda su raster ottici e SAR.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Question</source>
            <translation>Domanda</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answer as JSON</source>
            <translation>Risposta in JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answers a question such as &lt;i&gt;How much of the area is under water?&lt;/i&gt; about an optical raster, a SAR raster, or both of the same place.&lt;p&gt;&lt;b&gt;ANSWER&lt;/b&gt; is what the model said. &lt;b&gt;Output&lt;/b&gt;, where a file is given, is JSON: answer, phrases with their areas, the sensors' shares, model and seconds.&lt;p&gt;Runs on this computer, in the backend of the EarthMind panel.</source>
            <translation>Risponde a una domanda come &lt;i&gt;Quanta parte della zona è sott'acqua?&lt;/i&gt; su un raster ottico, un raster SAR o entrambi dello stesso luogo.&lt;p&gt;&lt;b&gt;ANSWER&lt;/b&gt; è ciò che il modello ha detto. &lt;b&gt;Risultato&lt;/b&gt;, se è indicato un file, è in JSON: risposta, termini con le loro superfici, contributi dei sensori, modello e secondi.&lt;p&gt;Viene eseguito su questo computer, nel backend del pannello EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>&lt;p&gt;&lt;b&gt;Polygons&lt;/b&gt;, where wanted, are what the answer speaks of; &lt;b&gt;Report&lt;/b&gt; is the answer as a page.</source>
            <translation>&lt;p&gt;&lt;b&gt;Poligoni&lt;/b&gt;, se richiesti, sono ciò di cui parla la risposta; &lt;b&gt;Rapporto&lt;/b&gt; è la risposta come pagina.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>question,answer,describe</source>
            <translation>domanda,risposta,descrivere</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answer</source>
            <translation>Risposta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Ask about each feature</source>
            <translation>Domanda su ogni elemento</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Answers a question about each polygon of a layer, such as every parcel.</source>
            <translation>Risponde a una domanda su ogni poligono di un layer, ad esempio ogni particella.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Asks the same question about every polygon of a layer, such as &lt;i&gt;How much of it is under water?&lt;/i&gt;, and writes the polygons with the answers. For each one its bounding box is looked at, and what is asked is measured within the polygon.&lt;p&gt;&lt;b&gt;Fields&lt;/b&gt;, beside those of the layer: &lt;i&gt;answer&lt;/i&gt;, the sentence; &lt;i&gt;value&lt;/i&gt; and &lt;i&gt;unit&lt;/i&gt; where the question asks for one number (m2 for areas, % for shares, count for how many); &lt;i&gt;confidence&lt;/i&gt; of what was marked, 0 to 1; &lt;i&gt;problem&lt;/i&gt;, why there is no answer, such as a polygon that the rasters do not show. A polygon without an answer does not stop the others.&lt;p&gt;A text that begins with = is a plan: &lt;i&gt;=share(water)&lt;/i&gt;, &lt;i&gt;=area(flooded area)&lt;/i&gt;, &lt;i&gt;=count(built-up area)&lt;/i&gt;.&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; is the number of polygons without an answer. The model is loaded once.</source>
            <translation>Pone la stessa domanda su ogni poligono di un layer, ad esempio &lt;i&gt;Quanto è sott'acqua?&lt;/i&gt;, e scrive i poligoni con le risposte. Di ognuno si esamina il rettangolo che lo racchiude, e ciò che si chiede si misura all'interno del poligono.&lt;p&gt;&lt;b&gt;Campi&lt;/b&gt;, oltre a quelli del layer: &lt;i&gt;answer&lt;/i&gt;, la frase; &lt;i&gt;value&lt;/i&gt; e &lt;i&gt;unit&lt;/i&gt; quando la domanda chiede un solo numero (m2 per le superfici, % per le quote, count per le quantità); &lt;i&gt;confidence&lt;/i&gt;, la confidenza di ciò che è marcato, da 0 a 1; &lt;i&gt;problem&lt;/i&gt;, perché non c'è risposta, ad esempio un poligono che i raster non mostrano. Un poligono senza risposta non ferma gli altri.&lt;p&gt;Un testo che inizia con = è un piano: &lt;i&gt;=share(water)&lt;/i&gt;, &lt;i&gt;=area(flooded area)&lt;/i&gt;, &lt;i&gt;=count(built-up area)&lt;/i&gt;.&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; è il numero di poligoni senza risposta. Il modello viene caricato una sola volta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>question,parcels,fields,polygons,zonal,statistics</source>
            <translation>domanda,particelle,campi,poligoni,zonale,statistiche</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Features with answers</source>
            <translation>Elementi con risposte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Features without an answer</source>
            <translation>Elementi senza risposta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Ask about each tile</source>
            <translation>Domanda su ogni tassello</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Answers a question about every tile of a grid, for a map of shares, areas or counts.</source>
            <translation>Risponde a una domanda su ogni tassello di una griglia, per una mappa di quote, superfici o quantità.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Lays a grid of square tiles over the area, asks the same question about each, such as &lt;i&gt;How much of the area is under water?&lt;/i&gt;, and writes the tiles with the answers: styled by &lt;i&gt;value&lt;/i&gt; they are a choropleth map.&lt;p&gt;&lt;b&gt;Side of a tile&lt;/b&gt; is in metres; tiles begin in the upper left corner of the area, and those at the right and lower edge are cut to it. They lie in the CRS of the analysis grid (the optical raster's, where there is one).&lt;p&gt;&lt;b&gt;Fields&lt;/b&gt;: &lt;i&gt;tile&lt;/i&gt;, &lt;i&gt;row&lt;/i&gt; and &lt;i&gt;column&lt;/i&gt; from 1; &lt;i&gt;answer&lt;/i&gt;, the sentence; &lt;i&gt;value&lt;/i&gt; and &lt;i&gt;unit&lt;/i&gt; where the question asks for one number (m2 for areas, % for shares, count for how many); &lt;i&gt;confidence&lt;/i&gt; of what was marked, 0 to 1; &lt;i&gt;problem&lt;/i&gt;, why there is no answer. A text that begins with = is a plan, such as &lt;i&gt;=share(water)&lt;/i&gt;.&lt;p&gt;Each tile is looked at by itself, so a count has what lies on an edge in both tiles.</source>
            <translation>Stende una griglia di tasselli quadrati sulla zona, pone la stessa domanda su ognuno, ad esempio &lt;i&gt;Quanta parte della zona è sott'acqua?&lt;/i&gt;, e scrive i tasselli con le risposte: colorati secondo &lt;i&gt;value&lt;/i&gt; sono una mappa coropletica.&lt;p&gt;&lt;b&gt;Lato di un tassello&lt;/b&gt; è in metri; i tasselli iniziano nell'angolo superiore sinistro della zona, e quelli sui bordi destro e inferiore sono ritagliati su di essa. Sono nel SR del reticolo di analisi (quello del raster ottico, se c'è).&lt;p&gt;&lt;b&gt;Campi&lt;/b&gt;: &lt;i&gt;tile&lt;/i&gt;, &lt;i&gt;row&lt;/i&gt; e &lt;i&gt;column&lt;/i&gt; da 1; &lt;i&gt;answer&lt;/i&gt;, la frase; &lt;i&gt;value&lt;/i&gt; e &lt;i&gt;unit&lt;/i&gt; quando la domanda chiede un solo numero (m2 per le superfici, % per le quote, count per le quantità); &lt;i&gt;confidence&lt;/i&gt;, la confidenza di ciò che è marcato, da 0 a 1; &lt;i&gt;problem&lt;/i&gt;, perché non c'è risposta. Un testo che inizia con = è un piano, ad esempio &lt;i&gt;=share(water)&lt;/i&gt;.&lt;p&gt;Ogni tassello è esaminato da solo, quindi un conteggio conta in entrambi i tasselli ciò che sta su un bordo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Side of a tile (m)</source>
            <translation>Lato di un tassello (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>These are {count} tiles, more than {most}; choose larger ones or a smaller area.</source>
            <translation>Sono {count} tasselli, più di {most}; scegli tasselli più grandi o una zona più piccola.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>question,grid,choropleth,tiles,statistics</source>
            <translation>domanda,griglia,coropletica,tasselli,statistiche</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Tiles with answers</source>
            <translation>Tasselli con risposte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Tiles without an answer</source>
            <translation>Tasselli senza risposta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>The rasters share no part of the area; choose another one.</source>
            <translation>I raster non hanno in comune alcuna parte della zona; scegline un'altra.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>The area cannot be brought into the coordinate reference system of the rasters.</source>
            <translation>La zona non può essere portata nel sistema di riferimento dei raster.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>Area (all that the rasters share)</source>
            <translation>Zona (tutto ciò che i raster hanno in comune)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>Move the SAR raster onto the optical one</source>
            <translation>Allinea il raster SAR a quello ottico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>JSON files (*.json)</source>
            <translation>File JSON (*.json)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>SVG files (*.svg)</source>
            <translation>File SVG (*.svg)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>The text is empty; type a question or what to segment.</source>
            <translation>Il testo è vuoto; scrivere una domanda o che cosa segmentare.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>Give an optical raster, a SAR raster, or both.</source>
            <translation>Indicare un raster ottico, un raster SAR o entrambi.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>The area has no coordinate reference system; add one, as in "0,10,0,10 [EPSG:4326]".</source>
            <translation>La zona non ha un sistema di riferimento delle coordinate; aggiungerne uno, come in «0,10,0,10 [EPSG:4326]».</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>{concept}: {before} before, {after} after; gained {gained}, lost {lost}, stayed {stayed}.</source>
            <translation>{concept}: {before} prima, {after} dopo; guadagnato {gained}, perso {lost}, rimasto {stayed}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>What to compare: land covers by their English names, or all</source>
            <translation>Che cosa confrontare: coperture del suolo con i nomi inglesi, oppure all</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>What became of what</source>
            <translation>Che cosa è diventato cosa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Area before (m²)</source>
            <translation>Superficie prima (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Area after (m²)</source>
            <translation>Superficie dopo (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Gained (m²)</source>
            <translation>Guadagnato (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Lost (m²)</source>
            <translation>Perso (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Stayed (m²)</source>
            <translation>Rimasto (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Change between two dates</source>
            <translation>Cambiamento tra due date</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Turns what was gained, lost and stayed between two dates into polygons with areas.</source>
            <translation>Trasforma in poligoni con superfici ciò che è stato guadagnato, perso o è rimasto tra due date.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Map instead of an earlier date: a raster of classes</source>
            <translation>Mappa al posto di una data precedente: un raster di classi</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Areas as a report</source>
            <translation>Superfici in un rapporto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Areas as JSON</source>
            <translation>Superfici in JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>What was there before (rows), and what is there now (columns):</source>
            <translation>Che cosa c'era prima (righe) e che cosa c'è ora (colonne):</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Compares one or several land covers, such as &lt;i&gt;water&lt;/i&gt; or &lt;i&gt;water, forest&lt;/i&gt;, or &lt;i&gt;all&lt;/i&gt; that the model knows, at two dates. At least one raster of the earlier date is needed; only ground that all rasters share is compared, best with the same sensors at both dates. Instead of the earlier date it takes a &lt;b&gt;map&lt;/b&gt;: a raster of classes, whose legend says what they are; then it compares on the pixels of the map.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: polygons with the field &lt;i&gt;change&lt;/i&gt;: &lt;i&gt;gained&lt;/i&gt; (there now and not before), &lt;i&gt;lost&lt;/i&gt; (there before and not now) or &lt;i&gt;stayed&lt;/i&gt; (at both dates), and &lt;i&gt;concept&lt;/i&gt;, confidence, area and perimeter.&lt;p&gt;&lt;b&gt;BEFORE_M2&lt;/b&gt; and the other numbers are square metres of one land cover; of several they are in &lt;b&gt;JSON&lt;/b&gt;, and in the log. Separate parts of a few pixels are left out, so the area after is not always exactly what stayed and what was gained.&lt;p&gt;Clouds, ships, floods and permanent water are not part of &lt;i&gt;all&lt;/i&gt;, and can be named.</source>
            <translation>Confronta una o più coperture, come &lt;i&gt;water&lt;/i&gt; o &lt;i&gt;water, forest&lt;/i&gt;, oppure &lt;i&gt;all&lt;/i&gt;, tutte quelle che il modello conosce, in due date. Serve almeno un raster della data precedente; si confronta solo il terreno comune a tutti i raster, meglio con gli stessi sensori in entrambe le date. Al posto della data precedente accetta una &lt;b&gt;mappa&lt;/b&gt;: un raster di classi la cui legenda dice che cosa sono; allora confronta sui pixel della mappa.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: poligoni con il campo &lt;i&gt;change&lt;/i&gt;: &lt;i&gt;gained&lt;/i&gt; (c'è ora e prima no), &lt;i&gt;lost&lt;/i&gt; (c'era prima e ora no) o &lt;i&gt;stayed&lt;/i&gt; (in entrambe le date), e &lt;i&gt;concept&lt;/i&gt;, confidenza, area e perimetro.&lt;p&gt;&lt;b&gt;BEFORE_M2&lt;/b&gt; e gli altri numeri sono metri quadrati di una sola copertura; quelli di più coperture sono in &lt;b&gt;JSON&lt;/b&gt; e nel registro. Le parti isolate di pochi pixel sono tralasciate, perciò l'area dopo non è sempre esattamente ciò che è rimasto e ciò che si è guadagnato.&lt;p&gt;Nuvole, navi, inondazioni e acqua permanente non fanno parte di &lt;i&gt;all&lt;/i&gt; e si possono nominare.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>&lt;p&gt;&lt;b&gt;What became of what&lt;/b&gt;, where wanted, are polygons with the land cover before and after (&lt;i&gt;from_class&lt;/i&gt;, &lt;i&gt;to_class&lt;/i&gt;), each pixel with its most probable one; then &lt;b&gt;Report&lt;/b&gt; and &lt;b&gt;JSON&lt;/b&gt; have the matrix of it, too.</source>
            <translation>&lt;p&gt;&lt;b&gt;Che cosa è diventato cosa&lt;/b&gt;, se richiesto, sono poligoni con la copertura del suolo prima e dopo (&lt;i&gt;from_class&lt;/i&gt;, &lt;i&gt;to_class&lt;/i&gt;), ogni pixel con la più probabile; allora &lt;b&gt;Rapporto&lt;/b&gt; e &lt;b&gt;JSON&lt;/b&gt; ne contengono anche la matrice.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>change,gain,loss,before,after,multitemporal,polygon</source>
            <translation>cambiamento,guadagno,perdita,prima,dopo,multitemporale,poligono</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Gained, lost and stayed</source>
            <translation>Guadagnato, perso e rimasto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>There is only one date: give an optical or a SAR raster of an earlier date too, or a map.</source>
            <translation>C'è una sola data: indicate anche un raster ottico o SAR di una data precedente, o una mappa.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Change: {concepts}</source>
            <translation>Cambiamento: {concepts}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/class_map.py" />
            <source>What the map's values stand for, as in 10=forest, 80=water (its legend)</source>
            <translation>Che cosa significano i valori della mappa, come in 10=forest, 80=water (la sua legenda)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/class_map.py" />
            <source>"{text}" does not say what a value stands for; write it as in 10=forest, 80=water.</source>
            <translation>"{text}" non dice che cosa significa un valore; scrivetelo come in 10=forest, 80=water.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Classes, in English, with commas between</source>
            <translation>Classi, in inglese, separate da virgole</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Side of a tile in pixels (the whole area)</source>
            <translation>Lato di un tassello in pixel (tutta l’area)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Pixels that neighbouring tiles share</source>
            <translation>Pixel condivisi da tasselli vicini</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Name the scene</source>
            <translation>Nominare la scena</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Tells which of your own classes a raster, or each tile of it, shows most likely.</source>
            <translation>Dice quale delle proprie classi un raster, o ogni suo tassello, mostra più probabilmente.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Compares an optical raster in natural colours with the names of classes, in English and with commas between, such as &lt;i&gt;port, forest, farmland&lt;/i&gt;. Nothing is taught: the model has to be a text-image encoder (CLIP and its kin), by its name or folder among the advanced parameters.&lt;p&gt;&lt;b&gt;Side of a tile&lt;/b&gt;: in pixels of the raster; leave it empty for the whole area as one scene. The output has a square for each tile, with &lt;i&gt;class&lt;/i&gt;, &lt;i&gt;probability&lt;/i&gt; (among the given classes, 0 to 1), &lt;i&gt;likeness&lt;/i&gt; (cosine) and the second class. One of the classes is always named, also where none fits: give one for everything else.</source>
            <translation>Confronta un raster ottico in colori naturali con i nomi di classi, in inglese e separati da virgole, come &lt;i&gt;port, forest, farmland&lt;/i&gt;. Nulla viene insegnato: il modello deve essere un codificatore testo-immagine (CLIP e simili), con il suo nome o cartella tra i parametri avanzati.&lt;p&gt;&lt;b&gt;Lato di un tassello&lt;/b&gt;: in pixel del raster; lo lasci vuoto per tutta l’area come una scena. L’uscita ha un quadrato per ogni tassello, con &lt;i&gt;class&lt;/i&gt;, &lt;i&gt;probability&lt;/i&gt; (tra le classi date, da 0 a 1), &lt;i&gt;likeness&lt;/i&gt; (coseno) e la seconda classe. Una delle classi viene sempre nominata, anche dove nessuna è adatta: ne indichi una per tutto il resto.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Scenes as JSON</source>
            <translation>Scene come JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Scenes</source>
            <translation>Scene</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>classification,scene,zero-shot,CLIP,tiles</source>
            <translation>classificazione,scena,zero-shot,CLIP,tasselli</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Class of most tiles</source>
            <translation>Classe della maggior parte dei tasselli</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Mean probability of it</source>
            <translation>La sua probabilità media</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/concepts.py" />
            <source>{model} cannot be asked for land covers by name; choose another model.</source>
            <translation>A {model} non si possono chiedere coperture del suolo per nome; scegli un altro modello.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/concepts.py" />
            <source>{model} does not know {names}; it knows {known}.</source>
            <translation>{model} non conosce {names}; conosce {known}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Check and correct a shift</source>
            <translation>Controllare e correggere uno spostamento</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Measures how far a SAR raster lies off an optical one, and writes a corrected copy.</source>
            <translation>Misura di quanto un raster SAR è spostato rispetto a uno ottico e scrive una copia corretta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Compares the edges that both rasters show, and tells how far the SAR raster lies off the optical one: &lt;b&gt;DX_M&lt;/b&gt; metres east and &lt;b&gt;DY_M&lt;/b&gt; metres north of it, and with which &lt;b&gt;CONFIDENCE&lt;/b&gt; (0 to 1). Shifts of up to 16 pixels are found; below a confidence of 0.5 none is told, and &lt;b&gt;KNOWN&lt;/b&gt; is false.&lt;p&gt;&lt;b&gt;Corrected copy&lt;/b&gt;, where wanted: the same pixels, all bands, in another place. Only the position in the file is changed, so nothing is resampled, and your own file is never touched. &lt;b&gt;REMAINING_M&lt;/b&gt; is the shift that is measured after that. A raster that is placed by ground control points is copied as it was geocoded; the log says so. Where the shift cannot be told, no copy is written.</source>
            <translation>Confronta i bordi che entrambi i raster mostrano e dice di quanto il raster SAR è spostato rispetto a quello ottico: &lt;b&gt;DX_M&lt;/b&gt; metri a est e &lt;b&gt;DY_M&lt;/b&gt; metri a nord, e con quale confidenza &lt;b&gt;CONFIDENCE&lt;/b&gt; (da 0 a 1). Si trovano spostamenti fino a 16 pixel; sotto una confidenza di 0.5 non se ne indica nessuno e &lt;b&gt;KNOWN&lt;/b&gt; è falso.&lt;p&gt;&lt;b&gt;Copia corretta&lt;/b&gt;, se desiderata: gli stessi pixel, tutte le bande, in un altro luogo. Cambia solo la posizione nel file, quindi nulla viene ricampionato e il tuo file non viene mai toccato. &lt;b&gt;REMAINING_M&lt;/b&gt; è lo spostamento misurato dopo. Un raster collocato con punti di controllo viene copiato come è stato geocodificato; il registro lo dice. Dove lo spostamento non si può stabilire, non si scrive nessuna copia.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>SAR raster</source>
            <translation>Raster SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Optical raster</source>
            <translation>Raster ottico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>coregistration,shift,offset,alignment,registration</source>
            <translation>coregistrazione,spostamento,scarto,allineamento,registrazione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Raster that is moved onto the other</source>
            <translation>Raster spostato sull'altro</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Corrected copy</source>
            <translation>Copia corretta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Whether the shift can be told</source>
            <translation>Se lo spostamento si può stabilire</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Shift to the east (m)</source>
            <translation>Spostamento verso est (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Shift to the north (m)</source>
            <translation>Spostamento verso nord (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Shift that remains (m)</source>
            <translation>Spostamento rimanente (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Describe an area</source>
            <translation>Descrivi una zona</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Writes a report of what optical and SAR rasters show.</source>
            <translation>Scrive un rapporto su ciò che mostrano raster ottici e SAR.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Describes what an optical raster, a SAR raster, or both of the same place show, in the language of QGIS where the model speaks it.&lt;p&gt;&lt;b&gt;Report&lt;/b&gt; is a page with the description, a table of what was found with its area, share and number of parts, the sensors' shares, and what to know of it. &lt;b&gt;JSON&lt;/b&gt; has the same for programs, and &lt;b&gt;ANSWER&lt;/b&gt; is the description alone.&lt;p&gt;Land covers may overlap: flooded area is water too, and forest is vegetation. A large area is looked at as one picture.</source>
            <translation>Descrive ciò che mostrano un raster ottico, un raster SAR o entrambi dello stesso luogo, nella lingua di QGIS se il modello la parla.&lt;p&gt;&lt;b&gt;Rapporto&lt;/b&gt; è una pagina con la descrizione, una tabella di ciò che è stato trovato con superficie, quota e numero di parti, le quote dei sensori e ciò che occorre saperne. &lt;b&gt;JSON&lt;/b&gt; contiene lo stesso per i programmi, e &lt;b&gt;ANSWER&lt;/b&gt; è la sola descrizione.&lt;p&gt;Le coperture del suolo possono sovrapporsi: un'area allagata è anche acqua, e un bosco è vegetazione. Una zona grande è esaminata come un'unica immagine.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Report as JSON</source>
            <translation>Rapporto in JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>description,report,land cover,summary,html</source>
            <translation>descrizione,rapporto,copertura del suolo,riassunto,HTML</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>What {layers} show</source>
            <translation>Che cosa mostrano {layers}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Turned boxes</source>
            <translation>Riquadri ruotati</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Upright boxes</source>
            <translation>Riquadri diritti</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Shapes</source>
            <translation>Forme</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Detect and count</source>
            <translation>Rilevare e contare</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Puts a box around each separate thing, and counts and measures them.</source>
            <translation>Mette un riquadro attorno a ogni cosa separata, e le conta e misura.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Looks for things that the model knows by their English names, such as &lt;i&gt;water&lt;/i&gt; or &lt;i&gt;clouds, built-up area&lt;/i&gt;, or &lt;i&gt;all&lt;/i&gt; of them, and gives each separate one a box.&lt;p&gt;&lt;b&gt;Boxes&lt;/b&gt;: the smallest turned rectangle on the ground, an upright box of the map, or the shape itself. Fields: &lt;i&gt;concept&lt;/i&gt;, &lt;i&gt;confidence&lt;/i&gt; (0 to 1), &lt;i&gt;area_m2&lt;/i&gt; of what was marked, &lt;i&gt;length_m&lt;/i&gt; and &lt;i&gt;width_m&lt;/i&gt; of the turned rectangle in true metres, and &lt;i&gt;orientation&lt;/i&gt;, the direction of its longer side in degrees clockwise from north, 0 to below 180.&lt;p&gt;&lt;b&gt;COUNT&lt;/b&gt; and &lt;b&gt;AREA_M2&lt;/b&gt; are those of all that was found; &lt;b&gt;JSON&lt;/b&gt; has them for each name. Things that touch are one: what is counted are connected parts. Things of a few pixels have a length and width that are good to a pixel.</source>
            <translation>Cerca cose che il modello conosce con i loro nomi inglesi, come &lt;i&gt;water&lt;/i&gt; o &lt;i&gt;clouds, built-up area&lt;/i&gt;, oppure &lt;i&gt;all&lt;/i&gt;, tutte, e dà a ciascuna un riquadro.&lt;p&gt;&lt;b&gt;Riquadri&lt;/b&gt;: il più piccolo rettangolo ruotato sul terreno, un riquadro diritto della mappa, o la forma stessa. Campi: &lt;i&gt;concept&lt;/i&gt;, &lt;i&gt;confidence&lt;/i&gt; (da 0 a 1), &lt;i&gt;area_m2&lt;/i&gt; di ciò che è marcato, &lt;i&gt;length_m&lt;/i&gt; e &lt;i&gt;width_m&lt;/i&gt; del rettangolo ruotato in metri veri, e &lt;i&gt;orientation&lt;/i&gt;, la direzione del lato più lungo in gradi dal nord in senso orario, da 0 a meno di 180.&lt;p&gt;&lt;b&gt;COUNT&lt;/b&gt; e &lt;b&gt;AREA_M2&lt;/b&gt; valgono per tutto ciò che è stato trovato; &lt;b&gt;JSON&lt;/b&gt; li ha per ogni nome. Ciò che si tocca è una cosa sola: si contano parti connesse. Per cose di pochi pixel, lunghezza e larghezza sono esatte a un pixel.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>What to look for, by English names, or all</source>
            <translation>Che cosa cercare, con nomi inglesi, o all</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Counts as JSON</source>
            <translation>Conteggi in JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>detection,object,box,count,ships,buildings,orientation</source>
            <translation>rilevamento,oggetto,riquadro,conteggio,navi,edifici,orientamento</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>What is drawn</source>
            <translation>Che cosa si disegna</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Least confidence</source>
            <translation>Confidenza minima</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Least area (m²)</source>
            <translation>Superficie minima (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Boxes</source>
            <translation>Riquadri</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Number of things</source>
            <translation>Numero di cose</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/feature_output.py" />
            <source>{problem} The polygons are in {path} until QGIS ends; copy them from there.</source>
            <translation>{problem} I poligoni sono in {path} fino alla chiusura di QGIS; copiarli da lì.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/feature_sources.py" />
            <source>The layer "{layer}" has no coordinate reference system; set one in its properties.</source>
            <translation>Il layer "{layer}" non ha un sistema di riferimento; impostane uno nelle sue proprietà.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Signing service: planetary-computer, or an address with {collection} or {href}</source>
            <translation>Servizio di firma: planetary-computer o un indirizzo con {collection} o {href}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Days within which the nearest radar pass is taken</source>
            <translation>Giorni entro cui si prende il passaggio radar più vicino</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Fetch Sentinel images</source>
            <translation>Scarica immagini Sentinel</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Fetches Sentinel-2 and Sentinel-1 images of an area and some days from a STAC API.</source>
            <translation>Scarica da un'API STAC immagini Sentinel-2 e Sentinel-1 di un'area e di alcuni giorni.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Asks a STAC API that you name, and nobody else, for images of an area, chooses those that are clear over this area, and fetches of their files only what lies in it.&lt;p&gt;&lt;b&gt;STAC API&lt;/b&gt;: for example &lt;i&gt;https://planetarycomputer.microsoft.com/api/stac/v1&lt;/i&gt; with &lt;i&gt;planetary-computer&lt;/i&gt; as the &lt;b&gt;signing service&lt;/b&gt;, or, for Sentinel-2 alone, &lt;i&gt;https://earth-search.aws.element84.com/v1&lt;/i&gt;.&lt;p&gt;&lt;b&gt;Clouds&lt;/b&gt; and their shadow are counted over the area, not over the whole image. To each optical image comes the &lt;b&gt;nearest radar pass&lt;/b&gt; that covers the area.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: a folder with a GeoTIFF for each image, all on the same pixels in UTM: Sentinel-2 as reflectance times 10,000, Sentinel-1 (terrain corrected) in dB. &lt;b&gt;OPTICAL&lt;/b&gt; and &lt;b&gt;SAR&lt;/b&gt; are the first of each, for models.</source>
            <translation>Chiede a un'API STAC che indicate voi, e a nessun altro, immagini di un'area, sceglie quelle limpide su quest'area e scarica dei loro file solo ciò che vi sta.&lt;p&gt;&lt;b&gt;API STAC&lt;/b&gt;: per esempio &lt;i&gt;https://planetarycomputer.microsoft.com/api/stac/v1&lt;/i&gt; con &lt;i&gt;planetary-computer&lt;/i&gt; come &lt;b&gt;servizio di firma&lt;/b&gt;, oppure, per il solo Sentinel-2, &lt;i&gt;https://earth-search.aws.element84.com/v1&lt;/i&gt;.&lt;p&gt;Le &lt;b&gt;nuvole&lt;/b&gt; e la loro ombra si contano sull'area, non su tutta l'immagine. A ogni immagine ottica si aggiunge il &lt;b&gt;passaggio radar più vicino&lt;/b&gt; che copre l'area.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: una cartella con un GeoTIFF per immagine, tutti sugli stessi pixel in UTM: Sentinel-2 come riflettanza per 10.000, Sentinel-1 (corretto per il terreno) in dB. &lt;b&gt;OPTICAL&lt;/b&gt; e &lt;b&gt;SAR&lt;/b&gt; sono il primo di ciascuno, per i modelli.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Sentinel-2 and Sentinel-1</source>
            <translation>Sentinel-2 e Sentinel-1</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Sentinel-2 alone</source>
            <translation>Solo Sentinel-2</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Sentinel-1 alone</source>
            <translation>Solo Sentinel-1</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Clouds over the area at most (%)</source>
            <translation>Nuvole sull'area al massimo (%)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Dates at most</source>
            <translation>Date al massimo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Pixel (m)</source>
            <translation>Dimensione del pixel (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>What was fetched as JSON</source>
            <translation>Ciò che è stato scaricato come JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>download,stac,satellite,radar,images,clouds</source>
            <translation>scaricare,stac,satellite,radar,immagini,nuvole</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>STAC API (its address)</source>
            <translation>API STAC (il suo indirizzo)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>First day</source>
            <translation>Primo giorno</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Last day</source>
            <translation>Ultimo giorno</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Images</source>
            <translation>Immagini</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Open the images in the project</source>
            <translation>Apri le immagini nel progetto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Collection with Sentinel-2 L2A</source>
            <translation>Collezione con Sentinel-2 L2A</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Collection with Sentinel-1 RTC</source>
            <translation>Collezione con Sentinel-1 RTC</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Folder</source>
            <translation>Cartella</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Number of images</source>
            <translation>Numero di immagini</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>The STAC API is no address of the web; give one that begins with https://.</source>
            <translation>L'API STAC non è un indirizzo web; indicatene uno che cominci con https://.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>A day is missing; give the first and the last one, as in 2023-05-01.</source>
            <translation>Manca un giorno; indicate il primo e l'ultimo, come 2023-05-01.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>The first day is after the last one.</source>
            <translation>Il primo giorno viene dopo l'ultimo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>The area is empty; draw or choose one.</source>
            <translation>L'area è vuota; disegnatene o sceglietene una.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Steps, an example each (all examples once)</source>
            <translation>Passi, un esempio ciascuno (tutti gli esempi una volta)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Rank of the corrections</source>
            <translation>Rango delle correzioni</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Fine-tune a model</source>
            <translation>Riaddestrare un modello</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Teaches a large model further, with pictures, questions and masks of your own.</source>
            <translation>Continua l'addestramento di un modello grande con immagini, domande e maschere proprie.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Takes the examples of &lt;i&gt;Export training pictures&lt;/i&gt; and a large model that understands language, such as &lt;i&gt;earthmind-4b&lt;/i&gt;, and writes a new one that has learned from them: corrections of low rank (LoRA) of the language model, and the part that draws masks.&lt;p&gt;It takes PyTorch (the larger set-up of the backend) and a GPU with memory for the model in 32 bits, some 20 GB for 4 billion weights. For the small model &lt;i&gt;nano&lt;/i&gt; there is &lt;i&gt;Teach a classifier&lt;/i&gt;, which needs neither.&lt;p&gt;&lt;b&gt;Model&lt;/b&gt; is a new folder, which is then a &lt;i&gt;Model&lt;/i&gt; of the other algorithms. What is cancelled leaves nothing.</source>
            <translation>Prende gli esempi di &lt;i&gt;Esportare immagini di addestramento&lt;/i&gt; e un modello grande che capisce il linguaggio, come &lt;i&gt;earthmind-4b&lt;/i&gt;, e ne scrive uno nuovo che ha imparato da essi: correzioni di rango basso (LoRA) del modello linguistico e la parte che disegna le maschere.&lt;p&gt;Servono PyTorch (l'installazione più grande del backend) e una GPU con memoria per il modello a 32 bit, circa 20 GB per 4 miliardi di pesi. Per il modello piccolo &lt;i&gt;nano&lt;/i&gt; c'è &lt;i&gt;Addestrare un classificatore&lt;/i&gt;, che non ne ha bisogno.&lt;p&gt;&lt;b&gt;Modello&lt;/b&gt; è una nuova cartella, che è poi un &lt;i&gt;Modello&lt;/i&gt; degli altri algoritmi. Ciò che si annulla non lascia nulla.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Model, by name or folder</source>
            <translation>Modello, per nome o cartella</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Learning rate</source>
            <translation>Tasso di apprendimento</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Fine-tuning needs PyTorch; set the backend up again in the EarthMind panel, with large models.</source>
            <translation>Il riaddestramento richiede PyTorch; reinstallare il backend nel pannello EarthMind, con i modelli grandi.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>{path} is not there; choose the examples that Export training pictures wrote.</source>
            <translation>{path} non c'è; scegliere gli esempi scritti da «Esportare immagini di addestramento».</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>training,LoRA,learning,checkpoint,machine learning</source>
            <translation>addestramento,LoRA,apprendimento,checkpoint,apprendimento automatico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Examples</source>
            <translation>Esempi</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Loss of the last step</source>
            <translation>Perdita dell'ultimo passo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>nano is taught by Teach a classifier; choose a large model here.</source>
            <translation>nano si addestra con «Addestrare un classificatore»; scegliere qui un modello grande.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>The backend wrote no model; the log says more.</source>
            <translation>Il backend non ha scritto alcun modello; il registro dice di più.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Examples (*.jsonl)</source>
            <translation>Esempi (*.jsonl)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Ask a map</source>
            <translation>Interroga una mappa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Make a map</source>
            <translation>Fare una mappa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Look at layers</source>
            <translation>Esaminare i layer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Get images</source>
            <translation>Ottieni immagini</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Ready models</source>
            <translation>Modelli pronti</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>text,sar,optical,flood,deep learning,sentinel</source>
            <translation>testo,SAR,ottico,alluvione,apprendimento profondo,sentinel</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Side of a tile in pixels</source>
            <translation>Lato di un tassello in pixel</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Index tiles for searching</source>
            <translation>Indicizzare tasselli per la ricerca</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Puts the tiles of an optical raster into an index, which is then searched by words.</source>
            <translation>Mette i tasselli di un raster ottico in un indice, in cui poi si cerca con parole.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Cuts an optical raster into squares and keeps what a text-image encoder (CLIP and its kin; an advanced parameter) makes of each, in a folder. Run it for as many rasters as wanted, also in batch, with the same folder. A raster that is in the index already is left, or done again where its file has changed; a run that was cancelled goes on where it was.&lt;p&gt;&lt;i&gt;Search tiles&lt;/i&gt; finds tiles in it by a text or by an example.</source>
            <translation>Taglia un raster ottico in quadrati e conserva in una cartella ciò che un codificatore testo-immagine (CLIP e simili; un parametro avanzato) fa di ognuno. Lo esegua per quanti raster vuole, anche in serie, con la stessa cartella. Un raster già nell’indice resta, o viene rifatto se il suo file è cambiato; un’esecuzione annullata riprende da dove era.&lt;p&gt;&lt;i&gt;Cercare tasselli&lt;/i&gt; vi trova tasselli con un testo o un esempio.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>search,index,retrieval,CLIP,tiles</source>
            <translation>ricerca,indice,recupero,CLIP,tasselli</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Folder of the index</source>
            <translation>Cartella dell’indice</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Tiles of this raster</source>
            <translation>Tasselli di questo raster</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/labels.py" />
            <source>The polygons or points cannot be handed to the backend: {reason}</source>
            <translation>I poligoni o punti non possono essere passati al backend: {reason}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/labels.py" />
            <source>{path} is a file; choose a folder.</source>
            <translation>{path} è un file; scegliere una cartella.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Land cover map</source>
            <translation>Mappa della copertura del suolo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Draws a raster of land covers from optical and SAR rasters, with areas.</source>
            <translation>Disegna un raster delle coperture del suolo da raster ottici e SAR, con le superfici.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Land covers by their English names, or all</source>
            <translation>Coperture del suolo con i nomi inglesi, oppure all</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Land cover as polygons</source>
            <translation>Copertura del suolo come poligoni</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Looks for several land covers, such as &lt;i&gt;water, forest, built-up area&lt;/i&gt;, or &lt;i&gt;all&lt;/i&gt; that the model knows, and gives each pixel the most probable one, where its probability is at least 0.5. What is special comes first: a pixel of forest is no mere vegetation, and flooded area no mere water.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: a GeoTIFF of one byte on the analysis grid (the optical raster's, where there is one), 0 where nothing is probable enough, with a colour for each class; the names are in its metadata as &lt;i&gt;CLASS_1&lt;/i&gt; and so on. &lt;b&gt;Polygons&lt;/b&gt;, where wanted, are its connected parts with class, name and area. &lt;b&gt;Report&lt;/b&gt; and &lt;b&gt;JSON&lt;/b&gt; have the area of each class.&lt;p&gt;Flooded area, permanent water, ships and clouds are not part of &lt;i&gt;all&lt;/i&gt;, and can be named. Classes that one sensor alone does not show are left out, and the log says so. The whole area is looked at in windows at full resolution.</source>
            <translation>Cerca diverse coperture del suolo, ad esempio &lt;i&gt;water, forest, built-up area&lt;/i&gt;, oppure &lt;i&gt;all&lt;/i&gt; per tutte quelle che il modello conosce, e dà a ogni pixel la più probabile, se la sua probabilità è almeno 0,5. Il particolare viene prima: un pixel di bosco non è mera vegetazione, né un'area allagata mera acqua.&lt;p&gt;&lt;b&gt;Risultato&lt;/b&gt;: un GeoTIFF di un byte sul reticolo di analisi (quello del raster ottico, se c'è), 0 dove nulla è abbastanza probabile, con un colore per classe; i nomi sono nei metadati come &lt;i&gt;CLASS_1&lt;/i&gt; e così via. &lt;b&gt;Poligoni&lt;/b&gt;, se richiesti, sono le sue parti connesse con classe, nome e superficie. &lt;b&gt;Rapporto&lt;/b&gt; e &lt;b&gt;JSON&lt;/b&gt; hanno la superficie di ogni classe.&lt;p&gt;Aree allagate, acqua permanente, navi e nuvole non fanno parte di &lt;i&gt;all&lt;/i&gt;, ma si possono nominare. Le classi che un solo sensore non mostra sono tralasciate, e il registro lo dice. Tutta la zona è esaminata in finestre a risoluzione piena.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>&lt;p&gt;Polygons have the mean probability as &lt;i&gt;confidence&lt;/i&gt;. &lt;b&gt;Areas by unit&lt;/b&gt;, where units such as municipalities are given, has the area of each class within each.</source>
            <translation>&lt;p&gt;I poligoni hanno la probabilità media come &lt;i&gt;confidence&lt;/i&gt;. &lt;b&gt;Superfici per unità&lt;/b&gt;, se sono date unità come i comuni, contiene la superficie di ogni classe in ciascuna.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>land cover,classification,classes,raster,map</source>
            <translation>copertura del suolo,classificazione,classi,raster,mappa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Areas by unit</source>
            <translation>Superfici per unità</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>{count} of {all} areas have no answer.</source>
            <translation>{count} zone su {all} non hanno risposta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>The feature has no area.</source>
            <translation>L'elemento non ha superficie.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>Area {number}: {problem}</source>
            <translation>Zona {number}: {problem}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>The rasters do not show this area.</source>
            <translation>I raster non mostrano questa zona.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/model_choice.py" />
            <source>Model (the backend's own choice)</source>
            <translation>Modello (scelto dal backend)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/over_features.py" />
            <source>Features, such as parcels</source>
            <translation>Elementi, ad esempio particelle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/over_features.py" />
            <source>The output would replace the layer "{layer}"; choose another file.</source>
            <translation>Il risultato sostituirebbe il layer "{layer}"; scegli un altro file.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/over_features.py" />
            <source>The layer "{layer}" has no features to ask about.</source>
            <translation>Il layer "{layer}" non ha elementi su cui porre domande.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/raster_inputs.py" />
            <source>Optical raster of an earlier date</source>
            <translation>Raster ottico di una data precedente</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/raster_inputs.py" />
            <source>SAR raster of an earlier date</source>
            <translation>Raster SAR di una data precedente</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/raster_output.py" />
            <source>{path} must end in .tif.</source>
            <translation>{path} deve terminare in .tif.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Chart</source>
            <translation>Grafico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>First day before the flood</source>
            <translation>Primo giorno prima dell'alluvione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>First day of the flood</source>
            <translation>Primo giorno dell'alluvione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Last day before the flood</source>
            <translation>Ultimo giorno prima dell'alluvione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Last day of the flood</source>
            <translation>Ultimo giorno dell'alluvione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Polygons with dates</source>
            <translation>Poligoni con date</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Signing service, if any</source>
            <translation>Servizio di firma, se c'è</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Table</source>
            <translation>Tabella</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>What is compared</source>
            <translation>Che cosa si confronta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Flood report</source>
            <translation>Rapporto di alluvione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches images before and after a flood, and reports what changed in each unit.</source>
            <translation>Scarica immagini prima e dopo un'alluvione e riferisce che cosa è cambiato in ogni unità.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches Sentinel-2 and Sentinel-1 of an area before and after a flood from a STAC API, checks whether radar and optical images lie on each other, compares the water of both dates, adds it up by administrative unit, and writes a page with a map, a chart and a table. It is a model: open it in the designer of QGIS to change it.</source>
            <translation>Scarica da un'API STAC Sentinel-2 e Sentinel-1 di un'area prima e dopo un'alluvione, controlla se le immagini radar e ottiche coincidono, confronta l'acqua delle due date, la somma per unità amministrativa e scrive una pagina con mappa, grafico e tabella. È un modello: apritelo nel modellatore di QGIS per cambiarlo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Water through the year</source>
            <translation>L'acqua lungo l'anno</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches images of many dates, and tells how much water there is on each.</source>
            <translation>Scarica immagini di molte date e dice quanta acqua c'è in ciascuna.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches the clearest Sentinel-2 images of an area between two days and the nearest radar passes from a STAC API, asks the same of each, and gives a table, a chart, a page, and polygons that follow the temporal controller. It is a model: open it in the designer of QGIS to change it.</source>
            <translation>Scarica da un'API STAC le immagini Sentinel-2 più limpide di un'area tra due giorni e i passaggi radar più vicini, chiede lo stesso a ciascuna e dà una tabella, un grafico, una pagina e poligoni che seguono il controllo temporale. È un modello: apritelo nel modellatore di QGIS per cambiarlo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>flood,before,after,model,report</source>
            <translation>alluvione,prima,dopo,modello,rapporto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>time series,season,drought,model,water</source>
            <translation>serie temporale,stagione,siccità,modello,acqua</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Sureness from which a class is changed (0.5 to 1)</source>
            <translation>Sicurezza da cui una classe viene cambiata (da 0,5 a 1)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Correct an old map</source>
            <translation>Correggi una vecchia mappa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Corrects an old raster of classes where new optical and SAR rasters contradict it.</source>
            <translation>Corregge un vecchio raster di classi dove nuovi raster ottici e SAR lo contraddicono.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Takes a raster of classes that somebody made, and newer rasters of the same ground. Where the model is sure of another class, and as sure that the map's own is not there, the class is changed; everything else stays as it is. A class that is but more precise, such as forest where the map says vegetation, is no contradiction.&lt;p&gt;What the values stand for is taken from the legend of the layer, in any language, or said in &lt;b&gt;classes&lt;/b&gt;. Classes that the model cannot look for are left as they are, and the log names them.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: a GeoTIFF with the pixels, values and colours of the old map. &lt;b&gt;What changed&lt;/b&gt;, where wanted, are polygons with the class before and after, confidence and area. &lt;b&gt;Report&lt;/b&gt; and &lt;b&gt;JSON&lt;/b&gt; have the areas of the classes before and after, and a matrix of what became of what.</source>
            <translation>Prende un raster di classi fatto da qualcuno e raster più recenti dello stesso terreno. Dove il modello è sicuro di un'altra classe, e altrettanto sicuro che quella della mappa non c'è, la classe viene cambiata; tutto il resto rimane com'è. Una classe solo più precisa, come bosco dove la mappa dice vegetazione, non è una contraddizione.&lt;p&gt;Che cosa significano i valori si prende dalla legenda del layer, in qualsiasi lingua, o si dice in &lt;b&gt;classi&lt;/b&gt;. Le classi che il modello non può cercare restano come sono, e il registro le nomina.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: un GeoTIFF con i pixel, i valori e i colori della vecchia mappa. &lt;b&gt;Che cosa è cambiato&lt;/b&gt;, se lo si vuole, sono poligoni con la classe prima e dopo, confidenza e area. &lt;b&gt;Rapporto&lt;/b&gt; e &lt;b&gt;JSON&lt;/b&gt; contengono le aree delle classi prima e dopo e una matrice di che cosa è diventato che cosa.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Old map: a raster of classes</source>
            <translation>Vecchia mappa: un raster di classi</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>What the map said (rows), and what it says now (columns):</source>
            <translation>Che cosa diceva la mappa (righe) e che cosa dice ora (colonne):</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>land cover,update,correction,classification,raster,change</source>
            <translation>copertura del suolo,aggiornamento,correzione,classificazione,raster,cambiamento</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Corrected map</source>
            <translation>Mappa corretta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>What changed</source>
            <translation>Che cosa è cambiato</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Changed (m²)</source>
            <translation>Cambiato (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Before</source>
            <translation>Prima</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>After</source>
            <translation>Dopo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Number of tiles</source>
            <translation>Numero di tasselli</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Least likeness</source>
            <translation>Somiglianza minima</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Search tiles</source>
            <translation>Cercare tasselli</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Finds the tiles of an index that are most alike a text, or an example.</source>
            <translation>Trova i tasselli di un indice più simili a un testo o a un esempio.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Looks through an index that &lt;i&gt;Index tiles for searching&lt;/i&gt; has made. Give a &lt;b&gt;text&lt;/b&gt; in English, such as &lt;i&gt;a harbour with ships&lt;/i&gt;, or an &lt;b&gt;example&lt;/b&gt;: an optical raster and the area of it that shows what is looked for.&lt;p&gt;The output has the outlines of the tiles that are most alike, the first the most, with &lt;i&gt;rank&lt;/i&gt;, &lt;i&gt;likeness&lt;/i&gt; (cosine, -1 to 1), the raster and its date. Likeness is no probability: the most alike tiles are told also where nothing of it is in the index, unless a least likeness is given. The model has to be that of the index.</source>
            <translation>Cerca in un indice creato da &lt;i&gt;Indicizzare tasselli per la ricerca&lt;/i&gt;. Indichi un &lt;b&gt;testo&lt;/b&gt; in inglese, come &lt;i&gt;a harbour with ships&lt;/i&gt;, o un &lt;b&gt;esempio&lt;/b&gt;: un raster ottico e l’area che vi mostra ciò che si cerca.&lt;p&gt;L’uscita ha i contorni dei tasselli più simili, il più simile per primo, con &lt;i&gt;rank&lt;/i&gt;, &lt;i&gt;likeness&lt;/i&gt; (coseno, da -1 a 1), il raster e la sua data. La somiglianza non è una probabilità: i tasselli più simili vengono indicati anche dove nell’indice non c’è nulla del genere, a meno che non sia data una somiglianza minima. Il modello deve essere quello dell’indice.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Tiles as JSON</source>
            <translation>Tasselli come JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Text, or nothing for an example</source>
            <translation>Testo, o niente per un esempio</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Tiles</source>
            <translation>Tasselli</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Number of tiles found</source>
            <translation>Numero di tasselli trovati</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Likeness of the first</source>
            <translation>Somiglianza del primo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Give a text, or a raster as an example: one of the two.</source>
            <translation>Indichi un testo, o un raster come esempio: uno dei due.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Like: {what}</source>
            <translation>Simile a: {what}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Ground around each feature, for whole things (m)</source>
            <translation>Terreno attorno a ogni elemento, per cose intere (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Segment within each feature</source>
            <translation>Segmenta in ogni elemento</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Turns what a sentence names into polygons, cut to the polygons of a layer.</source>
            <translation>Trasforma ciò che una frase nomina in poligoni, ritagliati sui poligoni di un layer.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>What to segment</source>
            <translation>Che cosa segmentare</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Cut to each polygon</source>
            <translation>Tagliato su ogni poligono</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Whole things that lie at each feature</source>
            <translation>Cose intere che si trovano presso ogni elemento</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Segments what the prompt names, such as &lt;i&gt;Segment the water.&lt;/i&gt;, within every polygon of a layer, such as every parcel. For each one its bounding box is looked at; what is found is cut to the polygon.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: polygons in the CRS of the analysis grid (the optical raster's, where there is one), with &lt;i&gt;feature_id&lt;/i&gt;, the number of the polygon that they lie in, then phrase, confidence, area and perimeter as cut, and the fields of the layer. A polygon in which nothing is found has no polygons in the output.&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; is the number of polygons that could not be looked at, such as those outside of the rasters; the log says why. The model is loaded once.</source>
            <translation>Segmenta ciò che la richiesta nomina, ad esempio &lt;i&gt;Segmenta l'acqua.&lt;/i&gt;, in ogni poligono di un layer, ad esempio ogni particella. Di ognuno si esamina il rettangolo che lo racchiude; ciò che si trova è ritagliato sul poligono.&lt;p&gt;&lt;b&gt;Risultato&lt;/b&gt;: poligoni nel SR del reticolo di analisi (quello del raster ottico, se c'è), con &lt;i&gt;feature_id&lt;/i&gt;, il numero del poligono in cui si trovano, poi termine, confidenza, superficie e perimetro dopo il ritaglio, e i campi del layer. Un poligono in cui non si trova nulla non ha poligoni nel risultato.&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; è il numero di poligoni che non è stato possibile esaminare, ad esempio quelli fuori dai raster; il registro dice perché. Il modello viene caricato una sola volta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>&lt;p&gt;&lt;b&gt;Whole things&lt;/b&gt; that lie at each feature, such as the lake at a gauge, are not cut; so much ground around each feature is looked at, and what reaches further ends there. Points and lines have no inside, so of them whole things are always taken.</source>
            <translation>&lt;p&gt;&lt;b&gt;Le cose intere&lt;/b&gt; che si trovano presso ogni elemento, come il lago presso un idrometro, non vengono tagliate; si guarda questo terreno attorno a ogni elemento, e ciò che va oltre finisce lì. Punti e linee non hanno un interno, perciò per essi si prendono sempre cose intere.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>segment,clip,parcels,fields,polygons</source>
            <translation>segmentare,ritagliare,particelle,campi,poligoni</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>What is taken</source>
            <translation>Che cosa si prende</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>The feature has no place.</source>
            <translation>L'elemento non ha luogo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Points and lines have no inside: whole things at them are taken.</source>
            <translation>Punti e linee non hanno un interno: si prendono le cose intere presso di essi.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Full resolution</source>
            <translation>Risoluzione piena</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Segment by text</source>
            <translation>Segmenta da testo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Turns what a sentence names into polygons, from optical and SAR rasters.</source>
            <translation>Trasforma in poligoni ciò che una frase nomina, a partire da raster ottici e SAR.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Detail of large areas</source>
            <translation>Livello di dettaglio delle zone grandi</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Segments what the prompt names, such as &lt;i&gt;Segment the flooded area.&lt;/i&gt;, in an optical raster, a SAR raster, or both of the same place (they may differ in CRS, resolution and extent).&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: one polygon per connected part, in the CRS of the analysis grid (the optical raster's, where there is one), with phrase, confidence, area and perimeter. &lt;b&gt;ANSWER&lt;/b&gt; is what the model said.&lt;p&gt;&lt;b&gt;Detail&lt;/b&gt;: an area larger than one picture of the model is looked at in windows at full resolution, unless you choose the overview, which is quicker and misses small things.&lt;p&gt;Runs on this computer, in the backend of the EarthMind panel.</source>
            <translation>Segmenta ciò che la richiesta nomina, ad esempio &lt;i&gt;Segmenta l'area allagata.&lt;/i&gt;, in un raster ottico, un raster SAR o entrambi dello stesso luogo (possono differire per SR, risoluzione ed estensione).&lt;p&gt;&lt;b&gt;Risultato&lt;/b&gt;: un poligono per ogni parte connessa, nel SR del reticolo di analisi (quello del raster ottico, se c'è), con termine, confidenza, superficie e perimetro. &lt;b&gt;ANSWER&lt;/b&gt; è ciò che il modello ha detto.&lt;p&gt;&lt;b&gt;Livello di dettaglio&lt;/b&gt;: una zona più grande di un'immagine del modello viene esaminata in finestre a risoluzione piena, a meno che si scelga la panoramica, che è più veloce e tralascia le cose piccole.&lt;p&gt;Viene eseguito su questo computer, nel backend del pannello EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>&lt;p&gt;Several things may be named, and a text that begins with = is a plan, such as &lt;i&gt;=mask(water, forest)&lt;/i&gt;. &lt;b&gt;What is drawn&lt;/b&gt;: the shapes, or a box around each, turned or upright, with length, width and direction; the area stays that of what was marked. &lt;b&gt;Mask&lt;/b&gt;, &lt;b&gt;Probability&lt;/b&gt; and &lt;b&gt;Where SAR was trusted&lt;/b&gt;, where wanted, are GeoTIFFs on the analysis grid.</source>
            <translation>&lt;p&gt;Si possono nominare più cose, e un testo che inizia con = è un piano, come &lt;i&gt;=mask(water, forest)&lt;/i&gt;. &lt;b&gt;Che cosa si disegna&lt;/b&gt;: le forme, o un riquadro attorno a ciascuna, ruotato o diritto, con lunghezza, larghezza e direzione; la superficie resta quella di ciò che è stato marcato. &lt;b&gt;Maschera&lt;/b&gt;, &lt;b&gt;Probabilità&lt;/b&gt; e &lt;b&gt;Dove ha contato il SAR&lt;/b&gt;, se richiesti, sono GeoTIFF sulla griglia di analisi.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>segment,prompt,water,polygon</source>
            <translation>segmentare,richiesta,acqua,poligono</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>{raster}: there is none of this answer.</source>
            <translation>{raster}: per questa risposta non c'è.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Both</source>
            <translation>Entrambi</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Optical alone</source>
            <translation>Solo ottico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>SAR alone</source>
            <translation>Solo SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>What each sensor counted for</source>
            <translation>Quanto ha contato ogni sensore</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Measures the share of each sensor in an answer, and asks each sensor alone.</source>
            <translation>Misura la parte di ogni sensore in una risposta e interroga ogni sensore da solo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Asks a question about an optical and a SAR raster of the same place, then about each of them alone, and measures how much each counted.&lt;p&gt;&lt;b&gt;OPTICAL_SHARE&lt;/b&gt; and &lt;b&gt;SAR_SHARE&lt;/b&gt; (0 to 1, together 1): the sensor without which more of what is marked would change has the larger one. Where either alone would say the same, both are near a half. A share says that a sensor decided, and not that it was right.&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt;: what both sensors alone would mark, of what either would (0 to 1). &lt;b&gt;OPTICAL_ANSWER&lt;/b&gt; and &lt;b&gt;SAR_ANSWER&lt;/b&gt; are what each says by itself about the same ground, the SAR raster on its own pixels.&lt;p&gt;&lt;b&gt;Sensor weight&lt;/b&gt;, where wanted: a raster of where the SAR decided, 0 (optical) to 1 (SAR), 0.5 where neither did.</source>
            <translation>Pone una domanda su un raster ottico e uno SAR dello stesso luogo, poi su ciascuno da solo, e misura quanto ha contato ognuno.&lt;p&gt;&lt;b&gt;OPTICAL_SHARE&lt;/b&gt; e &lt;b&gt;SAR_SHARE&lt;/b&gt; (da 0 a 1, insieme 1): il sensore senza il quale cambierebbe di più ciò che è marcato ha la maggiore. Dove ciascuno da solo direbbe lo stesso, entrambe sono vicine alla metà. Una parte dice che un sensore ha deciso, e non che avesse ragione.&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt;: ciò che entrambi i sensori da soli marcherebbero, di ciò che marcherebbe l'uno o l'altro (da 0 a 1). &lt;b&gt;OPTICAL_ANSWER&lt;/b&gt; e &lt;b&gt;SAR_ANSWER&lt;/b&gt; sono ciò che ognuno dice da sé dello stesso terreno, il raster SAR sui propri pixel.&lt;p&gt;&lt;b&gt;Peso dei sensori&lt;/b&gt;, se desiderato: un raster di dove ha deciso il SAR, da 0 (ottico) a 1 (SAR), 0.5 dove non ha deciso nessuno.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>sensor,attention,fusion,share,weight,explain</source>
            <translation>sensore,attenzione,fusione,parte,peso,spiegare</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Sensor weight</source>
            <translation>Peso dei sensori</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Share of the optical raster</source>
            <translation>Parte del raster ottico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Share of the SAR raster</source>
            <translation>Parte del raster SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Agreement of the sensors</source>
            <translation>Accordo dei sensori</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Answer of the optical raster alone</source>
            <translation>Risposta del solo raster ottico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Answer of the SAR raster alone</source>
            <translation>Risposta del solo raster SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Sensor</source>
            <translation>Sensore</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Days within which a SAR raster is looked at too</source>
            <translation>Giorni entro cui si guarda anche un raster SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Ask about many dates</source>
            <translation>Chiedi di molte date</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Asks the same about rasters of many dates: a table, a chart, and polygons with dates.</source>
            <translation>Chiede lo stesso su raster di molte date: una tabella, un grafico e poligoni con data.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Asks one question, such as &lt;i&gt;How much water is there?&lt;/i&gt;, of each date. The rasters are chosen, or taken from a &lt;b&gt;folder&lt;/b&gt; as &lt;i&gt;Fetch Sentinel images&lt;/i&gt; writes it, with S2 or S1 at the beginning of their names. The date of a raster is in its file or in its name. Each optical raster is looked at with the nearest SAR raster; without optical ones the SAR rasters are looked at alone.&lt;p&gt;&lt;b&gt;Table&lt;/b&gt;: a row for each date with the number, its unit and the answer. &lt;b&gt;Report&lt;/b&gt;: a page with the chart and the table; &lt;b&gt;Chart&lt;/b&gt; is the chart alone, as SVG. &lt;b&gt;Polygons&lt;/b&gt;, where wanted, have the fields &lt;i&gt;date&lt;/i&gt; and &lt;i&gt;until&lt;/i&gt; and follow the temporal controller.&lt;p&gt;A date that cannot be looked at is told, and the others go on; &lt;b&gt;PROBLEMS&lt;/b&gt; is the number of such dates.</source>
            <translation>Pone una domanda, come &lt;i&gt;Quanta acqua c'è?&lt;/i&gt;, a ogni data. I raster si scelgono o si prendono da una &lt;b&gt;cartella&lt;/b&gt; come la scrive &lt;i&gt;Scarica immagini Sentinel&lt;/i&gt;, con S2 o S1 all'inizio dei nomi. La data di un raster sta nel suo file o nel suo nome. Ogni raster ottico si guarda con il raster SAR più vicino; senza ottici si guardano i soli SAR.&lt;p&gt;&lt;b&gt;Tabella&lt;/b&gt;: una riga per data con il numero, la sua unità e la risposta. &lt;b&gt;Rapporto&lt;/b&gt;: una pagina con il grafico e la tabella; &lt;b&gt;Grafico&lt;/b&gt; è il solo grafico, come SVG. I &lt;b&gt;poligoni&lt;/b&gt;, se si vogliono, hanno i campi &lt;i&gt;date&lt;/i&gt; e &lt;i&gt;until&lt;/i&gt; e seguono il controllo temporale.&lt;p&gt;Una data che non si può guardare viene detta, e le altre proseguono; &lt;b&gt;PROBLEMS&lt;/b&gt; è il numero di tali date.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Answers as JSON</source>
            <translation>Risposte come JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>time series,temporal,animation,chart,dates</source>
            <translation>serie temporale,temporale,animazione,grafico,date</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Optical rasters</source>
            <translation>Raster ottici</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>SAR rasters</source>
            <translation>Raster SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Folder of rasters, instead of these</source>
            <translation>Cartella di raster, al posto di questi</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Dates without an answer</source>
            <translation>Date senza risposta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>There are no rasters; choose some, or a folder of files such as S2_2023-05-07.tif.</source>
            <translation>Non ci sono raster; sceglietene alcuni, o una cartella di file come S2_2023-05-07.tif.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_report.py" />
            <source>Date</source>
            <translation>Data</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_report.py" />
            <source>Number</source>
            <translation>Numero</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDVI: vegetation</source>
            <translation>NDVI: vegetazione</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDWI: water</source>
            <translation>NDWI: acqua</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>MNDWI: water, not towns</source>
            <translation>MNDWI: acqua, non città</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NBR: burnt ground</source>
            <translation>NBR: terreno bruciato</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDBI: built-up and bare ground</source>
            <translation>NDBI: suolo costruito e nudo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>True colour</source>
            <translation>Colori veri</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Colour infrared</source>
            <translation>Infrarosso a colori</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Short-wave infrared</source>
            <translation>Infrarosso a onde corte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Agriculture</source>
            <translation>Agricoltura</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Land and water</source>
            <translation>Terra e acqua</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>View</source>
            <translation>Vista</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>What it shows</source>
            <translation>Che cosa mostra</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Median</source>
            <translation>Mediana</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Source</source>
            <translation>Fonte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Spectral views</source>
            <translation>Viste spettrali</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Writes indices such as NDVI, and bands as colours, of an optical raster.</source>
            <translation>Scrive indici come NDVI, e bande come colori, di un raster ottico.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Makes rasters of the bands of an optical raster, on its own pixels, window by window.&lt;p&gt;&lt;b&gt;Indices&lt;/b&gt;, -1 to 1, no data where there is none: NDVI (Rouse 1974), NDWI (McFeeters 1996), MNDWI (Xu 2006), NBR (Key and Benson 2006), NDBI (Zha 2003). Each is (first - second) / (first + second): near infrared and red, green and near infrared, green and short-wave infrared, near and short-wave infrared (2.2 µm), short-wave and near infrared.&lt;p&gt;&lt;b&gt;Pictures&lt;/b&gt;: three bands as red, green and blue in 8 bits, stretched once for the whole of it, 0 where there is nothing.&lt;p&gt;Where none is chosen, all are made that the raster has the bands for. Which band is which is recognised, or stated among the advanced parameters; bands that are missing are named in the log. &lt;b&gt;ANSWER&lt;/b&gt; and the report say what each view shows.</source>
            <translation>Fa raster delle bande di un raster ottico, sui suoi pixel, finestra per finestra.&lt;p&gt;&lt;b&gt;Indici&lt;/b&gt;, da -1 a 1, nessun dato dove non c'è nulla: NDVI (Rouse 1974), NDWI (McFeeters 1996), MNDWI (Xu 2006), NBR (Key e Benson 2006), NDBI (Zha 2003). Ognuno è (prima - seconda) / (prima + seconda): infrarosso vicino e rosso, verde e infrarosso vicino, verde e infrarosso a onde corte, infrarosso vicino e a onde corte (2.2 µm), infrarosso a onde corte e vicino.&lt;p&gt;&lt;b&gt;Immagini&lt;/b&gt;: tre bande come rosso, verde e blu a 8 bit, stirate una volta per l'insieme, 0 dove non c'è nulla.&lt;p&gt;Se non se ne sceglie nessuna, si fanno tutte quelle per cui il raster ha le bande. Quale banda è quale viene riconosciuto, o indicato nei parametri avanzati; le bande mancanti sono nominate nel registro. &lt;b&gt;ANSWER&lt;/b&gt; e il rapporto dicono che cosa mostra ogni vista.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDVI,NDWI,MNDWI,NBR,NDBI,index,composite,bands</source>
            <translation>NDVI,NDWI,MNDWI,NBR,NDBI,indice,composizione,bande</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Views (all that are possible)</source>
            <translation>Viste (tutte quelle possibili)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Open the views in the project</source>
            <translation>Aprire le viste nel progetto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: factor from the stored value to the unit</source>
            <translation>{raster}: fattore dal valore memorizzato all'unità</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: added after the factor</source>
            <translation>{raster}: aggiunto dopo il fattore</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: value that means no data</source>
            <translation>{raster}: valore che significa «nessun dato»</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: bands, as in nir=4,swir1=5</source>
            <translation>{raster}: bande, come in nir=4,swir1=5</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: unit</source>
            <translation>{raster}: unità</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Teach a classifier</source>
            <translation>Addestrare un classificatore</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Teaches your own classes with a few polygons or points, and tests them on others.</source>
            <translation>Addestra classi proprie con pochi poligoni o punti e le verifica su altri.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Learns classes of your own from polygons or points that you drew on the rasters, with the class in a field. At least five of each class are needed, in different places: twenty are better. It learns from the bands of each pixel and from what the embedded model computes of its surroundings.&lt;p&gt;&lt;b&gt;Accuracy&lt;/b&gt; is measured on polygons and points that it was not taught with: a fifth of them is left out, five times, and what lies in one polygon stays together. The &lt;b&gt;report&lt;/b&gt; says how good each class is (F1, 0 to 1), and what is taken for what.&lt;p&gt;&lt;b&gt;Classifier&lt;/b&gt; is a new folder. &lt;i&gt;Apply a classifier&lt;/i&gt; makes a map with it, on these or on other rasters that have the same bands; it can also be the &lt;i&gt;Model&lt;/i&gt; of the other algorithms. It gives every pixel one of its classes, so teach all that there is.</source>
            <translation>Impara classi proprie da poligoni o punti disegnati sui raster, con la classe in un campo. Ne servono almeno cinque per classe, in luoghi diversi; venti è meglio. Impara dalle bande di ogni pixel e da ciò che il modello incorporato calcola del suo intorno.&lt;p&gt;L'&lt;b&gt;accuratezza&lt;/b&gt; è misurata su poligoni e punti non usati per l'addestramento: cinque volte ne viene escluso un quinto, e ciò che sta in un poligono resta insieme. Il &lt;b&gt;rapporto&lt;/b&gt; dice quanto vale ogni classe (F1, da 0 a 1) e che cosa viene scambiato per che cosa.&lt;p&gt;Il &lt;b&gt;classificatore&lt;/b&gt; è una nuova cartella. &lt;i&gt;Applicare un classificatore&lt;/i&gt; ne fa una mappa, su questi o altri raster con le stesse bande; può anche essere il &lt;i&gt;modello&lt;/i&gt; degli altri algoritmi. Dà a ogni pixel una delle sue classi: addestrare quindi tutto ciò che c'è.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>{name}: {shapes} polygons or points, F1 {f1}</source>
            <translation>{name}: {shapes} poligoni o punti, F1 {f1}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>What was there (rows), and what it was taken for (columns):</source>
            <translation>Che cosa c'era (righe) e per che cosa è stato preso (colonne):</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>classification,training,supervised,machine learning,samples</source>
            <translation>classificazione,addestramento,supervisionata,apprendimento automatico,campioni</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Polygons or points with a class</source>
            <translation>Poligoni o punti con una classe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Field with the class</source>
            <translation>Campo con la classe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Classifier</source>
            <translation>Classificatore</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Accuracy on what was left out</source>
            <translation>Accuratezza su ciò che è stato escluso</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Polygons or points</source>
            <translation>Poligoni o punti</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Pixels</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Bands: {bands}</source>
            <translation>Bande: {bands}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Side of a picture in pixels</source>
            <translation>Lato di un'immagine in pixel</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Export training pictures</source>
            <translation>Esportare immagini di addestramento</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Cuts pictures with masks and questions out of rasters and polygons of your classes.</source>
            <translation>Ritaglia immagini con maschere e domande da raster e poligoni delle proprie classi.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Cuts the rasters into squares, as the model that is to be fine-tuned sees them, and writes for each one the picture of each sensor and a mask of each class that lies in it, with the question &lt;i&gt;Segment the CLASS.&lt;/i&gt; Squares without a polygon are left out; ground without a polygon in the others counts as something else, so draw all that there is of a class.&lt;p&gt;&lt;b&gt;Examples&lt;/b&gt; is the file that &lt;i&gt;Fine-tune a model&lt;/i&gt; takes: a line of JSON for each question. Name classes as you will ask for them, in English.</source>
            <translation>Taglia i raster in quadrati, come li vede il modello da riaddestrare, e scrive per ciascuno l'immagine di ogni sensore e una maschera di ogni classe che vi si trova, con la domanda &lt;i&gt;Segment the CLASS.&lt;/i&gt; I quadrati senza poligoni sono tralasciati; negli altri il terreno senza poligono conta come altro, quindi disegnare tutto ciò che c'è di una classe.&lt;p&gt;&lt;b&gt;Esempi&lt;/b&gt; è il file che prende &lt;i&gt;Riaddestrare un modello&lt;/i&gt;: una riga di JSON per domanda. Nominare le classi come le si chiederà, in inglese.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>training,dataset,chips,samples,machine learning</source>
            <translation>addestramento,insieme di dati,ritagli,campioni,apprendimento automatico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Polygons with a class</source>
            <translation>Poligoni con una classe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Training pictures</source>
            <translation>Immagini di addestramento</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Number of examples</source>
            <translation>Numero di esempi</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/unit_output.py" />
            <source>Total</source>
            <translation>In totale</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>usable</source>
            <translation>utilizzabile</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>no data</source>
            <translation>nessun dato</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>saturated</source>
            <translation>saturo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Raster</source>
            <translation>Raster</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Equivalent number of looks</source>
            <translation>Numero equivalente di look</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>What can be used of rasters</source>
            <translation>Che cosa si può usare dei raster</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Tells what clouds, shadow, gaps, saturation and speckle leave of optical and SAR rasters.</source>
            <translation>Dice che cosa nuvole, ombre, lacune, saturazione e speckle lasciano dei raster ottici e SAR.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Examines an optical raster, a SAR raster, or both of the same place. Shares are of the pixels of the area, 0 to 1.&lt;p&gt;&lt;b&gt;OPTICAL_USABLE&lt;/b&gt; and &lt;b&gt;SAR_USABLE&lt;/b&gt;: pixels that have a value, are not saturated, and show neither clouds nor cloud shadow, as far as the model knows these. &lt;b&gt;OPTICAL_NODATA&lt;/b&gt;, &lt;b&gt;OPTICAL_SATURATED&lt;/b&gt;, &lt;b&gt;CLOUDS&lt;/b&gt;, &lt;b&gt;CLOUD_SHADOW&lt;/b&gt; and so on are what is missing from that; a number that is not there could not be told, and the log says why. &lt;b&gt;SAR_LOOKS&lt;/b&gt; is the equivalent number of looks: the more, the less speckle; 4 to 5 is usual for Sentinel-1.&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt;: how much the two sensors' pictures have in common; from 1 on it is not by chance. Clouds lower it.&lt;p&gt;&lt;b&gt;Usable pixels&lt;/b&gt;, where wanted: a band for each raster, 1 where a pixel can be used, 0 where not, and no data where the raster has none.</source>
            <translation>Esamina un raster ottico, un raster SAR o entrambi dello stesso luogo. Le parti sono dei pixel dell'area, da 0 a 1.&lt;p&gt;&lt;b&gt;OPTICAL_USABLE&lt;/b&gt; e &lt;b&gt;SAR_USABLE&lt;/b&gt;: pixel che hanno un valore, non sono saturi e non mostrano nuvole né la loro ombra, per quanto il modello le conosce. &lt;b&gt;OPTICAL_NODATA&lt;/b&gt;, &lt;b&gt;OPTICAL_SATURATED&lt;/b&gt;, &lt;b&gt;CLOUDS&lt;/b&gt;, &lt;b&gt;CLOUD_SHADOW&lt;/b&gt; e così via sono ciò che manca; un numero che non c'è non si è potuto stabilire, e il registro dice perché. &lt;b&gt;SAR_LOOKS&lt;/b&gt; è il numero equivalente di look: più è grande, meno speckle c'è; da 4 a 5 è usuale per Sentinel-1.&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt;: quanto hanno in comune le immagini dei due sensori; da 1 in poi non è un caso. Le nuvole lo riducono.&lt;p&gt;&lt;b&gt;Pixel utilizzabili&lt;/b&gt;, se desiderati: una banda per ogni raster, 1 dove un pixel si può usare, 0 dove no, e nessun dato dove il raster non ne ha.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>clouds</source>
            <translation>nuvole</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>cloud shadow</source>
            <translation>ombra di nuvole</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>quality,clouds,cloud shadow,no data,speckle,saturation,report</source>
            <translation>qualità,nuvole,ombra di nuvole,nessun dato,speckle,saturazione,rapporto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Usable pixels</source>
            <translation>Pixel utilizzabili</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Share of clouds</source>
            <translation>Parte di nuvole</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Share of cloud shadow</source>
            <translation>Parte di ombra di nuvole</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>An optical image of an earlier date, to tell what has changed, such as flooded area from permanent water</source>
            <translation>Un'immagine ottica di una data precedente, per capire che cosa è cambiato, ad esempio per distinguere l'area allagata dall'acqua permanente</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>A radar image of an earlier date, to tell what has changed, such as flooded area from permanent water</source>
            <translation>Un'immagine radar di una data precedente, per capire che cosa è cambiato, ad esempio per distinguere l'area allagata dall'acqua permanente</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m east</source>
            <translation>{metres} m a est</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m west</source>
            <translation>{metres} m a ovest</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m south</source>
            <translation>{metres} m a sud</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m north</source>
            <translation>{metres} m a nord</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>nothing found</source>
            <translation>nessun risultato</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>Understood: {plan}</source>
            <translation>Inteso: {plan}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>SAR is {where} ({pixels} pixels), {percent} % sure</source>
            <translation>SAR è {where} ({pixels} pixel), sicuro al {percent} %</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>SAR {percent} %</source>
            <translation>SAR {percent} %</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>optical {percent} %</source>
            <translation>ottico {percent} %</translation>
        </message>
    </context>
</TS>
