/**
 * Runs `take` for one contender after the other, again and again, so that other load on the machine affects all of them
 * equally. `take` returns one sample or several. Missing contenders get none. A contender that can't do it gets a note
 * in the table instead of a number.
 */
export async function inTurn(bench, rounds, names, take) {
  const present = names.filter((name) => name in bench.contenders);
  const samples = Object.fromEntries(present.map((name) => [name, []]));
  const notes = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const name of present) {
      if (name in notes) continue;
      try {
        samples[name].push(...[await take(name)].flat());
      } catch (error) {
        // Ours has to do everything. If another contender can't, the table shows it.
        if (name === 'ours') throw error;
        notes[name] = 'not done';
        console.error(error.message.split('\n')[0]);
        await bench.closePages();
      }
    }
  }
  return { samples, notes };
}

/** Picks one number from samples that are objects. */
export function pick({ samples, notes }, what) {
  const list = (all) => all.map((sample) => sample[what]).filter((value) => value !== undefined);
  return {
    samples: Object.fromEntries(Object.entries(samples).map(([name, all]) => [name, list(all)])),
    notes,
  };
}
