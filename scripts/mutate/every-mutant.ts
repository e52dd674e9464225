import { test } from 'vitest';

// The runner tries every mutant of the room before it gets here.
test('every mutant', () => {});
