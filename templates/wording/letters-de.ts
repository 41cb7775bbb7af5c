/** What the letters of each kind say in German. The other languages follow its shape. */
export const letters = {
  poolNotice: {
    reached: (percent: string, all: boolean) =>
      all
        ? 'Die vereinbarten Stunden dieses Zeitraums sind ausgeschöpft.'
        : `Von den vereinbarten Stunden dieses Zeitraums sind ${percent} verbraucht.`,
    period: 'Zeitraum',
    agreed: 'Vereinbarte Stunden',
    used: 'Geleistet',
    remaining: 'Noch verfügbar',
    overage: 'Darüber hinaus geleistet',
    expiry: 'Nicht verbrauchte Stunden verfallen am Ende des Zeitraums.',
    beyond:
      'Weitere Stunden leisten wir nur mit Ihrer Zustimmung, außer zur Abwehr eines drohenden Schadens. Sie werden gesondert verrechnet.',
    consent: (link: string) => `Zustimmen können Sie hier: ${link}`,
    answer: 'Zustimmen können Sie mit einer Antwort auf diese Nachricht.',
  },
  overrunNotice: {
    apparent:
      'Bei der folgenden Leistung zeigt sich, dass die Kosten unseren Kostenvoranschlag übersteigen werden:',
    objectBy: 'Widerspruch bis',
    estimated: 'Kostenvoranschlag',
    spent: (day: string) => `Angefallen bis ${day}`,
    forecast: 'Voraussichtlich insgesamt',
    overrun: 'Überschreitung',
    costs: 'Kosten',
    amount: 'Netto in €',
    object: (day: string) =>
      `Sie können bis ${day} schriftlich widersprechen. Der Widerspruch gilt, wenn Sie darin eine günstigere Alternative nennen.`,
    silence:
      'Ohne einen solchen Widerspruch gilt die Überschreitung als genehmigt und wird nach Aufwand verrechnet.',
    tolerance: (percent: string) =>
      `Überschreitungen bis ${percent} gelten nach unseren Geschäftsbedingungen von vornherein als genehmigt.`,
  },
  reminder: {
    attention: (name: string) => `Geschäftsführung, z. H. ${name}`,
    late: {
      1: 'Bei den folgenden Rechnungen ist die Zahlungsfrist abgelaufen, ein Zahlungseingang ist uns nicht bekannt.',
      2: 'Auf unsere erste Mahnung haben wir die folgenden offenen Beträge nicht erhalten. Wir wenden uns daher an Sie als Geschäftsführung.',
    },
    invoice: 'Rechnung',
    issuedOn: 'vom',
    dueOn: 'zahlbar bis',
    open: 'Offen in €',
    interest: 'Zinsen in €',
    costs: 'Kosten in €',
    credit: 'Ihr Guthaben',
    sum: 'Summe',
    explained: (day: string) =>
      `Verzugszinsen bis ${day}; sie laufen bis zum Eingang der Zahlung weiter. Kosten: Pauschale für Betreibungskosten je Rechnung (§ 458 UGB). Zinsen und Kosten sind Schadenersatz und enthalten keine Umsatzsteuer.`,
    charged: 'Die angeführten Verzugszinsen werden mit diesem Schreiben verrechnet.',
    consequences: {
      1: 'Bleibt die Zahlung bis dahin aus, dürfen wir erbrachte, noch nicht verrechnete Leistungen sofort fällig stellen und weitere Leistungen bis zur vollständigen Zahlung einstellen.',
      2: 'Bleibt die Zahlung auch bis dahin aus, dürfen wir von allen Verträgen zurücktreten und entgangenen Gewinn fordern.',
    },
    crossed: 'Haben Sie inzwischen bezahlt, betrachten Sie dieses Schreiben bitte als gegenstandslos.',
  },
  instalments: {
    agreed: (amount: string, count: number) =>
      `Wir haben vereinbart, dass Sie ${amount} in ${count} Raten bezahlen. Der Betrag setzt sich so zusammen:`,
    replaces: (number: string) => `Diese Vereinbarung tritt an die Stelle der Ratenvereinbarung ${number}.`,
    plan: 'Zahlungsplan',
    position: 'Rate',
    dueOn: 'zahlbar bis',
    amount: 'Betrag in €',
    rest: 'danach offen in €',
    sum: 'Summe',
    included: (day: string) =>
      `Zinsen und Kosten bis ${day} sind in den Raten enthalten; sie sind Schadenersatz und enthalten keine Umsatzsteuer.`,
    interest:
      'Für Beträge, die noch nicht fällig sind, laufen keine Verzugszinsen; eine verspätete Rate wird ab dem Tag nach ihrem Zahlungstag verzinst. Es zählt der Tag, an dem das Geld auf unserem Konto einlangt.',
    lossOfTerm:
      'Wird eine Rate nicht rechtzeitig bezahlt, ist der gesamte noch offene Betrag sofort fällig (Terminsverlust).',
    invoice: (gross: string, count: number) =>
      `Der Rechnungsbetrag von ${gross} ist in ${count} Raten zahlbar. Die Zahlungstage stehen in der Ratenvereinbarung, die Sie nach dieser Rechnung erhalten.`,
    firstOf: (count: number, days: number) =>
      `erste von ${count} Raten, innerhalb von ${days} Tagen ab Erhalt`,
    first: (day: string) => `die erste Rate, bis spätestens ${day}`,
    atOnce: 'umgehend, der Betrag ist fällig',
    late: (position: number, amount: string, day: string, missing: string) =>
      `Die ${position}. Rate von ${amount} war bis ${day} zu bezahlen. An diesem Tag fehlten uns auf die bis dahin fälligen Raten ${missing}.`,
    lost: (rest: string, since: string) =>
      `Damit ist Terminsverlust eingetreten: Der gesamte noch offene Betrag von ${rest} ist seit ${since} sofort fällig.`,
    consequences:
      'Von diesem Tag an verrechnen wir Verzugszinsen, die wir gesondert fordern, und wir mahnen die offenen Rechnungen wieder.',
    talk: 'Wenn Sie sich mit uns auf andere Zahlungstage einigen möchten, melden Sie sich bitte gleich.',
  },
  claims: {
    until: 'Stichtag',
    interest: 'Verzugszinsen',
    claimed: 'Forderung',
    from: 'von',
    to: 'bis',
    days: 'Tage',
    principal: 'Kapital in €',
    rate: '% p. a.',
    amount: 'Zinsen in €',
    paid: 'davon bezahlt in €',
    all: (amount: string) => `Zu zahlen sind zum Stichtag insgesamt ${amount}.`,
    explained:
      'Einfache Zinsen ab dem Tag nach dem letzten Zahlungstag, je Halbjahr zum Basiszinssatz seines ersten Tages zuzüglich des vereinbarten Aufschlags, mindestens zum vereinbarten Satz; je Rechnung einmal kaufmännisch auf Cent gerundet. Zinsen und Kosten sind Schadenersatz und enthalten keine Umsatzsteuer.',
    excuse: (number: string, from: string, reason: string) =>
      `${number} ab ${from}: nur der Zinssatz für unverschuldeten Verzug (§ 456 UGB, § 1000 ABGB). ${reason}`,
    dayCounts: {
      'actual/365': 'Zinstage: tatsächliche Tage, das Jahr zu 365 Tagen.',
      'actual/actual': 'Zinstage: tatsächliche Tage, das Jahr mit seiner tatsächlichen Länge.',
      '30/360': 'Zinstage: der Monat zu 30, das Jahr zu 360 Tagen.',
    },
  },
  withdrawal: {
    declared: (reminder: string, date: string) =>
      `Unsere Mahnungen, zuletzt ${reminder} vom ${date} an die Geschäftsführung, sind ohne Erfolg geblieben. Wir treten daher mit sofortiger Wirkung von den folgenden Verträgen zurück und erbringen daraus keine weiteren Leistungen.`,
    contract: 'Auftrag',
    of: 'vom',
    agreed: 'Vereinbart in €',
    rendered: 'Erbracht in €',
    saved: 'Erspart in €',
    lost: 'Entgangen in €',
    explained:
      'Beträge netto. Erbracht: was bis heute geleistet wurde; es wird mit Umsatzsteuer abgerechnet, in Rechnung gestellte Anzahlungen werden abgezogen. Entgangen: vereinbarter Preis abzüglich des Erbrachten und der ersparten Aufwendungen; dies ist Schadenersatz und enthält keine Umsatzsteuer.',
    enclosed: 'Die Abrechnung erhalten Sie mit:',
    open: (amount: string) =>
      `Aus früheren Rechnungen sind nach dieser Abrechnung ${amount} offen; Verzugszinsen und Betreibungskosten kommen hinzu. Diese Forderungen bleiben aufrecht.`,
  },
  interestNote: {
    to: 'Zinsen bis',
    late: (day: string) =>
      `Für die verspätete Zahlung der folgenden Rechnungen verrechnen wir Verzugszinsen bis einschließlich ${day}.`,
    whole: 'Zinsen in €',
    before: 'schon verrechnet in €',
    charged: 'jetzt verrechnet in €',
    how: 'Berechnung der Zinsen',
  },
  timesheet: {
    day: 'Tag',
    person: 'Person',
    work: 'Tätigkeit',
    hours: 'Stunden',
    rate: '€ je Stunde',
    sum: 'Summe',
    all: (hours: string) => `Insgesamt ${hours} Stunden.`,
  },
  prices: {
    indexed: (contract: string, day: string) =>
      `Die Preise Ihres Vertrags ${contract} sind wertgesichert. Wir passen sie an den Verbraucherpreisindex (VPI) an, den die Bundesanstalt Statistik Österreich verlautbart. Ab ${day} gelten die folgenden Preise ohne Umsatzsteuer:`,
    costs: (contract: string, percent: string, day: string) =>
      `Die Kosten der Leistungen aus Ihrem Vertrag ${contract} sind um ${percent} gestiegen, ohne dass wir das beeinflussen konnten. Wir geben diese Steigerung weiter. Ab ${day} gelten die folgenden Preise ohne Umsatzsteuer:`,
    unit: 'je',
    old: 'bisher in €',
    new: 'neu in €',
    calculation: 'Berechnung',
    agreed: (price: string) => `vereinbarter Preis ${price}`,
    position: (position: number) => `Pos. ${position}`,
    reading: (value: string, series: string, month: string) => `${value} (${series}, ${month})`,
    provisional: 'vorläufig',
    chained: (series: string, month: string, from: string, value: string, factor: string) =>
      `Der ${series} wird nicht mehr verlautbart; ${month}: ${from} ${value} × Verkettungsfaktor ${factor}.`,
    rise: (percent: string) => `Veränderung auf eine Dezimalstelle gerundet: +${percent}`,
    methods: {
      'high-water-mark':
        'Sinkende Indexwerte bleiben unberücksichtigt: Es zählt der höchste Vergleichswert seit dem Ausgangsmonat, gerechnet wird immer vom vereinbarten Preis.',
      'skip-and-compound': 'Jahre mit sinkendem Index bleiben unberücksichtigt.',
    },
    explained: 'Nur das Ergebnis ist kaufmännisch gerundet.',
    source: 'Datenquelle: Statistik Austria – data.statistik.gv.at (CC BY 4.0), eigene Berechnung.',
    reason: (reason: string) => `Grund: ${reason}`,
    evidence: (title: string, day: string) =>
      `Nachweis: ${title} vom ${day}. Auf Wunsch stellen wir Ihnen diesen Nachweis zur Verfügung.`,
    next: 'Alle übrigen Vereinbarungen bleiben unverändert; Sie brauchen nichts zu veranlassen.',
  },
  offer: {
    billing: 'Abrechnung',
    order: 'Bestellung',
    orderText: (number: string, version: number) =>
      `Wir bestellen die Leistungen des Angebots ${number}, Version ${version}, zu den genannten Bedingungen.`,
    place: 'Ort, Datum',
    signature: 'Name, Unterschrift',
  },
  acknowledgement: {
    thanks: (offer: string) => `Danke für Ihre Bestellung zu unserem Angebot ${offer}.`,
    received: (moment: string) => `Sie gilt als am ${moment} eingegangen.`,
    nothingConcluded:
      'Diese Nachricht bestätigt nur den Eingang. Ein Vertrag kommt erst mit unserer Auftragsbestätigung oder mit dem Beginn unserer Leistung zustande.',
    bound: (day: string) => `Sie sind an Ihre Bestellung bis ${day} gebunden; bis dahin hören Sie von uns.`,
    moment: (day: string, time: string) => `${day}, ${time} Uhr`,
  },
  confirmation: {
    thanks: (offer: string, version: number, received: string) =>
      `Wir bestätigen Ihre Bestellung vom ${received} zu unserem Angebot ${offer}, Version ${version}.`,
    concluded: (day: string) => `Der Vertrag ist damit am ${day} geschlossen.`,
    plan: 'Was wann in Rechnung gestellt wird',
    part: 'Teilbetrag',
    sum: 'Summe',
  },
  termination: {
    received: {
      client: (day: string) => `Ihre Kündigung dieses Vertrags haben wir am ${day} erhalten.`,
      agency: (day: string) =>
        `Wir haben diesen Vertrag gekündigt; die Kündigung ist Ihnen am ${day} zugegangen.`,
    },
    ends: (day: string) => `Der Vertrag endet mit Ablauf des ${day}.`,
    until:
      'Bis dahin gelten Leistung und Entgelt unverändert. Was Sie für die Zeit danach schon bezahlt haben, erhalten Sie mit einer Rechnungskorrektur zurück.',
  },
};

export type LetterWording = typeof letters;
