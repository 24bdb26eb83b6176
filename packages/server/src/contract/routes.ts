/**
 * Every address of the HTTP interface, in one place; `{c}` is the congress.
 *
 * GET    /api/me                                        Me (401 Refused when not signed in)
 * *      /api/auth/…                                    identity, see docs/identity.md
 * GET    /api/c/{c}/matters?…MatterQuery                MatterList
 * POST   /api/c/{c}/matters                             OpenRequest → 201 MatterView
 * GET    /api/c/{c}/matters.csv?…MatterQuery            the same rows as a file
 * GET    /api/c/{c}/matters/{id}                        MatterView
 * POST   /api/c/{c}/matters/{id}/steps/{step}           StepRequest → 201 MatterView
 * POST   /api/c/{c}/matters/{id}/anchors/{anchor}       AnchorRequest → 201 MatterView
 * POST   /api/c/{c}/matters/{id}/rectify                RectifyRequest → 201 MatterView
 * POST   /api/c/{c}/matters/{id}/redact                 RedactRequest → 201 MatterView
 * GET    /api/c/{c}/said?…MatterQuery                   SaidList: rows with what was said in them
 * GET    /api/c/{c}/facts?procedure=&year=              FactCounts (.csv: the same as a file)
 * GET    /api/c/{c}/matters/{id}/remarks                Remarks
 * GET    /api/c/{c}/matters/{id}/units                  UnitProposals
 * GET    /api/c/{c}/reports/handling?procedure=&year=&period=&as=   the report on the handling, .docx or a page
 * GET    /api/c/{c}/clocks?procedure=&until=            RunningClocks
 * POST   /api/c/{c}/matters/similar  SimilarRequest      SimilarList
 * GET    /api/c/{c}/matters/{id}/similar?procedure=     SimilarList
 * POST   /api/c/{c}/matters/{id}/receipt                → 201 Receipt: number and code for whoever handed it in, told once
 * GET    /api/c/{c}/inbox                               Inbox
 * GET    /api/c/{c}/year/{year}                         YearBoard
 * GET    /api/c/{c}/duties                              DutyView[] (what recurs by law)
 * GET    /api/c/{c}/search?q=&size=                     SearchResult
 * POST   /api/c/{c}/files  (raw body, X-File-Name: percent-encoded)   { id, name, size, type, sha256 }; pictures become plain JPEG (422 photo)
 * GET    /api/c/{c}/files/{id}                          the bytes, if the reader may read a paper that has it; always a download
 * POST   /api/c/{c}/plan/read  (raw body, X-File-Name)  PlanRead
 * POST   /api/c/{c}/plan/findings { text }              { findings: Finding[] }
 * GET    /api/c/{c}/people?q=&role=&organ=&page=&size=  PersonList
 * POST   /api/c/{c}/people { name, account?: {username, password?} }  PersonView
 * GET    /api/c/{c}/organs                              OrganView[]
 * POST   /api/c/{c}/roles  RoleChange                   PersonView        (role given)
 * POST   /api/c/{c}/roles/{id}/end { until, why }       PersonView        (role ended; delegation ended)
 * GET    /api/c/{c}/settings                            SettingView[]
 * POST   /api/c/{c}/settings/{key} { value, from, why } SettingView
 * GET    /api/c/{c}/calendar                            CalendarYear[]
 * POST   /api/c/{c}/calendar { year, holidays, makeUp, source }   CalendarYear (recounts provisional clocks)
 * GET    /api/c/{c}/live                                server-sent events LiveEvent; resumes by Last-Event-ID
 * GET    /api/c/{c}/exchange                            ExchangeView: keys, partners, files between installations
 * POST   /api/c/{c}/exchange/key                        make this congress's keys; GET: the public key file
 * POST   /api/c/{c}/exchange/partners  (raw body)       a key file of another installation; …/{fingerprint}/confirm, …/retire
 * POST   /api/c/{c}/exchange/matters/{id}/file { to? }  the file of a matter; GET …/matters/{id}: what went and came
 * POST   /api/c/{c}/exchange/files?deputy=  (raw body)  enter a file that came
 * GET    /api/c/{c}/register/{procedure}?format=        the register as a file (xlsx, csv, json)
 * POST   /api/c/{c}/register/{procedure}/read (raw body) RegisterCheck; …/check, …/enter RegisterRequest → RegisterCheck, RegisterEntered
 * GET    /api/c/{c}/notices?page=&size=                 NoticeList: what I was told; POST …/read { ids? }
 * GET    /api/c/{c}/notices/address                    NoticeAddress; POST AddressRequest
 * GET    /api/c/{c}/notices/office                     NoticeOffice; POST …/gateway, …/gateway/try, …/done { ids }, …/again { ids }
 * GET    /api/openapi.json  /healthz  /readyz  /metrics
 *
 * Every POST carries `Idempotency-Key: <UUID v7>`; the same key with the same body gets the first answer again, with
 * another body 409. Statuses: 400 input, 401 not signed in, 403 not entitled, 404 not there or not readable,
 * 409 stale sequence or key reused, 413 too large, 422 refused by the procedure, 429 too often, all with a Refused body.
 */
export const api = '/api'
