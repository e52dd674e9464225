/** See `saidOf`. */
export const DOCUMENTS = `
{"a":1}
unknown:
error not-a-document / at {
  This isn’t a response, a card or a component. Write {"cards": […]}, {"key": "…", "components": […]} or a component such as {"componentText": {"text": "…"}}.

null
unknown:
error not-a-document / at n
  The document is null. Write a response such as {"cards": []}, one card, or components.

42
unknown:
error not-a-document / at 4
  The document is a number. Write a response such as {"cards": []}, one card, or components.

true
unknown:
error not-a-document / at t
  The document is true or false. Write a response such as {"cards": []}, one card, or components.

["a"]
components: no key rejected, componentText? (bare-text)
error bare-text /0 at "a"
  Text alone isn’t a component. Write {"componentText": {"text": "a"}}.
  ✓ Wrap in a text: [{"componentText": {"text": "a"}}]

"x"
component: no key rejected, componentText? (bare-text)
error bare-text / at "x"
  Text alone isn’t a component. Write {"componentText": {"text": "x"}}.
  ✓ Wrap in a text: {"componentText": {"text": "x"}}

[]
components: no key taken,

{}
unknown:
error not-a-document / at {
  This isn’t a response, a card or a component. Write {"cards": […]}, {"key": "…", "components": […]} or a component such as {"componentText": {"text": "…"}}.

[1]
components: no key rejected, component? (not-a-component)
error not-a-component /0 at 1
  A component is an object, but this is a number. Write a component such as {"componentText": {"text": "…"}}.
  → Write it as a text: [{"componentText": {"text": "1"}}]

{"card":[]}
response:
error card-for-cards /card at "card"
  The list of cards is called "cards". Write "cards" instead of "card".
  ✓ Rename to cards: {"cards":[]}

{"card":{"key":"k","components":[]}}
response:
error card-for-cards /card at "card"
  The list of cards is called "cards". Write "cards" instead of "card".
  ✓ Rename to cards: {"cards":[{"key":"k","components":[]}]}

{"Cards":[{"Key":"k","Components":[{"componentDivider":{}}]}]}
response: no key misspelt-field, no data
error card-for-cards /Cards at "Cards"
  The list of cards is called "cards". Write "cards" instead of "Cards".
  ✓ Rename to cards: {"cards":[{"Key":"k","Components":[{"componentDivider":{}}]}]}
error misspelt-field /Cards/0/Key at "Key"
  There’s no field "Key". Write "key".
  ✓ Rename to key: {"Cards":[{"key":"k","Components":[{"componentDivider":{}}]}]}
error misspelt-field /Cards/0/Components at "Components"
  There’s no field "Components". Write "components".
  ✓ Rename to components: {"Cards":[{"Key":"k","components":[{"componentDivider":{}}]}]}

{"Key":"k","Components":[]}
card: no key misspelt-field, no data
error misspelt-field /Key at "Key"
  There’s no field "Key". Write "key".
  ✓ Rename to key: {"key":"k","Components":[]}
error misspelt-field /Components at "Components"
  There’s no field "Components". Write "components".
  ✓ Rename to components: {"Key":"k","components":[]}

{"items":[{"componentDivider":{}}]}
unknown:
error wrapped /items at "items"
  Plain doesn’t look inside "items" for the components. Keep only the components.
  ✓ Keep only the components: [{"componentDivider":{}}]

[{"key":"k","components":[]}]
response: k taken,
error cards-without-envelope / at [
  These are cards without the response around them. Write {"cards": […]} around the list.
  ✓ Wrap as a response: {"cards": [{"key":"k","components":[]}]}

"[1]"
unknown:
error encoded-twice / at "[1]"
  This is JSON inside a JSON string: it was encoded twice. Send the JSON itself.
  ✓ Unwrap the JSON: [1]

{"cards":null}
response:
error wrong-type /cards at null
  "cards" is null. Write a list in [ ].
  → Write []: {"cards":[]}

{"cards":{}}
response:
error wrong-type /cards at {}
  "cards" is an object. Write a list in [ ].
  → Write []: {"cards":[]}

{"cards":"x"}
response:
error wrong-type /cards at "x"
  "cards" is text. Write a list in [ ].
  → Write []: {"cards":[]}

{"cards":5}
response:
error wrong-type /cards at 5
  "cards" is a number. Write a list in [ ].
  → Write []: {"cards":[]}

{"cards":[],"meta":1}
response:
warning unknown-field /meta at "meta"
  "meta" isn’t a field of a response. Plain may ignore it or reject the card. Remove it.
  → Remove meta: {"cards":[]}

{"cards":[1,"a",null,[]]}
response: no key card-not-an-object, no data; no key card-not-an-object, no data; no key card-not-an-object, no data; no key card-not-an-object, no data
error card-not-an-object /cards/0 at 1
  A card is an object, but this is a number. Write {"key": "…", "components": […]}.
  → Remove it: {"cards":["a",null,[]]}
error card-not-an-object /cards/1 at "a"
  A card is an object, but this is text. Write {"key": "…", "components": […]}.
  → Remove it: {"cards":[1,null,[]]}
error card-not-an-object /cards/2 at null
  A card is an object, but this is null. Write {"key": "…", "components": […]}.
  → Remove it: {"cards":[1,"a",[]]}
error card-not-an-object /cards/3 at []
  A card is an object, but this is a list. Write {"key": "…", "components": […]}.
  → Remove it: {"cards":[1,"a",null]}
`;
