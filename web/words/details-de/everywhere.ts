import { type Pattern } from './pattern.ts';

/** Of any call. */
export const everywhere: readonly Pattern[] = [
  [/^correct these fields: (.*) \(and (\d+) more\)$/s, 'Diese Angaben berichtigen: $1 (und $2 weitere)'],
  [/^correct these fields: (.*)$/, 'Diese Angaben berichtigen: $1'],
  [/^the request had no effect; tell.*$/, 'Nichts wurde geändert; bitte die Administration verständigen'],
  [/^send at most .*$/, 'Das ist zu groß, um es auf einmal zu senden'],
  [/^more than (\d+) in a minute; go on in (\d+) s$/, 'Zu viele Anfragen; in $2 Sekunden geht es weiter'],
  [
    /^nothing was done; send the request again in (\d+) s$/,
    'Nichts wurde getan, weil zu viel auf einmal zu tun ist; in $1 Sekunden noch einmal versuchen',
  ],
  [
    /^a workbook takes up to (\d+) rows.*$/,
    'Eine Excel-Datei fasst höchstens $1 Zeilen; bitte enger filtern oder CSV wählen',
  ],
  [
    /^the connection ended before the whole file had come.*$/,
    'Die Verbindung brach ab, bevor die Datei ganz da war; bitte noch einmal senden',
  ],
  [/^pack at most (\d+) files together$/, 'Höchstens $1 Dateien zusammen packen'],
  [/^the archive unpacks to more than (\d+) bytes$/, 'Das Archiv ist entpackt zu groß'],
  [/^the zip archive cannot be unpacked.*$/, 'Das ZIP-Archiv lässt sich nicht entpacken; bitte neu packen'],
  [
    /^this key was used for another call or body.*$/,
    'Dieser Vorgang wurde schon mit anderen Angaben gesendet; bitte neu beginnen',
  ],
];
