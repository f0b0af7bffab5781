// src/inputs: env-var
'use strict'
exports.id = 'inputs-env-var'
exports.ids = ['inputs-env-var']
exports.modules = {
	6634: (__module__, __exports__, __require__) => {
		__require__.d(__exports__, {checkEnvVar: () => checkEnvVar})

		const RESERVED_NAMES = new Set(
			[
				'PATH PATHEXT HOME SHELL CI ENV BASH_ENV IFS PS4 PROMPT_COMMAND SHELLOPTS BASHOPTS CDPATH GLOBIGNORE ZDOTDIR',
				'TMPDIR TMP TEMP USER LOGNAME PWD OLDPWD LANG LANGUAGE TZ TERM EDITOR VISUAL PAGER BROWSER DISPLAY GNUPGHOME',
				'CLASSPATH GOPATH GOROOT GOFLAGS GOPROXY RUSTFLAGS PERLLIB MAKEFLAGS LUA_INIT PHPRC CC CXX CFLAGS CXXFLAGS LDFLAGS',
				'LIBRARY_PATH LESSOPEN LESSCLOSE COMSPEC SYSTEMROOT WINDIR USERPROFILE APPDATA LOCALAPPDATA PROGRAMFILES',
				'PROGRAMDATA PSMODULEPATH HOSTALIASES LOCALDOMAIN RES_OPTIONS _JAVA_OPTIONS CURL_HOME WGETRC CURL_CA_BUNDLE',
				'REQUESTS_CA_BUNDLE AWS_CA_BUNDLE'
			].flatMap(names => names.split(' '))
		)
		const RESERVED_PREFIXES =
			/^(?:NODE_|NPM_|LD_|DYLD_|GITHUB_|RUNNER_|ACTIONS_|INPUT_|STATE_|PYTHON|PERL5|RUBY|GIT_|SSL_|SSH_|OPENSSL_|DOCKER_|DOTNET_|COMPLUS_|COR_|CORECLR_|JAVA_|JDK_|MAVEN_|GRADLE_|BUNDLE_|GEM_|CARGO_|PIP_|UV_|LC_|XDG_|MALLOC_|GCONV_|GLIBC_|BASH_FUNC_|YARN_|NUGET_|MSBUILD)/

		function checkEnvVar(name, tell) {
			if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) tell('envVarMalformed', name)
			else if (steersPrograms(name.toUpperCase())) tell('envVarReserved', name)
		}
		function steersPrograms(name) {
			return RESERVED_NAMES.has(name) || RESERVED_PREFIXES.test(name) || name.endsWith('_PROXY')
		}
	}
}
