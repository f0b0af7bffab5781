import type { Finder } from './document-secrets.ts'
import { searchForm } from './form-secrets.ts'
import { keyMaterial } from './key-material.ts'
import type { KeyRules } from './key-rules.ts'
import { addPrintedForms } from './printed-secrets.ts'
import { isScript, tellingParts } from './script-secrets.ts'
import { searchSettings } from './settings-secrets.ts'
import { secretsInTable } from './table-secrets.ts'

/** A text that more is found in than its lines: it may hold secrets, is one of several lines, or is one that is JSON. */
export type FoundText =
  { readonly text: string; readonly isSecret: boolean } | { readonly text: string; readonly document: object }

/** Finds what there is to mask in such a text. */
export function searchFoundText(one: FoundText, rules: KeyRules, found: Finder): void {
  const { text } = one
  if ('document' in one) {
    addPrintedForms(text, one.document, rules, found)
    return
  }
  if (one.isSecret) for (const part of isScript(text) ? tellingParts(text) : [text]) found.addLines(part)
  // A secret of several lines may be a file of settings, whose values are used one by one.
  searchText(text, rules, found)
}

/**
 * Finds the secrets in a text that is no JSON: in a form the values under secret names; in CSV the columns with secret names;
 * private keys and other PEM blocks, JSON documents that follow one another, and in YAML, INI, `.env` and lines of
 * `key: value` the values under secret keys and what stands below them. Any other line is none, since a mask for an
 * ordinary line ruins a job's log.
 *
 * The time it takes grows with the text's length alone.
 */
function searchText(text: string, rules: KeyRules, found: Finder): void {
  // A page, or XML: its lines are its form.
  if (/^<(?:!doctype|!--|\?xml|html|head|body)/i.test(text.trimStart())) return
  // A text may seem to be one of these, and be another: the value of a setting may have `&` or commas in it.
  searchForm(text, rules, found)
  for (const value of [...secretsInTable(text, rules), ...keyMaterial(text)]) found.addLines(value)
  searchSettings(text, rules, found)
}
