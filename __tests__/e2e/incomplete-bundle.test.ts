/** Files of the bundle are loaded when they are needed, some of them early. One that is missing is told, once. */
import { copyFileSync, cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { bundleFiles, bundleText } from '../support/bundle.ts'
import { root } from '../support/repository-files.ts'
import { step } from '../support/step.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { expectFailure } from './support/told.ts'

/** The action without the file of its bundle that has this function. */
function actionWithout(name: string): string {
  const folder = temporaryFolder()
  copyFileSync(join(root, 'action.yml'), join(folder, 'action.yml'))
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true })
  const lost = bundleFiles().filter(
    (file) => file.name !== 'index.js' && bundleText([file.name]).includes(`function ${name}(`),
  )
  expect(lost).toHaveLength(1)
  rmSync(join(folder, 'dist', lost[0]!.name))
  return folder
}

test('what is missing for the request fails the run after the sign-in, which keeps its token', async () => {
  const action = actionWithout('makeAuthorizedRequest')
  const run = await step({ service: 'sca', path: '/echo', subdomain: 'acme' }, { action })
  expectFailure(run, 'A fault in the action', [
    /Something happened that the action did not foresee: Error at/,
  ])
  expect(run.outputs['token']).toMatch(/^eyJ/)
  expect(run.annotations).toHaveLength(1)
})

test('what is missing for the request is not missed by a run without one', async () => {
  const run = await step({}, { action: actionWithout('makeAuthorizedRequest') })
  expect(run.outcome).toBe('success')
})
