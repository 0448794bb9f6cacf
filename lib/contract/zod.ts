/** Zod, told first not to compile schemas with `eval`: the policy of our pages forbids it. Import `z` from here only. */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
