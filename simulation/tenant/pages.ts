/** Answers that belong to no service. */
import type { PlainReply } from './exchange.ts'

/** The HTML page of a host or path nobody serves. */
export const HTML_NOT_FOUND: PlainReply = {
  status: 404,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body: '<!DOCTYPE html>\n<html><head><title>404 - Not Found</title></head>\n<body><h2>404 - File or directory not found.</h2></body></html>\n',
}
