<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
    <context>
        <name>EarthMind</name>
        <message>
            <location filename="../qgis_earthmind/connection/chosen_python.py" />
            <source>"{program}" is a script, not Python itself; choose the python.exe that it starts.</source>
            <translation>“{program}” é um script, não o próprio Python; escolha o python.exe que ele inicia.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/chosen_python.py" />
            <source>"{program}" is no full path of a Python; choose the program itself.</source>
            <translation>“{program}” não é o caminho completo de um Python; escolha o próprio programa.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/client.py" />
            <source>{path} cannot be written; choose another output file.</source>
            <translation>Não é possível gravar {path}; escolha outro arquivo de saída.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/command.py" />
            <source>The backend is not set up yet; press "Set up the backend" in the EarthMind panel.</source>
            <translation>O backend ainda não está instalado; clique em “Instalar o backend” no painel EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/command.py" />
            <source>The backend could not do it; the details hold its last lines.</source>
            <translation>O backend não conseguiu; os detalhes contêm as suas últimas linhas.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/address.py" />
            <source>"{address}" is no address of a backend; write it as in https://gpu.example.org:8765 or http://127.0.0.1:8765, without name, password and question mark.</source>
            <translation>"{address}" não é o endereço de um backend; escreva-o como https://gpu.example.org:8765 ou http://127.0.0.1:8765, sem nome, senha nem ponto de interrogação.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/address.py" />
            <source>"{address}" is not encrypted, and others could read token and images; use https, or an SSH tunnel: ssh -L 8765:127.0.0.1:PORT {host}, and then http://127.0.0.1:8765.</source>
            <translation>"{address}" não está cifrado e outros poderiam ler o token e as imagens; use https ou um túnel SSH: ssh -L 8765:127.0.0.1:PORT {host}, e depois http://127.0.0.1:8765.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/address.py" />
            <source>The token is the word behind “token” that the backend printed; copy it.</source>
            <translation>O token é a palavra depois de "token" que o backend mostrou; copie-a.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The backend at {address} refuses the token; copy the one that it printed when it was last started.</source>
            <translation>O backend em {address} recusa o token; copie o que ele mostrou no último início.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>What answers at {address} is no EarthMind backend; check host, port and path.</source>
            <translation>O que responde em {address} não é um backend do EarthMind; verifique o host, a porta e o caminho.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The certificate of {host} is not trusted ({reason}); have it issued for this name, or add its authority in Settings &gt; Options &gt; Authentication.</source>
            <translation>O certificado de {host} não é confiável ({reason}); faça com que seja emitido para este nome ou adicione a sua autoridade em Configurações &gt; Opções &gt; Autenticação.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>{address} does not speak https as it should ({reason}); check host and port.</source>
            <translation>{address} não fala https como deveria ({reason}); verifique o host e a porta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The backend at {address} has said nothing for {seconds} seconds; check network and tunnel, and whether it runs there.</source>
            <translation>O backend em {address} não diz nada há {seconds} segundos; verifique a rede e o túnel, e se ele está em execução lá.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The connection to {address} broke ({reason}); check network and tunnel, and ask again.</source>
            <translation>A ligação com {address} caiu ({reason}); verifique a rede e o túnel, e pergunte de novo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>{address} cannot be reached ({reason}); check the address, the tunnel, and whether the backend runs there.</source>
            <translation>Não é possível chegar a {address} ({reason}); verifique o endereço, o túnel e se o backend está em execução lá.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/login.py" />
            <source>QGIS's store of passwords is not open, so the token cannot be kept; set its master password in Settings &gt; Options &gt; Authentication, then connect again.</source>
            <translation>O cofre de senhas do QGIS não está aberto, por isso o token não pode ser guardado; defina a senha mestra em Configurações &gt; Opções &gt; Autenticação e ligue de novo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/login.py" />
            <source>The token of the backend elsewhere is not in QGIS's store; connect to it again in Settings &gt; Options &gt; EarthMind.</source>
            <translation>O token do backend remoto não está no cofre do QGIS; ligue-o de novo em Configurações &gt; Opções &gt; EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/probe.py" />
            <source>The backend there is EarthMind {theirs}, and this plugin {ours}; install {ours} there.</source>
            <translation>O backend de lá é o EarthMind {theirs}, e este complemento {ours}; instale {ours} lá.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/probe.py" />
            <source>Connected: EarthMind {version}, {model} on {device}, files of up to {most} GB.</source>
            <translation>Ligado: EarthMind {version}, {model} em {device}, ficheiros de até {most} GB.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/sending.py" />
            <source>"{layer}" is not one file by itself, and so cannot be sent to a backend elsewhere; save it as GeoTIFF first.</source>
            <translation>"{layer}" não é um único ficheiro e por isso não pode ser enviado a um backend remoto; guarde-o primeiro como GeoTIFF.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/sending.py" />
            <source>"{layer}" has {size} MB, more than the {most} MB that the backend elsewhere takes; save the part that you ask about as GeoTIFF first.</source>
            <translation>"{layer}" tem {size} MB, mais do que os {most} MB que o backend remoto aceita; guarde primeiro como GeoTIFF a parte sobre a qual pergunta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/sending.py" />
            <source>This needs folders, and so a backend on this computer; choose that first.</source>
            <translation>Isto precisa de pastas e, portanto, de um backend neste computador; escolha-o primeiro.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>The backend answered with the HTTP status {status}; the details hold its reply.</source>
            <translation>O backend respondeu com o status HTTP {status}; a resposta dele está nos detalhes.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>The backend has said nothing for {seconds} seconds and hangs; restart it and ask again.</source>
            <translation>O backend não dá sinal há {seconds} segundos e está travado; reinicie-o e pergunte de novo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>The backend stopped before the answer was complete; restart it and ask again.</source>
            <translation>O backend parou antes de a resposta estar completa; reinicie-o e pergunte de novo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>At {address} a proxy answers that finds no backend; check whether it runs there.</source>
            <translation>Em {address} responde um proxy que não encontra nenhum backend; verifique se ele está em execução lá.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>The set-up was cancelled; nothing was kept.</source>
            <translation>A instalação foi cancelada; nada foi mantido.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: setting the backend up</source>
            <translation>EarthMind: instalação do backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: removing the backend</source>
            <translation>EarthMind: remoção do backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: trying a backend</source>
            <translation>EarthMind: teste de um backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: diagnosis</source>
            <translation>EarthMind: diagnóstico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>Not everything in {folder} could be removed: another QGIS window uses it. Close it and try again.</source>
            <translation>Nem tudo em {folder} pôde ser removido: outra janela do QGIS está usando a pasta. Feche-a e tente de novo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>The set-up failed unexpectedly ({error}); the details help to report it.</source>
            <translation>A instalação falhou inesperadamente ({error}); os detalhes ajudam a relatar o problema.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: removing an older backend</source>
            <translation>EarthMind: remoção de um backend antigo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/messages.py" />
            <source>The backend sent something this plugin does not understand; update the backend in the panel.</source>
            <translation>O backend enviou algo que este complemento não entende; atualize o backend no painel.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>The backend stopped by itself ({reason}); restart it to go on.</source>
            <translation>O backend parou por conta própria ({reason}); reinicie-o para continuar.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>The backend could not start ({reason}); the details hold its last lines.</source>
            <translation>O backend não conseguiu iniciar ({reason}); as últimas linhas dele estão nos detalhes.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>it was killed or crashed</source>
            <translation>foi encerrado à força ou falhou</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>The backend did not get ready within {seconds} seconds; restart it.</source>
            <translation>O backend não ficou pronto em {seconds} segundos; reinicie-o.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>exit code {code}</source>
            <translation>código de saída {code}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process_failures.py" />
            <source>The backend's folder {folder} cannot be written; give yourself the right to, and restart.</source>
            <translation>Não é possível gravar na pasta {folder} do backend; conceda a si mesmo essa permissão e reinicie-o.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process_failures.py" />
            <source>The Python that the backend stands on is gone or has changed; press "Repair" in the EarthMind panel.</source>
            <translation>O Python em que o backend se apoia não existe mais ou mudou; clique em “Reparar” no painel EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process_failures.py" />
            <source>The Python {program} that you chose for the backend cannot be run; choose another one.</source>
            <translation>O Python {program} que você escolheu para o backend não pode ser executado; escolha outro.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>The offline bundle "{path}" is for {theirs}; make one for this computer with: earthmind offline-bundle --platform {ours}</source>
            <translation>O pacote offline “{path}” é para {theirs}; crie um para este computador com: earthmind offline-bundle --platform {ours}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>The offline bundle "{path}" holds the set-up "{extra}"; choose that one in the list, or make another bundle with: earthmind offline-bundle --extra {wanted}</source>
            <translation>O pacote offline “{path}” contém a instalação “{extra}”; escolha-a na lista ou crie outro pacote com: earthmind offline-bundle --extra {wanted}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>The offline bundle "{path}" was made for another version of the plugin; make it again with earthmind {version}.</source>
            <translation>O pacote offline “{path}” foi criado para outra versão do complemento; crie-o de novo com earthmind {version}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>"{path}" is no offline bundle; choose the folder or zip that earthmind offline-bundle made.</source>
            <translation>“{path}” não é um pacote offline; escolha a pasta ou o arquivo zip criado por earthmind offline-bundle.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>A file of the offline bundle "{path}" is missing or damaged; make the bundle again with earthmind offline-bundle.</source>
            <translation>Um arquivo do pacote offline “{path}” está faltando ou danificado; crie o pacote de novo com earthmind offline-bundle.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The server</source>
            <translation>O servidor</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The disk that holds {folder} is full; make room on it and try again.</source>
            <translation>O disco que contém {folder} está cheio; libere espaço nele e tente de novo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The proxy on the way to {host} asks for a user name and a password; enter them in QGIS under Settings &gt; Options &gt; Network, and try again.</source>
            <translation>O proxy no caminho até {host} pede um nome de usuário e uma senha; informe-os no QGIS em Configurações &gt; Opções &gt; Rede e tente de novo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The connection to {host} is not trusted: its certificate is not known to this computer, as where a company inspects connections; have the company's certificate added to the system's, and try again.</source>
            <translation>A conexão com {host} não é confiável: este computador não conhece o certificado dela, como acontece onde uma empresa inspeciona as conexões; peça que o certificado da empresa seja adicionado aos do sistema e tente de novo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>What {host} sent is not what was published (its checksum is another); something on the way changed it. Try again, or choose another package index or mirror under Network.</source>
            <translation>O que {host} enviou não é o que foi publicado (a soma de verificação é outra); algo o alterou no caminho. Tente de novo ou escolha outro índice de pacotes ou espelho em Rede.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>Microsoft's Visual C++ runtime is missing or too old; install the latest one from Microsoft (vc_redist.x64.exe), and try again.</source>
            <translation>O componente de execução Visual C++ da Microsoft está ausente ou é antigo demais; instale o mais recente da Microsoft (vc_redist.x64.exe) e tente de novo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>Another program, mostly a virus scanner, holds a file in {folder}; wait a minute and try again, or have that folder left out of its scans.</source>
            <translation>Outro programa, geralmente um antivírus, está segurando um arquivo em {folder}; espere um minuto e tente de novo, ou peça que essa pasta seja excluída das verificações.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} asks for a user name and a password; put them into its address under Network, and try again.</source>
            <translation>{host} pede um nome de usuário e uma senha; informe-os no endereço em Rede e tente de novo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} refuses to send files to this computer; ask its administrator, or choose another package index or mirror under Network.</source>
            <translation>{host} se recusa a enviar arquivos a este computador; consulte o administrador ou escolha outro índice de pacotes ou espelho em Rede.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} has a fault at the moment; try again later, or choose another package index or mirror under Network.</source>
            <translation>{host} está com uma falha no momento; tente mais tarde ou escolha outro índice de pacotes ou espelho em Rede.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} sent something else than the package that was asked for, or only a part of it: a page that blocks it or asks to log in, or a broken connection. Open a web browser, log in to the network where it asks, and try again.</source>
            <translation>{host} enviou algo diferente do pacote solicitado, ou só uma parte dele: uma página que bloqueia ou pede login, ou uma conexão interrompida. Abra um navegador, faça login na rede se for pedido e tente de novo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} does not have a file that is needed; choose another package index or mirror under Network.</source>
            <translation>{host} não tem um arquivo necessário; escolha outro índice de pacotes ou espelho em Rede.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} cannot be reached; check the network and QGIS's proxy, and try again, or choose a mirror or an offline bundle under Network.</source>
            <translation>Não é possível acessar {host}; verifique a rede e o proxy do QGIS e tente de novo, ou escolha um espelho ou um pacote offline em Rede.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{folder} cannot be written; give yourself the right to, and try again.</source>
            <translation>Não é possível gravar em {folder}; conceda a si mesmo essa permissão e tente de novo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The set-up failed at "{step}"; the log says why.</source>
            <translation>A instalação falhou em “{step}”; o log informa o motivo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>the backend</source>
            <translation>o backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/choices.py" />
            <source>The offline bundle "{path}" is not there; choose the folder or zip that earthmind offline-bundle made.</source>
            <translation>O pacote offline “{path}” não existe; escolha a pasta ou o arquivo zip criado por earthmind offline-bundle.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/choices.py" />
            <source>The address "{address}" in the network settings cannot be used; it must begin with https:// or http:// and name a computer.</source>
            <translation>O endereço “{address}” das configurações de rede não pode ser usado; ele deve começar com https:// ou http:// e indicar um computador.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/choices.py" />
            <source>There is no set-up "{extra}".</source>
            <translation>Não existe a instalação “{extra}”.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/chosen.py" />
            <source>{program} has no EarthMind backend that works; choose the Python of an environment in which the package earthmind is installed.</source>
            <translation>{program} não tem um backend EarthMind que funcione; escolha o Python de um ambiente em que o pacote earthmind esteja instalado.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/chosen.py" />
            <source>{program} cannot be run; choose the Python of an environment with the backend.</source>
            <translation>{program} não pode ser executado; escolha o Python de um ambiente com o backend.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/claim.py" />
            <source>Another QGIS window (process {pid}) is setting the backend up; wait for it to end, then try again.</source>
            <translation>Outra janela do QGIS (processo {pid}) está instalando o backend; espere que ela termine e tente de novo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/claim.py" />
            <source>The backend is being set up already; wait for it to end.</source>
            <translation>O backend já está sendo instalado; espere o término.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/diagnosis.py" />
            <source>The backend is not set up.</source>
            <translation>O backend não está instalado.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/diagnosis.py" />
            <source>{program} cannot be run: {error}</source>
            <translation>{program} não pode ser executado: {error}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/disk_space.py" />
            <source>The set-up needs {needed} GB in {folder}, and {free} GB are free; make room there first.</source>
            <translation>A instalação precisa de {needed} GB em {folder}, e {free} GB estão livres; libere espaço primeiro.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/download.py" />
            <source>{file} does not hold the program {name}.</source>
            <translation>{file} não contém o programa {name}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/own_python.py" />
            <source>The Python that was fetched cannot be used; the log says more.</source>
            <translation>O Python baixado não pode ser usado; o log traz mais informações.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/own_python.py" />
            <source>Fetching Python</source>
            <translation>Download do Python</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/own_python.py" />
            <source>Looking for a suitable Python</source>
            <translation>Busca de um Python adequado</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/packages.py" />
            <source>Fetching and installing packages</source>
            <translation>Download e instalação dos pacotes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/packages.py" />
            <source>Removing what is not needed</source>
            <translation>Remoção do que não é necessário</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/trial.py" />
            <source>The backend does not work on this computer: {finding}</source>
            <translation>O backend não funciona neste computador: {finding}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/trial.py" />
            <source>Trying the backend</source>
            <translation>Teste do backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/uv_program.py" />
            <source>Nothing ready-made is published for this kind of computer, and no Python 3.10 to 3.14 with the module venv was found; install one and try again.</source>
            <translation>Não há nada pronto publicado para este tipo de computador e não foi encontrado nenhum Python de 3.10 a 3.14 com o módulo venv; instale um e tente de novo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/uv_program.py" />
            <source>Fetching the installer</source>
            <translation>Download do instalador</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/work.py" />
            <source>Preparing</source>
            <translation>Preparação</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/work.py" />
            <source>The plugin's folder {folder} is not complete; install the plugin again.</source>
            <translation>A pasta {folder} do complemento não está completa; instale o complemento de novo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/asking_again.py" />
            <source>What is this?</source>
            <translation>O que é isto?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Measured: how much of what is marked changes when a sensor is left out. A large share means that the sensor decided, not that it was right.</source>
            <translation>Medido: quanto do que está marcado muda quando um sensor é deixado de fora. Uma contribuição grande significa que o sensor foi decisivo, não que estava certo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Each alone, the two would agree on {percent} % of what they mark.</source>
            <translation>Cada um sozinho, os dois concordariam em {percent} % do que marcam.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>The weights that the model's own fusion gave to the sensors. They were not measured, and say little about which sensor decided.</source>
            <translation>Os pesos que a própria fusão do modelo deu aos sensores. Não foram medidos e dizem pouco sobre qual sensor foi decisivo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Here either sensor alone would mark nearly the same.</source>
            <translation>Aqui, qualquer um dos dois sensores sozinho marcaria quase o mesmo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Shares of the sensors: {sar}, {optical}</source>
            <translation>Contribuição dos sensores: {sar}, {optical}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Reflectance</source>
            <translation>Reflectância</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Display colours</source>
            <translation>Cores de exibição</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Decibels (dB)</source>
            <translation>Decibéis (dB)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Power</source>
            <translation>Potência</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Amplitude</source>
            <translation>Amplitude</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Bands</source>
            <translation>Bandas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Unit</source>
            <translation>Unidade</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Scale</source>
            <translation>Fator</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Offset</source>
            <translation>Deslocamento</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>No data</source>
            <translation>Sem dados</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>EarthMind: bands</source>
            <translation>EarthMind: bandas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>As recognised</source>
            <translation>Como reconhecido</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Forget what was stated about this layer</source>
            <translation>Esquecer o que foi informado sobre esta camada</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Close</source>
            <translation>Fechar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Looking at the layer…</source>
            <translation>Examinando a camada…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>It comes from a service, and is drawn in its colours when something is asked.</source>
            <translation>Vem de um serviço e é desenhada nas suas cores quando algo é perguntado.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Not recognised</source>
            <translation>Não reconhecido</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>optical</source>
            <translation>óptico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>SAR</source>
            <translation>SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>{unit} (as recognised)</source>
            <translation>{unit} (como reconhecido)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Hold down to see the other sensor in the map: optical instead of SAR, or SAR instead of optical; the menu has a line to drag between them, and blinking (down arrow)</source>
            <translation>Mantenha premido para ver o outro sensor no mapa: ótico em vez de SAR, ou SAR em vez de ótico; o menu tem uma linha para arrastar entre os dois, e a alternância (seta para baixo)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>The map changes between the sensors; press to end the comparison</source>
            <translation>O mapa alterna entre os sensores; prima para terminar a comparação</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Compare the sensors</source>
            <translation>Comparar os sensores</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Pace of blinking</source>
            <translation>Ritmo da alternância</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Drag the line in the map, or move it with the arrow keys; press to end the comparison</source>
            <translation>Arraste a linha no mapa ou mova-a com as setas; prima para terminar a comparação</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Swipe between optical and SAR</source>
            <translation>Deslizar entre ótico e SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Blink between optical and SAR</source>
            <translation>Alternar entre ótico e SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Choose an optical and a SAR layer to compare them</source>
            <translation>Escolha uma camada óptica e uma SAR para as comparar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/overlay.py" />
            <source>Optical</source>
            <translation>Óptica</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Ask</source>
            <translation>Perguntar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Stop</source>
            <translation>Parar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Restart</source>
            <translation>Reiniciar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Start the backend again</source>
            <translation>Iniciar o backend de novo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Copy the conversation</source>
            <translation>Copiar a conversa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Save the conversation</source>
            <translation>Salvar a conversa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Begin a new conversation</source>
            <translation>Começar uma nova conversa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Backend</source>
            <translation>Backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Help</source>
            <translation>Ajuda</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/diagnosis.py" />
            <source>For a bug report. Look it over before you copy it: paths may hold your name. Nothing is sent.</source>
            <translation>Para um relatório de erro. Revise antes de copiar: os caminhos podem conter seu nome. Nada é enviado.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/diagnosis.py" />
            <source>Diagnosis</source>
            <translation>Diagnóstico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/diagnosis.py" />
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Start "earthmind serve --port 8765" there, and reach it by https through a proxy of that computer, or by an SSH tunnel: ssh -L 8765:127.0.0.1:8765 HOST, and then http://127.0.0.1:8765. Layers that are single files are sent there, kept in a folder that only its user can enter, and removed when it ends.</source>
            <translation>Inicie lá "earthmind serve --port 8765" e aceda por https através de um proxy desse computador, ou por um túnel SSH: ssh -L 8765:127.0.0.1:8765 HOST, e depois http://127.0.0.1:8765. As camadas de um só ficheiro são enviadas para lá, guardadas numa pasta onde só o seu utilizador entra e removidas quando ele termina.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Backend on another computer</source>
            <translation>Backend noutro computador</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Address of the backend</source>
            <translation>Endereço do backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Token that the backend printed when it was started</source>
            <translation>Token que o backend mostrou ao iniciar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Connect</source>
            <translation>Ligar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Use the one of this computer</source>
            <translation>Usar o deste computador</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>EarthMind: connecting</source>
            <translation>EarthMind: a ligar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>The backend of this computer is used.</source>
            <translation>É usado o backend deste computador.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>kept in QGIS's store of passwords</source>
            <translation>guardado no cofre de senhas do QGIS</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Address</source>
            <translation>Endereço</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Asking {address}…</source>
            <translation>A perguntar a {address}…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>Polygons of {phrase}</source>
            <translation>Polígonos de {phrase}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>EarthMind: saving the conversation</source>
            <translation>EarthMind: salvar a conversa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>EarthMind: a picture of the conversation</source>
            <translation>EarthMind: uma imagem da conversa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>The conversation cannot be saved as {path}; choose another place.</source>
            <translation>Não é possível salvar a conversa como {path}; escolha outro lugar.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>Stopped.</source>
            <translation>Parado.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>Web page</source>
            <translation>Página da web</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>EarthMind: a conversation</source>
            <translation>EarthMind: uma conversa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Optical before</source>
            <translation>Óptica antes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>SAR before</source>
            <translation>SAR antes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Saved on {date}</source>
            <translation>Salvo em {date}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Project: {name}</source>
            <translation>Projeto: {name}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Asked on {date}</source>
            <translation>Perguntado em {date}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>The answer on the map</source>
            <translation>A resposta no mapa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>The optical image, or nothing</source>
            <translation>A imagem óptica, ou nada</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>The radar image, or nothing</source>
            <translation>A imagem de radar, ou nada</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Choose an optical or a SAR layer.</source>
            <translation>Escolha uma camada óptica ou uma camada SAR.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>"{layer}" is chosen twice; choose different layers, or leave one empty.</source>
            <translation>“{layer}” foi escolhida duas vezes; escolha camadas diferentes ou deixe uma vazia.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Area</source>
            <translation>Área</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Output</source>
            <translation>Saída</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Common area</source>
            <translation>Área comum</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Where to look: all that the layers share, the map view, a layer's extent, or a rectangle</source>
            <translation>Onde procurar: tudo o que as camadas têm em comum, a visão do mapa, a extensão de uma camada ou um retângulo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>GeoPackage for the polygons</source>
            <translation>GeoPackage para os polígonos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Temporary layer</source>
            <translation>Camada temporária</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Where the polygons are kept; every answer adds its own tables, nothing is overwritten</source>
            <translation>Onde os polígonos são guardados; cada resposta acrescenta suas próprias tabelas, nada é sobrescrito</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>GeoPackage</source>
            <translation>GeoPackage</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>A radar satellite lights the ground itself with microwaves and measures what comes back. So it sees at night and through clouds. It does not see colours: it sees how rough, how wet and how upright things are.</source>
            <translation>Um satélite de radar ilumina ele próprio o solo com micro-ondas e mede o que volta. Por isso vê à noite e através das nuvens. Não vê cores: vê o quão rugosas, molhadas e verticais são as coisas.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With two sensors, each answer says how much each of them counted, such as SAR 70 %, optical 30 %. This is measured, not guessed: the answer is worked out again without each sensor, and it is counted how much of what is marked changes.</source>
            <translation>Com dois sensores, cada resposta diz quanto contou cada um, por exemplo SAR 70 %, óptica 30 %. É medido, não estimado: a resposta é calculada de novo sem cada sensor, e conta-se quanto muda do que está marcado.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Areas, shares and counts are measured on what the model marked. They are as right as the outlines are. Look at the map before you hand a number on.</source>
            <translation>Áreas, proporções e contagens são medidas no que o modelo marcou. São tão certas quanto os contornos. Veja o mapa antes de passar um número adiante.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>{compare} below the prompt line shows one sensor beside the other in the map.</source>
            <translation>{compare}, abaixo da linha de entrada, mostra no mapa um sensor ao lado do outro.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>SAR for optical people</source>
            <translation>SAR para quem conhece o óptico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What the shares mean</source>
            <translation>O que significam as proporções</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where not to trust it</source>
            <translation>Onde não confiar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What is dark, what is bright</source>
            <translation>O que é escuro, o que é claro</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>VV and VH</source>
            <translation>VV e VH</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Decibels</source>
            <translation>Decibéis</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Grain</source>
            <translation>Granulação</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where radar misleads</source>
            <translation>Onde o radar engana</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What to use</source>
            <translation>O que usar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>A large share</source>
            <translation>Uma proporção grande</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>About half each</source>
            <translation>Cerca de metade cada</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Nothing at all</source>
            <translation>Nada</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where on the map</source>
            <translation>Onde no mapa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Confidence is not accuracy</source>
            <translation>Confiança não é exatidão</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What the embedded model does well, and what not</source>
            <translation>O que o modelo incluído faz bem e o que não</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Be careful</source>
            <translation>Tenha cuidado</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Ways to check</source>
            <translation>Como verificar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Smooth surfaces reflect the beam away, like a mirror: calm water, wet sand, runways and dry sand are dark. Rough ground, crops and forest scatter it back and are grey to bright. Walls beside flat ground send it straight back: towns, ships and bridges are very bright.</source>
            <translation>Superfícies lisas refletem o feixe para longe, como um espelho: água calma, areia molhada, pistas e areia seca são escuras. Solo rugoso, culturas e floresta espalham-no de volta e vão do cinzento ao claro. Paredes junto a solo plano devolvem-no diretamente: cidades, navios e pontes são muito claros.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>The first letter is how the wave was sent, the second how it was received: vertical or horizontal. VV answers to surfaces and to waves on water. VH comes back from what turns the wave, above all branches and leaves: forest is bright in VH, bare land is not.</source>
            <translation>A primeira letra diz como a onda foi enviada, a segunda como foi recebida: vertical ou horizontal. VV responde a superfícies e a ondas na água. VH volta do que gira a onda, sobretudo ramos e folhas: a floresta é clara em VH, o solo nu não.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Backscatter is told on a logarithmic scale: 3 dB more is twice as much, 10 dB ten times. Calm water lies near -20 dB in VV, forest near -8 dB, towns above -5 dB. Files hold decibels, power or amplitude; what a layer was taken for is shown by {bands}.</source>
            <translation>A retrodispersão é dada em escala logarítmica: 3 dB a mais é o dobro, 10 dB dez vezes. Água calma fica perto de -20 dB em VV, floresta perto de -8 dB, cidades acima de -5 dB. Os arquivos contêm decibéis, potência ou amplitude; {bands} mostra como a camada foi entendida.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>The salt and pepper of a radar image is speckle: echoes within one pixel add up or cancel. It is not noise of the instrument and not detail of the ground. Judge areas, not pixels.</source>
            <translation>O «sal e pimenta» de uma imagem de radar é o speckle: os ecos dentro de um pixel somam-se ou anulam-se. Não é ruído do instrumento nem detalhe do solo. Julgue áreas, não pixels.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Wind makes water rough, and it looks like land. Mountains lean towards the sensor and throw shadows that look like water. Water under trees or between houses makes them brighter, not darker. Melting snow and very dry sand are dark.</source>
            <translation>O vento torna a água rugosa, e ela parece terra. As montanhas inclinam-se para o sensor e fazem sombras que parecem água. Água sob árvores ou entre casas torna-as mais claras, não mais escuras. Neve a derreter e areia muito seca são escuras.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Use calibrated, terrain-corrected backscatter (sigma0 or gamma0) in VV and VH, as close in time to the optical image as you can get it. A flood moves within hours.</source>
            <translation>Use retrodispersão calibrada e corrigida pelo terreno (sigma0 ou gamma0) em VV e VH, o mais próxima possível no tempo da imagem óptica. Uma inundação move-se em horas.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Without that sensor the answer would be another one. It decided; it need not be right.</source>
            <translation>Sem esse sensor a resposta seria outra. Foi ele que decidiu; não tem de estar certo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Either both are needed, or either alone would do. The tooltip of the bar says which: how far the two would agree if each were asked alone.</source>
            <translation>Ou são precisos os dois, ou qualquer um bastaria. A dica da barra diz qual: até que ponto os dois concordariam se cada um fosse consultado sozinho.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>A layer of clouds, noise, one value or other ground is left out, and a note says so. Look at that layer first.</source>
            <translation>Uma camada de nuvens, de ruído, de um só valor ou de outro lugar é deixada de fora, e uma nota o diz. Veja primeiro essa camada.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>{raster} below an answer draws it pixel by pixel: violet where the radar decided, green where the optical image did. Under a cloud it should be violet.</source>
            <translation>{raster}, abaixo de uma resposta, desenha-o pixel a pixel: violeta onde decidiu o radar, verde onde decidiu a imagem óptica. Sob uma nuvem deveria ser violeta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>It is the model's own mean probability within a polygon. Below two thirds the answer says so. A model can be sure and wrong: check some polygons against the image, or against ground that you know.</source>
            <translation>É a probabilidade média do próprio modelo dentro de um polígono. Abaixo de dois terços a resposta o diz. Um modelo pode estar seguro e errado: confira alguns polígonos com a imagem ou com terreno que conhece.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Water, floods, broad land cover, crops and clouds at about 10 m. It does not know ships, cars, single houses or species of trees, and says that it does not. Forest, scrub, towns and bare land are often taken for each other.</source>
            <translation>Água, inundações, cobertura geral do solo, culturas e nuvens a cerca de 10 m. Não conhece navios, carros, casas isoladas ou espécies de árvores, e diz que não. Floresta, mato, cidades e solo nu são muitas vezes confundidos.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Try it in the sample scene: ask for the forest. A good part of it is missed.</source>
            <translation>Experimente na cena de exemplo: pergunte pela floresta. Boa parte dela escapa.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With red, green and blue alone, such as web maps: there is no infrared, water is guessed.</source>
            <translation>Só com vermelho, verde e azul, como em mapas da web: não há infravermelho, a água é adivinhada.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>In shadows of mountains and clouds, on dark roofs and wet fields: they look like water.</source>
            <translation>Em sombras de montanhas e nuvens, em telhados escuros e campos molhados: parecem água.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With days between the two images: a flood, a harvest or snow may lie in between.</source>
            <translation>Com dias entre as duas imagens: pode haver uma inundação, uma colheita ou neve no meio.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With things of few pixels: at 10 m a ditch or a lane is not there.</source>
            <translation>Com coisas de poucos pixels: a 10 m uma vala ou um caminho não existe.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With one date: permanent water and flood are the same to every sensor.</source>
            <translation>Com uma só data: água permanente e inundação são o mesmo para qualquer sensor.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where SAR was trusted</source>
            <translation>Onde se confiou no SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Ask in the same conversation: {question}</source>
            <translation>Pergunte na mesma conversa: {question}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>How sure are you?</source>
            <translation>Qual é a sua certeza?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/opening.py" />
            <source>The scene is being made…</source>
            <translation>A cena está sendo criada…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/opening.py" />
            <source>The scene is loaded.</source>
            <translation>A cena está carregada.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>{layer} before the flood</source>
            <translation>{layer} antes da inundação</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>Sample scene</source>
            <translation>Cena de exemplo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>Districts</source>
            <translation>Distritos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>EarthMind: the sample scene</source>
            <translation>EarthMind: a cena de exemplo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>Set up the backend first.</source>
            <translation>Instale primeiro o backend.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>The sample scene could not be made; the details say why.</source>
            <translation>Não foi possível criar a cena de exemplo; os detalhes dizem por quê.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>The layer {path} cannot be opened.</source>
            <translation>A camada {path} não pode ser aberta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Whatever goes wrong is said in one sentence, with its cause. These are the usual ones.</source>
            <translation>O que dá errado é dito numa frase, com a sua causa. Estes são os casos habituais.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Troubleshooting</source>
            <translation>Solução de problemas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The set-up fails</source>
            <translation>A instalação falha</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The backend has stopped or says nothing</source>
            <translation>O backend parou ou não responde</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>It is slow</source>
            <translation>É lento</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Bands or unit are not known</source>
            <translation>Bandas ou unidade não são conhecidas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The two layers do not fit</source>
            <translation>As duas camadas não combinam</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>It was understood wrongly</source>
            <translation>Foi mal entendido</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The polygons are gone</source>
            <translation>Os polígonos sumiram</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Behind a company's proxy, set it in QGIS (Settings, Options, Network); a package index or a mirror under {network}. Without a network, an offline bundle is made on another computer by “earthmind offline-bundle”. {log} shows what the programs wrote. Pressing the button again goes on; nothing has to be removed first.</source>
            <translation>Atrás do proxy de uma empresa, configure-o no QGIS (Configurações, Opções, Rede); um índice de pacotes ou espelho em {network}. Sem rede, um pacote offline é feito noutro computador com «earthmind offline-bundle». {log} mostra o que os programas escreveram. Premir o botão de novo continua; nada precisa ser removido antes.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Press {restart}. If it happens again, {repair} builds it anew beside the old one. {diagnosis} tests it and shows a page for a bug report.</source>
            <translation>Prima {restart}. Se voltar a acontecer, {repair} constrói-o de novo ao lado do antigo. {diagnosis} testa-o e mostra uma página para um relatório de erro.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The first question of a place reads the rasters; those that follow are quicker. Choose a smaller {area}, or {overview} under {options}. Rasters on a network drive are slow: copy them.</source>
            <translation>A primeira pergunta sobre um lugar lê os rasters; as seguintes são mais rápidas. Escolha uma {area} menor, ou {overview} em {options}. Rasters numa unidade de rede são lentos: copie-os.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Press {bands} beside the layer and state them, such as “green=2, nir=4”.</source>
            <translation>Prima {bands} ao lado da camada e indique-as, por exemplo «green=2, nir=4».</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>They must show the same ground. Optical and SAR exchanged: the error offers to swap them. A shift between them is measured, and {correct} moves one onto the other for the question; no file is changed.</source>
            <translation>Devem mostrar o mesmo terreno. Óptica e SAR trocadas: o erro oferece trocá-las. Um deslocamento é medido, e {correct} move uma sobre a outra para a pergunta; nenhum arquivo é alterado.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Read the line below your question. Say it in shorter words, or press {change} and correct the plan itself. What was not understood is named in the answer.</source>
            <translation>Leia a linha abaixo da pergunta. Diga-o em palavras mais curtas, ou prima {change} e corrija o próprio plano. O que não foi entendido é nomeado na resposta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Without an {output} they are temporary and end with QGIS. A new answer takes the place of the one before; {pin} keeps it.</source>
            <translation>Sem {output} são temporários e terminam com o QGIS. Uma nova resposta toma o lugar da anterior; {pin} conserva-a.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Network…</source>
            <translation>Rede…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Log</source>
            <translation>Log</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Repair the backend</source>
            <translation>Reparar o backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Diagnosis…</source>
            <translation>Diagnóstico…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Overview</source>
            <translation>Visão geral</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Options</source>
            <translation>Opções</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Correct the shift and ask again</source>
            <translation>Corrigir o deslocamento e perguntar de novo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Change</source>
            <translation>Alterar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Pin</source>
            <translation>Fixar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Ten minutes from loading two rasters to polygons that you can hand on. The scene is simulated: a river, fields, a wood and a town, before and during a flood, as Sentinel-2 and Sentinel-1 see them. It is made on this computer; nothing is downloaded.</source>
            <translation>Dez minutos, de carregar dois rasters até polígonos que pode entregar. A cena é simulada: um rio, campos, um bosque e uma cidade, antes e durante uma inundação, como o Sentinel-2 e o Sentinel-1 os veem. É criada neste computador; nada é descarregado.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>How large is the water?</source>
            <translation>Qual é a área da água?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>And in the northern part?</source>
            <translation>E na parte norte?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Segment the water.</source>
            <translation>Segmente a água.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Segment the flooded area.</source>
            <translation>Segmente a área inundada.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Tutorial: ten minutes</source>
            <translation>Tutorial: dez minutos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>1. Load the scene</source>
            <translation>1. Carregar a cena</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>2. See what was recognised</source>
            <translation>2. Ver o que foi reconhecido</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>3. Ask</source>
            <translation>3. Perguntar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>4. Read the answer</source>
            <translation>4. Ler a resposta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>5. Go on</source>
            <translation>5. Continuar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>6. Make polygons</source>
            <translation>6. Criar polígonos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>7. Ask about a part</source>
            <translation>7. Perguntar por uma parte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>8. Correct it with a click</source>
            <translation>8. Corrigir com um clique</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>9. Look through the results</source>
            <translation>9. Percorrer os resultados</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>10. Add up by district</source>
            <translation>10. Somar por distrito</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>11. Compare two dates</source>
            <translation>11. Comparar duas datas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>12. Keep it</source>
            <translation>12. Guardar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Two rasters of the flood appear, two of the time before, and a layer of districts. The first two are chosen in the panel.</source>
            <translation>Aparecem dois rasters da inundação, dois de antes e uma camada de distritos. Os dois primeiros estão escolhidos no painel.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Press {bands} beside the optical layer. It shows the mission, the bands and the unit, and a picture of what the model will see. Where that is wrong, correct it there. Close it with Esc.</source>
            <translation>Prima {bands} ao lado da camada óptica. Mostra a missão, as bandas e a unidade, e uma imagem do que o modelo verá. Se estiver errado, corrija aí. Feche com Esc.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Type {question} and press Enter. The first answer takes a few seconds.</source>
            <translation>Escreva {question} e prima Enter. A primeira resposta demora alguns segundos.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Below your question stands what was understood; {change} lets you correct it. The coloured phrase is the water itself: a click zooms to it. Notes say what was assumed. The bar at the bottom shows how much each sensor counted.</source>
            <translation>Abaixo da pergunta está o que foi entendido; {change} permite corrigi-lo. A expressão colorida é a própria água: um clique aproxima o mapa dela. As notas dizem o que foi suposto. A barra de baixo mostra quanto contou cada sensor.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Type {question} The second question is about the water of the first.</source>
            <translation>Escreva {question} A segunda pergunta é sobre a água da primeira.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Type {question} The polygons lie in the group EarthMind of the layers. Click the coloured phrase in the answer: the map zooms to them.</source>
            <translation>Escreva {question} Os polígonos ficam no grupo EarthMind das camadas. Clique na expressão colorida da resposta: o mapa aproxima-se deles.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Open the menu of the button beside the prompt line, choose {rectangle} and drag one in the map. Ask {question} again. {remove} above the prompt line ends it.</source>
            <translation>Abra o menu do botão ao lado da linha de entrada, escolha {rectangle} e arraste um no mapa. Pergunte de novo: {question} {remove}, acima da linha de entrada, termina-o.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Ask {question} for the whole area again. Choose {wrong} in the same menu and click at a small lake: it is taken away. {missing} does the contrary. {back} undoes a click.</source>
            <translation>Peça de novo {question} para toda a área. Escolha {wrong} no mesmo menu e clique num lago pequeno: é retirado. {missing} faz o contrário. {back} desfaz um clique.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Open {results}. Each row is a polygon: a click zooms to it and selects it. Raise the confidence or the area: what is below is hidden, in the table and in the map, without another question.</source>
            <translation>Abra {results}. Cada linha é um polígono: um clique aproxima o mapa e seleciona-o. Aumente a confiança ou a área: o que fica abaixo é ocultado, na tabela e no mapa, sem outra pergunta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Press {by_area} and choose the districts. A table of the water in each of them is added to the project.</source>
            <translation>Prima {by_area} e escolha os distritos. Uma tabela da água em cada um é adicionada ao projeto.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Open {options} and choose the two rasters of the time before. Ask {question} With one date nobody can tell a flood from a lake. With two, what was water before is left out.</source>
            <translation>Abra {options} e escolha os dois rasters de antes. Peça: {question} Com uma data ninguém distingue uma inundação de um lago. Com duas, o que antes era água fica de fora.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>{save} in the results writes a GeoPackage or another file. The disk below the prompt line writes the conversation as one web page with its maps. The project file keeps the conversation too; give the polygons a file, or they are gone with QGIS.</source>
            <translation>{save}, nos resultados, grava um GeoPackage ou outro arquivo. O disquete abaixo da linha de entrada grava a conversa como uma página web com os seus mapas. O arquivo do projeto também guarda a conversa; dê um arquivo aos polígonos, ou desaparecem com o QGIS.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Now your own rasters: choose them above and ask.</source>
            <translation>Agora os seus próprios rasters: escolha-os acima e pergunte.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Draw a rectangle</source>
            <translation>Desenhar um retângulo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Remove</source>
            <translation>Remover</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Remove what is wrong</source>
            <translation>Remover o que está errado</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Add what is missing</source>
            <translation>Adicionar o que falta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Take the last one back</source>
            <translation>Anular o último</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Results</source>
            <translation>Resultados</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>By area</source>
            <translation>Por zona</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Load the sample scene</source>
            <translation>Carregar a cena de exemplo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/window.py" />
            <source>Reference</source>
            <translation>Referência</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/window.py" />
            <source>EarthMind: help</source>
            <translation>EarthMind: ajuda</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/window.py" />
            <source>Pages of the help</source>
            <translation>Páginas da ajuda</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Ask about the place that your layers show</source>
            <translation>Pergunte sobre o lugar que suas camadas mostram</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Choose an optical layer, a SAR layer, or both of the same place, then type:</source>
            <translation>Escolha uma camada óptica, uma camada SAR ou ambas do mesmo lugar e depois escreva:</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>How much of the area is under water?</source>
            <translation>Quanto da área está debaixo d'água?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Is there flooding?</source>
            <translation>Há uma inundação?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>{model}, {seconds} s</source>
            <translation>{model}, {seconds} s</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Corrected by clicks: {count}.</source>
            <translation>Corrigido com cliques: {count}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>{phrase}: nothing found</source>
            <translation>{phrase}: nada encontrado</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>The raster is being made: {kind}.</source>
            <translation>O raster está a ser feito: {kind}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>As a raster:</source>
            <translation>Como raster:</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Pinned</source>
            <translation>Fixada</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Unpin</source>
            <translation>Desafixar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Undo</source>
            <translation>Desfazer</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>New here?</source>
            <translation>Primeira vez?</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>A new conversation has begun.</source>
            <translation>Uma nova conversa começou.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Ask again</source>
            <translation>Perguntar de novo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Swap the layers and ask again</source>
            <translation>Trocar as camadas e perguntar de novo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Details</source>
            <translation>Detalhes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Restart the backend</source>
            <translation>Reiniciar o backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/kept_conversation.py" />
            <source>The conversation in this project is damaged and not shown.</source>
            <translation>A conversa deste projeto está danificada e não é mostrada.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/kept_conversation.py" />
            <source>The conversation in this project was kept by a later version of EarthMind: it is not shown and stays as it is; what is asked now is not kept in the project.</source>
            <translation>A conversa deste projeto é de uma versão posterior do EarthMind: não é mostrada e fica como está; o que for perguntado agora não é guardado no projeto.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/layer_picker.py" />
            <source>What this layer is taken for: its bands and unit; state them where they are wrong</source>
            <translation>Como esta camada é interpretada: suas bandas e sua unidade; informe-as se não estiverem corretas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>EarthMind: models</source>
            <translation>EarthMind: modelos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>EarthMind: removing a model</source>
            <translation>EarthMind: a remover um modelo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Folder that holds the model's files; empty: they are downloaded</source>
            <translation>Pasta com os ficheiros do modelo; vazio: são transferidos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>I have read the licence and accept it</source>
            <translation>Li a licença e aceito-a</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Fetch</source>
            <translation>Transferir</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Remove it from this computer</source>
            <translation>Removê-lo deste computador</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Progress of fetching the model</source>
            <translation>Progresso da transferência do modelo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>From a folder</source>
            <translation>De uma pasta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Size</source>
            <translation>Tamanho</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Sensors</source>
            <translation>Sensores</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>On this computer</source>
            <translation>Neste computador</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>yes</source>
            <translation>sim</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>no</source>
            <translation>não</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Knows: {things}.</source>
            <translation>Conhece: {things}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Licence:</source>
            <translation>Licença:</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/fetch_task.py" />
            <source>EarthMind: fetching {model}</source>
            <translation>EarthMind: a transferir {model}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>EarthMind: network</source>
            <translation>EarthMind: rede</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Offline bundles (*.zip);;All files (*)</source>
            <translation>Pacotes offline (*.zip);;Todos os arquivos (*)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Folder…</source>
            <translation>Pasta…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Folder that earthmind offline-bundle made</source>
            <translation>Pasta criada por earthmind offline-bundle</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Leave these empty to fetch from PyPI and GitHub. The proxy is QGIS's (Settings &gt; Options &gt; Network), the certificates are the system's. Everything that is fetched is checked against the checksums in the plugin, wherever it comes from.</source>
            <translation>Deixe estes campos vazios para baixar do PyPI e do GitHub. O proxy é o do QGIS (Configurações &gt; Opções &gt; Rede), os certificados são os do sistema. Tudo o que é baixado é conferido com as somas de verificação do complemento, venha de onde vier.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Package index</source>
            <translation>Índice de pacotes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Mirror of Python</source>
            <translation>Espelho do Python</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Offline bundle</source>
            <translation>Pacote offline</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/notices.py" />
            <source>EarthMind: details</source>
            <translation>EarthMind: detalhes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/notices.py" />
            <source>The conversation was saved as {path}.</source>
            <translation>A conversa foi salva como {path}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>How to look at an area that is larger than one picture of the model. Overview: as one coarser picture. Full resolution: in windows, whose polygons are joined. Automatic: full resolution for what is to be segmented, overview for questions.</source>
            <translation>Como examinar uma área maior que uma imagem do modelo. Visão geral: como uma única imagem menos detalhada. Resolução total: em janelas, cujos polígonos são unidos. Automático: resolução total para o que deve ser segmentado, visão geral para perguntas.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>The model that answers</source>
            <translation>O modelo que responde</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Correct the shift</source>
            <translation>Corrigir deslocamento</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Move the SAR image onto the optical one where their shift can be told; no file is changed</source>
            <translation>Alinhar a imagem SAR à óptica quando for possível determinar o deslocamento entre elas; nenhum arquivo é alterado</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Detail</source>
            <translation>Detalhe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Automatic</source>
            <translation>Automático</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Full resolution (in windows)</source>
            <translation>Resolução total (em janelas)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>{title} is not on this computer. Fetch it with: {command}</source>
            <translation>{title} não está neste computador. Para baixá-lo: {command}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>{title}. It knows: {knows}.</source>
            <translation>{title}. Ele conhece: {knows}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>{model} (default)</source>
            <translation>{model} (padrão)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Options ({count} set)</source>
            <translation>Opções (definidas: {count})</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Name or folder of the model that answers; empty: the backend chooses</source>
            <translation>Nome ou pasta do modelo que responde; vazio: o backend escolhe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Python of a backend that was set up elsewhere</source>
            <translation>Python de um backend instalado noutro local</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Python of an environment in which the backend is installed; empty for the plugin's own</source>
            <translation>Python de um ambiente onde o backend está instalado; vazio para o do próprio módulo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Python of the backend</source>
            <translation>Python do backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>EarthMind</source>
            <translation>EarthMind</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>What else the backend needs is set up in the panel: {button}.</source>
            <translation>O resto de que o backend precisa configura-se no painel: {button}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/bookmarks.py" />
            <source>Bookmarks</source>
            <translation>Marcadores</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/bookmarks.py" />
            <source>There are no bookmarks yet</source>
            <translation>Ainda não há marcadores</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>{what}: the next question is about that alone (down arrow: other ways)</source>
            <translation>{what}: a próxima pergunta trata só disso (seta para baixo: outras formas)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Point at what is asked about</source>
            <translation>Apontar aquilo sobre o que se pergunta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>{what}: a click in the map corrects the last answer (down arrow: other ways)</source>
            <translation>{what}: um clique no mapa corrige a última resposta (seta para baixo: outras formas)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>{what}: the polygons of an answer change (down arrow: other ways)</source>
            <translation>{what}: mudam os polígonos de uma resposta (seta para baixo: outras formas)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Point at a place</source>
            <translation>Apontar um lugar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a polygon</source>
            <translation>Desenhar um polígono</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a lasso</source>
            <translation>Desenhar um laço</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Selected features</source>
            <translation>Feições selecionadas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Split polygons by a line</source>
            <translation>Dividir polígonos com uma linha</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Merge polygons along a line</source>
            <translation>Unir polígonos ao longo de uma linha</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Merge selected polygons</source>
            <translation>Unir os polígonos selecionados</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click at a place in the map; Esc cancels.</source>
            <translation>Clique em um lugar no mapa; Esc cancela.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Drag a rectangle in the map; Esc cancels.</source>
            <translation>Arraste um retângulo no mapa; Esc cancela.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click the corners in the map, a right click ends; Esc cancels.</source>
            <translation>Clique nos vértices no mapa, um clique direito termina; Esc cancela.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw around an area with the mouse button held down; Esc cancels.</source>
            <translation>Desenhe à volta de uma área com o botão do rato premido; Esc cancela.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click at what is missing in the last answer; Esc ends.</source>
            <translation>Clique no que falta na última resposta; Esc termina.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click at what is wrong in the last answer; Esc ends.</source>
            <translation>Clique no que está errado na última resposta; Esc termina.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a line across what is to be split, a right click ends it; Esc ends.</source>
            <translation>Trace uma linha através do que deve ser dividido, um clique direito termina-a; Esc encerra.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a line over all that is to be one polygon, a right click ends it; Esc ends.</source>
            <translation>Trace uma linha sobre tudo o que deve ser um polígono, um clique direito termina-a; Esc encerra.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>What is marked ({region}) has too many corners; simplify it first.</source>
            <translation>O que está marcado ({region}) tem vértices demais; simplifique-o primeiro.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>place clicked at</source>
            <translation>lugar clicado</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>drawn rectangle</source>
            <translation>retângulo desenhado</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>drawn polygon</source>
            <translation>polígono desenhado</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>area within the lasso</source>
            <translation>área dentro do laço</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>selected features</source>
            <translation>feições selecionadas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>bookmark</source>
            <translation>marcador</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>What is marked ({region}) lies outside the area that is asked about; mark something within, or remove it.</source>
            <translation>O que está marcado ({region}) fica fora da área sobre a qual se pergunta; marque algo dentro dela ou remova-o.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>The project has no coordinate reference system; choose one, then point.</source>
            <translation>O projeto não tem sistema de referência de coordenadas; escolha um e depois aponte.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Select features of a polygon layer first, and make it the active layer.</source>
            <translation>Selecione primeiro feições de uma camada de polígonos e torne-a a camada ativa.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>{count} features are selected; select at most {most}.</source>
            <translation>{count} feições estão selecionadas; selecione no máximo {most}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>What was marked has no area; mark polygons.</source>
            <translation>O que foi marcado não tem área; marque polígonos.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Mark nothing in the map</source>
            <translation>Não marcar nada no mapa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>"{layer}" has no coordinate reference system; give it one first.</source>
            <translation>"{layer}" não tem sistema de referência de coordenadas; atribua-lhe um primeiro.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Ask about the whole area again</source>
            <translation>Voltar a perguntar sobre toda a área</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Asked about: {region}</source>
            <translation>Pergunta sobre: {region}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>{region}; only what lies within the area counts</source>
            <translation>{region}; só conta o que está dentro da área</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Looking at full resolution…</source>
            <translation>Examinando em resolução total…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Progress of the answer</source>
            <translation>Progresso da resposta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Sending the layers…</source>
            <translation>A enviar as camadas…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Loading the model…</source>
            <translation>Carregando o modelo…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Reading the rasters…</source>
            <translation>Lendo os rasters…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Looking…</source>
            <translation>Examinando a imagem…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Answering…</source>
            <translation>Respondendo…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Drawing the polygons…</source>
            <translation>Desenhando os polígonos…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>{done} of {count} windows</source>
            <translation>{done} de {count} janelas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/prompt.py" />
            <source>Question or task</source>
            <translation>Pergunta ou pedido</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/prompt.py" />
            <source>Enter asks; the up arrow brings back what you asked before</source>
            <translation>Enter envia a pergunta; a seta para cima traz de volta o que você perguntou antes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/prompt.py" />
            <source>Question or instruction</source>
            <translation>Pergunta ou instrução</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/questions.py" />
            <source>Asking…</source>
            <translation>Enviando a pergunta…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/questions.py" />
            <source>Starting the backend…</source>
            <translation>Iniciando o backend…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/questions.py" />
            <source>Stopping…</source>
            <translation>Parando…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>The backend is not running.</source>
            <translation>O backend não está em execução.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>The backend does not answer.</source>
            <translation>O backend não responde.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>Repair the backend first.</source>
            <translation>Repare primeiro o backend.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>Type what to find out.</source>
            <translation>Escreva o que você quer saber.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>Ask (Enter)</source>
            <translation>Perguntar (Enter)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/refining.py" />
            <source>The answer has many clicks already; edit its polygons instead.</source>
            <translation>A resposta já tem muitos cliques; edite antes os seus polígonos.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/refining.py" />
            <source>Only clicks on the last answer can be taken back; ask that question again.</source>
            <translation>Só podem ser anulados os cliques da última resposta; faça de novo essa pergunta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/refining.py" />
            <source>Ask for something to be marked first; then click at what is wrong.</source>
            <translation>Peça primeiro para marcar algo; depois clique no que está errado.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>not filtered in the map, since it is being edited: {layers}</source>
            <translation>não filtrado no mapa, pois está em edição: {layers}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Results ({shown} of {count})</source>
            <translation>Resultados ({shown} de {count})</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Results ({count})</source>
            <translation>Resultados ({count})</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Nothing of what is shown lies within "{layer}".</source>
            <translation>Nada do que é mostrado fica dentro de "{layer}".</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>{shown} of {count} shown</source>
            <translation>{shown} de {count} exibidos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>the {most} largest are listed</source>
            <translation>os {most} maiores estão listados</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Totals by {layer}</source>
            <translation>Totais por {layer}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Minimum confidence in percent</source>
            <translation>Confiança mínima em porcentagem</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Show only polygons of at least this confidence, here and in the map</source>
            <translation>Mostrar apenas polígonos com pelo menos esta confiança, aqui e no mapa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Minimum area in square metres</source>
            <translation>Área mínima em metros quadrados</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Show only polygons of at least this area, here and in the map</source>
            <translation>Mostrar apenas polígonos com pelo menos esta área, aqui e no mapa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Reset</source>
            <translation>Redefinir</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Show all polygons again</source>
            <translation>Mostrar novamente todos os polígonos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Confidence from</source>
            <translation>Confiança a partir de</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Area from</source>
            <translation>Área a partir de</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Take the last change of polygons back</source>
            <translation>Desfazer a última alteração de polígonos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Keep the changes of polygons</source>
            <translation>Guardar as alterações de polígonos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Have the polygons as they were before the changes</source>
            <translation>Repor os polígonos como estavam antes das alterações</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>The line touches no polygon of an answer; draw it over one.</source>
            <translation>A linha não toca nenhum polígono de uma resposta; trace-a sobre um.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>"{layer}" cannot be edited; save it as a new file and edit that.</source>
            <translation>"{layer}" não pode ser editada; guarde-a como um ficheiro novo e edite esse.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>The changes of "{layer}" could not be saved; check its file, or discard them.</source>
            <translation>Não foi possível guardar as alterações de "{layer}"; verifique o ficheiro ou descarte-as.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Select polygons of an answer in the map first; then merge them.</source>
            <translation>Selecione primeiro no mapa polígonos de uma resposta; depois una-os.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>No polygons of an answer are shown in the map; ask for some first.</source>
            <translation>O mapa não mostra polígonos de nenhuma resposta; peça primeiro alguns.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Unsaved changes: {count}</source>
            <translation>Alterações por guardar: {count}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rasters.py" />
            <source>The backend made no raster of this answer. {reason}</source>
            <translation>O backend não fez nenhum raster desta resposta. {reason}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/reading.py" />
            <source>EarthMind: results</source>
            <translation>EarthMind: resultados</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rows.py" />
            <source>Phrase</source>
            <translation>Termo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rows.py" />
            <source>Area (m²)</source>
            <translation>Área (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rows.py" />
            <source>Confidence (%)</source>
            <translation>Confiança (%)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Save the polygons as a file, or add them to a layer</source>
            <translation>Guardar os polígonos como ficheiro ou adicioná-los a uma camada</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Save the polygons</source>
            <translation>Guardar os polígonos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Add to</source>
            <translation>Adicionar a</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Save "{layer}" as…</source>
            <translation>Guardar "{layer}" como…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>The project has no other polygon layer that can be written</source>
            <translation>O projeto não tem outra camada de polígonos em que se possa escrever</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/saving.py" />
            <source>Polygons added to "{layer}": {count}.</source>
            <translation>Polígonos adicionados a "{layer}": {count}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/table.py" />
            <source>Polygons of the last answer</source>
            <translation>Polígonos da última resposta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/table.py" />
            <source>A click shows the polygon in the map; Ctrl+C copies the selected rows</source>
            <translation>Um clique mostra o polígono no mapa; Ctrl+C copia as linhas selecionadas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/table.py" />
            <source>Confidence</source>
            <translation>Confiança</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zone_button.py" />
            <source>Totals within each polygon of a layer, such as parcels or districts, as a table</source>
            <translation>Totais dentro de cada polígono de uma camada, como parcelas ou distritos, em tabela</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zone_button.py" />
            <source>Totals by the polygons of a layer</source>
            <translation>Totais pelos polígonos de uma camada</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zone_button.py" />
            <source>The project has no other polygon layer</source>
            <translation>O projeto não tem outra camada de polígonos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>Zone</source>
            <translation>Zona</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>Count</source>
            <translation>Número</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>Share (%)</source>
            <translation>Proporção (%)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>"{layer}" cannot be brought into the coordinate reference system of the results.</source>
            <translation>"{layer}" não pode ser levada para o sistema de coordenadas dos resultados.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Python of an environment with the EarthMind backend</source>
            <translation>Python de um ambiente com o backend EarthMind</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Remove the backend and all that was downloaded for it? Your data and results stay.</source>
            <translation>Remover o backend e tudo o que foi baixado para ele? Seus dados e resultados permanecem.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>What is installed besides the embedded model</source>
            <translation>O que é instalado além do modelo integrado</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Package index, mirror, offline bundle, certificates and proxy</source>
            <translation>Índice de pacotes, espelho, pacote offline, certificados e proxy</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Use another…</source>
            <translation>Usar outro…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Use a Python environment in which the backend is installed already</source>
            <translation>Usar um ambiente Python em que o backend já esteja instalado</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Use the plugin's own again</source>
            <translation>Usar de novo o do complemento</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Remove…</source>
            <translation>Remover…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Remove the backend and all that was downloaded for it from this computer</source>
            <translation>Remover deste computador o backend e tudo o que foi baixado para ele</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Test the backend, and show a page for a bug report</source>
            <translation>Testar o backend e mostrar uma página para um relatório de erro</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Models…</source>
            <translation>Modelos…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>See which models there are; fetch and remove them</source>
            <translation>Ver que modelos há; transferi-los e removê-los</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Testing the backend</source>
            <translation>Testando o backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Removing the backend</source>
            <translation>Remoção do backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>{step} ({number} of {count})</source>
            <translation>{step} ({number} de {count})</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Trying the backend in {program}</source>
            <translation>Teste do backend em {program}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend at {address} is used; choose another one in Settings &gt; Options &gt; EarthMind.</source>
            <translation>É usado o backend em {address}; escolha outro em Configurações &gt; Opções &gt; EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend was set up by another version of the plugin. It still works; update it when it suits you.</source>
            <translation>O backend foi instalado por outra versão do complemento. Ele ainda funciona; atualize-o quando for conveniente.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The Python that the backend stands on is gone or has changed. Repairing it sets the backend up anew; your data, results and settings stay.</source>
            <translation>O Python em que o backend se apoia não existe mais ou mudou. O reparo instala o backend de novo; seus dados, resultados e configurações permanecem.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Embedded model</source>
            <translation>Modelo integrado</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Embedded model, on an NVIDIA GPU</source>
            <translation>Modelo integrado, em uma GPU NVIDIA</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Embedded model and PyTorch, for EarthMind-4B</source>
            <translation>Modelo integrado e PyTorch, para o EarthMind-4B</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend is set up and works.</source>
            <translation>O backend está instalado e funciona.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>EarthMind needs its backend, which runs on this computer. Setting it up puts a Python of its own into {folder}; nothing is changed in QGIS. Nothing is downloaded before you press the button.</source>
            <translation>O EarthMind precisa do seu backend, que é executado neste computador. A instalação coloca um Python próprio em {folder}; nada muda no QGIS. Nada é baixado antes de você clicar no botão.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Set up the backend</source>
            <translation>Instalar o backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Update the backend</source>
            <translation>Atualizar o backend</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Set up again</source>
            <translation>Instalar de novo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>{text} (downloads {download} GB, needs {disk} GB of disk)</source>
            <translation>{text} (baixa {download} GB, precisa de {disk} GB de disco)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>about {minutes} min left</source>
            <translation>faltam cerca de {minutes} min</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend is set up and works; a first small answer ran on {device}.</source>
            <translation>O backend está instalado e funciona; uma primeira resposta curta foi executada em {device}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend in {program} is used.</source>
            <translation>Usa-se o backend em {program}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend is set up in {folder}.</source>
            <translation>O backend está instalado em {folder}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>about {seconds} s left</source>
            <translation>faltam cerca de {seconds} s</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>The question failed unexpectedly ({error}); the details help to report it.</source>
            <translation>A pergunta falhou inesperadamente ({error}); os detalhes ajudam a relatar o problema.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>{problem} The polygons are in a temporary layer instead; save it to keep them.</source>
            <translation>{problem} Os polígonos estão, em vez disso, em uma camada temporária; salve-a para mantê-los.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>"{layer}" cannot be drawn into a temporary file; check its service and the disk.</source>
            <translation>"{layer}" não pode ser desenhada num ficheiro temporário; verifique o serviço e o disco.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>EarthMind: {question}</source>
            <translation>EarthMind: {question}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/thoughts.py" />
            <source>Thoughts</source>
            <translation>Pensamentos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/thoughts.py" />
            <source>Thoughts ({count} marked)</source>
            <translation>Pensamentos ({count} marcados)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/windows_hint.py" />
            <source>EarthMind: plan</source>
            <translation>EarthMind: plano</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/windows_hint.py" />
            <source>Full resolution: about {count} windows.</source>
            <translation>Resolução total: cerca de {count} janelas.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/zoom.py" />
            <source>"{phrase}" cannot be shown in the map's coordinate reference system.</source>
            <translation>“{phrase}” não pode ser mostrado no sistema de referência de coordenadas do mapa.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>The raster {path} was written but cannot be opened.</source>
            <translation>O raster {path} foi escrito mas não pode ser aberto.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>Mask</source>
            <translation>Máscara</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>Probability</source>
            <translation>Probabilidade</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>Where the model is unsure</source>
            <translation>Onde o modelo não tem certeza</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>50 %: it may be or not</source>
            <translation>50 %: talvez sim, talvez não</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>something else</source>
            <translation>outra coisa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>neither</source>
            <translation>nenhum</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>{share} % and less: surely not</source>
            <translation>{share} % ou menos: certamente não</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>{share} % and more: surely</source>
            <translation>{share} % ou mais: certamente</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/appending.py" />
            <source>Nothing could be added to "{layer}"; check that it can be written, or save as a new file.</source>
            <translation>Não foi possível adicionar nada a "{layer}"; verifique se pode ser escrita ou guarde como novo ficheiro.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/appending.py" />
            <source>"{layer}" is being edited; save or discard its edits, then add to it.</source>
            <translation>"{layer}" está a ser editada; guarde ou descarte as alterações e adicione depois.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/appending.py" />
            <source>EarthMind: adding to {layer}</source>
            <translation>EarthMind: adicionar a {layer}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Perimeter (m)</source>
            <translation>Perímetro (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Optical layer</source>
            <translation>Camada óptica</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>SAR layer</source>
            <translation>Camada SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Prompt</source>
            <translation>Solicitação</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Created</source>
            <translation>Criado em</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Understood as</source>
            <translation>Entendido como</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_in_use.py" />
            <source>{path} is open in a program and cannot be replaced; the result is written to {free}.</source>
            <translation>{path} está aberto em um programa e não pode ser substituído; o resultado é gravado em {free}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>Windows takes no file of the name "{name}"; choose another output file.</source>
            <translation>O Windows não aceita arquivos com o nome “{name}”; escolha outro arquivo de saída.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>The panel writes GeoPackages, not {kind}; choose a name that ends in .gpkg, as in "{name}".</source>
            <translation>O painel grava GeoPackages, não {kind}; escolha um nome que termine em .gpkg, como “{name}”.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>The name of the output file is too long; choose a shorter one.</source>
            <translation>O nome do arquivo de saída é longo demais; escolha um mais curto.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>QGIS cannot open a GeoPackage whose path has "{text}" in it; choose another output file.</source>
            <translation>O QGIS não consegue abrir um GeoPackage cujo caminho contenha “{text}”; escolha outro arquivo de saída.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>"{name}" is a folder; add the name of a GeoPackage.</source>
            <translation>“{name}” é uma pasta; acrescente o nome de um GeoPackage.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>"{layer}" does not take the changed polygons; save it as a new file and edit that.</source>
            <translation>"{layer}" não aceita os polígonos alterados; guarde-a como um ficheiro novo e edite esse.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>The line cuts no polygon of "{layer}"; draw it all the way across one.</source>
            <translation>A linha não corta nenhum polígono de "{layer}"; trace-a de lado a lado.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>Fewer than two polygons of "{layer}" were chosen; choose all that are to become one.</source>
            <translation>Foram escolhidos menos de dois polígonos de "{layer}"; escolha todos os que devem tornar-se um.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>A polygon of "{layer}" has one part only; choose polygons that touch.</source>
            <translation>Um polígono de "{layer}" tem só uma parte; escolha polígonos que se toquem.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>Split polygons</source>
            <translation>Dividir polígonos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>Merge polygons</source>
            <translation>Unir polígonos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygons_of.py" />
            <source>The polygons in {path} were written but cannot be opened.</source>
            <translation>Os polígonos em {path} foram gravados, mas não podem ser abertos.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/provenance.py" />
            <source>Edited by hand: {date}</source>
            <translation>Editado à mão: {date}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>QGIS does not know the coordinate reference system of the answer.</source>
            <translation>O QGIS não conhece o sistema de referência de coordenadas da resposta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>"{layer}" is not a raster layer; choose a raster.</source>
            <translation>“{layer}” não é uma camada raster; escolha um raster.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>The raster layer "{layer}" cannot be read; repair its source or choose another one.</source>
            <translation>A camada raster “{layer}” não pode ser lida; repare a fonte dela ou escolha outra.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>"{layer}" comes from a service of the kind "{provider}"; save it as GeoTIFF first, EarthMind reads rasters from files.</source>
            <translation>“{layer}” vem de um serviço do tipo “{provider}”; salve-a primeiro como GeoTIFF, pois o EarthMind lê rasters de arquivos.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>"{layer}" needs a login that only QGIS knows; save it as GeoTIFF first.</source>
            <translation>“{layer}” precisa de uma autenticação que só o QGIS conhece; salve-a primeiro como GeoTIFF.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" is read through QGIS: it was copied into a temporary file at {pixel} m.</source>
            <translation>"{layer}" é lida através do QGIS: foi copiada para um ficheiro temporário a {pixel} m.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" does not reach the area that is asked about; choose another layer or area.</source>
            <translation>"{layer}" não chega à área da pergunta; escolha outra camada ou área.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" shows nothing of this area; check its service, or choose another area.</source>
            <translation>"{layer}" não mostra nada desta área; verifique o serviço ou escolha outra área.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>{percent} % of "{layer}" came empty from its service.</source>
            <translation>{percent} % de "{layer}" chegaram vazios do serviço.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" comes from a service: it was drawn into a temporary file with pixels of {pixel} m. It has colours only and nothing of the infrared, so trust the answer less.</source>
            <translation>"{layer}" vem de um serviço: foi desenhada num ficheiro temporário com píxeis de {pixel} m. Só tem cores e nada do infravermelho, por isso confie menos na resposta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" was removed from the project; choose another layer.</source>
            <translation>"{layer}" foi removida do projeto; escolha outra camada.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>No area is chosen, so the map view was looked at.</source>
            <translation>Nenhuma área foi escolhida, por isso foi vista a vista do mapa.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/statement.py" />
            <source>"{text}" does not say which band is which; write it as in nir=4, swir1=5.</source>
            <translation>“{text}” não diz qual banda é qual; escreva como em nir=4, swir1=5.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/statement.py" />
            <source>"{text}" is no unit; choose one of: {units}.</source>
            <translation>“{text}” não é uma unidade; escolha uma destas: {units}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/statement.py" />
            <source>"{text}" is no number; write it as in 0.0001.</source>
            <translation>“{text}” não é um número; escreva como em 0.0001.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/plugin.py" />
            <source>Show or hide the EarthMind panel</source>
            <translation>Mostrar ou ocultar o painel EarthMind</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Land cover</source>
            <translation>Cobertura do solo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Share</source>
            <translation>Proporção</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Parts</source>
            <translation>Partes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Nothing was found to segment; the output has no polygons.</source>
            <translation>Nada foi encontrado para segmentar; a saída não tem polígonos.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Model: {model}</source>
            <translation>Modelo: {model}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>How much each sensor counted: {shares}</source>
            <translation>Quanto contou cada sensor: {shares}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Apply a classifier</source>
            <translation>Aplicar um classificador</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Draws a raster of the classes that a classifier was taught, with areas.</source>
            <translation>Desenha um raster das classes ensinadas a um classificador, com áreas.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Gives each pixel the most probable class of a classifier that &lt;i&gt;Teach a classifier&lt;/i&gt; made, where its probability is at least 0.5, and 0 elsewhere. The rasters need the bands that it was taught with; a message names those that are missing. The outputs are those of &lt;i&gt;Land cover map&lt;/i&gt;.</source>
            <translation>Dá a cada pixel a classe mais provável de um classificador feito por &lt;i&gt;Ensinar um classificador&lt;/i&gt;, onde a sua probabilidade é pelo menos 0,5, e 0 no resto. Os rasters precisam das bandas com que foi ensinado; uma mensagem nomeia as que faltam. As saídas são as do &lt;i&gt;mapa de cobertura do solo&lt;/i&gt;.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Classes</source>
            <translation>Classes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Classes as polygons</source>
            <translation>Classes como polígonos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>{path} has no classifier; choose a folder that Teach a classifier wrote.</source>
            <translation>{path} não tem nenhum classificador; escolha uma pasta escrita por «Ensinar um classificador».</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>classification,prediction,supervised,raster,map</source>
            <translation>classificação,previsão,supervisionada,raster,mapa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Classifier (its folder)</source>
            <translation>Classificador (a sua pasta)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>HTML files (*.html)</source>
            <translation>Arquivos HTML (*.html)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Report of areas by unit</source>
            <translation>Relatório de áreas por unidade</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Adds up polygons by administrative unit, and writes a page with a map, a chart and a table.</source>
            <translation>Soma polígonos por unidade administrativa e escreve uma página com mapa, gráfico e tabela.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Takes polygons, such as those of &lt;i&gt;Change between two dates&lt;/i&gt; or &lt;i&gt;Segment by text&lt;/i&gt;, and measures on the ellipsoid how much of each &lt;b&gt;category&lt;/b&gt; (the values of a field, such as &lt;i&gt;change&lt;/i&gt;) lies in each &lt;b&gt;unit&lt;/b&gt;, such as a municipality or a parcel. Without units everything is one.&lt;p&gt;&lt;b&gt;Report&lt;/b&gt;: a page by itself with the map over the &lt;b&gt;background&lt;/b&gt; raster, a chart and a table. &lt;b&gt;Statistics&lt;/b&gt;: the units with a field for each category, in square metres.</source>
            <translation>Toma polígonos, como os de &lt;i&gt;Mudança entre duas datas&lt;/i&gt; ou &lt;i&gt;Segmentar por texto&lt;/i&gt;, e mede no elipsoide quanto de cada &lt;b&gt;categoria&lt;/b&gt; (os valores de um campo, como &lt;i&gt;change&lt;/i&gt;) há em cada &lt;b&gt;unidade&lt;/b&gt;, como um município ou uma parcela. Sem unidades tudo é uma.&lt;p&gt;&lt;b&gt;Relatório&lt;/b&gt;: uma página autónoma com o mapa sobre o raster de &lt;b&gt;fundo&lt;/b&gt;, um gráfico e uma tabela. &lt;b&gt;Estatísticas&lt;/b&gt;: as unidades com um campo por categoria, em metros quadrados.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>report,statistics,zonal,administrative,chart,HTML</source>
            <translation>relatório,estatísticas,zonal,administrativo,gráfico,HTML</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Polygons</source>
            <translation>Polígonos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Field with the category</source>
            <translation>Campo com a categoria</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Units, such as municipalities</source>
            <translation>Unidades, como municípios</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Field with the name of the unit</source>
            <translation>Campo com o nome da unidade</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Background of the map</source>
            <translation>Fundo do mapa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Title</source>
            <translation>Título</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Report</source>
            <translation>Relatório</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Text under the title</source>
            <translation>Texto sob o título</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Statistics</source>
            <translation>Estatísticas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>The layer of units has no polygons; choose another one.</source>
            <translation>A camada de unidades não tem polígonos; escolha outra.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Map</source>
            <translation>Mapa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>All</source>
            <translation>Tudo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Category</source>
            <translation>Categoria</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Ask a question</source>
            <translation>Fazer uma pergunta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answers a question about optical and SAR rasters in words.</source>
            <translation>Responde em palavras a uma pergunta sobre rasters ópticos e SAR.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Question</source>
            <translation>Pergunta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answer as JSON</source>
            <translation>Resposta em JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answers a question such as &lt;i&gt;How much of the area is under water?&lt;/i&gt; about an optical raster, a SAR raster, or both of the same place.&lt;p&gt;&lt;b&gt;ANSWER&lt;/b&gt; is what the model said. &lt;b&gt;Output&lt;/b&gt;, where a file is given, is JSON: answer, phrases with their areas, the sensors' shares, model and seconds.&lt;p&gt;Runs on this computer, in the backend of the EarthMind panel.</source>
            <translation>Responde a uma pergunta como &lt;i&gt;Quanto da área está debaixo d'água?&lt;/i&gt; sobre um raster óptico, um raster SAR ou ambos do mesmo lugar.&lt;p&gt;&lt;b&gt;ANSWER&lt;/b&gt; é o que o modelo disse. &lt;b&gt;Saída&lt;/b&gt;, se um arquivo for informado, é JSON: resposta, termos com suas áreas, contribuições dos sensores, modelo e segundos.&lt;p&gt;É executado neste computador, no backend do painel EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>&lt;p&gt;&lt;b&gt;Polygons&lt;/b&gt;, where wanted, are what the answer speaks of; &lt;b&gt;Report&lt;/b&gt; is the answer as a page.</source>
            <translation>&lt;p&gt;&lt;b&gt;Polígonos&lt;/b&gt;, se pedidos, são aquilo de que a resposta fala; &lt;b&gt;Relatório&lt;/b&gt; é a resposta como página.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>question,answer,describe</source>
            <translation>pergunta,resposta,descrever</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answer</source>
            <translation>Resposta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Ask about each feature</source>
            <translation>Perguntar sobre cada feição</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Answers a question about each polygon of a layer, such as every parcel.</source>
            <translation>Responde a uma pergunta sobre cada polígono de uma camada, por exemplo cada parcela.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Asks the same question about every polygon of a layer, such as &lt;i&gt;How much of it is under water?&lt;/i&gt;, and writes the polygons with the answers. For each one its bounding box is looked at, and what is asked is measured within the polygon.&lt;p&gt;&lt;b&gt;Fields&lt;/b&gt;, beside those of the layer: &lt;i&gt;answer&lt;/i&gt;, the sentence; &lt;i&gt;value&lt;/i&gt; and &lt;i&gt;unit&lt;/i&gt; where the question asks for one number (m2 for areas, % for shares, count for how many); &lt;i&gt;confidence&lt;/i&gt; of what was marked, 0 to 1; &lt;i&gt;problem&lt;/i&gt;, why there is no answer, such as a polygon that the rasters do not show. A polygon without an answer does not stop the others.&lt;p&gt;A text that begins with = is a plan: &lt;i&gt;=share(water)&lt;/i&gt;, &lt;i&gt;=area(flooded area)&lt;/i&gt;, &lt;i&gt;=count(built-up area)&lt;/i&gt;.&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; is the number of polygons without an answer. The model is loaded once.</source>
            <translation>Faz a mesma pergunta sobre cada polígono de uma camada, por exemplo &lt;i&gt;Quanto está debaixo d'água?&lt;/i&gt;, e grava os polígonos com as respostas. De cada um é examinado o retângulo envolvente, e o que se pergunta é medido dentro do polígono.&lt;p&gt;&lt;b&gt;Campos&lt;/b&gt;, além dos da camada: &lt;i&gt;answer&lt;/i&gt;, a frase; &lt;i&gt;value&lt;/i&gt; e &lt;i&gt;unit&lt;/i&gt; quando a pergunta pede um único número (m2 para áreas, % para proporções, count para quantidades); &lt;i&gt;confidence&lt;/i&gt;, a confiança do que foi marcado, de 0 a 1; &lt;i&gt;problem&lt;/i&gt;, por que não há resposta, por exemplo um polígono que os rasters não mostram. Um polígono sem resposta não interrompe os outros.&lt;p&gt;Um texto que começa com = é um plano: &lt;i&gt;=share(water)&lt;/i&gt;, &lt;i&gt;=area(flooded area)&lt;/i&gt;, &lt;i&gt;=count(built-up area)&lt;/i&gt;.&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; é o número de polígonos sem resposta. O modelo é carregado uma única vez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>question,parcels,fields,polygons,zonal,statistics</source>
            <translation>pergunta,parcelas,campos,polígonos,zonal,estatísticas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Features with answers</source>
            <translation>Feições com respostas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Features without an answer</source>
            <translation>Feições sem resposta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Ask about each tile</source>
            <translation>Perguntar sobre cada bloco</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Answers a question about every tile of a grid, for a map of shares, areas or counts.</source>
            <translation>Responde a uma pergunta sobre cada bloco de uma grade, para um mapa de proporções, áreas ou quantidades.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Lays a grid of square tiles over the area, asks the same question about each, such as &lt;i&gt;How much of the area is under water?&lt;/i&gt;, and writes the tiles with the answers: styled by &lt;i&gt;value&lt;/i&gt; they are a choropleth map.&lt;p&gt;&lt;b&gt;Side of a tile&lt;/b&gt; is in metres; tiles begin in the upper left corner of the area, and those at the right and lower edge are cut to it. They lie in the CRS of the analysis grid (the optical raster's, where there is one).&lt;p&gt;&lt;b&gt;Fields&lt;/b&gt;: &lt;i&gt;tile&lt;/i&gt;, &lt;i&gt;row&lt;/i&gt; and &lt;i&gt;column&lt;/i&gt; from 1; &lt;i&gt;answer&lt;/i&gt;, the sentence; &lt;i&gt;value&lt;/i&gt; and &lt;i&gt;unit&lt;/i&gt; where the question asks for one number (m2 for areas, % for shares, count for how many); &lt;i&gt;confidence&lt;/i&gt; of what was marked, 0 to 1; &lt;i&gt;problem&lt;/i&gt;, why there is no answer. A text that begins with = is a plan, such as &lt;i&gt;=share(water)&lt;/i&gt;.&lt;p&gt;Each tile is looked at by itself, so a count has what lies on an edge in both tiles.</source>
            <translation>Estende uma grade de blocos quadrados sobre a área, faz a mesma pergunta sobre cada um, por exemplo &lt;i&gt;Quanto da área está debaixo d'água?&lt;/i&gt;, e grava os blocos com as respostas: coloridos por &lt;i&gt;value&lt;/i&gt;, são um mapa coroplético.&lt;p&gt;&lt;b&gt;Lado de um bloco&lt;/b&gt; é em metros; os blocos começam no canto superior esquerdo da área, e os das bordas direita e inferior são recortados por ela. Ficam no SRC da grade de análise (o do raster óptico, se houver).&lt;p&gt;&lt;b&gt;Campos&lt;/b&gt;: &lt;i&gt;tile&lt;/i&gt;, &lt;i&gt;row&lt;/i&gt; e &lt;i&gt;column&lt;/i&gt; a partir de 1; &lt;i&gt;answer&lt;/i&gt;, a frase; &lt;i&gt;value&lt;/i&gt; e &lt;i&gt;unit&lt;/i&gt; quando a pergunta pede um único número (m2 para áreas, % para proporções, count para quantidades); &lt;i&gt;confidence&lt;/i&gt;, a confiança do que foi marcado, de 0 a 1; &lt;i&gt;problem&lt;/i&gt;, por que não há resposta. Um texto que começa com = é um plano, por exemplo &lt;i&gt;=share(water)&lt;/i&gt;.&lt;p&gt;Cada bloco é examinado sozinho, de modo que uma contagem inclui nos dois blocos o que está sobre uma borda.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Side of a tile (m)</source>
            <translation>Lado de um bloco (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>These are {count} tiles, more than {most}; choose larger ones or a smaller area.</source>
            <translation>São {count} blocos, mais de {most}; escolha blocos maiores ou uma área menor.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>question,grid,choropleth,tiles,statistics</source>
            <translation>pergunta,grade,coroplético,blocos,estatísticas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Tiles with answers</source>
            <translation>Blocos com respostas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Tiles without an answer</source>
            <translation>Blocos sem resposta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>The rasters share no part of the area; choose another one.</source>
            <translation>Os rasters não têm em comum nenhuma parte da área; escolha outra.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>The area cannot be brought into the coordinate reference system of the rasters.</source>
            <translation>A área não pode ser levada ao sistema de referência de coordenadas dos rasters.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>Area (all that the rasters share)</source>
            <translation>Área (tudo o que os rasters têm em comum)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>Move the SAR raster onto the optical one</source>
            <translation>Alinhar o raster SAR ao óptico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>JSON files (*.json)</source>
            <translation>Arquivos JSON (*.json)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>SVG files (*.svg)</source>
            <translation>Ficheiros SVG (*.svg)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>The text is empty; type a question or what to segment.</source>
            <translation>O texto está vazio; escreva uma pergunta ou o que segmentar.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>Give an optical raster, a SAR raster, or both.</source>
            <translation>Informe um raster óptico, um raster SAR ou ambos.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>The area has no coordinate reference system; add one, as in "0,10,0,10 [EPSG:4326]".</source>
            <translation>A área não tem sistema de referência de coordenadas; acrescente um, como em “0,10,0,10 [EPSG:4326]”.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>{concept}: {before} before, {after} after; gained {gained}, lost {lost}, stayed {stayed}.</source>
            <translation>{concept}: {before} antes, {after} depois; ganho {gained}, perdido {lost}, mantido {stayed}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>What to compare: land covers by their English names, or all</source>
            <translation>O que comparar: coberturas do solo pelos nomes em inglês, ou all</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>What became of what</source>
            <translation>O que se tornou o quê</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Area before (m²)</source>
            <translation>Área antes (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Area after (m²)</source>
            <translation>Área depois (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Gained (m²)</source>
            <translation>Ganho (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Lost (m²)</source>
            <translation>Perdido (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Stayed (m²)</source>
            <translation>Mantido (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Change between two dates</source>
            <translation>Mudança entre duas datas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Turns what was gained, lost and stayed between two dates into polygons with areas.</source>
            <translation>Transforma em polígonos com áreas o que foi ganho, perdido e mantido entre duas datas.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Map instead of an earlier date: a raster of classes</source>
            <translation>Mapa em vez de uma data anterior: um raster de classes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Areas as a report</source>
            <translation>Áreas como relatório</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Areas as JSON</source>
            <translation>Áreas em JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>What was there before (rows), and what is there now (columns):</source>
            <translation>O que havia antes (linhas) e o que há agora (colunas):</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Compares one or several land covers, such as &lt;i&gt;water&lt;/i&gt; or &lt;i&gt;water, forest&lt;/i&gt;, or &lt;i&gt;all&lt;/i&gt; that the model knows, at two dates. At least one raster of the earlier date is needed; only ground that all rasters share is compared, best with the same sensors at both dates. Instead of the earlier date it takes a &lt;b&gt;map&lt;/b&gt;: a raster of classes, whose legend says what they are; then it compares on the pixels of the map.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: polygons with the field &lt;i&gt;change&lt;/i&gt;: &lt;i&gt;gained&lt;/i&gt; (there now and not before), &lt;i&gt;lost&lt;/i&gt; (there before and not now) or &lt;i&gt;stayed&lt;/i&gt; (at both dates), and &lt;i&gt;concept&lt;/i&gt;, confidence, area and perimeter.&lt;p&gt;&lt;b&gt;BEFORE_M2&lt;/b&gt; and the other numbers are square metres of one land cover; of several they are in &lt;b&gt;JSON&lt;/b&gt;, and in the log. Separate parts of a few pixels are left out, so the area after is not always exactly what stayed and what was gained.&lt;p&gt;Clouds, ships, floods and permanent water are not part of &lt;i&gt;all&lt;/i&gt;, and can be named.</source>
            <translation>Compara uma ou várias coberturas, como &lt;i&gt;water&lt;/i&gt; ou &lt;i&gt;water, forest&lt;/i&gt;, ou &lt;i&gt;all&lt;/i&gt;, todas as que o modelo conhece, em duas datas. É necessário pelo menos um raster da data anterior; só se compara o terreno que todos os rasters partilham, de preferência com os mesmos sensores em ambas as datas. Em vez da data anterior aceita um &lt;b&gt;mapa&lt;/b&gt;: um raster de classes cuja legenda diz o que são; então compara nos píxeis do mapa.&lt;p&gt;&lt;b&gt;Saída&lt;/b&gt;: polígonos com o campo &lt;i&gt;change&lt;/i&gt;: &lt;i&gt;gained&lt;/i&gt; (existe agora e antes não), &lt;i&gt;lost&lt;/i&gt; (existia antes e agora não) ou &lt;i&gt;stayed&lt;/i&gt; (em ambas as datas), e &lt;i&gt;concept&lt;/i&gt;, confiança, área e perímetro.&lt;p&gt;&lt;b&gt;BEFORE_M2&lt;/b&gt; e os outros números são metros quadrados de uma só cobertura; os de várias estão em &lt;b&gt;JSON&lt;/b&gt; e no registo. Partes isoladas de poucos píxeis são omitidas, por isso a área depois nem sempre é exatamente o que ficou e o que se ganhou.&lt;p&gt;Nuvens, navios, inundações e água permanente não fazem parte de &lt;i&gt;all&lt;/i&gt; e podem ser nomeados.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>&lt;p&gt;&lt;b&gt;What became of what&lt;/b&gt;, where wanted, are polygons with the land cover before and after (&lt;i&gt;from_class&lt;/i&gt;, &lt;i&gt;to_class&lt;/i&gt;), each pixel with its most probable one; then &lt;b&gt;Report&lt;/b&gt; and &lt;b&gt;JSON&lt;/b&gt; have the matrix of it, too.</source>
            <translation>&lt;p&gt;&lt;b&gt;O que se tornou o quê&lt;/b&gt;, se pedido, são polígonos com a cobertura do solo antes e depois (&lt;i&gt;from_class&lt;/i&gt;, &lt;i&gt;to_class&lt;/i&gt;), cada pixel com a mais provável; nesse caso, &lt;b&gt;Relatório&lt;/b&gt; e &lt;b&gt;JSON&lt;/b&gt; contêm também a matriz.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>change,gain,loss,before,after,multitemporal,polygon</source>
            <translation>mudança,ganho,perda,antes,depois,multitemporal,polígono</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Gained, lost and stayed</source>
            <translation>Ganho, perdido e mantido</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>There is only one date: give an optical or a SAR raster of an earlier date too, or a map.</source>
            <translation>Há apenas uma data: indique também um raster ótico ou SAR de uma data anterior, ou um mapa.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Change: {concepts}</source>
            <translation>Mudança: {concepts}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/class_map.py" />
            <source>What the map's values stand for, as in 10=forest, 80=water (its legend)</source>
            <translation>O que significam os valores do mapa, como em 10=forest, 80=water (a sua legenda)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/class_map.py" />
            <source>"{text}" does not say what a value stands for; write it as in 10=forest, 80=water.</source>
            <translation>"{text}" não diz o que significa um valor; escreva-o como em 10=forest, 80=water.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Classes, in English, with commas between</source>
            <translation>Classes, em inglês, separadas por vírgulas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Side of a tile in pixels (the whole area)</source>
            <translation>Lado de um bloco em píxeis (toda a área)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Pixels that neighbouring tiles share</source>
            <translation>Píxeis partilhados por blocos vizinhos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Name the scene</source>
            <translation>Nomear a cena</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Tells which of your own classes a raster, or each tile of it, shows most likely.</source>
            <translation>Diz qual das suas próprias classes um raster, ou cada bloco dele, mostra com mais probabilidade.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Compares an optical raster in natural colours with the names of classes, in English and with commas between, such as &lt;i&gt;port, forest, farmland&lt;/i&gt;. Nothing is taught: the model has to be a text-image encoder (CLIP and its kin), by its name or folder among the advanced parameters.&lt;p&gt;&lt;b&gt;Side of a tile&lt;/b&gt;: in pixels of the raster; leave it empty for the whole area as one scene. The output has a square for each tile, with &lt;i&gt;class&lt;/i&gt;, &lt;i&gt;probability&lt;/i&gt; (among the given classes, 0 to 1), &lt;i&gt;likeness&lt;/i&gt; (cosine) and the second class. One of the classes is always named, also where none fits: give one for everything else.</source>
            <translation>Compara um raster ótico em cores naturais com os nomes de classes, em inglês e separados por vírgulas, como &lt;i&gt;port, forest, farmland&lt;/i&gt;. Nada é ensinado: o modelo tem de ser um codificador de texto e imagem (CLIP e semelhantes), pelo nome ou pasta nos parâmetros avançados.&lt;p&gt;&lt;b&gt;Lado de um bloco&lt;/b&gt;: em píxeis do raster; deixe vazio para toda a área como uma cena. A saída tem um quadrado por bloco, com &lt;i&gt;class&lt;/i&gt;, &lt;i&gt;probability&lt;/i&gt; (entre as classes dadas, 0 a 1), &lt;i&gt;likeness&lt;/i&gt; (cosseno) e a segunda classe. Uma das classes é sempre nomeada, também onde nenhuma serve: indique uma para tudo o resto.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Scenes as JSON</source>
            <translation>Cenas como JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Scenes</source>
            <translation>Cenas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>classification,scene,zero-shot,CLIP,tiles</source>
            <translation>classificação,cena,zero-shot,CLIP,blocos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Class of most tiles</source>
            <translation>Classe da maioria dos blocos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Mean probability of it</source>
            <translation>A sua probabilidade média</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/concepts.py" />
            <source>{model} cannot be asked for land covers by name; choose another model.</source>
            <translation>Não se pode perguntar a {model} por coberturas do solo pelo nome; escolha outro modelo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/concepts.py" />
            <source>{model} does not know {names}; it knows {known}.</source>
            <translation>{model} não conhece {names}; conhece {known}.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Check and correct a shift</source>
            <translation>Verificar e corrigir um deslocamento</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Measures how far a SAR raster lies off an optical one, and writes a corrected copy.</source>
            <translation>Mede quanto um raster SAR está afastado de um óptico e grava uma cópia corrigida.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Compares the edges that both rasters show, and tells how far the SAR raster lies off the optical one: &lt;b&gt;DX_M&lt;/b&gt; metres east and &lt;b&gt;DY_M&lt;/b&gt; metres north of it, and with which &lt;b&gt;CONFIDENCE&lt;/b&gt; (0 to 1). Shifts of up to 16 pixels are found; below a confidence of 0.5 none is told, and &lt;b&gt;KNOWN&lt;/b&gt; is false.&lt;p&gt;&lt;b&gt;Corrected copy&lt;/b&gt;, where wanted: the same pixels, all bands, in another place. Only the position in the file is changed, so nothing is resampled, and your own file is never touched. &lt;b&gt;REMAINING_M&lt;/b&gt; is the shift that is measured after that. A raster that is placed by ground control points is copied as it was geocoded; the log says so. Where the shift cannot be told, no copy is written.</source>
            <translation>Compara as bordas que ambos os rasters mostram e diz quanto o raster SAR está afastado do óptico: &lt;b&gt;DX_M&lt;/b&gt; metros a leste e &lt;b&gt;DY_M&lt;/b&gt; metros ao norte, e com que confiança &lt;b&gt;CONFIDENCE&lt;/b&gt; (0 a 1). Encontram-se deslocamentos de até 16 pixels; abaixo de uma confiança de 0.5 nenhum é informado e &lt;b&gt;KNOWN&lt;/b&gt; é falso.&lt;p&gt;&lt;b&gt;Cópia corrigida&lt;/b&gt;, se desejada: os mesmos pixels, todas as bandas, em outro lugar. Só a posição no arquivo muda, portanto nada é reamostrado, e o seu próprio arquivo nunca é tocado. &lt;b&gt;REMAINING_M&lt;/b&gt; é o deslocamento medido depois disso. Um raster posicionado por pontos de controle é copiado como foi geocodificado; o registro informa. Onde o deslocamento não pode ser determinado, nenhuma cópia é gravada.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>SAR raster</source>
            <translation>Raster SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Optical raster</source>
            <translation>Raster óptico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>coregistration,shift,offset,alignment,registration</source>
            <translation>corregistro,deslocamento,desvio,alinhamento,registro</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Raster that is moved onto the other</source>
            <translation>Raster que é movido sobre o outro</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Corrected copy</source>
            <translation>Cópia corrigida</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Whether the shift can be told</source>
            <translation>Se o deslocamento pode ser determinado</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Shift to the east (m)</source>
            <translation>Deslocamento para leste (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Shift to the north (m)</source>
            <translation>Deslocamento para o norte (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Shift that remains (m)</source>
            <translation>Deslocamento restante (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Describe an area</source>
            <translation>Descrever uma área</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Writes a report of what optical and SAR rasters show.</source>
            <translation>Grava um relatório do que rasters ópticos e SAR mostram.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Describes what an optical raster, a SAR raster, or both of the same place show, in the language of QGIS where the model speaks it.&lt;p&gt;&lt;b&gt;Report&lt;/b&gt; is a page with the description, a table of what was found with its area, share and number of parts, the sensors' shares, and what to know of it. &lt;b&gt;JSON&lt;/b&gt; has the same for programs, and &lt;b&gt;ANSWER&lt;/b&gt; is the description alone.&lt;p&gt;Land covers may overlap: flooded area is water too, and forest is vegetation. A large area is looked at as one picture.</source>
            <translation>Descreve o que um raster óptico, um raster SAR ou ambos do mesmo lugar mostram, no idioma do QGIS se o modelo o fala.&lt;p&gt;&lt;b&gt;Relatório&lt;/b&gt; é uma página com a descrição, uma tabela do que foi encontrado com área, proporção e número de partes, quanto contou cada sensor e o que convém saber. &lt;b&gt;JSON&lt;/b&gt; contém o mesmo para programas, e &lt;b&gt;ANSWER&lt;/b&gt; é só a descrição.&lt;p&gt;As coberturas do solo podem se sobrepor: uma área inundada também é água, e uma floresta é vegetação. Uma área grande é examinada como uma única imagem.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Report as JSON</source>
            <translation>Relatório em JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>description,report,land cover,summary,html</source>
            <translation>descrição,relatório,cobertura do solo,resumo,HTML</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>What {layers} show</source>
            <translation>O que {layers} mostram</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Turned boxes</source>
            <translation>Caixas giradas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Upright boxes</source>
            <translation>Caixas retas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Shapes</source>
            <translation>Contornos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Detect and count</source>
            <translation>Detectar e contar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Puts a box around each separate thing, and counts and measures them.</source>
            <translation>Coloca uma caixa em torno de cada coisa separada, e as conta e mede.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Looks for things that the model knows by their English names, such as &lt;i&gt;water&lt;/i&gt; or &lt;i&gt;clouds, built-up area&lt;/i&gt;, or &lt;i&gt;all&lt;/i&gt; of them, and gives each separate one a box.&lt;p&gt;&lt;b&gt;Boxes&lt;/b&gt;: the smallest turned rectangle on the ground, an upright box of the map, or the shape itself. Fields: &lt;i&gt;concept&lt;/i&gt;, &lt;i&gt;confidence&lt;/i&gt; (0 to 1), &lt;i&gt;area_m2&lt;/i&gt; of what was marked, &lt;i&gt;length_m&lt;/i&gt; and &lt;i&gt;width_m&lt;/i&gt; of the turned rectangle in true metres, and &lt;i&gt;orientation&lt;/i&gt;, the direction of its longer side in degrees clockwise from north, 0 to below 180.&lt;p&gt;&lt;b&gt;COUNT&lt;/b&gt; and &lt;b&gt;AREA_M2&lt;/b&gt; are those of all that was found; &lt;b&gt;JSON&lt;/b&gt; has them for each name. Things that touch are one: what is counted are connected parts. Things of a few pixels have a length and width that are good to a pixel.</source>
            <translation>Procura coisas que o modelo conhece por seus nomes em inglês, como &lt;i&gt;water&lt;/i&gt; ou &lt;i&gt;clouds, built-up area&lt;/i&gt;, ou &lt;i&gt;all&lt;/i&gt;, todas elas, e dá a cada uma separada uma caixa.&lt;p&gt;&lt;b&gt;Caixas&lt;/b&gt;: o menor retângulo girado no terreno, uma caixa reta do mapa, ou o próprio contorno. Campos: &lt;i&gt;concept&lt;/i&gt;, &lt;i&gt;confidence&lt;/i&gt; (0 a 1), &lt;i&gt;area_m2&lt;/i&gt; do que foi marcado, &lt;i&gt;length_m&lt;/i&gt; e &lt;i&gt;width_m&lt;/i&gt; do retângulo girado em metros reais, e &lt;i&gt;orientation&lt;/i&gt;, a direção do lado maior em graus a partir do norte no sentido horário, de 0 a menos de 180.&lt;p&gt;&lt;b&gt;COUNT&lt;/b&gt; e &lt;b&gt;AREA_M2&lt;/b&gt; são os de tudo o que foi encontrado; &lt;b&gt;JSON&lt;/b&gt; os tem para cada nome. O que se toca é uma coisa só: contam-se partes conexas. Em coisas de poucos pixels, comprimento e largura são exatos a um pixel.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>What to look for, by English names, or all</source>
            <translation>O que procurar, por nomes em inglês, ou all</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Counts as JSON</source>
            <translation>Contagens em JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>detection,object,box,count,ships,buildings,orientation</source>
            <translation>detecção,objeto,caixa,contagem,navios,edifícios,orientação</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>What is drawn</source>
            <translation>O que é desenhado</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Least confidence</source>
            <translation>Confiança mínima</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Least area (m²)</source>
            <translation>Área mínima (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Boxes</source>
            <translation>Caixas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Number of things</source>
            <translation>Número de coisas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/feature_output.py" />
            <source>{problem} The polygons are in {path} until QGIS ends; copy them from there.</source>
            <translation>{problem} Os polígonos ficam em {path} até o QGIS ser fechado; copie-os de lá.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/feature_sources.py" />
            <source>The layer "{layer}" has no coordinate reference system; set one in its properties.</source>
            <translation>A camada "{layer}" não tem sistema de referência de coordenadas; defina um em suas propriedades.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Signing service: planetary-computer, or an address with {collection} or {href}</source>
            <translation>Serviço de assinatura: planetary-computer ou um endereço com {collection} ou {href}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Days within which the nearest radar pass is taken</source>
            <translation>Dias dentro dos quais se toma a passagem de radar mais próxima</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Fetch Sentinel images</source>
            <translation>Obter imagens Sentinel</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Fetches Sentinel-2 and Sentinel-1 images of an area and some days from a STAC API.</source>
            <translation>Obtém de uma API STAC imagens Sentinel-2 e Sentinel-1 de uma zona e de alguns dias.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Asks a STAC API that you name, and nobody else, for images of an area, chooses those that are clear over this area, and fetches of their files only what lies in it.&lt;p&gt;&lt;b&gt;STAC API&lt;/b&gt;: for example &lt;i&gt;https://planetarycomputer.microsoft.com/api/stac/v1&lt;/i&gt; with &lt;i&gt;planetary-computer&lt;/i&gt; as the &lt;b&gt;signing service&lt;/b&gt;, or, for Sentinel-2 alone, &lt;i&gt;https://earth-search.aws.element84.com/v1&lt;/i&gt;.&lt;p&gt;&lt;b&gt;Clouds&lt;/b&gt; and their shadow are counted over the area, not over the whole image. To each optical image comes the &lt;b&gt;nearest radar pass&lt;/b&gt; that covers the area.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: a folder with a GeoTIFF for each image, all on the same pixels in UTM: Sentinel-2 as reflectance times 10,000, Sentinel-1 (terrain corrected) in dB. &lt;b&gt;OPTICAL&lt;/b&gt; and &lt;b&gt;SAR&lt;/b&gt; are the first of each, for models.</source>
            <translation>Pede a uma API STAC que você indica, e a mais ninguém, imagens de uma zona, escolhe as que estão limpas sobre essa zona e obtém dos seus ficheiros apenas o que nela se encontra.&lt;p&gt;&lt;b&gt;API STAC&lt;/b&gt;: por exemplo &lt;i&gt;https://planetarycomputer.microsoft.com/api/stac/v1&lt;/i&gt; com &lt;i&gt;planetary-computer&lt;/i&gt; como &lt;b&gt;serviço de assinatura&lt;/b&gt;, ou, só para Sentinel-2, &lt;i&gt;https://earth-search.aws.element84.com/v1&lt;/i&gt;.&lt;p&gt;As &lt;b&gt;nuvens&lt;/b&gt; e a sua sombra contam-se sobre a zona, não sobre toda a imagem. A cada imagem ótica junta-se a &lt;b&gt;passagem de radar mais próxima&lt;/b&gt; que cobre a zona.&lt;p&gt;&lt;b&gt;Saída&lt;/b&gt;: uma pasta com um GeoTIFF por imagem, todos nos mesmos píxeis em UTM: Sentinel-2 como refletância vezes 10 000, Sentinel-1 (corrigido pelo terreno) em dB. &lt;b&gt;OPTICAL&lt;/b&gt; e &lt;b&gt;SAR&lt;/b&gt; são o primeiro de cada, para modelos.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Sentinel-2 and Sentinel-1</source>
            <translation>Sentinel-2 e Sentinel-1</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Sentinel-2 alone</source>
            <translation>Só Sentinel-2</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Sentinel-1 alone</source>
            <translation>Só Sentinel-1</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Clouds over the area at most (%)</source>
            <translation>Nuvens sobre a zona no máximo (%)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Dates at most</source>
            <translation>Datas no máximo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Pixel (m)</source>
            <translation>Píxel (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>What was fetched as JSON</source>
            <translation>O que foi obtido como JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>download,stac,satellite,radar,images,clouds</source>
            <translation>descarregar,stac,satélite,radar,imagens,nuvens</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>STAC API (its address)</source>
            <translation>API STAC (o seu endereço)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>First day</source>
            <translation>Primeiro dia</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Last day</source>
            <translation>Último dia</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Images</source>
            <translation>Imagens</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Open the images in the project</source>
            <translation>Abrir as imagens no projeto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Collection with Sentinel-2 L2A</source>
            <translation>Coleção com Sentinel-2 L2A</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Collection with Sentinel-1 RTC</source>
            <translation>Coleção com Sentinel-1 RTC</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Folder</source>
            <translation>Pasta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Number of images</source>
            <translation>Número de imagens</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>The STAC API is no address of the web; give one that begins with https://.</source>
            <translation>A API STAC não é um endereço da web; indique um que comece por https://.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>A day is missing; give the first and the last one, as in 2023-05-01.</source>
            <translation>Falta um dia; indique o primeiro e o último, como em 2023-05-01.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>The first day is after the last one.</source>
            <translation>O primeiro dia é posterior ao último.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>The area is empty; draw or choose one.</source>
            <translation>A zona está vazia; desenhe ou escolha uma.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Steps, an example each (all examples once)</source>
            <translation>Passos, um exemplo cada (todos os exemplos uma vez)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Rank of the corrections</source>
            <translation>Posto das correções</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Fine-tune a model</source>
            <translation>Reajustar um modelo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Teaches a large model further, with pictures, questions and masks of your own.</source>
            <translation>Continua a ensinar um modelo grande com imagens, perguntas e máscaras próprias.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Takes the examples of &lt;i&gt;Export training pictures&lt;/i&gt; and a large model that understands language, such as &lt;i&gt;earthmind-4b&lt;/i&gt;, and writes a new one that has learned from them: corrections of low rank (LoRA) of the language model, and the part that draws masks.&lt;p&gt;It takes PyTorch (the larger set-up of the backend) and a GPU with memory for the model in 32 bits, some 20 GB for 4 billion weights. For the small model &lt;i&gt;nano&lt;/i&gt; there is &lt;i&gt;Teach a classifier&lt;/i&gt;, which needs neither.&lt;p&gt;&lt;b&gt;Model&lt;/b&gt; is a new folder, which is then a &lt;i&gt;Model&lt;/i&gt; of the other algorithms. What is cancelled leaves nothing.</source>
            <translation>Recebe os exemplos de &lt;i&gt;Exportar imagens de treino&lt;/i&gt; e um modelo grande que entende linguagem, como &lt;i&gt;earthmind-4b&lt;/i&gt;, e escreve um novo que aprendeu com eles: correções de posto baixo (LoRA) do modelo de linguagem e a parte que desenha máscaras.&lt;p&gt;Precisa do PyTorch (a instalação maior do backend) e de uma GPU com memória para o modelo em 32 bits, cerca de 20 GB para 4 mil milhões de pesos. Para o modelo pequeno &lt;i&gt;nano&lt;/i&gt; há &lt;i&gt;Ensinar um classificador&lt;/i&gt;, que não precisa de nenhum deles.&lt;p&gt;&lt;b&gt;Modelo&lt;/b&gt; é uma nova pasta, que passa a ser um &lt;i&gt;Modelo&lt;/i&gt; dos outros algoritmos. O que é cancelado não deixa nada.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Model, by name or folder</source>
            <translation>Modelo, por nome ou pasta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Learning rate</source>
            <translation>Taxa de aprendizagem</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Fine-tuning needs PyTorch; set the backend up again in the EarthMind panel, with large models.</source>
            <translation>O reajuste precisa do PyTorch; instale de novo o backend no painel EarthMind, com modelos grandes.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>{path} is not there; choose the examples that Export training pictures wrote.</source>
            <translation>{path} não existe; escolha os exemplos que “Exportar imagens de treino” escreveu.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>training,LoRA,learning,checkpoint,machine learning</source>
            <translation>treino,LoRA,aprendizagem,checkpoint,aprendizagem automática</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Examples</source>
            <translation>Exemplos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Loss of the last step</source>
            <translation>Perda do último passo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>nano is taught by Teach a classifier; choose a large model here.</source>
            <translation>nano é ensinado com “Ensinar um classificador”; escolha aqui um modelo grande.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>The backend wrote no model; the log says more.</source>
            <translation>O backend não escreveu nenhum modelo; o registo diz mais.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Examples (*.jsonl)</source>
            <translation>Exemplos (*.jsonl)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Ask a map</source>
            <translation>Perguntar a um mapa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Make a map</source>
            <translation>Fazer um mapa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Look at layers</source>
            <translation>Examinar camadas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Get images</source>
            <translation>Obter imagens</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Ready models</source>
            <translation>Modelos prontos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>text,sar,optical,flood,deep learning,sentinel</source>
            <translation>texto,SAR,óptico,inundação,aprendizado profundo,sentinel</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Side of a tile in pixels</source>
            <translation>Lado de um bloco em píxeis</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Index tiles for searching</source>
            <translation>Indexar blocos para pesquisa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Puts the tiles of an optical raster into an index, which is then searched by words.</source>
            <translation>Coloca os blocos de um raster ótico num índice, que depois se pesquisa com palavras.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Cuts an optical raster into squares and keeps what a text-image encoder (CLIP and its kin; an advanced parameter) makes of each, in a folder. Run it for as many rasters as wanted, also in batch, with the same folder. A raster that is in the index already is left, or done again where its file has changed; a run that was cancelled goes on where it was.&lt;p&gt;&lt;i&gt;Search tiles&lt;/i&gt; finds tiles in it by a text or by an example.</source>
            <translation>Corta um raster ótico em quadrados e guarda numa pasta o que um codificador de texto e imagem (CLIP e semelhantes; um parâmetro avançado) faz de cada um. Execute-o para quantos rasters quiser, também em lote, com a mesma pasta. Um raster que já está no índice fica, ou é refeito se o seu ficheiro mudou; uma execução cancelada continua onde estava.&lt;p&gt;&lt;i&gt;Pesquisar blocos&lt;/i&gt; encontra nele blocos por um texto ou um exemplo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>search,index,retrieval,CLIP,tiles</source>
            <translation>pesquisa,índice,recuperação,CLIP,blocos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Folder of the index</source>
            <translation>Pasta do índice</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Tiles of this raster</source>
            <translation>Blocos deste raster</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/labels.py" />
            <source>The polygons or points cannot be handed to the backend: {reason}</source>
            <translation>Os polígonos ou pontos não podem ser passados ao backend: {reason}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/labels.py" />
            <source>{path} is a file; choose a folder.</source>
            <translation>{path} é um ficheiro; escolha uma pasta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Land cover map</source>
            <translation>Mapa de cobertura do solo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Draws a raster of land covers from optical and SAR rasters, with areas.</source>
            <translation>Desenha um raster de coberturas do solo a partir de rasters ópticos e SAR, com áreas.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Land covers by their English names, or all</source>
            <translation>Coberturas do solo pelos nomes em inglês, ou all</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Land cover as polygons</source>
            <translation>Cobertura do solo como polígonos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Looks for several land covers, such as &lt;i&gt;water, forest, built-up area&lt;/i&gt;, or &lt;i&gt;all&lt;/i&gt; that the model knows, and gives each pixel the most probable one, where its probability is at least 0.5. What is special comes first: a pixel of forest is no mere vegetation, and flooded area no mere water.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: a GeoTIFF of one byte on the analysis grid (the optical raster's, where there is one), 0 where nothing is probable enough, with a colour for each class; the names are in its metadata as &lt;i&gt;CLASS_1&lt;/i&gt; and so on. &lt;b&gt;Polygons&lt;/b&gt;, where wanted, are its connected parts with class, name and area. &lt;b&gt;Report&lt;/b&gt; and &lt;b&gt;JSON&lt;/b&gt; have the area of each class.&lt;p&gt;Flooded area, permanent water, ships and clouds are not part of &lt;i&gt;all&lt;/i&gt;, and can be named. Classes that one sensor alone does not show are left out, and the log says so. The whole area is looked at in windows at full resolution.</source>
            <translation>Procura várias coberturas do solo, por exemplo &lt;i&gt;water, forest, built-up area&lt;/i&gt;, ou &lt;i&gt;all&lt;/i&gt; para todas as que o modelo conhece, e dá a cada pixel a mais provável, se sua probabilidade é de pelo menos 0,5. O particular vem primeiro: um pixel de floresta não é mera vegetação, nem uma área inundada mera água.&lt;p&gt;&lt;b&gt;Saída&lt;/b&gt;: um GeoTIFF de um byte na grade de análise (a do raster óptico, se houver), 0 onde nada é provável o bastante, com uma cor para cada classe; os nomes estão em seus metadados como &lt;i&gt;CLASS_1&lt;/i&gt; e assim por diante. &lt;b&gt;Polígonos&lt;/b&gt;, se desejados, são suas partes conectadas com classe, nome e área. &lt;b&gt;Relatório&lt;/b&gt; e &lt;b&gt;JSON&lt;/b&gt; têm a área de cada classe.&lt;p&gt;Áreas inundadas, água permanente, navios e nuvens não fazem parte de &lt;i&gt;all&lt;/i&gt;, mas podem ser nomeados. Classes que um sensor sozinho não mostra são deixadas de fora, e o registro diz isso. A área inteira é examinada em janelas em resolução total.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>&lt;p&gt;Polygons have the mean probability as &lt;i&gt;confidence&lt;/i&gt;. &lt;b&gt;Areas by unit&lt;/b&gt;, where units such as municipalities are given, has the area of each class within each.</source>
            <translation>&lt;p&gt;Os polígonos têm a probabilidade média como &lt;i&gt;confidence&lt;/i&gt;. &lt;b&gt;Áreas por unidade&lt;/b&gt;, se forem dadas unidades como municípios, contém a área de cada classe dentro de cada uma.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>land cover,classification,classes,raster,map</source>
            <translation>cobertura do solo,classificação,classes,raster,mapa</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Areas by unit</source>
            <translation>Áreas por unidade</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>{count} of {all} areas have no answer.</source>
            <translation>{count} de {all} áreas não têm resposta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>The feature has no area.</source>
            <translation>A feição não tem área.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>Area {number}: {problem}</source>
            <translation>Área {number}: {problem}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>The rasters do not show this area.</source>
            <translation>Os rasters não mostram esta área.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/model_choice.py" />
            <source>Model (the backend's own choice)</source>
            <translation>Modelo (escolhido pelo backend)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/over_features.py" />
            <source>Features, such as parcels</source>
            <translation>Feições, por exemplo parcelas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/over_features.py" />
            <source>The output would replace the layer "{layer}"; choose another file.</source>
            <translation>A saída substituiria a camada "{layer}"; escolha outro arquivo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/over_features.py" />
            <source>The layer "{layer}" has no features to ask about.</source>
            <translation>A camada "{layer}" não tem feições sobre as quais perguntar.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/raster_inputs.py" />
            <source>Optical raster of an earlier date</source>
            <translation>Raster óptico de uma data anterior</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/raster_inputs.py" />
            <source>SAR raster of an earlier date</source>
            <translation>Raster SAR de uma data anterior</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/raster_output.py" />
            <source>{path} must end in .tif.</source>
            <translation>{path} deve terminar em .tif.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Chart</source>
            <translation>Gráfico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>First day before the flood</source>
            <translation>Primeiro dia antes da inundação</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>First day of the flood</source>
            <translation>Primeiro dia da inundação</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Last day before the flood</source>
            <translation>Último dia antes da inundação</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Last day of the flood</source>
            <translation>Último dia da inundação</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Polygons with dates</source>
            <translation>Polígonos com datas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Signing service, if any</source>
            <translation>Serviço de assinatura, se houver</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Table</source>
            <translation>Tabela</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>What is compared</source>
            <translation>O que é comparado</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Flood report</source>
            <translation>Relatório de inundação</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches images before and after a flood, and reports what changed in each unit.</source>
            <translation>Obtém imagens de antes e depois de uma inundação e relata o que mudou em cada unidade.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches Sentinel-2 and Sentinel-1 of an area before and after a flood from a STAC API, checks whether radar and optical images lie on each other, compares the water of both dates, adds it up by administrative unit, and writes a page with a map, a chart and a table. It is a model: open it in the designer of QGIS to change it.</source>
            <translation>Obtém de uma API STAC Sentinel-2 e Sentinel-1 de uma zona antes e depois de uma inundação, verifica se as imagens de radar e óticas coincidem, compara a água de ambas as datas, soma-a por unidade administrativa e escreve uma página com mapa, gráfico e tabela. É um modelo: abra-o no modelador do QGIS para o alterar.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Water through the year</source>
            <translation>A água ao longo do ano</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches images of many dates, and tells how much water there is on each.</source>
            <translation>Obtém imagens de muitas datas e diz quanta água há em cada uma.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches the clearest Sentinel-2 images of an area between two days and the nearest radar passes from a STAC API, asks the same of each, and gives a table, a chart, a page, and polygons that follow the temporal controller. It is a model: open it in the designer of QGIS to change it.</source>
            <translation>Obtém de uma API STAC as imagens Sentinel-2 mais limpas de uma zona entre dois dias e as passagens de radar mais próximas, pergunta o mesmo a cada uma e dá uma tabela, um gráfico, uma página e polígonos que seguem o controlador temporal. É um modelo: abra-o no modelador do QGIS para o alterar.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>flood,before,after,model,report</source>
            <translation>inundação,antes,depois,modelo,relatório</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>time series,season,drought,model,water</source>
            <translation>série temporal,estação,seca,modelo,água</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Sureness from which a class is changed (0.5 to 1)</source>
            <translation>Certeza a partir da qual uma classe é alterada (0,5 a 1)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Correct an old map</source>
            <translation>Corrigir um mapa antigo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Corrects an old raster of classes where new optical and SAR rasters contradict it.</source>
            <translation>Corrige um raster de classes antigo onde novos rasters óticos e SAR o contradizem.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Takes a raster of classes that somebody made, and newer rasters of the same ground. Where the model is sure of another class, and as sure that the map's own is not there, the class is changed; everything else stays as it is. A class that is but more precise, such as forest where the map says vegetation, is no contradiction.&lt;p&gt;What the values stand for is taken from the legend of the layer, in any language, or said in &lt;b&gt;classes&lt;/b&gt;. Classes that the model cannot look for are left as they are, and the log names them.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: a GeoTIFF with the pixels, values and colours of the old map. &lt;b&gt;What changed&lt;/b&gt;, where wanted, are polygons with the class before and after, confidence and area. &lt;b&gt;Report&lt;/b&gt; and &lt;b&gt;JSON&lt;/b&gt; have the areas of the classes before and after, and a matrix of what became of what.</source>
            <translation>Toma um raster de classes que alguém fez e rasters mais novos do mesmo terreno. Onde o modelo tem certeza de outra classe, e igual certeza de que a do mapa não está lá, a classe é alterada; tudo o resto fica como está. Uma classe apenas mais precisa, como floresta onde o mapa diz vegetação, não é contradição.&lt;p&gt;O que significam os valores é tirado da legenda da camada, em qualquer língua, ou dito em &lt;b&gt;classes&lt;/b&gt;. As classes que o modelo não pode procurar ficam como estão, e o registo nomeia-as.&lt;p&gt;&lt;b&gt;Saída&lt;/b&gt;: um GeoTIFF com os píxeis, valores e cores do mapa antigo. &lt;b&gt;O que mudou&lt;/b&gt;, se desejado, são polígonos com a classe antes e depois, confiança e área. &lt;b&gt;Relatório&lt;/b&gt; e &lt;b&gt;JSON&lt;/b&gt; contêm as áreas das classes antes e depois e uma matriz do que se tornou cada uma.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Old map: a raster of classes</source>
            <translation>Mapa antigo: um raster de classes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>What the map said (rows), and what it says now (columns):</source>
            <translation>O que o mapa dizia (linhas) e o que diz agora (colunas):</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>land cover,update,correction,classification,raster,change</source>
            <translation>cobertura,atualização,correção,classificação,raster,mudança</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Corrected map</source>
            <translation>Mapa corrigido</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>What changed</source>
            <translation>O que mudou</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Changed (m²)</source>
            <translation>Alterado (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>After</source>
            <translation>Depois</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Number of tiles</source>
            <translation>Número de blocos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Least likeness</source>
            <translation>Semelhança mínima</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Search tiles</source>
            <translation>Pesquisar blocos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Finds the tiles of an index that are most alike a text, or an example.</source>
            <translation>Encontra os blocos de um índice mais parecidos com um texto ou um exemplo.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Looks through an index that &lt;i&gt;Index tiles for searching&lt;/i&gt; has made. Give a &lt;b&gt;text&lt;/b&gt; in English, such as &lt;i&gt;a harbour with ships&lt;/i&gt;, or an &lt;b&gt;example&lt;/b&gt;: an optical raster and the area of it that shows what is looked for.&lt;p&gt;The output has the outlines of the tiles that are most alike, the first the most, with &lt;i&gt;rank&lt;/i&gt;, &lt;i&gt;likeness&lt;/i&gt; (cosine, -1 to 1), the raster and its date. Likeness is no probability: the most alike tiles are told also where nothing of it is in the index, unless a least likeness is given. The model has to be that of the index.</source>
            <translation>Procura num índice feito por &lt;i&gt;Indexar blocos para pesquisa&lt;/i&gt;. Indique um &lt;b&gt;texto&lt;/b&gt; em inglês, como &lt;i&gt;a harbour with ships&lt;/i&gt;, ou um &lt;b&gt;exemplo&lt;/b&gt;: um raster ótico e a área dele que mostra o que se procura.&lt;p&gt;A saída tem os contornos dos blocos mais parecidos, o mais parecido primeiro, com &lt;i&gt;rank&lt;/i&gt;, &lt;i&gt;likeness&lt;/i&gt; (cosseno, -1 a 1), o raster e a sua data. A semelhança não é uma probabilidade: os blocos mais parecidos são indicados também quando nada disso está no índice, a não ser que se dê uma semelhança mínima. O modelo tem de ser o do índice.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Tiles as JSON</source>
            <translation>Blocos como JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Text, or nothing for an example</source>
            <translation>Texto, ou nada para um exemplo</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Tiles</source>
            <translation>Blocos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Number of tiles found</source>
            <translation>Número de blocos encontrados</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Likeness of the first</source>
            <translation>Semelhança do primeiro</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Give a text, or a raster as an example: one of the two.</source>
            <translation>Indique um texto, ou um raster como exemplo: um dos dois.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Like: {what}</source>
            <translation>Semelhante a: {what}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Ground around each feature, for whole things (m)</source>
            <translation>Terreno à volta de cada feição, para coisas inteiras (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Segment within each feature</source>
            <translation>Segmentar em cada feição</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Turns what a sentence names into polygons, cut to the polygons of a layer.</source>
            <translation>Transforma o que uma frase nomeia em polígonos, recortados pelos polígonos de uma camada.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>What to segment</source>
            <translation>O que segmentar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Cut to each polygon</source>
            <translation>Cortado por cada polígono</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Whole things that lie at each feature</source>
            <translation>Coisas inteiras que estão em cada feição</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Segments what the prompt names, such as &lt;i&gt;Segment the water.&lt;/i&gt;, within every polygon of a layer, such as every parcel. For each one its bounding box is looked at; what is found is cut to the polygon.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: polygons in the CRS of the analysis grid (the optical raster's, where there is one), with &lt;i&gt;feature_id&lt;/i&gt;, the number of the polygon that they lie in, then phrase, confidence, area and perimeter as cut, and the fields of the layer. A polygon in which nothing is found has no polygons in the output.&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; is the number of polygons that could not be looked at, such as those outside of the rasters; the log says why. The model is loaded once.</source>
            <translation>Segmenta o que a solicitação nomeia, por exemplo &lt;i&gt;Segmente a água.&lt;/i&gt;, dentro de cada polígono de uma camada, por exemplo cada parcela. De cada um é examinado o retângulo envolvente; o que é encontrado é recortado pelo polígono.&lt;p&gt;&lt;b&gt;Saída&lt;/b&gt;: polígonos no SRC da grade de análise (o do raster óptico, se houver), com &lt;i&gt;feature_id&lt;/i&gt;, o número do polígono em que estão, depois termo, confiança, área e perímetro após o recorte, e os campos da camada. Um polígono em que nada é encontrado não tem polígonos na saída.&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; é o número de polígonos que não puderam ser examinados, por exemplo os que estão fora dos rasters; o registro diz por quê. O modelo é carregado uma única vez.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>&lt;p&gt;&lt;b&gt;Whole things&lt;/b&gt; that lie at each feature, such as the lake at a gauge, are not cut; so much ground around each feature is looked at, and what reaches further ends there. Points and lines have no inside, so of them whole things are always taken.</source>
            <translation>&lt;p&gt;&lt;b&gt;As coisas inteiras&lt;/b&gt; que estão em cada feição, como o lago junto de uma estação hidrométrica, não são cortadas; é observado esse terreno à volta de cada feição, e o que vai mais longe termina aí. Pontos e linhas não têm interior, por isso neles são sempre tomadas coisas inteiras.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>segment,clip,parcels,fields,polygons</source>
            <translation>segmentar,recortar,parcelas,campos,polígonos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>What is taken</source>
            <translation>O que é tomado</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>The feature has no place.</source>
            <translation>A feição não tem lugar.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Points and lines have no inside: whole things at them are taken.</source>
            <translation>Pontos e linhas não têm interior: são tomadas as coisas inteiras junto deles.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Full resolution</source>
            <translation>Resolução total</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Segment by text</source>
            <translation>Segmentar por texto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Turns what a sentence names into polygons, from optical and SAR rasters.</source>
            <translation>Transforma em polígonos o que uma frase nomeia, a partir de rasters ópticos e SAR.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Detail of large areas</source>
            <translation>Nível de detalhe de áreas grandes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Segments what the prompt names, such as &lt;i&gt;Segment the flooded area.&lt;/i&gt;, in an optical raster, a SAR raster, or both of the same place (they may differ in CRS, resolution and extent).&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: one polygon per connected part, in the CRS of the analysis grid (the optical raster's, where there is one), with phrase, confidence, area and perimeter. &lt;b&gt;ANSWER&lt;/b&gt; is what the model said.&lt;p&gt;&lt;b&gt;Detail&lt;/b&gt;: an area larger than one picture of the model is looked at in windows at full resolution, unless you choose the overview, which is quicker and misses small things.&lt;p&gt;Runs on this computer, in the backend of the EarthMind panel.</source>
            <translation>Segmenta o que a solicitação nomeia, por exemplo &lt;i&gt;Segmente a área inundada.&lt;/i&gt;, em um raster óptico, um raster SAR ou ambos do mesmo lugar (eles podem diferir em SRC, resolução e extensão).&lt;p&gt;&lt;b&gt;Saída&lt;/b&gt;: um polígono por parte conectada, no SRC da grade de análise (o do raster óptico, se houver), com termo, confiança, área e perímetro. &lt;b&gt;ANSWER&lt;/b&gt; é o que o modelo disse.&lt;p&gt;&lt;b&gt;Nível de detalhe&lt;/b&gt;: uma área maior que uma imagem do modelo é examinada em janelas em resolução total, a menos que você escolha a visão geral, que é mais rápida e deixa passar coisas pequenas.&lt;p&gt;É executado neste computador, no backend do painel EarthMind.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>&lt;p&gt;Several things may be named, and a text that begins with = is a plan, such as &lt;i&gt;=mask(water, forest)&lt;/i&gt;. &lt;b&gt;What is drawn&lt;/b&gt;: the shapes, or a box around each, turned or upright, with length, width and direction; the area stays that of what was marked. &lt;b&gt;Mask&lt;/b&gt;, &lt;b&gt;Probability&lt;/b&gt; and &lt;b&gt;Where SAR was trusted&lt;/b&gt;, where wanted, are GeoTIFFs on the analysis grid.</source>
            <translation>&lt;p&gt;Podem ser nomeadas várias coisas, e um texto que começa por = é um plano, como &lt;i&gt;=mask(water, forest)&lt;/i&gt;. &lt;b&gt;O que é desenhado&lt;/b&gt;: as formas, ou uma caixa à volta de cada uma, rodada ou direita, com comprimento, largura e direção; a área continua a ser a do que foi marcado. &lt;b&gt;Máscara&lt;/b&gt;, &lt;b&gt;Probabilidade&lt;/b&gt; e &lt;b&gt;Onde se confiou no SAR&lt;/b&gt;, se pedidos, são GeoTIFF na grelha de análise.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>segment,prompt,water,polygon</source>
            <translation>segmentar,solicitação,água,polígono</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>{raster}: there is none of this answer.</source>
            <translation>{raster}: não existe para esta resposta.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Both</source>
            <translation>Ambos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Optical alone</source>
            <translation>Só óptico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>SAR alone</source>
            <translation>Só SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>What each sensor counted for</source>
            <translation>Quanto contou cada sensor</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Measures the share of each sensor in an answer, and asks each sensor alone.</source>
            <translation>Mede a parte de cada sensor em uma resposta e pergunta a cada sensor sozinho.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Asks a question about an optical and a SAR raster of the same place, then about each of them alone, and measures how much each counted.&lt;p&gt;&lt;b&gt;OPTICAL_SHARE&lt;/b&gt; and &lt;b&gt;SAR_SHARE&lt;/b&gt; (0 to 1, together 1): the sensor without which more of what is marked would change has the larger one. Where either alone would say the same, both are near a half. A share says that a sensor decided, and not that it was right.&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt;: what both sensors alone would mark, of what either would (0 to 1). &lt;b&gt;OPTICAL_ANSWER&lt;/b&gt; and &lt;b&gt;SAR_ANSWER&lt;/b&gt; are what each says by itself about the same ground, the SAR raster on its own pixels.&lt;p&gt;&lt;b&gt;Sensor weight&lt;/b&gt;, where wanted: a raster of where the SAR decided, 0 (optical) to 1 (SAR), 0.5 where neither did.</source>
            <translation>Faz uma pergunta sobre um raster óptico e um SAR do mesmo lugar, depois sobre cada um sozinho, e mede quanto cada um contou.&lt;p&gt;&lt;b&gt;OPTICAL_SHARE&lt;/b&gt; e &lt;b&gt;SAR_SHARE&lt;/b&gt; (0 a 1, juntas 1): o sensor sem o qual mais do que foi marcado mudaria tem a maior. Onde qualquer um sozinho diria o mesmo, ambas ficam perto da metade. Uma parte diz que um sensor decidiu, e não que estava certo.&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt;: o que ambos os sensores sozinhos marcariam, do que algum deles marcaria (0 a 1). &lt;b&gt;OPTICAL_ANSWER&lt;/b&gt; e &lt;b&gt;SAR_ANSWER&lt;/b&gt; são o que cada um diz por si do mesmo terreno, o raster SAR em seus próprios pixels.&lt;p&gt;&lt;b&gt;Peso dos sensores&lt;/b&gt;, se desejado: um raster de onde o SAR decidiu, de 0 (óptico) a 1 (SAR), 0.5 onde nenhum decidiu.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>sensor,attention,fusion,share,weight,explain</source>
            <translation>sensor,atenção,fusão,parte,peso,explicar</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Sensor weight</source>
            <translation>Peso dos sensores</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Share of the optical raster</source>
            <translation>Parte do raster óptico</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Share of the SAR raster</source>
            <translation>Parte do raster SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Agreement of the sensors</source>
            <translation>Concordância dos sensores</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Answer of the optical raster alone</source>
            <translation>Resposta do raster óptico sozinho</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Answer of the SAR raster alone</source>
            <translation>Resposta do raster SAR sozinho</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Sensor</source>
            <translation>Sensor</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Days within which a SAR raster is looked at too</source>
            <translation>Dias dentro dos quais também se olha um raster SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Ask about many dates</source>
            <translation>Perguntar sobre muitas datas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Asks the same about rasters of many dates: a table, a chart, and polygons with dates.</source>
            <translation>Pergunta o mesmo sobre rasters de muitas datas: uma tabela, um gráfico e polígonos com data.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Asks one question, such as &lt;i&gt;How much water is there?&lt;/i&gt;, of each date. The rasters are chosen, or taken from a &lt;b&gt;folder&lt;/b&gt; as &lt;i&gt;Fetch Sentinel images&lt;/i&gt; writes it, with S2 or S1 at the beginning of their names. The date of a raster is in its file or in its name. Each optical raster is looked at with the nearest SAR raster; without optical ones the SAR rasters are looked at alone.&lt;p&gt;&lt;b&gt;Table&lt;/b&gt;: a row for each date with the number, its unit and the answer. &lt;b&gt;Report&lt;/b&gt;: a page with the chart and the table; &lt;b&gt;Chart&lt;/b&gt; is the chart alone, as SVG. &lt;b&gt;Polygons&lt;/b&gt;, where wanted, have the fields &lt;i&gt;date&lt;/i&gt; and &lt;i&gt;until&lt;/i&gt; and follow the temporal controller.&lt;p&gt;A date that cannot be looked at is told, and the others go on; &lt;b&gt;PROBLEMS&lt;/b&gt; is the number of such dates.</source>
            <translation>Faz uma pergunta, como &lt;i&gt;Quanta água há?&lt;/i&gt;, a cada data. Os rasters são escolhidos ou tirados de uma &lt;b&gt;pasta&lt;/b&gt; como a que &lt;i&gt;Obter imagens Sentinel&lt;/i&gt; escreve, com S2 ou S1 no início dos nomes. A data de um raster está no seu ficheiro ou no seu nome. Cada raster ótico é olhado com o raster SAR mais próximo; sem óticos olham-se só os SAR.&lt;p&gt;&lt;b&gt;Tabela&lt;/b&gt;: uma linha por data com o número, a sua unidade e a resposta. &lt;b&gt;Relatório&lt;/b&gt;: uma página com o gráfico e a tabela; &lt;b&gt;Gráfico&lt;/b&gt; é só o gráfico, em SVG. Os &lt;b&gt;polígonos&lt;/b&gt;, se desejados, têm os campos &lt;i&gt;date&lt;/i&gt; e &lt;i&gt;until&lt;/i&gt; e seguem o controlador temporal.&lt;p&gt;Uma data que não se pode olhar é indicada, e as outras continuam; &lt;b&gt;PROBLEMS&lt;/b&gt; é o número dessas datas.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Answers as JSON</source>
            <translation>Respostas como JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>time series,temporal,animation,chart,dates</source>
            <translation>série temporal,temporal,animação,gráfico,datas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Optical rasters</source>
            <translation>Rasters óticos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>SAR rasters</source>
            <translation>Rasters SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Folder of rasters, instead of these</source>
            <translation>Pasta de rasters, em vez destes</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Dates without an answer</source>
            <translation>Datas sem resposta</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>There are no rasters; choose some, or a folder of files such as S2_2023-05-07.tif.</source>
            <translation>Não há rasters; escolha alguns ou uma pasta de ficheiros como S2_2023-05-07.tif.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_report.py" />
            <source>Date</source>
            <translation>Data</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_report.py" />
            <source>Number</source>
            <translation>Número</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDVI: vegetation</source>
            <translation>NDVI: vegetação</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDWI: water</source>
            <translation>NDWI: água</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>MNDWI: water, not towns</source>
            <translation>MNDWI: água, não cidades</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NBR: burnt ground</source>
            <translation>NBR: terreno queimado</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDBI: built-up and bare ground</source>
            <translation>NDBI: solo construído e nu</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>True colour</source>
            <translation>Cor verdadeira</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Colour infrared</source>
            <translation>Infravermelho colorido</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Short-wave infrared</source>
            <translation>Infravermelho de ondas curtas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Agriculture</source>
            <translation>Agricultura</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Land and water</source>
            <translation>Terra e água</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>View</source>
            <translation>Vista</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>What it shows</source>
            <translation>O que mostra</translation>
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
            <translation>Vistas espectrais</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Writes indices such as NDVI, and bands as colours, of an optical raster.</source>
            <translation>Grava índices como NDVI, e bandas como cores, de um raster óptico.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Makes rasters of the bands of an optical raster, on its own pixels, window by window.&lt;p&gt;&lt;b&gt;Indices&lt;/b&gt;, -1 to 1, no data where there is none: NDVI (Rouse 1974), NDWI (McFeeters 1996), MNDWI (Xu 2006), NBR (Key and Benson 2006), NDBI (Zha 2003). Each is (first - second) / (first + second): near infrared and red, green and near infrared, green and short-wave infrared, near and short-wave infrared (2.2 µm), short-wave and near infrared.&lt;p&gt;&lt;b&gt;Pictures&lt;/b&gt;: three bands as red, green and blue in 8 bits, stretched once for the whole of it, 0 where there is nothing.&lt;p&gt;Where none is chosen, all are made that the raster has the bands for. Which band is which is recognised, or stated among the advanced parameters; bands that are missing are named in the log. &lt;b&gt;ANSWER&lt;/b&gt; and the report say what each view shows.</source>
            <translation>Faz rasters das bandas de um raster óptico, em seus próprios pixels, janela por janela.&lt;p&gt;&lt;b&gt;Índices&lt;/b&gt;, de -1 a 1, sem dados onde não há nada: NDVI (Rouse 1974), NDWI (McFeeters 1996), MNDWI (Xu 2006), NBR (Key e Benson 2006), NDBI (Zha 2003). Cada um é (primeira - segunda) / (primeira + segunda): infravermelho próximo e vermelho, verde e infravermelho próximo, verde e infravermelho de ondas curtas, infravermelho próximo e de ondas curtas (2.2 µm), infravermelho de ondas curtas e próximo.&lt;p&gt;&lt;b&gt;Imagens&lt;/b&gt;: três bandas como vermelho, verde e azul em 8 bits, realçadas uma vez para o todo, 0 onde não há nada.&lt;p&gt;Onde nenhuma é escolhida, fazem-se todas para as quais o raster tem as bandas. Qual banda é qual é reconhecido, ou informado nos parâmetros avançados; as bandas que faltam são nomeadas no registro. &lt;b&gt;ANSWER&lt;/b&gt; e o relatório dizem o que cada vista mostra.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDVI,NDWI,MNDWI,NBR,NDBI,index,composite,bands</source>
            <translation>NDVI,NDWI,MNDWI,NBR,NDBI,índice,composição,bandas</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Views (all that are possible)</source>
            <translation>Vistas (todas as possíveis)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Open the views in the project</source>
            <translation>Abrir as vistas no projeto</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: factor from the stored value to the unit</source>
            <translation>{raster}: fator do valor armazenado para a unidade</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: added after the factor</source>
            <translation>{raster}: somado após o fator</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: value that means no data</source>
            <translation>{raster}: valor que significa “sem dados”</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: bands, as in nir=4,swir1=5</source>
            <translation>{raster}: bandas, como em nir=4,swir1=5</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: unit</source>
            <translation>{raster}: unidade</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Teach a classifier</source>
            <translation>Ensinar um classificador</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Teaches your own classes with a few polygons or points, and tests them on others.</source>
            <translation>Ensina classes próprias com alguns polígonos ou pontos e testa-as noutros.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Learns classes of your own from polygons or points that you drew on the rasters, with the class in a field. At least five of each class are needed, in different places: twenty are better. It learns from the bands of each pixel and from what the embedded model computes of its surroundings.&lt;p&gt;&lt;b&gt;Accuracy&lt;/b&gt; is measured on polygons and points that it was not taught with: a fifth of them is left out, five times, and what lies in one polygon stays together. The &lt;b&gt;report&lt;/b&gt; says how good each class is (F1, 0 to 1), and what is taken for what.&lt;p&gt;&lt;b&gt;Classifier&lt;/b&gt; is a new folder. &lt;i&gt;Apply a classifier&lt;/i&gt; makes a map with it, on these or on other rasters that have the same bands; it can also be the &lt;i&gt;Model&lt;/i&gt; of the other algorithms. It gives every pixel one of its classes, so teach all that there is.</source>
            <translation>Aprende classes próprias a partir de polígonos ou pontos desenhados sobre os rasters, com a classe num campo. São precisos pelo menos cinco de cada classe, em lugares diferentes; vinte é melhor. Aprende com as bandas de cada pixel e com o que o modelo incorporado calcula do seu entorno.&lt;p&gt;A &lt;b&gt;exatidão&lt;/b&gt; é medida em polígonos e pontos que não serviram para ensinar: cinco vezes fica de fora um quinto, e o que está num polígono fica junto. O &lt;b&gt;relatório&lt;/b&gt; diz quão boa é cada classe (F1, de 0 a 1) e o que é tomado pelo quê.&lt;p&gt;O &lt;b&gt;classificador&lt;/b&gt; é uma pasta nova. &lt;i&gt;Aplicar um classificador&lt;/i&gt; faz um mapa com ele, nestes ou noutros rasters com as mesmas bandas; também pode ser o &lt;i&gt;modelo&lt;/i&gt; dos outros algoritmos. Dá a cada pixel uma das suas classes, por isso ensine tudo o que há.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>{name}: {shapes} polygons or points, F1 {f1}</source>
            <translation>{name}: {shapes} polígonos ou pontos, F1 {f1}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>What was there (rows), and what it was taken for (columns):</source>
            <translation>O que havia (linhas) e pelo que foi tomado (colunas):</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>classification,training,supervised,machine learning,samples</source>
            <translation>classificação,treino,supervisionada,aprendizagem automática,amostras</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Polygons or points with a class</source>
            <translation>Polígonos ou pontos com uma classe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Field with the class</source>
            <translation>Campo com a classe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Classifier</source>
            <translation>Classificador</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Accuracy on what was left out</source>
            <translation>Exatidão no que ficou de fora</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Polygons or points</source>
            <translation>Polígonos ou pontos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Pixels</source>
            <translation>Pixels</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Bands: {bands}</source>
            <translation>Bandas: {bands}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Side of a picture in pixels</source>
            <translation>Lado de uma imagem em píxeis</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Export training pictures</source>
            <translation>Exportar imagens de treino</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Cuts pictures with masks and questions out of rasters and polygons of your classes.</source>
            <translation>Recorta imagens com máscaras e perguntas a partir de rasters e polígonos das suas classes.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Cuts the rasters into squares, as the model that is to be fine-tuned sees them, and writes for each one the picture of each sensor and a mask of each class that lies in it, with the question &lt;i&gt;Segment the CLASS.&lt;/i&gt; Squares without a polygon are left out; ground without a polygon in the others counts as something else, so draw all that there is of a class.&lt;p&gt;&lt;b&gt;Examples&lt;/b&gt; is the file that &lt;i&gt;Fine-tune a model&lt;/i&gt; takes: a line of JSON for each question. Name classes as you will ask for them, in English.</source>
            <translation>Corta os rasters em quadrados, tal como os vê o modelo a reajustar, e escreve para cada um a imagem de cada sensor e uma máscara de cada classe que nele se encontra, com a pergunta &lt;i&gt;Segment the CLASS.&lt;/i&gt; Os quadrados sem polígono são deixados de fora; nos outros, o terreno sem polígono conta como outra coisa, por isso desenhe tudo o que houver de uma classe.&lt;p&gt;&lt;b&gt;Exemplos&lt;/b&gt; é o ficheiro que &lt;i&gt;Reajustar um modelo&lt;/i&gt; recebe: uma linha de JSON por pergunta. Nomeie as classes como as vai pedir, em inglês.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>training,dataset,chips,samples,machine learning</source>
            <translation>treino,conjunto de dados,recortes,amostras,aprendizagem automática</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Polygons with a class</source>
            <translation>Polígonos com uma classe</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Training pictures</source>
            <translation>Imagens de treino</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Number of examples</source>
            <translation>Número de exemplos</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/unit_output.py" />
            <source>Total</source>
            <translation>No total</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>usable</source>
            <translation>utilizável</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>no data</source>
            <translation>sem dados</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>saturated</source>
            <translation>saturado</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Raster</source>
            <translation>Raster</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Equivalent number of looks</source>
            <translation>Número equivalente de looks</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>What can be used of rasters</source>
            <translation>O que pode ser usado dos rasters</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Tells what clouds, shadow, gaps, saturation and speckle leave of optical and SAR rasters.</source>
            <translation>Diz o que nuvens, sombras, lacunas, saturação e speckle deixam de rasters ópticos e SAR.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Examines an optical raster, a SAR raster, or both of the same place. Shares are of the pixels of the area, 0 to 1.&lt;p&gt;&lt;b&gt;OPTICAL_USABLE&lt;/b&gt; and &lt;b&gt;SAR_USABLE&lt;/b&gt;: pixels that have a value, are not saturated, and show neither clouds nor cloud shadow, as far as the model knows these. &lt;b&gt;OPTICAL_NODATA&lt;/b&gt;, &lt;b&gt;OPTICAL_SATURATED&lt;/b&gt;, &lt;b&gt;CLOUDS&lt;/b&gt;, &lt;b&gt;CLOUD_SHADOW&lt;/b&gt; and so on are what is missing from that; a number that is not there could not be told, and the log says why. &lt;b&gt;SAR_LOOKS&lt;/b&gt; is the equivalent number of looks: the more, the less speckle; 4 to 5 is usual for Sentinel-1.&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt;: how much the two sensors' pictures have in common; from 1 on it is not by chance. Clouds lower it.&lt;p&gt;&lt;b&gt;Usable pixels&lt;/b&gt;, where wanted: a band for each raster, 1 where a pixel can be used, 0 where not, and no data where the raster has none.</source>
            <translation>Examina um raster óptico, um raster SAR ou ambos do mesmo lugar. As partes são dos pixels da área, de 0 a 1.&lt;p&gt;&lt;b&gt;OPTICAL_USABLE&lt;/b&gt; e &lt;b&gt;SAR_USABLE&lt;/b&gt;: pixels que têm um valor, não estão saturados e não mostram nuvens nem sua sombra, até onde o modelo as conhece. &lt;b&gt;OPTICAL_NODATA&lt;/b&gt;, &lt;b&gt;OPTICAL_SATURATED&lt;/b&gt;, &lt;b&gt;CLOUDS&lt;/b&gt;, &lt;b&gt;CLOUD_SHADOW&lt;/b&gt; e assim por diante são o que falta; um número ausente não pôde ser determinado, e o registro diz por quê. &lt;b&gt;SAR_LOOKS&lt;/b&gt; é o número equivalente de looks: quanto maior, menos speckle; de 4 a 5 é usual no Sentinel-1.&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt;: quanto as imagens dos dois sensores têm em comum; a partir de 1 não é acaso. Nuvens o reduzem.&lt;p&gt;&lt;b&gt;Pixels utilizáveis&lt;/b&gt;, se desejados: uma banda para cada raster, 1 onde um pixel pode ser usado, 0 onde não, e sem dados onde o raster não tem nenhum.</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>clouds</source>
            <translation>nuvens</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>cloud shadow</source>
            <translation>sombra de nuvens</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>quality,clouds,cloud shadow,no data,speckle,saturation,report</source>
            <translation>qualidade,nuvens,sombra de nuvens,sem dados,speckle,saturação,relatório</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Usable pixels</source>
            <translation>Pixels utilizáveis</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Share of clouds</source>
            <translation>Parte de nuvens</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Share of cloud shadow</source>
            <translation>Parte de sombra de nuvens</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>An optical image of an earlier date, to tell what has changed, such as flooded area from permanent water</source>
            <translation>Uma imagem óptica de uma data anterior, para saber o que mudou, por exemplo para distinguir a área inundada da água permanente</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>A radar image of an earlier date, to tell what has changed, such as flooded area from permanent water</source>
            <translation>Uma imagem de radar de uma data anterior, para saber o que mudou, por exemplo para distinguir a área inundada da água permanente</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m east</source>
            <translation>{metres} m a leste</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m west</source>
            <translation>{metres} m a oeste</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m south</source>
            <translation>{metres} m a sul</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m north</source>
            <translation>{metres} m a norte</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>nothing found</source>
            <translation>nada encontrado</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>Understood: {plan}</source>
            <translation>Entendido: {plan}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>SAR is {where} ({pixels} pixels), {percent} % sure</source>
            <translation>SAR está {where} ({pixels} píxeis), certeza de {percent} %</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>SAR {percent} %</source>
            <translation>SAR {percent} %</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>optical {percent} %</source>
            <translation>óptico {percent} %</translation>
        </message>
    </context>
</TS>
