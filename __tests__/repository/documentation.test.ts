/** action.yml, the code's own tables, the simulation and the documents say the same. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { HOME } from '../../scripts/home/home.ts'
import { TENANT_DEFAULTS } from '../../simulation/tenant/options.ts'
import { createRouter } from '../../simulation/tenant/router.ts'
import { createServices } from '../../simulation/tenant/services/table.ts'
import { createMint } from '../../simulation/tenant/tokens.ts'
import { INPUTS } from '../../src/inputs/table.ts'
import { pagedList } from '../../src/platform/paged-list.ts'
import { baseUrl } from '../../src/platform/service-address.ts'
import { SERVICES } from '../../src/platform/services.ts'
import { OUTPUTS } from '../../src/report/outputs.ts'
import { namedRows, quoted, section, snippetFaults, snippets } from '../support/documents.ts'
import { filesIn, readText } from '../support/repository-files.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { checkAction } from '../support/workflow-parser.ts'

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly description?: string; readonly default?: unknown }>>
  readonly outputs: Readonly<Record<string, { readonly description?: string }>>
}

const action = parse(readText('action.yml')) as Metadata
const readme = readText('README.md')
const servicesPage = readText('docs/services.md')

/** Name, aliases and base URL of each service, as the documents show them. */
const services = SERVICES.map((row) => {
  const tenant = { id: 'abc1234', domain: 'cyberark.cloud' } as const
  const base = baseUrl(row, { subdomain: 'acme', domain: 'cyberark.cloud', tenant }) as URL
  return { title: row.title, name: row.name, aliases: row.aliases, url: base.href.replace(/\/$/, '') }
})

describe('action.yml', () => {
  test('is one that GitHub accepts', () => {
    expect(checkAction(readText('action.yml'))).toEqual([])
  })

  test('has the inputs of the code, with their defaults as text and a description', () => {
    const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default])
    expect(defaults).toEqual(Object.entries(INPUTS))
    for (const { description } of Object.values(action.inputs)) expect(description).toMatch(/\.$/)
  })

  test('has the outputs of the code, with a description', () => {
    expect(Object.keys(action.outputs)).toEqual(OUTPUTS)
    for (const { description } of Object.values(action.outputs)) expect(description).toMatch(/\.$/)
  })
})

describe('README.md', () => {
  test('has a row with the default for each input', () => {
    const rows = namedRows(section(readme, 'Inputs')).map(([name = '', initial = '']) => [
      ...quoted(name),
      quoted(initial)[0] ?? '',
    ])
    expect(rows).toEqual(Object.entries(INPUTS))
  })

  test('has a row for each output', () => {
    const rows = namedRows(section(readme, 'Outputs')).flatMap(([name = '']) => quoted(name))
    expect(rows).toEqual(OUTPUTS)
  })

  test('has a row with aliases and base URL for each service', () => {
    const rows = namedRows(section(readme, 'Services')).map((cells) => cells.slice(0, 3).map(quoted))
    expect(rows).toEqual(services.map(({ name, aliases, url }) => [[name], aliases, [url]]))
  })

  test('shows pictures that are there', () => {
    const pictures = [...readme.matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, path]) => path!)
    expect(pictures).toHaveLength(2)
    for (const path of pictures) expect(readText(path)).not.toBe('')
  })
})

describe('docs/services.md', () => {
  test.each(services)('has a section about $title', ({ title, name, aliases, url }) => {
    const lines = section(servicesPage, title).split('\n')
    expect(lines).toContain(
      `- Service: \`${name}\`, also ${aliases.map((alias) => `\`${alias}\``).join(', ')}`,
    )
    expect(lines).toContain(`- Base URL: \`${url}\``)
    expect(lines.find((line) => line.startsWith('- Role: '))).toBeDefined()
    expect(lines.find((line) => line.startsWith('- Vendor: '))).toContain('cyberark.com')
  })

  test.each(services)('shows a request to $title', ({ title, name, aliases }) => {
    const shown = [...section(servicesPage, title).matchAll(/^ +service: (.+)$/gm)].map(([, text]) => text!)
    expect(shown.filter((text) => ![name, ...aliases].includes(text))).toEqual([])
    expect(shown).not.toEqual([])
  })

  test.each(namedRows(section(servicesPage, 'How lists go on')).map((row) => row.map(quoted)))(
    'says of a list of %s how it goes on: %s',
    ([name], [request], [items]) => {
      const [method, path] = request!.split(' ') as [string, string]
      const { label, basePath } = SERVICES.find((row) => row.name === name)!
      const known = pagedList({ label, host: '', method, path: basePath + path })
      expect(known?.list).toBe(items)
    },
  )

  test('names the roles that the code names', () => {
    for (const { title, role } of SERVICES) {
      for (const word of role?.split(' or ') ?? [])
        expect(section(servicesPage, title)).toContain(`\`${word}\``)
    }
  })
})

test('the simulated tenant has the services of the code, where they are', () => {
  const options = { ...TENANT_DEFAULTS, subdomain: 'acme', tenantId: 'abc1234' }
  const { discovery, ...origins } = createRouter(options, createMint(options)).origins
  const bases = new Map(createServices().map(({ name, base }) => [name as string, base]))
  const simulated = Object.entries(origins).map(([name, origin]) => [name, origin + (bases.get(name) ?? '')])
  expect(new Map(simulated as [string, string][])).toEqual(
    new Map(services.map(({ name, url }) => [name, url])),
  )
  expect(discovery).toBe('https://platform-discovery.cyberark.cloud')
})

describe('YAML that the documents show', () => {
  const documents = ['README.md', ...filesIn('docs', '.md')]
  const shown = documents.flatMap((path) => snippets(readText(path)).map((one) => ({ path, ...one })))
  const workspace = temporaryFolder()
  const env = { RUNNER_TEMP: join(workspace, 'temp'), GITHUB_WORKSPACE: workspace }

  beforeAll(() => {
    for (const folder of ['temp', 'policies']) mkdirSync(join(workspace, folder))
    writeFileSync(join(workspace, 'policies', 'database-readers.json'), '{}')
  })

  test.each(shown)('$path:$line', async ({ yaml }) => {
    expect(await snippetFaults(yaml, env)).toEqual([])
  })

  test.each([
    [`- uses: ${HOME}@v1\n  wiht: {}`, expect.stringContaining("'wiht'")],
    [`- uses: ${HOME}@v1\n  with: { tenant: abc1234 }`, 'There is no input tenant.'],
    [
      `- uses: ${HOME}@v1\n  with: { token: x, service: sca, path: /../a }`,
      expect.stringContaining('path: '),
    ],
    ['- run: a\n  env: { A: "${{ steps.b.outputs.token }}" }', 'There is no step b.'],
    [
      `- uses: ${HOME}@v1\n  id: a\n  with: { token: x }\n- run: a\n  env: { A: "\${{ steps.a.outputs.tokne }}" }`,
      'There is no output tokne.',
    ],
  ])('a fault is told: %j', async (yaml, fault) => {
    expect(await snippetFaults(yaml, env)).toContainEqual(fault)
  })
})
