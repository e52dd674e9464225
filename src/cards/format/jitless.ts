import { config } from 'zod/mini';

// The content security policy forbids eval, which zod would otherwise use to compile schemas.
config({ jitless: true });
