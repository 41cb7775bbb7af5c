import { expect } from 'chai';
import { adminScreens } from '../support/admin-screens.ts';

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
});
