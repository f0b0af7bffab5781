/* global URLSearchParams */
/**
 * The limit that the action is measured against: the same two requests through the same proxy, with nothing around
 * them but what Node itself needs. No masks, no checks, no time limit, no retries, no outputs. CommonJS, because
 * `require('https')` costs Node less than `import 'https'`.
 */
const http = require('node:http')
const https = require('node:https')
const tls = require('node:tls')

const { HTTPS_PROXY, BENCH_CLIENT_ID, BENCH_CLIENT_SECRET, BENCH_TOKEN_URL, BENCH_REQUEST_URL } = process.env
const proxy = new URL(HTTPS_PROXY)

async function main() {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: BENCH_CLIENT_ID,
    client_secret: BENCH_CLIENT_SECRET,
  })
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const { access_token: token } = JSON.parse(await ask('POST', BENCH_TOKEN_URL, type, form.toString()))
  const answer =
    BENCH_REQUEST_URL && (await ask('GET', BENCH_REQUEST_URL, { authorization: `Bearer ${token}` }))
  process.stdout.write(`${token.length} ${answer?.length ?? 0}\n`, () => process.exit(0))
}

function ask(method, address, headers, body) {
  const { host, pathname, search } = new URL(address)
  return new Promise((resolve, reject) => {
    const connect = http.request({
      host: proxy.hostname,
      port: proxy.port,
      method: 'CONNECT',
      path: `${host}:443`,
      agent: false,
    })
    connect.on('connect', (_, socket) => {
      const createConnection = () => tls.connect({ socket, servername: host })
      const request = https.request(
        { host, path: pathname + search, method, headers, createConnection },
        (message) => {
          let text = ''
          message.on('data', (chunk) => (text += chunk))
          message.on('end', () => resolve(text))
        },
      )
      request.on('error', reject)
      request.end(body)
    })
    connect.on('error', reject)
    connect.end()
  })
}

main()
