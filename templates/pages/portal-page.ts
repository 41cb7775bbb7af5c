import { type Language, type PaperSeller } from '../../src/documents/papers/parts.ts';
import { html, type Html, numbered } from './html.ts';
import { document } from './page.ts';
import { frameWords } from './wording/frame.ts';

/** What stands around a page of the portal. */
export interface Frame {
  readonly language: Language;
  readonly agency: PaperSeller;
  /** The client that has signed in; null before that. */
  readonly client: string | null;
  /** The address of the page, to come back to it in the other language. */
  readonly address: string;
}

const sections = ['home', 'offers', 'contracts', 'invoices', 'statement', 'papers'] as const;
type Section = (typeof sections)[number];

/** A page of the portal (Kundenbereich): where one is, who has signed in, what there is, and who the agency is. */
export function portalPage(frame: Frame, title: string, body: Html): string {
  const { language, agency, client } = frame;
  const words = frameWords[language];
  const content = html`<a class="skip" href="#content">${words.skip}</a>
    <header>
      <div class="head">
        <p class="who"><strong>${agency.name}</strong>${client === null ? '' : ` · ${client}`}</p>
        ${languageSwitch(frame)} ${client === null ? null : signOut(words.signOut)}
      </div>
      ${client === null ? null : menu(frame)}
    </header>
    <main id="content" tabindex="-1">
      <h1>${numbered(title)}</h1>
      ${body}
    </main>
    ${imprint(frame)}`;
  return document({ language, title: `${title} – ${agency.name}`, look: 'portal', content });
}

function languageSwitch({ language, address }: Frame): Html {
  const other = language === 'de' ? 'en' : 'de';
  return html`<form method="post" action="/portal/language">
    <input type="hidden" name="language" value="${other}" />
    <input type="hidden" name="address" value="${address}" />
    <button lang="${other}">${frameWords[language].otherLanguage}</button>
  </form>`;
}

function signOut(label: string): Html {
  return html`<form method="post" action="/portal/sign-out"><button>${label}</button></form>`;
}

function menu({ language, address }: Frame): Html {
  const words = frameWords[language];
  const [, , section = ''] = address.split(/[/?]/);
  const items = sections.map((name: Section) => {
    const target = name === 'home' ? '/portal' : `/portal/${name}`;
    const current = section === (name === 'home' ? '' : name);
    const link = current
      ? html`<a href="${target}" aria-current="page">${words[name]}</a>`
      : html`<a href="${target}">${words[name]}</a>`;
    return html`<li>${link}</li>`;
  });
  return html`<nav aria-label="${words.menu}">
    <ul>
      ${items}
    </ul>
  </nav>`;
}

/** Who the agency is (§ 5 ECG, § 14 UGB). */
function imprint({ language, agency }: Frame): Html {
  const words = frameWords[language];
  const { name, street, postalCode, city, registerNumber, registerCourt, vatId, email, phone } = agency;
  const register = [
    registerNumber === null ? null : words.register(registerNumber, registerCourt),
    vatId === null ? null : words.vatId(vatId),
  ].filter((part) => part !== null);
  return html`<footer>
    <p>${[name, street, `${postalCode} ${city}`].join(', ')}</p>
    ${register.length === 0 ? null : html`<p>${register.join(' · ')}</p>`}
    <p><a href="mailto:${email}">${email}</a>${phone === null ? '' : ` · ${phone}`}</p>
  </footer>`;
}
