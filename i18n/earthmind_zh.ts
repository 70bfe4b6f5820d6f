<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
    <context>
        <name>EarthMind</name>
        <message>
            <location filename="../qgis_earthmind/connection/chosen_python.py" />
            <source>"{program}" is a script, not Python itself; choose the python.exe that it starts.</source>
            <translation>“{program}”是脚本，不是 Python 本身；请选择它所启动的 python.exe。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/chosen_python.py" />
            <source>"{program}" is no full path of a Python; choose the program itself.</source>
            <translation>“{program}”不是 Python 的完整路径；请选择程序本身。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/client.py" />
            <source>{path} cannot be written; choose another output file.</source>
            <translation>无法写入 {path}；请选择其他输出文件。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/command.py" />
            <source>The backend is not set up yet; press "Set up the backend" in the EarthMind panel.</source>
            <translation>后端尚未安装；请在 EarthMind 面板中点击“安装后端”。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/command.py" />
            <source>The backend could not do it; the details hold its last lines.</source>
            <translation>后端未能完成；详细信息中有其最后几行输出。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/address.py" />
            <source>"{address}" is no address of a backend; write it as in https://gpu.example.org:8765 or http://127.0.0.1:8765, without name, password and question mark.</source>
            <translation>“{address}”不是后端的地址；请写成 https://gpu.example.org:8765 或 http://127.0.0.1:8765，不含用户名、密码和问号。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/address.py" />
            <source>"{address}" is not encrypted, and others could read token and images; use https, or an SSH tunnel: ssh -L 8765:127.0.0.1:PORT {host}, and then http://127.0.0.1:8765.</source>
            <translation>“{address}”未加密，他人可能读取令牌和影像；请使用 https，或 SSH 隧道：ssh -L 8765:127.0.0.1:PORT {host}，然后用 http://127.0.0.1:8765。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/address.py" />
            <source>The token is the word behind “token” that the backend printed; copy it.</source>
            <translation>令牌是后端输出的 “token” 后面的那个词；请复制它。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The backend at {address} refuses the token; copy the one that it printed when it was last started.</source>
            <translation>{address} 上的后端拒绝了令牌；请复制它上次启动时输出的令牌。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>What answers at {address} is no EarthMind backend; check host, port and path.</source>
            <translation>在 {address} 应答的不是 EarthMind 后端；请检查主机、端口和路径。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The certificate of {host} is not trusted ({reason}); have it issued for this name, or add its authority in Settings &gt; Options &gt; Authentication.</source>
            <translation>{host} 的证书不受信任（{reason}）；请为该名称签发证书，或在“设置 &gt; 选项 &gt; 身份验证”中添加其颁发机构。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>{address} does not speak https as it should ({reason}); check host and port.</source>
            <translation>{address} 的 https 不正常（{reason}）；请检查主机和端口。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The backend at {address} has said nothing for {seconds} seconds; check network and tunnel, and whether it runs there.</source>
            <translation>{address} 上的后端已有 {seconds} 秒没有回应；请检查网络和隧道，以及它是否在那里运行。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>The connection to {address} broke ({reason}); check network and tunnel, and ask again.</source>
            <translation>与 {address} 的连接中断（{reason}）；请检查网络和隧道，然后再问一次。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/failures.py" />
            <source>{address} cannot be reached ({reason}); check the address, the tunnel, and whether the backend runs there.</source>
            <translation>无法连接 {address}（{reason}）；请检查地址、隧道，以及后端是否在那里运行。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/login.py" />
            <source>QGIS's store of passwords is not open, so the token cannot be kept; set its master password in Settings &gt; Options &gt; Authentication, then connect again.</source>
            <translation>QGIS 的密码库未打开，因此无法保存令牌；请在“设置 &gt; 选项 &gt; 身份验证”中设置主密码，然后再连接。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/login.py" />
            <source>The token of the backend elsewhere is not in QGIS's store; connect to it again in Settings &gt; Options &gt; EarthMind.</source>
            <translation>远程后端的令牌不在 QGIS 的密码库中；请在“设置 &gt; 选项 &gt; EarthMind”中重新连接。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/probe.py" />
            <source>The backend there is EarthMind {theirs}, and this plugin {ours}; install {ours} there.</source>
            <translation>那里的后端是 EarthMind {theirs}，本插件是 {ours}；请在那里安装 {ours}。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/probe.py" />
            <source>Connected: EarthMind {version}, {model} on {device}, files of up to {most} GB.</source>
            <translation>已连接：EarthMind {version}，{model} 运行于 {device}，文件最大 {most} GB。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/sending.py" />
            <source>"{layer}" is not one file by itself, and so cannot be sent to a backend elsewhere; save it as GeoTIFF first.</source>
            <translation>“{layer}”不是单个文件，无法发送到远程后端；请先另存为 GeoTIFF。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/sending.py" />
            <source>"{layer}" has {size} MB, more than the {most} MB that the backend elsewhere takes; save the part that you ask about as GeoTIFF first.</source>
            <translation>“{layer}”有 {size} MB，超过远程后端接受的 {most} MB；请先把要询问的部分另存为 GeoTIFF。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/elsewhere/sending.py" />
            <source>This needs folders, and so a backend on this computer; choose that first.</source>
            <translation>此操作需要文件夹，因而需要本机上的后端；请先选择本机后端。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>The backend answered with the HTTP status {status}; the details hold its reply.</source>
            <translation>后端返回了 HTTP 状态 {status}；其回复见详情。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>The backend has said nothing for {seconds} seconds and hangs; restart it and ask again.</source>
            <translation>后端已有 {seconds} 秒没有响应，可能已挂起；请重新启动后端，然后再次提问。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>The backend stopped before the answer was complete; restart it and ask again.</source>
            <translation>后端在回答完成之前停止了；请重新启动后端，然后再次提问。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/failures.py" />
            <source>At {address} a proxy answers that finds no backend; check whether it runs there.</source>
            <translation>在 {address} 应答的代理找不到后端；请检查后端是否在那里运行。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>The set-up was cancelled; nothing was kept.</source>
            <translation>安装已取消；没有保留任何内容。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: setting the backend up</source>
            <translation>EarthMind：安装后端</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: removing the backend</source>
            <translation>EarthMind：移除后端</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: trying a backend</source>
            <translation>EarthMind：测试后端</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: diagnosis</source>
            <translation>EarthMind：诊断</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>Not everything in {folder} could be removed: another QGIS window uses it. Close it and try again.</source>
            <translation>{folder} 中的部分内容无法移除：另一个 QGIS 窗口正在使用它。请关闭该窗口后重试。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>The set-up failed unexpectedly ({error}); the details help to report it.</source>
            <translation>安装意外失败（{error}）；报告问题时可附上详情。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/installer.py" />
            <source>EarthMind: removing an older backend</source>
            <translation>EarthMind：移除旧后端</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/messages.py" />
            <source>The backend sent something this plugin does not understand; update the backend in the panel.</source>
            <translation>后端发送了此插件无法理解的内容；请在面板中更新后端。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>The backend stopped by itself ({reason}); restart it to go on.</source>
            <translation>后端自行停止了（{reason}）；请重新启动后端以继续。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>The backend could not start ({reason}); the details hold its last lines.</source>
            <translation>后端无法启动（{reason}）；其最后的输出见详情。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>it was killed or crashed</source>
            <translation>它被终止或已崩溃</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>The backend did not get ready within {seconds} seconds; restart it.</source>
            <translation>后端未能在 {seconds} 秒内就绪；请重新启动后端。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process.py" />
            <source>exit code {code}</source>
            <translation>退出代码 {code}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process_failures.py" />
            <source>The backend's folder {folder} cannot be written; give yourself the right to, and restart.</source>
            <translation>无法写入后端的文件夹 {folder}；请为自己授予写入权限，然后重新启动后端。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process_failures.py" />
            <source>The Python that the backend stands on is gone or has changed; press "Repair" in the EarthMind panel.</source>
            <translation>后端所依赖的 Python 已不存在或已更改；请在 EarthMind 面板中点击“修复”。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/process_failures.py" />
            <source>The Python {program} that you chose for the backend cannot be run; choose another one.</source>
            <translation>您为后端选择的 Python {program} 无法运行；请选择其他 Python。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>The offline bundle "{path}" is for {theirs}; make one for this computer with: earthmind offline-bundle --platform {ours}</source>
            <translation>离线包“{path}”适用于 {theirs}；请为此计算机生成离线包：earthmind offline-bundle --platform {ours}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>The offline bundle "{path}" holds the set-up "{extra}"; choose that one in the list, or make another bundle with: earthmind offline-bundle --extra {wanted}</source>
            <translation>离线包“{path}”包含“{extra}”安装；请在列表中选择该项，或生成另一个离线包：earthmind offline-bundle --extra {wanted}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>The offline bundle "{path}" was made for another version of the plugin; make it again with earthmind {version}.</source>
            <translation>离线包“{path}”是为其他版本的插件生成的；请用 earthmind {version} 重新生成。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/bundle.py" />
            <source>"{path}" is no offline bundle; choose the folder or zip that earthmind offline-bundle made.</source>
            <translation>“{path}”不是离线包；请选择由 earthmind offline-bundle 生成的文件夹或 zip 文件。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>A file of the offline bundle "{path}" is missing or damaged; make the bundle again with earthmind offline-bundle.</source>
            <translation>离线包“{path}”中缺少某个文件或文件已损坏；请用 earthmind offline-bundle 重新生成离线包。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The server</source>
            <translation>服务器</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The disk that holds {folder} is full; make room on it and try again.</source>
            <translation>{folder} 所在的磁盘已满；请腾出空间后重试。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The proxy on the way to {host} asks for a user name and a password; enter them in QGIS under Settings &gt; Options &gt; Network, and try again.</source>
            <translation>通往 {host} 的代理要求用户名和密码；请在 QGIS 的“设置 &gt; 选项 &gt; 网络”中输入，然后重试。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The connection to {host} is not trusted: its certificate is not known to this computer, as where a company inspects connections; have the company's certificate added to the system's, and try again.</source>
            <translation>与 {host} 的连接不受信任：此计算机不认识其证书，这在公司检查网络连接的环境中很常见；请让人将公司的证书添加到系统证书中，然后重试。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>What {host} sent is not what was published (its checksum is another); something on the way changed it. Try again, or choose another package index or mirror under Network.</source>
            <translation>{host} 发送的内容与发布的内容不一致（校验和不同）；内容在传输途中被更改。请重试，或在“网络”中选择其他软件包索引或镜像。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>Microsoft's Visual C++ runtime is missing or too old; install the latest one from Microsoft (vc_redist.x64.exe), and try again.</source>
            <translation>Microsoft Visual C++ 运行库缺失或版本过旧；请从 Microsoft 安装最新版本（vc_redist.x64.exe），然后重试。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>Another program, mostly a virus scanner, holds a file in {folder}; wait a minute and try again, or have that folder left out of its scans.</source>
            <translation>另一个程序（通常是杀毒软件）占用了 {folder} 中的文件；请等待一分钟后重试，或将该文件夹从扫描中排除。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} asks for a user name and a password; put them into its address under Network, and try again.</source>
            <translation>{host} 要求用户名和密码；请在“网络”中将其写入地址，然后重试。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} refuses to send files to this computer; ask its administrator, or choose another package index or mirror under Network.</source>
            <translation>{host} 拒绝向此计算机发送文件；请咨询其管理员，或在“网络”中选择其他软件包索引或镜像。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} has a fault at the moment; try again later, or choose another package index or mirror under Network.</source>
            <translation>{host} 目前出现故障；请稍后重试，或在“网络”中选择其他软件包索引或镜像。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} sent something else than the package that was asked for, or only a part of it: a page that blocks it or asks to log in, or a broken connection. Open a web browser, log in to the network where it asks, and try again.</source>
            <translation>{host} 发送的不是所请求的软件包，或只发送了其中一部分：可能是阻止访问或要求登录的页面，也可能是连接中断。请打开网页浏览器，按要求登录网络，然后重试。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} does not have a file that is needed; choose another package index or mirror under Network.</source>
            <translation>{host} 缺少所需的文件；请在“网络”中选择其他软件包索引或镜像。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{host} cannot be reached; check the network and QGIS's proxy, and try again, or choose a mirror or an offline bundle under Network.</source>
            <translation>无法连接 {host}；请检查网络和 QGIS 的代理后重试，或在“网络”中选择镜像或离线包。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>{folder} cannot be written; give yourself the right to, and try again.</source>
            <translation>无法写入 {folder}；请为自己授予写入权限，然后重试。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>The set-up failed at "{step}"; the log says why.</source>
            <translation>安装在“{step}”步骤失败；原因见日志。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/causes.py" />
            <source>the backend</source>
            <translation>后端</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/choices.py" />
            <source>The offline bundle "{path}" is not there; choose the folder or zip that earthmind offline-bundle made.</source>
            <translation>离线包“{path}”不存在；请选择由 earthmind offline-bundle 生成的文件夹或 zip 文件。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/choices.py" />
            <source>The address "{address}" in the network settings cannot be used; it must begin with https:// or http:// and name a computer.</source>
            <translation>网络设置中的地址“{address}”无法使用；地址必须以 https:// 或 http:// 开头，并包含主机名。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/choices.py" />
            <source>There is no set-up "{extra}".</source>
            <translation>没有名为“{extra}”的安装方式。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/chosen.py" />
            <source>{program} has no EarthMind backend that works; choose the Python of an environment in which the package earthmind is installed.</source>
            <translation>{program} 中没有可用的 EarthMind 后端；请选择已安装 earthmind 软件包的环境中的 Python。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/chosen.py" />
            <source>{program} cannot be run; choose the Python of an environment with the backend.</source>
            <translation>{program} 无法运行；请选择装有后端的环境中的 Python。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/claim.py" />
            <source>Another QGIS window (process {pid}) is setting the backend up; wait for it to end, then try again.</source>
            <translation>另一个 QGIS 窗口（进程 {pid}）正在安装后端；请等待其完成后重试。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/claim.py" />
            <source>The backend is being set up already; wait for it to end.</source>
            <translation>后端正在安装中；请等待其完成。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/diagnosis.py" />
            <source>The backend is not set up.</source>
            <translation>后端尚未安装。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/diagnosis.py" />
            <source>{program} cannot be run: {error}</source>
            <translation>无法运行 {program}：{error}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/disk_space.py" />
            <source>The set-up needs {needed} GB in {folder}, and {free} GB are free; make room there first.</source>
            <translation>安装需要在 {folder} 中占用 {needed} GB，目前可用 {free} GB；请先腾出空间。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/download.py" />
            <source>{file} does not hold the program {name}.</source>
            <translation>{file} 中没有程序 {name}。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/own_python.py" />
            <source>The Python that was fetched cannot be used; the log says more.</source>
            <translation>下载的 Python 无法使用；更多信息见日志。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/own_python.py" />
            <source>Fetching Python</source>
            <translation>下载 Python</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/own_python.py" />
            <source>Looking for a suitable Python</source>
            <translation>查找合适的 Python</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/packages.py" />
            <source>Fetching and installing packages</source>
            <translation>下载并安装软件包</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/packages.py" />
            <source>Removing what is not needed</source>
            <translation>移除不需要的内容</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/trial.py" />
            <source>The backend does not work on this computer: {finding}</source>
            <translation>后端无法在此计算机上运行：{finding}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/trial.py" />
            <source>Trying the backend</source>
            <translation>测试后端</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/uv_program.py" />
            <source>Nothing ready-made is published for this kind of computer, and no Python 3.10 to 3.14 with the module venv was found; install one and try again.</source>
            <translation>没有为此类计算机发布的现成版本，也未找到带有 venv 模块的 Python 3.10 至 3.14；请安装一个后重试。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/uv_program.py" />
            <source>Fetching the installer</source>
            <translation>下载安装程序</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/work.py" />
            <source>Preparing</source>
            <translation>准备</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/connection/setup/work.py" />
            <source>The plugin's folder {folder} is not complete; install the plugin again.</source>
            <translation>插件的文件夹 {folder} 不完整；请重新安装插件。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/asking_again.py" />
            <source>What is this?</source>
            <translation>这是什么？</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Measured: how much of what is marked changes when a sensor is left out. A large share means that the sensor decided, not that it was right.</source>
            <translation>实测值：去掉某个传感器后，标记内容的变化程度。贡献大说明该传感器起了决定作用，并不说明它是正确的。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Each alone, the two would agree on {percent} % of what they mark.</source>
            <translation>如果各自单独使用，两者标记的内容将有 {percent} % 一致。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>The weights that the model's own fusion gave to the sensors. They were not measured, and say little about which sensor decided.</source>
            <translation>模型自身的融合赋予各传感器的权重。它们并非实测值，难以说明是哪个传感器起了决定作用。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Here either sensor alone would mark nearly the same.</source>
            <translation>在这里，任一传感器单独使用时标记的内容几乎相同。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/attention.py" />
            <source>Shares of the sensors: {sar}, {optical}</source>
            <translation>传感器贡献：{sar}，{optical}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Reflectance</source>
            <translation>反射率</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Display colours</source>
            <translation>显示颜色</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Decibels (dB)</source>
            <translation>分贝（dB）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Power</source>
            <translation>功率</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Amplitude</source>
            <translation>振幅</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Bands</source>
            <translation>波段</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Scale</source>
            <translation>比例因子</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Offset</source>
            <translation>偏移量</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>No data</source>
            <translation>无数据</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>EarthMind: bands</source>
            <translation>EarthMind：波段</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>As recognised</source>
            <translation>按识别结果</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Forget what was stated about this layer</source>
            <translation>清除为此图层指定的信息</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Looking at the layer…</source>
            <translation>正在查看图层…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>It comes from a service, and is drawn in its colours when something is asked.</source>
            <translation>它来自网络服务，提问时按其颜色绘制。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>Not recognised</source>
            <translation>未识别</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>optical</source>
            <translation>光学</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>SAR</source>
            <translation>SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/bands_popover.py" />
            <source>{unit} (as recognised)</source>
            <translation>{unit}（按识别结果）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Hold down to see the other sensor in the map: optical instead of SAR, or SAR instead of optical; the menu has a line to drag between them, and blinking (down arrow)</source>
            <translation>按住可在地图中查看另一传感器：以光学代替 SAR，或以 SAR 代替光学；菜单中有可在两者间拖动的分割线，以及闪烁对比（向下键）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>The map changes between the sensors; press to end the comparison</source>
            <translation>地图在两种传感器间切换；按下可结束对比</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Compare the sensors</source>
            <translation>比较传感器</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Pace of blinking</source>
            <translation>闪烁间隔</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Drag the line in the map, or move it with the arrow keys; press to end the comparison</source>
            <translation>拖动地图中的分割线，或用方向键移动；按下可结束对比</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Swipe between optical and SAR</source>
            <translation>在光学与 SAR 之间卷帘对比</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Blink between optical and SAR</source>
            <translation>在光学与 SAR 之间闪烁对比</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>{seconds} s</source>
            <translation>{seconds} 秒</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/button.py" />
            <source>Choose an optical and a SAR layer to compare them</source>
            <translation>请选择一个光学图层和一个 SAR 图层以进行比较</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/comparing/overlay.py" />
            <source>Optical</source>
            <translation>光学</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Ask</source>
            <translation>提问</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Restart</source>
            <translation>重新启动</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Start the backend again</source>
            <translation>再次启动后端</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Copy the conversation</source>
            <translation>复制对话</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Save the conversation</source>
            <translation>保存对话</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Begin a new conversation</source>
            <translation>开始新对话</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Backend</source>
            <translation>后端</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/content.py" />
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/diagnosis.py" />
            <source>For a bug report. Look it over before you copy it: paths may hold your name. Nothing is sent.</source>
            <translation>用于错误报告。复制前请查看一遍：路径中可能含有您的姓名。不会发送任何内容。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/diagnosis.py" />
            <source>Diagnosis</source>
            <translation>诊断</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/diagnosis.py" />
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Start "earthmind serve --port 8765" there, and reach it by https through a proxy of that computer, or by an SSH tunnel: ssh -L 8765:127.0.0.1:8765 HOST, and then http://127.0.0.1:8765. Layers that are single files are sent there, kept in a folder that only its user can enter, and removed when it ends.</source>
            <translation>请在那台计算机上运行 “earthmind serve --port 8765”，并通过其代理以 https 访问，或使用 SSH 隧道：ssh -L 8765:127.0.0.1:8765 HOST，然后用 http://127.0.0.1:8765。由单个文件构成的图层会发送到那里，保存在只有该用户能进入的文件夹中，并在后端结束时删除。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Backend on another computer</source>
            <translation>另一台计算机上的后端</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Address of the backend</source>
            <translation>后端的地址</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Token that the backend printed when it was started</source>
            <translation>后端启动时输出的令牌</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Connect</source>
            <translation>连接</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Use the one of this computer</source>
            <translation>使用本机的后端</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>EarthMind: connecting</source>
            <translation>EarthMind：正在连接</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>The backend of this computer is used.</source>
            <translation>正在使用本机的后端。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>kept in QGIS's store of passwords</source>
            <translation>保存在 QGIS 的密码库中</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Token</source>
            <translation>令牌</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/elsewhere_box.py" />
            <source>Asking {address}…</source>
            <translation>正在询问 {address}…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>Polygons of {phrase}</source>
            <translation>{phrase} 的多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>EarthMind: saving the conversation</source>
            <translation>EarthMind：保存对话</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>EarthMind: a picture of the conversation</source>
            <translation>EarthMind：对话的图片</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>The conversation cannot be saved as {path}; choose another place.</source>
            <translation>无法将对话保存为 {path}；请选择其他位置。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>Stopped.</source>
            <translation>已停止。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export.py" />
            <source>Web page</source>
            <translation>网页</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>EarthMind: a conversation</source>
            <translation>EarthMind：一段对话</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Optical before</source>
            <translation>前期光学</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>SAR before</source>
            <translation>前期 SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Saved on {date}</source>
            <translation>保存于 {date}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Project: {name}</source>
            <translation>项目：{name}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>Asked on {date}</source>
            <translation>提问于 {date}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/export_page.py" />
            <source>The answer on the map</source>
            <translation>地图上的回答</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>The optical image, or nothing</source>
            <translation>光学影像，可不选</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>The radar image, or nothing</source>
            <translation>雷达影像，可不选</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Choose an optical or a SAR layer.</source>
            <translation>请选择光学图层或 SAR 图层。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>"{layer}" is chosen twice; choose different layers, or leave one empty.</source>
            <translation>“{layer}”被选择了两次；请选择不同的图层，或将其中一个留空。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Area</source>
            <translation>区域</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Output</source>
            <translation>输出</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Common area</source>
            <translation>公共区域</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Where to look: all that the layers share, the map view, a layer's extent, or a rectangle</source>
            <translation>查看范围：所有图层的公共部分、地图视图、某个图层的范围或一个矩形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>GeoPackage for the polygons</source>
            <translation>用于保存多边形的 GeoPackage</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Temporary layer</source>
            <translation>临时图层</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>Where the polygons are kept; every answer adds its own tables, nothing is overwritten</source>
            <translation>多边形的保存位置；每次回答都会添加各自的表，不会覆盖任何内容</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/form.py" />
            <source>GeoPackage</source>
            <translation>GeoPackage</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>A radar satellite lights the ground itself with microwaves and measures what comes back. So it sees at night and through clouds. It does not see colours: it sees how rough, how wet and how upright things are.</source>
            <translation>雷达卫星自己用微波照射地面，并测量返回的信号。因此它在夜间和有云时也能看见。它看不到颜色：它看到的是物体有多粗糙、多湿、多直立。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With two sensors, each answer says how much each of them counted, such as SAR 70 %, optical 30 %. This is measured, not guessed: the answer is worked out again without each sensor, and it is counted how much of what is marked changes.</source>
            <translation>有两种传感器时，每个回答都会说明各自起了多大作用，例如 SAR 70 %、光学 30 %。这是测量出来的，不是猜测：分别去掉每种传感器重新计算，再统计标记区域改变了多少。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Areas, shares and counts are measured on what the model marked. They are as right as the outlines are. Look at the map before you hand a number on.</source>
            <translation>面积、比例和数量都是在模型标记的区域上测量的。轮廓有多准，它们就有多准。在转交数字之前，请先查看地图。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>{compare} below the prompt line shows one sensor beside the other in the map.</source>
            <translation>输入行下方的 {compare} 在地图上并排显示两种传感器。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>SAR for optical people</source>
            <translation>写给光学用户的 SAR 入门</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What the shares mean</source>
            <translation>传感器占比的含义</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where not to trust it</source>
            <translation>哪些情况不可轻信</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What is dark, what is bright</source>
            <translation>什么暗，什么亮</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>VV and VH</source>
            <translation>VV 与 VH</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Decibels</source>
            <translation>分贝</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Grain</source>
            <translation>颗粒</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where radar misleads</source>
            <translation>雷达容易误导之处</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What to use</source>
            <translation>该用什么数据</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>A large share</source>
            <translation>占比大</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>About half each</source>
            <translation>大约各占一半</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Nothing at all</source>
            <translation>完全没有占比</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where on the map</source>
            <translation>在地图上的位置</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Confidence is not accuracy</source>
            <translation>置信度不等于精度</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>What the embedded model does well, and what not</source>
            <translation>内置模型擅长什么、不擅长什么</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Be careful</source>
            <translation>需要小心</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Ways to check</source>
            <translation>如何核对</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Smooth surfaces reflect the beam away, like a mirror: calm water, wet sand, runways and dry sand are dark. Rough ground, crops and forest scatter it back and are grey to bright. Walls beside flat ground send it straight back: towns, ships and bridges are very bright.</source>
            <translation>光滑表面像镜子一样把波束反射走：平静的水面、湿沙、跑道和干沙是暗的。粗糙的地面、农作物和森林把它散射回来，呈灰色到亮色。平地旁的墙面把它直接反射回来：城镇、船舶和桥梁非常亮。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>The first letter is how the wave was sent, the second how it was received: vertical or horizontal. VV answers to surfaces and to waves on water. VH comes back from what turns the wave, above all branches and leaves: forest is bright in VH, bare land is not.</source>
            <translation>第一个字母表示发射方式，第二个表示接收方式：垂直或水平。VV 对表面和水面波浪敏感。VH 来自使波发生偏转的物体，主要是枝叶：森林在 VH 中很亮，裸地则不亮。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Backscatter is told on a logarithmic scale: 3 dB more is twice as much, 10 dB ten times. Calm water lies near -20 dB in VV, forest near -8 dB, towns above -5 dB. Files hold decibels, power or amplitude; what a layer was taken for is shown by {bands}.</source>
            <translation>后向散射用对数刻度表示：多 3 dB 是两倍，多 10 dB 是十倍。平静水面的 VV 约为 -20 dB，森林约为 -8 dB，城镇高于 -5 dB。文件中可能是分贝、功率或振幅；图层被识别为哪一种，见 {bands}。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>The salt and pepper of a radar image is speckle: echoes within one pixel add up or cancel. It is not noise of the instrument and not detail of the ground. Judge areas, not pixels.</source>
            <translation>雷达图像上的椒盐状颗粒是斑点：同一像元内的回波相互增强或抵消。它不是仪器噪声，也不是地面细节。请判断区域，而不是单个像元。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Wind makes water rough, and it looks like land. Mountains lean towards the sensor and throw shadows that look like water. Water under trees or between houses makes them brighter, not darker. Melting snow and very dry sand are dark.</source>
            <translation>风使水面粗糙，看起来像陆地。山体会向传感器倾斜，其阴影看起来像水。树下或房屋之间的水会使它们更亮，而不是更暗。融雪和非常干燥的沙是暗的。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Use calibrated, terrain-corrected backscatter (sigma0 or gamma0) in VV and VH, as close in time to the optical image as you can get it. A flood moves within hours.</source>
            <translation>请使用经过定标和地形校正的 VV、VH 后向散射（sigma0 或 gamma0），时间尽量接近光学影像。洪水在几小时内就会变化。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Without that sensor the answer would be another one. It decided; it need not be right.</source>
            <translation>没有这种传感器，回答就会不同。它起了决定作用，但不一定正确。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Either both are needed, or either alone would do. The tooltip of the bar says which: how far the two would agree if each were asked alone.</source>
            <translation>要么两者都需要，要么任一种就够了。条形的提示会说明是哪种情况：单独询问时两者的一致程度。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>A layer of clouds, noise, one value or other ground is left out, and a note says so. Look at that layer first.</source>
            <translation>如果图层全是云、噪声、单一数值或属于其他地点，它会被排除，并有备注说明。请先检查该图层。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>{raster} below an answer draws it pixel by pixel: violet where the radar decided, green where the optical image did. Under a cloud it should be violet.</source>
            <translation>回答下方的 {raster} 会逐像元绘出：紫色处由雷达决定，绿色处由光学影像决定。云下应为紫色。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>It is the model's own mean probability within a polygon. Below two thirds the answer says so. A model can be sure and wrong: check some polygons against the image, or against ground that you know.</source>
            <translation>它是模型在多边形内的平均概率。低于三分之二时，回答会说明。模型可能很确定却是错的：请用影像或您熟悉的地面核对一些多边形。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Water, floods, broad land cover, crops and clouds at about 10 m. It does not know ships, cars, single houses or species of trees, and says that it does not. Forest, scrub, towns and bare land are often taken for each other.</source>
            <translation>约 10 m 分辨率下的水体、洪水、大类土地覆盖、农作物和云。它不认识船舶、汽车、单栋房屋或树种，并会如实说明。森林、灌丛、城镇和裸地常被混淆。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Try it in the sample scene: ask for the forest. A good part of it is missed.</source>
            <translation>在示例场景中试一试：询问森林。其中很大一部分会被漏掉。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With red, green and blue alone, such as web maps: there is no infrared, water is guessed.</source>
            <translation>只有红、绿、蓝时（如网络地图）：没有红外，水体只能靠猜。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>In shadows of mountains and clouds, on dark roofs and wet fields: they look like water.</source>
            <translation>山体和云的阴影、深色屋顶和湿润的田地：它们看起来像水。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With days between the two images: a flood, a harvest or snow may lie in between.</source>
            <translation>两幅影像相隔数天：其间可能发生了洪水、收割或降雪。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With things of few pixels: at 10 m a ditch or a lane is not there.</source>
            <translation>只有几个像元的物体：在 10 m 分辨率下，沟渠或小路看不见。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>With one date: permanent water and flood are the same to every sensor.</source>
            <translation>只有一个日期：对任何传感器来说，常年水体和洪水都一样。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Where SAR was trusted</source>
            <translation>信赖 SAR 的地方</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>Ask in the same conversation: {question}</source>
            <translation>在同一对话中询问：{question}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/knowing.py" />
            <source>How sure are you?</source>
            <translation>你有多确定？</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/opening.py" />
            <source>The scene is being made…</source>
            <translation>正在生成场景…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/opening.py" />
            <source>The scene is loaded.</source>
            <translation>场景已加载。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>{layer} before the flood</source>
            <translation>{layer} 洪水前</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>Sample scene</source>
            <translation>示例场景</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>Districts</source>
            <translation>分区</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>EarthMind: the sample scene</source>
            <translation>EarthMind：示例场景</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>Set up the backend first.</source>
            <translation>请先安装后端。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>The sample scene could not be made; the details say why.</source>
            <translation>无法生成示例场景；详情中说明了原因。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/sample.py" />
            <source>The layer {path} cannot be opened.</source>
            <translation>无法打开图层 {path}。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Whatever goes wrong is said in one sentence, with its cause. These are the usual ones.</source>
            <translation>出现的任何问题都会用一句话说明原因。以下是常见情况。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Troubleshooting</source>
            <translation>故障排除</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The set-up fails</source>
            <translation>安装失败</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The backend has stopped or says nothing</source>
            <translation>后端已停止或没有响应</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>It is slow</source>
            <translation>速度慢</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Bands or unit are not known</source>
            <translation>波段或单位未知</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The two layers do not fit</source>
            <translation>两个图层不匹配</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>It was understood wrongly</source>
            <translation>理解有误</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The polygons are gone</source>
            <translation>多边形不见了</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Behind a company's proxy, set it in QGIS (Settings, Options, Network); a package index or a mirror under {network}. Without a network, an offline bundle is made on another computer by “earthmind offline-bundle”. {log} shows what the programs wrote. Pressing the button again goes on; nothing has to be removed first.</source>
            <translation>在公司代理后面时，请在 QGIS 中设置（设置、选项、网络）；软件包索引或镜像在 {network} 中设置。没有网络时，可在另一台计算机上用“earthmind offline-bundle”制作离线包。{log} 显示程序的输出。再次按下按钮即可继续；无需先删除任何东西。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Press {restart}. If it happens again, {repair} builds it anew beside the old one. {diagnosis} tests it and shows a page for a bug report.</source>
            <translation>按 {restart}。如果再次发生，{repair} 会在旧后端旁重新构建。{diagnosis} 会测试后端，并显示可用于错误报告的页面。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>The first question of a place reads the rasters; those that follow are quicker. Choose a smaller {area}, or {overview} under {options}. Rasters on a network drive are slow: copy them.</source>
            <translation>对一个地点的第一个问题要读取栅格；之后会更快。请选择更小的{area}，或在{options}中选择{overview}。网络驱动器上的栅格很慢：请先复制到本地。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Press {bands} beside the layer and state them, such as “green=2, nir=4”.</source>
            <translation>按图层旁的 {bands} 并填写，例如“green=2, nir=4”。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>They must show the same ground. Optical and SAR exchanged: the error offers to swap them. A shift between them is measured, and {correct} moves one onto the other for the question; no file is changed.</source>
            <translation>它们必须显示同一地面。光学与 SAR 弄反时：错误信息提供交换。偏移会被测量，{correct} 会在提问时把一个移到另一个上；不会改动任何文件。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Read the line below your question. Say it in shorter words, or press {change} and correct the plan itself. What was not understood is named in the answer.</source>
            <translation>请看问题下方的那一行。换更短的说法，或按 {change} 直接修改计划。未能理解的内容会在回答中指出。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Without an {output} they are temporary and end with QGIS. A new answer takes the place of the one before; {pin} keeps it.</source>
            <translation>没有设置{output}时，它们是临时的，随 QGIS 关闭而消失。新回答会取代前一个；{pin} 可保留它。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Network…</source>
            <translation>网络…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Repair the backend</source>
            <translation>修复后端</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Diagnosis…</source>
            <translation>诊断…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Overview</source>
            <translation>概览</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Options</source>
            <translation>选项</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Correct the shift and ask again</source>
            <translation>校正偏移并再次提问</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Change</source>
            <translation>更改</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/trouble.py" />
            <source>Pin</source>
            <translation>固定</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Ten minutes from loading two rasters to polygons that you can hand on. The scene is simulated: a river, fields, a wood and a town, before and during a flood, as Sentinel-2 and Sentinel-1 see them. It is made on this computer; nothing is downloaded.</source>
            <translation>十分钟，从加载两个栅格到可以交付的多边形。场景是模拟的：一条河、田地、一片林子和一座城镇，分别在洪水前和洪水中，如 Sentinel-2 和 Sentinel-1 所见。它在本机生成，不下载任何东西。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>How large is the water?</source>
            <translation>水体面积有多大？</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>And in the northern part?</source>
            <translation>北部呢？</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Segment the water.</source>
            <translation>分割水体。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Segment the flooded area.</source>
            <translation>分割被淹没的区域。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Tutorial: ten minutes</source>
            <translation>教程：十分钟</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>1. Load the scene</source>
            <translation>1. 加载场景</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>2. See what was recognised</source>
            <translation>2. 查看识别结果</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>3. Ask</source>
            <translation>3. 提问</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>4. Read the answer</source>
            <translation>4. 阅读回答</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>5. Go on</source>
            <translation>5. 追问</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>6. Make polygons</source>
            <translation>6. 生成多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>7. Ask about a part</source>
            <translation>7. 询问局部区域</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>8. Correct it with a click</source>
            <translation>8. 点击修正</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>9. Look through the results</source>
            <translation>9. 浏览结果</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>10. Add up by district</source>
            <translation>10. 按分区汇总</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>11. Compare two dates</source>
            <translation>11. 比较两个日期</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>12. Keep it</source>
            <translation>12. 保存</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Two rasters of the flood appear, two of the time before, and a layer of districts. The first two are chosen in the panel.</source>
            <translation>会出现洪水时的两个栅格、洪水前的两个栅格和一个分区图层。前两个已在面板中选好。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Press {bands} beside the optical layer. It shows the mission, the bands and the unit, and a picture of what the model will see. Where that is wrong, correct it there. Close it with Esc.</source>
            <translation>按光学图层旁的 {bands}。它显示卫星、波段和单位，以及模型将看到的图像。如有错误，可在那里更正。按 Esc 关闭。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Type {question} and press Enter. The first answer takes a few seconds.</source>
            <translation>输入 {question} 并按回车。第一个回答需要几秒钟。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Below your question stands what was understood; {change} lets you correct it. The coloured phrase is the water itself: a click zooms to it. Notes say what was assumed. The bar at the bottom shows how much each sensor counted.</source>
            <translation>问题下方是系统的理解；{change} 可以修改。彩色短语就是水体本身：点击即可缩放到它。备注说明做了哪些假设。底部的条形显示各传感器的作用大小。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Type {question} The second question is about the water of the first.</source>
            <translation>输入 {question} 第二个问题针对的是第一个问题中的水体。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Type {question} The polygons lie in the group EarthMind of the layers. Click the coloured phrase in the answer: the map zooms to them.</source>
            <translation>输入 {question} 多边形位于图层中的 EarthMind 组。点击回答中的彩色短语：地图会缩放到它们。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Open the menu of the button beside the prompt line, choose {rectangle} and drag one in the map. Ask {question} again. {remove} above the prompt line ends it.</source>
            <translation>打开输入行旁按钮的菜单，选择 {rectangle}，在地图上拖出一个矩形。再次询问 {question} 输入行上方的 {remove} 可取消它。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Ask {question} for the whole area again. Choose {wrong} in the same menu and click at a small lake: it is taken away. {missing} does the contrary. {back} undoes a click.</source>
            <translation>对整个区域再次提出 {question} 在同一菜单中选择 {wrong}，点击一个小湖：它会被去掉。{missing} 则相反。{back} 撤销一次点击。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Open {results}. Each row is a polygon: a click zooms to it and selects it. Raise the confidence or the area: what is below is hidden, in the table and in the map, without another question.</source>
            <translation>打开 {results}。每一行是一个多边形：点击即缩放到它并选中。提高置信度或面积下限：低于下限的会在表格和地图中隐藏，无需再次提问。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Press {by_area} and choose the districts. A table of the water in each of them is added to the project.</source>
            <translation>按 {by_area} 并选择分区。每个分区的水体面积表会加入项目。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Open {options} and choose the two rasters of the time before. Ask {question} With one date nobody can tell a flood from a lake. With two, what was water before is left out.</source>
            <translation>打开 {options}，选择洪水前的两个栅格。提出 {question} 只有一个日期时，谁也分不清洪水和湖泊。有两个日期时，原先就是水体的部分会被排除。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>{save} in the results writes a GeoPackage or another file. The disk below the prompt line writes the conversation as one web page with its maps. The project file keeps the conversation too; give the polygons a file, or they are gone with QGIS.</source>
            <translation>结果中的 {save} 写出 GeoPackage 或其他文件。输入行下方的磁盘图标把对话连同地图写成一个网页。项目文件也会保存对话；请给多边形指定文件，否则会随 QGIS 关闭而消失。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Now your own rasters: choose them above and ask.</source>
            <translation>现在试试您自己的栅格：在上方选择并提问。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Draw a rectangle</source>
            <translation>绘制矩形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Remove what is wrong</source>
            <translation>移除错误部分</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Add what is missing</source>
            <translation>添加遗漏部分</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Take the last one back</source>
            <translation>撤销上一次点击</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Results</source>
            <translation>结果</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>By area</source>
            <translation>按区域</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/tutorial.py" />
            <source>Load the sample scene</source>
            <translation>加载示例场景</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/window.py" />
            <source>Reference</source>
            <translation>参考</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/window.py" />
            <source>EarthMind: help</source>
            <translation>EarthMind：帮助</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/help/window.py" />
            <source>Pages of the help</source>
            <translation>帮助页面</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Ask about the place that your layers show</source>
            <translation>就图层所显示的地点提问</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Choose an optical layer, a SAR layer, or both of the same place, then type:</source>
            <translation>请选择光学图层、SAR 图层，或同一地点的两种图层，然后输入：</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>How much of the area is under water?</source>
            <translation>该区域有多大比例被水淹没？</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Is there flooding?</source>
            <translation>有洪水吗？</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>{model}, {seconds} s</source>
            <translation>{model}，{seconds} 秒</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Corrected by clicks: {count}.</source>
            <translation>已通过点击修正：{count} 次。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>{phrase}: nothing found</source>
            <translation>{phrase}：未找到</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>The raster is being made: {kind}.</source>
            <translation>正在生成栅格:{kind}。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>As a raster:</source>
            <translation>作为栅格:</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Pinned</source>
            <translation>已固定</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Unpin</source>
            <translation>取消固定</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>New here?</source>
            <translation>初次使用？</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>A new conversation has begun.</source>
            <translation>新对话已开始。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Ask again</source>
            <translation>再次提问</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Swap the layers and ask again</source>
            <translation>交换图层并重新提问</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/html.py" />
            <source>Restart the backend</source>
            <translation>重新启动后端</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/kept_conversation.py" />
            <source>The conversation in this project is damaged and not shown.</source>
            <translation>此项目中的对话已损坏，不予显示。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/kept_conversation.py" />
            <source>The conversation in this project was kept by a later version of EarthMind: it is not shown and stays as it is; what is asked now is not kept in the project.</source>
            <translation>此项目中的对话由更新版本的 EarthMind 保存：不予显示，并保持原样；现在的提问不会保存在项目中。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/layer_picker.py" />
            <source>What this layer is taken for: its bands and unit; state them where they are wrong</source>
            <translation>此图层的识别结果：其波段和单位；如有错误请在此指定</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>EarthMind: models</source>
            <translation>EarthMind：模型</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>EarthMind: removing a model</source>
            <translation>EarthMind:正在移除模型</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Folder that holds the model's files; empty: they are downloaded</source>
            <translation>包含模型文件的文件夹;留空则下载</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>I have read the licence and accept it</source>
            <translation>我已阅读并接受许可协议</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Fetch</source>
            <translation>获取</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Remove it from this computer</source>
            <translation>从本机移除</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Progress of fetching the model</source>
            <translation>获取模型的进度</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>From a folder</source>
            <translation>来自文件夹</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Sensors</source>
            <translation>传感器</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>On this computer</source>
            <translation>在本机上</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Knows: {things}.</source>
            <translation>认识:{things}。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/dialog.py" />
            <source>Licence:</source>
            <translation>许可协议:</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/models/fetch_task.py" />
            <source>EarthMind: fetching {model}</source>
            <translation>EarthMind:正在获取 {model}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>EarthMind: network</source>
            <translation>EarthMind：网络</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Offline bundles (*.zip);;All files (*)</source>
            <translation>离线包 (*.zip);;全部文件 (*)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Folder…</source>
            <translation>文件夹…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Folder that earthmind offline-bundle made</source>
            <translation>由 earthmind offline-bundle 生成的文件夹</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Leave these empty to fetch from PyPI and GitHub. The proxy is QGIS's (Settings &gt; Options &gt; Network), the certificates are the system's. Everything that is fetched is checked against the checksums in the plugin, wherever it comes from.</source>
            <translation>留空则从 PyPI 和 GitHub 下载。代理使用 QGIS 的设置（设置 &gt; 选项 &gt; 网络），证书使用系统的证书。无论来源如何，所有下载内容都会与插件中的校验和进行比对。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Package index</source>
            <translation>软件包索引</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Mirror of Python</source>
            <translation>Python 镜像</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/network_dialog.py" />
            <source>Offline bundle</source>
            <translation>离线包</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/notices.py" />
            <source>EarthMind: details</source>
            <translation>EarthMind：详情</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/notices.py" />
            <source>The conversation was saved as {path}.</source>
            <translation>对话已保存为 {path}。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>How to look at an area that is larger than one picture of the model. Overview: as one coarser picture. Full resolution: in windows, whose polygons are joined. Automatic: full resolution for what is to be segmented, overview for questions.</source>
            <translation>如何查看大于模型单幅影像的区域。概览：作为一幅较粗略的影像。全分辨率：分窗口查看，并合并各窗口的多边形。自动：分割时使用全分辨率，提问时使用概览。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>The model that answers</source>
            <translation>用于回答的模型</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Correct the shift</source>
            <translation>校正偏移</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Move the SAR image onto the optical one where their shift can be told; no file is changed</source>
            <translation>在能够确定两者偏移时，移动 SAR 影像使其与光学影像对齐；不会更改任何文件</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Detail</source>
            <translation>细节程度</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Full resolution (in windows)</source>
            <translation>全分辨率（分窗口）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>{title} is not on this computer. Fetch it with: {command}</source>
            <translation>此计算机上没有 {title}。获取方法：{command}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>{title}. It knows: {knows}.</source>
            <translation>{title}。可识别：{knows}。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>{model} (default)</source>
            <translation>{model}（默认）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options.py" />
            <source>Options ({count} set)</source>
            <translation>选项（已设置 {count} 项）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Name or folder of the model that answers; empty: the backend chooses</source>
            <translation>回答所用模型的名称或文件夹；留空则由后端选择</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Python of a backend that was set up elsewhere</source>
            <translation>安装在别处的后端的 Python</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Python of an environment in which the backend is installed; empty for the plugin's own</source>
            <translation>已安装后端的环境的 Python；留空则使用插件自带的环境</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>Python of the backend</source>
            <translation>后端的 Python</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>EarthMind</source>
            <translation>EarthMind</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/options_page.py" />
            <source>What else the backend needs is set up in the panel: {button}.</source>
            <translation>后端所需的其他设置在面板中完成：{button}。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/bookmarks.py" />
            <source>Bookmarks</source>
            <translation>书签</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/bookmarks.py" />
            <source>There are no bookmarks yet</source>
            <translation>还没有书签</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>{what}: the next question is about that alone (down arrow: other ways)</source>
            <translation>{what}：下一个问题只针对它（下箭头：其他方式）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Point at what is asked about</source>
            <translation>指出要提问的对象</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>{what}: a click in the map corrects the last answer (down arrow: other ways)</source>
            <translation>{what}：在地图中点击可修正上一个回答（向下箭头：其他方式）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>{what}: the polygons of an answer change (down arrow: other ways)</source>
            <translation>{what}：更改回答的多边形（向下键：其他方式）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Point at a place</source>
            <translation>点击一个位置</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a polygon</source>
            <translation>绘制多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a lasso</source>
            <translation>绘制套索</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Selected features</source>
            <translation>所选要素</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Split polygons by a line</source>
            <translation>用一条线分割多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Merge polygons along a line</source>
            <translation>沿一条线合并多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Merge selected polygons</source>
            <translation>合并所选多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click at a place in the map; Esc cancels.</source>
            <translation>请在地图中点击一个位置；按 Esc 取消。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Drag a rectangle in the map; Esc cancels.</source>
            <translation>请在地图中拖出一个矩形；按 Esc 取消。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click the corners in the map, a right click ends; Esc cancels.</source>
            <translation>请在地图中依次点击各顶点，右键结束；按 Esc 取消。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw around an area with the mouse button held down; Esc cancels.</source>
            <translation>按住鼠标按键围绕区域绘制；按 Esc 取消。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click at what is missing in the last answer; Esc ends.</source>
            <translation>点击上一个回答中遗漏的地方；按 Esc 结束。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Click at what is wrong in the last answer; Esc ends.</source>
            <translation>点击上一个回答中错误的地方；按 Esc 结束。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a line across what is to be split, a right click ends it; Esc ends.</source>
            <translation>画一条线横穿要分割的部分，右键结束画线；Esc 退出。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/controls.py" />
            <source>Draw a line over all that is to be one polygon, a right click ends it; Esc ends.</source>
            <translation>画一条线穿过要合为一个多边形的所有部分，右键结束画线；Esc 退出。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>What is marked ({region}) has too many corners; simplify it first.</source>
            <translation>所标记的（{region}）顶点过多；请先将其简化。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>place clicked at</source>
            <translation>点击的位置</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>drawn rectangle</source>
            <translation>绘制的矩形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>drawn polygon</source>
            <translation>绘制的多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>area within the lasso</source>
            <translation>套索内的区域</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>selected features</source>
            <translation>所选要素</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/marked.py" />
            <source>bookmark</source>
            <translation>书签</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>What is marked ({region}) lies outside the area that is asked about; mark something within, or remove it.</source>
            <translation>所标记的（{region}）位于提问区域之外；请在区域内标记，或将其移除。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>The project has no coordinate reference system; choose one, then point.</source>
            <translation>工程没有坐标参照系；请先选择一个再标记。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Select features of a polygon layer first, and make it the active layer.</source>
            <translation>请先选择一个多边形图层的要素，并将该图层设为活动图层。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>{count} features are selected; select at most {most}.</source>
            <translation>已选择 {count} 个要素；最多请选择 {most} 个。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>What was marked has no area; mark polygons.</source>
            <translation>所标记的没有面积；请标记多边形。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Mark nothing in the map</source>
            <translation>不在地图中标记</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>"{layer}" has no coordinate reference system; give it one first.</source>
            <translation>“{layer}”没有坐标参照系；请先为其指定一个。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Ask about the whole area again</source>
            <translation>重新针对整个区域提问</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>Asked about: {region}</source>
            <translation>提问对象：{region}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/pointing/pointer.py" />
            <source>{region}; only what lies within the area counts</source>
            <translation>{region}；只计入区域以内的部分</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Looking at full resolution…</source>
            <translation>正在以全分辨率查看…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Progress of the answer</source>
            <translation>回答进度</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Sending the layers…</source>
            <translation>正在发送图层…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Loading the model…</source>
            <translation>正在加载模型…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Reading the rasters…</source>
            <translation>正在读取栅格…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Looking…</source>
            <translation>正在查看影像…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Answering…</source>
            <translation>正在回答…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>Drawing the polygons…</source>
            <translation>正在绘制多边形…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/progress.py" />
            <source>{done} of {count} windows</source>
            <translation>第 {done} 个窗口，共 {count} 个</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/prompt.py" />
            <source>Question or task</source>
            <translation>提问或任务</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/prompt.py" />
            <source>Enter asks; the up arrow brings back what you asked before</source>
            <translation>按回车键提问；按向上键可找回之前的提问</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/prompt.py" />
            <source>Question or instruction</source>
            <translation>问题或指令</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/questions.py" />
            <source>Asking…</source>
            <translation>正在提问…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/questions.py" />
            <source>Starting the backend…</source>
            <translation>正在启动后端…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/questions.py" />
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>The backend is not running.</source>
            <translation>后端未运行。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>The backend does not answer.</source>
            <translation>后端没有响应。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>Repair the backend first.</source>
            <translation>请先修复后端。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>Type what to find out.</source>
            <translation>请输入您想了解的内容。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/readiness.py" />
            <source>Ask (Enter)</source>
            <translation>提问（回车键）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/refining.py" />
            <source>The answer has many clicks already; edit its polygons instead.</source>
            <translation>该回答的点击已很多；请改为编辑其多边形。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/refining.py" />
            <source>Only clicks on the last answer can be taken back; ask that question again.</source>
            <translation>只能撤销对上一个回答的点击；请重新提出该问题。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/refining.py" />
            <source>Ask for something to be marked first; then click at what is wrong.</source>
            <translation>请先要求标记某物，再点击错误的地方。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>not filtered in the map, since it is being edited: {layers}</source>
            <translation>正在编辑，未在地图中筛选：{layers}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Results ({shown} of {count})</source>
            <translation>结果（{shown} / {count}）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Results ({count})</source>
            <translation>结果（{count}）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Nothing of what is shown lies within "{layer}".</source>
            <translation>所显示的内容没有位于“{layer}”之内的。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>{shown} of {count} shown</source>
            <translation>显示 {shown} / {count}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>the {most} largest are listed</source>
            <translation>只列出最大的 {most} 个</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/box.py" />
            <source>Totals by {layer}</source>
            <translation>按 {layer} 汇总</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Minimum confidence in percent</source>
            <translation>最低置信度（百分比）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Show only polygons of at least this confidence, here and in the map</source>
            <translation>只显示不低于此置信度的多边形，列表和地图中均如此</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Minimum area in square metres</source>
            <translation>最小面积（平方米）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Show only polygons of at least this area, here and in the map</source>
            <translation>只显示不小于此面积的多边形，列表和地图中均如此</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Reset</source>
            <translation>重置</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Show all polygons again</source>
            <translation>重新显示全部多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Confidence from</source>
            <translation>置信度下限</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/controls.py" />
            <source>Area from</source>
            <translation>面积下限</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Take the last change of polygons back</source>
            <translation>撤销上一次对多边形的更改</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Keep the changes of polygons</source>
            <translation>保留对多边形的更改</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Discard</source>
            <translation>放弃</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Have the polygons as they were before the changes</source>
            <translation>恢复到更改之前的多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>The line touches no polygon of an answer; draw it over one.</source>
            <translation>这条线没有碰到任何回答的多边形；请画在多边形上。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>"{layer}" cannot be edited; save it as a new file and edit that.</source>
            <translation>“{layer}”无法编辑；请另存为新文件并编辑它。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>The changes of "{layer}" could not be saved; check its file, or discard them.</source>
            <translation>“{layer}”的更改无法保存；请检查其文件，或放弃更改。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Select polygons of an answer in the map first; then merge them.</source>
            <translation>请先在地图中选择回答的多边形，然后合并。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>No polygons of an answer are shown in the map; ask for some first.</source>
            <translation>地图中没有显示任何回答的多边形；请先提问以得到多边形。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/edits.py" />
            <source>Unsaved changes: {count}</source>
            <translation>未保存的更改：{count}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rasters.py" />
            <source>The backend made no raster of this answer. {reason}</source>
            <translation>后端没有为此回答生成栅格。{reason}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/reading.py" />
            <source>EarthMind: results</source>
            <translation>EarthMind：结果</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rows.py" />
            <source>Phrase</source>
            <translation>短语</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rows.py" />
            <source>Area (m²)</source>
            <translation>面积（m²）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/rows.py" />
            <source>Confidence (%)</source>
            <translation>置信度（%）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Save the polygons as a file, or add them to a layer</source>
            <translation>将多边形保存为文件,或添加到某个图层</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Save the polygons</source>
            <translation>保存多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Add to</source>
            <translation>添加到</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>Save "{layer}" as…</source>
            <translation>将“{layer}”另存为…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/save_button.py" />
            <source>The project has no other polygon layer that can be written</source>
            <translation>项目中没有其他可写的多边形图层</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/saving.py" />
            <source>Polygons added to "{layer}": {count}.</source>
            <translation>已添加到“{layer}”的多边形:{count}。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/table.py" />
            <source>Polygons of the last answer</source>
            <translation>上一个回答的多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/table.py" />
            <source>A click shows the polygon in the map; Ctrl+C copies the selected rows</source>
            <translation>点击即可在地图中显示该多边形；Ctrl+C 复制所选行</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/table.py" />
            <source>Confidence</source>
            <translation>置信度</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zone_button.py" />
            <source>Totals within each polygon of a layer, such as parcels or districts, as a table</source>
            <translation>以表格列出图层每个多边形（如地块或行政区）内的总计</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zone_button.py" />
            <source>Totals by the polygons of a layer</source>
            <translation>按图层多边形汇总</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zone_button.py" />
            <source>The project has no other polygon layer</source>
            <translation>项目中没有其他多边形图层</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>Zone</source>
            <translation>区域</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>Count</source>
            <translation>数量</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>Share (%)</source>
            <translation>占比 (%)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/results/zones.py" />
            <source>"{layer}" cannot be brought into the coordinate reference system of the results.</source>
            <translation>“{layer}”无法转换到结果的坐标参考系。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Python of an environment with the EarthMind backend</source>
            <translation>装有 EarthMind 后端的环境中的 Python</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Remove the backend and all that was downloaded for it? Your data and results stay.</source>
            <translation>要移除后端及为其下载的所有内容吗？您的数据和结果将保留。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>What is installed besides the embedded model</source>
            <translation>除内置模型外还要安装的内容</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Package index, mirror, offline bundle, certificates and proxy</source>
            <translation>软件包索引、镜像、离线包、证书和代理</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Use another…</source>
            <translation>使用其他后端…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Use a Python environment in which the backend is installed already</source>
            <translation>使用已安装后端的 Python 环境</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Use the plugin's own again</source>
            <translation>恢复使用插件自带的后端</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Remove…</source>
            <translation>移除…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Remove the backend and all that was downloaded for it from this computer</source>
            <translation>从此计算机移除后端及为其下载的所有内容</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Test the backend, and show a page for a bug report</source>
            <translation>测试后端，并显示用于错误报告的页面</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Models…</source>
            <translation>模型…</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>See which models there are; fetch and remove them</source>
            <translation>查看有哪些模型;获取和移除它们</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Testing the backend</source>
            <translation>正在测试后端</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Removing the backend</source>
            <translation>移除后端</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>{step} ({number} of {count})</source>
            <translation>{step}（第 {number} 步，共 {count} 步）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup.py" />
            <source>Trying the backend in {program}</source>
            <translation>测试 {program} 中的后端</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend at {address} is used; choose another one in Settings &gt; Options &gt; EarthMind.</source>
            <translation>正在使用 {address} 上的后端；可在“设置 &gt; 选项 &gt; EarthMind”中另选。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend was set up by another version of the plugin. It still works; update it when it suits you.</source>
            <translation>后端由其他版本的插件安装。它仍可使用；您可以在方便时更新。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The Python that the backend stands on is gone or has changed. Repairing it sets the backend up anew; your data, results and settings stay.</source>
            <translation>后端所依赖的 Python 已不存在或已更改。修复会重新安装后端；您的数据、结果和设置将保留。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Embedded model</source>
            <translation>内置模型</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Embedded model, on an NVIDIA GPU</source>
            <translation>内置模型，在 NVIDIA GPU 上运行</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Embedded model and PyTorch, for EarthMind-4B</source>
            <translation>内置模型和 PyTorch，用于 EarthMind-4B</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend is set up and works.</source>
            <translation>后端已安装并可正常运行。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>EarthMind needs its backend, which runs on this computer. Setting it up puts a Python of its own into {folder}; nothing is changed in QGIS. Nothing is downloaded before you press the button.</source>
            <translation>EarthMind 需要其后端，后端在此计算机上运行。安装会将后端专用的 Python 放入 {folder}；QGIS 不会有任何更改。在您点击按钮之前，不会下载任何内容。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Set up the backend</source>
            <translation>安装后端</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Update the backend</source>
            <translation>更新后端</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>Set up again</source>
            <translation>重新安装</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>{text} (downloads {download} GB, needs {disk} GB of disk)</source>
            <translation>{text}（下载 {download} GB，需要 {disk} GB 磁盘空间）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>about {minutes} min left</source>
            <translation>大约还需 {minutes} 分钟</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend is set up and works; a first small answer ran on {device}.</source>
            <translation>后端已安装并可正常运行；首次简短回答在 {device} 上完成。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend in {program} is used.</source>
            <translation>正在使用 {program} 中的后端。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>The backend is set up in {folder}.</source>
            <translation>后端已安装在 {folder} 中。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/setup_texts.py" />
            <source>about {seconds} s left</source>
            <translation>大约还需 {seconds} 秒</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>The question failed unexpectedly ({error}); the details help to report it.</source>
            <translation>提问意外失败（{error}）；报告问题时可附上详情。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>{problem} The polygons are in a temporary layer instead; save it to keep them.</source>
            <translation>{problem} 多边形已改为放入临时图层；请保存该图层以保留它们。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>"{layer}" cannot be drawn into a temporary file; check its service and the disk.</source>
            <translation>“{layer}”无法绘制到临时文件；请检查其服务和磁盘。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/task.py" />
            <source>EarthMind: {question}</source>
            <translation>EarthMind：{question}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/thoughts.py" />
            <source>Thoughts</source>
            <translation>思考</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/thoughts.py" />
            <source>Thoughts ({count} marked)</source>
            <translation>思考（已标记 {count} 处）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/windows_hint.py" />
            <source>EarthMind: plan</source>
            <translation>EarthMind：计划</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/windows_hint.py" />
            <source>Full resolution: about {count} windows.</source>
            <translation>全分辨率：约 {count} 个窗口。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/dock/zoom.py" />
            <source>"{phrase}" cannot be shown in the map's coordinate reference system.</source>
            <translation>“{phrase}”无法在地图的坐标参照系中显示。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>The raster {path} was written but cannot be opened.</source>
            <translation>栅格 {path} 已写入但无法打开。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>Mask</source>
            <translation>掩膜</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>Probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>Where the model is unsure</source>
            <translation>模型没有把握的地方</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>50 %: it may be or not</source>
            <translation>50 %：可能是，也可能不是</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>something else</source>
            <translation>其他</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>neither</source>
            <translation>两者都不</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>{share} % and less: surely not</source>
            <translation>{share} % 及以下：肯定不是</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/answer_rasters.py" />
            <source>{share} % and more: surely</source>
            <translation>{share} % 及以上：肯定是</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/appending.py" />
            <source>Nothing could be added to "{layer}"; check that it can be written, or save as a new file.</source>
            <translation>无法向“{layer}”添加任何内容;请检查它是否可写,或另存为新文件。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/appending.py" />
            <source>"{layer}" is being edited; save or discard its edits, then add to it.</source>
            <translation>“{layer}”正在编辑中;请先保存或放弃编辑,然后再添加。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/appending.py" />
            <source>EarthMind: adding to {layer}</source>
            <translation>EarthMind:正在添加到 {layer}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Perimeter (m)</source>
            <translation>周长（m）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Optical layer</source>
            <translation>光学图层</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>SAR layer</source>
            <translation>SAR 图层</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Prompt</source>
            <translation>提示词</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Created</source>
            <translation>创建时间</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/attributes.py" />
            <source>Understood as</source>
            <translation>理解为</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_in_use.py" />
            <source>{path} is open in a program and cannot be replaced; the result is written to {free}.</source>
            <translation>{path} 已在某个程序中打开，无法替换；结果将写入 {free}。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>Windows takes no file of the name "{name}"; choose another output file.</source>
            <translation>Windows 不接受名为“{name}”的文件；请选择其他输出文件。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>The panel writes GeoPackages, not {kind}; choose a name that ends in .gpkg, as in "{name}".</source>
            <translation>面板写入的是 GeoPackage，而不是 {kind}；请选择以 .gpkg 结尾的名称，例如“{name}”。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>The name of the output file is too long; choose a shorter one.</source>
            <translation>输出文件的名称过长；请选择较短的名称。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>QGIS cannot open a GeoPackage whose path has "{text}" in it; choose another output file.</source>
            <translation>QGIS 无法打开路径中含有“{text}”的 GeoPackage；请选择其他输出文件。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/output_name.py" />
            <source>"{name}" is a folder; add the name of a GeoPackage.</source>
            <translation>“{name}”是文件夹；请加上 GeoPackage 的名称。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>"{layer}" does not take the changed polygons; save it as a new file and edit that.</source>
            <translation>“{layer}”不接受更改后的多边形；请另存为新文件并编辑它。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>The line cuts no polygon of "{layer}"; draw it all the way across one.</source>
            <translation>这条线没有切开“{layer}”的任何多边形；请完整地横穿一个多边形。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>Fewer than two polygons of "{layer}" were chosen; choose all that are to become one.</source>
            <translation>所选的“{layer}”多边形少于两个；请选择要合为一个的所有多边形。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>A polygon of "{layer}" has one part only; choose polygons that touch.</source>
            <translation>“{layer}”的多边形只能有一个部分；请选择相接的多边形。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>Split polygons</source>
            <translation>分割多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygon_edits.py" />
            <source>Merge polygons</source>
            <translation>合并多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/polygons_of.py" />
            <source>The polygons in {path} were written but cannot be opened.</source>
            <translation>{path} 中的多边形已写入，但无法打开。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/provenance.py" />
            <source>Edited by hand: {date}</source>
            <translation>手工编辑：{date}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>QGIS does not know the coordinate reference system of the answer.</source>
            <translation>QGIS 无法识别回答所用的坐标参照系。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>"{layer}" is not a raster layer; choose a raster.</source>
            <translation>“{layer}”不是栅格图层；请选择栅格。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>The raster layer "{layer}" cannot be read; repair its source or choose another one.</source>
            <translation>无法读取栅格图层“{layer}”；请修复其数据源或选择其他图层。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>"{layer}" comes from a service of the kind "{provider}"; save it as GeoTIFF first, EarthMind reads rasters from files.</source>
            <translation>“{layer}”来自“{provider}”类型的服务；请先将其保存为 GeoTIFF，EarthMind 从文件读取栅格。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/reference.py" />
            <source>"{layer}" needs a login that only QGIS knows; save it as GeoTIFF first.</source>
            <translation>“{layer}”需要只有 QGIS 才知道的登录信息；请先将其保存为 GeoTIFF。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" is read through QGIS: it was copied into a temporary file at {pixel} m.</source>
            <translation>“{layer}”通过 QGIS 读取：已按 {pixel} 米复制到临时文件。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" does not reach the area that is asked about; choose another layer or area.</source>
            <translation>“{layer}”未覆盖所问区域；请选择其他图层或区域。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" shows nothing of this area; check its service, or choose another area.</source>
            <translation>“{layer}”未显示该区域的任何内容；请检查其服务或选择其他区域。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>{percent} % of "{layer}" came empty from its service.</source>
            <translation>“{layer}”有 {percent} % 从服务返回为空。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" comes from a service: it was drawn into a temporary file with pixels of {pixel} m. It has colours only and nothing of the infrared, so trust the answer less.</source>
            <translation>“{layer}”来自网络服务：已按 {pixel} 米像元绘制到临时文件。它只有颜色而没有红外信息，因此回答的可信度较低。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>"{layer}" was removed from the project; choose another layer.</source>
            <translation>“{layer}”已从项目中移除；请选择其他图层。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/service_raster.py" />
            <source>No area is chosen, so the map view was looked at.</source>
            <translation>未选择区域，因此查看的是地图视图。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/statement.py" />
            <source>"{text}" does not say which band is which; write it as in nir=4, swir1=5.</source>
            <translation>“{text}”没有说明各波段的含义；请按 nir=4, swir1=5 的形式书写。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/statement.py" />
            <source>"{text}" is no unit; choose one of: {units}.</source>
            <translation>“{text}”不是单位；请从以下单位中选择：{units}。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/layers/statement.py" />
            <source>"{text}" is no number; write it as in 0.0001.</source>
            <translation>“{text}”不是数字；请按 0.0001 的形式书写。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/plugin.py" />
            <source>Show or hide the EarthMind panel</source>
            <translation>显示或隐藏 EarthMind 面板</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Land cover</source>
            <translation>土地覆盖</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Share</source>
            <translation>比例</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Parts</source>
            <translation>部分</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Nothing was found to segment; the output has no polygons.</source>
            <translation>未找到可分割的内容；输出中没有多边形。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>Model: {model}</source>
            <translation>模型：{model}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/answer_output.py" />
            <source>How much each sensor counted: {shares}</source>
            <translation>各传感器的份额：{shares}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Apply a classifier</source>
            <translation>应用分类器</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Draws a raster of the classes that a classifier was taught, with areas.</source>
            <translation>绘制分类器所学类别的栅格，并给出面积。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Gives each pixel the most probable class of a classifier that &lt;i&gt;Teach a classifier&lt;/i&gt; made, where its probability is at least 0.5, and 0 elsewhere. The rasters need the bands that it was taught with; a message names those that are missing. The outputs are those of &lt;i&gt;Land cover map&lt;/i&gt;.</source>
            <translation>给每个像元赋予由&lt;i&gt;训练分类器&lt;/i&gt;生成的分类器中概率不低于 0.5 的最可能类别，其余为 0。栅格须具有训练时的波段，缺少的会在消息中指出。输出与&lt;i&gt;土地覆盖图&lt;/i&gt;相同。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Classes</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Classes as polygons</source>
            <translation>类别多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>{path} has no classifier; choose a folder that Teach a classifier wrote.</source>
            <translation>{path} 中没有分类器；请选择由“训练分类器”写入的文件夹。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>classification,prediction,supervised,raster,map</source>
            <translation>分类,预测,监督,栅格,地图</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/apply_classifier.py" />
            <source>Classifier (its folder)</source>
            <translation>分类器（其文件夹）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>HTML files (*.html)</source>
            <translation>HTML 文件 (*.html)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Report of areas by unit</source>
            <translation>按单元的面积报告</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Adds up polygons by administrative unit, and writes a page with a map, a chart and a table.</source>
            <translation>按行政单元汇总多边形，并写出带地图、图表和表格的页面。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Takes polygons, such as those of &lt;i&gt;Change between two dates&lt;/i&gt; or &lt;i&gt;Segment by text&lt;/i&gt;, and measures on the ellipsoid how much of each &lt;b&gt;category&lt;/b&gt; (the values of a field, such as &lt;i&gt;change&lt;/i&gt;) lies in each &lt;b&gt;unit&lt;/b&gt;, such as a municipality or a parcel. Without units everything is one.&lt;p&gt;&lt;b&gt;Report&lt;/b&gt;: a page by itself with the map over the &lt;b&gt;background&lt;/b&gt; raster, a chart and a table. &lt;b&gt;Statistics&lt;/b&gt;: the units with a field for each category, in square metres.</source>
            <translation>取多边形，例如&lt;i&gt;两个日期之间的变化&lt;/i&gt;或&lt;i&gt;按文字分割&lt;/i&gt;的结果，并在椭球面上测量每个&lt;b&gt;类别&lt;/b&gt;（某字段的值，例如 &lt;i&gt;change&lt;/i&gt;）在每个&lt;b&gt;单元&lt;/b&gt;（例如市镇或地块）中有多少。没有单元时全部算作一个。&lt;p&gt;&lt;b&gt;报告&lt;/b&gt;：独立的页面，含&lt;b&gt;背景&lt;/b&gt;栅格上的地图、图表和表格。&lt;b&gt;统计&lt;/b&gt;：单元，每个类别一个字段，单位为平方米。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>report,statistics,zonal,administrative,chart,HTML</source>
            <translation>报告,统计,分区,行政,图表,HTML</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Polygons</source>
            <translation>多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Field with the category</source>
            <translation>类别字段</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Units, such as municipalities</source>
            <translation>单元，例如市镇</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Field with the name of the unit</source>
            <translation>单元名称字段</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Background of the map</source>
            <translation>地图背景</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Text under the title</source>
            <translation>标题下的文字</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Statistics</source>
            <translation>统计</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>The layer of units has no polygons; choose another one.</source>
            <translation>单元图层没有多边形；请选择其他图层。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Map</source>
            <translation>地图</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/area_report.py" />
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Ask a question</source>
            <translation>提出问题</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answers a question about optical and SAR rasters in words.</source>
            <translation>用文字回答关于光学和 SAR 栅格的问题。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Question</source>
            <translation>问题</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answer as JSON</source>
            <translation>JSON 格式的回答</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answers a question such as &lt;i&gt;How much of the area is under water?&lt;/i&gt; about an optical raster, a SAR raster, or both of the same place.&lt;p&gt;&lt;b&gt;ANSWER&lt;/b&gt; is what the model said. &lt;b&gt;Output&lt;/b&gt;, where a file is given, is JSON: answer, phrases with their areas, the sensors' shares, model and seconds.&lt;p&gt;Runs on this computer, in the backend of the EarthMind panel.</source>
            <translation>回答关于光学栅格、SAR 栅格或同一地点的两种栅格的问题，例如&lt;i&gt;该区域有多大比例被水淹没？&lt;/i&gt;&lt;p&gt;&lt;b&gt;ANSWER&lt;/b&gt; 是模型的回答。如果指定了文件，&lt;b&gt;输出&lt;/b&gt;为 JSON：回答、短语及其面积、传感器贡献、模型和秒数。&lt;p&gt;在此计算机上运行，使用 EarthMind 面板的后端。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>&lt;p&gt;&lt;b&gt;Polygons&lt;/b&gt;, where wanted, are what the answer speaks of; &lt;b&gt;Report&lt;/b&gt; is the answer as a page.</source>
            <translation>&lt;p&gt;&lt;b&gt;多边形&lt;/b&gt;（按需输出）是答案所指的内容；&lt;b&gt;报告&lt;/b&gt;是答案的网页形式。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>question,answer,describe</source>
            <translation>问题,回答,描述</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask.py" />
            <source>Answer</source>
            <translation>回答</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Ask about each feature</source>
            <translation>对每个要素提问</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Answers a question about each polygon of a layer, such as every parcel.</source>
            <translation>对图层的每个多边形（例如每个地块）回答一个问题。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Asks the same question about every polygon of a layer, such as &lt;i&gt;How much of it is under water?&lt;/i&gt;, and writes the polygons with the answers. For each one its bounding box is looked at, and what is asked is measured within the polygon.&lt;p&gt;&lt;b&gt;Fields&lt;/b&gt;, beside those of the layer: &lt;i&gt;answer&lt;/i&gt;, the sentence; &lt;i&gt;value&lt;/i&gt; and &lt;i&gt;unit&lt;/i&gt; where the question asks for one number (m2 for areas, % for shares, count for how many); &lt;i&gt;confidence&lt;/i&gt; of what was marked, 0 to 1; &lt;i&gt;problem&lt;/i&gt;, why there is no answer, such as a polygon that the rasters do not show. A polygon without an answer does not stop the others.&lt;p&gt;A text that begins with = is a plan: &lt;i&gt;=share(water)&lt;/i&gt;, &lt;i&gt;=area(flooded area)&lt;/i&gt;, &lt;i&gt;=count(built-up area)&lt;/i&gt;.&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; is the number of polygons without an answer. The model is loaded once.</source>
            <translation>对图层的每个多边形提出同一个问题，例如&lt;i&gt;其中有多少在水下？&lt;/i&gt;，并写出带有回答的多边形。每个多边形查看其外接矩形，所问内容在多边形内部测量。&lt;p&gt;&lt;b&gt;字段&lt;/b&gt;，除图层自身的字段外：&lt;i&gt;answer&lt;/i&gt; 为回答的句子；问题要求单个数值时有 &lt;i&gt;value&lt;/i&gt; 和 &lt;i&gt;unit&lt;/i&gt;（m2 表示面积，% 表示比例，count 表示数量）；&lt;i&gt;confidence&lt;/i&gt; 为所标记内容的置信度，0 到 1；&lt;i&gt;problem&lt;/i&gt; 说明为何没有回答，例如栅格没有显示该多边形。没有回答的多边形不会影响其他多边形。&lt;p&gt;以 = 开头的文本是计划：&lt;i&gt;=share(water)&lt;/i&gt;、&lt;i&gt;=area(flooded area)&lt;/i&gt;、&lt;i&gt;=count(built-up area)&lt;/i&gt;。&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; 是没有回答的多边形数量。模型只加载一次。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>question,parcels,fields,polygons,zonal,statistics</source>
            <translation>问题,地块,字段,多边形,分区,统计</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Features with answers</source>
            <translation>带有回答的要素</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_features.py" />
            <source>Features without an answer</source>
            <translation>没有回答的要素</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Ask about each tile</source>
            <translation>对每个分块提问</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Answers a question about every tile of a grid, for a map of shares, areas or counts.</source>
            <translation>对网格的每个分块回答一个问题，用于比例、面积或数量的地图。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Lays a grid of square tiles over the area, asks the same question about each, such as &lt;i&gt;How much of the area is under water?&lt;/i&gt;, and writes the tiles with the answers: styled by &lt;i&gt;value&lt;/i&gt; they are a choropleth map.&lt;p&gt;&lt;b&gt;Side of a tile&lt;/b&gt; is in metres; tiles begin in the upper left corner of the area, and those at the right and lower edge are cut to it. They lie in the CRS of the analysis grid (the optical raster's, where there is one).&lt;p&gt;&lt;b&gt;Fields&lt;/b&gt;: &lt;i&gt;tile&lt;/i&gt;, &lt;i&gt;row&lt;/i&gt; and &lt;i&gt;column&lt;/i&gt; from 1; &lt;i&gt;answer&lt;/i&gt;, the sentence; &lt;i&gt;value&lt;/i&gt; and &lt;i&gt;unit&lt;/i&gt; where the question asks for one number (m2 for areas, % for shares, count for how many); &lt;i&gt;confidence&lt;/i&gt; of what was marked, 0 to 1; &lt;i&gt;problem&lt;/i&gt;, why there is no answer. A text that begins with = is a plan, such as &lt;i&gt;=share(water)&lt;/i&gt;.&lt;p&gt;Each tile is looked at by itself, so a count has what lies on an edge in both tiles.</source>
            <translation>在区域上铺设正方形分块的网格，对每个分块提出同一个问题，例如&lt;i&gt;区域中有多少在水下？&lt;/i&gt;，并写出带有回答的分块：按 &lt;i&gt;value&lt;/i&gt; 着色即为分级统计图。&lt;p&gt;&lt;b&gt;分块边长&lt;/b&gt;以米为单位；分块从区域的左上角开始，右边缘和下边缘的分块按区域裁剪。它们采用分析格网的 CRS（有光学栅格时采用其 CRS）。&lt;p&gt;&lt;b&gt;字段&lt;/b&gt;：&lt;i&gt;tile&lt;/i&gt;、&lt;i&gt;row&lt;/i&gt; 和 &lt;i&gt;column&lt;/i&gt; 从 1 开始；&lt;i&gt;answer&lt;/i&gt; 为回答的句子；问题要求单个数值时有 &lt;i&gt;value&lt;/i&gt; 和 &lt;i&gt;unit&lt;/i&gt;（m2 表示面积，% 表示比例，count 表示数量）；&lt;i&gt;confidence&lt;/i&gt; 为所标记内容的置信度，0 到 1；&lt;i&gt;problem&lt;/i&gt; 说明为何没有回答。以 = 开头的文本是计划，例如 &lt;i&gt;=share(water)&lt;/i&gt;。&lt;p&gt;每个分块单独查看，因此计数时位于边缘上的对象会在两个分块中都计入。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Side of a tile (m)</source>
            <translation>分块边长（m）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>These are {count} tiles, more than {most}; choose larger ones or a smaller area.</source>
            <translation>共有 {count} 个分块，超过 {most} 个；请选择更大的分块或更小的区域。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>question,grid,choropleth,tiles,statistics</source>
            <translation>问题,网格,分级统计图,分块,统计</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Tiles with answers</source>
            <translation>带有回答的分块</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>Tiles without an answer</source>
            <translation>没有回答的分块</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>The rasters share no part of the area; choose another one.</source>
            <translation>各栅格没有共同覆盖该区域的任何部分；请选择其他区域。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ask_tiles.py" />
            <source>The area cannot be brought into the coordinate reference system of the rasters.</source>
            <translation>无法将区域转换到栅格的坐标参考系。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>Area (all that the rasters share)</source>
            <translation>区域（所有栅格的公共部分）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>Move the SAR raster onto the optical one</source>
            <translation>移动 SAR 栅格使其与光学栅格对齐</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>JSON files (*.json)</source>
            <translation>JSON 文件 (*.json)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>SVG files (*.svg)</source>
            <translation>SVG 文件 (*.svg)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>The text is empty; type a question or what to segment.</source>
            <translation>文本为空；请输入问题或要分割的内容。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>Give an optical raster, a SAR raster, or both.</source>
            <translation>请指定光学栅格、SAR 栅格或两者。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/base.py" />
            <source>The area has no coordinate reference system; add one, as in "0,10,0,10 [EPSG:4326]".</source>
            <translation>该区域没有坐标参照系；请加上一个，例如“0,10,0,10 [EPSG:4326]”。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>{concept}: {before} before, {after} after; gained {gained}, lost {lost}, stayed {stayed}.</source>
            <translation>{concept}：之前 {before}，之后 {after}；增加 {gained}，减少 {lost}，不变 {stayed}。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>What to compare: land covers by their English names, or all</source>
            <translation>要比较的内容：土地覆盖的英文名称，或 all</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>What became of what</source>
            <translation>转变情况</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Area before (m²)</source>
            <translation>之前的面积（m²）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Area after (m²)</source>
            <translation>之后的面积（m²）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Gained (m²)</source>
            <translation>增加（m²）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Lost (m²)</source>
            <translation>减少（m²）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Stayed (m²)</source>
            <translation>不变（m²）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Change between two dates</source>
            <translation>两个日期之间的变化</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Turns what was gained, lost and stayed between two dates into polygons with areas.</source>
            <translation>将两个日期之间增加、减少和不变的部分转为带面积的多边形。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Map instead of an earlier date: a raster of classes</source>
            <translation>代替较早日期的地图：类别栅格</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Areas as a report</source>
            <translation>面积报告</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Areas as JSON</source>
            <translation>JSON 格式的面积</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>What was there before (rows), and what is there now (columns):</source>
            <translation>之前的类别（行）与现在的类别（列）：</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Compares one or several land covers, such as &lt;i&gt;water&lt;/i&gt; or &lt;i&gt;water, forest&lt;/i&gt;, or &lt;i&gt;all&lt;/i&gt; that the model knows, at two dates. At least one raster of the earlier date is needed; only ground that all rasters share is compared, best with the same sensors at both dates. Instead of the earlier date it takes a &lt;b&gt;map&lt;/b&gt;: a raster of classes, whose legend says what they are; then it compares on the pixels of the map.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: polygons with the field &lt;i&gt;change&lt;/i&gt;: &lt;i&gt;gained&lt;/i&gt; (there now and not before), &lt;i&gt;lost&lt;/i&gt; (there before and not now) or &lt;i&gt;stayed&lt;/i&gt; (at both dates), and &lt;i&gt;concept&lt;/i&gt;, confidence, area and perimeter.&lt;p&gt;&lt;b&gt;BEFORE_M2&lt;/b&gt; and the other numbers are square metres of one land cover; of several they are in &lt;b&gt;JSON&lt;/b&gt;, and in the log. Separate parts of a few pixels are left out, so the area after is not always exactly what stayed and what was gained.&lt;p&gt;Clouds, ships, floods and permanent water are not part of &lt;i&gt;all&lt;/i&gt;, and can be named.</source>
            <translation>比较两个日期的一种或多种土地覆盖，例如 &lt;i&gt;water&lt;/i&gt; 或 &lt;i&gt;water, forest&lt;/i&gt;，或用 &lt;i&gt;all&lt;/i&gt; 表示模型认识的全部。至少需要一个较早日期的栅格；只比较所有栅格共有的地面，最好两个日期使用相同的传感器。也可以用&lt;b&gt;地图&lt;/b&gt;代替较早日期：一个类别栅格，其图例说明各类别；这时在地图的像素上比较。&lt;p&gt;&lt;b&gt;输出&lt;/b&gt;：带字段 &lt;i&gt;change&lt;/i&gt; 的多边形：&lt;i&gt;gained&lt;/i&gt;（现在有而以前没有）、&lt;i&gt;lost&lt;/i&gt;（以前有而现在没有）或 &lt;i&gt;stayed&lt;/i&gt;（两个日期都有），以及 &lt;i&gt;concept&lt;/i&gt;、置信度、面积和周长。&lt;p&gt;&lt;b&gt;BEFORE_M2&lt;/b&gt; 和其他数字是单一土地覆盖的平方米数；多种时写在 &lt;b&gt;JSON&lt;/b&gt; 和日志中。只有几个像素的孤立部分会被略去，因此之后的面积不总是恰好等于保持和增加之和。&lt;p&gt;云、船只、洪水和永久水体不属于 &lt;i&gt;all&lt;/i&gt;，但可以指定。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>&lt;p&gt;&lt;b&gt;What became of what&lt;/b&gt;, where wanted, are polygons with the land cover before and after (&lt;i&gt;from_class&lt;/i&gt;, &lt;i&gt;to_class&lt;/i&gt;), each pixel with its most probable one; then &lt;b&gt;Report&lt;/b&gt; and &lt;b&gt;JSON&lt;/b&gt; have the matrix of it, too.</source>
            <translation>&lt;p&gt;&lt;b&gt;转变情况&lt;/b&gt;（按需输出）是带有前后土地覆盖（&lt;i&gt;from_class&lt;/i&gt;、&lt;i&gt;to_class&lt;/i&gt;）的多边形，每个像元取最可能的一类；此时&lt;b&gt;报告&lt;/b&gt;和 &lt;b&gt;JSON&lt;/b&gt; 也含有转移矩阵。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>change,gain,loss,before,after,multitemporal,polygon</source>
            <translation>变化,增加,减少,之前,之后,多时相,多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Gained, lost and stayed</source>
            <translation>增加、减少和不变</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>There is only one date: give an optical or a SAR raster of an earlier date too, or a map.</source>
            <translation>只有一个日期：请同时给出较早日期的光学或 SAR 栅格，或一张地图。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/change.py" />
            <source>Change: {concepts}</source>
            <translation>变化：{concepts}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/class_map.py" />
            <source>What the map's values stand for, as in 10=forest, 80=water (its legend)</source>
            <translation>地图值的含义，例如 10=forest, 80=water（其图例）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/class_map.py" />
            <source>"{text}" does not say what a value stands for; write it as in 10=forest, 80=water.</source>
            <translation>“{text}”没有说明值的含义；请写成 10=forest, 80=water。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Classes, in English, with commas between</source>
            <translation>类别（英文，用逗号分隔）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Side of a tile in pixels (the whole area)</source>
            <translation>图块边长（像元；默认整个区域）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Pixels that neighbouring tiles share</source>
            <translation>相邻图块重叠的像元数</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Name the scene</source>
            <translation>命名场景</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Tells which of your own classes a raster, or each tile of it, shows most likely.</source>
            <translation>说明栅格或其每个图块最可能属于您给出的哪个类别。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Compares an optical raster in natural colours with the names of classes, in English and with commas between, such as &lt;i&gt;port, forest, farmland&lt;/i&gt;. Nothing is taught: the model has to be a text-image encoder (CLIP and its kin), by its name or folder among the advanced parameters.&lt;p&gt;&lt;b&gt;Side of a tile&lt;/b&gt;: in pixels of the raster; leave it empty for the whole area as one scene. The output has a square for each tile, with &lt;i&gt;class&lt;/i&gt;, &lt;i&gt;probability&lt;/i&gt; (among the given classes, 0 to 1), &lt;i&gt;likeness&lt;/i&gt; (cosine) and the second class. One of the classes is always named, also where none fits: give one for everything else.</source>
            <translation>将自然色光学栅格与类别名称（英文，用逗号分隔，例如 &lt;i&gt;port, forest, farmland&lt;/i&gt;）进行比较。无需训练：模型须为图文编码器（CLIP 及同类），在高级参数中给出其名称或文件夹。&lt;p&gt;&lt;b&gt;图块边长&lt;/b&gt;：以栅格像元计；留空则将整个区域视为一个场景。输出中每个图块为一个方形，含 &lt;i&gt;class&lt;/i&gt;、&lt;i&gt;probability&lt;/i&gt;（在所给类别之间，0 到 1）、&lt;i&gt;likeness&lt;/i&gt;（余弦）和第二类别。即使没有合适的类别也总会给出一个：请为其他情况也给出一个类别。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Scenes as JSON</source>
            <translation>场景（JSON）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Scenes</source>
            <translation>场景</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>classification,scene,zero-shot,CLIP,tiles</source>
            <translation>分类,场景,零样本,CLIP,图块</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Class of most tiles</source>
            <translation>多数图块的类别</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/classify_scene.py" />
            <source>Mean probability of it</source>
            <translation>其平均概率</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/concepts.py" />
            <source>{model} cannot be asked for land covers by name; choose another model.</source>
            <translation>无法按名称向 {model} 询问土地覆盖；请选择其他模型。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/concepts.py" />
            <source>{model} does not know {names}; it knows {known}.</source>
            <translation>{model} 不认识 {names}；它认识 {known}。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Check and correct a shift</source>
            <translation>检查并校正偏移</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Measures how far a SAR raster lies off an optical one, and writes a corrected copy.</source>
            <translation>测量 SAR 栅格相对光学栅格的偏移，并写出校正后的副本。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Compares the edges that both rasters show, and tells how far the SAR raster lies off the optical one: &lt;b&gt;DX_M&lt;/b&gt; metres east and &lt;b&gt;DY_M&lt;/b&gt; metres north of it, and with which &lt;b&gt;CONFIDENCE&lt;/b&gt; (0 to 1). Shifts of up to 16 pixels are found; below a confidence of 0.5 none is told, and &lt;b&gt;KNOWN&lt;/b&gt; is false.&lt;p&gt;&lt;b&gt;Corrected copy&lt;/b&gt;, where wanted: the same pixels, all bands, in another place. Only the position in the file is changed, so nothing is resampled, and your own file is never touched. &lt;b&gt;REMAINING_M&lt;/b&gt; is the shift that is measured after that. A raster that is placed by ground control points is copied as it was geocoded; the log says so. Where the shift cannot be told, no copy is written.</source>
            <translation>比较两个栅格都显示的边缘，并说明 SAR 栅格相对光学栅格的偏移：向东 &lt;b&gt;DX_M&lt;/b&gt; 米、向北 &lt;b&gt;DY_M&lt;/b&gt; 米，以及置信度 &lt;b&gt;CONFIDENCE&lt;/b&gt;（0 到 1）。可找到最多 16 个像素的偏移；置信度低于 0.5 时不给出偏移，&lt;b&gt;KNOWN&lt;/b&gt; 为假。&lt;p&gt;&lt;b&gt;校正后的副本&lt;/b&gt;（如需要）：相同的像素、所有波段，只是位置不同。仅更改文件中的位置，因此不做重采样，也绝不改动您自己的文件。&lt;b&gt;REMAINING_M&lt;/b&gt; 是之后测得的偏移。由地面控制点定位的栅格按其地理编码后的样子复制，日志会说明。无法确定偏移时，不写出副本。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>SAR raster</source>
            <translation>SAR 栅格</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Optical raster</source>
            <translation>光学栅格</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>coregistration,shift,offset,alignment,registration</source>
            <translation>配准,偏移,位移,对齐,登记</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Raster that is moved onto the other</source>
            <translation>移到另一个之上的栅格</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Corrected copy</source>
            <translation>校正后的副本</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Whether the shift can be told</source>
            <translation>能否确定偏移</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Shift to the east (m)</source>
            <translation>向东偏移（m）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Shift to the north (m)</source>
            <translation>向北偏移（m）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/coregister.py" />
            <source>Shift that remains (m)</source>
            <translation>剩余偏移（m）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Describe an area</source>
            <translation>描述区域</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Writes a report of what optical and SAR rasters show.</source>
            <translation>写出光学和 SAR 栅格所显示内容的报告。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Describes what an optical raster, a SAR raster, or both of the same place show, in the language of QGIS where the model speaks it.&lt;p&gt;&lt;b&gt;Report&lt;/b&gt; is a page with the description, a table of what was found with its area, share and number of parts, the sensors' shares, and what to know of it. &lt;b&gt;JSON&lt;/b&gt; has the same for programs, and &lt;b&gt;ANSWER&lt;/b&gt; is the description alone.&lt;p&gt;Land covers may overlap: flooded area is water too, and forest is vegetation. A large area is looked at as one picture.</source>
            <translation>描述光学栅格、SAR 栅格或同一地点的两种栅格所显示的内容；如果模型会说 QGIS 的语言，则使用该语言。&lt;p&gt;&lt;b&gt;报告&lt;/b&gt;是一个页面，包含描述、所发现内容的表格（面积、比例和部分数量）、各传感器的份额以及需要了解的事项。&lt;b&gt;JSON&lt;/b&gt; 为程序提供相同内容，&lt;b&gt;ANSWER&lt;/b&gt; 仅为描述。&lt;p&gt;土地覆盖可能重叠：被淹没的区域也是水，森林也是植被。大的区域作为一幅影像查看。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>Report as JSON</source>
            <translation>JSON 格式的报告</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>description,report,land cover,summary,html</source>
            <translation>描述,报告,土地覆盖,摘要,HTML</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/describe.py" />
            <source>What {layers} show</source>
            <translation>{layers} 所显示的内容</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Turned boxes</source>
            <translation>旋转框</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Upright boxes</source>
            <translation>正框</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Shapes</source>
            <translation>形状</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Detect and count</source>
            <translation>检测与计数</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Puts a box around each separate thing, and counts and measures them.</source>
            <translation>为每个独立的对象画框，并计数和测量。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Looks for things that the model knows by their English names, such as &lt;i&gt;water&lt;/i&gt; or &lt;i&gt;clouds, built-up area&lt;/i&gt;, or &lt;i&gt;all&lt;/i&gt; of them, and gives each separate one a box.&lt;p&gt;&lt;b&gt;Boxes&lt;/b&gt;: the smallest turned rectangle on the ground, an upright box of the map, or the shape itself. Fields: &lt;i&gt;concept&lt;/i&gt;, &lt;i&gt;confidence&lt;/i&gt; (0 to 1), &lt;i&gt;area_m2&lt;/i&gt; of what was marked, &lt;i&gt;length_m&lt;/i&gt; and &lt;i&gt;width_m&lt;/i&gt; of the turned rectangle in true metres, and &lt;i&gt;orientation&lt;/i&gt;, the direction of its longer side in degrees clockwise from north, 0 to below 180.&lt;p&gt;&lt;b&gt;COUNT&lt;/b&gt; and &lt;b&gt;AREA_M2&lt;/b&gt; are those of all that was found; &lt;b&gt;JSON&lt;/b&gt; has them for each name. Things that touch are one: what is counted are connected parts. Things of a few pixels have a length and width that are good to a pixel.</source>
            <translation>查找模型以英文名称认识的对象，例如 &lt;i&gt;water&lt;/i&gt; 或 &lt;i&gt;clouds, built-up area&lt;/i&gt;，或用 &lt;i&gt;all&lt;/i&gt; 表示全部，并为每个独立的对象画框。&lt;p&gt;&lt;b&gt;框&lt;/b&gt;：地面上最小的旋转矩形、地图上的正框，或形状本身。字段：&lt;i&gt;concept&lt;/i&gt;、&lt;i&gt;confidence&lt;/i&gt;（0 到 1）、所标记部分的 &lt;i&gt;area_m2&lt;/i&gt;、旋转矩形以真实米为单位的 &lt;i&gt;length_m&lt;/i&gt; 和 &lt;i&gt;width_m&lt;/i&gt;，以及 &lt;i&gt;orientation&lt;/i&gt;：其长边从正北顺时针的角度，0 至 180 以下。&lt;p&gt;&lt;b&gt;COUNT&lt;/b&gt; 和 &lt;b&gt;AREA_M2&lt;/b&gt; 针对所有找到的对象；&lt;b&gt;JSON&lt;/b&gt; 按名称分别给出。相互接触的算作一个：计数的是连通部分。只有几个像素的对象，其长宽精确到一个像素。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>What to look for, by English names, or all</source>
            <translation>要查找的对象（英文名称），或 all</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Counts as JSON</source>
            <translation>JSON 格式的计数</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>detection,object,box,count,ships,buildings,orientation</source>
            <translation>检测,对象,框,计数,船舶,建筑物,方向</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>What is drawn</source>
            <translation>绘制内容</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Least confidence</source>
            <translation>最低置信度</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Least area (m²)</source>
            <translation>最小面积（m²）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Boxes</source>
            <translation>框</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/detect.py" />
            <source>Number of things</source>
            <translation>对象数量</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/feature_output.py" />
            <source>{problem} The polygons are in {path} until QGIS ends; copy them from there.</source>
            <translation>{problem} 在 QGIS 关闭之前，多边形位于 {path}；请从那里复制。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/feature_sources.py" />
            <source>The layer "{layer}" has no coordinate reference system; set one in its properties.</source>
            <translation>图层“{layer}”没有坐标参考系；请在其属性中设置。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Signing service: planetary-computer, or an address with {collection} or {href}</source>
            <translation>签名服务：planetary-computer，或含 {collection} 或 {href} 的地址</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Days within which the nearest radar pass is taken</source>
            <translation>取最近雷达过境的天数范围</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Fetch Sentinel images</source>
            <translation>获取 Sentinel 影像</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Fetches Sentinel-2 and Sentinel-1 images of an area and some days from a STAC API.</source>
            <translation>从 STAC API 获取某区域若干天的 Sentinel-2 和 Sentinel-1 影像。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Asks a STAC API that you name, and nobody else, for images of an area, chooses those that are clear over this area, and fetches of their files only what lies in it.&lt;p&gt;&lt;b&gt;STAC API&lt;/b&gt;: for example &lt;i&gt;https://planetarycomputer.microsoft.com/api/stac/v1&lt;/i&gt; with &lt;i&gt;planetary-computer&lt;/i&gt; as the &lt;b&gt;signing service&lt;/b&gt;, or, for Sentinel-2 alone, &lt;i&gt;https://earth-search.aws.element84.com/v1&lt;/i&gt;.&lt;p&gt;&lt;b&gt;Clouds&lt;/b&gt; and their shadow are counted over the area, not over the whole image. To each optical image comes the &lt;b&gt;nearest radar pass&lt;/b&gt; that covers the area.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: a folder with a GeoTIFF for each image, all on the same pixels in UTM: Sentinel-2 as reflectance times 10,000, Sentinel-1 (terrain corrected) in dB. &lt;b&gt;OPTICAL&lt;/b&gt; and &lt;b&gt;SAR&lt;/b&gt; are the first of each, for models.</source>
            <translation>只向您指定的 STAC API 请求某区域的影像，选出该区域上空晴朗的影像，并只获取文件中位于该区域的部分。&lt;p&gt;&lt;b&gt;STAC API&lt;/b&gt;：例如 &lt;i&gt;https://planetarycomputer.microsoft.com/api/stac/v1&lt;/i&gt;，以 &lt;i&gt;planetary-computer&lt;/i&gt; 作为&lt;b&gt;签名服务&lt;/b&gt;；若只要 Sentinel-2，则为 &lt;i&gt;https://earth-search.aws.element84.com/v1&lt;/i&gt;。&lt;p&gt;&lt;b&gt;云&lt;/b&gt;及云影按该区域计算，而不是整幅影像。每幅光学影像配以覆盖该区域的&lt;b&gt;最近雷达过境&lt;/b&gt;。&lt;p&gt;&lt;b&gt;输出&lt;/b&gt;：一个文件夹，每幅影像一个 GeoTIFF，全部使用相同的 UTM 像素：Sentinel-2 为反射率乘以 10000，Sentinel-1（地形校正）为 dB。&lt;b&gt;OPTICAL&lt;/b&gt; 和 &lt;b&gt;SAR&lt;/b&gt; 是各自的第一幅，供模型使用。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Sentinel-2 and Sentinel-1</source>
            <translation>Sentinel-2 和 Sentinel-1</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Sentinel-2 alone</source>
            <translation>仅 Sentinel-2</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Sentinel-1 alone</source>
            <translation>仅 Sentinel-1</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Clouds over the area at most (%)</source>
            <translation>区域上空的云最多 (%)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Dates at most</source>
            <translation>日期最多</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Pixel (m)</source>
            <translation>像素 (m)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>What was fetched as JSON</source>
            <translation>获取内容的 JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>download,stac,satellite,radar,images,clouds</source>
            <translation>下载,stac,卫星,雷达,影像,云</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>STAC API (its address)</source>
            <translation>STAC API（地址）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>First day</source>
            <translation>第一天</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Last day</source>
            <translation>最后一天</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Images</source>
            <translation>影像</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Open the images in the project</source>
            <translation>在工程中打开影像</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Collection with Sentinel-2 L2A</source>
            <translation>含 Sentinel-2 L2A 的集合</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Collection with Sentinel-1 RTC</source>
            <translation>含 Sentinel-1 RTC 的集合</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>Number of images</source>
            <translation>影像数</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>The STAC API is no address of the web; give one that begins with https://.</source>
            <translation>STAC API 不是网络地址；请给出开头为 https://。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>A day is missing; give the first and the last one, as in 2023-05-01.</source>
            <translation>缺少日期；请给出第一天和最后一天，例如 2023-05-01。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>The first day is after the last one.</source>
            <translation>第一天晚于最后一天。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/fetch_sentinel.py" />
            <source>The area is empty; draw or choose one.</source>
            <translation>区域为空；请绘制或选择一个。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Steps, an example each (all examples once)</source>
            <translation>步数，每步一个示例（默认所有示例各一次）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Rank of the corrections</source>
            <translation>修正的秩</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Fine-tune a model</source>
            <translation>微调模型</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Teaches a large model further, with pictures, questions and masks of your own.</source>
            <translation>用您自己的图片、问题和掩膜继续训练大型模型。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Takes the examples of &lt;i&gt;Export training pictures&lt;/i&gt; and a large model that understands language, such as &lt;i&gt;earthmind-4b&lt;/i&gt;, and writes a new one that has learned from them: corrections of low rank (LoRA) of the language model, and the part that draws masks.&lt;p&gt;It takes PyTorch (the larger set-up of the backend) and a GPU with memory for the model in 32 bits, some 20 GB for 4 billion weights. For the small model &lt;i&gt;nano&lt;/i&gt; there is &lt;i&gt;Teach a classifier&lt;/i&gt;, which needs neither.&lt;p&gt;&lt;b&gt;Model&lt;/b&gt; is a new folder, which is then a &lt;i&gt;Model&lt;/i&gt; of the other algorithms. What is cancelled leaves nothing.</source>
            <translation>读取&lt;i&gt;导出训练图片&lt;/i&gt;的示例和一个理解语言的大型模型（例如 &lt;i&gt;earthmind-4b&lt;/i&gt;），写出从中学习后的新模型：语言模型的低秩修正（LoRA）以及绘制掩膜的部分。&lt;p&gt;需要 PyTorch（后端的大型安装）和足以容纳 32 位模型的 GPU 显存，40 亿权重约需 20 GB。小模型 &lt;i&gt;nano&lt;/i&gt; 可用&lt;i&gt;训练分类器&lt;/i&gt;，两者都不需要。&lt;p&gt;&lt;b&gt;模型&lt;/b&gt;是一个新文件夹，之后可作为其他算法的&lt;i&gt;模型&lt;/i&gt;。取消后不留下任何内容。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Model, by name or folder</source>
            <translation>模型（名称或文件夹）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Fine-tuning needs PyTorch; set the backend up again in the EarthMind panel, with large models.</source>
            <translation>微调需要 PyTorch；请在 EarthMind 面板中重新安装后端，并选择大型模型。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>{path} is not there; choose the examples that Export training pictures wrote.</source>
            <translation>{path} 不存在；请选择“导出训练图片”写出的示例。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>training,LoRA,learning,checkpoint,machine learning</source>
            <translation>训练,LoRA,学习,检查点,机器学习</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Examples</source>
            <translation>示例</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Loss of the last step</source>
            <translation>最后一步的损失</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>nano is taught by Teach a classifier; choose a large model here.</source>
            <translation>nano 由“训练分类器”训练；请在此选择大型模型。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>The backend wrote no model; the log says more.</source>
            <translation>后端没有写出模型；日志中有更多说明。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/finetune.py" />
            <source>Examples (*.jsonl)</source>
            <translation>示例 (*.jsonl)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Ask a map</source>
            <translation>向地图提问</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Make a map</source>
            <translation>制作地图</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Look at layers</source>
            <translation>查看图层</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Get images</source>
            <translation>获取影像</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>Ready models</source>
            <translation>现成模型</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/head.py" />
            <source>text,sar,optical,flood,deep learning,sentinel</source>
            <translation>文本,SAR,光学,洪水,深度学习,sentinel</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Side of a tile in pixels</source>
            <translation>图块边长（像元）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Index tiles for searching</source>
            <translation>建立图块搜索索引</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Puts the tiles of an optical raster into an index, which is then searched by words.</source>
            <translation>将光学栅格的图块加入索引，之后可用文字搜索。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Cuts an optical raster into squares and keeps what a text-image encoder (CLIP and its kin; an advanced parameter) makes of each, in a folder. Run it for as many rasters as wanted, also in batch, with the same folder. A raster that is in the index already is left, or done again where its file has changed; a run that was cancelled goes on where it was.&lt;p&gt;&lt;i&gt;Search tiles&lt;/i&gt; finds tiles in it by a text or by an example.</source>
            <translation>将光学栅格切成方块，并把图文编码器（CLIP 及同类；高级参数）对每个方块的计算结果保存在文件夹中。可用同一文件夹对任意多个栅格运行，也可批处理。已在索引中的栅格保持不变，文件有变化时重新计算；被取消的运行从中断处继续。&lt;p&gt;&lt;i&gt;搜索图块&lt;/i&gt;可按文本或示例在其中查找图块。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>search,index,retrieval,CLIP,tiles</source>
            <translation>搜索,索引,检索,CLIP,图块</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Folder of the index</source>
            <translation>索引文件夹</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/index_tiles.py" />
            <source>Tiles of this raster</source>
            <translation>该栅格的图块数</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/labels.py" />
            <source>The polygons or points cannot be handed to the backend: {reason}</source>
            <translation>无法将多边形或点传给后端：{reason}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/labels.py" />
            <source>{path} is a file; choose a folder.</source>
            <translation>{path} 是文件，请选择文件夹。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Land cover map</source>
            <translation>土地覆盖图</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Draws a raster of land covers from optical and SAR rasters, with areas.</source>
            <translation>由光学和 SAR 栅格绘制土地覆盖栅格，并给出面积。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Land covers by their English names, or all</source>
            <translation>土地覆盖的英文名称，或 all</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Land cover as polygons</source>
            <translation>土地覆盖多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Looks for several land covers, such as &lt;i&gt;water, forest, built-up area&lt;/i&gt;, or &lt;i&gt;all&lt;/i&gt; that the model knows, and gives each pixel the most probable one, where its probability is at least 0.5. What is special comes first: a pixel of forest is no mere vegetation, and flooded area no mere water.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: a GeoTIFF of one byte on the analysis grid (the optical raster's, where there is one), 0 where nothing is probable enough, with a colour for each class; the names are in its metadata as &lt;i&gt;CLASS_1&lt;/i&gt; and so on. &lt;b&gt;Polygons&lt;/b&gt;, where wanted, are its connected parts with class, name and area. &lt;b&gt;Report&lt;/b&gt; and &lt;b&gt;JSON&lt;/b&gt; have the area of each class.&lt;p&gt;Flooded area, permanent water, ships and clouds are not part of &lt;i&gt;all&lt;/i&gt;, and can be named. Classes that one sensor alone does not show are left out, and the log says so. The whole area is looked at in windows at full resolution.</source>
            <translation>查找多种土地覆盖，例如 &lt;i&gt;water, forest, built-up area&lt;/i&gt;，或用 &lt;i&gt;all&lt;/i&gt; 表示模型所知的全部，并将最可能的一种赋予每个像素，前提是其概率至少为 0.5。特殊类别优先：森林像素不只是植被，被淹没的区域也不只是水。&lt;p&gt;&lt;b&gt;输出&lt;/b&gt;：分析格网（有光学栅格时采用其格网）上的单字节 GeoTIFF，没有足够可能的类别处为 0，每个类别有一种颜色；名称写在其元数据中，即 &lt;i&gt;CLASS_1&lt;/i&gt; 等。&lt;b&gt;多边形&lt;/b&gt;（如果需要）是其连通部分，带有类别、名称和面积。&lt;b&gt;报告&lt;/b&gt;和 &lt;b&gt;JSON&lt;/b&gt; 给出每个类别的面积。&lt;p&gt;被淹没的区域、永久水体、船只和云不包含在 &lt;i&gt;all&lt;/i&gt; 中，但可以单独指定。单个传感器无法显示的类别会被略去，日志会说明。整个区域以全分辨率分窗口查看。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>&lt;p&gt;Polygons have the mean probability as &lt;i&gt;confidence&lt;/i&gt;. &lt;b&gt;Areas by unit&lt;/b&gt;, where units such as municipalities are given, has the area of each class within each.</source>
            <translation>&lt;p&gt;多边形以平均概率作为 &lt;i&gt;confidence&lt;/i&gt;。如给出市镇等单元，&lt;b&gt;各单元面积&lt;/b&gt;含有每个单元内各类别的面积。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>land cover,classification,classes,raster,map</source>
            <translation>土地覆盖,分类,类别,栅格,地图</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/land_cover.py" />
            <source>Areas by unit</source>
            <translation>各单元面积</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>{count} of {all} areas have no answer.</source>
            <translation>{all} 个区域中有 {count} 个没有回答。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>The feature has no area.</source>
            <translation>该要素没有面积。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>Area {number}: {problem}</source>
            <translation>区域 {number}：{problem}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/many_areas.py" />
            <source>The rasters do not show this area.</source>
            <translation>栅格没有显示该区域。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/model_choice.py" />
            <source>Model (the backend's own choice)</source>
            <translation>模型（由后端选择）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/over_features.py" />
            <source>Features, such as parcels</source>
            <translation>要素，例如地块</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/over_features.py" />
            <source>The output would replace the layer "{layer}"; choose another file.</source>
            <translation>输出会替换图层“{layer}”；请选择其他文件。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/over_features.py" />
            <source>The layer "{layer}" has no features to ask about.</source>
            <translation>图层“{layer}”没有可供提问的要素。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/raster_inputs.py" />
            <source>Optical raster of an earlier date</source>
            <translation>较早日期的光学栅格</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/raster_inputs.py" />
            <source>SAR raster of an earlier date</source>
            <translation>较早日期的 SAR 栅格</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/raster_output.py" />
            <source>{path} must end in .tif.</source>
            <translation>{path} 必须以 .tif 结尾。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Chart</source>
            <translation>图表</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>First day before the flood</source>
            <translation>洪水前的第一天</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>First day of the flood</source>
            <translation>洪水的第一天</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Last day before the flood</source>
            <translation>洪水前的最后一天</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Last day of the flood</source>
            <translation>洪水的最后一天</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Polygons with dates</source>
            <translation>带日期的多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Signing service, if any</source>
            <translation>签名服务（如有）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>What is compared</source>
            <translation>比较内容</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Flood report</source>
            <translation>洪水报告</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches images before and after a flood, and reports what changed in each unit.</source>
            <translation>获取洪水前后的影像，并报告每个单元的变化。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches Sentinel-2 and Sentinel-1 of an area before and after a flood from a STAC API, checks whether radar and optical images lie on each other, compares the water of both dates, adds it up by administrative unit, and writes a page with a map, a chart and a table. It is a model: open it in the designer of QGIS to change it.</source>
            <translation>从 STAC API 获取某区域洪水前后的 Sentinel-2 和 Sentinel-1，检查雷达与光学影像是否重合，比较两个日期的水体，按行政单元汇总，并写出带地图、图表和表格的页面。这是一个模型：可在 QGIS 的模型设计器中打开修改。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Water through the year</source>
            <translation>全年水体</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches images of many dates, and tells how much water there is on each.</source>
            <translation>获取多个日期的影像，并说明每个日期有多少水。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>Fetches the clearest Sentinel-2 images of an area between two days and the nearest radar passes from a STAC API, asks the same of each, and gives a table, a chart, a page, and polygons that follow the temporal controller. It is a model: open it in the designer of QGIS to change it.</source>
            <translation>从 STAC API 获取某区域两个日期之间最清晰的 Sentinel-2 影像和最近的雷达过境，对每幅提出同样的问题，并给出表格、图表、页面以及跟随时态控制器的多边形。这是一个模型：可在 QGIS 的模型设计器中打开修改。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>flood,before,after,model,report</source>
            <translation>洪水,之前,之后,模型,报告</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/ready_model.py" />
            <source>time series,season,drought,model,water</source>
            <translation>时间序列,季节,干旱,模型,水</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Sureness from which a class is changed (0.5 to 1)</source>
            <translation>更改类别所需的确信度（0.5 到 1）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Correct an old map</source>
            <translation>修正旧地图</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Corrects an old raster of classes where new optical and SAR rasters contradict it.</source>
            <translation>在新的光学和 SAR 栅格与其矛盾之处修正旧的类别栅格。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Takes a raster of classes that somebody made, and newer rasters of the same ground. Where the model is sure of another class, and as sure that the map's own is not there, the class is changed; everything else stays as it is. A class that is but more precise, such as forest where the map says vegetation, is no contradiction.&lt;p&gt;What the values stand for is taken from the legend of the layer, in any language, or said in &lt;b&gt;classes&lt;/b&gt;. Classes that the model cannot look for are left as they are, and the log names them.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: a GeoTIFF with the pixels, values and colours of the old map. &lt;b&gt;What changed&lt;/b&gt;, where wanted, are polygons with the class before and after, confidence and area. &lt;b&gt;Report&lt;/b&gt; and &lt;b&gt;JSON&lt;/b&gt; have the areas of the classes before and after, and a matrix of what became of what.</source>
            <translation>取他人制作的类别栅格和同一地面的较新栅格。凡模型确信是另一类别，并同样确信地图上的类别不在那里之处，就更改类别；其余保持不变。只是更精确的类别，例如地图写植被而实为森林，不算矛盾。&lt;p&gt;值的含义取自图层的图例（任何语言均可），或在&lt;b&gt;类别&lt;/b&gt;中说明。模型无法查找的类别保持不变，日志会列出它们。&lt;p&gt;&lt;b&gt;输出&lt;/b&gt;：具有旧地图的像素、值和颜色的 GeoTIFF。&lt;b&gt;变化内容&lt;/b&gt;（如需要）为带有前后类别、置信度和面积的多边形。&lt;b&gt;报告&lt;/b&gt;和 &lt;b&gt;JSON&lt;/b&gt; 含各类别前后的面积以及变化矩阵。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Old map: a raster of classes</source>
            <translation>旧地图：类别栅格</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>What the map said (rows), and what it says now (columns):</source>
            <translation>地图原来的内容（行）与现在的内容（列）：</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>land cover,update,correction,classification,raster,change</source>
            <translation>土地覆盖,更新,修正,分类,栅格,变化</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Corrected map</source>
            <translation>修正后的地图</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>What changed</source>
            <translation>变化内容</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Changed (m²)</source>
            <translation>已更改 (m²)</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>Before</source>
            <translation>之前</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/refine_raster.py" />
            <source>After</source>
            <translation>之后</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Number of tiles</source>
            <translation>图块数量</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Least likeness</source>
            <translation>最低相似度</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Search tiles</source>
            <translation>搜索图块</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Finds the tiles of an index that are most alike a text, or an example.</source>
            <translation>查找索引中与文本或示例最相似的图块。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Looks through an index that &lt;i&gt;Index tiles for searching&lt;/i&gt; has made. Give a &lt;b&gt;text&lt;/b&gt; in English, such as &lt;i&gt;a harbour with ships&lt;/i&gt;, or an &lt;b&gt;example&lt;/b&gt;: an optical raster and the area of it that shows what is looked for.&lt;p&gt;The output has the outlines of the tiles that are most alike, the first the most, with &lt;i&gt;rank&lt;/i&gt;, &lt;i&gt;likeness&lt;/i&gt; (cosine, -1 to 1), the raster and its date. Likeness is no probability: the most alike tiles are told also where nothing of it is in the index, unless a least likeness is given. The model has to be that of the index.</source>
            <translation>在&lt;i&gt;建立图块搜索索引&lt;/i&gt;所建的索引中查找。请给出英文&lt;b&gt;文本&lt;/b&gt;，例如 &lt;i&gt;a harbour with ships&lt;/i&gt;，或&lt;b&gt;示例&lt;/b&gt;：一个光学栅格及其中显示所找内容的区域。&lt;p&gt;输出为最相似图块的轮廓，最相似的在前，含 &lt;i&gt;rank&lt;/i&gt;、&lt;i&gt;likeness&lt;/i&gt;（余弦，-1 到 1）、栅格及其日期。相似度不是概率：即使索引中没有这样的内容，也会给出最相似的图块，除非给定最低相似度。模型须为该索引的模型。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Tiles as JSON</source>
            <translation>图块（JSON）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Text, or nothing for an example</source>
            <translation>文本（用示例时留空）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Tiles</source>
            <translation>图块</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Number of tiles found</source>
            <translation>找到的图块数</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Likeness of the first</source>
            <translation>第一个的相似度</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Give a text, or a raster as an example: one of the two.</source>
            <translation>请给出文本，或以栅格为示例：二者选一。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/search_tiles.py" />
            <source>Like: {what}</source>
            <translation>类似：{what}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Ground around each feature, for whole things (m)</source>
            <translation>每个要素周围的范围，用于完整对象（米）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Segment within each feature</source>
            <translation>在每个要素内分割</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Turns what a sentence names into polygons, cut to the polygons of a layer.</source>
            <translation>将句子所指的内容转为多边形，并按图层的多边形裁剪。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>What to segment</source>
            <translation>要分割的内容</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Cut to each polygon</source>
            <translation>裁剪到每个多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Whole things that lie at each feature</source>
            <translation>位于每个要素处的完整对象</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Segments what the prompt names, such as &lt;i&gt;Segment the water.&lt;/i&gt;, within every polygon of a layer, such as every parcel. For each one its bounding box is looked at; what is found is cut to the polygon.&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: polygons in the CRS of the analysis grid (the optical raster's, where there is one), with &lt;i&gt;feature_id&lt;/i&gt;, the number of the polygon that they lie in, then phrase, confidence, area and perimeter as cut, and the fields of the layer. A polygon in which nothing is found has no polygons in the output.&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; is the number of polygons that could not be looked at, such as those outside of the rasters; the log says why. The model is loaded once.</source>
            <translation>在图层的每个多边形（例如每个地块）内分割提示词所指的内容，例如&lt;i&gt;分割水体。&lt;/i&gt;每个多边形查看其外接矩形；找到的内容按该多边形裁剪。&lt;p&gt;&lt;b&gt;输出&lt;/b&gt;：多边形，采用分析格网的 CRS（有光学栅格时采用其 CRS），带有 &lt;i&gt;feature_id&lt;/i&gt;（其所在多边形的编号），然后是短语、置信度、裁剪后的面积和周长，以及图层的字段。没有找到内容的多边形在输出中没有多边形。&lt;p&gt;&lt;b&gt;PROBLEMS&lt;/b&gt; 是无法查看的多边形数量，例如位于栅格之外的多边形；日志说明原因。模型只加载一次。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>&lt;p&gt;&lt;b&gt;Whole things&lt;/b&gt; that lie at each feature, such as the lake at a gauge, are not cut; so much ground around each feature is looked at, and what reaches further ends there. Points and lines have no inside, so of them whole things are always taken.</source>
            <translation>&lt;p&gt;位于每个要素处的&lt;b&gt;完整对象&lt;/b&gt;（例如水位站处的湖泊）不会被裁剪；会查看每个要素周围这么大的范围，超出的部分在那里截止。点和线没有内部，因此对它们总是取完整对象。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>segment,clip,parcels,fields,polygons</source>
            <translation>分割,裁剪,地块,字段,多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>What is taken</source>
            <translation>取用内容</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>The feature has no place.</source>
            <translation>该要素没有位置。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_features.py" />
            <source>Points and lines have no inside: whole things at them are taken.</source>
            <translation>点和线没有内部：取位于其处的完整对象。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Full resolution</source>
            <translation>全分辨率</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Segment by text</source>
            <translation>按文本分割</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Turns what a sentence names into polygons, from optical and SAR rasters.</source>
            <translation>根据光学和 SAR 栅格，将语句所指的内容转为多边形。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Detail of large areas</source>
            <translation>大区域的细节程度</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>Segments what the prompt names, such as &lt;i&gt;Segment the flooded area.&lt;/i&gt;, in an optical raster, a SAR raster, or both of the same place (they may differ in CRS, resolution and extent).&lt;p&gt;&lt;b&gt;Output&lt;/b&gt;: one polygon per connected part, in the CRS of the analysis grid (the optical raster's, where there is one), with phrase, confidence, area and perimeter. &lt;b&gt;ANSWER&lt;/b&gt; is what the model said.&lt;p&gt;&lt;b&gt;Detail&lt;/b&gt;: an area larger than one picture of the model is looked at in windows at full resolution, unless you choose the overview, which is quicker and misses small things.&lt;p&gt;Runs on this computer, in the backend of the EarthMind panel.</source>
            <translation>在光学栅格、SAR 栅格或同一地点的两种栅格（CRS、分辨率和范围可以不同）中，分割提示词所指的内容，例如&lt;i&gt;分割被淹没的区域。&lt;/i&gt;&lt;p&gt;&lt;b&gt;输出&lt;/b&gt;：每个连通部分一个多边形，采用分析格网的 CRS（有光学栅格时采用其 CRS），带有短语、置信度、面积和周长。&lt;b&gt;ANSWER&lt;/b&gt; 是模型的回答。&lt;p&gt;&lt;b&gt;细节程度&lt;/b&gt;：大于模型单幅影像的区域以全分辨率分窗口查看，除非您选择概览；概览更快，但会遗漏细小的对象。&lt;p&gt;在此计算机上运行，使用 EarthMind 面板的后端。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>&lt;p&gt;Several things may be named, and a text that begins with = is a plan, such as &lt;i&gt;=mask(water, forest)&lt;/i&gt;. &lt;b&gt;What is drawn&lt;/b&gt;: the shapes, or a box around each, turned or upright, with length, width and direction; the area stays that of what was marked. &lt;b&gt;Mask&lt;/b&gt;, &lt;b&gt;Probability&lt;/b&gt; and &lt;b&gt;Where SAR was trusted&lt;/b&gt;, where wanted, are GeoTIFFs on the analysis grid.</source>
            <translation>&lt;p&gt;可以同时指定多种对象；以 = 开头的文本是计划，例如 &lt;i&gt;=mask(water, forest)&lt;/i&gt;。&lt;b&gt;绘制内容&lt;/b&gt;：形状本身，或每个对象的外接框（旋转或正向），带长度、宽度和方向；面积仍为所标记对象的面积。&lt;b&gt;掩膜&lt;/b&gt;、&lt;b&gt;概率&lt;/b&gt;和&lt;b&gt;信赖 SAR 的地方&lt;/b&gt;按需输出，是分析网格上的 GeoTIFF。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>segment,prompt,water,polygon</source>
            <translation>分割,提示词,水,多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/segment_text.py" />
            <source>{raster}: there is none of this answer.</source>
            <translation>{raster}：此答案没有该栅格。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Both</source>
            <translation>两者</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Optical alone</source>
            <translation>仅光学</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>SAR alone</source>
            <translation>仅 SAR</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>What each sensor counted for</source>
            <translation>各传感器的作用</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Measures the share of each sensor in an answer, and asks each sensor alone.</source>
            <translation>测量各传感器在答案中的份额，并单独询问每个传感器。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Asks a question about an optical and a SAR raster of the same place, then about each of them alone, and measures how much each counted.&lt;p&gt;&lt;b&gt;OPTICAL_SHARE&lt;/b&gt; and &lt;b&gt;SAR_SHARE&lt;/b&gt; (0 to 1, together 1): the sensor without which more of what is marked would change has the larger one. Where either alone would say the same, both are near a half. A share says that a sensor decided, and not that it was right.&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt;: what both sensors alone would mark, of what either would (0 to 1). &lt;b&gt;OPTICAL_ANSWER&lt;/b&gt; and &lt;b&gt;SAR_ANSWER&lt;/b&gt; are what each says by itself about the same ground, the SAR raster on its own pixels.&lt;p&gt;&lt;b&gt;Sensor weight&lt;/b&gt;, where wanted: a raster of where the SAR decided, 0 (optical) to 1 (SAR), 0.5 where neither did.</source>
            <translation>就同一地点的光学栅格和 SAR 栅格提问，然后分别单独询问，并测量各自起了多大作用。&lt;p&gt;&lt;b&gt;OPTICAL_SHARE&lt;/b&gt; 和 &lt;b&gt;SAR_SHARE&lt;/b&gt;（0 到 1，合计 1）：缺少哪个传感器会使标记内容变化更多，哪个的份额就更大。若任何一个单独都会得出相同结果，两者都接近一半。份额说明某个传感器起了决定作用，而不说明它是对的。&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt;：两个传感器单独都会标记的部分占任一传感器会标记部分的比例（0 到 1）。&lt;b&gt;OPTICAL_ANSWER&lt;/b&gt; 和 &lt;b&gt;SAR_ANSWER&lt;/b&gt; 是各自对同一地面的回答，SAR 栅格使用其自身像素。&lt;p&gt;&lt;b&gt;传感器权重&lt;/b&gt;（如需要）：表示 SAR 在何处起决定作用的栅格，0（光学）到 1（SAR），两者都不起决定作用处为 0.5。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>sensor,attention,fusion,share,weight,explain</source>
            <translation>传感器,注意力,融合,份额,权重,解释</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Sensor weight</source>
            <translation>传感器权重</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Share of the optical raster</source>
            <translation>光学栅格的份额</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Share of the SAR raster</source>
            <translation>SAR 栅格的份额</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Agreement of the sensors</source>
            <translation>传感器的一致性</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Answer of the optical raster alone</source>
            <translation>仅光学栅格的答案</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Answer of the SAR raster alone</source>
            <translation>仅 SAR 栅格的答案</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/sensor_attention.py" />
            <source>Sensor</source>
            <translation>传感器</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Days within which a SAR raster is looked at too</source>
            <translation>同时查看 SAR 栅格的天数范围</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Ask about many dates</source>
            <translation>询问多个日期</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Asks the same about rasters of many dates: a table, a chart, and polygons with dates.</source>
            <translation>对多个日期的栅格提出同样的问题：表格、图表和带日期的多边形。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Asks one question, such as &lt;i&gt;How much water is there?&lt;/i&gt;, of each date. The rasters are chosen, or taken from a &lt;b&gt;folder&lt;/b&gt; as &lt;i&gt;Fetch Sentinel images&lt;/i&gt; writes it, with S2 or S1 at the beginning of their names. The date of a raster is in its file or in its name. Each optical raster is looked at with the nearest SAR raster; without optical ones the SAR rasters are looked at alone.&lt;p&gt;&lt;b&gt;Table&lt;/b&gt;: a row for each date with the number, its unit and the answer. &lt;b&gt;Report&lt;/b&gt;: a page with the chart and the table; &lt;b&gt;Chart&lt;/b&gt; is the chart alone, as SVG. &lt;b&gt;Polygons&lt;/b&gt;, where wanted, have the fields &lt;i&gt;date&lt;/i&gt; and &lt;i&gt;until&lt;/i&gt; and follow the temporal controller.&lt;p&gt;A date that cannot be looked at is told, and the others go on; &lt;b&gt;PROBLEMS&lt;/b&gt; is the number of such dates.</source>
            <translation>对每个日期提一个问题，例如&lt;i&gt;有多少水？&lt;/i&gt;栅格可以选择，或取自&lt;i&gt;获取 Sentinel 影像&lt;/i&gt;所写的&lt;b&gt;文件夹&lt;/b&gt;，名称以 S2 或 S1 开头。栅格的日期在文件内或其名称中。每个光学栅格与最近的 SAR 栅格一起查看；没有光学栅格时只查看 SAR 栅格。&lt;p&gt;&lt;b&gt;表格&lt;/b&gt;：每个日期一行，含数字、单位和答案。&lt;b&gt;报告&lt;/b&gt;：带图表和表格的页面；&lt;b&gt;图表&lt;/b&gt;是单独的 SVG 图表。&lt;b&gt;多边形&lt;/b&gt;（如需要）有字段 &lt;i&gt;date&lt;/i&gt; 和 &lt;i&gt;until&lt;/i&gt;，跟随时态控制器。&lt;p&gt;无法查看的日期会被告知，其余继续；&lt;b&gt;PROBLEMS&lt;/b&gt; 是此类日期的数目。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Answers as JSON</source>
            <translation>答案的 JSON</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>time series,temporal,animation,chart,dates</source>
            <translation>时间序列,时态,动画,图表,日期</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Optical rasters</source>
            <translation>光学栅格</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>SAR rasters</source>
            <translation>SAR 栅格</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Folder of rasters, instead of these</source>
            <translation>栅格文件夹（代替以上）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>Dates without an answer</source>
            <translation>没有答案的日期</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_ask.py" />
            <source>There are no rasters; choose some, or a folder of files such as S2_2023-05-07.tif.</source>
            <translation>没有栅格；请选择一些，或含有 S2_2023-05-07.tif 之类文件的文件夹。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_report.py" />
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/series_report.py" />
            <source>Number</source>
            <translation>数字</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDVI: vegetation</source>
            <translation>NDVI：植被</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDWI: water</source>
            <translation>NDWI：水体</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>MNDWI: water, not towns</source>
            <translation>MNDWI：水体，不含城镇</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NBR: burnt ground</source>
            <translation>NBR：过火地面</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDBI: built-up and bare ground</source>
            <translation>NDBI：建成区与裸地</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>True colour</source>
            <translation>真彩色</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Colour infrared</source>
            <translation>彩色红外</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Short-wave infrared</source>
            <translation>短波红外</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Agriculture</source>
            <translation>农业</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Land and water</source>
            <translation>陆地与水体</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>View</source>
            <translation>视图</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>What it shows</source>
            <translation>显示内容</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Median</source>
            <translation>中位数</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Spectral views</source>
            <translation>光谱视图</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Writes indices such as NDVI, and bands as colours, of an optical raster.</source>
            <translation>写出光学栅格的指数（如 NDVI）以及以颜色显示的波段。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Makes rasters of the bands of an optical raster, on its own pixels, window by window.&lt;p&gt;&lt;b&gt;Indices&lt;/b&gt;, -1 to 1, no data where there is none: NDVI (Rouse 1974), NDWI (McFeeters 1996), MNDWI (Xu 2006), NBR (Key and Benson 2006), NDBI (Zha 2003). Each is (first - second) / (first + second): near infrared and red, green and near infrared, green and short-wave infrared, near and short-wave infrared (2.2 µm), short-wave and near infrared.&lt;p&gt;&lt;b&gt;Pictures&lt;/b&gt;: three bands as red, green and blue in 8 bits, stretched once for the whole of it, 0 where there is nothing.&lt;p&gt;Where none is chosen, all are made that the raster has the bands for. Which band is which is recognised, or stated among the advanced parameters; bands that are missing are named in the log. &lt;b&gt;ANSWER&lt;/b&gt; and the report say what each view shows.</source>
            <translation>用光学栅格的波段在其自身像素上逐窗口生成栅格。&lt;p&gt;&lt;b&gt;指数&lt;/b&gt;，-1 到 1，无数据处为空：NDVI（Rouse 1974）、NDWI（McFeeters 1996）、MNDWI（Xu 2006）、NBR（Key 和 Benson 2006）、NDBI（Zha 2003）。每个都是（第一 - 第二）/（第一 + 第二）：近红外与红、绿与近红外、绿与短波红外、近红外与短波红外（2.2 µm）、短波红外与近红外。&lt;p&gt;&lt;b&gt;图片&lt;/b&gt;：三个波段作为红、绿、蓝的 8 位图像，整体只拉伸一次，无数据处为 0。&lt;p&gt;如未选择，则生成该栅格波段所允许的全部视图。波段由系统识别，或在高级参数中指定；缺少的波段在日志中列出。&lt;b&gt;ANSWER&lt;/b&gt; 和报告说明每个视图显示什么。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>NDVI,NDWI,MNDWI,NBR,NDBI,index,composite,bands</source>
            <translation>NDVI,NDWI,MNDWI,NBR,NDBI,指数,合成,波段</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Views (all that are possible)</source>
            <translation>视图（所有可能的）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/spectral_views.py" />
            <source>Open the views in the project</source>
            <translation>在项目中打开视图</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: factor from the stored value to the unit</source>
            <translation>{raster}：从存储值换算到单位的比例因子</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: added after the factor</source>
            <translation>{raster}：乘以比例因子后再加上的值</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: value that means no data</source>
            <translation>{raster}：表示无数据的值</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: bands, as in nir=4,swir1=5</source>
            <translation>{raster}：波段，例如 nir=4,swir1=5</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/statement_parameters.py" />
            <source>{raster}: unit</source>
            <translation>{raster}：单位</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Teach a classifier</source>
            <translation>训练分类器</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Teaches your own classes with a few polygons or points, and tests them on others.</source>
            <translation>用少量多边形或点训练自己的类别，并在其他样本上检验。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Learns classes of your own from polygons or points that you drew on the rasters, with the class in a field. At least five of each class are needed, in different places: twenty are better. It learns from the bands of each pixel and from what the embedded model computes of its surroundings.&lt;p&gt;&lt;b&gt;Accuracy&lt;/b&gt; is measured on polygons and points that it was not taught with: a fifth of them is left out, five times, and what lies in one polygon stays together. The &lt;b&gt;report&lt;/b&gt; says how good each class is (F1, 0 to 1), and what is taken for what.&lt;p&gt;&lt;b&gt;Classifier&lt;/b&gt; is a new folder. &lt;i&gt;Apply a classifier&lt;/i&gt; makes a map with it, on these or on other rasters that have the same bands; it can also be the &lt;i&gt;Model&lt;/i&gt; of the other algorithms. It gives every pixel one of its classes, so teach all that there is.</source>
            <translation>从您在栅格上绘制的、在某字段中注明类别的多边形或点学习自己的类别。每类至少需要五个，位于不同地点，二十个更好。它从每个像元的波段以及内置模型对其周围的计算中学习。&lt;p&gt;&lt;b&gt;精度&lt;/b&gt;在未参与训练的多边形和点上测得：五次各留出五分之一，同一多边形内的像元始终在一起。&lt;b&gt;报告&lt;/b&gt;给出每类的好坏（F1，0 到 1）以及互相混淆的情况。&lt;p&gt;&lt;b&gt;分类器&lt;/b&gt;是一个新文件夹。&lt;i&gt;应用分类器&lt;/i&gt;用它在这些或波段相同的其他栅格上制图；它也可以作为其他算法的&lt;i&gt;模型&lt;/i&gt;。它给每个像元一个类别，因此请训练所有存在的地物。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>{name}: {shapes} polygons or points, F1 {f1}</source>
            <translation>{name}：{shapes} 个多边形或点，F1 {f1}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>What was there (rows), and what it was taken for (columns):</source>
            <translation>实际类别（行）与判定类别（列）：</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>classification,training,supervised,machine learning,samples</source>
            <translation>分类,训练,监督,机器学习,样本</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Polygons or points with a class</source>
            <translation>带类别的多边形或点</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Field with the class</source>
            <translation>类别字段</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Classifier</source>
            <translation>分类器</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Accuracy on what was left out</source>
            <translation>留出样本上的精度</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Polygons or points</source>
            <translation>多边形或点</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Pixels</source>
            <translation>像元</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/train_classifier.py" />
            <source>Bands: {bands}</source>
            <translation>波段：{bands}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Side of a picture in pixels</source>
            <translation>图片边长（像元）</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Export training pictures</source>
            <translation>导出训练图片</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Cuts pictures with masks and questions out of rasters and polygons of your classes.</source>
            <translation>从栅格和您的类别多边形中裁出带掩膜和问题的图片。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Cuts the rasters into squares, as the model that is to be fine-tuned sees them, and writes for each one the picture of each sensor and a mask of each class that lies in it, with the question &lt;i&gt;Segment the CLASS.&lt;/i&gt; Squares without a polygon are left out; ground without a polygon in the others counts as something else, so draw all that there is of a class.&lt;p&gt;&lt;b&gt;Examples&lt;/b&gt; is the file that &lt;i&gt;Fine-tune a model&lt;/i&gt; takes: a line of JSON for each question. Name classes as you will ask for them, in English.</source>
            <translation>按要微调的模型所见，将栅格裁成方块，并为每块写出各传感器的图片和其中每个类别的掩膜，问题为 &lt;i&gt;Segment the CLASS.&lt;/i&gt; 没有多边形的方块会略去；其余方块中没有多边形的地面视为其他，因此请画出某类别的全部范围。&lt;p&gt;&lt;b&gt;示例&lt;/b&gt;是&lt;i&gt;微调模型&lt;/i&gt;所用的文件：每个问题一行 JSON。请用英文、按将来提问的方式命名类别。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>training,dataset,chips,samples,machine learning</source>
            <translation>训练,数据集,切片,样本,机器学习</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Polygons with a class</source>
            <translation>带类别的多边形</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Training pictures</source>
            <translation>训练图片</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/training_chips.py" />
            <source>Number of examples</source>
            <translation>示例数量</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/unit_output.py" />
            <source>Total</source>
            <translation>总计</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>usable</source>
            <translation>可用</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>no data</source>
            <translation>无数据</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>saturated</source>
            <translation>饱和</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Raster</source>
            <translation>栅格</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Equivalent number of looks</source>
            <translation>等效视数</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>What can be used of rasters</source>
            <translation>栅格的可用部分</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Tells what clouds, shadow, gaps, saturation and speckle leave of optical and SAR rasters.</source>
            <translation>说明云、阴影、空缺、饱和和斑点使光学和 SAR 栅格还剩下多少可用。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Examines an optical raster, a SAR raster, or both of the same place. Shares are of the pixels of the area, 0 to 1.&lt;p&gt;&lt;b&gt;OPTICAL_USABLE&lt;/b&gt; and &lt;b&gt;SAR_USABLE&lt;/b&gt;: pixels that have a value, are not saturated, and show neither clouds nor cloud shadow, as far as the model knows these. &lt;b&gt;OPTICAL_NODATA&lt;/b&gt;, &lt;b&gt;OPTICAL_SATURATED&lt;/b&gt;, &lt;b&gt;CLOUDS&lt;/b&gt;, &lt;b&gt;CLOUD_SHADOW&lt;/b&gt; and so on are what is missing from that; a number that is not there could not be told, and the log says why. &lt;b&gt;SAR_LOOKS&lt;/b&gt; is the equivalent number of looks: the more, the less speckle; 4 to 5 is usual for Sentinel-1.&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt;: how much the two sensors' pictures have in common; from 1 on it is not by chance. Clouds lower it.&lt;p&gt;&lt;b&gt;Usable pixels&lt;/b&gt;, where wanted: a band for each raster, 1 where a pixel can be used, 0 where not, and no data where the raster has none.</source>
            <translation>检查光学栅格、SAR 栅格，或同一地点的两者。份额针对该区域的像素，0 到 1。&lt;p&gt;&lt;b&gt;OPTICAL_USABLE&lt;/b&gt; 和 &lt;b&gt;SAR_USABLE&lt;/b&gt;：有值、未饱和且既无云也无云影的像素（就模型所知而言）。&lt;b&gt;OPTICAL_NODATA&lt;/b&gt;、&lt;b&gt;OPTICAL_SATURATED&lt;/b&gt;、&lt;b&gt;CLOUDS&lt;/b&gt;、&lt;b&gt;CLOUD_SHADOW&lt;/b&gt; 等是其中缺失的部分；没有给出的数值无法确定，日志说明原因。&lt;b&gt;SAR_LOOKS&lt;/b&gt; 是等效视数：越大斑点越少；Sentinel-1 通常为 4 到 5。&lt;p&gt;&lt;b&gt;AGREEMENT&lt;/b&gt;：两个传感器的图像有多少共同之处；从 1 起就不是偶然。云会使其降低。&lt;p&gt;&lt;b&gt;可用像素&lt;/b&gt;（如需要）：每个栅格一个波段，可用处为 1，不可用处为 0，栅格无值处为无数据。</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>clouds</source>
            <translation>云</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>cloud shadow</source>
            <translation>云影</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>quality,clouds,cloud shadow,no data,speckle,saturation,report</source>
            <translation>质量,云,云影,无数据,斑点,饱和,报告</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Usable pixels</source>
            <translation>可用像素</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Share of clouds</source>
            <translation>云的份额</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/processing/usability.py" />
            <source>Share of cloud shadow</source>
            <translation>云影的份额</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>An optical image of an earlier date, to tell what has changed, such as flooded area from permanent water</source>
            <translation>较早日期的光学影像，用于判断变化，例如区分淹没区与永久水体</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>A radar image of an earlier date, to tell what has changed, such as flooded area from permanent water</source>
            <translation>较早日期的雷达影像，用于判断变化，例如区分淹没区与永久水体</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m east</source>
            <translation>东 {metres} 米</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m west</source>
            <translation>西 {metres} 米</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m south</source>
            <translation>南 {metres} 米</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>{metres} m north</source>
            <translation>北 {metres} 米</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>nothing found</source>
            <translation>未找到</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>Understood: {plan}</source>
            <translation>已理解为：{plan}</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>SAR is {where} ({pixels} pixels), {percent} % sure</source>
            <translation>SAR 偏移：{where}（{pixels} 像元），确信度 {percent} %</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>SAR {percent} %</source>
            <translation>SAR {percent} %</translation>
        </message>
        <message>
            <location filename="../qgis_earthmind/wording.py" />
            <source>optical {percent} %</source>
            <translation>光学 {percent} %</translation>
        </message>
    </context>
</TS>
