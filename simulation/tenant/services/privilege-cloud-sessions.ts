/** Sessions that Privilege Cloud records, live and past. psPAS; strick-j/CyberArk-APIs, Privilege Cloud. */
import { byOffset } from './by-offset.ts'
import { get, numbered, type Listing, type Route } from './service.ts'

export function recordedSessions(listed: Listing): Route[] {
  const sessions = (path: string, name: string, IsLive: boolean): Route => {
    const all = listed(1, (index) => ({
      SessionID: `42_${String(index)}`,
      SessionGuid: numbered('23fe598b', index),
      ...{ SafeName: 'PSMRecordings', IsLive, User: 'user@example.com', Protocol: 'RDP' },
    }))
    return get(
      path,
      byOffset(all, (page) => ({ [name]: page, Total: all.length })),
    )
  }
  return [sessions('/LiveSessions', 'LiveSessions', true), sessions('/Recordings', 'Recordings', false)]
}
