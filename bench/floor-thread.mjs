// A thread knows nothing of the TypeScript loader of its process; it brings its own.
import { register } from 'tsx/esm/api';

register();
await import('./floor-worker.ts');
