import { type Pattern } from './pattern.ts';

/** Of contracts and what is done on them. */
export const contracts: readonly Pattern[] = [
  [
    /^work on (.*) rests; resume the contract (?:first|before recording time)$/,
    'Die Arbeit an $1 ruht; zuerst den Vertrag wieder aufnehmen',
  ],
  [
    /^resume (\S+) before (?:demanding an advance payment|defining a sprint|recording a delivery)$/,
    'Zuerst den Vertrag $1 wieder aufnehmen',
  ],
  [/^resume the contract before recording a delivery$/, 'Zuerst den Vertrag wieder aufnehmen'],
  [/^the contract is (\S+); its prices stand$/, 'Der Vertrag ist {$1}; seine Preise bleiben'],
  [/^the contract is (\S+)(?: already)?$/, 'Der Vertrag ist {$1}'],
  [/^contract (\S+) is (\S+)$/, 'Der Vertrag $1 ist {$2}'],
  [/^([A-Z]+-\S+|\d+) is (\S+)$/, '$1 ist {$2}'],
  [/^(\S+): (.*)[;,] (?:then )?decide again(?: then)?$/, '$1: $2; danach neu entscheiden'],
  [/^contracts\.\d+\.contractId: .*$/, 'Dieser Vertrag gehört nicht zu der Entscheidung'],
  [/^(\S+) is (\S+) and was settled$/, '$1 ist {$2} und abgerechnet'],
  [
    /^(\S+) is (\S+); make a new offer for more$/,
    '$1 ist {$2}; für weitere Leistungen ein neues Angebot erstellen',
  ],
  [
    /^(\S+) is (\S+); a sprint needs a running contract$/,
    '$1 ist {$2}; ein Sprint braucht einen laufenden Vertrag',
  ],
  [/^(\S+) is (\S+): nothing is to be rendered any more$/, '$1 ist {$2}; es ist nichts mehr zu leisten'],
  [
    /^deposits ask for the whole of this part already.*$/,
    'Dieser Teil ist durch Anzahlungen bereits zur Gänze angefordert',
  ],
  [
    /^it was agreed until (\S+) and ends by itself.*$/,
    'Der Vertrag ist bis $1 vereinbart und endet von selbst; ein früheres Ende schriftlich vereinbaren',
  ],
  [/^nothing is left to deliver$/, 'Es ist nichts mehr zu liefern'],
  [
    /^name the lines that were delivered, or say it in a note$/,
    'Bitte die gelieferten Positionen wählen oder in einer Anmerkung sagen, was geliefert wurde',
  ],
  [
    /^there is no line (.*); the contract has lines 1 to (\d+)$/,
    'Eine Position $1 gibt es nicht; der Vertrag hat die Positionen 1 bis $2',
  ],
  [
    /^line (\S+) has no price per period; name one that has$/,
    'Position $1 hat keinen Preis je Zeitraum; bitte eine andere wählen',
  ],
  [
    /^the contract has no line with a price per period$/,
    'Der Vertrag hat keine Position mit einem Preis je Zeitraum',
  ],
  [
    /^linePosition (\S+): name a line of (\S+) of kind .*$/,
    'Position $1 passt dafür nicht; bitte eine andere Position von $2 wählen',
  ],
  [/^(.*) accepted it on (\S+); nothing has to be done$/, '$1 hat am $2 abgenommen; es ist nichts zu tun'],
  [
    /^(.*) objected on (\S+); settle that, then record the acceptance$/,
    '$1 hat am $2 gerügt; zuerst das klären, dann die Abnahme erfassen',
  ],
  [
    /^no objection was made by (\S+): it counts as accepted$/,
    'Bis $1 wurde nicht gerügt: Die Lieferung gilt als abgenommen',
  ],
  [
    /^the last day was (\S+); a latent defect.*$/,
    'Der letzte Tag war $1; für verborgene Mängel läuft eine eigene Frist ab Entdeckung',
  ],
  [
    /^notice was received on (\S+); the contract ends on (\S+)$/,
    'Die Kündigung ist am $1 eingelangt; der Vertrag endet am $2',
  ],
  [
    /^(\S+) has nothing that is billed per period.*$/,
    '$1 enthält nichts, was je Zeitraum verrechnet wird; der Vertrag endet mit der Lieferung',
  ],
  [
    /^a contract is terminated by registered mail.*$/,
    'Gekündigt wird mit eingeschriebenem Brief; bitte um diesen ersuchen und ihn erfassen',
  ],
  [
    /^it ended on (\S+); conclude a new contract instead$/,
    'Der Vertrag endete am $1; bitte einen neuen schließen',
  ],
  [
    /^(\S+) h are booked on this service.*$/,
    'Auf dieser Leistung sind $1 Stunden gebucht und werden verrechnet; die Stunden bitte weglassen',
  ],
  [
    /^(\d+) entries are booked on (.*); move or remove them.*$/,
    'Auf $2 sind $1 Einträge gebucht; diese zuerst verschieben oder entfernen, oder die Leistung als erbracht erfassen',
  ],
  [/^it was taken back on (\S+): (.*)$/, 'Am $1 zurückgenommen: $2'],
  [
    /^it is on invoice (\S+): cancel that invoice.*$/,
    'Der Einkauf steht auf der Rechnung $1: diese zuerst stornieren, dann berichtigen und neu verrechnen',
  ],
  [/^(\S+) is billed (\S+); sprints need.*$/, '$1 wird nicht nach Sprints abgerechnet'],
  [
    /^at (\S+) % VAT EUR (\S+) of the agreed price are free.*$/,
    'Mit $1 % USt sind vom vereinbarten Preis noch EUR $2 frei: den Preis senken oder den Rest als Zusatzleistung bestellen',
  ],
  [
    /^costs that rose by (\S+) % are not passed on: it takes more than (\S+) %$/,
    'Kosten, die um $1 % gestiegen sind, werden nicht weitergegeben: Es braucht mehr als $2 %',
  ],
  [/^nothing has to be done: .*$/, 'Es ist nichts zu tun'],
  [/^nothing has to be done; .*$/, 'Es ist nichts zu tun; das ist bereits geschehen'],
  [
    /^itemId: item (\S+) of (\S+) is no effort that is billed once.*$/,
    'Position $1 von $2 ist kein Aufwand, der einmal verrechnet wird',
  ],
  [/^item (\S+) of (\S+) has its last invoice.*$/, 'Position $1 von $2 ist schlussgerechnet'],
  [
    /^the overrun is (\S+); only one that was announced can be objected to$/,
    'Widersprechen lässt sich nur einer angezeigten Überschreitung (Stand: {$1})',
  ],
  [
    /^the costs stay within what is approved by now.*$/,
    'Die Kosten liegen nun innerhalb des Genehmigten; der nächste Lauf verwirft die Anzeige',
  ],
  [
    /^enter one for client (\S+), so that it can be told; then run again$/,
    'Bei Kunde $1 fehlt eine E-Mail-Adresse; bitte eintragen und noch einmal ausführen',
  ],
  [
    /^(\d+) of (\d+) entries since (\S+) are not approved.*$/,
    '$1 von $2 Einträgen seit $3 sind nicht freigegeben; diese freigeben oder entfernen',
  ],
  [
    /^its hours expired or were billed on ([^\s;]+).*$/,
    'Die Stunden sind am $1 verfallen oder verrechnet; bitte die Zeit ohne Stundenpool erfassen',
  ],
  [
    /^(\S+) h are to be booked and (\S+) h are free; ask the client for consent.*$/,
    '$1 Stunden sollen gebucht werden, $2 sind frei; bitte den Kunden um Zustimmung ersuchen',
  ],
  [/^(\S+) runs from (\S+).*; (\S+) is not in it$/, '$1 läuft ab $2; der $3 liegt nicht darin'],
  [
    /^(\S+) has no open period of this pool yet.*$/,
    '$1 hat noch keinen offenen Zeitraum dieses Stundenpools',
  ],
  [
    /^it was closed on (\S+); consent can be given for the period that runs now$/,
    'Der Zeitraum wurde am $1 abgeschlossen; zustimmen lässt sich nur für den laufenden',
  ],
];
