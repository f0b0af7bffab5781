/** A process that leaves every kind of connection open, stops the tenant, and shall then end by itself. */
import { drip, neverAnswer, stallMidBody } from '../../simulation/tenant/hostile.ts'
import { startTenant } from '../../simulation/tenant/tenant.ts'
import { open, signIn, visit } from './client.ts'

const scripts = { '/never': neverAnswer, '/stall': stallMidBody(), '/drip': drip() }
const tenant = await startTenant({ respond: ({ path }) => scripts[path as keyof typeof scripts] })
const { status } = await signIn(tenant)
await open(tenant, 'acme.sca.cyberark.cloud')
const losses = Object.keys(scripts).map((path) => visit(tenant, `${tenant.origins.identity}${path}`))
const settled = Promise.allSettled(losses)
while (tenant.requests.length < 1 + losses.length) await new Promise((resolve) => setTimeout(resolve, 10))
await tenant.stop()
await settled
console.log('stopped', status)
