/** See `saidOf`. */
export const VALUES = `
[{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"/page"}}]
components: no key rejected, componentLinkButton? (url-relative)
error url-relative /0/componentLinkButton/linkButtonUrl at "/page"
  "/page" isn’t a complete URL. Start it with https://.
  → Write https://example.com/page: [{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"https://example.com/page"}}]

[{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"//e.com"}}]
components: no key rejected, componentLinkButton? (url-relative)
error url-relative /0/componentLinkButton/linkButtonUrl at "//e.com"
  "//e.com" isn’t a complete URL. Start it with https://.
  → Write https://e.com: [{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"https://e.com"}}]

[{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"example.com/a b"}}]
components: no key rejected, componentLinkButton? (url-relative)
error url-relative /0/componentLinkButton/linkButtonUrl at "example.com/a b"
  "example.com/a b" isn’t a complete URL. Start it with https://.
  → Write https://example.com/a%20b: [{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"https://example.com/a%20b"}}]

[{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"https://a b.com"}}]
components: no key rejected, componentLinkButton? (url-invalid)
error url-invalid /0/componentLinkButton/linkButtonUrl at "https://a b.com"
  "https://a b.com" isn’t a valid URL. Write a complete one, for example https://example.com/page.

[{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":""}}]
components: no key rejected, componentLinkButton? (url-invalid)
error url-invalid /0/componentLinkButton/linkButtonUrl at ""
  "" isn’t a valid URL. Write a complete one, for example https://example.com/page.
  → Write https://example.com/customers/42: [{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"https://example.com/customers/42"}}]

[{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":" "}}]
components: no key rejected, componentLinkButton? (url-invalid)
error url-invalid /0/componentLinkButton/linkButtonUrl at " "
  " " isn’t a valid URL. Write a complete one, for example https://example.com/page.
  → Write https://example.com/customers/42: [{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"https://example.com/customers/42"}}]

[{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"javascript:x"}}]
components: no key rejected, componentLinkButton? (url-unsafe)
error url-unsafe /0/componentLinkButton/linkButtonUrl at "javascript:x"
  A link can’t have a javascript: URL. Write one that starts with https://.

[{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"slack://open"}}]
components: no key taken, componentLinkButton
warning url-opens-nothing /0/componentLinkButton/linkButtonUrl at "slack://open"
  "linkButtonUrl" starts with slack:, which opens nothing in Plain. Write a URL that starts with https:, http:, mailto: or tel:.

[{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"https:evil.com"}}]
components: no key taken, componentLinkButton
warning url-opens-nothing /0/componentLinkButton/linkButtonUrl at "https:evil.com"
  "linkButtonUrl" is missing the slashes after https:, so the button opens nothing. Write https://.
  → Write the slashes: [{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"https://evil.com"}}]

[{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"http:/evil.com"}}]
components: no key taken, componentLinkButton
warning url-opens-nothing /0/componentLinkButton/linkButtonUrl at "http:/evil.com"
  "linkButtonUrl" is missing the slashes after http:, so the button opens nothing. Write http://.
  → Write the slashes: [{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"http://evil.com"}}]

[{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"https://good@evil.com"}}]
components: no key taken, componentLinkButton
warning url-opens-nothing /0/componentLinkButton/linkButtonUrl at "https://good@evil.com"
  "linkButtonUrl" has a user name before the host, which may hide where it leads, so the button opens nothing. Write it without.

[{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"mailto:a@b.c"}}]
components: no key taken, componentLinkButton

[{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":5}}]
components: no key rejected, componentLinkButton? (wrong-type)
error wrong-type /0/componentLinkButton/linkButtonUrl at 5
  "linkButtonUrl" is a number. Write text in double quotes.
  → Write https://example.com/customers/42: [{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"https://example.com/customers/42"}}]

[{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":null}}]
components: no key rejected, componentLinkButton? (wrong-type)
error wrong-type /0/componentLinkButton/linkButtonUrl at null
  "linkButtonUrl" is null. Write text in double quotes.
  → Write https://example.com/customers/42: [{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"https://example.com/customers/42"}}]

[{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"localhost:1"}}]
components: no key rejected, componentLinkButton? (url-relative)
error url-relative /0/componentLinkButton/linkButtonUrl at "localhost:1"
  "localhost:1" isn’t a complete URL. Start it with https://.
  → Start with https://: [{"componentLinkButton":{"linkButtonLabel":"a","linkButtonUrl":"https://localhost:1"}}]

[{"componentDateTime":{"dateTimeIso8601":"2026-03-04"}}]
components: no key rejected, componentDateTime? (date-only)
error date-only /0/componentDateTime/dateTimeIso8601 at "2026-03-04"
  "2026-03-04" has no time. Write date, time and offset, for example 2026-03-04T09:30:00Z.
  → Add a time in UTC: [{"componentDateTime":{"dateTimeIso8601":"2026-03-04T00:00:00Z"}}]

[{"componentDateTime":{"dateTimeIso8601":"2026-03-04T09:30:00"}}]
components: no key rejected, componentDateTime? (date-without-offset)
error date-without-offset /0/componentDateTime/dateTimeIso8601 at "2026-03-04T09:30:00"
  "2026-03-04T09:30:00" has no time zone. Add Z for UTC, or an offset such as +02:00.
  → Read it as UTC: [{"componentDateTime":{"dateTimeIso8601":"2026-03-04T09:30:00Z"}}]

[{"componentDateTime":{"dateTimeIso8601":"2026-03-04 09:30"}}]
components: no key rejected, componentDateTime? (date-without-offset)
error date-without-offset /0/componentDateTime/dateTimeIso8601 at "2026-03-04 09:30"
  "2026-03-04 09:30" has no time zone. Add Z for UTC, or an offset such as +02:00.
  → Read it as UTC: [{"componentDateTime":{"dateTimeIso8601":"2026-03-04T09:30Z"}}]

[{"componentDateTime":{"dateTimeIso8601":"2026-02-30T09:30:00Z"}}]
components: no key rejected, componentDateTime? (date-impossible)
error date-impossible /0/componentDateTime/dateTimeIso8601 at "2026-02-30T09:30:00Z"
  "2026-02-30T09:30:00Z" doesn’t exist: there’s no such day or time. Write a real one.
  → Write 2026-02-28T09:30:00Z: [{"componentDateTime":{"dateTimeIso8601":"2026-02-28T09:30:00Z"}}]

[{"componentDateTime":{"dateTimeIso8601":"2026-02-30"}}]
components: no key rejected, componentDateTime? (date-impossible)
error date-impossible /0/componentDateTime/dateTimeIso8601 at "2026-02-30"
  "2026-02-30" doesn’t exist: there’s no such day or time. Write a real one.
  → Write 2026-02-28T00:00:00Z: [{"componentDateTime":{"dateTimeIso8601":"2026-02-28T00:00:00Z"}}]

[{"componentDateTime":{"dateTimeIso8601":"04.03.2026"}}]
components: no key rejected, componentDateTime? (date-malformed)
error date-malformed /0/componentDateTime/dateTimeIso8601 at "04.03.2026"
  "04.03.2026" isn’t a date and time. Write it like 2026-03-04T09:30:00Z.

[{"componentDateTime":{"dateTimeIso8601":""}}]
components: no key rejected, componentDateTime? (date-malformed)
error date-malformed /0/componentDateTime/dateTimeIso8601 at ""
  "" isn’t a date and time. Write it like 2026-03-04T09:30:00Z.
  → Write 2026-03-04T09:30:00Z: [{"componentDateTime":{"dateTimeIso8601":"2026-03-04T09:30:00Z"}}]

[{"componentDateTime":{"dateTimeIso8601":1700000000}}]
components: no key rejected, componentDateTime? (date-malformed)
error date-malformed /0/componentDateTime/dateTimeIso8601 at 1700000000
  "1700000000" isn’t a date and time. Write it like 2026-03-04T09:30:00Z.
  → Write 2023-11-14T22:13:20Z: [{"componentDateTime":{"dateTimeIso8601":"2023-11-14T22:13:20Z"}}]

[{"componentDateTime":{"dateTimeIso8601":"1700000000"}}]
components: no key rejected, componentDateTime? (date-malformed)
error date-malformed /0/componentDateTime/dateTimeIso8601 at "1700000000"
  "1700000000" isn’t a date and time. Write it like 2026-03-04T09:30:00Z.
  → Write 2023-11-14T22:13:20Z: [{"componentDateTime":{"dateTimeIso8601":"2023-11-14T22:13:20Z"}}]

[{"componentDateTime":{"dateTimeIso8601":"1700000000000"}}]
components: no key rejected, componentDateTime? (date-malformed)
error date-malformed /0/componentDateTime/dateTimeIso8601 at "1700000000000"
  "1700000000000" isn’t a date and time. Write it like 2026-03-04T09:30:00Z.
  → Write 2023-11-14T22:13:20Z: [{"componentDateTime":{"dateTimeIso8601":"2023-11-14T22:13:20Z"}}]

[{"componentDateTime":{"dateTimeIso8601":"2026-3-4T9:30+0200"}}]
components: no key rejected, componentDateTime? (date-malformed)
error date-malformed /0/componentDateTime/dateTimeIso8601 at "2026-3-4T9:30+0200"
  "2026-3-4T9:30+0200" isn’t a date and time. Write it like 2026-03-04T09:30:00Z.
  → Write 2026-03-04T09:30+02:00: [{"componentDateTime":{"dateTimeIso8601":"2026-03-04T09:30+02:00"}}]

[{"componentDateTime":{"dateTimeIso8601":true}}]
components: no key rejected, componentDateTime? (date-malformed)
error date-malformed /0/componentDateTime/dateTimeIso8601 at true
  "true" isn’t a date and time. Write it like 2026-03-04T09:30:00Z.

[{"componentDateTime":{"dateTimeIso8601":null}}]
components: no key rejected, componentDateTime? (wrong-type)
error wrong-type /0/componentDateTime/dateTimeIso8601 at null
  "dateTimeIso8601" is null. Write text in double quotes.
  → Write 2026-03-04T09:30:00Z: [{"componentDateTime":{"dateTimeIso8601":"2026-03-04T09:30:00Z"}}]

[{"componentDateTime":{"dateTimeIso8601":"2026-03-04T25:00:00Z"}}]
components: no key rejected, componentDateTime? (date-impossible)
error date-impossible /0/componentDateTime/dateTimeIso8601 at "2026-03-04T25:00:00Z"
  "2026-03-04T25:00:00Z" doesn’t exist: there’s no such day or time. Write a real one.

[{"componentUser":{"userIdentifier":{}}}]
components: no key rejected, componentUser? (identifier-missing)
error identifier-missing /0/componentUser/userIdentifier at {}
  "userIdentifier" has no value yet. Write one of userId, emailAddress or machineUserId.
  → Add emailAddress: [{"componentUser":{"userIdentifier":{"emailAddress": "grace@example.com"}}}]

[{"componentUser":{"userIdentifier":{"userId":null}}}]
components: no key rejected, componentUser? (identifier-missing)
error identifier-missing /0/componentUser/userIdentifier at {"userId":null}
  "userIdentifier" has no value yet. Write one of userId, emailAddress or machineUserId.
  → Add emailAddress: [{"componentUser":{"userIdentifier":{"userId":null, "emailAddress": "grace@example.com"}}}]

[{"componentUser":{"userIdentifier":{"userId":""}}}]
components: no key rejected, componentUser? (empty-text)
error empty-text /0/componentUser/userIdentifier/userId at ""
  "userId" is empty. Write at least one character.
  → Write my-user-id: [{"componentUser":{"userIdentifier":{"userId":"my-user-id"}}}]

[{"componentUser":{"userIdentifier":{"userId":"a","emailAddress":"b"}}}]
components: no key rejected, componentUser? (identifier-several)
error identifier-several /0/componentUser/userIdentifier/emailAddress at "emailAddress"
  "userIdentifier" has userId and emailAddress. Keep exactly one.
  → Keep only userId: [{"componentUser":{"userIdentifier":{"userId":"a"}}}]
  → Keep only emailAddress: [{"componentUser":{"userIdentifier":{"emailAddress":"b"}}}]

[{"componentUser":{"userIdentifier":{"userId":5}}}]
components: no key rejected, componentUser? (number-for-text)
error number-for-text /0/componentUser/userIdentifier/userId at 5
  "userId" takes text, but 5 isn’t in quotes. Write "5".
  ✓ Put it in quotes: [{"componentUser":{"userIdentifier":{"userId":"5"}}}]

[{"componentUser":{"userIdentifier":"a@b.c"}}]
components: no key rejected, componentUser? (wrong-type)
error wrong-type /0/componentUser/userIdentifier at "a@b.c"
  "userIdentifier" is text. Write an object in { }.
  → Write it as emailAddress: [{"componentUser":{"userIdentifier":{"emailAddress": "a@b.c"}}}]
  → Write an example: [{"componentUser":{"userIdentifier":{"emailAddress":"grace@example.com"}}}]

[{"componentUser":{"userIdentifier":"u_1"}}]
components: no key rejected, componentUser? (wrong-type)
error wrong-type /0/componentUser/userIdentifier at "u_1"
  "userIdentifier" is text. Write an object in { }.
  → Write it as userId: [{"componentUser":{"userIdentifier":{"userId": "u_1"}}}]
  → Write an example: [{"componentUser":{"userIdentifier":{"emailAddress":"grace@example.com"}}}]

[{"componentUser":{"userIdentifier":""}}]
components: no key rejected, componentUser? (wrong-type)
error wrong-type /0/componentUser/userIdentifier at ""
  "userIdentifier" is text. Write an object in { }.
  → Write an example: [{"componentUser":{"userIdentifier":{"emailAddress":"grace@example.com"}}}]

[{"componentUser":{"userIdentifier":{"user_id":"u"}}}]
components: no key rejected, componentUser? (misspelt-field)
error misspelt-field /0/componentUser/userIdentifier/user_id at "user_id"
  There’s no field "user_id". Write "userId".
  ✓ Rename to userId: [{"componentUser":{"userIdentifier":{"userId":"u"}}}]

[{"componentUser":{"userIdentifier":{"userId":"u","zzz":1}}}]
components: no key taken, componentUser
warning unknown-field /0/componentUser/userIdentifier/zzz at "zzz"
  "zzz" isn’t a field of userIdentifier. Plain may ignore it or reject the card. Remove it.
  → Remove zzz: [{"componentUser":{"userIdentifier":{"userId":"u"}}}]

[{"componentUser":{"userIdentifier":{"zzz":1}}}]
components: no key rejected, componentUser? (identifier-missing)
error identifier-missing /0/componentUser/userIdentifier at {"zzz":1}
  "userIdentifier" has no value yet. Write one of userId, emailAddress or machineUserId.
  → Add emailAddress: [{"componentUser":{"userIdentifier":{"zzz":1, "emailAddress": "grace@example.com"}}}]
warning unknown-field /0/componentUser/userIdentifier/zzz at "zzz"
  "zzz" isn’t a field of userIdentifier. Plain may ignore it or reject the card. Remove it.
  → Remove zzz: [{"componentUser":{"userIdentifier":{}}}]

[{"componentUser":{"userIdentifier":null}}]
components: no key rejected, componentUser? (wrong-type)
error wrong-type /0/componentUser/userIdentifier at null
  "userIdentifier" is null. Write an object in { }.
  → Write an example: [{"componentUser":{"userIdentifier":{"emailAddress":"grace@example.com"}}}]

[{"componentUser":{"userIdentifier":[]}}]
components: no key rejected, componentUser? (wrong-type)
error wrong-type /0/componentUser/userIdentifier at []
  "userIdentifier" is a list. Write an object in { }.
  → Write an example: [{"componentUser":{"userIdentifier":{"emailAddress":"grace@example.com"}}}]

[{"componentWorkflowButton":{"workflowButtonLabel":"a","workflowButtonWorkflowIdentifier":"w"}}]
components: no key rejected, componentWorkflowButton? (wrong-type)
error wrong-type /0/componentWorkflowButton/workflowButtonWorkflowIdentifier at "w"
  "workflowButtonWorkflowIdentifier" is text. Write an object in { }.
  → Write it as workflowId: [{"componentWorkflowButton":{"workflowButtonLabel":"a","workflowButtonWorkflowIdentifier":{"workflowId": "w"}}}]
  → Write an example: [{"componentWorkflowButton":{"workflowButtonLabel":"a","workflowButtonWorkflowIdentifier":{"workflowId":"wf_01J8ZK4T9Q"}}}]

[{"componentWorkflowButton":{"workflowButtonLabel":"a","workflowButtonWorkflowIdentifier":{}}}]
components: no key rejected, componentWorkflowButton? (identifier-missing)
error identifier-missing /0/componentWorkflowButton/workflowButtonWorkflowIdentifier at {}
  "workflowButtonWorkflowIdentifier" has no value yet. Write one of workflowId or workflowKey.
  → Add workflowId: [{"componentWorkflowButton":{"workflowButtonLabel":"a","workflowButtonWorkflowIdentifier":{"workflowId": "wf_01J8ZK4T9Q"}}}]

[{"componentWorkflowButton":{"workflowButtonLabel":"a","workflowButtonWorkflowIdentifier":{"workflowKey":""}}}]
components: no key rejected, componentWorkflowButton? (empty-text)
error empty-text /0/componentWorkflowButton/workflowButtonWorkflowIdentifier/workflowKey at ""
  "workflowKey" is empty. Write at least one character.
  → Write my-workflow-key: [{"componentWorkflowButton":{"workflowButtonLabel":"a","workflowButtonWorkflowIdentifier":{"workflowKey":"my-workflow-key"}}}]

[{"componentWorkflowButton":{"workflowButtonLabel":"a","workflowButtonWorkflowIdentifier":{"workflowId":""}}}]
components: no key rejected, componentWorkflowButton? (empty-text)
error empty-text /0/componentWorkflowButton/workflowButtonWorkflowIdentifier/workflowId at ""
  "workflowId" is empty. Write at least one character.
  → Write wf_01J8ZK4T9Q: [{"componentWorkflowButton":{"workflowButtonLabel":"a","workflowButtonWorkflowIdentifier":{"workflowId":"wf_01J8ZK4T9Q"}}}]

[{"componentWorkflowButton":{"workflowButtonLabel":"a","workflowButtonWorkflowIdentifier":{"workflowId":"a","workflowKey":"b"}}}]
components: no key rejected, componentWorkflowButton? (identifier-several)
error identifier-several /0/componentWorkflowButton/workflowButtonWorkflowIdentifier/workflowKey at "workflowKey"
  "workflowButtonWorkflowIdentifier" has workflowId and workflowKey. Keep exactly one.
  → Keep only workflowId: [{"componentWorkflowButton":{"workflowButtonLabel":"a","workflowButtonWorkflowIdentifier":{"workflowId":"a"}}}]
  → Keep only workflowKey: [{"componentWorkflowButton":{"workflowButtonLabel":"a","workflowButtonWorkflowIdentifier":{"workflowKey":"b"}}}]
`;
