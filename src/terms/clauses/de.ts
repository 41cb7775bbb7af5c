import { type english } from './en.ts';

/** The same explanations in German; a clause without one does not compile. */
export const german: Readonly<Record<keyof typeof english, string>> = {
  '1.1':
    'Vertragsgrundlage sind das schriftliche Angebot, die dort genannten Beschreibungen, die Preisliste und diese Bedingungen.',
  '1.2':
    'Es gelten die bei Vertragsabschluss aktuellen Fassungen, auch für spätere Verträge, sofern für das Projekt nichts anderes vereinbart ist.',
  '1.3':
    'Geänderte Bedingungen werden schriftlich mitgeteilt und gelten als vereinbart, wenn der Kunde nicht innerhalb der Frist schriftlich widerspricht.',
  '1.4': 'Nebenabreden und Änderungen bedürfen der Schriftform; das gilt auch für das Abgehen davon.',
  '1.5':
    'Eigene Bedingungen des Kunden werden nicht Vertragsinhalt, außer die Agentur hat ihnen ausdrücklich schriftlich zugestimmt.',
  '1.6':
    'Bei Widersprüchen geht das schriftliche Angebot vor, dann Projektbeschreibung, allgemeine Beschreibungen, Preisliste und zuletzt diese Bedingungen.',
  '2.1': 'Angebote sind unverbindlich; ein Vertrag setzt die ausdrückliche Annahme durch die Agentur voraus.',
  '2.2': 'Eine Bestellung bindet den Kunden für die vereinbarte Frist ab ihrem Einlangen.',
  '2.3':
    'Der Vertrag kommt durch die schriftliche Auftragsbestätigung oder durch erkennbaren Beginn der Leistung zustande. Eine Empfangsbestätigung ist keine Annahme.',
  '2.4':
    'Elektronische Erklärungen gelten an Werktagen während der Empfangszeiten sofort als eingelangt, sonst mit Beginn des nächsten Werktags.',
  '3.1': 'Erfüllungsort ist der vereinbarte Ort, in der Regel der Sitz der Agentur.',
  '3.2':
    'Der Umfang ergibt sich aus der schriftlichen Leistungsbeschreibung. Nach der Bestellung ändert er sich nur einvernehmlich; Preis und Termine können sich mitändern.',
  '3.3':
    'In agilen Projekten werden Methoden und Einzelleistungen während des Projekts gemeinsam festgelegt.',
  '3.5':
    'Die Agentur darf eine gleichwertige Leistung erbringen, wenn sie dem Zweck des Auftrags entspricht.',
  '3.6':
    'Die Agentur darf Dritte beiziehen; bei vereinbarten Fremdleistungen schuldet sie deren ordentliche Beauftragung und Koordination.',
  '3.7': 'Teillieferungen sind zulässig; Termine sind nur verbindlich, wenn sie so bezeichnet sind.',
  '3.8':
    'Unbefristete Verträge können mit der vereinbarten Frist zum Monatsende gekündigt werden, nicht vor Ablauf einer Mindestlaufzeit.',
  '3.9':
    'Unvorhersehbare oder unabwendbare Ereignisse verschieben Termine um ihre Dauer und die nötige Umstellung; der Kunde wird schriftlich verständigt.',
  '3.10':
    'Der Kunde stellt Informationen, Unterlagen, Zugänge und Ansprechpersonen rechtzeitig bei. Verzug damit verschiebt Termine und kann Mehrkosten verursachen.',
  '3.12':
    'Alle Rechte bleiben bis zur vollständigen Zahlung bei der Agentur; danach darf der Kunde die Leistungen im vereinbarten Umfang nutzen.',
  '3.13': 'Das Nutzungsrecht umfasst das Endprodukt, nicht Vorstufen, Grundlagen oder Arbeitsdateien.',
  '3.14':
    'Die Agentur darf die Einhaltung von Lizenzen prüfen; dabei erhobene Daten werden nach kurzer Frist gelöscht.',
  '3.15': 'Die Agentur darf Kunde und Projekt als Referenz nennen, bis der Kunde schriftlich widerspricht.',
  '4.1':
    'Inhaltliche Leistungen umfassen einen ersten Entwurf und kleine Korrekturen; weitere Entwürfe werden verrechnet.',
  '4.2': 'Domains werden zu den Bedingungen der Registrierungsstelle angemeldet; geschuldet ist das Bemühen.',
  '4.3':
    'Hosting ist im zugesicherten Anteil jedes Vertragsjahres verfügbar; geplante Wartung und unbeeinflussbare Ausfälle zählen nicht.',
  '4.4':
    'Suchmaschinen- und Performance-Marketing erfolgt fachgerecht; Platzierungen oder Kennzahlen werden nicht zugesichert.',
  '4.5':
    'Wartung ist nur geschuldet, wenn sie vereinbart ist, Reaktionszeiten nur bei gesonderter Vereinbarung.',
  '4.6': 'Die Datensicherung obliegt dem Kunden, vor allem vor Installation oder Wartung.',
  '4.7': 'Eine kostenlose Fernüberwachung verpflichtet nicht zur Kontrolle der Systeme.',
  '4.8':
    'Fremde Plattformen werden in dem bei Angebotslegung bekannten Zustand genutzt; Aufwand durch spätere Änderungen wird verrechnet.',
  '4.9':
    'Apps folgen den bei Angebotslegung bekannten Store-Richtlinien; spätere Änderungen sind ein eigener Auftrag.',
  '4.10':
    'Unterstützt werden die Plattformen und Browser, die bei Projektbeginn aktuell und ausreichend verbreitet sind.',
  '4.11':
    'Verlangt eine Open-Source-Lizenz die Weitergabe, darf das Werk unter dieser Lizenz veröffentlicht werden.',
  '4.12':
    'Desktop-Software entsteht nach den vereinbarten Anforderungen; Installation, Betreuung und Kompatibilität bedürfen ausdrücklicher Vereinbarung.',
  '4.13':
    'Lizenzen sind einfach und nicht übertragbar, folgen eigenen Lizenzbedingungen und werden mit vollständiger Zahlung wirksam.',
  '5.2':
    'Geschäftsgeheimnisse sind zu schützen; eine Verletzung zieht eine Vertragsstrafe nach sich, weiterer Schadenersatz bleibt möglich.',
  '5.3':
    'Personal und Lieferanten der Agentur dürfen während des Vertrags und der Frist danach nicht abgeworben werden; sonst fällt eine Vertragsstrafe an.',
  '6.1': 'Preise verstehen sich in Euro und netto; Versand, Fremdleistungen und Gebühren kommen hinzu.',
  '6.2':
    'Kostenvoranschläge sind unverbindlich, wenn sie nicht anders bezeichnet sind. Eine größere Überschreitung wird schriftlich angezeigt und gilt als genehmigt, wenn der Kunde nicht rechtzeitig widerspricht und einen günstigeren Weg anbietet.',
  '6.3':
    'Eine Pauschale deckt die vereinbarten Leistungen, nicht aber unvorhersehbare Ereignisse, mangelnde Mitwirkung oder verborgene Mängel von Beigestelltem.',
  '6.4':
    'Als ungefähr, voraussichtlich oder geschätzt bezeichnete Entgelte werden nach tatsächlichem Aufwand verrechnet.',
  '6.5':
    'Ein Stundenpool sichert Zeit für einen Zeitraum; ungenutzte Stunden verfallen, darüber hinaus wird nur mit Zustimmung oder bei drohendem Schaden gearbeitet.',
  '6.6': 'Leistungen außerhalb des vereinbarten Entgelts werden gesondert verrechnet.',
  '6.7': 'Der vereinbarte Teil des Entgelts ist bei Bestellung zu zahlen, der Rest bei Fertigstellung.',
  '6.8': 'Einzelne Positionen der Beschreibung und Sprints können gesondert verrechnet werden.',
  '6.9':
    'Volle Vorauszahlung des nächsten Teils kann bei neuen Kunden, bei Fremdleistungen und bei Anzeichen von Zahlungsschwierigkeiten verlangt werden.',
  '6.10':
    'Preise laufender Verträge folgen zum Jahresende dem Verbraucherpreisindex, nie nach unten; belegte Kostensteigerungen dürfen weitergegeben werden.',
  '6.11':
    'Tritt der Kunde ohne grobes Verschulden der Agentur zurück, bleibt das Entgelt geschuldet, abzüglich ersparter Fremdleistungen.',
  '7.1':
    'Rechnungen sind ab Rechnungsdatum ohne Abzug fällig; mit der Leistung wird in der Regel nach Zahlung begonnen.',
  '7.2': 'Rechnungen sind innerhalb der vereinbarten Frist ab Erhalt zu bezahlen.',
  '7.3': 'Online-Bestellungen sind mit der Bestellung zu bezahlen.',
  '7.4': 'Bezahlt wird durch Überweisung auf das angegebene Konto; Barzahlung ist ausgeschlossen.',
  '7.5': 'Der Kunde kann jede angebotene Zahlungsart nutzen; belastet wird im Zeitpunkt der Zahlung.',
  '7.6':
    'Die Agentur darf Fremdleistungen im eigenen Namen oder im Namen des Kunden, auf eigene oder seine Rechnung beauftragen.',
  '7.7':
    'Aufrechnen darf der Kunde nur mit schriftlich anerkannten oder gerichtlich festgestellten Forderungen; ein Zurückbehaltungsrecht besteht nicht.',
  '7.8':
    'Wird eine Rate nicht rechtzeitig bezahlt, ist der gesamte offene Betrag sofort fällig (Terminsverlust).',
  '7.9':
    'Bei Zahlungsverzug fallen die gesetzlichen Zinsen zwischen Unternehmern an, mindestens der vereinbarte Satz; Betreibungskosten trägt der Kunde.',
  '7.10':
    'Nach erfolgloser Mahnung darf die Agentur erbrachte Leistungen sofort verrechnen und die Arbeit einstellen, nach einer weiteren an die Geschäftsführung vom Vertrag zurücktreten und entgangenen Gewinn fordern.',
  '8.1': 'Beim Werkvertrag schuldet die Agentur das vereinbarte Ergebnis.',
  '8.2':
    'In agilen Projekten schuldet die Agentur die ordentliche Ausführung des für die Phase Festgelegten.',
  '8.3':
    'Wird Arbeitszeit beigestellt, verantwortet der Kunde das Ergebnis und die Agentur die korrekte Ausführung.',
  '8.4': 'Mehraufwand durch eigene Eingriffe des Kunden wird verrechnet.',
  '8.5':
    'Lieferungen sind innerhalb der Frist schriftlich anzunehmen oder zu rügen, danach gelten sie als abgenommen. Verborgene Mängel sind innerhalb der Frist ab Entdeckung zu melden.',
  '8.6':
    'Die Gewährleistung läuft für die vereinbarte Zeit ab Lieferung; die Art der Abhilfe wählt die Agentur.',
  '8.7':
    'Schadenersatz setzt grobe Fahrlässigkeit oder Vorsatz voraus und verjährt in den vereinbarten Fristen ab Kenntnis und ab dem Ereignis.',
  '8.13':
    'Vor anderen Ansprüchen ist der Agentur die vereinbarte Frist zur Behebung des Mangels einzuräumen.',
  '8.14':
    'Ein Vertrag wird nur in der vereinbarten Form gekündigt; wenn nichts anderes festgelegt ist, mit eingeschriebenem Brief.',
  '9.1': 'Es gilt das Recht des vereinbarten Staates ohne seine Verweisungsnormen.',
  '9.2': 'Vertragsnormen (ÖNORM) gelten nur, wenn sie ausdrücklich vereinbart sind.',
  '9.3':
    'Zuständig ist das Gericht am vereinbarten Ort; die Agentur darf auch am Gerichtsstand des Kunden klagen.',
  '9.5': 'Änderungen des Vertrags und dieses Erfordernisses bedürfen der Schriftform.',
  '9.6': 'Der Kunde darf den Vertrag nur mit vorheriger schriftlicher Zustimmung der Agentur übertragen.',
};
