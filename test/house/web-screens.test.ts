import { expect } from 'chai';
import { adminScreens } from '../support/admin-screens.ts';
import { sourceFiles } from './source-files.ts';

/** As `WebRoom` says it; its own type speaks of components, which only the UI knows. */
interface Room {
  readonly resources?: readonly Readonly<Record<string, unknown> & { name: string }>[];
  readonly pages?: readonly { readonly path: string }[];
}

/** The routes of react-admin. */
const routeOf = {
  list: (name: string) => `/${name}`,
  create: (name: string) => `/${name}/create`,
  edit: (name: string) => `/${name}/:id`,
  show: (name: string) => `/${name}/:id/show`,
};

/** What one statement of the bank holds, and what may be booked of it. */
const partsOfScreens = ['web/bank/entry-list.tsx', 'web/bank/suggestion-list.tsx'];

describe('Screens of the admin UI', () => {
  it('every one is looked at in the browser: test/support/admin-screens.ts names it', async function () {
    this.timeout(30_000);
    const { rooms } = (await import(new URL('../../web/rooms.ts', import.meta.url).href)) as {
      rooms: Room[];
    };
    const routes = rooms.flatMap(({ resources = [], pages = [] }) => [
      ...resources.flatMap((resource) =>
        Object.entries(routeOf)
          .filter(([kind]) => kind in resource)
          .map(([, route]) => route(resource.name)),
      ),
      ...pages.map(({ path }) => path),
    ]);
    expect(routes.length).to.be.greaterThan(50);
    const looked = new Set(adminScreens.map(({ route }) => route.replace(/\?.*/, '')));
    expect(routes.filter((route) => !looked.has(route))).to.deep.equal([]);
  });

  it('every list has filters to keep, columns to choose and pages: it is a Listing', async () => {
    const files = await sourceFiles(new URL('../../', import.meta.url).pathname);
    const lists = files.filter(
      ({ path }) => /^web\/.*-list\.tsx$/.test(path) && !partsOfScreens.includes(path),
    );
    expect(lists.length).to.be.greaterThan(15);
    expect(lists.filter(({ text }) => !text.includes('<Listing')).map(({ path }) => path)).to.deep.equal([]);
  });

  it('every form names its mistakes itself: it is a Form or RecordForm of the parts, or has noValidate', async () => {
    const files = await sourceFiles(new URL('../../', import.meta.url).pathname);
    const forms = files.filter(({ path }) => path.startsWith('web/') && path.endsWith('.tsx'));
    const fromReactAdmin = /import \{[^}]*\b(Form|SimpleForm)\b[^}]*\} from 'react-admin'/;
    const plain = /component="form"(?![^>]*\bnoValidate\b)|<form\b(?![^>]*\bnoValidate\b)/;
    const wrong = forms.filter(({ text }) => fromReactAdmin.test(text) || plain.test(text));
    expect(wrong.map(({ path }) => path)).to.have.members([
      'web/parts/form.tsx',
      'web/parts/record-form.tsx',
    ]);
  });
});
