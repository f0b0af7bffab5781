/** What Secrets Hub does with secret stores. */
import { randomUUID } from 'node:crypto'
import type { PlainReply } from '../exchange.ts'
import { bodyOf, list, matching, oneOf, shape, text } from './rules.ts'
import { ADMIN, BEHAVIORS, CREATED, behaviorsOf, matcher, type SecretStore } from './secret-stores.ts'
import { badRequest, conflict, notFound } from './secrets-hub-faults.ts'
import { page } from './secrets-hub-lists.ts'
import { ok, type Call, type Route } from './service.ts'

const STORE_ID = /^store-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
const ACTION = oneOf('enable', 'disable')
const CONNECTION = shape({ connectionType: oneOf('PUBLIC', 'CONNECTOR') })
const STATE = { description: text, state: oneOf('ENABLED', 'DISABLED') }

/** What each kind of store wants to be told. The source PAM_PCLOUD is there from the start. */
const DATA = {
  AWS_ASM: shape({ accountAlias: text, accountId: matching(/^\d{12}$/), regionId: text, roleName: text }),
  AZURE_AKV: shape({
    appClientDirectoryId: text,
    azureVaultUrl: matching(/^https:\/\//),
    appClientId: text,
    appClientSecret: text,
    connectionConfig: CONNECTION,
  }),
  GCP_GSM: shape({
    gcpProjectName: text,
    gcpProjectNumber: text,
    gcpWorkloadIdentityPoolId: text,
    gcpPoolProviderId: text,
    serviceAccountEmail: text,
    connectionConfig: CONNECTION,
  }),
  PAM_SELF_HOSTED: shape({ userName: text, password: text, url: matching(/^https:\/\//) }),
}
const NEW_STORE = shape({ type: oneOf(...Object.keys(DATA)), data: shape({}), name: text }, STATE)
const BULK = shape({ action: ACTION, secretStoreIds: list(matching(STORE_ID), 500) })

function listStores(stores: readonly SecretStore[], call: Call): PlainReply {
  const { query } = call
  const behavior = query.get('behavior') ?? ''
  if (!BEHAVIORS.includes(behavior)) return badRequest(`behavior must be one of ${BEHAVIORS.join(', ')}`)
  const unknown = [...query.keys()].find((name) => !['behavior', 'filter', 'offset'].includes(name))
  if (unknown !== undefined) return badRequest(`There is no parameter ${unknown}`)
  const matches = matcher(query.get('filter'))
  if (!matches) return badRequest('Invalid filter. Use: type EQ AWS_ASM')
  const found = stores.filter((store) => store.behaviors.includes(behavior) && matches(store))
  return page('secretStores', found, call)
}

/**
 * @param linked whether a policy leads from or to a store
 * @param scanOf the last scan of a store
 */
export function storeRoutes(
  stores: SecretStore[],
  linked: (id: string) => boolean,
  scanOf: (id: string) => object | undefined,
): Route[] {
  const find = (id: string): SecretStore | undefined => stores.find((store) => store.id === id)

  /** A route of one store. */
  function ofStore(
    method: string,
    below: string,
    answer: (store: SecretStore, call: Call) => PlainReply,
  ): Route {
    return {
      method,
      path: `/secret-stores/:id${below}`,
      answer: (call) => {
        const id = call.param('id')
        if (!STORE_ID.test(id)) return badRequest(`${id} is not the ID of a secret store`)
        const store = find(id)
        return store ? answer(store, call) : notFound('secret store', id)
      },
    }
  }

  function add(call: Call): PlainReply {
    const body = bodyOf(call, NEW_STORE)
    const type = body['type'] as keyof typeof DATA
    bodyOf(call, shape({ data: DATA[type] }))
    const store = {
      ...(body as unknown as SecretStore),
      id: `store-${randomUUID()}`,
      behaviors: behaviorsOf(type),
      state: body['state'] === 'DISABLED' ? 'DISABLED' : 'ENABLED',
      ...CREATED,
    }
    stores.push(store)
    // By the description 200; the vendor's SDK waits for 201.
    return { status: 201, body: store }
  }

  function setAll(call: Call): PlainReply {
    const { action, secretStoreIds } = bodyOf(call, BULK)
    const results = (secretStoreIds as string[]).map((secretStoreId) => {
      const store = find(secretStoreId)
      if (!store) return { secretStoreId, result: 'FAILED', errorMessage: 'The secret store was not found' }
      store.state = action === 'enable' ? 'ENABLED' : 'DISABLED'
      return { secretStoreId, result: 'SUCCESS' }
    })
    return { status: 207, body: { results } }
  }

  return [
    { method: 'GET', path: '/secret-stores', answer: (call) => listStores(stores, call) },
    { method: 'POST', path: '/secret-stores', answer: add },
    { method: 'PUT', path: '/secret-stores/states', answer: setAll },
    ofStore('GET', '', (store) => {
      const scan = scanOf(store.id)
      return ok({ ...store, ...(scan && { scan }) })
    }),
    ofStore('PATCH', '', (store, call) => {
      const { name, description } = bodyOf(call, shape({}, { name: text, description: text }))
      const changed = {
        ...(name !== undefined && { name }),
        ...(description !== undefined && { description }),
      }
      return ok(Object.assign(store, changed, { updatedBy: ADMIN }))
    }),
    ofStore('DELETE', '', (store) => {
      if (linked(store.id)) return conflict()
      stores.splice(stores.indexOf(store), 1)
      return { status: 204 }
    }),
    ofStore('PUT', '/state', (store, call) => {
      const { action } = bodyOf(call, shape({ action: ACTION }))
      store.state = action === 'enable' ? 'ENABLED' : 'DISABLED'
      return { status: 204 }
    }),
    ofStore('GET', '/status/connection', () => ok({ status: 'OK', message: 'Connected' })),
  ]
}
