/** See `saidOf`. */
export const BROKEN_JSON = `
[{"componentDateTime":{"dateTimeIso8601":"2026-02-30T09:30:00"}}]
components: no key rejected, componentDateTime? (date-impossible)
error date-impossible /0/componentDateTime/dateTimeIso8601 at "2026-02-30T09:30:00"
  "2026-02-30T09:30:00" doesn’t exist: there’s no such day or time. Write a real one.
  → Write 2026-02-28T09:30:00Z: [{"componentDateTime":{"dateTimeIso8601":"2026-02-28T09:30:00Z"}}]

[{"componentBadge":{"badgeLabel":"a","badgeColor":"GRAY"}},{"componentText":{"text":"b}}]
components: no key rejected, componentBadge? (unknown-value) + componentText
error unknown-value /0/componentBadge/badgeColor at "GRAY"
  "badgeColor" has no value "GRAY". Write "GREY". Allowed: GREY, GREEN, YELLOW, RED or BLUE.
  → Write GREY: [{"componentBadge":{"badgeLabel":"a","badgeColor":"GREY"}},{"componentText":{"text":"b}}]
error unclosed-string /1/componentText/text at "b
  This text has no closing quote. Write " at its end.
  → Close the quotes: [{"componentBadge":{"badgeLabel":"a","badgeColor":"GRAY"}},{"componentText":{"text":"b"}}]

[{"componentText":{"text": , "size":"S"}}]
components: no key taken, componentText? (unreadable)
error missing-value /0/componentText/text at :
  "text" has no value yet. Write one after the colon.
warning deprecated-field /0/componentText/size at "size"
  "size" is an old name. Write "textSize".
  ✓ Rename to textSize: [{"componentText":{"text": , "textSize":"S"}}]

[{"componentText":{"text":"a"},"textSize":}]
components: no key taken, componentText
error missing-value /0/textSize at :
  "textSize" has no value yet. Write one after the colon.

{"key":"a","components":[],"icon":1
card: a taken,
warning unknown-field /icon at "icon"
  "icon" isn’t a field of a card. Plain may ignore it or reject the card. Remove it.
  → Remove icon: {"key":"a","components":[]
error unclosed-bracket / at 1
  The text ends before everything is closed. Write } at the end.
  → Write }: {"key":"a","components":[],"icon":1}

{"key":"a b","components":[}
card: a b rejected,
error card-key-characters /key at "a b"
  The key "a b" has characters that aren’t allowed. Use letters (a–z, A–Z), digits, _ and -.
  → Write a-b: {"key":"a-b","components":[}
error mismatched-bracket /components at }
  This bracket doesn’t match the open one. Write ] before it.
  → Write ] before it: {"key":"a b","components":[]}

[{"componentText":{"txt":}}]
components: no key rejected, componentText? (misspelt-field)
error misspelt-field /0/componentText/txt at "txt"
  There’s no field "txt". Write "text".
  ✓ Rename to text: [{"componentText":{"text":}}]
error missing-value /0/componentText/txt at :
  "txt" has no value yet. Write one after the colon.

[{"componentSpacer":{}}, @, {"componentSpacer":{}}]
components: no key rejected, componentSpacer? (missing-field) + component? (unreadable) + componentSpacer? (missing-field)
error missing-field /0/componentSpacer at "componentSpacer"
  "spacerSize" is missing. Add "spacerSize": "M".
  → Add "spacerSize": [{"componentSpacer":{"spacerSize": "M"}}, @, {"componentSpacer":{}}]
error unexpected-character /1 at @
  "@" isn’t allowed here. Write a value, or remove it.

[{"componentText":{"text":5 "size":"S"}}]
components: no key rejected, componentText? (number-for-text)
error missing-comma /0/componentText at 5
  A comma is missing after this. Add one.
  ✓ Write a comma: [{"componentText":{"text":5, "size":"S"}}]
warning deprecated-field /0/componentText/size at "size"
  "size" is an old name. Write "textSize".
  ✓ Rename to textSize: [{"componentText":{"text":5 "textSize":"S"}}]

[{"componentText":{"textColor":"red" "text":"a"}}]
components: no key rejected, componentText? (unknown-value)
error missing-comma /0/componentText at "
  A comma is missing after this. Add one.
  ✓ Write a comma: [{"componentText":{"textColor":"red", "text":"a"}}]

{"cards":[{"key":"a","components":[{"componentBadge":{"badgeColor":"GRAY"}}]}],"x":1]
response: a rejected, componentBadge? (unknown-value)
error missing-field /cards/0/components/0/componentBadge at "componentBadge"
  "badgeLabel" is missing. Add "badgeLabel": "Active".
  → Add "badgeLabel": {"cards":[{"key":"a","components":[{"componentBadge":{"badgeColor":"GRAY", "badgeLabel": "Active"}}]}],"x":1]
error unknown-value /cards/0/components/0/componentBadge/badgeColor at "GRAY"
  "badgeColor" has no value "GRAY". Write "GREY". Allowed: GREY, GREEN, YELLOW, RED or BLUE.
  → Write GREY: {"cards":[{"key":"a","components":[{"componentBadge":{"badgeColor":"GREY"}}]}],"x":1]
error mismatched-bracket / at ]
  This bracket closes nothing. Remove it.

{"a" 1}
unknown:
error not-a-document / at {
  This isn’t a response, a card or a component. Write {"cards": […]}, {"key": "…", "components": […]} or a component such as {"componentText": {"text": "…"}}.
error missing-colon / at "a"
  The key "a" has no value yet. Write a colon and a value after it.
  ✓ Write a colon: {"a": 1}

{"key":"k","key":"k","components":[]}
card: k taken,
warning repeated-field /key at "key"
  "key" appears twice in this object, and only the last one counts. Remove one.
  → Keep only this one: {"key":"k","components":[]}

[{"componentText":{"text":"a","text":5}}]
components: no key rejected, componentText? (number-for-text)
warning repeated-field /0/componentText/text at "text"
  "text" appears twice in this object, and only the last one counts. Remove one.
  → Keep only this one: [{"componentText":{"text":5}}]
error number-for-text /0/componentText/text at 5
  "text" takes text, but 5 isn’t in quotes. Write "5".
  ✓ Put it in quotes: [{"componentText":{"text":"a","text":"5"}}]

{"cards":[{"key":"k","components":[]},{"key":"k","components":[}]}
response: k taken,; k duplicate-card-key,
error duplicate-card-key /cards/1/key at "k"
  A card above already has the key "k", and only that one is shown. Give each card its own key.
  → Write k-2: {"cards":[{"key":"k","components":[]},{"key":"k-2","components":[}]}
error mismatched-bracket /cards/1/components at }
  This bracket doesn’t match the open one. Write ] before it.
  → Write ] before it: {"cards":[{"key":"k","components":[]},{"key":"k","components":[]}]}

[5,,6]
components: no key rejected, component? (not-a-component) + component? (not-a-component)
error not-a-component /0 at 5
  A component is an object, but this is a number. Write a component such as {"componentText": {"text": "…"}}.
  → Write it as a text: [{"componentText": {"text": "5"}},,6]
error extra-comma / at ,
  There’s one comma too many. Remove it.
  ✓ Remove the comma: [5,6]
error not-a-component /1 at 6
  A component is an object, but this is a number. Write a component such as {"componentText": {"text": "…"}}.
  → Write it as a text: [5,,{"componentText": {"text": "6"}}]

{"cards":[{"components":[{"componentText":
response: no key taken, componentText? (unreadable)
error missing-value /cards/0/components/0/componentText at :
  "componentText" has no value yet. Write one after the colon.

[{"componentUser":{"userIdentifier":{"userId":}}}]
components: no key taken, componentUser? (unreadable)
error missing-value /0/componentUser/userIdentifier/userId at :
  "userId" has no value yet. Write one after the colon.

{"components":[{"componentText":{"text":"a"}}],"key":}
card: no key taken, componentText
error missing-value /key at :
  "key" has no value yet. Write one after the colon.

{"key":"k","components":[{"componentText":{"text":"a"}}]} x
card: k taken, componentText
error text-after-end / at x
  The document ends before this. Remove what follows, or move it inside.

[{"componentText":{"size":"S" "textSize":"M","text":1}}]
components: no key rejected, componentText? (both-spellings)
error both-spellings /0/componentText/size at "size"
  "size" is the old name of "textSize", and both are here. Keep only "textSize".
  → Remove size: [{"componentText":{"textSize":"M","text":1}}]
error missing-comma /0/componentText at "
  A comma is missing after this. Add one.
  ✓ Write a comma: [{"componentText":{"size":"S", "textSize":"M","text":1}}]
error number-for-text /0/componentText/text at 1
  "text" takes text, but 1 isn’t in quotes. Write "1".
  ✓ Put it in quotes: [{"componentText":{"size":"S" "textSize":"M","text":"1"}}]
`;
