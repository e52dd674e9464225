import type { ServerResponse } from 'node:http';
import { textCard } from '../cards.ts';
import { answerRequestedCards } from '../peers/behaviours.ts';
import { jsonBody } from '../peers/json-body.ts';
import type { Received } from '../peers/peer.ts';
import { differences, MEASURED_CARD, readMeasures } from './card-measures.ts';
import { expect, test } from './fixture.ts';

// The name before the colon is the job's row in the table of `npm run test:browsers`.

test('open: a first visit shows an example card next to its JSON, and no warnings', async ({
  person,
  keep,
}) => {
  await person.open();
  await person.expectCard('Subscription', 'Starter');
  await person.expectProblems(0);
  await person.expectSaved();
  expect(await person.everSaid()).not.toMatch(/storage/i);
  await keep('.png', await person.picture());
});

test('type: every word that is typed into the JSON is drawn, and Ctrl+Z undoes it', async ({ person }) => {
  await person.open();
  await person.goIntoEditor();
  await person.find('Starter');
  await person.type('Growth');
  await person.expectCard('Subscription', 'Growth');
  await person.press('Control+z');
  await person.expectCard('Subscription', 'Starter');
  await person.find('Starter');
  await person.type('50% {of} [it] #2: ok?');
  await person.expectCard('Subscription', '50% {of} [it] #2: ok?');
  await person.expectProblems(0);
});

test('problem and its fix: a wrong colour is listed as a problem, and one click corrects it', async ({
  person,
}) => {
  await person.open();
  await person.goIntoEditor();
  await person.find('YELLOW');
  await person.type('GRAY');
  await person.expectProblems(1);
  await person.takeFix('Write GREY');
  await person.expectProblems(0);
  expect(await person.sharedText()).toContain('"badgeColor": "GREY"');
});

test('insert: a component from the toolbar is added to the JSON and drawn', async ({ person }) => {
  await person.open();
  await person.goIntoEditor();
  await person.find('Starter');
  await person.insert('Badge');
  await person.expectDrawn('componentBadge', 3);
  await person.expectProblems(0);
});

test('select in the drawing: a click on a drawn component selects it and shows its place in the JSON', async ({
  person,
}) => {
  await person.open();
  await person.design();
  await person.chooseDrawn('593 of 1000');
  await person.expectChosen('componentBadge');
});

test('design a card: a component is inserted, edited in place, recoloured and dragged; Escape cancels a drag, and each undo takes back one step', async ({
  person,
}) => {
  await person.open();
  const before = await person.sharedText();
  await person.design();
  await person.chooseDrawn('593 of 1000');
  await person.insertBehindChosen('Badge');
  await person.expectDrawn('componentBadge', 3);
  await person.retype('Active', 'Nearly full');
  await person.expectCard('Usage', 'Nearly full');
  await person.setProperty('Colour', 'Red');
  await person.dragDrawn('Nearly full', 'Starter');
  await person.press('Escape');
  await person.drop();
  await person.expectCard('Usage', 'Nearly full');
  await person.dragDrawn('Nearly full', 'Starter');
  await person.drop();
  await person.expectCard('Subscription', 'Nearly full');
  await person.expectSaid(/Moved to position 1 of 2/);
  await person.expectCardWithout('Usage', 'Nearly full');
  expect(await person.sharedText()).toMatch(/"badgeLabel": "Nearly full",\s+"badgeColor": "RED"/);
  await person.press('Control+z');
  await person.expectCard('Usage', 'Nearly full');
  await person.press('Control+z');
  await person.press('Control+z');
  await person.expectCardWithout('Usage', 'Nearly full');
  await person.press('Control+z');
  await person.expectDrawn('componentBadge', 2);
  expect(await person.sharedText()).toBe(before);
});

test('load an endpoint: its cards are drawn, from the same request that Plain would send', async ({
  person,
  peers,
}) => {
  const peer = await peers.start(answerRequestedCards([textCard('notes', 'Likes pears')]));
  await person.open();
  await person.loadEndpoint(peer.url, 'notes');
  await person.expectCard('notes', 'Likes pears');
  expect(peer.received).toHaveLength(1);
  expect(jsonBody(peer.received[0])).toMatchObject({ cardKeys: ['notes'] });
  expect(peer.received[0]?.headers['user-agent']).toBe('Plain/1.0 (plain.com; help@plain.com)');
});

test('run a workflow: a click runs it and shows how it went', async ({ person }) => {
  await person.open();
  await person.runWorkflow('Resync billing');
  await person.expectSaid(/succeeded|success/i);
});

test('share and open a link: someone else sees the shared draft', async ({ person, anotherPerson }) => {
  await person.open();
  await person.goIntoEditor();
  await person.find('Starter');
  await person.type('Shared plan');
  await person.expectCard('Subscription', 'Shared plan');
  const link = await person.shareLink();
  const reader = await anotherPerson();
  await reader.open(link);
  await reader.expectCard('Subscription', 'Shared plan');
});

test('embed: a page of another site shows the cards in a frame of the right height', async ({
  person,
  anotherPerson,
  peers,
}) => {
  await person.open();
  const view = (await person.shareLink()).replace('/#', '/embed#');
  const host = await peers.start((_: Received, response: ServerResponse) => {
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>Host</title>
      <iframe src="${view}" title="Cards" width="408" height="100"></iframe>
      <script>
        addEventListener('message', ({ data }) => {
          if (data.type === 'card-playground:height') document.querySelector('iframe').height = data.height;
        });
      </script>`);
  });
  const reader = await anotherPerson();
  await reader.visit(host.origin);
  await reader.expectCard('Usage', '593 of 1000', 'framed');
  await expect.poll(() => reader.framedHeight()).toBeGreaterThan(400);
});

test('draft survives a reload: the text that was typed and saved is still there', async ({ person }) => {
  await person.open();
  await person.goIntoEditor();
  await person.find('Starter');
  await person.type('Kept plan');
  await person.expectCard('Subscription', 'Kept plan');
  await person.expectSaved();
  await person.reload();
  await person.expectCard('Subscription', 'Kept plan');
});

test('export: a card is downloaded as a picture', async ({ person }) => {
  await person.open();
  const png = await person.downloadPicture();
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(360);
});

test('copy and paste: the copied JSON is pasted over the draft of someone who has already typed into it; then a component is copied in the drawing', async ({
  person,
}) => {
  await person.open();
  await person.copyJson();
  await person.goIntoEditor();
  await person.find('Starter');
  await person.type('Lost soon');
  await person.expectCard('Subscription', 'Lost soon');
  await person.press('Control+a');
  await person.press('Control+v');
  await person.expectCard('Subscription', 'Starter');
  await person.expectProblems(0);
  // The caret was in the editor before, where Firefox sends the events of the clipboard.
  await person.design();
  await person.chooseDrawn('Starter');
  await person.press('Control+c');
  await person.expectSaid(/Copied the badge/);
  await person.chooseDrawn('593 of 1000');
  await person.press('Control+v');
  await person.expectCard('Usage', 'Starter');
  await person.press('Control+z');
  await person.expectCardWithout('Usage', 'Starter');
});

test('keyboard out of the editor: Tab indents, and leaves the editor after Escape', async ({ person }) => {
  await person.open();
  await person.goIntoEditor();
  await person.press('Tab');
  await person.expectInEditor(true);
  await person.press('Escape');
  await person.press('Tab');
  await person.expectInEditor(false);
  await person.expectFocusSomewhere();
});

test('same measures: every component has the same size and position as in the other browsers, within a pixel', async ({
  person,
  keep,
}) => {
  await person.openShared('Measured', JSON.stringify({ cards: [MEASURED_CARD] }, null, 2));
  await person.expectCard('component-library', 'and a second line');
  await person.expectFonts();
  const wanted = await readMeasures();
  await expect
    .poll(async () => {
      const found = await person.measures();
      await keep('.measures.json', `${JSON.stringify(found, null, 2)}\n`);
      return differences(found, wanted);
    })
    .toEqual([]);
});
