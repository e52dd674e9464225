/** See `saidOf`. */
export const CARDS = `
{"components":[]}
card: no key rejected,
error missing-field / at {
  "key" is missing. Add "key": "my-card".
  → Add "key": "my-card": {"key": "my-card", "components":[]}

{"key":"k"}
card: k missing-field, no data
error missing-field / at {
  "components" is missing. Write "components": [] for a list to fill, or "components": null when there’s no data: Plain hides the card for either. Some serialisers leave empty lists out.
  → Add "components": [], a list to fill: {"key":"k", "components": []}
  → Add "components": null, there’s no data: {"key":"k", "components": null}

{"cards":[{}]}
response: no key missing-field, no data
error missing-field /cards/0 at {
  "key" and "components" are missing. Add "key": "my-card", and write "components": [] for a list to fill, or "components": null when there’s no data: Plain hides the card for either. Some serialisers leave empty lists out.
  → Add "key" and "components": [], a list to fill: {"cards":[{"key": "my-card", "components": []}]}
  → Add "key" and "components": null, there’s no data: {"cards":[{"key": "my-card", "components": null}]}

{"timeToLiveSeconds":60}
card: no key for 60 s missing-field, no data
error missing-field / at {
  "key" and "components" are missing. Add "key": "my-card", and write "components": [] for a list to fill, or "components": null when there’s no data: Plain hides the card for either. Some serialisers leave empty lists out.
  → Add "key" and "components": [], a list to fill: {"key": "my-card", "components": [], "timeToLiveSeconds":60}
  → Add "key" and "components": null, there’s no data: {"key": "my-card", "components": null, "timeToLiveSeconds":60}

{"key":"","components":[]}
card:  rejected,
error empty-text /key at ""
  "key" is empty. Write at least one character.
  → Write my-card: {"key":"my-card","components":[]}

{"key":"a b","components":[]}
card: a b rejected,
error card-key-characters /key at "a b"
  The key "a b" has characters that aren’t allowed. Use letters (a–z, A–Z), digits, _ and -.
  → Write a-b: {"key":"a-b","components":[]}

{"key":"äé ü","components":[]}
card: äé ü rejected,
error card-key-characters /key at "äé ü"
  The key "äé ü" has characters that aren’t allowed. Use letters (a–z, A–Z), digits, _ and -.
  → Write ae-u: {"key":"ae-u","components":[]}

{"key":"!!","components":[]}
card: !! rejected,
error card-key-characters /key at "!!"
  The key "!!" has characters that aren’t allowed. Use letters (a–z, A–Z), digits, _ and -.
  → Write my-card: {"key":"my-card","components":[]}

{"key":7,"components":[]}
card: no key rejected,
error number-for-text /key at 7
  "key" takes text, but 7 isn’t in quotes. Write "7".
  ✓ Put it in quotes: {"key":"7","components":[]}

{"key":true,"components":[]}
card: no key rejected,
error number-for-text /key at true
  "key" takes text, but true isn’t in quotes. Write "true".
  ✓ Put it in quotes: {"key":"true","components":[]}

{"key":null,"components":[]}
card: no key rejected,
error wrong-type /key at null
  "key" is null. Write text in double quotes.
  → Write my-card: {"key":"my-card","components":[]}

{"key":[],"components":[]}
card: no key rejected,
error wrong-type /key at []
  "key" is a list. Write text in double quotes.
  → Write my-card: {"key":"my-card","components":[]}

{"key":"k","components":[],"timeToLiveSeconds":-1}
card: k rejected,
error seconds-negative /timeToLiveSeconds at -1
  A time to live can’t be negative. Write whole seconds, for example 3600.
  → Write 3600: {"key":"k","components":[],"timeToLiveSeconds":3600}
  → Use the default: {"key":"k","components":[]}

{"key":"k","components":[],"timeToLiveSeconds":60.5}
card: k for 60 s rejected,
error seconds-fraction /timeToLiveSeconds at 60.5
  A time to live is in whole seconds. Write 61.
  → Write 61: {"key":"k","components":[],"timeToLiveSeconds":61}

{"key":"k","components":[],"timeToLiveSeconds":14}
card: k for 14 s taken,
warning seconds-out-of-range /timeToLiveSeconds at 14
  14 seconds is outside what Plain’s setting allows. Write 15 to 31,536,000 (a year).
  → Write 15: {"key":"k","components":[],"timeToLiveSeconds":15}

{"key":"k","components":[],"timeToLiveSeconds":31536001}
card: k for 31536001 s taken,
warning seconds-out-of-range /timeToLiveSeconds at 31536001
  31,536,001 seconds is outside what Plain’s setting allows. Write 15 to 31,536,000 (a year).
  → Write 31536000: {"key":"k","components":[],"timeToLiveSeconds":31536000}

{"key":"k","components":[],"timeToLiveSeconds":1e400}
card: k for 9007199254740991 s rejected,
error seconds-infinite /timeToLiveSeconds at 1e400
  This number is too large to be read exactly. Write 15 to 31,536,000 (a year).
  → Write 31536000: {"key":"k","components":[],"timeToLiveSeconds":31536000}

{"key":"k","components":[],"timeToLiveSeconds":1e20}
card: k for 9007199254740991 s taken,
warning seconds-imprecise /timeToLiveSeconds at 1e20
  This number is too large to be read exactly. Write 15 to 31,536,000 (a year).
  → Write 31536000: {"key":"k","components":[],"timeToLiveSeconds":31536000}

{"key":"k","components":[],"timeToLiveSeconds":"60"}
card: k rejected,
error wrong-type /timeToLiveSeconds at "60"
  "timeToLiveSeconds" is text. Write a number, without quotes.
  ✓ Write 60: {"key":"k","components":[],"timeToLiveSeconds":60}
  → Use the default: {"key":"k","components":[]}

{"key":"k","components":[],"timeToLiveSeconds":"5"}
card: k rejected,
error wrong-type /timeToLiveSeconds at "5"
  "timeToLiveSeconds" is text. Write a number, without quotes.
  → Write 15: {"key":"k","components":[],"timeToLiveSeconds":15}
  → Use the default: {"key":"k","components":[]}

{"key":"k","components":[],"timeToLiveSeconds":"1h"}
card: k rejected,
error wrong-type /timeToLiveSeconds at "1h"
  "timeToLiveSeconds" is text. Write a number, without quotes.
  → Use the default: {"key":"k","components":[]}

{"key":"k","components":[],"timeToLiveSeconds":true}
card: k rejected,
error wrong-type /timeToLiveSeconds at true
  "timeToLiveSeconds" is true or false. Write a number, without quotes.
  → Use the default: {"key":"k","components":[]}

{"key":"k","components":[],"timeToLiveSeconds":[]}
card: k rejected,
error wrong-type /timeToLiveSeconds at []
  "timeToLiveSeconds" is a list. Write a number, without quotes.
  → Use the default: {"key":"k","components":[]}

{"key":"k","components":"[]"}
card: k wrong-type, no data
error wrong-type /components at "[]"
  "components" is text. Write a list in [ ].
  ✓ Unwrap the JSON: {"key":"k","components":[]}
  → Write []: {"key":"k","components":[]}

{"key":"k","components":"x"}
card: k wrong-type, no data
error wrong-type /components at "x"
  "components" is text. Write a list in [ ].
  → Write []: {"key":"k","components":[]}

{"key":"k","components":{}}
card: k wrong-type, no data
error wrong-type /components at {}
  "components" is an object. Write a list in [ ].
  → Write []: {"key":"k","components":[]}

{"key":"k","components":{"componentDivider":{}}}
card: k wrong-type, no data
error wrong-type /components at {"componentDivider":{}}
  "components" is an object. Write a list in [ ].
  ✓ Put it in a list: {"key":"k","components":[{"componentDivider":{}}]}
  → Write []: {"key":"k","components":[]}

{"key":"k","components":5}
card: k wrong-type, no data
error wrong-type /components at 5
  "components" is a number. Write a list in [ ].
  → Write []: {"key":"k","components":[]}

{"key":"k","components":[],"icon":1}
card: k taken,
warning unknown-field /icon at "icon"
  "icon" isn’t a field of a card. Plain may ignore it or reject the card. Remove it.
  → Remove icon: {"key":"k","components":[]}

{"key":"k","Components":[]}
card: k misspelt-field, no data
error misspelt-field /Components at "Components"
  There’s no field "Components". Write "components".
  ✓ Rename to components: {"key":"k","components":[]}

{"key":"k","component":[]}
card: k misspelt-field, no data
error misspelt-field /component at "component"
  There’s no field "component". Write "components".
  ✓ Rename to components: {"key":"k","components":[]}

{"key":"k","components":[],"ttl":5}
card: k taken,
warning unknown-field /ttl at "ttl"
  "ttl" isn’t a field of a card. Plain may ignore it or reject the card. Remove it.
  → Remove ttl: {"key":"k","components":[]}

{"key":"k","components":[],"time_to_live_seconds":60}
card: k taken,
warning misspelt-field /time_to_live_seconds at "time_to_live_seconds"
  There’s no field "time_to_live_seconds". Write "timeToLiveSeconds".
  ✓ Rename to timeToLiveSeconds: {"key":"k","components":[],"timeToLiveSeconds":60}

{"Key":"k","components":[]}
card: no key rejected,
error misspelt-field /Key at "Key"
  There’s no field "Key". Write "key".
  ✓ Rename to key: {"key":"k","components":[]}

{"key":"k","componentDivider":{}}
component: no key taken, componentDivider
warning unknown-field /key at "key"
  "key" isn’t a field of the component. Plain may ignore it or reject the card. Remove it.
  → Remove key: {"componentDivider":{}}

{"key":"k","components":[],"componentDivider":{}}
card: k taken,
warning stray-component /componentDivider at "componentDivider"
  "componentDivider" is in the card itself. Move it into the list under "components".
  ✓ Move it into components: {"key":"k","components":[{ "componentDivider":{} }]}
  → Remove it: {"key":"k","components":[]}

{"cards":[{"key":"k","components":[]},{"key":"k","components":[]}]}
response: k taken,; k duplicate-card-key,
error duplicate-card-key /cards/1/key at "k"
  A card above already has the key "k", and only that one is shown. Give each card its own key.
  → Write k-2: {"cards":[{"key":"k","components":[]},{"key":"k-2","components":[]}]}

{"cards":[{"key":"k","components":[]},{"key":"k","components":[]},{"key":"k-2","components":null}]}
response: k taken,; k duplicate-card-key,; k-2 taken, no data
error duplicate-card-key /cards/1/key at "k"
  A card above already has the key "k", and only that one is shown. Give each card its own key.
  → Write k-3: {"cards":[{"key":"k","components":[]},{"key":"k-3","components":[]},{"key":"k-2","components":null}]}
`;
