import { describe, expect, test } from '@jest/globals'
import { faultsOf, planOf } from '../../support/inputs.ts'

/** The contract's names, with something in place of each star. */
const STEERING =
  `PATH NODE_OPTIONS NODE_EXTRA_CA_CERTS LD_PRELOAD LD_LIBRARY_PATH DYLD_INSERT_LIBRARIES GITHUB_ENV GITHUB_TOKEN
  RUNNER_TEMP ACTIONS_RUNTIME_TOKEN INPUT_TOKEN STATE_X BASH_ENV ENV IFS HOME SHELL CI PYTHONPATH PYTHONSTARTUP PERL5OPT
  PERL5LIB RUBYOPT RUBYLIB GIT_SSH_COMMAND GIT_ASKPASS HTTPS_PROXY HTTP_PROXY ALL_PROXY NO_PROXY SSL_CERT_FILE PERLLIB
  SSH_ASKPASS PROMPT_COMMAND PS4 TMPDIR CURL_CA_BUNDLE AWS_CA_BUNDLE JAVA_TOOL_OPTIONS PIP_INDEX_URL DOCKER_HOST`.split(
    /\s+/,
  )

/** Names beyond the contract's: of the shell itself, of compilers and package managers, of tools, and of Windows. */
const STEERING_TOO = [
  ...[
    '_',
    'UID',
    'EUID',
    'PPID',
    'BASHPID',
    'SHLVL',
    'RANDOM',
    'INPUTRC',
    'HISTFILE',
    'POSIXLY_CORRECT',
    'VISUAL',
  ],
  ...[
    'TAR_OPTIONS',
    'XZ_OPT',
    'GZIP',
    'GREP_OPTIONS',
    'LESS',
    'JAVA_OPTS',
    'ASAN_OPTIONS',
    'CPPFLAGS',
    'RSYNC_RSH',
  ],
  ...[
    'MAKEFILES',
    'MAKELEVEL',
    'CMAKE_GENERATOR',
    'RUSTC_WRAPPER',
    'RUSTUP_TOOLCHAIN',
    'CCACHE_DIR',
    'CPATH',
    'CL',
  ],
  ...[
    'ELECTRON_RUN_AS_NODE',
    'DENO_DIR',
    'BUN_INSTALL',
    'COREPACK_ROOT',
    'GOBIN',
    'GOTOOLCHAIN',
    'CGO_ENABLED',
  ],
  ...[
    'KUBECONFIG',
    'ANSIBLE_CONFIG',
    'HELM_HOME',
    'AWS_CONFIG_FILE',
    'AWS_PROFILE',
    'TF_CLI_ARGS',
    'COMPOSE_FILE',
  ],
  ...[
    'GOOGLE_APPLICATION_CREDENTIALS',
    'GH_TOKEN',
    'GCC_EXEC_PREFIX',
    'C_INCLUDE_PATH',
    'TCLLIBPATH',
    'PHP_INI_SCAN_DIR',
  ],
  ...[
    'MANPAGER',
    'SUDO_ASKPASS',
    'SVN_EDITOR',
    'SSLKEYLOGFILE',
    'LUA_PATH',
    'PERLDB_OPTS',
    'VIRTUAL_ENV',
    'LOCPATH',
  ],
  ...['CC', 'LDFLAGS', 'LIBRARY_PATH', 'CLASSPATH', 'MAKEFLAGS', '_JAVA_OPTIONS', 'GNUPGHOME', 'WGETRC'],
  ...['YARN_RC_FILENAME', 'NUGET_PACKAGES', 'MSBUILDSDKSPATH', 'COMSPEC', 'PSMODULEPATH'],
]

describe('env-var', () => {
  test.each([
    ['CYBERARK_TOKEN', 'CYBERARK_TOKEN'],
    [' my_token\n', 'my_token'],
    ['_t', '_t'],
    ['TF_VAR_cyberark_token', 'TF_VAR_cyberark_token'],
    ['VAULT_TOKEN', 'VAULT_TOKEN'],
    ['GOOGLE_TOKEN', 'GOOGLE_TOKEN'],
    ['AWS_TOKEN', 'AWS_TOKEN'],
    ['API_KEY', 'API_KEY'],
    ['CONJUR_AUTHN_TOKEN', 'CONJUR_AUTHN_TOKEN'],
    ['TRUST_TOKEN', 'TRUST_TOKEN'],
    ['AUTHORIZATION', 'AUTHORIZATION'],
    ['a1', 'a1'],
    ['MY_PATH', 'MY_PATH'],
    ['PROXY_TOKEN', 'PROXY_TOKEN'],
    ['MY_GITHUB_TOKEN', 'MY_GITHUB_TOKEN'],
    ['CITY', 'CITY'],
    ['ENVIRONMENT_TOKEN', 'ENVIRONMENT_TOKEN'],
    ['', undefined],
  ])('"%s" exports the token as %s', async (text, name) => {
    expect((await planOf({ 'env-var': text })).envVar).toBe(name)
  })

  test.each(['1A', 'MY-TOKEN', 'A=B', 'A B', 'A\nB', 'A<<B', 'TÖKEN', 'A.B', '$A', 'A\0'])(
    '%j is no name of a variable',
    async (text) => {
      expect(await faultsOf({ 'env-var': text })).toEqual([
        `env-var: ${text} is not a name for an environment variable: a letter or _ first, then letters, digits and _.`,
      ])
    },
  )

  test.each([...STEERING, ...STEERING_TOO])('%s steers something, in any case', async (name) => {
    const mixed = name.replace(/[A-Z]/g, (letter, index: number) =>
      index % 2 ? letter.toLowerCase() : letter,
    )
    for (const spelled of [name, name.toLowerCase(), mixed]) {
      expect(await faultsOf({ 'env-var': spelled })).toEqual([
        `env-var: ${spelled} steers the runner, the shell or a program that later steps start, so a token must not be put there. Choose a name such as CYBERARK_TOKEN.`,
      ])
    }
  })
})

describe('job-summary', () => {
  test.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['', true],
    ['false', false],
    ['False', false],
    [' FALSE\n', false],
  ])('"%s" is %s', async (text, jobSummary) => {
    expect((await planOf({ 'job-summary': text })).jobSummary).toBe(jobSummary)
  })

  test.each(['yes', 'no', 'on', 'off', 'y', 'n', '1', '0', 'null', 'truefalse'])(
    '%s is neither true nor false',
    async (text) => {
      expect(await faultsOf({ 'job-summary': text })).toEqual([
        `job-summary: ${text} is neither true nor false.`,
      ])
    },
  )
})
