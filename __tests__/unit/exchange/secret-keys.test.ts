/** Keys as services, clouds and tools write them; which are secrets is the contract's wording, key by key. */
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isOpenKey, isPagingKey, isSecretKey } from '../../../src/exchange/secret-keys.ts'

const SECRET = `
  password Password PASSWORD userPassword user_password user-password user.password newpassword db_passwd dbPwd pwd
  passphrase keyPassphrase KEY_PASSPHRASE secret Secret clientSecret client_secret client-secret CLIENT_SECRET
  clientsecret sharedSecret webhook-secret spring.datasource.password token Token accessToken access_token
  refresh_token idToken id_token xsrf-token X-Amz-Security-Token sessionToken SessionToken session_token
  AWS_SESSION_TOKEN sessiontoken apiToken API_TOKEN oauth2Token nextAuthToken page_access_token credential
  credentials Credentials awsCredentials accessCredentials access_credentials databaseCredential apiKey api_key
  api-key apikey APIKEY APIKey ApiKey x-api-key X-API-Key apiKeyId accessKey AccessKey access_key ACCESS_KEY
  accesskey accessKeyId AccessKeyId AccessKeyID access_key_id aws_access_key_id AWS_ACCESS_KEY_ID accesskeyid privatekey_id
  awsaccesskeyid secretAccessKey SecretAccessKey aws_secret_access_key AWSSecretAccessKey secretaccesskey secretKey
  SECRET_KEY privateKey private_key PRIVATE_KEY private-key rsaPrivateKey sshPrivateKey privatekey private_key_id
  sessionKey session_key apiSecretKey password1 password_2 password12 token2 password: пароль_password
  nextPassword page_secret APIKeyId api__key client-key-data clientKeyData CLIENT_KEY_DATA privateKeyData clientkeydata
  pageAuthToken asyncSecret APIkey X-APIkey myAPIkey APIkeyId AWSaccessKeyId SSHprivateKey RSAprivateKey JWTsessionKey
  DBpassword AWSsecretAccessKey SSOtoken TLSclientKeyData APIsecret
`
const OPEN = `
  nextToken NextToken next_token next-token nexttoken NEXT_TOKEN continuationToken continuation_token
  continuationtoken ContinuationToken nextContinuationToken pageToken page_token nextPageToken next_page_token
  nextpagetoken scrollToken scroll_token syncToken nextSyncToken resumeToken StartingToken NextMarkerToken deltaToken
  next_cursor cursor nextCursor nextLink offset bookmark client-key certificate-authority-data keyData previousToken prevToken paginationToken pagingToken cursorToken skipToken Key key Keys tagKey tag_key
  sortKey primaryKey publicKey public_key keyId key_id kmsKeyId accessKeys monkey turkey tokenType token_type
  clientUserData privateMetaData tokenExpiry token_endpoint tokenId secretName secret_name secretType secretId secretStores secrets secretsHub
  passwordLastChanged pwdLastSet passwordPolicy passwordNeverExpires credentialType credentialsId apiKeyName
  privateKeyPath accessKeyLastUsed sessionId session userName user_name id name state safeName connectionString
  accountId platformId KMSkeyId SSHpublicKey LISTpageToken DBtokenType APIkeyName access_user_id session_user_id next__token 0 1 _ - constructor __proto__ toString next page
`

const list = (text: string): string[] => text.trim().split(/\s+/)

describe('a value is secret under the key', () => {
  test.each(list(SECRET))('%s', (key) => {
    expect(isSecretKey(key)).toBe(true)
  })
})

describe('a value is no secret under the key', () => {
  test.each([...list(OPEN), '', ' ', 'Next Token', '🔑'])('%s', (key) => {
    expect(isSecretKey(key)).toBe(false)
  })
})

test.each(
  list(`
    id ID userId user_ids uuid name userName DBName SSOUser login email accountType type kind arn createdAt expires_in
    expiresOn expiration tokenExpiry token_type ttl TTL timestamp LastUpdated updated-at APIVersion
  `),
)('below a secret key, %s is none', (key) => {
  expect(isOpenKey(key)).toBe(true)
})

test.each(list('key value data text pin user_pin accessKeyId tokenPassword names2x idea attic reexpire 0 _'))(
  'below a secret key, %s is one',
  (key) => {
    expect(isOpenKey(key)).toBe(false)
  },
)

test('what the keys of a very long name say is told by their ends, soon', () => {
  expect(isSecretKey('A'.repeat(1_000_000))).toBe(false)
  expect(isSecretKey(`${'A'.repeat(1_000_000)}_password`)).toBe(true)
})

test.each([
  ['page', true],
  ['nextPage', true],
  ['Pagination', true],
  ['cursors', false],
  ['pageSize', false],
  ['session', false],
])('under the key %s stands how a list goes on: %p', (key, isPaging) => {
  expect(isPagingKey(key)).toBe(isPaging)
})

test('the way words are joined makes no difference', () => {
  const words = fc.constantFrom('my', 'aws', 'client', 'db', 'user', 'old')
  const ends = fc.constantFrom(
    [['password'], true],
    [['client', 'secret'], true],
    [['secret', 'access', 'key'], true],
    [['access', 'key', 'id'], true],
    [['session', 'token'], true],
    [['next', 'token'], false],
    [['token', 'type'], false],
    [['sort', 'key'], false],
  ) as fc.Arbitrary<[string[], boolean]>
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
  fc.assert(
    fc.property(fc.array(words, { maxLength: 3 }), ends, (start, [end, isSecret]) => {
      const all = [...start, ...end]
      const styles = [
        all.join('_'),
        all.join('-'),
        all.join('.'),
        all.join(' '),
        all.join('_').toUpperCase(),
        all.map(capital).join(''),
        all.map((word, index) => (index === 0 ? word : capital(word))).join(''),
      ]
      expect(styles.map((key) => [key, isSecretKey(key)])).toEqual(styles.map((key) => [key, isSecret]))
    }),
  )
})
