import { test } from 'vitest';

// The runner tries every mutant of the room before it comes to this.
test('every mutant', () => {});
