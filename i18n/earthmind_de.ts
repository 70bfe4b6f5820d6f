<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>EarthMind</name>
        <message>
            <location filename="../qgis_earthmind/connection/chosen_python.py" />
            <source>"{program}" is a script, not Python itself; choose the python.exe that it starts.</source>
            <translation>„{program}“ ist ein Skript, nicht Python selbst; wählen Sie die python.exe, die es startet.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/chosen_python.py" />
            <source>"{program}" is no full path of a Python; choose the program itself.</source>
            <translation>„{program}“ ist kein vollständiger Pfad eines Python; wählen Sie das Programm selbst.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/client.py" />
            <source>{path} cannot be written; choose another output file.</source>
            <translation>{path} lässt sich nicht schreiben; wählen Sie eine andere Ausgabedatei.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/command.py" />
            <source>The backend is not set up yet; press "Set up the backend" in the EarthMind panel.</source>
            <translation>Das Backend ist noch nicht eingerichtet; drücken Sie im Bedienfeld EarthMind auf „Backend einrichten“.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/command.py" />
            <source>The backend could not do it; the details hold its last lines.</source>
            <translation>Das Backend konnte es nicht; die Einzelheiten enthalten seine letzten Zeilen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/address.py" />
            <source>"{address}" is no address of a backend; write it as in https://gpu.example.org:8765 or http://127.0.0.1:8765, without name, password and question mark.</source>
            <translation>„{address}“ ist keine Adresse eines Backends; schreiben Sie sie wie https://gpu.example.org:8765 oder http://127.0.0.1:8765, ohne Name, Passwort und Fragezeichen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/address.py" />
            <source>"{address}" is not encrypted, and others could read token and images; use https, or an SSH tunnel: ssh -L 8765:127.0.0.1:PORT {host}, and then http://127.0.0.1:8765.</source>
            <translation>„{address}“ ist nicht verschlüsselt, andere könnten Token und Bilder lesen; verwenden Sie https oder einen SSH-Tunnel: ssh -L 8765:127.0.0.1:PORT {host}, und dann http://127.0.0.1:8765.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/address.py" />
            <source>The token is the word behind “token” that the backend printed; copy it.</source>
            <translation>Das Token ist das Wort hinter „token“, das das Backend ausgegeben hat; kopieren Sie es.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The backend at {address} refuses the token; copy the one that it printed when it was last started.</source>
            <translation>Das Backend unter {address} lehnt das Token ab; kopieren Sie das, das es beim letzten Start ausgegeben hat.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>What answers at {address} is no EarthMind backend; check host, port and path.</source>
            <translation>Was unter {address} antwortet, ist kein EarthMind-Backend; prüfen Sie Rechner, Port und Pfad.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The certificate of {host} is not trusted ({reason}); have it issued for this name, or add its authority in Settings &gt; Options &gt; Authentication.</source>
            <translation>Dem Zertifikat von {host} wird nicht vertraut ({reason}); lassen Sie es für diesen Namen ausstellen oder fügen Sie seine Zertifizierungsstelle unter Einstellungen &gt; Optionen &gt; Authentifizierung hinzu.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>{address} does not speak https as it should ({reason}); check host and port.</source>
            <translation>{address} spricht kein ordentliches https ({reason}); prüfen Sie Rechner und Port.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The backend at {address} has said nothing for {seconds} seconds; check network and tunnel, and whether it runs there.</source>
            <translation>Das Backend unter {address} hat seit {seconds} Sekunden nichts gesagt; prüfen Sie Netz und Tunnel und ob es dort läuft.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The connection to {address} broke ({reason}); check network and tunnel, and ask again.</source>
            <translation>Die Verbindung zu {address} ist abgebrochen ({reason}); prüfen Sie Netz und Tunnel und fragen Sie noch einmal.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>{address} cannot be reached ({reason}); check the address, the tunnel, and whether the backend runs there.</source>
            <translation>{address} ist nicht zu erreichen ({reason}); prüfen Sie die Adresse, den Tunnel und ob das Backend dort läuft.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/login.py" />
            <source>QGIS's store of passwords is not open, so the token cannot be kept; set its master password in Settings &gt; Options &gt; Authentication, then connect again.</source>
            <translation>Der Passwortspeicher von QGIS ist nicht offen, darum kann das Token nicht aufbewahrt werden; setzen Sie sein Hauptpasswort unter Einstellungen &gt; Optionen &gt; Authentifizierung und verbinden Sie noch einmal.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/login.py" />
            <source>The token of the backend elsewhere is not in QGIS's store; connect to it again in Settings &gt; Options &gt; EarthMind.</source>
            <translation>Das Token des entfernten Backends ist nicht im Speicher von QGIS; verbinden Sie es noch einmal unter Einstellungen &gt; Optionen &gt; EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/probe.py" />
            <source>The backend there is EarthMind {theirs}, and this plugin {ours}; install {ours} there.</source>
            <translation>Das Backend dort ist EarthMind {theirs}, diese Erweiterung {ours}; installieren Sie dort {ours}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/probe.py" />
            <source>Connected: EarthMind {version}, {model} on {device}, files of up to {most} GB.</source>
            <translation>Verbunden: EarthMind {version}, {model} auf {device}, Dateien bis {most} GB.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/sending.py" />
            <source>"{layer}" is not one file by itself, and so cannot be sent to a backend elsewhere; save it as GeoTIFF first.</source>
            <translation>„{layer}“ ist keine einzelne Datei und kann darum nicht an ein entferntes Backend geschickt werden; speichern Sie es zuerst als GeoTIFF.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/sending.py" />
            <source>"{layer}" has {size} MB, more than the {most} MB that the backend elsewhere takes; save the part that you ask about as GeoTIFF first.</source>
            <translation>„{layer}“ hat {size} MB, mehr als die {most} MB, die das entfernte Backend annimmt; speichern Sie zuerst den Teil, nach dem Sie fragen, als GeoTIFF.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/sending.py" />
            <source>This needs folders, and so a backend on this computer; choose that first.</source>
            <translation>Das braucht Ordner und darum ein Backend auf diesem Rechner; wählen Sie zuerst dieses.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>The backend answered with the HTTP status {status}; the details hold its reply.</source>
            <translation>Das Backend antwortete mit dem HTTP-Status {status}; seine Antwort steht in den Details.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>The backend has said nothing for {seconds} seconds and hangs; restart it and ask again.</source>
            <translation>Das Backend hat sich {seconds} Sekunden lang nicht gemeldet und hängt; starten Sie es neu und fragen Sie noch einmal.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>The backend stopped before the answer was complete; restart it and ask again.</source>
            <translation>Das Backend endete, bevor die Antwort vollständig war; starten Sie es neu und fragen Sie noch einmal.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>At {address} a proxy answers that finds no backend; check whether it runs there.</source>
            <translation>Unter {address} antwortet ein Proxy, der kein Backend findet; prüfen Sie, ob es dort läuft.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>The set-up was cancelled; nothing was kept.</source>
            <translation>Das Einrichten wurde abgebrochen; nichts wurde behalten.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: setting the backend up</source>
            <translation>EarthMind: Backend einrichten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: removing the backend</source>
            <translation>EarthMind: Backend entfernen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: trying a backend</source>
            <translation>EarthMind: Backend ausprobieren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: diagnosis</source>
            <translation>EarthMind: Diagnose</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>Not everything in {folder} could be removed: another QGIS window uses it. Close it and try again.</source>
            <translation>Nicht alles in {folder} konnte entfernt werden: Ein anderes QGIS-Fenster benutzt es. Schließen Sie es und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>The set-up failed unexpectedly ({error}); the details help to report it.</source>
            <translation>Das Einrichten ist unerwartet fehlgeschlagen ({error}); die Details helfen, es zu melden.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: removing an older backend</source>
            <translation>EarthMind: älteres Backend entfernen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/messages.py" />
            <source>The backend sent something this plugin does not understand; update the backend in the panel.</source>
            <translation>Das Backend sandte etwas, das dieses Plugin nicht versteht; aktualisieren Sie das Backend im Bedienfeld.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>The backend stopped by itself ({reason}); restart it to go on.</source>
            <translation>Das Backend hat sich beendet ({reason}); starten Sie es neu, um weiterzumachen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>The backend could not start ({reason}); the details hold its last lines.</source>
            <translation>Das Backend konnte nicht starten ({reason}); seine letzten Zeilen stehen in den Details.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>it was killed or crashed</source>
            <translation>es wurde abgebrochen oder ist abgestürzt</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>The backend did not get ready within {seconds} seconds; restart it.</source>
            <translation>Das Backend war nach {seconds} Sekunden nicht bereit; starten Sie es neu.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>exit code {code}</source>
            <translation>Rückgabewert {code}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process_failures.py" />
            <source>The backend's folder {folder} cannot be written; give yourself the right to, and restart.</source>
            <translation>In den Ordner {folder} des Backends kann nicht geschrieben werden; geben Sie sich das Recht dazu und starten Sie es neu.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process_failures.py" />
            <source>The Python that the backend stands on is gone or has changed; press "Repair" in the EarthMind panel.</source>
            <translation>Das Python, auf dem das Backend steht, fehlt oder hat sich geändert; drücken Sie im EarthMind-Bedienfeld auf „Reparieren“.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process_failures.py" />
            <source>The Python {program} that you chose for the backend cannot be run; choose another one.</source>
            <translation>Das Python {program}, das Sie für das Backend gewählt haben, lässt sich nicht starten; wählen Sie ein anderes.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>The offline bundle "{path}" is for {theirs}; make one for this computer with: earthmind offline-bundle --platform {ours}</source>
            <translation>Das Offline-Paket „{path}“ ist für {theirs}; machen Sie eines für diesen Rechner mit: earthmind offline-bundle --platform {ours}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>The offline bundle "{path}" holds the set-up "{extra}"; choose that one in the list, or make another bundle with: earthmind offline-bundle --extra {wanted}</source>
            <translation>Das Offline-Paket „{path}“ enthält die Einrichtung „{extra}“; wählen Sie diese in der Liste, oder machen Sie ein anderes Paket mit: earthmind offline-bundle --extra {wanted}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>The offline bundle "{path}" was made for another version of the plugin; make it again with earthmind {version}.</source>
            <translation>Das Offline-Paket „{path}“ wurde für eine andere Version der Erweiterung gemacht; machen Sie es mit earthmind {version} noch einmal.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>"{path}" is no offline bundle; choose the folder or zip that earthmind offline-bundle made.</source>
            <translation>„{path}“ ist kein Offline-Paket; wählen Sie den Ordner oder die ZIP-Datei, die earthmind offline-bundle gemacht hat.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>A file of the offline bundle "{path}" is missing or damaged; make the bundle again with earthmind offline-bundle.</source>
            <translation>Eine Datei des Offline-Pakets „{path}“ fehlt oder ist beschädigt; machen Sie das Paket mit earthmind offline-bundle noch einmal.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The server</source>
            <translation>Der Server</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The disk that holds {folder} is full; make room on it and try again.</source>
            <translation>Der Datenträger mit {folder} ist voll; schaffen Sie dort Platz und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The proxy on the way to {host} asks for a user name and a password; enter them in QGIS under Settings &gt; Options &gt; Network, and try again.</source>
            <translation>Der Proxy auf dem Weg zu {host} verlangt Benutzername und Passwort; tragen Sie sie in QGIS unter Einstellungen &gt; Optionen &gt; Netzwerk ein und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The connection to {host} is not trusted: its certificate is not known to this computer, as where a company inspects connections; have the company's certificate added to the system's, and try again.</source>
            <translation>Der Verbindung zu {host} wird nicht vertraut: Dieser Rechner kennt ihr Zertifikat nicht, wie dort, wo eine Firma Verbindungen prüft; lassen Sie das Zertifikat der Firma zu denen des Systems hinzufügen und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>What {host} sent is not what was published (its checksum is another); something on the way changed it. Try again, or choose another package index or mirror under Network.</source>
            <translation>Was {host} geschickt hat, ist nicht das Veröffentlichte (die Prüfsumme ist eine andere); etwas auf dem Weg hat es verändert. Versuchen Sie es noch einmal, oder wählen Sie unter Netzwerk einen anderen Paketindex oder Spiegel.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>Microsoft's Visual C++ runtime is missing or too old; install the latest one from Microsoft (vc_redist.x64.exe), and try again.</source>
            <translation>Die Visual-C++-Laufzeit von Microsoft fehlt oder ist zu alt; installieren Sie die neueste von Microsoft (vc_redist.x64.exe) und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>Another program, mostly a virus scanner, holds a file in {folder}; wait a minute and try again, or have that folder left out of its scans.</source>
            <translation>Ein anderes Programm, meist ein Virenscanner, hält eine Datei in {folder} fest; warten Sie eine Minute und versuchen Sie es noch einmal, oder lassen Sie diesen Ordner von der Prüfung ausnehmen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} asks for a user name and a password; put them into its address under Network, and try again.</source>
            <translation>{host} verlangt Benutzername und Passwort; schreiben Sie sie unter Netzwerk in die Adresse und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} refuses to send files to this computer; ask its administrator, or choose another package index or mirror under Network.</source>
            <translation>{host} schickt diesem Rechner keine Dateien; fragen Sie die Verwaltung, oder wählen Sie unter Netzwerk einen anderen Paketindex oder Spiegel.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} has a fault at the moment; try again later, or choose another package index or mirror under Network.</source>
            <translation>{host} ist im Augenblick gestört; versuchen Sie es später noch einmal, oder wählen Sie unter Netzwerk einen anderen Paketindex oder Spiegel.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} sent something else than the package that was asked for, or only a part of it: a page that blocks it or asks to log in, or a broken connection. Open a web browser, log in to the network where it asks, and try again.</source>
            <translation>{host} hat etwas anderes als das verlangte Paket geschickt oder nur einen Teil davon: eine Seite, die sperrt oder eine Anmeldung verlangt, oder eine abgerissene Verbindung. Öffnen Sie einen Webbrowser, melden Sie sich im Netz an, wo es verlangt wird, und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} does not have a file that is needed; choose another package index or mirror under Network.</source>
            <translation>{host} hat eine benötigte Datei nicht; wählen Sie unter Netzwerk einen anderen Paketindex oder Spiegel.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} cannot be reached; check the network and QGIS's proxy, and try again, or choose a mirror or an offline bundle under Network.</source>
            <translation>{host} ist nicht zu erreichen; prüfen Sie das Netz und den Proxy von QGIS und versuchen Sie es noch einmal, oder wählen Sie unter Netzwerk einen Spiegel oder ein Offline-Paket.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{folder} cannot be written; give yourself the right to, and try again.</source>
            <translation>In {folder} kann nicht geschrieben werden; geben Sie sich das Recht dazu und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The set-up failed at "{step}"; the log says why.</source>
            <translation>Das Einrichten ist bei „{step}“ fehlgeschlagen; das Protokoll sagt, warum.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>the backend</source>
            <translation>das Backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/choices.py" />
            <source>The offline bundle "{path}" is not there; choose the folder or zip that earthmind offline-bundle made.</source>
            <translation>Das Offline-Paket „{path}“ ist nicht da; wählen Sie den Ordner oder die ZIP-Datei, die earthmind offline-bundle gemacht hat.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/choices.py" />
            <source>The address "{address}" in the network settings cannot be used; it must begin with https:// or http:// and name a computer.</source>
            <translation>Die Adresse „{address}“ in den Netzwerkeinstellungen ist nicht brauchbar; sie muss mit https:// oder http:// beginnen und einen Rechner nennen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/choices.py" />
            <source>There is no set-up "{extra}".</source>
            <translation>Eine Einrichtung „{extra}“ gibt es nicht.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/chosen.py" />
            <source>{program} has no EarthMind backend that works; choose the Python of an environment in which the package earthmind is installed.</source>
            <translation>{program} hat kein EarthMind-Backend, das läuft; wählen Sie das Python einer Umgebung, in der das Paket earthmind installiert ist.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/chosen.py" />
            <source>{program} cannot be run; choose the Python of an environment with the backend.</source>
            <translation>{program} lässt sich nicht starten; wählen Sie das Python einer Umgebung mit dem Backend.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/claim.py" />
            <source>Another QGIS window (process {pid}) is setting the backend up; wait for it to end, then try again.</source>
            <translation>Ein anderes QGIS-Fenster (Prozess {pid}) richtet das Backend gerade ein; warten Sie, bis es fertig ist, und versuchen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/claim.py" />
            <source>The backend is being set up already; wait for it to end.</source>
            <translation>Das Backend wird schon eingerichtet; warten Sie, bis es fertig ist.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/diagnosis.py" />
            <source>The backend is not set up.</source>
            <translation>Das Backend ist nicht eingerichtet.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/diagnosis.py" />
            <source>{program} cannot be run: {error}</source>
            <translation>{program} kann nicht ausgeführt werden: {error}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/disk_space.py" />
            <source>The set-up needs {needed} GB in {folder}, and {free} GB are free; make room there first.</source>
            <translation>Das Einrichten braucht {needed} GB in {folder}, und {free} GB sind frei; schaffen Sie dort zuerst Platz.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/download.py" />
            <source>{file} does not hold the program {name}.</source>
            <translation>{file} enthält das Programm {name} nicht.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/own_python.py" />
            <source>The Python that was fetched cannot be used; the log says more.</source>
            <translation>Das geholte Python ist nicht brauchbar; das Protokoll sagt mehr.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/own_python.py" />
            <source>Fetching Python</source>
            <translation>Python holen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/own_python.py" />
            <source>Looking for a suitable Python</source>
            <translation>Ein passendes Python wird gesucht</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/packages.py" />
            <source>Fetching and installing packages</source>
            <translation>Pakete holen und installieren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/packages.py" />
            <source>Removing what is not needed</source>
            <translation>Entbehrliches wird entfernt</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/trial.py" />
            <source>The backend does not work on this computer: {finding}</source>
            <translation>Das Backend läuft auf diesem Rechner nicht: {finding}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/trial.py" />
            <source>Trying the backend</source>
            <translation>Backend ausprobieren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/uv_program.py" />
            <source>Nothing ready-made is published for this kind of computer, and no Python 3.10 to 3.14 with the module venv was found; install one and try again.</source>
            <translation>Für diese Art Rechner ist nichts Fertiges veröffentlicht, und kein Python 3.10 bis 3.14 mit dem Modul venv wurde gefunden; installieren Sie eines und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/uv_program.py" />
            <source>Fetching the installer</source>
            <translation>Installationsprogramm holen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/work.py" />
            <source>Preparing</source>
            <translation>Vorbereiten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/work.py" />
            <source>The plugin's folder {folder} is not complete; install the plugin again.</source>
            <translation>Der Ordner {folder} des Plugins ist nicht vollständig; installieren Sie das Plugin noch einmal.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/asking_again.py" />
            <source>What is this?</source>
            <translation>Was ist das?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Measured: how much of what is marked changes when a sensor is left out. A large share means that the sensor decided, not that it was right.</source>
            <translation>Gemessen: wie viel vom Markierten sich ändert, wenn ein Sensor weggelassen wird. Ein großer Anteil heißt, dass der Sensor den Ausschlag gab, nicht, dass er recht hatte.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Each alone, the two would agree on {percent} % of what they mark.</source>
            <translation>Jeder für sich würden beide in {percent} % dessen übereinstimmen, was sie markieren.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>The weights that the model's own fusion gave to the sensors. They were not measured, and say little about which sensor decided.</source>
            <translation>Die Gewichte, die die Fusion des Modells selbst den Sensoren gab. Sie sind nicht gemessen und sagen wenig darüber, welcher Sensor den Ausschlag gab.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Here either sensor alone would mark nearly the same.</source>
            <translation>Hier würde jeder Sensor allein fast dasselbe markieren.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Shares of the sensors: {sar}, {optical}</source>
            <translation>Anteile der Sensoren: {sar}, {optical}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Reflectance</source>
            <translation>Reflexionsgrad</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Display colours</source>
            <translation>Anzeigefarben</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Decibels (dB)</source>
            <translation>Dezibel (dB)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Power</source>
            <translation>Leistung</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Amplitude</source>
            <translation>Amplitude</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Bands</source>
            <translation>Kanäle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Scale</source>
            <translation>Faktor</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Offset</source>
            <translation>Versatz</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>No data</source>
            <translation>Kein Wert</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>EarthMind: bands</source>
            <translation>EarthMind: Kanäle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>As recognised</source>
            <translation>Wie erkannt</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Forget what was stated about this layer</source>
            <translation>Vergessen, was zu diesem Layer angegeben wurde</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Looking at the layer…</source>
            <translation>Der Layer wird angesehen …</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>It comes from a service, and is drawn in its colours when something is asked.</source>
            <translation>Er kommt von einem Dienst und wird in seinen Farben gezeichnet, wenn etwas gefragt wird.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Not recognised</source>
            <translation>Nicht erkannt</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>optical</source>
            <translation>optisch</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>SAR</source>
            <translation>SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>{unit} (as recognised)</source>
            <translation>{unit} (wie erkannt)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Hold down to see the other sensor in the map: optical instead of SAR, or SAR instead of optical; the menu has a line to drag between them, and blinking (down arrow)</source>
            <translation>Gedrückt halten, um in der Karte den anderen Sensor zu sehen: optisch statt SAR oder SAR statt optisch; das Menü hat eine Linie, die man dazwischen verschiebt, und Blinken (Pfeil nach unten)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>The map changes between the sensors; press to end the comparison</source>
            <translation>Die Karte wechselt zwischen den Sensoren; drücken, um den Vergleich zu beenden</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Compare the sensors</source>
            <translation>Sensoren vergleichen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Pace of blinking</source>
            <translation>Blinktempo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Drag the line in the map, or move it with the arrow keys; press to end the comparison</source>
            <translation>Ziehen Sie die Linie in der Karte oder verschieben Sie sie mit den Pfeiltasten; drücken, um den Vergleich zu beenden</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Swipe between optical and SAR</source>
            <translation>Zwischen optisch und SAR wischen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Blink between optical and SAR</source>
            <translation>Zwischen optisch und SAR blinken</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Choose an optical and a SAR layer to compare them</source>
            <translation>Einen optischen und einen SAR-Layer wählen, um sie zu vergleichen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/overlay.py" />
            <source>Optical</source>
            <translation>Optisch</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Ask</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Restart</source>
            <translation>Neu starten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Start the backend again</source>
            <translation>Das Backend noch einmal starten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Copy the conversation</source>
            <translation>Gespräch kopieren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Save the conversation</source>
            <translation>Gespräch speichern</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Begin a new conversation</source>
            <translation>Ein neues Gespräch beginnen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Backend</source>
            <translation>Backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/diagnosis.py" />
            <source>For a bug report. Look it over before you copy it: paths may hold your name. Nothing is sent.</source>
            <translation>Für eine Fehlermeldung. Sehen Sie es durch, bevor Sie es kopieren: Pfade können Ihren Namen enthalten. Es wird nichts gesendet.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/diagnosis.py" />
            <source>Diagnosis</source>
            <translation>Diagnose</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/diagnosis.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Start "earthmind serve --port 8765" there, and reach it by https through a proxy of that computer, or by an SSH tunnel: ssh -L 8765:127.0.0.1:8765 HOST, and then http://127.0.0.1:8765. Layers that are single files are sent there, kept in a folder that only its user can enter, and removed when it ends.</source>
            <translation>Starten Sie dort „earthmind serve --port 8765“ und erreichen Sie es mit https über einen Proxy jenes Rechners oder durch einen SSH-Tunnel: ssh -L 8765:127.0.0.1:8765 HOST, und dann http://127.0.0.1:8765. Layer, die einzelne Dateien sind, werden dorthin geschickt, in einem Ordner aufbewahrt, den nur sein Benutzer betreten kann, und entfernt, wenn es endet.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Backend on another computer</source>
            <translation>Backend auf einem anderen Rechner</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Address of the backend</source>
            <translation>Adresse des Backends</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Token that the backend printed when it was started</source>
            <translation>Token, das das Backend beim Start ausgegeben hat</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Connect</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Use the one of this computer</source>
            <translation>Das dieses Rechners verwenden</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>EarthMind: connecting</source>
            <translation>EarthMind: Verbindung</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>The backend of this computer is used.</source>
            <translation>Das Backend dieses Rechners wird verwendet.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>kept in QGIS's store of passwords</source>
            <translation>liegt im Passwortspeicher von QGIS</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Asking {address}…</source>
            <translation>{address} wird gefragt…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>Polygons of {phrase}</source>
            <translation>Polygone von {phrase}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>EarthMind: saving the conversation</source>
            <translation>EarthMind: Gespräch speichern</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>EarthMind: a picture of the conversation</source>
            <translation>EarthMind: ein Bild des Gesprächs</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>The conversation cannot be saved as {path}; choose another place.</source>
            <translation>Das Gespräch kann nicht als {path} gespeichert werden; wählen Sie einen anderen Ort.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>Stopped.</source>
            <translation>Angehalten.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>EarthMind: a conversation</source>
            <translation>EarthMind: ein Gespräch</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Optical before</source>
            <translation>Optisch vorher</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>SAR before</source>
            <translation>SAR vorher</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Saved on {date}</source>
            <translation>Gespeichert am {date}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Project: {name}</source>
            <translation>Projekt: {name}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Asked on {date}</source>
            <translation>Gefragt am {date}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>The answer on the map</source>
            <translation>Die Antwort auf der Karte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>The optical image, or nothing</source>
            <translation>Das optische Bild oder nichts</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>The radar image, or nothing</source>
            <translation>Das Radarbild oder nichts</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Choose an optical or a SAR layer.</source>
            <translation>Wählen Sie einen optischen oder einen SAR-Layer.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>"{layer}" is chosen twice; choose different layers, or leave one empty.</source>
            <translation>„{layer}“ ist zweimal gewählt; wählen Sie verschiedene Layer, oder lassen Sie einen leer.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Area</source>
            <translation>Gebiet</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Output</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Common area</source>
            <translation>Gemeinsames Gebiet</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Where to look: all that the layers share, the map view, a layer's extent, or a rectangle</source>
            <translation>Wo gesucht wird: alles, was die Layer gemeinsam haben, die Kartenansicht, die Ausdehnung eines Layers oder ein Rechteck</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>GeoPackage for the polygons</source>
            <translation>GeoPackage für die Polygone</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Temporary layer</source>
            <translation>Temporärer Layer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Where the polygons are kept; every answer adds its own tables, nothing is overwritten</source>
            <translation>Wo die Polygone bleiben; jede Antwort fügt eigene Tabellen hinzu, nichts wird überschrieben</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>GeoPackage</source>
            <translation>GeoPackage</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>A radar satellite lights the ground itself with microwaves and measures what comes back. So it sees at night and through clouds. It does not see colours: it sees how rough, how wet and how upright things are.</source>
            <translation>Ein Radarsatellit beleuchtet den Boden selbst mit Mikrowellen und misst, was zurückkommt. Darum sieht er nachts und durch Wolken. Farben sieht er nicht: Er sieht, wie rau, wie nass und wie aufrecht etwas ist.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With two sensors, each answer says how much each of them counted, such as SAR 70 %, optical 30 %. This is measured, not guessed: the answer is worked out again without each sensor, and it is counted how much of what is marked changes.</source>
            <translation>Bei zwei Sensoren sagt jede Antwort, wie viel jeder zählte, etwa SAR 70 %, optisch 30 %. Das ist gemessen, nicht geschätzt: Die Antwort wird ohne jeden der Sensoren noch einmal berechnet, und es wird gezählt, wie viel des Markierten sich ändert.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Areas, shares and counts are measured on what the model marked. They are as right as the outlines are. Look at the map before you hand a number on.</source>
            <translation>Flächen, Anteile und Anzahlen werden an dem gemessen, was das Modell markiert hat. Sie sind so richtig wie die Umrisse. Sehen Sie auf die Karte, bevor Sie eine Zahl weitergeben.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>{compare} below the prompt line shows one sensor beside the other in the map.</source>
            <translation>{compare} unter der Eingabezeile zeigt in der Karte einen Sensor neben dem anderen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>SAR for optical people</source>
            <translation>SAR für Kenner optischer Bilder</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What the shares mean</source>
            <translation>Was die Anteile bedeuten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where not to trust it</source>
            <translation>Wo man ihm nicht trauen soll</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What is dark, what is bright</source>
            <translation>Was dunkel ist, was hell</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>VV and VH</source>
            <translation>VV und VH</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Decibels</source>
            <translation>Dezibel</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Grain</source>
            <translation>Körnung</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where radar misleads</source>
            <translation>Wo Radar täuscht</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What to use</source>
            <translation>Was man verwenden soll</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>A large share</source>
            <translation>Ein großer Anteil</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>About half each</source>
            <translation>Etwa je die Hälfte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Nothing at all</source>
            <translation>Gar nichts</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where on the map</source>
            <translation>Wo auf der Karte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Confidence is not accuracy</source>
            <translation>Sicherheit ist nicht Genauigkeit</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What the embedded model does well, and what not</source>
            <translation>Was das eingebaute Modell gut kann und was nicht</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Be careful</source>
            <translation>Vorsicht</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Ways to check</source>
            <translation>Wie man prüft</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Smooth surfaces reflect the beam away, like a mirror: calm water, wet sand, runways and dry sand are dark. Rough ground, crops and forest scatter it back and are grey to bright. Walls beside flat ground send it straight back: towns, ships and bridges are very bright.</source>
            <translation>Glatte Flächen werfen den Strahl weg wie ein Spiegel: Ruhiges Wasser, nasser Sand, Landebahnen und trockener Sand sind dunkel. Rauer Boden, Felder und Wald streuen ihn zurück und sind grau bis hell. Wände neben ebenem Boden werfen ihn geradewegs zurück: Städte, Schiffe und Brücken sind sehr hell.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>The first letter is how the wave was sent, the second how it was received: vertical or horizontal. VV answers to surfaces and to waves on water. VH comes back from what turns the wave, above all branches and leaves: forest is bright in VH, bare land is not.</source>
            <translation>Der erste Buchstabe sagt, wie die Welle gesendet, der zweite, wie sie empfangen wurde: vertikal oder horizontal. VV spricht auf Oberflächen und auf Wellen auf dem Wasser an. VH kommt von dem zurück, was die Welle dreht, vor allem von Ästen und Blättern: Wald ist in VH hell, kahler Boden nicht.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Backscatter is told on a logarithmic scale: 3 dB more is twice as much, 10 dB ten times. Calm water lies near -20 dB in VV, forest near -8 dB, towns above -5 dB. Files hold decibels, power or amplitude; what a layer was taken for is shown by {bands}.</source>
            <translation>Rückstreuung wird logarithmisch angegeben: 3 dB mehr ist doppelt so viel, 10 dB zehnmal. Ruhiges Wasser liegt in VV bei etwa -20 dB, Wald bei etwa -8 dB, Städte über -5 dB. Dateien enthalten Dezibel, Leistung oder Amplitude; wofür ein Layer gehalten wurde, zeigt {bands}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>The salt and pepper of a radar image is speckle: echoes within one pixel add up or cancel. It is not noise of the instrument and not detail of the ground. Judge areas, not pixels.</source>
            <translation>Das Körnige eines Radarbildes ist Speckle: Echos innerhalb eines Pixels verstärken sich oder löschen sich aus. Es ist kein Rauschen des Geräts und keine Einzelheit des Bodens. Beurteilen Sie Flächen, nicht Pixel.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Wind makes water rough, and it looks like land. Mountains lean towards the sensor and throw shadows that look like water. Water under trees or between houses makes them brighter, not darker. Melting snow and very dry sand are dark.</source>
            <translation>Wind macht Wasser rau, und es sieht aus wie Land. Berge neigen sich zum Sensor und werfen Schatten, die wie Wasser aussehen. Wasser unter Bäumen oder zwischen Häusern macht sie heller, nicht dunkler. Schmelzender Schnee und sehr trockener Sand sind dunkel.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Use calibrated, terrain-corrected backscatter (sigma0 or gamma0) in VV and VH, as close in time to the optical image as you can get it. A flood moves within hours.</source>
            <translation>Verwenden Sie kalibrierte, geländekorrigierte Rückstreuung (sigma0 oder gamma0) in VV und VH, zeitlich so nah am optischen Bild wie möglich. Eine Flut bewegt sich in Stunden.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Without that sensor the answer would be another one. It decided; it need not be right.</source>
            <translation>Ohne diesen Sensor wäre die Antwort eine andere. Er hat entschieden; recht haben muss er nicht.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Either both are needed, or either alone would do. The tooltip of the bar says which: how far the two would agree if each were asked alone.</source>
            <translation>Entweder werden beide gebraucht, oder jeder allein würde genügen. Der Tooltip des Balkens sagt, welches: wie weit beide übereinstimmen würden, wenn jeder allein gefragt würde.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>A layer of clouds, noise, one value or other ground is left out, and a note says so. Look at that layer first.</source>
            <translation>Ein Layer aus Wolken, Rauschen, einem einzigen Wert oder anderem Boden wird weggelassen, und ein Hinweis sagt es. Sehen Sie sich diesen Layer zuerst an.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>{raster} below an answer draws it pixel by pixel: violet where the radar decided, green where the optical image did. Under a cloud it should be violet.</source>
            <translation>{raster} unter einer Antwort zeichnet es Pixel für Pixel: violett, wo das Radar entschied, grün, wo das optische Bild. Unter einer Wolke sollte es violett sein.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>It is the model's own mean probability within a polygon. Below two thirds the answer says so. A model can be sure and wrong: check some polygons against the image, or against ground that you know.</source>
            <translation>Sie ist die mittlere Wahrscheinlichkeit des Modells innerhalb eines Polygons. Unter zwei Dritteln sagt es die Antwort. Ein Modell kann sicher sein und irren: Prüfen Sie einige Polygone am Bild oder an Gelände, das Sie kennen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Water, floods, broad land cover, crops and clouds at about 10 m. It does not know ships, cars, single houses or species of trees, and says that it does not. Forest, scrub, towns and bare land are often taken for each other.</source>
            <translation>Wasser, Überschwemmungen, grobe Landbedeckung, Felder und Wolken bei etwa 10 m. Schiffe, Autos, einzelne Häuser oder Baumarten kennt es nicht und sagt das. Wald, Gebüsch, Städte und kahler Boden werden oft verwechselt.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Try it in the sample scene: ask for the forest. A good part of it is missed.</source>
            <translation>Versuchen Sie es in der Beispielszene: Fragen Sie nach dem Wald. Ein guter Teil davon wird übersehen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With red, green and blue alone, such as web maps: there is no infrared, water is guessed.</source>
            <translation>Bei Rot, Grün und Blau allein, etwa Webkarten: Es fehlt das Infrarot, Wasser wird geraten.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>In shadows of mountains and clouds, on dark roofs and wet fields: they look like water.</source>
            <translation>In Schatten von Bergen und Wolken, auf dunklen Dächern und nassen Feldern: Sie sehen aus wie Wasser.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With days between the two images: a flood, a harvest or snow may lie in between.</source>
            <translation>Wenn Tage zwischen den beiden Bildern liegen: Dazwischen kann eine Flut, eine Ernte oder Schnee sein.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With things of few pixels: at 10 m a ditch or a lane is not there.</source>
            <translation>Bei Dingen von wenigen Pixeln: Bei 10 m gibt es keinen Graben und keinen Feldweg.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With one date: permanent water and flood are the same to every sensor.</source>
            <translation>Bei einem einzigen Datum: Dauerndes Gewässer und Flut sind für jeden Sensor dasselbe.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where SAR was trusted</source>
            <translation>Wo dem SAR vertraut wurde</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Ask in the same conversation: {question}</source>
            <translation>Fragen Sie im selben Gespräch: {question}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>How sure are you?</source>
            <translation>Wie sicher bist du?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/opening.py" />
            <source>The scene is being made…</source>
            <translation>Die Szene wird erzeugt …</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/opening.py" />
            <source>The scene is loaded.</source>
            <translation>Die Szene ist geladen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>{layer} before the flood</source>
            <translation>{layer} vor der Flut</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>Sample scene</source>
            <translation>Beispielszene</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>Districts</source>
            <translation>Bezirke</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>EarthMind: the sample scene</source>
            <translation>EarthMind: die Beispielszene</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>Set up the backend first.</source>
            <translation>Richten Sie zuerst das Backend ein.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>The sample scene could not be made; the details say why.</source>
            <translation>Die Beispielszene konnte nicht erzeugt werden; die Details sagen, warum.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>The layer {path} cannot be opened.</source>
            <translation>Der Layer {path} lässt sich nicht öffnen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Whatever goes wrong is said in one sentence, with its cause. These are the usual ones.</source>
            <translation>Was schiefgeht, wird in einem Satz mit seiner Ursache gesagt. Das sind die üblichen Fälle.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Troubleshooting</source>
            <translation>Wenn etwas nicht geht</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The set-up fails</source>
            <translation>Die Einrichtung scheitert</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The backend has stopped or says nothing</source>
            <translation>Das Backend ist beendet oder sagt nichts</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>It is slow</source>
            <translation>Es ist langsam</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Bands or unit are not known</source>
            <translation>Kanäle oder Einheit sind nicht bekannt</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The two layers do not fit</source>
            <translation>Die beiden Layer passen nicht zusammen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>It was understood wrongly</source>
            <translation>Es wurde falsch verstanden</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The polygons are gone</source>
            <translation>Die Polygone sind weg</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Behind a company's proxy, set it in QGIS (Settings, Options, Network); a package index or a mirror under {network}. Without a network, an offline bundle is made on another computer by “earthmind offline-bundle”. {log} shows what the programs wrote. Pressing the button again goes on; nothing has to be removed first.</source>
            <translation>Hinter dem Proxy einer Firma: ihn in QGIS einstellen (Einstellungen, Optionen, Netzwerk); einen Paketindex oder Spiegel unter {network}. Ohne Netz entsteht ein Offline-Bündel auf einem anderen Rechner mit „earthmind offline-bundle“. {log} zeigt, was die Programme schrieben. Ein weiterer Klick auf den Knopf macht weiter; vorher muss nichts entfernt werden.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Press {restart}. If it happens again, {repair} builds it anew beside the old one. {diagnosis} tests it and shows a page for a bug report.</source>
            <translation>Drücken Sie {restart}. Geschieht es wieder, baut {repair} es neben dem alten neu auf. {diagnosis} prüft es und zeigt eine Seite für einen Fehlerbericht.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The first question of a place reads the rasters; those that follow are quicker. Choose a smaller {area}, or {overview} under {options}. Rasters on a network drive are slow: copy them.</source>
            <translation>Die erste Frage zu einem Ort liest die Raster; die folgenden sind schneller. Wählen Sie ein kleineres {area} oder {overview} unter {options}. Raster auf einem Netzlaufwerk sind langsam: Kopieren Sie sie.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Press {bands} beside the layer and state them, such as “green=2, nir=4”.</source>
            <translation>Drücken Sie {bands} neben dem Layer und geben Sie sie an, etwa „green=2, nir=4“.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>They must show the same ground. Optical and SAR exchanged: the error offers to swap them. A shift between them is measured, and {correct} moves one onto the other for the question; no file is changed.</source>
            <translation>Sie müssen denselben Boden zeigen. Optisch und SAR vertauscht: Der Fehler bietet an, sie zu tauschen. Ein Versatz wird gemessen, und {correct} schiebt für die Frage eines auf das andere; keine Datei wird geändert.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Read the line below your question. Say it in shorter words, or press {change} and correct the plan itself. What was not understood is named in the answer.</source>
            <translation>Lesen Sie die Zeile unter Ihrer Frage. Sagen Sie es kürzer, oder drücken Sie {change} und verbessern Sie den Plan selbst. Was nicht verstanden wurde, nennt die Antwort.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Without an {output} they are temporary and end with QGIS. A new answer takes the place of the one before; {pin} keeps it.</source>
            <translation>Ohne {output} sind sie temporär und enden mit QGIS. Eine neue Antwort tritt an die Stelle der vorigen; {pin} behält sie.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Network…</source>
            <translation>Netzwerk…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Repair the backend</source>
            <translation>Backend reparieren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Diagnosis…</source>
            <translation>Diagnose…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Overview</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Options</source>
            <translation>Optionen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Correct the shift and ask again</source>
            <translation>Versatz korrigieren und noch einmal fragen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Pin</source>
            <translation>Anheften</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Ten minutes from loading two rasters to polygons that you can hand on. The scene is simulated: a river, fields, a wood and a town, before and during a flood, as Sentinel-2 and Sentinel-1 see them. It is made on this computer; nothing is downloaded.</source>
            <translation>Zehn Minuten vom Laden zweier Raster bis zu Polygonen, die Sie weitergeben können. Die Szene ist simuliert: ein Fluss, Felder, ein Wald und eine Stadt, vor und während einer Flut, wie Sentinel-2 und Sentinel-1 sie sehen. Sie wird auf diesem Rechner erzeugt; nichts wird heruntergeladen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>How large is the water?</source>
            <translation>Wie groß ist das Wasser?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>And in the northern part?</source>
            <translation>Und im nördlichen Teil?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Segment the water.</source>
            <translation>Markiere das Wasser.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Segment the flooded area.</source>
            <translation>Markiere die überschwemmte Fläche.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Tutorial: ten minutes</source>
            <translation>Einführung: zehn Minuten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>1. Load the scene</source>
            <translation>1. Die Szene laden</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>2. See what was recognised</source>
            <translation>2. Sehen, was erkannt wurde</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>3. Ask</source>
            <translation>3. Fragen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>4. Read the answer</source>
            <translation>4. Die Antwort lesen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>5. Go on</source>
            <translation>5. Weiterfragen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>6. Make polygons</source>
            <translation>6. Polygone erzeugen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>7. Ask about a part</source>
            <translation>7. Nach einem Teil fragen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>8. Correct it with a click</source>
            <translation>8. Mit einem Klick korrigieren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>9. Look through the results</source>
            <translation>9. Die Ergebnisse durchsehen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>10. Add up by district</source>
            <translation>10. Nach Bezirken zusammenzählen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>11. Compare two dates</source>
            <translation>11. Zwei Daten vergleichen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>12. Keep it</source>
            <translation>12. Behalten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Two rasters of the flood appear, two of the time before, and a layer of districts. The first two are chosen in the panel.</source>
            <translation>Zwei Raster der Flut erscheinen, zwei aus der Zeit davor und ein Layer mit Bezirken. Die ersten beiden sind im Bedienfeld gewählt.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Press {bands} beside the optical layer. It shows the mission, the bands and the unit, and a picture of what the model will see. Where that is wrong, correct it there. Close it with Esc.</source>
            <translation>Drücken Sie {bands} neben dem optischen Layer. Es zeigt Mission, Kanäle und Einheit und ein Bild dessen, was das Modell sehen wird. Wo das falsch ist, verbessern Sie es dort. Esc schließt es.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Type {question} and press Enter. The first answer takes a few seconds.</source>
            <translation>Tippen Sie {question} und drücken Sie die Eingabetaste. Die erste Antwort dauert einige Sekunden.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Below your question stands what was understood; {change} lets you correct it. The coloured phrase is the water itself: a click zooms to it. Notes say what was assumed. The bar at the bottom shows how much each sensor counted.</source>
            <translation>Unter Ihrer Frage steht, was verstanden wurde; mit {change} verbessern Sie es. Die farbige Wendung ist das Wasser selbst: Ein Klick zoomt dorthin. Hinweise sagen, was angenommen wurde. Der Balken unten zeigt, wie viel jeder Sensor zählte.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Type {question} The second question is about the water of the first.</source>
            <translation>Tippen Sie {question} Die zweite Frage gilt dem Wasser der ersten.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Type {question} The polygons lie in the group EarthMind of the layers. Click the coloured phrase in the answer: the map zooms to them.</source>
            <translation>Tippen Sie {question} Die Polygone liegen in der Gruppe EarthMind der Layer. Klicken Sie auf die farbige Wendung in der Antwort: Die Karte zoomt dorthin.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Open the menu of the button beside the prompt line, choose {rectangle} and drag one in the map. Ask {question} again. {remove} above the prompt line ends it.</source>
            <translation>Öffnen Sie das Menü des Knopfes neben der Eingabezeile, wählen Sie {rectangle} und ziehen Sie es in der Karte auf. Fragen Sie noch einmal: {question} {remove} über der Eingabezeile beendet es.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Ask {question} for the whole area again. Choose {wrong} in the same menu and click at a small lake: it is taken away. {missing} does the contrary. {back} undoes a click.</source>
            <translation>Stellen Sie {question} noch einmal für das ganze Gebiet. Wählen Sie {wrong} im selben Menü und klicken Sie auf einen kleinen See: Er wird weggenommen. {missing} tut das Gegenteil. {back} macht einen Klick rückgängig.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Open {results}. Each row is a polygon: a click zooms to it and selects it. Raise the confidence or the area: what is below is hidden, in the table and in the map, without another question.</source>
            <translation>Öffnen Sie {results}. Jede Zeile ist ein Polygon: Ein Klick zoomt dorthin und wählt es aus. Erhöhen Sie Sicherheit oder Fläche: Was darunter liegt, wird in Tabelle und Karte ausgeblendet, ohne neue Frage.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Press {by_area} and choose the districts. A table of the water in each of them is added to the project.</source>
            <translation>Drücken Sie {by_area} und wählen Sie die Bezirke. Eine Tabelle mit dem Wasser in jedem von ihnen kommt ins Projekt.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Open {options} and choose the two rasters of the time before. Ask {question} With one date nobody can tell a flood from a lake. With two, what was water before is left out.</source>
            <translation>Öffnen Sie {options} und wählen Sie die beiden Raster aus der Zeit davor. Fragen Sie: {question} Mit einem Datum kann niemand eine Flut von einem See unterscheiden. Mit zweien bleibt weg, was vorher Wasser war.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>{save} in the results writes a GeoPackage or another file. The disk below the prompt line writes the conversation as one web page with its maps. The project file keeps the conversation too; give the polygons a file, or they are gone with QGIS.</source>
            <translation>{save} bei den Ergebnissen schreibt ein GeoPackage oder eine andere Datei. Die Diskette unter der Eingabezeile schreibt das Gespräch als eine Webseite mit seinen Karten. Auch die Projektdatei behält das Gespräch; geben Sie den Polygonen eine Datei, sonst sind sie mit QGIS weg.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Now your own rasters: choose them above and ask.</source>
            <translation>Nun Ihre eigenen Raster: Wählen Sie sie oben und fragen Sie.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Draw a rectangle</source>
            <translation>Rechteck zeichnen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Remove what is wrong</source>
            <translation>Falsches entfernen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Add what is missing</source>
            <translation>Fehlendes hinzufügen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Take the last one back</source>
            <translation>Den letzten zurücknehmen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Results</source>
            <translation>Ergebnisse</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>By area</source>
            <translation>Nach Gebiet</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Load the sample scene</source>
            <translation>Beispielszene laden</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/window.py" />
            <source>Reference</source>
            <translation>Nachschlagen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/window.py" />
            <source>EarthMind: help</source>
            <translation>EarthMind: Hilfe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/window.py" />
            <source>Pages of the help</source>
            <translation>Seiten der Hilfe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Ask about the place that your layers show</source>
            <translation>Fragen Sie nach dem Ort, den Ihre Layer zeigen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Choose an optical layer, a SAR layer, or both of the same place, then type:</source>
            <translation>Wählen Sie einen optischen Layer, einen SAR-Layer oder beide vom selben Ort, und schreiben Sie dann:</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>How much of the area is under water?</source>
            <translation>Wie viel des Gebiets steht unter Wasser?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Is there flooding?</source>
            <translation>Gibt es eine Überschwemmung?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>{model}, {seconds} s</source>
            <translation>{model}, {seconds} s</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Corrected by clicks: {count}.</source>
            <translation>Durch Klicks korrigiert: {count}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>{phrase}: nothing found</source>
            <translation>{phrase}: nichts gefunden</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>The raster is being made: {kind}.</source>
            <translation>Das Raster entsteht: {kind}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>As a raster:</source>
            <translation>Als Raster:</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Pinned</source>
            <translation>Angeheftet</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Unpin</source>
            <translation>Lösen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>New here?</source>
            <translation>Neu hier?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>A new conversation has begun.</source>
            <translation>Ein neues Gespräch hat begonnen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Ask again</source>
            <translation>Noch einmal fragen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Swap the layers and ask again</source>
            <translation>Layer tauschen und noch einmal fragen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Restart the backend</source>
            <translation>Backend neu starten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/kept_conversation.py" />
            <source>The conversation in this project is damaged and not shown.</source>
            <translation>Das Gespräch in diesem Projekt ist beschädigt und wird nicht gezeigt.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/kept_conversation.py" />
            <source>The conversation in this project was kept by a later version of EarthMind: it is not shown and stays as it is; what is asked now is not kept in the project.</source>
            <translation>Das Gespräch in diesem Projekt stammt von einer späteren Version von EarthMind: Es wird nicht gezeigt und bleibt, wie es ist; was jetzt gefragt wird, bleibt nicht im Projekt.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/layer_picker.py" />
            <source>What this layer is taken for: its bands and unit; state them where they are wrong</source>
            <translation>Wofür dieser Layer gehalten wird: seine Kanäle und seine Einheit; geben Sie sie an, wo sie nicht stimmen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>EarthMind: models</source>
            <translation>EarthMind: Modelle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>EarthMind: removing a model</source>
            <translation>EarthMind: ein Modell wird entfernt</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Folder that holds the model's files; empty: they are downloaded</source>
            <translation>Ordner mit den Dateien des Modells; leer: sie werden heruntergeladen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>I have read the licence and accept it</source>
            <translation>Ich habe die Lizenz gelesen und nehme sie an</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Fetch</source>
            <translation>Holen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Remove it from this computer</source>
            <translation>Von diesem Computer entfernen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Progress of fetching the model</source>
            <translation>Fortschritt beim Holen des Modells</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>From a folder</source>
            <translation>Aus einem Ordner</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Sensors</source>
            <translation>Sensoren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>On this computer</source>
            <translation>Auf diesem Computer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Knows: {things}.</source>
            <translation>Kennt: {things}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Licence:</source>
            <translation>Lizenz:</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/fetch_task.py" />
            <source>EarthMind: fetching {model}</source>
            <translation>EarthMind: {model} wird geholt</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>EarthMind: network</source>
            <translation>EarthMind: Netzwerk</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Offline bundles (*.zip);;All files (*)</source>
            <translation>Offline-Pakete (*.zip);;Alle Dateien (*)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Folder…</source>
            <translation>Ordner…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Folder that earthmind offline-bundle made</source>
            <translation>Ordner, den earthmind offline-bundle gemacht hat</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Leave these empty to fetch from PyPI and GitHub. The proxy is QGIS's (Settings &gt; Options &gt; Network), the certificates are the system's. Everything that is fetched is checked against the checksums in the plugin, wherever it comes from.</source>
            <translation>Bleiben diese leer, wird von PyPI und GitHub geholt. Der Proxy ist der von QGIS (Einstellungen &gt; Optionen &gt; Netzwerk), die Zertifikate sind die des Systems. Alles Geholte wird mit den Prüfsummen im Plugin verglichen, woher es auch kommt.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Package index</source>
            <translation>Paketindex</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Mirror of Python</source>
            <translation>Spiegel für Python</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Offline bundle</source>
            <translation>Offline-Paket</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/notices.py" />
            <source>EarthMind: details</source>
            <translation>EarthMind: Details</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/notices.py" />
            <source>The conversation was saved as {path}.</source>
            <translation>Das Gespräch wurde als {path} gespeichert.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>How to look at an area that is larger than one picture of the model. Overview: as one coarser picture. Full resolution: in windows, whose polygons are joined. Automatic: full resolution for what is to be segmented, overview for questions.</source>
            <translation>Wie ein Gebiet betrachtet wird, das größer ist als ein Bild des Modells. Übersicht: als ein gröberes Bild. Volle Auflösung: in Fenstern, deren Polygone verbunden werden. Automatisch: volle Auflösung für das, was segmentiert werden soll, Übersicht für Fragen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>The model that answers</source>
            <translation>Das Modell, das antwortet</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Correct the shift</source>
            <translation>Versatz korrigieren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Move the SAR image onto the optical one where their shift can be told; no file is changed</source>
            <translation>Das SAR-Bild auf das optische schieben, wo sich ihr Versatz bestimmen lässt; keine Datei wird verändert</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Detail</source>
            <translation>Detail</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Full resolution (in windows)</source>
            <translation>Volle Auflösung (in Fenstern)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>{title} is not on this computer. Fetch it with: {command}</source>
            <translation>{title} ist nicht auf diesem Rechner. So wird es geholt: {command}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>{title}. It knows: {knows}.</source>
            <translation>{title}. Es kennt: {knows}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>{model} (default)</source>
            <translation>{model} (Vorgabe)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Options ({count} set)</source>
            <translation>Optionen ({count} gesetzt)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Name or folder of the model that answers; empty: the backend chooses</source>
            <translation>Name oder Ordner des Modells, das antwortet; leer: das Backend wählt</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Python of a backend that was set up elsewhere</source>
            <translation>Python eines Backends, das anderswo eingerichtet wurde</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Python of an environment in which the backend is installed; empty for the plugin's own</source>
            <translation>Python einer Umgebung, in der das Backend installiert ist; leer für die eigene des Plugins</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Python of the backend</source>
            <translation>Python des Backends</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>EarthMind</source>
            <translation>EarthMind</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>What else the backend needs is set up in the panel: {button}.</source>
            <translation>Was das Backend sonst braucht, wird im Bedienfeld eingerichtet: {button}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/bookmarks.py" />
            <source>Bookmarks</source>
            <translation>Lesezeichen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/bookmarks.py" />
            <source>There are no bookmarks yet</source>
            <translation>Es gibt noch keine Lesezeichen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>{what}: the next question is about that alone (down arrow: other ways)</source>
            <translation>{what}: Die nächste Frage gilt nur dem (Pfeil nach unten: andere Wege)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Point at what is asked about</source>
            <translation>Auf das zeigen, wonach gefragt wird</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>{what}: a click in the map corrects the last answer (down arrow: other ways)</source>
            <translation>{what}: Ein Klick in die Karte korrigiert die letzte Antwort (Pfeil nach unten: andere Arten)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>{what}: the polygons of an answer change (down arrow: other ways)</source>
            <translation>{what}: die Polygone einer Antwort ändern sich (Pfeil nach unten: andere Wege)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Point at a place</source>
            <translation>Auf eine Stelle zeigen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a polygon</source>
            <translation>Polygon zeichnen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a lasso</source>
            <translation>Lasso zeichnen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Selected features</source>
            <translation>Gewählte Objekte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Split polygons by a line</source>
            <translation>Polygone mit einer Linie teilen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Merge polygons along a line</source>
            <translation>Polygone entlang einer Linie vereinigen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Merge selected polygons</source>
            <translation>Ausgewählte Polygone vereinigen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click at a place in the map; Esc cancels.</source>
            <translation>Klicken Sie auf eine Stelle in der Karte; Esc bricht ab.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Drag a rectangle in the map; Esc cancels.</source>
            <translation>Ziehen Sie in der Karte ein Rechteck auf; Esc bricht ab.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click the corners in the map, a right click ends; Esc cancels.</source>
            <translation>Klicken Sie die Ecken in der Karte an, ein Rechtsklick beendet; Esc bricht ab.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw around an area with the mouse button held down; Esc cancels.</source>
            <translation>Mit gedrückter Maustaste um eine Fläche herum zeichnen; Esc bricht ab.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click at what is missing in the last answer; Esc ends.</source>
            <translation>Auf das klicken, was in der letzten Antwort fehlt; Esc beendet.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click at what is wrong in the last answer; Esc ends.</source>
            <translation>Auf das klicken, was in der letzten Antwort falsch ist; Esc beendet.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a line across what is to be split, a right click ends it; Esc ends.</source>
            <translation>Ziehen Sie eine Linie quer über das, was geteilt werden soll, ein Rechtsklick schließt sie ab; Esc beendet.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a line over all that is to be one polygon, a right click ends it; Esc ends.</source>
            <translation>Ziehen Sie eine Linie über alles, was ein Polygon werden soll, ein Rechtsklick schließt sie ab; Esc beendet.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>What is marked ({region}) has too many corners; simplify it first.</source>
            <translation>Was markiert ist ({region}), hat zu viele Ecken; vereinfachen Sie es zuerst.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>place clicked at</source>
            <translation>angeklickte Stelle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>drawn rectangle</source>
            <translation>gezeichnetes Rechteck</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>drawn polygon</source>
            <translation>gezeichnetes Polygon</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>area within the lasso</source>
            <translation>Fläche im Lasso</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>selected features</source>
            <translation>gewählte Objekte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>bookmark</source>
            <translation>Lesezeichen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>What is marked ({region}) lies outside the area that is asked about; mark something within, or remove it.</source>
            <translation>Was markiert ist ({region}), liegt außerhalb des Gebiets, nach dem gefragt wird; markieren Sie etwas darin oder entfernen Sie es.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>The project has no coordinate reference system; choose one, then point.</source>
            <translation>Das Projekt hat kein Koordinatenbezugssystem; wählen Sie eines und zeigen Sie dann.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Select features of a polygon layer first, and make it the active layer.</source>
            <translation>Wählen Sie zuerst Objekte eines Polygonlayers, und machen Sie ihn zum aktiven Layer.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>{count} features are selected; select at most {most}.</source>
            <translation>{count} Objekte sind gewählt; wählen Sie höchstens {most}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>What was marked has no area; mark polygons.</source>
            <translation>Was markiert wurde, hat keine Fläche; markieren Sie Polygone.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Mark nothing in the map</source>
            <translation>Nichts in der Karte markieren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>"{layer}" has no coordinate reference system; give it one first.</source>
            <translation>„{layer}“ hat kein Koordinatenbezugssystem; geben Sie ihm zuerst eines.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Ask about the whole area again</source>
            <translation>Wieder nach dem ganzen Gebiet fragen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Asked about: {region}</source>
            <translation>Gefragt wird nach: {region}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>{region}; only what lies within the area counts</source>
            <translation>{region}; nur was im Gebiet liegt, zählt</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Looking at full resolution…</source>
            <translation>Blick in voller Auflösung…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Progress of the answer</source>
            <translation>Fortschritt der Antwort</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Sending the layers…</source>
            <translation>Die Layer werden geschickt…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Loading the model…</source>
            <translation>Das Modell wird geladen…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Reading the rasters…</source>
            <translation>Die Raster werden gelesen…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Looking…</source>
            <translation>Das Bild wird angesehen…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Answering…</source>
            <translation>Die Antwort entsteht…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Drawing the polygons…</source>
            <translation>Die Polygone werden gezeichnet…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>{done} of {count} windows</source>
            <translation>{done} von {count} Fenstern</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/prompt.py" />
            <source>Question or task</source>
            <translation>Frage oder Auftrag</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/prompt.py" />
            <source>Enter asks; the up arrow brings back what you asked before</source>
            <translation>Die Eingabetaste fragt; der Pfeil nach oben holt frühere Fragen zurück</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/prompt.py" />
            <source>Question or instruction</source>
            <translation>Frage oder Anweisung</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/questions.py" />
            <source>Asking…</source>
            <translation>Frage wird gestellt…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/questions.py" />
            <source>Starting the backend…</source>
            <translation>Das Backend startet…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/questions.py" />
            <source>Stopping…</source>
            <translation>Wird angehalten…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>The backend is not running.</source>
            <translation>Das Backend läuft nicht.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>The backend does not answer.</source>
            <translation>Das Backend antwortet nicht.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>Repair the backend first.</source>
            <translation>Reparieren Sie zuerst das Backend.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>Type what to find out.</source>
            <translation>Schreiben Sie, was Sie wissen wollen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>Ask (Enter)</source>
            <translation>Fragen (Eingabetaste)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/refining.py" />
            <source>The answer has many clicks already; edit its polygons instead.</source>
            <translation>Die Antwort hat schon viele Klicks; statt dessen ihre Polygone bearbeiten.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/refining.py" />
            <source>Only clicks on the last answer can be taken back; ask that question again.</source>
            <translation>Nur Klicks auf die letzte Antwort können zurückgenommen werden; diese Frage noch einmal stellen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/refining.py" />
            <source>Ask for something to be marked first; then click at what is wrong.</source>
            <translation>Zuerst etwas markieren lassen, dann auf das klicken, was falsch ist.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>not filtered in the map, since it is being edited: {layers}</source>
            <translation>in der Karte nicht gefiltert, weil in Bearbeitung: {layers}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Results ({shown} of {count})</source>
            <translation>Ergebnisse ({shown} von {count})</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Results ({count})</source>
            <translation>Ergebnisse ({count})</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Nothing of what is shown lies within "{layer}".</source>
            <translation>Nichts von dem, was gezeigt wird, liegt in „{layer}“.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>{shown} of {count} shown</source>
            <translation>{shown} von {count} gezeigt</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>the {most} largest are listed</source>
            <translation>die {most} größten sind aufgeführt</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Totals by {layer}</source>
            <translation>Summen nach {layer}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Minimum confidence in percent</source>
            <translation>Mindestsicherheit in Prozent</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Show only polygons of at least this confidence, here and in the map</source>
            <translation>Nur Polygone mit mindestens dieser Sicherheit zeigen, hier und in der Karte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Minimum area in square metres</source>
            <translation>Mindestfläche in Quadratmetern</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Show only polygons of at least this area, here and in the map</source>
            <translation>Nur Polygone mit mindestens dieser Fläche zeigen, hier und in der Karte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Reset</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Show all polygons again</source>
            <translation>Wieder alle Polygone zeigen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Confidence from</source>
            <translation>Sicherheit ab</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Area from</source>
            <translation>Fläche ab</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Take the last change of polygons back</source>
            <translation>Die letzte Änderung von Polygonen zurücknehmen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Keep the changes of polygons</source>
            <translation>Die Änderungen von Polygonen behalten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Have the polygons as they were before the changes</source>
            <translation>Die Polygone wieder wie vor den Änderungen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>The line touches no polygon of an answer; draw it over one.</source>
            <translation>Die Linie berührt kein Polygon einer Antwort; ziehen Sie sie über eines.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>"{layer}" cannot be edited; save it as a new file and edit that.</source>
            <translation>„{layer}“ kann nicht bearbeitet werden; speichern Sie es als neue Datei und bearbeiten Sie diese.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>The changes of "{layer}" could not be saved; check its file, or discard them.</source>
            <translation>Die Änderungen von „{layer}“ konnten nicht gespeichert werden; prüfen Sie die Datei oder verwerfen Sie sie.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Select polygons of an answer in the map first; then merge them.</source>
            <translation>Wählen Sie zuerst in der Karte Polygone einer Antwort aus; vereinigen Sie sie dann.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>No polygons of an answer are shown in the map; ask for some first.</source>
            <translation>In der Karte sind keine Polygone einer Antwort zu sehen; fragen Sie zuerst nach welchen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Unsaved changes: {count}</source>
            <translation>Nicht gespeicherte Änderungen: {count}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rasters.py" />
            <source>The backend made no raster of this answer. {reason}</source>
            <translation>Das Backend hat aus dieser Antwort kein Raster gemacht. {reason}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/reading.py" />
            <source>EarthMind: results</source>
            <translation>EarthMind: Ergebnisse</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rows.py" />
            <source>Phrase</source>
            <translation>Ausdruck</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rows.py" />
            <source>Area (m²)</source>
            <translation>Fläche (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rows.py" />
            <source>Confidence (%)</source>
            <translation>Sicherheit (%)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Save the polygons as a file, or add them to a layer</source>
            <translation>Die Polygone als Datei speichern oder zu einem Layer hinzufügen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Save the polygons</source>
            <translation>Die Polygone speichern</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Add to</source>
            <translation>Hinzufügen zu</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Save "{layer}" as…</source>
            <translation>„{layer}“ speichern als…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>The project has no other polygon layer that can be written</source>
            <translation>Das Projekt hat keinen anderen beschreibbaren Polygonlayer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/saving.py" />
            <source>Polygons added to "{layer}": {count}.</source>
            <translation>Zu „{layer}“ hinzugefügte Polygone: {count}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/table.py" />
            <source>Polygons of the last answer</source>
            <translation>Polygone der letzten Antwort</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/table.py" />
            <source>A click shows the polygon in the map; Ctrl+C copies the selected rows</source>
            <translation>Ein Klick zeigt das Polygon in der Karte; Strg+C kopiert die gewählten Zeilen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/table.py" />
            <source>Confidence</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zone_button.py" />
            <source>Totals within each polygon of a layer, such as parcels or districts, as a table</source>
            <translation>Summen in jedem Polygon eines Layers, etwa Flurstücken oder Bezirken, als Tabelle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zone_button.py" />
            <source>Totals by the polygons of a layer</source>
            <translation>Summen nach den Polygonen eines Layers</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zone_button.py" />
            <source>The project has no other polygon layer</source>
            <translation>Das Projekt hat keinen anderen Polygonlayer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>Zone</source>
            <translation>Gebiet</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>Count</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>Share (%)</source>
            <translation>Anteil (%)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>"{layer}" cannot be brought into the coordinate reference system of the results.</source>
            <translation>„{layer}“ kann nicht in das Koordinatenbezugssystem der Ergebnisse gebracht werden.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Python of an environment with the EarthMind backend</source>
            <translation>Python einer Umgebung mit dem EarthMind-Backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Remove the backend and all that was downloaded for it? Your data and results stay.</source>
            <translation>Das Backend und alles, was dafür heruntergeladen wurde, entfernen? Ihre Daten und Ergebnisse bleiben.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>What is installed besides the embedded model</source>
            <translation>Was außer dem eingebauten Modell installiert wird</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Package index, mirror, offline bundle, certificates and proxy</source>
            <translation>Paketindex, Spiegel, Offline-Paket, Zertifikate und Proxy</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Use another…</source>
            <translation>Anderes…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Use a Python environment in which the backend is installed already</source>
            <translation>Eine Python-Umgebung benutzen, in der das Backend schon installiert ist</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Use the plugin's own again</source>
            <translation>Wieder das eigene nehmen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Remove…</source>
            <translation>Entfernen…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Remove the backend and all that was downloaded for it from this computer</source>
            <translation>Das Backend und alles, was dafür heruntergeladen wurde, von diesem Rechner entfernen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Test the backend, and show a page for a bug report</source>
            <translation>Das Backend prüfen und eine Seite für eine Fehlermeldung zeigen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Models…</source>
            <translation>Modelle…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>See which models there are; fetch and remove them</source>
            <translation>Sehen, welche Modelle es gibt; sie holen und entfernen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Testing the backend</source>
            <translation>Das Backend wird geprüft</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Removing the backend</source>
            <translation>Backend entfernen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>{step} ({number} of {count})</source>
            <translation>{step} ({number} von {count})</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Trying the backend in {program}</source>
            <translation>Backend in {program} ausprobieren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend at {address} is used; choose another one in Settings &gt; Options &gt; EarthMind.</source>
            <translation>Das Backend unter {address} wird verwendet; wählen Sie ein anderes unter Einstellungen &gt; Optionen &gt; EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend was set up by another version of the plugin. It still works; update it when it suits you.</source>
            <translation>Das Backend wurde von einer anderen Version des Plugins eingerichtet. Es läuft noch; aktualisieren Sie es, wann es Ihnen passt.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The Python that the backend stands on is gone or has changed. Repairing it sets the backend up anew; your data, results and settings stay.</source>
            <translation>Das Python, auf dem das Backend steht, fehlt oder hat sich geändert. Beim Reparieren wird das Backend neu eingerichtet; Ihre Daten, Ergebnisse und Einstellungen bleiben.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Embedded model</source>
            <translation>Eingebautes Modell</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Embedded model, on an NVIDIA GPU</source>
            <translation>Eingebautes Modell auf einer NVIDIA-Grafikkarte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Embedded model and PyTorch, for EarthMind-4B</source>
            <translation>Eingebautes Modell und PyTorch, für EarthMind-4B</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend is set up and works.</source>
            <translation>Das Backend ist eingerichtet und läuft.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>EarthMind needs its backend, which runs on this computer. Setting it up puts a Python of its own into {folder}; nothing is changed in QGIS. Nothing is downloaded before you press the button.</source>
            <translation>EarthMind braucht sein Backend, das auf diesem Rechner läuft. Das Einrichten legt ein eigenes Python in {folder} ab; an QGIS wird nichts geändert. Heruntergeladen wird erst, wenn Sie den Knopf drücken.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Set up the backend</source>
            <translation>Backend einrichten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Update the backend</source>
            <translation>Backend aktualisieren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Set up again</source>
            <translation>Neu einrichten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>{text} (downloads {download} GB, needs {disk} GB of disk)</source>
            <translation>{text} (lädt {download} GB herunter, braucht {disk} GB Platz)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>about {minutes} min left</source>
            <translation>noch etwa {minutes} min</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend is set up and works; a first small answer ran on {device}.</source>
            <translation>Das Backend ist eingerichtet und läuft; eine erste kleine Antwort lief auf {device}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend in {program} is used.</source>
            <translation>Das Backend in {program} wird verwendet.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend is set up in {folder}.</source>
            <translation>Das Backend ist in {folder} eingerichtet.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>about {seconds} s left</source>
            <translation>noch etwa {seconds} s</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>The question failed unexpectedly ({error}); the details help to report it.</source>
            <translation>Die Frage scheiterte unerwartet ({error}); die Details helfen, es zu melden.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>{problem} The polygons are in a temporary layer instead; save it to keep them.</source>
            <translation>{problem} Die Polygone sind stattdessen in einem temporären Layer; speichern Sie ihn, um sie zu behalten.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>"{layer}" cannot be drawn into a temporary file; check its service and the disk.</source>
            <translation>„{layer}“ kann nicht in eine temporäre Datei gezeichnet werden; den Dienst und die Festplatte prüfen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>EarthMind: {question}</source>
            <translation>EarthMind: {question}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/thoughts.py" />
            <source>Thoughts</source>
            <translation>Gedanken</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/thoughts.py" />
            <source>Thoughts ({count} marked)</source>
            <translation>Gedanken ({count} markiert)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/windows_hint.py" />
            <source>EarthMind: plan</source>
            <translation>EarthMind: Plan</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/windows_hint.py" />
            <source>Full resolution: about {count} windows.</source>
            <translation>Volle Auflösung: etwa {count} Fenster.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/zoom.py" />
            <source>"{phrase}" cannot be shown in the map's coordinate reference system.</source>
            <translation>„{phrase}“ lässt sich im Koordinatenbezugssystem der Karte nicht zeigen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>The raster {path} was written but cannot be opened.</source>
            <translation>Das Raster {path} wurde geschrieben, lässt sich aber nicht öffnen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>Mask</source>
            <translation>Maske</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>Probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>Where the model is unsure</source>
            <translation>Wo das Modell unsicher ist</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>50 %: it may be or not</source>
            <translation>50 %: vielleicht, vielleicht nicht</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>something else</source>
            <translation>etwas anderes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>neither</source>
            <translation>keiner</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>{share} % and less: surely not</source>
            <translation>{share} % und weniger: sicher nicht</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>{share} % and more: surely</source>
            <translation>{share} % und mehr: sicher</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/appending.py" />
            <source>Nothing could be added to "{layer}"; check that it can be written, or save as a new file.</source>
            <translation>Zu „{layer}“ konnte nichts hinzugefügt werden; prüfen Sie, ob der Layer beschreibbar ist, oder speichern Sie als neue Datei.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/appending.py" />
            <source>"{layer}" is being edited; save or discard its edits, then add to it.</source>
            <translation>„{layer}“ wird gerade bearbeitet; speichern oder verwerfen Sie die Änderungen und fügen Sie dann hinzu.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/appending.py" />
            <source>EarthMind: adding to {layer}</source>
            <translation>EarthMind: zu {layer} hinzufügen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Perimeter (m)</source>
            <translation>Umfang (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Optical layer</source>
            <translation>Optischer Layer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>SAR layer</source>
            <translation>SAR-Layer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Prompt</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Created</source>
            <translation>Erstellt</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Understood as</source>
            <translation>Verstanden als</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_in_use.py" />
            <source>{path} is open in a program and cannot be replaced; the result is written to {free}.</source>
            <translation>{path} ist in einem Programm geöffnet und lässt sich nicht ersetzen; das Ergebnis wird in {free} geschrieben.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>Windows takes no file of the name "{name}"; choose another output file.</source>
            <translation>Windows nimmt keine Datei mit dem Namen „{name}“ an; wählen Sie eine andere Ausgabedatei.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>The panel writes GeoPackages, not {kind}; choose a name that ends in .gpkg, as in "{name}".</source>
            <translation>Das Bedienfeld schreibt GeoPackages, nicht {kind}; wählen Sie einen Namen, der auf .gpkg endet, wie „{name}“.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>The name of the output file is too long; choose a shorter one.</source>
            <translation>Der Name der Ausgabedatei ist zu lang; wählen Sie einen kürzeren.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>QGIS cannot open a GeoPackage whose path has "{text}" in it; choose another output file.</source>
            <translation>QGIS kann kein GeoPackage öffnen, in dessen Pfad „{text}“ vorkommt; wählen Sie eine andere Ausgabedatei.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>"{name}" is a folder; add the name of a GeoPackage.</source>
            <translation>„{name}“ ist ein Ordner; fügen Sie den Namen eines GeoPackages hinzu.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>"{layer}" does not take the changed polygons; save it as a new file and edit that.</source>
            <translation>„{layer}“ nimmt die geänderten Polygone nicht an; speichern Sie es als neue Datei und bearbeiten Sie diese.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>The line cuts no polygon of "{layer}"; draw it all the way across one.</source>
            <translation>Die Linie teilt kein Polygon von „{layer}“; ziehen Sie sie ganz über eines hinweg.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>Fewer than two polygons of "{layer}" were chosen; choose all that are to become one.</source>
            <translation>Von „{layer}“ sind weniger als zwei Polygone gewählt; wählen Sie alle, die eines werden sollen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>A polygon of "{layer}" has one part only; choose polygons that touch.</source>
            <translation>Ein Polygon von „{layer}“ hat nur einen Teil; wählen Sie Polygone, die sich berühren.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>Split polygons</source>
            <translation>Polygone teilen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>Merge polygons</source>
            <translation>Polygone vereinigen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygons_of.py" />
            <source>The polygons in {path} were written but cannot be opened.</source>
            <translation>Die Polygone in {path} wurden geschrieben, lassen sich aber nicht öffnen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/provenance.py" />
            <source>Edited by hand: {date}</source>
            <translation>Von Hand bearbeitet: {date}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>QGIS does not know the coordinate reference system of the answer.</source>
            <translation>QGIS kennt das Koordinatenbezugssystem der Antwort nicht.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>"{layer}" is not a raster layer; choose a raster.</source>
            <translation>„{layer}“ ist kein Rasterlayer; wählen Sie ein Raster.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>The raster layer "{layer}" cannot be read; repair its source or choose another one.</source>
            <translation>Der Rasterlayer „{layer}“ lässt sich nicht lesen; reparieren Sie seine Quelle oder wählen Sie einen anderen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>"{layer}" comes from a service of the kind "{provider}"; save it as GeoTIFF first, EarthMind reads rasters from files.</source>
            <translation>„{layer}“ kommt von einem Dienst der Art „{provider}“; speichern Sie ihn zuerst als GeoTIFF, EarthMind liest Raster aus Dateien.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>"{layer}" needs a login that only QGIS knows; save it as GeoTIFF first.</source>
            <translation>„{layer}“ braucht eine Anmeldung, die nur QGIS kennt; speichern Sie ihn zuerst als GeoTIFF.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" is read through QGIS: it was copied into a temporary file at {pixel} m.</source>
            <translation>„{layer}“ wird über QGIS gelesen: Er wurde mit {pixel} m in eine temporäre Datei kopiert.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" does not reach the area that is asked about; choose another layer or area.</source>
            <translation>„{layer}“ reicht nicht in das Gebiet, nach dem gefragt wird; einen anderen Layer oder ein anderes Gebiet wählen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" shows nothing of this area; check its service, or choose another area.</source>
            <translation>„{layer}“ zeigt nichts von diesem Gebiet; den Dienst prüfen oder ein anderes Gebiet wählen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>{percent} % of "{layer}" came empty from its service.</source>
            <translation>{percent} % von „{layer}“ kamen leer von seinem Dienst.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" comes from a service: it was drawn into a temporary file with pixels of {pixel} m. It has colours only and nothing of the infrared, so trust the answer less.</source>
            <translation>„{layer}“ kommt von einem Dienst: Er wurde mit Pixeln von {pixel} m in eine temporäre Datei gezeichnet. Er hat nur Farben und nichts vom Infrarot; der Antwort ist weniger zu trauen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" was removed from the project; choose another layer.</source>
            <translation>„{layer}“ wurde aus dem Projekt entfernt; einen anderen Layer wählen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>No area is chosen, so the map view was looked at.</source>
            <translation>Es ist kein Gebiet gewählt; betrachtet wurde der Kartenausschnitt.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/statement.py" />
            <source>"{text}" does not say which band is which; write it as in nir=4, swir1=5.</source>
            <translation>„{text}“ sagt nicht, welcher Kanal welcher ist; schreiben Sie es wie in nir=4, swir1=5.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/statement.py" />
            <source>"{text}" is no unit; choose one of: {units}.</source>
            <translation>„{text}“ ist keine Einheit; wählen Sie eine von: {units}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/statement.py" />
            <source>"{text}" is no number; write it as in 0.0001.</source>
            <translation>„{text}“ ist keine Zahl; schreiben Sie sie wie in 0.0001.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/plugin.py" />
            <source>Show or hide the EarthMind panel</source>
            <translation>Das Bedienfeld EarthMind zeigen oder verbergen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Land cover</source>
            <translation>Landbedeckung</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Parts</source>
            <translation>Teile</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Nothing was found to segment; the output has no polygons.</source>
            <translation>Es wurde nichts zum Segmentieren gefunden; die Ausgabe hat keine Polygone.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Model: {model}</source>
            <translation>Modell: {model}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>How much each sensor counted: {shares}</source>
            <translation>Wie viel jeder Sensor zählte: {shares}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Apply a classifier</source>
            <translation>Klassifikator anwenden</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Draws a raster of the classes that a classifier was taught, with areas.</source>
            <translation>Zeichnet ein Raster der Klassen, die ein Klassifikator gelernt hat, mit Flächen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Gives each pixel the most probable class of a classifier that &lt;i&gt;Teach a classifier&lt;/i&gt; made, where its probability is at least 0.5, and 0 elsewhere. The rasters need the bands that it was taught with; a message names those that are missing. The outputs are those of &lt;i&gt;Land cover map&lt;/i&gt;.</source>
            <translation>Gibt jedem Pixel die wahrscheinlichste Klasse eines Klassifikators, den &lt;i&gt;Klassifikator anlernen&lt;/i&gt; gemacht hat, wo ihre Wahrscheinlichkeit mindestens 0,5 ist, sonst 0. Die Raster brauchen die Kanäle, mit denen er angelernt wurde; eine Meldung nennt die fehlenden. Die Ausgaben sind die der &lt;i&gt;Landbedeckungskarte&lt;/i&gt;.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Classes</source>
            <translation>Klassen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Classes as polygons</source>
            <translation>Klassen als Polygone</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>{path} has no classifier; choose a folder that Teach a classifier wrote.</source>
            <translation>{path} enthält keinen Klassifikator; wählen Sie einen Ordner, den „Klassifikator anlernen“ geschrieben hat.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>classification,prediction,supervised,raster,map</source>
            <translation>Klassifikation,Vorhersage,überwacht,Raster,Karte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Classifier (its folder)</source>
            <translation>Klassifikator (sein Ordner)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>HTML files (*.html)</source>
            <translation>HTML-Dateien (*.html)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Report of areas by unit</source>
            <translation>Bericht der Flächen je Einheit</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Adds up polygons by administrative unit, and writes a page with a map, a chart and a table.</source>
            <translation>Zählt Polygone je Verwaltungseinheit zusammen und schreibt eine Seite mit Karte, Diagramm und Tabelle.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Takes polygons, such as those of &lt;i&gt;Change between two dates&lt;/i&gt; or &lt;i&gt;Segment by text&lt;/i&gt;, and measures on the ellipsoid how much of each &lt;b&gt;category&lt;/b&gt; (the values of a field, such as &lt;i&gt;change&lt;/i&gt;) lies in each &lt;b&gt;unit&lt;/b&gt;, such as a municipality or a parcel. Without units everything is one.&lt;p&gt;&lt;b&gt;Report&lt;/b&gt;: a page by itself with the map over the &lt;b&gt;background&lt;/b&gt; raster, a chart and a table. &lt;b&gt;Statistics&lt;/b&gt;: the units with a field for each category, in square metres.</source>
            <translation>Nimmt Polygone, etwa die von &lt;i&gt;Veränderung zwischen zwei Zeitpunkten&lt;/i&gt; oder &lt;i&gt;Segmentieren mit Text&lt;/i&gt;, und misst auf dem Ellipsoid, wie viel jeder &lt;b&gt;Kategorie&lt;/b&gt; (der Werte eines Feldes, etwa &lt;i&gt;change&lt;/i&gt;) in jeder &lt;b&gt;Einheit&lt;/b&gt; liegt, etwa einer Gemeinde oder einem Flurstück. Ohne Einheiten ist alles eine.&lt;p&gt;&lt;b&gt;Bericht&lt;/b&gt;: eine eigenständige Seite mit der Karte über dem Raster im &lt;b&gt;Hintergrund&lt;/b&gt;, einem Diagramm und einer Tabelle. &lt;b&gt;Statistik&lt;/b&gt;: die Einheiten mit einem Feld für jede Kategorie, in Quadratmetern.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>report,statistics,zonal,administrative,chart,HTML</source>
            <translation>Bericht,Statistik,zonal,Verwaltung,Diagramm,HTML</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Polygons</source>
            <translation>Polygone</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Field with the category</source>
            <translation>Feld mit der Kategorie</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Units, such as municipalities</source>
            <translation>Einheiten, etwa Gemeinden</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Field with the name of the unit</source>
            <translation>Feld mit dem Namen der Einheit</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Background of the map</source>
            <translation>Hintergrund der Karte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Text under the title</source>
            <translation>Text unter dem Titel</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Statistics</source>
            <translation>Statistik</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>The layer of units has no polygons; choose another one.</source>
            <translation>Der Layer der Einheiten hat keine Polygone; wählen Sie einen anderen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Map</source>
            <translation>Karte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>All</source>
            <translation>Alles</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Ask a question</source>
            <translation>Frage stellen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answers a question about optical and SAR rasters in words.</source>
            <translation>Beantwortet eine Frage zu optischen und SAR-Rastern in Worten.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Question</source>
            <translation>Frage</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answer as JSON</source>
            <translation>Antwort als JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answers a question such as &lt;i&gt;How much of the area is under water?&lt;/i&gt; about an optical raster, a SAR raster, or both of the same place.&lt;p&gt;&lt;b&gt;ANSWER&lt;/b&gt; is what the model said. &lt;b&gt;Output&lt;/b&gt;, where a file is given, is JSON: answer, phrases with their areas, the sensors' shares, model and seconds.&lt;p&gt;Runs on this computer, in the backend of the EarthMind panel.</source>
            <translation>Beantwortet eine Frage wie &lt;i&gt;Wie viel des Gebiets steht unter Wasser?&lt;/i&gt; zu einem optischen Raster, einem SAR-Raster oder beiden vom selben Ort.&lt;p&gt;&lt;b&gt;ANSWER&lt;/b&gt; ist, was das Modell gesagt hat. &lt;b&gt;Ausgabe&lt;/b&gt;, falls eine Datei angegeben ist, ist JSON: Antwort, Ausdrücke mit ihren Flächen, Anteile der Sensoren, Modell und Sekunden.&lt;p&gt;Läuft auf diesem Rechner, im Backend des Bedienfelds EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>&lt;p&gt;&lt;b&gt;Polygons&lt;/b&gt;, where wanted, are what the answer speaks of; &lt;b&gt;Report&lt;/b&gt; is the answer as a page.</source>
            <translation>&lt;p&gt;&lt;b&gt;Polygone&lt;/b&gt;, wo gewünscht, sind das, wovon die Antwort spricht; &lt;b&gt;Bericht&lt;/b&gt; ist die Antwort als Seite.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>question,answer,describe</source>
            <translation>Frage,Antwort,beschreiben</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answer</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Ask about each feature</source>
            <translation>Zu jedem Objekt fragen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Answers a question about each polygon of a layer, such as every parcel.</source>
            <translation>Beantwortet eine Frage zu jedem Polygon eines Layers, etwa zu jedem Flurstück.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Asks the same question about every polygon of a layer, such as &lt;i&gt;How much of it is under water?&lt;/i&gt;, and writes the polygons with the answers. For each one its bounding box is looked at, and what is asked is measured within the polygon.&lt;p&gt;&lt;b&gt;Fields&lt;/b&gt;, beside those of the layer: &lt;i&gt;answer&lt;/i&gt;, the sentence; &lt;i&gt;value&lt;/i&gt; and &lt;i&gt;unit&lt;/i&gt; where the question asks for one number (m2 for areas, % for shares, count for how many); &lt;i&gt;confidence&lt;/i&gt; of what was marked, 0 to 1; &lt;i&gt;problem&lt;/i&gt;, why there is no answer, such as a polygon that the rasters do not show. A polygon without an answer does not stop the others.&lt;p&gt;A text that begins with = is a plan: &lt;i&gt;=share(water)&lt;/i&gt;, &lt;i&gt;=area(flooded area)&lt;/i&gt;, &lt;i&gt;=count(built-up area)&lt;/i&gt;.&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; is the number of polygons without an answer. The model is loaded once.</source>
            <translation>Stellt dieselbe Frage zu jedem Polygon eines Layers, etwa &lt;i&gt;Wie viel davon steht unter Wasser?&lt;/i&gt;, und schreibt die Polygone mit den Antworten. Angesehen wird jeweils das umschließende Rechteck; gemessen wird, wonach gefragt ist, innerhalb des Polygons.&lt;p&gt;&lt;b&gt;Felder&lt;/b&gt;, neben denen des Layers: &lt;i&gt;answer&lt;/i&gt;, der Satz; &lt;i&gt;value&lt;/i&gt; und &lt;i&gt;unit&lt;/i&gt;, wo die Frage nach einer einzelnen Zahl verlangt (m2 für Flächen, % für Anteile, count für Anzahlen); &lt;i&gt;confidence&lt;/i&gt;, die Sicherheit des Markierten von 0 bis 1; &lt;i&gt;problem&lt;/i&gt;, warum es keine Antwort gibt, etwa weil die Raster das Polygon nicht zeigen. Ein Polygon ohne Antwort hält die anderen nicht auf.&lt;p&gt;Ein Text, der mit = beginnt, ist ein Plan: &lt;i&gt;=share(water)&lt;/i&gt;, &lt;i&gt;=area(flooded area)&lt;/i&gt;, &lt;i&gt;=count(built-up area)&lt;/i&gt;.&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; ist die Zahl der Polygone ohne Antwort. Das Modell wird nur einmal geladen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>question,parcels,fields,polygons,zonal,statistics</source>
            <translation>Frage,Flurstücke,Felder,Polygone,zonal,Statistik</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Features with answers</source>
            <translation>Objekte mit Antworten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Features without an answer</source>
            <translation>Objekte ohne Antwort</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Ask about each tile</source>
            <translation>Zu jeder Kachel fragen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Answers a question about every tile of a grid, for a map of shares, areas or counts.</source>
            <translation>Beantwortet eine Frage zu jeder Kachel eines Gitters, für eine Karte von Anteilen, Flächen oder Anzahlen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Lays a grid of square tiles over the area, asks the same question about each, such as &lt;i&gt;How much of the area is under water?&lt;/i&gt;, and writes the tiles with the answers: styled by &lt;i&gt;value&lt;/i&gt; they are a choropleth map.&lt;p&gt;&lt;b&gt;Side of a tile&lt;/b&gt; is in metres; tiles begin in the upper left corner of the area, and those at the right and lower edge are cut to it. They lie in the CRS of the analysis grid (the optical raster's, where there is one).&lt;p&gt;&lt;b&gt;Fields&lt;/b&gt;: &lt;i&gt;tile&lt;/i&gt;, &lt;i&gt;row&lt;/i&gt; and &lt;i&gt;column&lt;/i&gt; from 1; &lt;i&gt;answer&lt;/i&gt;, the sentence; &lt;i&gt;value&lt;/i&gt; and &lt;i&gt;unit&lt;/i&gt; where the question asks for one number (m2 for areas, % for shares, count for how many); &lt;i&gt;confidence&lt;/i&gt; of what was marked, 0 to 1; &lt;i&gt;problem&lt;/i&gt;, why there is no answer. A text that begins with = is a plan, such as &lt;i&gt;=share(water)&lt;/i&gt;.&lt;p&gt;Each tile is looked at by itself, so a count has what lies on an edge in both tiles.</source>
            <translation>Legt ein Gitter quadratischer Kacheln über das Gebiet, stellt zu jeder dieselbe Frage, etwa &lt;i&gt;Wie viel des Gebiets steht unter Wasser?&lt;/i&gt;, und schreibt die Kacheln mit den Antworten: nach &lt;i&gt;value&lt;/i&gt; eingefärbt sind sie eine Choroplethenkarte.&lt;p&gt;&lt;b&gt;Seite einer Kachel&lt;/b&gt; ist in Metern; die Kacheln beginnen in der linken oberen Ecke des Gebiets, und die am rechten und unteren Rand sind darauf zugeschnitten. Sie liegen im KBS des Analyserasters (dem des optischen Rasters, wo es eines gibt).&lt;p&gt;&lt;b&gt;Felder&lt;/b&gt;: &lt;i&gt;tile&lt;/i&gt;, &lt;i&gt;row&lt;/i&gt; und &lt;i&gt;column&lt;/i&gt; ab 1; &lt;i&gt;answer&lt;/i&gt;, der Satz; &lt;i&gt;value&lt;/i&gt; und &lt;i&gt;unit&lt;/i&gt;, wo die Frage nach einer einzelnen Zahl verlangt (m2 für Flächen, % für Anteile, count für Anzahlen); &lt;i&gt;confidence&lt;/i&gt;, die Sicherheit des Markierten von 0 bis 1; &lt;i&gt;problem&lt;/i&gt;, warum es keine Antwort gibt. Ein Text, der mit = beginnt, ist ein Plan, etwa &lt;i&gt;=share(water)&lt;/i&gt;.&lt;p&gt;Jede Kachel wird für sich angesehen; bei Anzahlen zählt daher in beiden Kacheln, was auf einer Kante liegt.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Side of a tile (m)</source>
            <translation>Seite einer Kachel (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>These are {count} tiles, more than {most}; choose larger ones or a smaller area.</source>
            <translation>Das sind {count} Kacheln, mehr als {most}; wählen Sie größere oder ein kleineres Gebiet.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>question,grid,choropleth,tiles,statistics</source>
            <translation>Frage,Raster,Choropleth,Kacheln,Statistik</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Tiles with answers</source>
            <translation>Kacheln mit Antworten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Tiles without an answer</source>
            <translation>Kacheln ohne Antwort</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>The rasters share no part of the area; choose another one.</source>
            <translation>Die Raster haben keinen Teil des Gebiets gemeinsam; wählen Sie ein anderes.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>The area cannot be brought into the coordinate reference system of the rasters.</source>
            <translation>Das Gebiet lässt sich nicht in das Koordinatenbezugssystem der Raster bringen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>Area (all that the rasters share)</source>
            <translation>Gebiet (alles, was die Raster gemeinsam haben)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>Move the SAR raster onto the optical one</source>
            <translation>Das SAR-Raster auf das optische schieben</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>JSON files (*.json)</source>
            <translation>JSON-Dateien (*.json)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>SVG files (*.svg)</source>
            <translation>SVG-Dateien (*.svg)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>The text is empty; type a question or what to segment.</source>
            <translation>Der Text ist leer; schreiben Sie eine Frage oder was segmentiert werden soll.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>Give an optical raster, a SAR raster, or both.</source>
            <translation>Geben Sie ein optisches Raster, ein SAR-Raster oder beide an.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>The area has no coordinate reference system; add one, as in "0,10,0,10 [EPSG:4326]".</source>
            <translation>Das Gebiet hat kein Koordinatenbezugssystem; fügen Sie eines hinzu, etwa „0,10,0,10 [EPSG:4326]“.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>{concept}: {before} before, {after} after; gained {gained}, lost {lost}, stayed {stayed}.</source>
            <translation>{concept}: {before} vorher, {after} nachher; dazugekommen {gained}, verschwunden {lost}, geblieben {stayed}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>What to compare: land covers by their English names, or all</source>
            <translation>Was verglichen wird: Landbedeckungen mit ihren englischen Namen, oder all</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>What became of what</source>
            <translation>Was woraus wurde</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Area before (m²)</source>
            <translation>Fläche vorher (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Area after (m²)</source>
            <translation>Fläche nachher (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Gained (m²)</source>
            <translation>Dazugekommen (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Lost (m²)</source>
            <translation>Verschwunden (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Stayed (m²)</source>
            <translation>Geblieben (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Change between two dates</source>
            <translation>Veränderung zwischen zwei Zeitpunkten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Turns what was gained, lost and stayed between two dates into polygons with areas.</source>
            <translation>Macht aus dem, was zwischen zwei Zeitpunkten dazukam, verschwand und blieb, Polygone mit Flächen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Map instead of an earlier date: a raster of classes</source>
            <translation>Karte statt eines früheren Zeitpunkts: ein Raster von Klassen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Areas as a report</source>
            <translation>Flächen als Bericht</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Areas as JSON</source>
            <translation>Flächen als JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>What was there before (rows), and what is there now (columns):</source>
            <translation>Was vorher da war (Zeilen) und was jetzt da ist (Spalten):</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Compares one or several land covers, such as &lt;i&gt;water&lt;/i&gt; or &lt;i&gt;water, forest&lt;/i&gt;, or &lt;i&gt;all&lt;/i&gt; that the model knows, at two dates. At least one raster of the earlier date is needed; only ground that all rasters share is compared, best with the same sensors at both dates. Instead of the earlier date it takes a &lt;b&gt;map&lt;/b&gt;: a raster of classes, whose legend says what they are; then it compares on the pixels of the map.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: polygons with the field &lt;i&gt;change&lt;/i&gt;: &lt;i&gt;gained&lt;/i&gt; (there now and not before), &lt;i&gt;lost&lt;/i&gt; (there before and not now) or &lt;i&gt;stayed&lt;/i&gt; (at both dates), and &lt;i&gt;concept&lt;/i&gt;, confidence, area and perimeter.&lt;p&gt;&lt;b&gt;BEFORE_M2&lt;/b&gt; and the other numbers are square metres of one land cover; of several they are in &lt;b&gt;JSON&lt;/b&gt;, and in the log. Separate parts of a few pixels are left out, so the area after is not always exactly what stayed and what was gained.&lt;p&gt;Clouds, ships, floods and permanent water are not part of &lt;i&gt;all&lt;/i&gt;, and can be named.</source>
            <translation>Vergleicht eine oder mehrere Landbedeckungen, etwa &lt;i&gt;water&lt;/i&gt; oder &lt;i&gt;water, forest&lt;/i&gt;, oder mit &lt;i&gt;all&lt;/i&gt; alle, die das Modell kennt, zu zwei Zeitpunkten. Mindestens ein Raster des früheren Zeitpunkts ist nötig; verglichen wird nur, was alle Raster zeigen, am besten mit denselben Sensoren zu beiden Zeitpunkten. Statt des früheren Zeitpunkts nimmt es auch eine &lt;b&gt;Karte&lt;/b&gt;: ein Raster von Klassen, deren Legende sagt, was sie sind; dann wird auf den Pixeln der Karte verglichen.&lt;p&gt;&lt;b&gt;Ausgabe&lt;/b&gt;: Polygone mit dem Feld &lt;i&gt;change&lt;/i&gt;: &lt;i&gt;gained&lt;/i&gt; (jetzt da und vorher nicht), &lt;i&gt;lost&lt;/i&gt; (vorher da und jetzt nicht) oder &lt;i&gt;stayed&lt;/i&gt; (zu beiden Zeitpunkten), außerdem &lt;i&gt;concept&lt;/i&gt;, Sicherheit, Fläche und Umfang.&lt;p&gt;&lt;b&gt;BEFORE_M2&lt;/b&gt; und die anderen Zahlen sind Quadratmeter einer einzelnen Landbedeckung; bei mehreren stehen sie in &lt;b&gt;JSON&lt;/b&gt; und im Protokoll. Einzelne Teile von wenigen Pixeln werden weggelassen, daher ist die Fläche nachher nicht immer genau das, was blieb und dazukam.&lt;p&gt;Wolken, Schiffe, Überflutungen und dauerhaftes Wasser gehören nicht zu &lt;i&gt;all&lt;/i&gt;, können aber genannt werden.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>&lt;p&gt;&lt;b&gt;What became of what&lt;/b&gt;, where wanted, are polygons with the land cover before and after (&lt;i&gt;from_class&lt;/i&gt;, &lt;i&gt;to_class&lt;/i&gt;), each pixel with its most probable one; then &lt;b&gt;Report&lt;/b&gt; and &lt;b&gt;JSON&lt;/b&gt; have the matrix of it, too.</source>
            <translation>&lt;p&gt;&lt;b&gt;Was woraus wurde&lt;/b&gt;, wo gewünscht, sind Polygone mit der Landbedeckung vorher und nachher (&lt;i&gt;from_class&lt;/i&gt;, &lt;i&gt;to_class&lt;/i&gt;), jedes Pixel mit der wahrscheinlichsten; &lt;b&gt;Bericht&lt;/b&gt; und &lt;b&gt;JSON&lt;/b&gt; enthalten dann auch die Matrix davon.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>change,gain,loss,before,after,multitemporal,polygon</source>
            <translation>Veränderung,Zuwachs,Verlust,vorher,nachher,multitemporal,Polygon</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Gained, lost and stayed</source>
            <translation>Dazugekommen, verschwunden und geblieben</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>There is only one date: give an optical or a SAR raster of an earlier date too, or a map.</source>
            <translation>Es gibt nur ein Datum: Geben Sie auch ein optisches oder ein SAR-Raster eines früheren Datums an, oder eine Karte.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Change: {concepts}</source>
            <translation>Veränderung: {concepts}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/class_map.py" />
            <source>What the map's values stand for, as in 10=forest, 80=water (its legend)</source>
            <translation>Wofür die Werte der Karte stehen, etwa 10=forest, 80=water (ihre Legende)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/class_map.py" />
            <source>"{text}" does not say what a value stands for; write it as in 10=forest, 80=water.</source>
            <translation>„{text}“ sagt nicht, wofür ein Wert steht; schreiben Sie es wie 10=forest, 80=water.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Classes, in English, with commas between</source>
            <translation>Klassen, auf Englisch, durch Kommas getrennt</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Side of a tile in pixels (the whole area)</source>
            <translation>Seite einer Kachel in Pixeln (das ganze Gebiet)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Pixels that neighbouring tiles share</source>
            <translation>Pixel, die benachbarte Kacheln teilen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Name the scene</source>
            <translation>Szene benennen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Tells which of your own classes a raster, or each tile of it, shows most likely.</source>
            <translation>Sagt, welche Ihrer eigenen Klassen ein Raster oder jede seiner Kacheln am wahrscheinlichsten zeigt.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Compares an optical raster in natural colours with the names of classes, in English and with commas between, such as &lt;i&gt;port, forest, farmland&lt;/i&gt;. Nothing is taught: the model has to be a text-image encoder (CLIP and its kin), by its name or folder among the advanced parameters.&lt;p&gt;&lt;b&gt;Side of a tile&lt;/b&gt;: in pixels of the raster; leave it empty for the whole area as one scene. The output has a square for each tile, with &lt;i&gt;class&lt;/i&gt;, &lt;i&gt;probability&lt;/i&gt; (among the given classes, 0 to 1), &lt;i&gt;likeness&lt;/i&gt; (cosine) and the second class. One of the classes is always named, also where none fits: give one for everything else.</source>
            <translation>Vergleicht ein optisches Raster in natürlichen Farben mit den Namen von Klassen, auf Englisch und durch Kommas getrennt, etwa &lt;i&gt;port, forest, farmland&lt;/i&gt;. Nichts wird angelernt: Das Modell muss ein Text-Bild-Encoder sein (CLIP und Verwandte), mit Namen oder Verzeichnis unter den erweiterten Parametern.&lt;p&gt;&lt;b&gt;Seite einer Kachel&lt;/b&gt;: in Pixeln des Rasters; leer lassen für das ganze Gebiet als eine Szene. Die Ausgabe hat für jede Kachel ein Quadrat mit &lt;i&gt;class&lt;/i&gt;, &lt;i&gt;probability&lt;/i&gt; (unter den angegebenen Klassen, 0 bis 1), &lt;i&gt;likeness&lt;/i&gt; (Kosinus) und der zweiten Klasse. Eine der Klassen wird immer genannt, auch wo keine passt: Geben Sie eine für alles Übrige an.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Scenes as JSON</source>
            <translation>Szenen als JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Scenes</source>
            <translation>Szenen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>classification,scene,zero-shot,CLIP,tiles</source>
            <translation>Klassifikation,Szene,Zero-Shot,CLIP,Kacheln</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Class of most tiles</source>
            <translation>Klasse der meisten Kacheln</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Mean probability of it</source>
            <translation>Mittlere Wahrscheinlichkeit dafür</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/concepts.py" />
            <source>{model} cannot be asked for land covers by name; choose another model.</source>
            <translation>{model} kann nicht nach Landbedeckungen mit Namen gefragt werden; wählen Sie ein anderes Modell.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/concepts.py" />
            <source>{model} does not know {names}; it knows {known}.</source>
            <translation>{model} kennt {names} nicht; es kennt {known}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Check and correct a shift</source>
            <translation>Verschiebung prüfen und korrigieren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Measures how far a SAR raster lies off an optical one, and writes a corrected copy.</source>
            <translation>Misst, wie weit ein SAR-Raster neben einem optischen liegt, und schreibt eine korrigierte Kopie.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Compares the edges that both rasters show, and tells how far the SAR raster lies off the optical one: &lt;b&gt;DX_M&lt;/b&gt; metres east and &lt;b&gt;DY_M&lt;/b&gt; metres north of it, and with which &lt;b&gt;CONFIDENCE&lt;/b&gt; (0 to 1). Shifts of up to 16 pixels are found; below a confidence of 0.5 none is told, and &lt;b&gt;KNOWN&lt;/b&gt; is false.&lt;p&gt;&lt;b&gt;Corrected copy&lt;/b&gt;, where wanted: the same pixels, all bands, in another place. Only the position in the file is changed, so nothing is resampled, and your own file is never touched. &lt;b&gt;REMAINING_M&lt;/b&gt; is the shift that is measured after that. A raster that is placed by ground control points is copied as it was geocoded; the log says so. Where the shift cannot be told, no copy is written.</source>
            <translation>Vergleicht die Kanten, die beide Raster zeigen, und sagt, wie weit das SAR-Raster neben dem optischen liegt: &lt;b&gt;DX_M&lt;/b&gt; Meter östlich und &lt;b&gt;DY_M&lt;/b&gt; Meter nördlich davon, und mit welcher Sicherheit &lt;b&gt;CONFIDENCE&lt;/b&gt; (0 bis 1). Gefunden werden Verschiebungen bis 16 Pixel; unter einer Sicherheit von 0.5 wird keine genannt, und &lt;b&gt;KNOWN&lt;/b&gt; ist falsch.&lt;p&gt;&lt;b&gt;Korrigierte Kopie&lt;/b&gt;, wo gewünscht: dieselben Pixel, alle Kanäle, an anderer Stelle. Nur die Lage in der Datei wird geändert, es wird also nichts neu berechnet, und Ihre eigene Datei wird nie angetastet. &lt;b&gt;REMAINING_M&lt;/b&gt; ist die Verschiebung, die danach gemessen wird. Ein Raster, das durch Passpunkte verortet ist, wird so kopiert, wie es georeferenziert wurde; das Protokoll sagt es. Wo die Verschiebung nicht festzustellen ist, wird keine Kopie geschrieben.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>SAR raster</source>
            <translation>SAR-Raster</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Optical raster</source>
            <translation>Optisches Raster</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>coregistration,shift,offset,alignment,registration</source>
            <translation>Koregistrierung,Verschiebung,Versatz,Ausrichtung,Registrierung</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Raster that is moved onto the other</source>
            <translation>Raster, das auf das andere verschoben wird</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Corrected copy</source>
            <translation>Korrigierte Kopie</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Whether the shift can be told</source>
            <translation>Ob die Verschiebung festzustellen ist</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Shift to the east (m)</source>
            <translation>Verschiebung nach Osten (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Shift to the north (m)</source>
            <translation>Verschiebung nach Norden (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Shift that remains (m)</source>
            <translation>Verbleibende Verschiebung (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Describe an area</source>
            <translation>Ein Gebiet beschreiben</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Writes a report of what optical and SAR rasters show.</source>
            <translation>Schreibt einen Bericht darüber, was optische und SAR-Raster zeigen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Describes what an optical raster, a SAR raster, or both of the same place show, in the language of QGIS where the model speaks it.&lt;p&gt;&lt;b&gt;Report&lt;/b&gt; is a page with the description, a table of what was found with its area, share and number of parts, the sensors' shares, and what to know of it. &lt;b&gt;JSON&lt;/b&gt; has the same for programs, and &lt;b&gt;ANSWER&lt;/b&gt; is the description alone.&lt;p&gt;Land covers may overlap: flooded area is water too, and forest is vegetation. A large area is looked at as one picture.</source>
            <translation>Beschreibt, was ein optisches Raster, ein SAR-Raster oder beide vom selben Ort zeigen, in der Sprache von QGIS, wo das Modell sie spricht.&lt;p&gt;&lt;b&gt;Bericht&lt;/b&gt; ist eine Seite mit der Beschreibung, einer Tabelle dessen, was gefunden wurde, mit Fläche, Anteil und Zahl der Teile, den Anteilen der Sensoren und dem, was man dazu wissen sollte. &lt;b&gt;JSON&lt;/b&gt; enthält dasselbe für Programme, und &lt;b&gt;ANSWER&lt;/b&gt; ist die Beschreibung allein.&lt;p&gt;Landbedeckungen können sich überlappen: Überflutete Fläche ist auch Wasser, und Wald ist Vegetation. Ein großes Gebiet wird als ein Bild angesehen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Report as JSON</source>
            <translation>Bericht als JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>description,report,land cover,summary,html</source>
            <translation>Beschreibung,Bericht,Landbedeckung,Zusammenfassung,HTML</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>What {layers} show</source>
            <translation>Was {layers} zeigen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Turned boxes</source>
            <translation>Gedrehte Rechtecke</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Upright boxes</source>
            <translation>Aufrechte Rechtecke</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Shapes</source>
            <translation>Umrisse</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Detect and count</source>
            <translation>Erkennen und zählen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Puts a box around each separate thing, and counts and measures them.</source>
            <translation>Legt um jedes einzelne Ding ein Rechteck und zählt und misst sie.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Looks for things that the model knows by their English names, such as &lt;i&gt;water&lt;/i&gt; or &lt;i&gt;clouds, built-up area&lt;/i&gt;, or &lt;i&gt;all&lt;/i&gt; of them, and gives each separate one a box.&lt;p&gt;&lt;b&gt;Boxes&lt;/b&gt;: the smallest turned rectangle on the ground, an upright box of the map, or the shape itself. Fields: &lt;i&gt;concept&lt;/i&gt;, &lt;i&gt;confidence&lt;/i&gt; (0 to 1), &lt;i&gt;area_m2&lt;/i&gt; of what was marked, &lt;i&gt;length_m&lt;/i&gt; and &lt;i&gt;width_m&lt;/i&gt; of the turned rectangle in true metres, and &lt;i&gt;orientation&lt;/i&gt;, the direction of its longer side in degrees clockwise from north, 0 to below 180.&lt;p&gt;&lt;b&gt;COUNT&lt;/b&gt; and &lt;b&gt;AREA_M2&lt;/b&gt; are those of all that was found; &lt;b&gt;JSON&lt;/b&gt; has them for each name. Things that touch are one: what is counted are connected parts. Things of a few pixels have a length and width that are good to a pixel.</source>
            <translation>Sucht Dinge, die das Modell bei ihren englischen Namen kennt, wie &lt;i&gt;water&lt;/i&gt; oder &lt;i&gt;clouds, built-up area&lt;/i&gt;, oder &lt;i&gt;all&lt;/i&gt;, alle davon, und gibt jedem einzelnen ein Rechteck.&lt;p&gt;&lt;b&gt;Rechtecke&lt;/b&gt;: das kleinste gedrehte Rechteck am Boden, ein aufrechtes der Karte, oder der Umriss selbst. Felder: &lt;i&gt;concept&lt;/i&gt;, &lt;i&gt;confidence&lt;/i&gt; (0 bis 1), &lt;i&gt;area_m2&lt;/i&gt; des Markierten, &lt;i&gt;length_m&lt;/i&gt; und &lt;i&gt;width_m&lt;/i&gt; des gedrehten Rechtecks in wahren Metern, und &lt;i&gt;orientation&lt;/i&gt;, die Richtung seiner längeren Seite in Grad von Norden im Uhrzeigersinn, 0 bis unter 180.&lt;p&gt;&lt;b&gt;COUNT&lt;/b&gt; und &lt;b&gt;AREA_M2&lt;/b&gt; gelten für alles Gefundene; &lt;b&gt;JSON&lt;/b&gt; hat sie für jeden Namen. Was sich berührt, ist eines: gezählt werden zusammenhängende Teile. Bei Dingen von wenigen Pixeln stimmen Länge und Breite auf einen Pixel.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>What to look for, by English names, or all</source>
            <translation>Wonach gesucht wird, mit englischen Namen, oder all</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Counts as JSON</source>
            <translation>Anzahlen als JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>detection,object,box,count,ships,buildings,orientation</source>
            <translation>Erkennung,Objekt,Rechteck,zählen,Schiffe,Gebäude,Ausrichtung</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>What is drawn</source>
            <translation>Was gezeichnet wird</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Least confidence</source>
            <translation>Geringste Sicherheit</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Least area (m²)</source>
            <translation>Kleinste Fläche (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Boxes</source>
            <translation>Rechtecke</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Number of things</source>
            <translation>Anzahl der Dinge</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/feature_output.py" />
            <source>{problem} The polygons are in {path} until QGIS ends; copy them from there.</source>
            <translation>{problem} Die Polygone liegen in {path}, bis QGIS endet; kopieren Sie sie von dort.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/feature_sources.py" />
            <source>The layer "{layer}" has no coordinate reference system; set one in its properties.</source>
            <translation>Der Layer „{layer}“ hat kein Koordinatenbezugssystem; legen Sie in seinen Eigenschaften eines fest.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Signing service: planetary-computer, or an address with {collection} or {href}</source>
            <translation>Signierdienst: planetary-computer oder eine Adresse mit {collection} oder {href}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Days within which the nearest radar pass is taken</source>
            <translation>Tage, innerhalb derer der nächste Radarüberflug genommen wird</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Fetch Sentinel images</source>
            <translation>Sentinel-Bilder holen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Fetches Sentinel-2 and Sentinel-1 images of an area and some days from a STAC API.</source>
            <translation>Holt Sentinel-2- und Sentinel-1-Bilder eines Gebiets und einiger Tage von einer STAC-API.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Asks a STAC API that you name, and nobody else, for images of an area, chooses those that are clear over this area, and fetches of their files only what lies in it.&lt;p&gt;&lt;b&gt;STAC API&lt;/b&gt;: for example &lt;i&gt;https://planetarycomputer.microsoft.com/api/stac/v1&lt;/i&gt; with &lt;i&gt;planetary-computer&lt;/i&gt; as the &lt;b&gt;signing service&lt;/b&gt;, or, for Sentinel-2 alone, &lt;i&gt;https://earth-search.aws.element84.com/v1&lt;/i&gt;.&lt;p&gt;&lt;b&gt;Clouds&lt;/b&gt; and their shadow are counted over the area, not over the whole image. To each optical image comes the &lt;b&gt;nearest radar pass&lt;/b&gt; that covers the area.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: a folder with a GeoTIFF for each image, all on the same pixels in UTM: Sentinel-2 as reflectance times 10,000, Sentinel-1 (terrain corrected) in dB. &lt;b&gt;OPTICAL&lt;/b&gt; and &lt;b&gt;SAR&lt;/b&gt; are the first of each, for models.</source>
            <translation>Fragt eine STAC-API, die Sie nennen, und niemanden sonst, nach Bildern eines Gebiets, wählt die, die über diesem Gebiet klar sind, und holt von ihren Dateien nur, was darin liegt.&lt;p&gt;&lt;b&gt;STAC-API&lt;/b&gt;: zum Beispiel &lt;i&gt;https://planetarycomputer.microsoft.com/api/stac/v1&lt;/i&gt; mit &lt;i&gt;planetary-computer&lt;/i&gt; als &lt;b&gt;Signierdienst&lt;/b&gt;, oder, für Sentinel-2 allein, &lt;i&gt;https://earth-search.aws.element84.com/v1&lt;/i&gt;.&lt;p&gt;&lt;b&gt;Wolken&lt;/b&gt; und ihr Schatten werden über dem Gebiet gezählt, nicht über dem ganzen Bild. Zu jedem optischen Bild kommt der &lt;b&gt;nächste Radarüberflug&lt;/b&gt;, der das Gebiet abdeckt.&lt;p&gt;&lt;b&gt;Ausgabe&lt;/b&gt;: ein Ordner mit einem GeoTIFF für jedes Bild, alle auf denselben Pixeln in UTM: Sentinel-2 als Reflexion mal 10.000, Sentinel-1 (geländekorrigiert) in dB. &lt;b&gt;OPTICAL&lt;/b&gt; und &lt;b&gt;SAR&lt;/b&gt; sind jeweils das erste, für Modelle.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Sentinel-2 and Sentinel-1</source>
            <translation>Sentinel-2 und Sentinel-1</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Sentinel-2 alone</source>
            <translation>Sentinel-2 allein</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Sentinel-1 alone</source>
            <translation>Sentinel-1 allein</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Clouds over the area at most (%)</source>
            <translation>Wolken über dem Gebiet höchstens (%)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Dates at most</source>
            <translation>Daten höchstens</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Pixel (m)</source>
            <translation>Pixelgröße (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>What was fetched as JSON</source>
            <translation>Was geholt wurde als JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>download,stac,satellite,radar,images,clouds</source>
            <translation>herunterladen,stac,Satellit,Radar,Bilder,Wolken</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>STAC API (its address)</source>
            <translation>STAC-API (ihre Adresse)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>First day</source>
            <translation>Erster Tag</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Open the images in the project</source>
            <translation>Die Bilder im Projekt öffnen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Collection with Sentinel-2 L2A</source>
            <translation>Sammlung mit Sentinel-2 L2A</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Collection with Sentinel-1 RTC</source>
            <translation>Sammlung mit Sentinel-1 RTC</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Number of images</source>
            <translation>Zahl der Bilder</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>The STAC API is no address of the web; give one that begins with https://.</source>
            <translation>Die STAC-API ist keine Adresse im Web; geben Sie eine an, die mit https:// beginnt.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>A day is missing; give the first and the last one, as in 2023-05-01.</source>
            <translation>Ein Tag fehlt; geben Sie den ersten und den letzten an, wie 2023-05-01.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>The first day is after the last one.</source>
            <translation>Der erste Tag liegt nach dem letzten.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>The area is empty; draw or choose one.</source>
            <translation>Das Gebiet ist leer; zeichnen oder wählen Sie eines.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Steps, an example each (all examples once)</source>
            <translation>Schritte, je ein Beispiel (alle Beispiele einmal)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Rank of the corrections</source>
            <translation>Rang der Korrekturen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Fine-tune a model</source>
            <translation>Modell nachtrainieren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Teaches a large model further, with pictures, questions and masks of your own.</source>
            <translation>Lernt ein großes Modell weiter an, mit eigenen Bildern, Fragen und Masken.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Takes the examples of &lt;i&gt;Export training pictures&lt;/i&gt; and a large model that understands language, such as &lt;i&gt;earthmind-4b&lt;/i&gt;, and writes a new one that has learned from them: corrections of low rank (LoRA) of the language model, and the part that draws masks.&lt;p&gt;It takes PyTorch (the larger set-up of the backend) and a GPU with memory for the model in 32 bits, some 20 GB for 4 billion weights. For the small model &lt;i&gt;nano&lt;/i&gt; there is &lt;i&gt;Teach a classifier&lt;/i&gt;, which needs neither.&lt;p&gt;&lt;b&gt;Model&lt;/b&gt; is a new folder, which is then a &lt;i&gt;Model&lt;/i&gt; of the other algorithms. What is cancelled leaves nothing.</source>
            <translation>Nimmt die Beispiele von &lt;i&gt;Trainingsbilder exportieren&lt;/i&gt; und ein großes Modell, das Sprache versteht, etwa &lt;i&gt;earthmind-4b&lt;/i&gt;, und schreibt ein neues, das daraus gelernt hat: Korrekturen niedrigen Rangs (LoRA) des Sprachmodells und den Teil, der Masken zeichnet.&lt;p&gt;Das braucht PyTorch (die größere Einrichtung des Backends) und eine GPU mit Speicher für das Modell in 32 Bit, etwa 20 GB für 4 Milliarden Gewichte. Für das kleine Modell &lt;i&gt;nano&lt;/i&gt; gibt es &lt;i&gt;Klassifikator anlernen&lt;/i&gt;, das keines von beiden braucht.&lt;p&gt;&lt;b&gt;Modell&lt;/b&gt; ist ein neuer Ordner, der dann ein &lt;i&gt;Modell&lt;/i&gt; der anderen Algorithmen ist. Was abgebrochen wird, hinterlässt nichts.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Model, by name or folder</source>
            <translation>Modell, nach Name oder Ordner</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Learning rate</source>
            <translation>Lernrate</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Fine-tuning needs PyTorch; set the backend up again in the EarthMind panel, with large models.</source>
            <translation>Das Nachtrainieren braucht PyTorch; richten Sie das Backend im Bedienfeld EarthMind neu ein, mit großen Modellen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>{path} is not there; choose the examples that Export training pictures wrote.</source>
            <translation>{path} ist nicht da; wählen Sie die Beispiele, die „Trainingsbilder exportieren“ geschrieben hat.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>training,LoRA,learning,checkpoint,machine learning</source>
            <translation>Training,LoRA,Lernen,Checkpoint,maschinelles Lernen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Examples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Loss of the last step</source>
            <translation>Verlust des letzten Schritts</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>nano is taught by Teach a classifier; choose a large model here.</source>
            <translation>nano wird mit „Klassifikator anlernen“ angelernt; wählen Sie hier ein großes Modell.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>The backend wrote no model; the log says more.</source>
            <translation>Das Backend hat kein Modell geschrieben; das Protokoll sagt mehr.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Examples (*.jsonl)</source>
            <translation>Beispiele (*.jsonl)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Ask a map</source>
            <translation>Eine Karte fragen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Make a map</source>
            <translation>Karte erstellen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Look at layers</source>
            <translation>Layer untersuchen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Get images</source>
            <translation>Bilder holen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Ready models</source>
            <translation>Fertige Modelle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>text,sar,optical,flood,deep learning,sentinel</source>
            <translation>Text,SAR,optisch,Hochwasser,Deep Learning,Sentinel</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Side of a tile in pixels</source>
            <translation>Seite einer Kachel in Pixeln</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Index tiles for searching</source>
            <translation>Kacheln zum Suchen indizieren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Puts the tiles of an optical raster into an index, which is then searched by words.</source>
            <translation>Nimmt die Kacheln eines optischen Rasters in einen Index auf, der dann mit Worten durchsucht wird.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Cuts an optical raster into squares and keeps what a text-image encoder (CLIP and its kin; an advanced parameter) makes of each, in a folder. Run it for as many rasters as wanted, also in batch, with the same folder. A raster that is in the index already is left, or done again where its file has changed; a run that was cancelled goes on where it was.&lt;p&gt;&lt;i&gt;Search tiles&lt;/i&gt; finds tiles in it by a text or by an example.</source>
            <translation>Schneidet ein optisches Raster in Quadrate und behält in einem Verzeichnis, was ein Text-Bild-Encoder (CLIP und Verwandte; ein erweiterter Parameter) aus jedem macht. Führen Sie es für beliebig viele Raster aus, auch als Stapel, mit demselben Verzeichnis. Ein Raster, das schon im Index ist, bleibt, oder wird neu gemacht, wo sich seine Datei geändert hat; ein abgebrochener Lauf geht weiter, wo er war.&lt;p&gt;&lt;i&gt;Kacheln suchen&lt;/i&gt; findet darin Kacheln nach einem Text oder einem Beispiel.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>search,index,retrieval,CLIP,tiles</source>
            <translation>Suche,Index,Retrieval,CLIP,Kacheln</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Folder of the index</source>
            <translation>Verzeichnis des Index</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Tiles of this raster</source>
            <translation>Kacheln dieses Rasters</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/labels.py" />
            <source>The polygons or points cannot be handed to the backend: {reason}</source>
            <translation>Die Polygone oder Punkte können nicht an das Backend übergeben werden: {reason}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/labels.py" />
            <source>{path} is a file; choose a folder.</source>
            <translation>{path} ist eine Datei; wählen Sie einen Ordner.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Land cover map</source>
            <translation>Karte der Landbedeckung</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Draws a raster of land covers from optical and SAR rasters, with areas.</source>
            <translation>Zeichnet ein Raster der Landbedeckungen aus optischen und SAR-Rastern, mit Flächen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Land covers by their English names, or all</source>
            <translation>Landbedeckungen mit ihren englischen Namen, oder all</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Land cover as polygons</source>
            <translation>Landbedeckung als Polygone</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Looks for several land covers, such as &lt;i&gt;water, forest, built-up area&lt;/i&gt;, or &lt;i&gt;all&lt;/i&gt; that the model knows, and gives each pixel the most probable one, where its probability is at least 0.5. What is special comes first: a pixel of forest is no mere vegetation, and flooded area no mere water.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: a GeoTIFF of one byte on the analysis grid (the optical raster's, where there is one), 0 where nothing is probable enough, with a colour for each class; the names are in its metadata as &lt;i&gt;CLASS_1&lt;/i&gt; and so on. &lt;b&gt;Polygons&lt;/b&gt;, where wanted, are its connected parts with class, name and area. &lt;b&gt;Report&lt;/b&gt; and &lt;b&gt;JSON&lt;/b&gt; have the area of each class.&lt;p&gt;Flooded area, permanent water, ships and clouds are not part of &lt;i&gt;all&lt;/i&gt;, and can be named. Classes that one sensor alone does not show are left out, and the log says so. The whole area is looked at in windows at full resolution.</source>
            <translation>Sucht mehrere Landbedeckungen, etwa &lt;i&gt;water, forest, built-up area&lt;/i&gt;, oder mit &lt;i&gt;all&lt;/i&gt; alle, die das Modell kennt, und gibt jedem Pixel die wahrscheinlichste, wo ihre Wahrscheinlichkeit mindestens 0,5 ist. Besonderes geht vor: Ein Pixel Wald ist nicht bloß Vegetation, und überflutete Fläche nicht bloß Wasser.&lt;p&gt;&lt;b&gt;Ausgabe&lt;/b&gt;: ein GeoTIFF von einem Byte auf dem Analyseraster (dem des optischen Rasters, wo es eines gibt), 0, wo nichts wahrscheinlich genug ist, mit einer Farbe für jede Klasse; die Namen stehen in seinen Metadaten als &lt;i&gt;CLASS_1&lt;/i&gt; und so weiter. &lt;b&gt;Polygone&lt;/b&gt;, wo gewünscht, sind seine zusammenhängenden Teile mit Klasse, Name und Fläche. &lt;b&gt;Bericht&lt;/b&gt; und &lt;b&gt;JSON&lt;/b&gt; enthalten die Fläche jeder Klasse.&lt;p&gt;Überflutete Fläche, dauerhaftes Wasser, Schiffe und Wolken gehören nicht zu &lt;i&gt;all&lt;/i&gt;, können aber genannt werden. Klassen, die ein Sensor allein nicht zeigt, werden weggelassen, und das Protokoll sagt es. Das ganze Gebiet wird in Fenstern in voller Auflösung angesehen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>&lt;p&gt;Polygons have the mean probability as &lt;i&gt;confidence&lt;/i&gt;. &lt;b&gt;Areas by unit&lt;/b&gt;, where units such as municipalities are given, has the area of each class within each.</source>
            <translation>&lt;p&gt;Polygone haben die mittlere Wahrscheinlichkeit als &lt;i&gt;confidence&lt;/i&gt;. &lt;b&gt;Flächen nach Einheit&lt;/b&gt; hat, wo Einheiten wie Gemeinden angegeben sind, die Fläche jeder Klasse in jeder Einheit.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>land cover,classification,classes,raster,map</source>
            <translation>Landbedeckung,Klassifikation,Klassen,Raster,Karte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Areas by unit</source>
            <translation>Flächen nach Einheit</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>{count} of {all} areas have no answer.</source>
            <translation>{count} von {all} Flächen haben keine Antwort.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>The feature has no area.</source>
            <translation>Das Objekt hat keine Fläche.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>Area {number}: {problem}</source>
            <translation>Fläche {number}: {problem}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>The rasters do not show this area.</source>
            <translation>Die Raster zeigen diese Fläche nicht.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/model_choice.py" />
            <source>Model (the backend's own choice)</source>
            <translation>Modell (vom Backend gewählt)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/over_features.py" />
            <source>Features, such as parcels</source>
            <translation>Objekte, etwa Flurstücke</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/over_features.py" />
            <source>The output would replace the layer "{layer}"; choose another file.</source>
            <translation>Die Ausgabe würde den Layer „{layer}“ ersetzen; wählen Sie eine andere Datei.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/over_features.py" />
            <source>The layer "{layer}" has no features to ask about.</source>
            <translation>Der Layer „{layer}“ hat keine Objekte, zu denen gefragt werden kann.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/raster_inputs.py" />
            <source>Optical raster of an earlier date</source>
            <translation>Optisches Raster von einem früheren Tag</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/raster_inputs.py" />
            <source>SAR raster of an earlier date</source>
            <translation>SAR-Raster von einem früheren Tag</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/raster_output.py" />
            <source>{path} must end in .tif.</source>
            <translation>{path} muss auf .tif enden.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Chart</source>
            <translation>Diagramm</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>First day before the flood</source>
            <translation>Erster Tag vor der Flut</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>First day of the flood</source>
            <translation>Erster Tag der Flut</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Last day before the flood</source>
            <translation>Letzter Tag vor der Flut</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Last day of the flood</source>
            <translation>Letzter Tag der Flut</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Polygons with dates</source>
            <translation>Polygone mit Tagen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Signing service, if any</source>
            <translation>Signierdienst, falls nötig</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>What is compared</source>
            <translation>Was verglichen wird</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Flood report</source>
            <translation>Hochwasserbericht</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches images before and after a flood, and reports what changed in each unit.</source>
            <translation>Holt Bilder vor und nach einem Hochwasser und berichtet, was sich in jeder Einheit verändert hat.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches Sentinel-2 and Sentinel-1 of an area before and after a flood from a STAC API, checks whether radar and optical images lie on each other, compares the water of both dates, adds it up by administrative unit, and writes a page with a map, a chart and a table. It is a model: open it in the designer of QGIS to change it.</source>
            <translation>Holt Sentinel-2 und Sentinel-1 eines Gebiets vor und nach einem Hochwasser von einer STAC-API, prüft, ob Radar- und optische Bilder aufeinander liegen, vergleicht das Wasser beider Zeitpunkte, zählt es je Verwaltungseinheit zusammen und schreibt eine Seite mit Karte, Diagramm und Tabelle. Es ist ein Modell: Öffnen Sie es im Designer von QGIS, um es zu ändern.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Water through the year</source>
            <translation>Wasser im Lauf des Jahres</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches images of many dates, and tells how much water there is on each.</source>
            <translation>Holt Bilder vieler Zeitpunkte und sagt, wie viel Wasser es an jedem gibt.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches the clearest Sentinel-2 images of an area between two days and the nearest radar passes from a STAC API, asks the same of each, and gives a table, a chart, a page, and polygons that follow the temporal controller. It is a model: open it in the designer of QGIS to change it.</source>
            <translation>Holt die klarsten Sentinel-2-Bilder eines Gebiets zwischen zwei Tagen und die nächsten Radarüberflüge von einer STAC-API, fragt jedes dasselbe und gibt eine Tabelle, ein Diagramm, eine Seite und Polygone, die der Zeitsteuerung folgen. Es ist ein Modell: Öffnen Sie es im Designer von QGIS, um es zu ändern.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>flood,before,after,model,report</source>
            <translation>Hochwasser,vorher,nachher,Modell,Bericht</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>time series,season,drought,model,water</source>
            <translation>Zeitreihe,Jahreszeit,Dürre,Modell,Wasser</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Sureness from which a class is changed (0.5 to 1)</source>
            <translation>Sicherheit, ab der eine Klasse geändert wird (0,5 bis 1)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Correct an old map</source>
            <translation>Eine alte Karte berichtigen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Corrects an old raster of classes where new optical and SAR rasters contradict it.</source>
            <translation>Berichtigt ein altes Raster von Klassen, wo neue optische und SAR-Raster ihm widersprechen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Takes a raster of classes that somebody made, and newer rasters of the same ground. Where the model is sure of another class, and as sure that the map's own is not there, the class is changed; everything else stays as it is. A class that is but more precise, such as forest where the map says vegetation, is no contradiction.&lt;p&gt;What the values stand for is taken from the legend of the layer, in any language, or said in &lt;b&gt;classes&lt;/b&gt;. Classes that the model cannot look for are left as they are, and the log names them.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: a GeoTIFF with the pixels, values and colours of the old map. &lt;b&gt;What changed&lt;/b&gt;, where wanted, are polygons with the class before and after, confidence and area. &lt;b&gt;Report&lt;/b&gt; and &lt;b&gt;JSON&lt;/b&gt; have the areas of the classes before and after, and a matrix of what became of what.</source>
            <translation>Nimmt ein Raster von Klassen, das jemand gemacht hat, und neuere Raster desselben Gebiets. Wo das Modell sich einer anderen Klasse sicher ist, und ebenso sicher, dass die der Karte nicht da ist, wird die Klasse geändert; alles andere bleibt, wie es ist. Eine nur genauere Klasse, etwa Wald, wo die Karte Vegetation sagt, ist kein Widerspruch.&lt;p&gt;Wofür die Werte stehen, wird der Legende des Layers entnommen, in jeder Sprache, oder in &lt;b&gt;Klassen&lt;/b&gt; gesagt. Klassen, nach denen das Modell nicht suchen kann, bleiben, wie sie sind, und das Protokoll nennt sie.&lt;p&gt;&lt;b&gt;Ausgabe&lt;/b&gt;: ein GeoTIFF mit den Pixeln, Werten und Farben der alten Karte. &lt;b&gt;Was sich änderte&lt;/b&gt; sind, wo gewünscht, Polygone mit der Klasse vorher und nachher, Sicherheit und Fläche. &lt;b&gt;Bericht&lt;/b&gt; und &lt;b&gt;JSON&lt;/b&gt; enthalten die Flächen der Klassen vorher und nachher und eine Matrix, was woraus wurde.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Old map: a raster of classes</source>
            <translation>Alte Karte: ein Raster von Klassen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>What the map said (rows), and what it says now (columns):</source>
            <translation>Was die Karte sagte (Zeilen) und was sie jetzt sagt (Spalten):</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>land cover,update,correction,classification,raster,change</source>
            <translation>Landbedeckung,Aktualisierung,Berichtigung,Klassifikation,Raster,Veränderung</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Corrected map</source>
            <translation>Berichtigte Karte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>What changed</source>
            <translation>Was sich änderte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Changed (m²)</source>
            <translation>Geändert (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Class</source>
            <translation>Klasse</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>After</source>
            <translation>Nachher</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Number of tiles</source>
            <translation>Anzahl der Kacheln</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Least likeness</source>
            <translation>Geringste Ähnlichkeit</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Search tiles</source>
            <translation>Kacheln suchen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Finds the tiles of an index that are most alike a text, or an example.</source>
            <translation>Findet die Kacheln eines Index, die einem Text oder einem Beispiel am ähnlichsten sind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Looks through an index that &lt;i&gt;Index tiles for searching&lt;/i&gt; has made. Give a &lt;b&gt;text&lt;/b&gt; in English, such as &lt;i&gt;a harbour with ships&lt;/i&gt;, or an &lt;b&gt;example&lt;/b&gt;: an optical raster and the area of it that shows what is looked for.&lt;p&gt;The output has the outlines of the tiles that are most alike, the first the most, with &lt;i&gt;rank&lt;/i&gt;, &lt;i&gt;likeness&lt;/i&gt; (cosine, -1 to 1), the raster and its date. Likeness is no probability: the most alike tiles are told also where nothing of it is in the index, unless a least likeness is given. The model has to be that of the index.</source>
            <translation>Durchsucht einen Index, den &lt;i&gt;Kacheln zum Suchen indizieren&lt;/i&gt; erstellt hat. Geben Sie einen &lt;b&gt;Text&lt;/b&gt; auf Englisch an, etwa &lt;i&gt;a harbour with ships&lt;/i&gt;, oder ein &lt;b&gt;Beispiel&lt;/b&gt;: ein optisches Raster und das Gebiet darin, das zeigt, was gesucht wird.&lt;p&gt;Die Ausgabe hat die Umrisse der ähnlichsten Kacheln, die ähnlichste zuerst, mit &lt;i&gt;rank&lt;/i&gt;, &lt;i&gt;likeness&lt;/i&gt; (Kosinus, -1 bis 1), dem Raster und seinem Datum. Ähnlichkeit ist keine Wahrscheinlichkeit: Die ähnlichsten Kacheln werden auch genannt, wo nichts davon im Index ist, außer es ist eine geringste Ähnlichkeit angegeben. Das Modell muss das des Index sein.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Tiles as JSON</source>
            <translation>Kacheln als JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Text, or nothing for an example</source>
            <translation>Text, oder nichts für ein Beispiel</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Tiles</source>
            <translation>Kacheln</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Number of tiles found</source>
            <translation>Anzahl gefundener Kacheln</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Likeness of the first</source>
            <translation>Ähnlichkeit der ersten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Give a text, or a raster as an example: one of the two.</source>
            <translation>Geben Sie einen Text oder ein Raster als Beispiel an: eines von beiden.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Like: {what}</source>
            <translation>Ähnlich: {what}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Ground around each feature, for whole things (m)</source>
            <translation>Gelände um jedes Objekt, für ganze Dinge (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Segment within each feature</source>
            <translation>In jedem Objekt segmentieren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Turns what a sentence names into polygons, cut to the polygons of a layer.</source>
            <translation>Macht aus dem, was ein Satz nennt, Polygone, zugeschnitten auf die Polygone eines Layers.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>What to segment</source>
            <translation>Was segmentiert werden soll</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Cut to each polygon</source>
            <translation>Auf jedes Polygon zugeschnitten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Whole things that lie at each feature</source>
            <translation>Ganze Dinge, die an jedem Objekt liegen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Segments what the prompt names, such as &lt;i&gt;Segment the water.&lt;/i&gt;, within every polygon of a layer, such as every parcel. For each one its bounding box is looked at; what is found is cut to the polygon.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: polygons in the CRS of the analysis grid (the optical raster's, where there is one), with &lt;i&gt;feature_id&lt;/i&gt;, the number of the polygon that they lie in, then phrase, confidence, area and perimeter as cut, and the fields of the layer. A polygon in which nothing is found has no polygons in the output.&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; is the number of polygons that could not be looked at, such as those outside of the rasters; the log says why. The model is loaded once.</source>
            <translation>Segmentiert, was der Prompt nennt, etwa &lt;i&gt;Segmentiere das Wasser.&lt;/i&gt;, in jedem Polygon eines Layers, etwa in jedem Flurstück. Angesehen wird jeweils das umschließende Rechteck; was gefunden wird, wird auf das Polygon zugeschnitten.&lt;p&gt;&lt;b&gt;Ausgabe&lt;/b&gt;: Polygone im KBS des Analyserasters (dem des optischen Rasters, wo es eines gibt), mit &lt;i&gt;feature_id&lt;/i&gt;, der Nummer des Polygons, in dem sie liegen, dann Bezeichnung, Sicherheit, Fläche und Umfang nach dem Zuschnitt, und den Feldern des Layers. Ein Polygon, in dem nichts gefunden wird, hat keine Polygone in der Ausgabe.&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; ist die Zahl der Polygone, die nicht angesehen werden konnten, etwa weil sie außerhalb der Raster liegen; das Protokoll sagt, warum. Das Modell wird nur einmal geladen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>&lt;p&gt;&lt;b&gt;Whole things&lt;/b&gt; that lie at each feature, such as the lake at a gauge, are not cut; so much ground around each feature is looked at, and what reaches further ends there. Points and lines have no inside, so of them whole things are always taken.</source>
            <translation>&lt;p&gt;&lt;b&gt;Ganze Dinge&lt;/b&gt; an jedem Objekt, etwa der See an einem Pegel, werden nicht zugeschnitten; betrachtet wird so viel Gelände um jedes Objekt, und was weiter reicht, endet dort. Punkte und Linien haben kein Inneres, darum werden bei ihnen immer ganze Dinge genommen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>segment,clip,parcels,fields,polygons</source>
            <translation>segmentieren,zuschneiden,Flurstücke,Felder,Polygone</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>What is taken</source>
            <translation>Was genommen wird</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>The feature has no place.</source>
            <translation>Das Objekt hat keinen Ort.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Points and lines have no inside: whole things at them are taken.</source>
            <translation>Punkte und Linien haben kein Inneres: ganze Dinge an ihnen werden genommen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Full resolution</source>
            <translation>Volle Auflösung</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Segment by text</source>
            <translation>Nach Text segmentieren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Turns what a sentence names into polygons, from optical and SAR rasters.</source>
            <translation>Macht aus dem, was ein Satz nennt, Polygone, aus optischen und SAR-Rastern.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Detail of large areas</source>
            <translation>Detail großer Gebiete</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Segments what the prompt names, such as &lt;i&gt;Segment the flooded area.&lt;/i&gt;, in an optical raster, a SAR raster, or both of the same place (they may differ in CRS, resolution and extent).&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: one polygon per connected part, in the CRS of the analysis grid (the optical raster's, where there is one), with phrase, confidence, area and perimeter. &lt;b&gt;ANSWER&lt;/b&gt; is what the model said.&lt;p&gt;&lt;b&gt;Detail&lt;/b&gt;: an area larger than one picture of the model is looked at in windows at full resolution, unless you choose the overview, which is quicker and misses small things.&lt;p&gt;Runs on this computer, in the backend of the EarthMind panel.</source>
            <translation>Segmentiert, was die Eingabe nennt, etwa &lt;i&gt;Markiere die überschwemmte Fläche.&lt;/i&gt;, in einem optischen Raster, einem SAR-Raster oder beiden vom selben Ort (KBS, Auflösung und Ausdehnung dürfen verschieden sein).&lt;p&gt;&lt;b&gt;Ausgabe&lt;/b&gt;: ein Polygon je zusammenhängendem Teil, im KBS des Analyserasters (dem des optischen Rasters, falls es eines gibt), mit Ausdruck, Sicherheit, Fläche und Umfang. &lt;b&gt;ANSWER&lt;/b&gt; ist, was das Modell gesagt hat.&lt;p&gt;&lt;b&gt;Detail&lt;/b&gt;: Ein Gebiet, das größer ist als ein Bild des Modells, wird in Fenstern in voller Auflösung betrachtet, außer man wählt die Übersicht: Sie ist schneller und übersieht Kleines.&lt;p&gt;Läuft auf diesem Rechner, im Backend des Bedienfelds EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>&lt;p&gt;Several things may be named, and a text that begins with = is a plan, such as &lt;i&gt;=mask(water, forest)&lt;/i&gt;. &lt;b&gt;What is drawn&lt;/b&gt;: the shapes, or a box around each, turned or upright, with length, width and direction; the area stays that of what was marked. &lt;b&gt;Mask&lt;/b&gt;, &lt;b&gt;Probability&lt;/b&gt; and &lt;b&gt;Where SAR was trusted&lt;/b&gt;, where wanted, are GeoTIFFs on the analysis grid.</source>
            <translation>&lt;p&gt;Mehrere Dinge können genannt werden, und ein Text, der mit = beginnt, ist ein Plan, etwa &lt;i&gt;=mask(water, forest)&lt;/i&gt;. &lt;b&gt;Was gezeichnet wird&lt;/b&gt;: die Formen oder um jede ein Rechteck, gedreht oder aufrecht, mit Länge, Breite und Richtung; die Fläche bleibt die des Markierten. &lt;b&gt;Maske&lt;/b&gt;, &lt;b&gt;Wahrscheinlichkeit&lt;/b&gt; und &lt;b&gt;Wo dem SAR vertraut wurde&lt;/b&gt;, wo gewünscht, sind GeoTIFFs auf dem Analyseraster.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>segment,prompt,water,polygon</source>
            <translation>segmentieren,Eingabe,Wasser,Polygon</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>{raster}: there is none of this answer.</source>
            <translation>{raster}: von dieser Antwort gibt es das nicht.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Both</source>
            <translation>Beide</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Optical alone</source>
            <translation>Nur optisch</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>SAR alone</source>
            <translation>Nur SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>What each sensor counted for</source>
            <translation>Was jeder Sensor beitrug</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Measures the share of each sensor in an answer, and asks each sensor alone.</source>
            <translation>Misst den Anteil jedes Sensors an einer Antwort und fragt jeden Sensor allein.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Asks a question about an optical and a SAR raster of the same place, then about each of them alone, and measures how much each counted.&lt;p&gt;&lt;b&gt;OPTICAL_SHARE&lt;/b&gt; and &lt;b&gt;SAR_SHARE&lt;/b&gt; (0 to 1, together 1): the sensor without which more of what is marked would change has the larger one. Where either alone would say the same, both are near a half. A share says that a sensor decided, and not that it was right.&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt;: what both sensors alone would mark, of what either would (0 to 1). &lt;b&gt;OPTICAL_ANSWER&lt;/b&gt; and &lt;b&gt;SAR_ANSWER&lt;/b&gt; are what each says by itself about the same ground, the SAR raster on its own pixels.&lt;p&gt;&lt;b&gt;Sensor weight&lt;/b&gt;, where wanted: a raster of where the SAR decided, 0 (optical) to 1 (SAR), 0.5 where neither did.</source>
            <translation>Stellt eine Frage zu einem optischen und einem SAR-Raster desselben Ortes, dann zu jedem allein, und misst, wie viel jedes zählte.&lt;p&gt;&lt;b&gt;OPTICAL_SHARE&lt;/b&gt; und &lt;b&gt;SAR_SHARE&lt;/b&gt; (0 bis 1, zusammen 1): Der Sensor, ohne den sich mehr vom Markierten ändern würde, hat den größeren Anteil. Wo jeder allein dasselbe sagen würde, sind beide nahe der Hälfte. Ein Anteil sagt, dass ein Sensor entschied, und nicht, dass er recht hatte.&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt;: was beide Sensoren allein markieren würden, von dem, was einer von ihnen würde (0 bis 1). &lt;b&gt;OPTICAL_ANSWER&lt;/b&gt; und &lt;b&gt;SAR_ANSWER&lt;/b&gt; sind, was jeder für sich über denselben Boden sagt, das SAR-Raster auf seinen eigenen Pixeln.&lt;p&gt;&lt;b&gt;Gewicht der Sensoren&lt;/b&gt;, wo gewünscht: ein Raster, wo das SAR entschied, 0 (optisch) bis 1 (SAR), 0.5 wo keiner entschied.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>sensor,attention,fusion,share,weight,explain</source>
            <translation>Sensor,Aufmerksamkeit,Fusion,Anteil,Gewicht,erklären</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Sensor weight</source>
            <translation>Gewicht der Sensoren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Share of the optical raster</source>
            <translation>Anteil des optischen Rasters</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Share of the SAR raster</source>
            <translation>Anteil des SAR-Rasters</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Agreement of the sensors</source>
            <translation>Übereinstimmung der Sensoren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Answer of the optical raster alone</source>
            <translation>Antwort des optischen Rasters allein</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Answer of the SAR raster alone</source>
            <translation>Antwort des SAR-Rasters allein</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Sensor</source>
            <translation>Sensor</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Days within which a SAR raster is looked at too</source>
            <translation>Tage, innerhalb derer ein SAR-Raster mit angesehen wird</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Ask about many dates</source>
            <translation>Nach vielen Zeitpunkten fragen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Asks the same about rasters of many dates: a table, a chart, and polygons with dates.</source>
            <translation>Fragt dasselbe zu Rastern vieler Zeitpunkte: eine Tabelle, ein Diagramm und Polygone mit Datum.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Asks one question, such as &lt;i&gt;How much water is there?&lt;/i&gt;, of each date. The rasters are chosen, or taken from a &lt;b&gt;folder&lt;/b&gt; as &lt;i&gt;Fetch Sentinel images&lt;/i&gt; writes it, with S2 or S1 at the beginning of their names. The date of a raster is in its file or in its name. Each optical raster is looked at with the nearest SAR raster; without optical ones the SAR rasters are looked at alone.&lt;p&gt;&lt;b&gt;Table&lt;/b&gt;: a row for each date with the number, its unit and the answer. &lt;b&gt;Report&lt;/b&gt;: a page with the chart and the table; &lt;b&gt;Chart&lt;/b&gt; is the chart alone, as SVG. &lt;b&gt;Polygons&lt;/b&gt;, where wanted, have the fields &lt;i&gt;date&lt;/i&gt; and &lt;i&gt;until&lt;/i&gt; and follow the temporal controller.&lt;p&gt;A date that cannot be looked at is told, and the others go on; &lt;b&gt;PROBLEMS&lt;/b&gt; is the number of such dates.</source>
            <translation>Stellt zu jedem Zeitpunkt eine Frage, etwa &lt;i&gt;Wie viel Wasser gibt es?&lt;/i&gt; Die Raster werden gewählt oder einem &lt;b&gt;Ordner&lt;/b&gt; entnommen, wie ihn &lt;i&gt;Sentinel-Bilder holen&lt;/i&gt; schreibt, mit S2 oder S1 am Anfang ihrer Namen. Das Datum eines Rasters steht in seiner Datei oder in ihrem Namen. Jedes optische Raster wird mit dem nächsten SAR-Raster angesehen; ohne optische werden die SAR-Raster allein angesehen.&lt;p&gt;&lt;b&gt;Tabelle&lt;/b&gt;: eine Zeile für jeden Zeitpunkt mit Zahl, Einheit und Antwort. &lt;b&gt;Bericht&lt;/b&gt;: eine Seite mit Diagramm und Tabelle; &lt;b&gt;Diagramm&lt;/b&gt; ist das Diagramm allein, als SVG. &lt;b&gt;Polygone&lt;/b&gt;, wo gewünscht, haben die Felder &lt;i&gt;date&lt;/i&gt; und &lt;i&gt;until&lt;/i&gt; und folgen der Zeitsteuerung.&lt;p&gt;Ein Zeitpunkt, der nicht angesehen werden kann, wird genannt, und die anderen gehen weiter; &lt;b&gt;PROBLEMS&lt;/b&gt; ist die Zahl solcher Zeitpunkte.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Answers as JSON</source>
            <translation>Antworten als JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>time series,temporal,animation,chart,dates</source>
            <translation>Zeitreihe,zeitlich,Animation,Diagramm,Daten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Optical rasters</source>
            <translation>Optische Raster</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>SAR rasters</source>
            <translation>SAR-Raster</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Folder of rasters, instead of these</source>
            <translation>Ordner mit Rastern, statt dieser</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Dates without an answer</source>
            <translation>Zeitpunkte ohne Antwort</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>There are no rasters; choose some, or a folder of files such as S2_2023-05-07.tif.</source>
            <translation>Es gibt keine Raster; wählen Sie welche, oder einen Ordner mit Dateien wie S2_2023-05-07.tif.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_report.py" />
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_report.py" />
            <source>Number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDVI: vegetation</source>
            <translation>NDVI: Vegetation</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDWI: water</source>
            <translation>NDWI: Wasser</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>MNDWI: water, not towns</source>
            <translation>MNDWI: Wasser, keine Städte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NBR: burnt ground</source>
            <translation>NBR: verbrannter Boden</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDBI: built-up and bare ground</source>
            <translation>NDBI: bebauter und nackter Boden</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>True colour</source>
            <translation>Echtfarben</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Colour infrared</source>
            <translation>Infrarotfarben</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Short-wave infrared</source>
            <translation>Kurzwelliges Infrarot</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Agriculture</source>
            <translation>Landwirtschaft</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Land and water</source>
            <translation>Land und Wasser</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>What it shows</source>
            <translation>Was sie zeigt</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Median</source>
            <translation>Median</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Spectral views</source>
            <translation>Spektrale Ansichten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Writes indices such as NDVI, and bands as colours, of an optical raster.</source>
            <translation>Schreibt Indizes wie NDVI und Kanäle als Farben eines optischen Rasters.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Makes rasters of the bands of an optical raster, on its own pixels, window by window.&lt;p&gt;&lt;b&gt;Indices&lt;/b&gt;, -1 to 1, no data where there is none: NDVI (Rouse 1974), NDWI (McFeeters 1996), MNDWI (Xu 2006), NBR (Key and Benson 2006), NDBI (Zha 2003). Each is (first - second) / (first + second): near infrared and red, green and near infrared, green and short-wave infrared, near and short-wave infrared (2.2 µm), short-wave and near infrared.&lt;p&gt;&lt;b&gt;Pictures&lt;/b&gt;: three bands as red, green and blue in 8 bits, stretched once for the whole of it, 0 where there is nothing.&lt;p&gt;Where none is chosen, all are made that the raster has the bands for. Which band is which is recognised, or stated among the advanced parameters; bands that are missing are named in the log. &lt;b&gt;ANSWER&lt;/b&gt; and the report say what each view shows.</source>
            <translation>Macht Raster aus den Kanälen eines optischen Rasters, auf dessen eigenen Pixeln, Fenster für Fenster.&lt;p&gt;&lt;b&gt;Indizes&lt;/b&gt;, -1 bis 1, kein Wert wo nichts ist: NDVI (Rouse 1974), NDWI (McFeeters 1996), MNDWI (Xu 2006), NBR (Key und Benson 2006), NDBI (Zha 2003). Jeder ist (erster - zweiter) / (erster + zweiter): nahes Infrarot und Rot, Grün und nahes Infrarot, Grün und kurzwelliges Infrarot, nahes und kurzwelliges Infrarot (2.2 µm), kurzwelliges und nahes Infrarot.&lt;p&gt;&lt;b&gt;Bilder&lt;/b&gt;: drei Kanäle als Rot, Grün und Blau in 8 Bit, einmal für das Ganze gestreckt, 0 wo nichts ist.&lt;p&gt;Wo nichts gewählt ist, werden alle gemacht, für die das Raster die Kanäle hat. Welcher Kanal welcher ist, wird erkannt oder in den erweiterten Parametern angegeben; fehlende Kanäle nennt das Protokoll. &lt;b&gt;ANSWER&lt;/b&gt; und der Bericht sagen, was jede Ansicht zeigt.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDVI,NDWI,MNDWI,NBR,NDBI,index,composite,bands</source>
            <translation>NDVI,NDWI,MNDWI,NBR,NDBI,Index,Komposit,Kanäle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Views (all that are possible)</source>
            <translation>Ansichten (alle möglichen)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Open the views in the project</source>
            <translation>Die Ansichten im Projekt öffnen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: factor from the stored value to the unit</source>
            <translation>{raster}: Faktor vom gespeicherten Wert zur Einheit</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: added after the factor</source>
            <translation>{raster}: nach dem Faktor addiert</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: value that means no data</source>
            <translation>{raster}: Wert, der „kein Wert“ bedeutet</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: bands, as in nir=4,swir1=5</source>
            <translation>{raster}: Kanäle, wie in nir=4,swir1=5</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: unit</source>
            <translation>{raster}: Einheit</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Teach a classifier</source>
            <translation>Klassifikator anlernen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Teaches your own classes with a few polygons or points, and tests them on others.</source>
            <translation>Lernt eigene Klassen aus wenigen Polygonen oder Punkten und prüft sie an anderen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Learns classes of your own from polygons or points that you drew on the rasters, with the class in a field. At least five of each class are needed, in different places: twenty are better. It learns from the bands of each pixel and from what the embedded model computes of its surroundings.&lt;p&gt;&lt;b&gt;Accuracy&lt;/b&gt; is measured on polygons and points that it was not taught with: a fifth of them is left out, five times, and what lies in one polygon stays together. The &lt;b&gt;report&lt;/b&gt; says how good each class is (F1, 0 to 1), and what is taken for what.&lt;p&gt;&lt;b&gt;Classifier&lt;/b&gt; is a new folder. &lt;i&gt;Apply a classifier&lt;/i&gt; makes a map with it, on these or on other rasters that have the same bands; it can also be the &lt;i&gt;Model&lt;/i&gt; of the other algorithms. It gives every pixel one of its classes, so teach all that there is.</source>
            <translation>Lernt eigene Klassen aus Polygonen oder Punkten, die Sie auf den Rastern gezeichnet haben, mit der Klasse in einem Feld. Von jeder Klasse werden mindestens fünf gebraucht, an verschiedenen Stellen; zwanzig sind besser. Gelernt wird aus den Kanälen jedes Pixels und daraus, was das eingebaute Modell von seiner Umgebung berechnet.&lt;p&gt;Die &lt;b&gt;Genauigkeit&lt;/b&gt; wird an Polygonen und Punkten gemessen, mit denen nicht gelernt wurde: Fünfmal wird ein Fünftel weggelassen, und was in einem Polygon liegt, bleibt zusammen. Der &lt;b&gt;Bericht&lt;/b&gt; sagt, wie gut jede Klasse ist (F1, 0 bis 1) und was wofür gehalten wird.&lt;p&gt;Der &lt;b&gt;Klassifikator&lt;/b&gt; ist ein neuer Ordner. &lt;i&gt;Klassifikator anwenden&lt;/i&gt; macht damit eine Karte, auf diesen oder anderen Rastern mit denselben Kanälen; er kann auch das &lt;i&gt;Modell&lt;/i&gt; der anderen Algorithmen sein. Er gibt jedem Pixel eine seiner Klassen; lernen Sie also alles an, was es gibt.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>{name}: {shapes} polygons or points, F1 {f1}</source>
            <translation>{name}: {shapes} Polygone oder Punkte, F1 {f1}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>What was there (rows), and what it was taken for (columns):</source>
            <translation>Was da war (Zeilen) und wofür es gehalten wurde (Spalten):</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>classification,training,supervised,machine learning,samples</source>
            <translation>Klassifikation,Training,überwacht,maschinelles Lernen,Stichproben</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Polygons or points with a class</source>
            <translation>Polygone oder Punkte mit einer Klasse</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Field with the class</source>
            <translation>Feld mit der Klasse</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Classifier</source>
            <translation>Klassifikator</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Accuracy on what was left out</source>
            <translation>Genauigkeit auf dem Weggelassenen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Polygons or points</source>
            <translation>Polygone oder Punkte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Pixels</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Bands: {bands}</source>
            <translation>Kanäle: {bands}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Side of a picture in pixels</source>
            <translation>Seite eines Bildes in Pixeln</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Export training pictures</source>
            <translation>Trainingsbilder exportieren</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Cuts pictures with masks and questions out of rasters and polygons of your classes.</source>
            <translation>Schneidet Bilder mit Masken und Fragen aus Rastern und Polygonen Ihrer Klassen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Cuts the rasters into squares, as the model that is to be fine-tuned sees them, and writes for each one the picture of each sensor and a mask of each class that lies in it, with the question &lt;i&gt;Segment the CLASS.&lt;/i&gt; Squares without a polygon are left out; ground without a polygon in the others counts as something else, so draw all that there is of a class.&lt;p&gt;&lt;b&gt;Examples&lt;/b&gt; is the file that &lt;i&gt;Fine-tune a model&lt;/i&gt; takes: a line of JSON for each question. Name classes as you will ask for them, in English.</source>
            <translation>Schneidet die Raster in Quadrate, so wie das Modell sie sieht, das nachtrainiert werden soll, und schreibt für jedes das Bild jedes Sensors und eine Maske jeder Klasse, die darin liegt, mit der Frage &lt;i&gt;Segment the CLASS.&lt;/i&gt; Quadrate ohne Polygon werden weggelassen; Gelände ohne Polygon gilt in den übrigen als etwas anderes, zeichnen Sie also alles, was es von einer Klasse gibt.&lt;p&gt;&lt;b&gt;Beispiele&lt;/b&gt; ist die Datei, die &lt;i&gt;Modell nachtrainieren&lt;/i&gt; nimmt: eine Zeile JSON für jede Frage. Nennen Sie Klassen so, wie Sie nach ihnen fragen werden, auf Englisch.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>training,dataset,chips,samples,machine learning</source>
            <translation>Training,Datensatz,Ausschnitte,Stichproben,maschinelles Lernen</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Polygons with a class</source>
            <translation>Polygone mit einer Klasse</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Training pictures</source>
            <translation>Trainingsbilder</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Number of examples</source>
            <translation>Anzahl der Beispiele</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/unit_output.py" />
            <source>Total</source>
            <translation>Gesamt</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>usable</source>
            <translation>verwendbar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>no data</source>
            <translation>keine Daten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>saturated</source>
            <translation>gesättigt</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Raster</source>
            <translation>Raster</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Equivalent number of looks</source>
            <translation>Äquivalente Zahl der Looks</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>What can be used of rasters</source>
            <translation>Was von Rastern verwendbar ist</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Tells what clouds, shadow, gaps, saturation and speckle leave of optical and SAR rasters.</source>
            <translation>Sagt, was Wolken, Schatten, Lücken, Sättigung und Speckle von optischen und SAR-Rastern übrig lassen.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Examines an optical raster, a SAR raster, or both of the same place. Shares are of the pixels of the area, 0 to 1.&lt;p&gt;&lt;b&gt;OPTICAL_USABLE&lt;/b&gt; and &lt;b&gt;SAR_USABLE&lt;/b&gt;: pixels that have a value, are not saturated, and show neither clouds nor cloud shadow, as far as the model knows these. &lt;b&gt;OPTICAL_NODATA&lt;/b&gt;, &lt;b&gt;OPTICAL_SATURATED&lt;/b&gt;, &lt;b&gt;CLOUDS&lt;/b&gt;, &lt;b&gt;CLOUD_SHADOW&lt;/b&gt; and so on are what is missing from that; a number that is not there could not be told, and the log says why. &lt;b&gt;SAR_LOOKS&lt;/b&gt; is the equivalent number of looks: the more, the less speckle; 4 to 5 is usual for Sentinel-1.&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt;: how much the two sensors' pictures have in common; from 1 on it is not by chance. Clouds lower it.&lt;p&gt;&lt;b&gt;Usable pixels&lt;/b&gt;, where wanted: a band for each raster, 1 where a pixel can be used, 0 where not, and no data where the raster has none.</source>
            <translation>Untersucht ein optisches Raster, ein SAR-Raster oder beide desselben Ortes. Anteile gelten für die Pixel des Gebiets, 0 bis 1.&lt;p&gt;&lt;b&gt;OPTICAL_USABLE&lt;/b&gt; und &lt;b&gt;SAR_USABLE&lt;/b&gt;: Pixel, die einen Wert haben, nicht gesättigt sind und weder Wolken noch Wolkenschatten zeigen, soweit das Modell diese kennt. &lt;b&gt;OPTICAL_NODATA&lt;/b&gt;, &lt;b&gt;OPTICAL_SATURATED&lt;/b&gt;, &lt;b&gt;CLOUDS&lt;/b&gt;, &lt;b&gt;CLOUD_SHADOW&lt;/b&gt; und so weiter sind, was daran fehlt; eine Zahl, die nicht da ist, war nicht festzustellen, und das Protokoll sagt, warum. &lt;b&gt;SAR_LOOKS&lt;/b&gt; ist die äquivalente Zahl der Looks: je mehr, desto weniger Speckle; 4 bis 5 ist bei Sentinel-1 üblich.&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt;: wie viel die Bilder der beiden Sensoren gemeinsam haben; ab 1 ist es kein Zufall. Wolken verringern es.&lt;p&gt;&lt;b&gt;Verwendbare Pixel&lt;/b&gt;, wo gewünscht: ein Kanal für jedes Raster, 1 wo ein Pixel verwendbar ist, 0 wo nicht, und kein Wert, wo das Raster keinen hat.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>clouds</source>
            <translation>Wolken</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>cloud shadow</source>
            <translation>Wolkenschatten</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>quality,clouds,cloud shadow,no data,speckle,saturation,report</source>
            <translation>Qualität,Wolken,Wolkenschatten,keine Daten,Speckle,Sättigung,Bericht</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Usable pixels</source>
            <translation>Verwendbare Pixel</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Share of clouds</source>
            <translation>Anteil der Wolken</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Share of cloud shadow</source>
            <translation>Anteil des Wolkenschattens</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>An optical image of an earlier date, to tell what has changed, such as flooded area from permanent water</source>
            <translation>Ein optisches Bild von einem früheren Tag, um zu erkennen, was sich verändert hat, etwa überflutete Flächen gegenüber dauerhaftem Wasser</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>A radar image of an earlier date, to tell what has changed, such as flooded area from permanent water</source>
            <translation>Ein Radarbild von einem früheren Tag, um zu erkennen, was sich verändert hat, etwa überflutete Flächen gegenüber dauerhaftem Wasser</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m east</source>
            <translation>{metres} m östlich</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m west</source>
            <translation>{metres} m westlich</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m south</source>
            <translation>{metres} m südlich</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m north</source>
            <translation>{metres} m nördlich</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>nothing found</source>
            <translation>nichts gefunden</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>Understood: {plan}</source>
            <translation>Verstanden: {plan}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>SAR is {where} ({pixels} pixels), {percent} % sure</source>
            <translation>SAR liegt {where} ({pixels} Pixel), zu {percent} % sicher</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>SAR {percent} %</source>
            <translation>SAR {percent} %</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>optical {percent} %</source>
            <translation>optisch {percent} %</translation>
        </message>
    </context>
</TS>
