/** Every failure of a whole list, or of a wait, with facts that its words must carry. */
import type { listFailures } from '../../../src/messages/list-failures.ts'
import { stateOf } from '../../../src/messages/wait-progress.ts'
import { describeWords, type Row } from '../../support/explanations.ts'

const table: { readonly [Kind in keyof typeof listFailures]: readonly Row<Kind>[] } = {
  pageUnlike: [[[3, 204], 'status 204', 'pages: 2', 'page 3 (status 204) has no list', 'Run the job again']],
  pageRepeated: [
    [[2], 'page 2', 'read before'],
    [[2, true], 'Page 2 is the page before it once more', 'all rows are alike'],
  ],
  pageForeign: [[[1], 'page 1', 'another host', 'Nothing was sent']],
  pagesEndless: [[[], 'A thousand pages', 'larger pages']],
  pagesTooLarge: [[[], '64 MiB', 'filter']],
  tokenRanOut: [[[], 'answers 401', 'client-id and client-secret']],
  tokenRefusedAgain: [[[], '401 again', 'roles']],
  answerNotJson: [
    [['wait-until', 'text/html'], 'wait-until needs JSON', 'its type is text/html', 'API reference'],
    [['pages', undefined], 'pages needs JSON, and the answer is none.', 'cut off'],
  ],
  waitedTooLong: [
    [
      ["status == 'X'", { seconds: 59, answers: 1, state: undefined, isPage: false }],
      "status == 'X' was not true after 59 s and 1 answer.",
      'Raise timeout',
    ],
    [
      [
        'a && b',
        {
          seconds: 9,
          answers: 3,
          isPage: true,
          state: stateOf([
            { label: 'a', value: 'x' },
            { label: 'b', value: 'y' },
          ]),
        },
      ],
      '3 answers',
      'It last gave a: x, b: y.',
      'one page of a list',
      'by its ID in path',
    ],
  ],
}

describeWords(table)
